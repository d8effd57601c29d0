#include "engine/distributed/RankFollower.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <memory>
#include <utility>

#include "engine/distributed/FollowedRun.h"
#include "engine/distributed/PackedSet.h"
#include "engine/distributed/RankOrder.h"
#include "engine/eval/Inference.h"
#include "engine/protocol/OptionTable.h"
#include "engine/train/AutoChoices.h"

namespace seedling {
namespace {

using Kind = RankOrder::Kind;

class Follower {
public:
    Follower(Project& project, Communicator& ranks, RunControl& control,
             const FollowSettings& settings)
        : m_project(project), m_ranks(ranks), m_control(control), m_settings(settings) {}

    Status run() {
        while (true) {
            const auto order = nextOrder();
            if (!order) {
                return failureOf(order);
            }
            if (order->kind == Kind::End) {
                (void)m_ranks.barrier();
                return endOf(*order);
            }
            if (const Status obeyed = obey(*order); !obeyed) {
                return obeyed;
            }
        }
    }

private:
    Result<RankOrder> nextOrder() {
        const auto text = m_ranks.hear(m_patience);
        return text ? rankOrderFromJson(*text) : failureOf(text);
    }

    static Status endOf(const RankOrder& order) {
        if (order.reason.empty()) {
            return {};
        }
        return failure(ErrorCode::Io, fmt::format("Rank 0 has ended the run: {}", order.reason));
    }

    Status obey(const RankOrder& order) {
        m_patience = m_ranks.patience();
        if (order.kind == Kind::Begin) {
            return begin(order);
        }
        if (order.kind == Kind::Rest || !m_run) {
            m_patience = kRestPatience;
            return {};
        }
        switch (order.kind) {
            case Kind::Images:
                return takeImages(order.images);
            case Kind::Weights:
                return takeWeights(order.bytes);
            default:
                return m_run->step(order, m_control.stopRequested());
        }
    }

    Status begin(const RankOrder& order) {
        Status own;
        // An exception must not keep the others waiting either.
        const Status safe = guarded("prepare training", [&] { own = prepare(order); });
        const Status prepared = m_ranks.meet(safe ? own : safe, kPreparePatience);
        if (!prepared) {
            return prepared;
        }
        const torch::Tensor images = torch::empty({order.images}, torch::kLong);
        const torch::Tensor bytes = torch::empty({order.bytes}, torch::kByte);
        if (const Status sent = m_ranks.broadcast({images, bytes}); !sent) {
            return sent;
        }
        Status taken = restore(bytes);
        if (taken) {
            taken = give(images);
        }
        // Rank 0 may take its time before the first step.
        m_patience = kRestPatience;
        return m_ranks.meet(taken, m_ranks.patience());
    }

    Status prepare(const RankOrder& order) {
        const auto config = configFromJson(order.config);
        auto header = checkpointHeaderFromJson(order.header);
        if (!config || !header) {
            return config ? failureOf(header) : failureOf(config);
        }
        TrainConfig own = *config;
        own.threads = m_settings.threads;
        header->threads = chosenThreads(own);
        auto images = prepareImages(m_project, own, &*header, m_control, m_settings.tell);
        if (!images) {
            return failureOf(images);
        }
        auto run = FollowedRun::make(*config, *header, *std::move(images), m_ranks);
        if (!run) {
            return failureOf(run);
        }
        m_run = *std::move(run);
        m_settings.tell("training");
        return {};
    }

    Status takeImages(std::int64_t count) {
        const torch::Tensor images = torch::empty({count}, torch::kLong);
        const Status sent = m_ranks.broadcast(std::vector<torch::Tensor>(1, images));
        return sent ? give(images) : sent;
    }

    Status takeWeights(std::int64_t count) {
        const torch::Tensor bytes = torch::empty({count}, torch::kByte);
        const Status sent = m_ranks.broadcast(std::vector<torch::Tensor>(1, bytes));
        return sent ? restore(bytes) : sent;
    }

    Status restore(const torch::Tensor& bytes) {
        const char* const first = reinterpret_cast<const char*>(bytes.data_ptr<std::uint8_t>());
        return m_run->restore({first, static_cast<std::size_t>(bytes.numel())});
    }

    Status give(const torch::Tensor& images) {
        auto set = unpackedSet(images);
        return set ? m_run->giveImages(*std::move(set)) : failureOf(set);
    }

    Project& m_project;
    Communicator& m_ranks;
    RunControl& m_control;
    const FollowSettings& m_settings;
    Communicator::Time m_patience = kRestPatience;
    std::unique_ptr<FollowedRun> m_run;
};

}  // namespace

Status trainAlong(Project& project, Communicator& ranks, RunControl& control,
                  const FollowSettings& settings) {
    Status ended;
    const Status done = guarded("train along", [&] {
        Follower follower(project, ranks, control, settings);
        ended = follower.run();
    });
    return done ? ended : done;
}

}  // namespace seedling
