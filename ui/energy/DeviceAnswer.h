#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// What a run would take on one device, as `seedling-cli devices` simulates it.
struct DeviceRow {
    QString id;
    QString name;
    bool own = false;  ///< A person added it.
    bool fits = false;
    QString whyNot;  ///< One sentence; empty when it fits.
    QString remark;  ///< What is unusual; may be empty.
    double peakBytes = 0;
    bool boundByBytes = false;  ///< It waits for memory rather than for arithmetic.
    double seconds = 0;
    double lowSeconds = 0;
    double highSeconds = 0;
    double joules = 0;
    double lowJoules = 0;
    double highJoules = 0;
    double uncertainty = 1;  ///< Factor by which time and energy may be wrong either way.
};

struct DeviceAnswer {
    RunId run;
    double operations = 0;  ///< That the run counted.
    double bytes = 0;       ///< That it must have moved.
    std::vector<DeviceRow> rows;
    QStringList problems;  ///< Own profiles that could not be read, a sentence each.
};

/// None when the payload is no such object. GUI thread, for sentences are translated.
[[nodiscard]] std::optional<DeviceAnswer> deviceAnswerFrom(const QByteArray& payload);

}  // namespace seedling
