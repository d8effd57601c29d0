#include "engine/distributed/SharedPolicy.h"

#include <torch/torch.h>

#include <optional>
#include <utility>

#include "engine/distributed/RankFailure.h"

namespace seedling {

SharedPolicy::SharedPolicy(std::unique_ptr<UnlabelledPolicy> inner, Communicator& ranks)
    : UnlabelledPolicy(std::nullopt), m_inner(std::move(inner)), m_ranks(ranks) {}

PseudoLabels SharedPolicy::judge(const PolicyInput& input, const torch::Tensor& /*aligned*/) {
    gatherImages(input.images);
    PolicyInput whole = input;
    whole.unlabelled = wholeRows(input.unlabelled);
    whole.images = m_images;
    if (input.labelled.defined()) {
        whole.labelled = wholeRows(input.labelled);
    }
    m_labels = m_inner->decide(whole);
    return {ownRows(m_labels.classes), ownRows(m_labels.confidence), ownRows(m_labels.weights)};
}

/// Row i of the whole is row i / size of rank i mod size.
torch::Tensor SharedPolicy::wholeRows(const torch::Tensor& own) const {
    const auto ofRanks = m_ranks.gather(own);
    if (!ofRanks) {
        throw RankFailure(ofRanks.error());
    }
    return torch::stack(*ofRanks, 1).flatten(0, 1);
}

void SharedPolicy::gatherImages(std::span<const ImageId> own) {
    std::vector<std::int64_t> numbers;
    for (const ImageId image : own) {
        numbers.push_back(image.value);
    }
    const torch::Tensor whole = wholeRows(torch::tensor(numbers, torch::kLong)).contiguous();
    const std::int64_t* const first = whole.data_ptr<std::int64_t>();
    m_images.clear();
    for (std::int64_t i = 0; i < whole.numel(); ++i) {
        m_images.push_back(ImageId{first[i]});
    }
}

torch::Tensor SharedPolicy::ownRows(const torch::Tensor& whole) const {
    const std::int64_t first = m_ranks.rank();
    const std::int64_t step = m_ranks.size();
    return whole.slice(0, first, whole.size(0), step).contiguous();
}

}  // namespace seedling
