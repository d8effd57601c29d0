#include "engine/distributed/TensorBuckets.h"

#include <torch/torch.h>

namespace seedling {
namespace {

using Bucket = std::vector<torch::Tensor>;

std::int64_t bytesIn(const torch::Tensor& tensor) {
    return tensor.numel() * static_cast<std::int64_t>(tensor.element_size());
}

std::vector<Bucket> bucketsOf(const std::vector<torch::Tensor>& tensors, const BucketSizes& sizes) {
    std::vector<Bucket> buckets;
    std::int64_t room = 0;
    for (const torch::Tensor& tensor : tensors) {
        const std::int64_t bytes = bytesIn(tensor);
        if (buckets.empty() || bytes > room) {
            room = buckets.empty() ? sizes.first : sizes.others;
            buckets.emplace_back();
        }
        buckets.back().push_back(tensor.detach());
        room -= bytes;
    }
    return buckets;
}

Status averageBucket(Communicator& ranks, const Bucket& bucket) {
    Bucket rows;
    for (const torch::Tensor& tensor : bucket) {
        rows.push_back(tensor.reshape({-1}));
    }
    const torch::Tensor flat = torch::cat(rows);
    if (const Status summed = ranks.sum(std::vector<torch::Tensor>(1, flat)); !summed) {
        return summed;
    }
    flat.div_(static_cast<double>(ranks.size()));
    std::int64_t place = 0;
    for (const torch::Tensor& tensor : bucket) {
        tensor.copy_(flat.narrow(0, place, tensor.numel()).view(tensor.sizes()));
        place += tensor.numel();
    }
    return {};
}

}  // namespace

Status averageInBuckets(Communicator& ranks, const std::vector<torch::Tensor>& tensors,
                        const BucketSizes& sizes) {
    if (ranks.size() == 1) {
        return {};
    }
    const torch::NoGradGuard noGrad;
    for (const Bucket& bucket : bucketsOf(tensors, sizes)) {
        if (const Status averaged = averageBucket(ranks, bucket); !averaged) {
            return averaged;
        }
    }
    return {};
}

}  // namespace seedling
