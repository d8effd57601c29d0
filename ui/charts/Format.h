#pragma once

#include <QString>

#include "datasets/project/Records.h"
#include "engine/protocol/Event.h"

/// Figures as a person reads them, by the system's locale and with no more digits than are known.
namespace seedling::format {

/// A number and its unit, apart, because the unit is set smaller.
struct Quantity {
    QString number;
    QString unit;
    [[nodiscard]] QString joined() const;
};

/// "1,650"
QString count(qint64 value);
/// `one` for 1, otherwise `many` with the number in place of %1: "1 label", "40 labels".
QString counted(qint64 value, const QString& one, const QString& many);
/// "40 labels"
QString labels(qint64 value);
/// fraction 0-1; "92"
QString percentNumber(double fraction);
/// "92 %"
QString percent(double fraction);
/// "81–97"; fractions 0-1.
QString percentRange(double low, double high);
/// "1.4" "GB"
Quantity bytes(double value);
/// Joules as "1.9" "Wh" (below a tenth: "mWh").
Quantity energy(double joules);
/// Ends of a band in the unit that energy() gives for `joules`: "1.5–2.3".
QString energyRange(double joules, double low, double high);
/// "28 W"
QString power(double watts);
/// Arithmetic operations as "412" "GFLOP".
Quantity operations(double flop);
/// Grams as "340" "mg", "1.2" "g", "3.4" "kg".
Quantity grams(double value);
/// "1,510"
QString speed(double imagesPerSecond);
/// "04:08", "1:04:08"
QString duration(double seconds);
/// "about 7 min", "about 40 s"
QString aboutDuration(double seconds);
/// "3 min ago", "just now"
QString ago(qint64 whenMs, qint64 nowMs);
/// Values of an axis, all with as many digits as the smallest step needs.
QString tick(double value, double step);
/// Two or three meaningful digits.
QString plain(double value);
/// "measured", "estimated", ...
QString energyKind(EnergyKind kind);
/// One sentence on what that kind means, for the tooltip.
QString energyKindHelp(EnergyKind kind);
/// "simulated", for what was neither measured nor estimated of a run itself, and its sentence.
QString simulated();
QString simulatedHelp();
/// Preset or method as it is shown ("balanced" -> "Balanced", "supervised" -> "Labels only").
QString preset(const std::string& name);
/// "Run 3"
QString runName(RunId run);
/// The same inside a sentence: "run 3".
QString runNameInText(RunId run);

}  // namespace seedling::format
