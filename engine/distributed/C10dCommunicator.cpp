#include "engine/distributed/C10dCommunicator.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

#include "datasets/base/Log.h"

namespace seedling {
namespace {

/// Messages that are kept before they are taken away: all ranks have long heard the others.
constexpr std::int64_t kKeptMessages = 64;
/// How often rank 0 is asked for a message that may be long in coming; a millisecond more for each
/// rank, so that many do not keep it busy.
constexpr Communicator::Time kAskedAgain(50);

using Sendable = std::array<torch::Dtype, 3>;
constexpr Sendable kSummed{torch::kFloat, torch::kDouble, torch::kLong};

std::string firstLineOf(std::string_view text) {
    return std::string(text.substr(0, text.find('\n')));
}

Error lostRank(Communicator::Time patience) {
    return {ErrorCode::Io,
            fmt::format("Another rank of this run has ended, or did not answer for {} seconds.",
                        std::chrono::duration_cast<std::chrono::seconds>(patience).count()),
            "See what the other ranks say. The last checkpoint is kept: go on with --resume."};
}

Error notConnected(const GroupSettings& settings, const std::string& why) {
    const std::string place = settings.file.empty()
                                  ? fmt::format("{}:{}", settings.address, settings.port)
                                  : settings.file.string();
    return {ErrorCode::Io,
            fmt::format("Rank {} of {} could not join the others at {}: {}", settings.rank,
                        settings.size, place, why),
            "Start all ranks at about the same time, let the machines reach each other (firewall, "
            "--interface), and take a port that is free."};
}

/// Gloo ends the program where it meets numbers that it does not know.
Status checkKinds(const std::vector<torch::Tensor>& tensors) {
    for (const torch::Tensor& tensor : tensors) {
        const bool known = std::ranges::find(kSummed, tensor.scalar_type()) != kSummed.end();
        if (!known || !tensor.is_contiguous() || !tensor.device().is_cpu()) {
            return failure(ErrorCode::InvalidArgument,
                           fmt::format("Ranks cannot add up tensors of {}.",
                                       c10::toString(tensor.scalar_type())));
        }
    }
    return {};
}

/// "" where all is well.
std::string textOf(const Status& status) {
    if (status) {
        return {};
    }
    return fmt::format("{}\n{}\n{}", toString(status.error().code), status.error().message,
                       status.error().advice);
}

Status statusOf(const std::string& text) {
    const std::size_t first = text.find('\n');
    if (first == std::string::npos) {
        return {};
    }
    const std::size_t second = text.find('\n', first + 1);
    const bool hasAdvice = second != std::string::npos;
    return failure(errorCodeFromString(text.substr(0, first)),
                   text.substr(first + 1, hasAdvice ? second - first - 1 : second),
                   hasAdvice ? text.substr(second + 1) : std::string());
}

std::string messageKey(std::int64_t number) {
    return fmt::format("message/{}", number);
}

}  // namespace

Result<std::unique_ptr<Communicator>> C10dCommunicator::open(const std::string& backend,
                                                             const GroupSettings& settings) {
    if (backend == "nccl" || backend == "mpi") {
        return failure(ErrorCode::Unsupported,
                       fmt::format("This build cannot join ranks by {}.", backend),
                       "Use gloo, which needs nothing but the network.");
    }
    if (backend != "gloo") {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no way to join ranks that is named '{}'.", backend),
                       "Use gloo.");
    }
    if (!hasGloo()) {
        return failure(ErrorCode::Unsupported, "This build cannot join ranks: it has no Gloo.",
                       "Install Gloo's headers (libgloo-dev) and build Seedling again.");
    }
    try {
        std::unique_ptr<Communicator> ranks =
            std::make_unique<C10dCommunicator>(openGlooGroup(settings), settings);
        return Result<std::unique_ptr<Communicator>>(std::move(ranks));
    } catch (const c10::Error& error) {
        return tl::make_unexpected(
            notConnected(settings, firstLineOf(error.what_without_backtrace())));
    } catch (const std::exception& error) {
        return tl::make_unexpected(notConnected(settings, firstLineOf(error.what())));
    }
}

