#pragma once

#include <cstdint>

#include "engine/distributed/Communicator.h"

namespace seedling {

/// What exchanges have cost a rank.
struct ExchangeCost {
    double seconds = 0;      ///< In which it did nothing else; most of it waiting for other ranks.
    std::int64_t bytes = 0;  ///< Of the tensors that were exchanged, as they are on this rank.
};

/// A communicator that measures what is exchanged through it. Meetings and listening do not count:
/// how long they take is a matter of what others do meanwhile. Where the rank is alone, nothing is
/// exchanged, and the cost is 0. Errors and thread rule: those of the other one.
class MeteredCommunicator final : public Communicator {
public:
    /// ranks must outlive it.
    explicit MeteredCommunicator(Communicator& ranks) : m_ranks(ranks) {}

    /// Since the last call.
    ExchangeCost takeCost();

    [[nodiscard]] int rank() const override { return m_ranks.rank(); }
    [[nodiscard]] int size() const override { return m_ranks.size(); }
    [[nodiscard]] Time patience() const override { return m_ranks.patience(); }

    [[nodiscard]] Status sum(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Status beginSum(const torch::Tensor& tensor) override;
    [[nodiscard]] Status finishSums() override;
    [[nodiscard]] Status broadcast(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Result<std::vector<torch::Tensor>> gather(const torch::Tensor& own) override;
    [[nodiscard]] Status meet(const Status& own, Time patience) override;
    [[nodiscard]] Status tell(const std::string& message) override;
    [[nodiscard]] Result<std::string> hear(Time patience) override;

private:
    void count(const torch::Tensor& tensor);

    Communicator& m_ranks;
    ExchangeCost m_cost;
};

}  // namespace seedling
