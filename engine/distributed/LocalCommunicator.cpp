#include "engine/distributed/LocalCommunicator.h"

#include <torch/torch.h>

namespace seedling {

Status LocalCommunicator::sum(const std::vector<torch::Tensor>& /*tensors*/) {
    return {};
}

Status LocalCommunicator::beginSum(const torch::Tensor& /*tensor*/) {
    return {};
}

Status LocalCommunicator::finishSums() {
    return {};
}

Status LocalCommunicator::broadcast(const std::vector<torch::Tensor>& /*tensors*/) {
    return {};
}

Result<std::vector<torch::Tensor>> LocalCommunicator::gather(const torch::Tensor& own) {
    return std::vector<torch::Tensor>(1, own.clone());
}

Status LocalCommunicator::meet(const Status& own, Time /*patience*/) {
    return own;
}

Status LocalCommunicator::tell(const std::string& /*message*/) {
    return {};
}

Result<std::string> LocalCommunicator::hear(Time /*patience*/) {
    return failure(ErrorCode::InvalidArgument, "There is no other rank to listen to.");
}

}  // namespace seedling
