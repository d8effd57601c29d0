#include "engine/eval/Inference.h"

#include <torch/torch.h>

#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr auto kBatchImages = static_cast<std::size_t>(kPredictedAtOnce);

bool isOutOfMemory(const std::string& message) {
    return message.find("can't allocate memory") != std::string::npos ||
           message.find("out of memory") != std::string::npos;
}

/// LibTorch's messages may go on for pages: their first line with words says what happened.
std::string firstLine(const std::string& message) {
    const std::size_t start = message.find_first_not_of("\n ");
    if (start == std::string::npos) {
        return "no reason was given.";
    }
    return message.substr(start, message.find('\n', start) - start);
}

}  // namespace

Status guarded(const char* what, const std::function<void()>& work) {
    const auto outOfMemory = [what] {
        return failure(ErrorCode::OutOfMemory,
                       std::string("There was not enough memory to ") + what + ".",
                       "Close other programs and try again.");
    };
    try {
        work();
        return {};
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    } catch (const c10::Error& error) {
        const std::string message = error.what_without_backtrace();
        if (isOutOfMemory(message)) {
            return outOfMemory();
        }
        return failure(ErrorCode::Internal,
                       std::string("LibTorch could not ") + what + ": " + firstLine(message));
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal,
                       std::string("LibTorch could not ") + what + ": " + firstLine(error.what()));
    }
}

torch::Tensor probabilitiesOf(Classifier& network, const torch::Tensor& pixels) {
    const torch::NoGradGuard noGrad;
    return torch::softmax(network.forward(pixels), 1);
}

torch::Tensor probabilitiesOf(Classifier& network, const PixelCache& cache,
                              std::span<const ImageId> images,
                              const std::function<void(std::int64_t)>& progress) {
    std::vector<torch::Tensor> parts;
    for (std::size_t first = 0; first < images.size(); first += kBatchImages) {
        const auto batch = images.subspan(first, std::min(kBatchImages, images.size() - first));
        parts.push_back(probabilitiesOf(network, pixelsOf(cache, batch)));
        if (progress) {
            progress(static_cast<std::int64_t>(first + batch.size()));
        }
    }
    return parts.empty() ? torch::empty({0, 0}) : torch::cat(parts);
}

}  // namespace seedling
