#pragma once

#include <torch/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// Ranks: the processes, one or more a machine, that train one network together. Rank 0 leads.
/// Every call but tell() and hear() is made by all ranks, in the same order and with tensors of the
/// same shapes; each waits for the others, but no longer than patience(), and then fails. After a
/// failure nothing more is to be exchanged: the run is over. Errors of all: Io (a rank has ended,
/// or did not answer in time), InvalidArgument (numbers of a kind that cannot be sent). Thread
/// rule: one thread.
class Communicator {
public:
    using Time = std::chrono::milliseconds;

    virtual ~Communicator() = default;

    [[nodiscard]] virtual int rank() const = 0;  ///< 0 to size() - 1
    [[nodiscard]] virtual int size() const = 0;  ///< 1 or more
    [[nodiscard]] virtual Time patience() const = 0;

    /// Each tensor becomes the sum of it over all ranks, the same to the bit everywhere. They keep
    /// their memory. float, double or int64, contiguous.
    [[nodiscard]] virtual Status sum(const std::vector<torch::Tensor>& tensors) = 0;

    /// Begins to make a tensor its sum as sum() does, and returns. It is to be left alone, and
    /// nothing but more sums begun, until finishSums() has returned.
    [[nodiscard]] virtual Status beginSum(const torch::Tensor& tensor) = 0;

    /// Waits for the sums that were begun, each at most patience().
    [[nodiscard]] virtual Status finishSums() = 0;

    /// Each tensor becomes what it is on rank 0. Any whole or floating numbers but bf16.
    [[nodiscard]] virtual Status broadcast(const std::vector<torch::Tensor>& tensors) = 0;

    /// The tensors of all ranks, by rank. Meant for small ones.
    [[nodiscard]] virtual Result<std::vector<torch::Tensor>> gather(const torch::Tensor& own) = 0;

    /// Waits until every rank is here, at most `patience`, and tells them how this one is. Returns
    /// the failure of the lowest rank that has one, on all.
    [[nodiscard]] virtual Status meet(const Status& own, Time patience) = 0;

    /// Waits until every rank is here.
    [[nodiscard]] Status barrier() { return meet({}, patience()); }

    /// Rank 0 says something to the others, without waiting for them.
    [[nodiscard]] virtual Status tell(const std::string& message) = 0;

    /// The next thing that rank 0 has said; waits for it, at most `patience`. Not on rank 0.
    [[nodiscard]] virtual Result<std::string> hear(Time patience) = 0;
};

/// How long a rank waits for another one where nothing else is said.
inline constexpr Communicator::Time kRankPatience = std::chrono::minutes(2);

}  // namespace seedling
