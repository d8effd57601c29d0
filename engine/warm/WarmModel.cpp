#include "engine/warm/WarmModel.h"

#include <torch/torch.h>

#include <optional>

#include "engine/model/ModelFactory.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

double secondsOf(const WarmHeader& header) {
    return header.finishedSeconds + header.elapsedSeconds;
}

/// None for a file that is damaged or is no start.
std::optional<WarmModel> read(const fs::path& file) {
    try {
        torch::serialize::InputArchive archive;
        archive.load_from(file.string());
        c10::IValue text;
        archive.read("header", text);
        const auto header = warmHeaderFromJson(text.toStringRef());
        if (!header) {
            return std::nullopt;
        }
        const auto network = createClassifier({header->network, header->side, 2});
        if (!network) {
            return std::nullopt;
        }
        const torch::NoGradGuard noGrad;
        torch::serialize::InputArchive average;
        archive.read("average", average);
        (*network)->load(average);
        (*network)->eval();
        for (torch::Tensor& parameter : (*network)->parameters()) {
            parameter.set_requires_grad(false);
        }
        return WarmModel{*network, *header};
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

Result<WarmModel> loadWarmModel(const Project& project, const std::string& network) {
    std::optional<WarmModel> best;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(warmFolder(project), ignored)) {
        if (entry.path().extension() != ".pt") {
            continue;
        }
        std::optional<WarmModel> found = read(entry.path());
        if (found && !network.empty() && found->header.network != network) {
            continue;
        }
        if (found && (!best || secondsOf(found->header) > secondsOf(best->header))) {
            best = std::move(found);
        }
    }
    if (!best) {
        return failure(ErrorCode::NotFound, "Nothing has been learnt from the images alone yet.",
                       "Learn what they look like first: seedling-cli warm PROJECT.");
    }
    return std::move(*best);
}

}  // namespace seedling
