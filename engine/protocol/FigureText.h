#pragma once

#include <cstdint>
#include <string>

#include "engine/protocol/Event.h"

/// Figures as people read them on a terminal and in a report, in English. Pure; any thread.
namespace seedling::figures {

/// 1650 -> "1,650"
std::string countText(std::int64_t count);
/// "1 image", "1,650 images"
std::string countText(std::int64_t count, const std::string& one, const std::string& many);
/// Seconds as "12 s", "3:05" or "1:02:07".
std::string durationText(double seconds);
/// "512 B", "1.4 GB" (powers of 1000).
std::string bytesText(std::int64_t bytes);
/// 0.923 -> "92.3 %"
std::string percentText(double fraction);
/// "3.1 Wh", in the unit that suits `like`.
std::string energyText(double joules, double like);
/// "3.1 Wh (estimated, 2.0 to 4.5 Wh)"
std::string energyText(double joules, double lowJoules, double highJoules, EnergyKind kind);
/// "3.1 Wh (91 % measured, 2.9 to 3.3 Wh)"; with the kind where all of it is of one.
std::string energyText(const EnergyFigure& figure);
/// How an energy is known: "estimated"; "91 % measured" where that is so of a part.
std::string kindText(const EnergyFigure& figure);
/// Grams as "340 mg", "1.2 g" or "3.4 kg".
std::string gramsText(double grams);
/// Of CO2 equivalents: "1.2 g CO2e at 381 g/kWh, Germany, 2023 (...)"
std::string carbonText(double grams, double gramsPerKwh, const std::string& source);
/// What a run is foretold to take: "about 6:40 and 470 MB of memory"; with its end where its energy
/// budget is what ends it.
std::string forecastText(double seconds, double rssBytes, bool endsWithEnergy);
/// Floating-point operations as "412 GFLOP" or "3.00 PFLOP".
std::string operationsText(double flop);
/// "92.3 % (81.0 to 97.1 %) on 40 validation images"
std::string accuracyText(const AccuracyEstimate& estimate);

}  // namespace seedling::figures
