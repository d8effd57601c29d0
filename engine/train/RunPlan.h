#pragma once

#include <cstdint>
#include <limits>
#include <utility>

#include "engine/protocol/TrainConfig.h"
#include "engine/train/WorkCurve.h"

namespace seedling {

/// How far a run is through its schedule. By steps, that is step / steps and the same on every
/// machine. By time, the steps that still fit are counted anew after every step from the speed so
/// far, and the rest of the schedule is spread over them: the run ends, fully annealed, within a
/// step of its budget even when the machine slows down. Either kind can be cut short by a budget of
/// another kind whose end is foreseen, or by landing: what is left of the schedule is then spread
/// over fewer steps. Pure values; any thread.
class RunPlan {
public:
    static RunPlan bySteps(std::int64_t steps);
    /// seconds: the budget for steps, evaluations and checkpoints together.
    static RunPlan byTime(double seconds);

    /// Steps are not all alike: the speed of those so far says that of others by their work.
    /// Without it, all are taken to be.
    void setWork(WorkCurve work) { m_work = std::move(work); }

    /// Goes on from a checkpoint. plannedSteps: as last estimated, 0 when not known.
    void restore(std::int64_t step, double fraction, double elapsedSeconds,
                 std::int64_t plannedSteps);

    /// Tells that a step is over. elapsedSeconds: of the whole run until now, pauses left out.
    void stepDone(double elapsedSeconds);

    /// Tells of time since the last step that was not spent on one and says nothing of their speed.
    void leaveOut(double elapsedSeconds) { m_elapsed = elapsedSeconds; }

    /// Leaves less of the budget to the steps, e.g. for the predictions at the end.
    void setReserve(double seconds) { m_reserve = seconds; }

    /// Another budget is expected to be used up at that time of the run's clock; tell it anew as
    /// that becomes better known. Nothing follows where the plan ends before.
    void foresee(double seconds);
    [[nodiscard]] double foreseenSeconds() const { return m_foreseen; }
    /// Brings the schedule to its end within so many steps from now, 1 or more.
    void land(std::int64_t steps);
    [[nodiscard]] bool isLanding() const { return m_lastStep > 0; }
    /// It is over, and not by its own time or steps.
    [[nodiscard]] bool wasCutShort() const;

    [[nodiscard]] bool isByTime() const { return m_steps == 0; }
    [[nodiscard]] std::int64_t step() const { return m_step; }
    /// Of the schedule, for the step to come: 0 at the first.
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] bool isOver() const { return m_over; }
    /// All steps as planned now; 0 before the first is over in a run by time.
    [[nodiscard]] std::int64_t plannedSteps() const;
    [[nodiscard]] double secondsLeft() const;
    /// Of a step with the work of one at the end; 0 before the first is over.
    [[nodiscard]] double secondsPerWork() const { return m_secondsPerWork; }
    /// Mean work of the steps to come, over that of one at the end.
    [[nodiscard]] double workToCome() const { return m_work.meanFrom(m_fraction); }

private:
    static constexpr double kNever = std::numeric_limits<double>::infinity();

    [[nodiscard]] double stepsLeft() const;
    [[nodiscard]] double endSeconds() const;
    [[nodiscard]] double secondsPerStepToCome() const;
    void noteSpeed(double seconds);

    std::int64_t m_steps = 0;  ///< 0: by time
    double m_budget = kNever;
    double m_foreseen = kNever;
    std::int64_t m_lastStep = 0;  ///< Where it lands; 0: it does not.
    bool m_isExact = false;       ///< Its fraction is step / steps.
    double m_reserve = 0;
    std::int64_t m_step = 0;
    std::int64_t m_sittingSteps = 0;  ///< Steps since the program started: the speed is theirs.
    double m_elapsed = 0;
    double m_secondsPerWork = 0;
    WorkCurve m_work;
    double m_fraction = 0;
    std::int64_t m_restoredPlan = 0;
    bool m_over = false;
};

}  // namespace seedling