C10dCommunicator::C10dCommunicator(std::unique_ptr<C10dGroup> group, const GroupSettings& settings)
    : m_settings(settings), m_group(std::move(group)) {}

Status C10dCommunicator::attempt(Time patience, const std::function<void()>& exchange) {
    if (m_isBroken) {
        return tl::make_unexpected(lostRank(patience));
    }
    try {
        const torch::NoGradGuard noGrad;
        exchange();
        return {};
    } catch (const std::exception& error) {
        m_isBroken = true;
        processLog()->error("rank {}: {}", rank(), firstLineOf(error.what()));
        return tl::make_unexpected(lostRank(patience));
    }
}

Status C10dCommunicator::sum(const std::vector<torch::Tensor>& tensors) {
    if (const Status known = checkKinds(tensors); !known) {
        return known;
    }
    return attempt(patience(), [&] {
        for (const torch::Tensor& tensor : tensors) {
            m_group->sum(tensor);
        }
    });
}

Status C10dCommunicator::beginSum(const torch::Tensor& tensor) {
    if (const Status known = checkKinds(std::vector<torch::Tensor>(1, tensor)); !known) {
        return known;
    }
    return attempt(patience(), [&] { m_group->beginSum(tensor); });
}

Status C10dCommunicator::finishSums() {
    return attempt(patience(), [&] { m_group->finishSums(); });
}

Status C10dCommunicator::broadcast(const std::vector<torch::Tensor>& tensors) {
    return attempt(patience(), [&] {
        for (const torch::Tensor& tensor : tensors) {
            // As bytes, so that it does not matter what Gloo knows.
            torch::Tensor bytes = tensor.contiguous().flatten().view(torch::kByte).clone();
            m_group->broadcast(bytes);
            tensor.detach().copy_(bytes.view(tensor.scalar_type()).view(tensor.sizes()));
        }
    });
}

Result<std::vector<torch::Tensor>> C10dCommunicator::gather(const torch::Tensor& own) {
    const torch::Tensor sent = own.detach().contiguous();
    if (const Status known = checkKinds(std::vector<torch::Tensor>(1, sent)); !known) {
        return failureOf(known);
    }
    std::vector<torch::Tensor> all;
    const Status done = attempt(patience(), [&] { all = m_group->gather(sent); });
    return done ? Result<std::vector<torch::Tensor>>(std::move(all)) : failureOf(done);
}

Status C10dCommunicator::meet(const Status& own, Time patience) {
    Status first;
    const Status met =
        attempt(patience, [&] { first = statusOf(m_group->meet(textOf(own), patience)); });
    return met ? first : met;
}

Status C10dCommunicator::tell(const std::string& message) {
    return attempt(patience(), [&] {
        m_group->set(messageKey(m_messages), message);
        if (m_messages >= kKeptMessages) {
            m_group->remove(messageKey(m_messages - kKeptMessages));
        }
        ++m_messages;
    });
}

Result<std::string> C10dCommunicator::hear(Time patience) {
    std::string message;
    const Status heard = attempt(std::min(patience, this->patience()), [&] {
        message = noteOf(messageKey(m_messages), patience);
        ++m_messages;
    });
    return heard ? Result<std::string>(message) : failureOf(heard);
}

/// Where it may be long in coming, rank 0 is asked again and again: a connection alone does not
/// tell that the machine at its other end has stopped.
std::string C10dCommunicator::noteOf(const std::string& key, Time patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (patience > this->patience() && !m_group->has(key)) {
        if (std::chrono::steady_clock::now() > end) {
            throw std::runtime_error("rank 0 has said nothing");
        }
        std::this_thread::sleep_for(kAskedAgain + Time(size()));
    }
    return m_group->get(key, std::min(patience, this->patience()));
}

}  // namespace seedling
