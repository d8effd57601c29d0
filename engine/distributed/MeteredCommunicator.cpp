#include "engine/distributed/MeteredCommunicator.h"

#include <torch/torch.h>

#include <utility>

namespace seedling {
namespace {

/// Adds the time for which it lives.
class Stopwatch {
public:
    explicit Stopwatch(double& seconds) : m_seconds(seconds) {}
    ~Stopwatch() {
        const std::chrono::duration<double> past = std::chrono::steady_clock::now() - m_start;
        m_seconds += past.count();
    }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    double& m_seconds;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace

ExchangeCost MeteredCommunicator::takeCost() {
    return std::exchange(m_cost, {});
}

void MeteredCommunicator::count(const torch::Tensor& tensor) {
    if (size() > 1) {
        m_cost.bytes += tensor.numel() * static_cast<std::int64_t>(tensor.element_size());
    }
}

Status MeteredCommunicator::sum(const std::vector<torch::Tensor>& tensors) {
    const Stopwatch watch(m_cost.seconds);
    for (const torch::Tensor& tensor : tensors) {
        count(tensor);
    }
    return m_ranks.sum(tensors);
}

Status MeteredCommunicator::beginSum(const torch::Tensor& tensor) {
    const Stopwatch watch(m_cost.seconds);
    count(tensor);
    return m_ranks.beginSum(tensor);
}

Status MeteredCommunicator::finishSums() {
    const Stopwatch watch(m_cost.seconds);
    return m_ranks.finishSums();
}

Status MeteredCommunicator::broadcast(const std::vector<torch::Tensor>& tensors) {
    const Stopwatch watch(m_cost.seconds);
    for (const torch::Tensor& tensor : tensors) {
        count(tensor);
    }
    return m_ranks.broadcast(tensors);
}

Result<std::vector<torch::Tensor>> MeteredCommunicator::gather(const torch::Tensor& own) {
    const Stopwatch watch(m_cost.seconds);
    count(own);
    return m_ranks.gather(own);
}

Status MeteredCommunicator::meet(const Status& own, Time patience) {
    return m_ranks.meet(own, patience);
}

Status MeteredCommunicator::tell(const std::string& message) {
    const Stopwatch watch(m_cost.seconds);
    return m_ranks.tell(message);
}

Result<std::string> MeteredCommunicator::hear(Time patience) {
    return m_ranks.hear(patience);
}

}  // namespace seedling
