#include "engine/distributed/TensorBuckets.h"

#include <torch/torch.h>

#include <span>

namespace seedling {
namespace {

std::int64_t bytesIn(const torch::Tensor& tensor) {
    return tensor.numel() * static_cast<std::int64_t>(tensor.element_size());
}

Status averageBucket(Communicator& ranks, std::span<const torch::Tensor> tensors) {
    const TensorBucket bucket(std::vector<torch::Tensor>(tensors.begin(), tensors.end()));
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        bucket.put(i, tensors[i]);
    }
    const Status summed = ranks.sum(std::vector<torch::Tensor>(1, bucket.row()));
    if (!summed) {
        return summed;
    }
    bucket.row().div_(static_cast<double>(ranks.size()));
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        bucket.take(i, tensors[i]);
    }
    return {};
}

}  // namespace

TensorBucket::TensorBucket(const std::vector<torch::Tensor>& tensors) {
    const torch::NoGradGuard noGrad;
    std::int64_t numbers = 0;
    for (const torch::Tensor& tensor : tensors) {
        numbers += tensor.numel();
    }
    m_row = torch::empty({numbers}, tensors.front().scalar_type());
    std::int64_t first = 0;
    for (const torch::Tensor& tensor : tensors) {
        m_places.push_back(m_row.narrow(0, first, tensor.numel()).view(tensor.sizes()));
        first += tensor.numel();
    }
}

void TensorBucket::put(std::size_t place, const torch::Tensor& tensor) const {
    const torch::NoGradGuard noGrad;
    m_places[place].copy_(tensor);
}

void TensorBucket::take(std::size_t place, const torch::Tensor& tensor) const {
    const torch::NoGradGuard noGrad;
    tensor.detach().copy_(m_places[place]);
}

std::vector<std::size_t> bucketCounts(const std::vector<torch::Tensor>& tensors,
                                      const BucketSizes& sizes) {
    std::vector<std::size_t> counts;
    std::int64_t room = 0;
    for (const torch::Tensor& tensor : tensors) {
        const std::int64_t bytes = bytesIn(tensor);
        if (counts.empty() || bytes > room) {
            room = counts.empty() ? sizes.first : sizes.others;
            counts.push_back(0);
        }
        ++counts.back();
        room -= bytes;
    }
    return counts;
}

Status averageInBuckets(Communicator& ranks, const std::vector<torch::Tensor>& tensors,
                        const BucketSizes& sizes) {
    if (ranks.size() == 1) {
        return {};
    }
    const torch::NoGradGuard noGrad;
    std::span<const torch::Tensor> rest(tensors);
    for (const std::size_t count : bucketCounts(tensors, sizes)) {
        if (const Status averaged = averageBucket(ranks, rest.first(count)); !averaged) {
            return averaged;
        }
        rest = rest.subspan(count);
    }
    return {};
}

}  // namespace seedling
