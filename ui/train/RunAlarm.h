#pragma once

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

#include "datasets/project/Project.h"
#include "engine/protocol/Event.h"

namespace seedling {

/// A bad sign that the run has shown: what it is and what to do, in the window's language.
struct RunAlarm {
    QDateTime when;
    QString text;
    std::optional<MemoryShortage> shortage = {};  ///< Where a smaller batch would mend it.

    bool operator==(const RunAlarm&) const = default;
};

/// As the worker tells it now. GUI thread only.
[[nodiscard]] RunAlarm alarmOf(const AlarmEvent& event);

/// Of any run, as the project's file has them, oldest first; none where that cannot be read. GUI
/// thread only.
[[nodiscard]] std::vector<RunAlarm> storedAlarms(Project& project, RunId run);

}  // namespace seedling
