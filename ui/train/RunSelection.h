#pragma once

#include <QObject>
#include <optional>

#include "ui/train/TrainSession.h"

namespace seedling {

/// A run as pages show it: what was asked for, what came of it, and its series.
struct ShownRun {
    RunId id;
    RunRecord record;
    TrainConfig config;
    std::optional<RunSummary> summary;  ///< Absent while it goes on.
    MetricHistory history;              ///< Of a finished run; see RunSelection::history.
    bool live = false;
    std::vector<RunAlarm> alarms = {};  ///< As history.
};

/// Which run the Train page shows, and which one it is compared with. A run that starts is shown at
/// once. GUI thread only.
class RunSelection : public QObject {
    Q_OBJECT

public:
    /// session must outlive it.
    explicit RunSelection(TrainSession& session, QObject* parent = nullptr);

    [[nodiscard]] const std::optional<ShownRun>& shown() const { return m_shown; }
    [[nodiscard]] const std::optional<ShownRun>& compared() const { return m_compared; }
    /// The live series of a run that goes on, the stored ones of any other.
    [[nodiscard]] const MetricHistory& history(const ShownRun& run) const;
    /// Steps that the run plans or has made, at least 1.
    [[nodiscard]] double steps(const ShownRun& run) const;
    [[nodiscard]] TrainSession& session() const { return m_session; }

    void show(RunId run);
    /// An invalid id compares with nothing.
    void compare(RunId run);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void reload();
    [[nodiscard]] std::optional<ShownRun> load(RunId run) const;

    TrainSession& m_session;
    std::optional<ShownRun> m_shown;
    std::optional<ShownRun> m_compared;
    RunId m_followed;
};

/// How the accuracy of a run is known from its record; none when nothing was held back.
[[nodiscard]] std::optional<AccuracyEstimate> validationOf(const ShownRun& run,
                                                           const MetricHistory& history);

}  // namespace seedling
