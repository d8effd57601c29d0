#pragma once

#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// How much carbon dioxide the making of electricity gives off, with everything else that warms the
/// air reckoned in (CO2 equivalents).
struct CarbonIntensity {
    std::string code;   ///< ISO 3166 alpha-3, "WORLD", or "OWN" for a person's own value.
    std::string place;  ///< "Germany"
    double gramsPerKwh = 0;
    int year = 0;        ///< Of the figure; 0 for a person's own.
    std::string source;  ///< Who published it.
};

/// The figures of resources/carbon, which are part of the program; the world's average comes first.
/// No network is asked. Any thread.
const std::vector<CarbonIntensity>& carbonTable();

/// The figures of a text like resources/carbon/intensities.json. Errors: Corrupt.
Result<std::vector<CarbonIntensity>> parseCarbonTable(const std::string& text);

/// What a person means: a country's code ("DEU", in any case), "world", a number of grams per kWh,
/// or nothing, which is the world's average. Errors: InvalidArgument. Any thread.
Result<CarbonIntensity> carbonIntensity(const std::string& choice);

/// What the person has stored as their choice; the world's average where that is nothing that can
/// be used. Any thread; reads a file.
CarbonIntensity storedCarbonIntensity(const MeterEnvironment& environment);

/// Grams of CO2 equivalents for so much energy: a kilowatt-hour is 3.6 million joules. For a
/// machine at home; a computing centre uses more than its machines do.
double carbonGrams(double joules, double gramsPerKwh);

/// "Germany, 2023 (Our World in Data, ...)"; "own value".
std::string toText(const CarbonIntensity& intensity);

}  // namespace seedling
