#pragma once

#include "engine/distributed/Communicator.h"

namespace seedling {

/// One rank, which is alone: nothing is exchanged.
class LocalCommunicator final : public Communicator {
public:
    [[nodiscard]] int rank() const override { return 0; }
    [[nodiscard]] int size() const override { return 1; }
    [[nodiscard]] Time patience() const override { return kRankPatience; }

    [[nodiscard]] Status sum(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Status beginSum(const torch::Tensor& tensor) override;
    [[nodiscard]] Status finishSums() override;
    [[nodiscard]] Status broadcast(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Result<std::vector<torch::Tensor>> gather(const torch::Tensor& own) override;
    [[nodiscard]] Status meet(const Status& own, Time patience) override;
    [[nodiscard]] Status tell(const std::string& message) override;
    /// Nobody else ever speaks: always a failure.
    [[nodiscard]] Result<std::string> hear(Time patience) override;
};

}  // namespace seedling
