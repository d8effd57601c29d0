#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/RunSettings.h"

namespace seedling {

/// Fewer held-back images tell nothing about how sure a model may be taken to be.
inline constexpr std::int64_t kFewestCalibrationImages = 20;
/// Fewer images labelled "none of these" do not decide where an unknown image begins.
inline constexpr std::int64_t kFewestUnknownImages = 10;

/// By what it was decided which images count as none of the classes.
enum class UnknownBasis {
    None,   ///< By nothing: too few images were held back, or no bound tells them apart.
    Known,  ///< By the held-back images alone: 95 % of them are above the bound.
    Labels  ///< By images that a person has labelled as none of the classes.
};
std::string toString(UnknownBasis basis);
std::optional<UnknownBasis> fromText(const std::string& text, UnknownBasis);

/// The held-back images whose highest probability lies in one of the equal parts of 0 to 1.
struct CalibrationBin {
    std::int64_t images = 0;
    double confidence = 0;  ///< Mean of their highest probabilities.
    double accuracy = 0;    ///< Share of them that was answered right.

    bool operator==(const CalibrationBin&) const = default;
};

/// How sure the answers of a run's model may be taken to be: measured at the run's end on labels
/// that were held back, kept in the project as calibrationSetting.
struct ModelCalibration {
    double temperature = 1;   ///< Logits are divided by it; 1 where it could not be fitted.
    std::int64_t images = 0;  ///< Held-back images; all else is 0 or empty where there was none.
    double errorBefore = 0;   ///< Expected calibration error, 0-1, at temperature 1.
    double errorAfter = 0;    ///< The same at `temperature`.
    std::vector<CalibrationBin> bins{};  ///< At `temperature`; none where it could not be fitted.
    /// Answers whose highest probability at `temperature` is below are "none of these"; 0: none is.
    double unknownBelow = 0;
    UnknownBasis unknownBasis = UnknownBasis::None;
    std::int64_t unknownImages = 0;  ///< Labelled "none of these" when it was measured.
    double knownKept = 1;            ///< Share of the held-back images that are not below.
    double unknownCaught = 0;        ///< Share of the unknown images that are.
    std::vector<std::vector<std::int64_t>> confusion{};  ///< Held-back images, [truth][answer].
    std::vector<std::string> classes{};

    /// Whether the images sufficed to fit the temperature.
    [[nodiscard]] bool isFitted() const { return images >= kFewestCalibrationImages; }

    bool operator==(const ModelCalibration&) const = default;
};

/// One line of JSON. Any thread.
std::string toJson(const ModelCalibration& calibration);
/// Errors: Corrupt (a field is missing or of a wrong kind). Any thread.
Result<ModelCalibration> calibrationFromJson(const std::string& text);

}  // namespace seedling
