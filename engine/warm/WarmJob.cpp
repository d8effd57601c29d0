#include "engine/warm/WarmJob.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/eval/Inference.h"
#include "engine/train/ImageSetup.h"
#include "engine/train/RunRecorder.h"
#include "engine/train/TrainingClock.h"
#include "engine/warm/WarmTraining.h"

namespace seedling {
namespace {

constexpr std::size_t kFewestImages = 32;

class Job {
public:
    Job(Project& project, const TrainConfig& config, const ImageSetup& setup,
        const WarmTraining::Goal& goal, RunControl& control, EventSink& events)
        : m_file(warmStartPath(project, setup.network, setup.mirror)),
          m_training(*setup.cache, setup.cache->images(Part::Train),
                     {.network = setup.network,
                      .mirror = setup.mirror,
                      .precision = setup.precision.precision,
                      .threads = setup.threads,
                      .seed = static_cast<std::uint64_t>(config.seed)}),
          m_checkpoints(config.checkpointSeconds),
          m_control(control),
          m_events(events) {
        m_training.begin(m_file, goal);
        m_checkpoints.restart();
    }

    Result<WarmReport> run() {
        const double before = m_training.header().elapsedSeconds;
        TrainingClock clock(before);
        double loss = 0;
        const bool needed = !m_training.isOver();
        while (!m_training.isOver() && !m_control.stopRequested()) {
            loss = m_training.step([&] { return clock.seconds(); });
            m_images += m_training.viewsPerStep();
            if (!std::isfinite(loss)) {
                return failure(ErrorCode::NotFinite,
                               "Learning without labels came to numbers that are not finite.",
                               "Try again with another seed, or with precision fp32.");
            }
            if (m_checkpoints.due()) {
                if (const Status saved = m_training.save(m_file); !saved) {
                    return failureOf(saved);
                }
            }
            report(clock.seconds());
        }
        const bool finished = m_training.isOver();
        if (finished && needed) {
            m_training.finishCycle();
        }
        const Status saved = needed ? m_training.save(m_file) : Status{};
        return saved ? Result<WarmReport>(reportOf(loss, finished)) : failureOf(saved);
    }

private:
    void report(double seconds) {
        if (!m_reports.due()) {
            return;
        }
        const double rate =
            static_cast<double>(m_images) / std::max(seconds - m_reportSeconds, 1e-9);
        m_images = 0;
        m_reportSeconds = seconds;
        const RunPlan& plan = m_training.plan();
        m_events.send(
            ProgressEvent{plan.step(), plan.plannedSteps(), seconds, plan.secondsLeft(), rate});
    }

    [[nodiscard]] WarmReport reportOf(double loss, bool finished) const {
        const WarmHeader& header = m_training.header();
        return {.seconds = header.finishedSeconds + header.elapsedSeconds,
                .steps = header.finishedSteps + header.step,
                .loss = loss,
                .finished = finished,
                .network = header.network,
                .imageSide = header.side};
    }

    std::filesystem::path m_file;
    WarmTraining m_training;
    Every m_checkpoints;
    Every m_reports{0.25};
    std::int64_t m_images = 0;
    double m_reportSeconds = 0;
    RunControl& m_control;
    EventSink& m_events;
};

Result<WarmReport> prepareAndLearn(Project& project, const TrainConfig& config,
                                   const WarmTraining::Goal& goal, RunControl& control,
                                   EventSink& events) {
    events.send(StateEvent{{}, RunState::Preparing, "reading images"});
    const auto setup =
        prepareImages(project, config, nullptr, control, [&](const std::string& reason) {
            events.send(StateEvent{{}, RunState::Preparing, reason});
        });
    if (!setup) {
        return failureOf(setup);
    }
    const std::size_t images = setup->cache->images(Part::Train).size();
    if (images < kFewestImages) {
        return failure(ErrorCode::NotEnoughImages,
                       fmt::format("The project has {} readable images, and learning without "
                                   "labels needs {}.",
                                   images, kFewestImages),
                       "Add images.");
    }
    events.send(StateEvent{{}, RunState::Training, "learning what the images look like"});
    return Job(project, config, *setup, goal, control, events).run();
}

}  // namespace

std::string toJson(const WarmReport& report) {
    return nlohmann::ordered_json{{"seconds", report.seconds}, {"steps", report.steps},
                                  {"loss", report.loss},       {"finished", report.finished},
                                  {"network", report.network}, {"image_side", report.imageSide}}
        .dump();
}

Result<WarmReport> learnWithoutLabels(Project& project, const TrainConfig& config,
                                      RunControl& control, EventSink& events, double goalMinutes) {
    WarmTraining::Goal goal{.seconds = 60 * (goalMinutes > 0 ? goalMinutes : config.minutes)};
    if (goal.seconds <= 0) {
        goal.steps = config.steps;
    }
    Result<WarmReport> report = failure(ErrorCode::Internal, "Nothing was learnt.");
    const Status status = guarded("learn without labels", [&] {
        report = prepareAndLearn(project, config, goal, control, events);
    });
    return status ? report : failureOf(status);
}

}  // namespace seedling
