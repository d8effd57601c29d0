#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/distributed/C10dGroup.h"
#include "engine/distributed/Communicator.h"

namespace seedling {

/// Ranks that are joined by LibTorch's c10d. The program has to ignore SIGPIPE, for Gloo writes to
/// ranks that may have gone; and where it meets what should never happen, Gloo throws in a thread
/// of its own, which ends the program (std::set_terminate can say why).
class C10dCommunicator final : public Communicator {
public:
    /// Waits until all ranks are there, at most the patience of the settings. backend: "gloo", over
    /// the network between processors; others, for graphics cards and clusters with MPI, are
    /// refused in words. Errors: Unsupported (this build has no such backend), InvalidArgument
    /// (there is none), Io (not all came, or the address cannot be used).
    static Result<std::unique_ptr<Communicator>> open(const std::string& backend,
                                                      const GroupSettings& settings);

    C10dCommunicator(std::unique_ptr<C10dGroup> group, const GroupSettings& settings);

    [[nodiscard]] int rank() const override { return m_settings.rank; }
    [[nodiscard]] int size() const override { return m_settings.size; }
    [[nodiscard]] Time patience() const override { return m_settings.patience; }

    [[nodiscard]] Status sum(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Status beginSum(const torch::Tensor& tensor) override;
    [[nodiscard]] Status finishSums() override;
    [[nodiscard]] Status broadcast(const std::vector<torch::Tensor>& tensors) override;
    [[nodiscard]] Result<std::vector<torch::Tensor>> gather(const torch::Tensor& own) override;
    [[nodiscard]] Status meet(const Status& own, Time patience) override;
    [[nodiscard]] Status tell(const std::string& message) override;
    [[nodiscard]] Result<std::string> hear(Time patience) override;

private:
    Status attempt(Time patience, const std::function<void()>& exchange);
    [[nodiscard]] std::string noteOf(const std::string& key, Time patience);

    GroupSettings m_settings;
    std::unique_ptr<C10dGroup> m_group;
    std::int64_t m_messages = 0;  ///< Told, or on other ranks heard.
    bool m_isBroken = false;      ///< Something has failed: the others may wait at another place.
};

}  // namespace seedling
