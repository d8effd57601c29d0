#include "engine/memory/NetworkBlock.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <span>

#include "engine/memory/Recompute.h"
#include "engine/memory/SavedPacking.h"

namespace seedling {
namespace {

torch::Tensor kept(const NetworkBlock& block, const torch::Tensor& x, KeptForm form) {
    torch::Tensor y = block.forward(x);
    if (form != KeptForm::Whole && torch::GradMode::is_enabled() && y.requires_grad()) {
        packSaved(x, y, form);
    }
    return y;
}

RecomputedPart partOf(std::span<const NetworkBlock> blocks, KeptForm form) {
    RecomputedPart part;
    for (const NetworkBlock& block : blocks) {
        for (const auto& module : block.modules) {
            const auto parameters = module->parameters();
            part.parameters.insert(part.parameters.end(), parameters.begin(), parameters.end());
            const auto statistics = statisticsOf(*module);
            part.statistics.insert(part.statistics.end(), statistics.begin(), statistics.end());
        }
    }
    part.forward = [own = std::vector<NetworkBlock>(blocks.begin(), blocks.end()),
                    form](const torch::Tensor& input) {
        torch::Tensor x = input;
        for (const NetworkBlock& block : own) {
            x = kept(block, x, form);
        }
        return std::vector<torch::Tensor>(1, x);
    };
    return part;
}

}  // namespace

torch::Tensor throughBlocks(const std::vector<NetworkBlock>& blocks, const MemorySaving& saving,
                            torch::Tensor x, const BlockWatch& watch) {
    const std::span<const NetworkBlock> all(blocks);
    std::size_t next = 0;
    for (const int length : saving.recomputed) {
        const std::size_t count = std::min(static_cast<std::size_t>(length), all.size() - next);
        if (count == 0) {
            break;
        }
        x = recomputed(partOf(all.subspan(next, count), saving.kept), x).front();
        next += count;
    }
    for (; next < all.size(); ++next) {
        if (watch) {
            watch(x);
        }
        x = kept(all[next], x, saving.kept);
    }
    if (watch) {
        watch(x);
    }
    return x;
}

}  // namespace seedling
