#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

#include "engine/protocol/Event.h"

namespace seedling {

/// One meter as `seedling-cli meters` lists it, in the language of the window.
struct MeterRow {
    enum class State { Used, Unused, Denied, Absent, Stuck, Reset };
    QString name;  ///< "RAPL"
    QString sees;  ///< "processor package (RAPL)"
    EnergyKind kind = EnergyKind::Estimated;
    State state = State::Absent;
    QString reason;
    QString remedy;
    QString command;            ///< What an administrator types for that; may be empty.
    bool canCalibrate = false;  ///< It can be read and sees the processor or the whole machine.
};

/// How clean the electricity of a place is.
struct CarbonPlace {
    QString code;  ///< "DEU", "WORLD", or "OWN" for a person's own value.
    QString place;
    double gramsPerKwh = 0;
    int year = 0;
    QString source;
};

/// Power at rest by one meter. The band is known only just after it was measured.
struct RestRow {
    QString meter;
    double watts = 0;
    double lowWatts = 0;
    double highWatts = 0;
};

/// The file of a wall meter and what is recognised in it.
struct WallMeterNews {
    QString file;
    QString timeColumn;  ///< Empty where the first column is taken.
    QString wattsColumn;
    std::optional<double> watts;  ///< Of the last reading.
    double ageSeconds = 0;
    QString problem;  ///< Why it cannot be read.
};

/// What `seedling-cli meters --json` says of this machine.
struct MeterAnswer {
    std::vector<MeterRow> meters;
    QString source;  ///< By what a run would be metered.
    EnergyKind kind = EnergyKind::Estimated;
    double watts = 0;  ///< Just then.
    QString reason;    ///< Why not all of it is measured; empty when it is.
    CarbonPlace carbon;
    QString carbonSource;  ///< Place, year and publisher as one text.
    std::vector<CarbonPlace> places;
    QString restDate;
    std::vector<RestRow> rest;
    QString calibrationDate;  ///< Empty: never.
    QString calibrationMeter;
    std::optional<WallMeterNews> wallMeter;

    [[nodiscard]] bool canMeasure() const;
    [[nodiscard]] bool canCalibrate() const;
};

/// None when the payload is no such object. GUI thread, for sentences are translated.
[[nodiscard]] std::optional<MeterAnswer> meterAnswerFrom(const QByteArray& payload);

}  // namespace seedling
