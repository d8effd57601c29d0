#include "engine/model/Winograd.h"

#include <ATen/Parallel.h>
#include <ATen/record_function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/torch.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/model/TensorBits.h"
#include "engine/model/WinogradKernel.h"
#include "engine/model/WinogradNode.h"

namespace seedling {
namespace {

using winograd::Shape;
using winograd::Tiles;

constexpr auto kOrder = torch::MemoryFormat::ChannelsLast;
constexpr std::int64_t kTaps = 9;
/// Transforming tiles costs something too.
constexpr double kWorthwhile = 1.3;

thread_local bool g_active = false;

std::size_t sizeOf(const torch::Tensor& tensor, std::int64_t dimension) {
    return static_cast<std::size_t>(tensor.size(dimension));
}

std::size_t productsOf(const Shape& shape) {
    return shape.points() * shape.tilesOfImage();
}

/// For pictures as large as `pictures`, with the tile that is less work.
Shape shapeFor(const torch::Tensor& pictures, std::size_t inputs, std::size_t outputs) {
    Shape small{sizeOf(pictures, 2), sizeOf(pictures, 3), inputs, outputs, 2};
    Shape large = small;
    large.tile = 4;
    return productsOf(small) <= productsOf(large) ? small : large;
}

/// Shares the tiles of all pictures out to LibTorch's threads: work(part, tiles). Which part has
/// which tiles depends on the numbers of tiles and threads alone.
class TileParts {
public:
    TileParts(const torch::Tensor& pictures, const Shape& shape)
        : m_tiles(sizeOf(pictures, 0) * shape.tilesOfImage()),
          m_parts(std::clamp<std::size_t>(m_tiles / kFewestTiles, 1,
                                          static_cast<std::size_t>(at::get_num_threads()))) {}

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(m_parts); }

    template <class Work>
    void forEach(const Work& work) const {
        at::parallel_for(0, count(), 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t part = first; part < last; ++part) {
                const auto i = static_cast<std::size_t>(part);
                work(part, Tiles{m_tiles * i / m_parts, m_tiles * (i + 1) / m_parts});
            }
        });
    }

private:
    static constexpr std::size_t kFewestTiles = 48;  ///< That are worth a thread.

    std::size_t m_tiles;
    std::size_t m_parts;
};

torch::Tensor scratchFor(const TileParts& parts, const Shape& shape,
                         const torch::TensorOptions& options) {
    return torch::empty({parts.count(), static_cast<std::int64_t>(shape.scratchFloats())}, options);
}

/// taps: [I, 3, 3, O], dense. turned: whether each kernel is to be turned by half a turn.
torch::Tensor convolved(const torch::Tensor& x, const torch::Tensor& taps, bool turned) {
    const Shape shape = shapeFor(x, sizeOf(taps, 0), sizeOf(taps, 3));
    const torch::TensorOptions options = x.options().memory_format(torch::MemoryFormat::Contiguous);
    const torch::Tensor kernels =
        torch::empty({static_cast<std::int64_t>(shape.kernelFloats())}, options);
    winograd::transformKernels(numbersOf<float>(taps), turned, numbersOf<float>(kernels), shape);
    torch::Tensor y = torch::empty({x.size(0), taps.size(3), x.size(2), x.size(3)},
                                   x.options().memory_format(kOrder));
    const TileParts parts(x, shape);
    const torch::Tensor scratch = scratchFor(parts, shape, options);
    parts.forEach([&](std::int64_t part, Tiles tiles) {
        winograd::convolve(numbersOf<float>(x), numbersOf<float>(kernels), numbersOf<float>(y),
                           shape, tiles, numbersOf<float>(scratch) + part * scratch.size(1));
    });
    return y;
}

/// [O, I, 3, 3]
torch::Tensor kernelGradient(const torch::Tensor& x, const torch::Tensor& dy) {
    const Shape shape = shapeFor(x, sizeOf(x, 1), sizeOf(dy, 1));
    const torch::TensorOptions options = x.options().memory_format(torch::MemoryFormat::Contiguous);
    const TileParts parts(x, shape);
    const torch::Tensor scratch = scratchFor(parts, shape, options);
    const torch::Tensor sums =
        torch::zeros({parts.count(), static_cast<std::int64_t>(shape.kernelFloats())}, options);
    parts.forEach([&](std::int64_t part, Tiles tiles) {
        winograd::addKernelGradient(numbersOf<float>(x), numbersOf<float>(dy),
                                    numbersOf<float>(sums) + part * sums.size(1), shape, tiles,
                                    numbersOf<float>(scratch) + part * scratch.size(1));
    });
    const torch::Tensor sum = parts.count() == 1 ? sums[0] : sums.sum(0);
    const torch::Tensor taps = torch::empty({x.size(1) * kTaps, dy.size(1)}, options);
    winograd::kernelGradient(numbersOf<float>(sum), numbersOf<float>(taps), shape);
    return taps.t().contiguous().reshape({dy.size(1), x.size(1), 3, 3});
}

/// [I, 3, 3, O]. Turning a matrix over is what LibTorch copies quickly.
torch::Tensor tapsOf(const torch::Tensor& weight) {
    const torch::Tensor rows = weight.contiguous().reshape({weight.size(0), -1});
    return rows.t().contiguous().reshape({weight.size(1), 3, 3, weight.size(0)});
}

}  // namespace

bool suitsWinograd(const torch::Tensor& x, const torch::Tensor& weight) {
    const auto panel = static_cast<std::int64_t>(winograd::kPanel);
    if (x.dim() != 4 || weight.dim() != 4 || weight.size(2) != 3 || weight.size(3) != 3 ||
        x.size(1) != weight.size(1) || x.numel() == 0 || !x.device().is_cpu() ||
        x.scalar_type() != torch::kFloat || weight.scalar_type() != torch::kFloat ||
        weight.size(0) % panel != 0 || weight.size(1) % panel != 0) {
        return false;
    }
    const Shape shape = shapeFor(x, sizeOf(weight, 1), sizeOf(weight, 0));
    return kWorthwhile * static_cast<double>(productsOf(shape)) <=
           9.0 * static_cast<double>(shape.height * shape.width);
}

torch::Tensor winogradConvolution(const torch::Tensor& x, const torch::Tensor& weight) {
    RECORD_FUNCTION("seedling::winograd", std::vector<c10::IValue>({x, weight}));
    torch::Tensor pictures;
    torch::Tensor y;
    {
        const torch::NoGradGuard noGrad;
        pictures = x.contiguous(kOrder);
        y = convolved(pictures, tapsOf(weight), /*turned=*/false);
    }
    if (torch::GradMode::is_enabled() && torch::autograd::any_variable_requires_grad({x, weight})) {
        auto node = std::make_shared<WinogradBackward>(pictures, weight);
        node->set_next_edges(torch::autograd::collect_next_edges(x, weight));
        torch::autograd::set_history(y, node);
    }
    return y;
}

torch::autograd::variable_list WinogradBackward::apply(torch::autograd::variable_list&& gradients) {
    const std::lock_guard<std::mutex> lock(mutex_);
    torch::autograd::variable_list found(2);
    if (!gradients[0].defined()) {
        return found;
    }
    const torch::NoGradGuard noGrad;
    const torch::Tensor pictures = input.unpack();
    const torch::Tensor kernels = weight.unpack();
    const torch::Tensor dy = gradients[0].contiguous(kOrder);
    if (task_should_compute_output(0)) {
        RECORD_FUNCTION("seedling::winograd", std::vector<c10::IValue>({pictures, kernels}));
        found[0] = convolved(dy, kernels.permute({0, 2, 3, 1}).contiguous(), /*turned=*/true);
    }
    if (task_should_compute_output(1)) {
        RECORD_FUNCTION("seedling::winograd", std::vector<c10::IValue>({pictures, kernels}));
        found[1] = kernelGradient(pictures, dy).contiguous(kernels.suggest_memory_format());
    }
    return found;
}

void WinogradBackward::release_variables() {
    const std::lock_guard<std::mutex> lock(mutex_);
    input.reset_data();
    weight.reset_data();
}

WinogradScope::WinogradScope() : m_before(g_active) {
    g_active = true;
}

WinogradScope::~WinogradScope() {
    g_active = m_before;
}

bool WinogradScope::isActive() {
    return g_active;
}

}  // namespace seedling
