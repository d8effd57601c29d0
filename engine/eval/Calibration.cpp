#include "engine/eval/Calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/eval/Confusion.h"

namespace seedling {
namespace {

constexpr std::size_t kBins = 15;
constexpr double kLowestTemperature = 0.05;
constexpr double kHighestTemperature = 20;
// The search ends when the temperature is known this well, in parts of itself.
constexpr double kTolerance = 1e-6;
constexpr double kDeepest = 100;
constexpr double kKnownBelow = 0.05;

/// Over the temperature, with the largest at 0.
std::vector<double> scaled(const ClassScores& scores, double temperature) {
    const double largest = *std::ranges::max_element(scores);
    std::vector<double> values;
    values.reserve(scores.size());
    for (const double score : scores) {
        values.push_back(std::max(score - largest, -kDeepest) / temperature);
    }
    return values;
}

/// The logarithm of the sum of the exponentials of values of which the largest is 0.
double logSum(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) {
        sum += std::exp(value);
    }
    return std::log(sum);
}

std::vector<double> logSoftmax(const ClassScores& scores, double temperature) {
    std::vector<double> values = scaled(scores, temperature);
    const double sum = logSum(values);
    for (double& value : values) {
        value -= sum;
    }
    return values;
}

/// log((exp(a) + exp(b)) / 2)
double logMean(double a, double b) {
    return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b))) - std::log(2.0);
}

/// One view or two.
std::vector<double> logProbabilities(const ImageScores& scores, double temperature) {
    std::vector<double> values = logSoftmax(scores.front(), temperature);
    if (scores.size() > 1) {
        const std::vector<double> mirrored = logSoftmax(scores[1], temperature);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = logMean(values[i], mirrored[i]);
        }
    }
    return values;
}

std::size_t bestOf(const std::vector<double>& values) {
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

double highestOf(const ImageScores& scores, double temperature) {
    const std::vector<double> probabilities = probabilitiesAt(scores, temperature);
    return *std::ranges::max_element(probabilities);
}

std::vector<double> highestOfAll(std::span<const ImageScores> scores, double temperature) {
    std::vector<double> highest;
    highest.reserve(scores.size());
    for (const ImageScores& each : scores) {
        highest.push_back(highestOf(each, temperature));
    }
    return highest;
}

/// Share of ascending values that are below the bound.
double shareBelow(const std::vector<double>& values, double bound) {
    const auto end = std::ranges::lower_bound(values, bound);
    return static_cast<double>(end - values.begin()) / static_cast<double>(values.size());
}

UnknownBound boundAt(double below, UnknownBasis basis, const std::vector<double>& known,
                     const std::vector<double>& unknown) {
    return {below, basis, 1 - shareBelow(known, below),
            unknown.empty() ? 0 : shareBelow(unknown, below)};
}

/// known, unknown: ascending.
UnknownBound youdenBound(const std::vector<double>& known, const std::vector<double>& unknown) {
    UnknownBound best;
    // A bound between two values parts them as the upper one does.
    for (const double below : known) {
        const UnknownBound bound = boundAt(below, UnknownBasis::Labels, known, unknown);
        if (bound.knownKept + bound.unknownCaught > best.knownKept + best.unknownCaught) {
            best = bound;
        }
    }
    return best;
}

std::vector<double> sorted(std::span<const double> values) {
    std::vector<double> copy(values.begin(), values.end());
    std::ranges::sort(copy);
    return copy;
}

Confusion confusionOf(const JudgedScores& judged, double temperature, std::size_t classes) {
    Confusion confusion = emptyConfusion(classes);
    for (std::size_t i = 0; i < judged.scores.size(); ++i) {
        const std::size_t answer = bestOf(probabilitiesAt(judged.scores[i], temperature));
        ++confusion[static_cast<std::size_t>(judged.truth[i])][answer];
    }
    return confusion;
}

}  // namespace

std::vector<double> probabilitiesAt(const ImageScores& scores, double temperature) {
    std::vector<double> values = logProbabilities(scores, temperature);
    for (double& value : values) {
        value = std::exp(value);
    }
    return values;
}

double calibrationLoss(const JudgedScores& judged, double temperature) {
    if (judged.scores.empty()) {
        return 0;
    }
    const auto images = static_cast<double>(judged.scores.size());
    const double doubt = 1 / (images + 2);
    double sum = 0;
    for (std::size_t i = 0; i < judged.scores.size(); ++i) {
        const std::vector<double> values = logProbabilities(judged.scores[i], temperature);
        const double truth = values[static_cast<std::size_t>(judged.truth[i])];
        const double others = std::accumulate(values.begin(), values.end(), 0.0) - truth;
        sum -= (1 - doubt) * truth + doubt * others / static_cast<double>(values.size() - 1);
    }
    return sum / images;
}

double fittedTemperature(const JudgedScores& judged) {
    if (std::ssize(judged.scores) < kFewestCalibrationImages) {
        return 1;
    }
    const double ratio = (std::sqrt(5.0) - 1) / 2;
    double low = std::log(kLowestTemperature);
    double high = std::log(kHighestTemperature);
    const auto at = [&](double place) { return calibrationLoss(judged, std::exp(place)); };
    double left = high - ratio * (high - low);
    double right = low + ratio * (high - low);
    double atLeft = at(left);
    double atRight = at(right);
    while (high - low > kTolerance) {
        if (atLeft <= atRight) {
            high = std::exchange(right, left);
            atRight = atLeft;
            left = high - ratio * (high - low);
            atLeft = at(left);
        } else {
            low = std::exchange(left, right);
            atLeft = atRight;
            right = low + ratio * (high - low);
            atRight = at(right);
        }
    }
    return std::exp((low + high) / 2);
}

std::vector<CalibrationBin> calibrationBins(const JudgedScores& judged, double temperature) {
    std::vector<CalibrationBin> bins(kBins);
    for (std::size_t i = 0; i < judged.scores.size(); ++i) {
        const std::vector<double> probabilities = probabilitiesAt(judged.scores[i], temperature);
        const std::size_t best = bestOf(probabilities);
        const double confidence = probabilities[best];
        const auto upper =
            static_cast<std::size_t>(std::ceil(confidence * static_cast<double>(kBins)));
        CalibrationBin& bin = bins[std::clamp(upper, std::size_t{1}, kBins) - 1];
        ++bin.images;
        bin.confidence += confidence;
        bin.accuracy += static_cast<int>(best) == judged.truth[i] ? 1 : 0;
    }
    for (CalibrationBin& bin : bins) {
        const auto images = static_cast<double>(std::max(bin.images, std::int64_t{1}));
        bin.confidence /= images;
        bin.accuracy /= images;
    }
    return bins;
}

double expectedCalibrationError(std::span<const CalibrationBin> bins) {
    double sum = 0;
    std::int64_t images = 0;
    for (const CalibrationBin& bin : bins) {
        sum += static_cast<double>(bin.images) * std::abs(bin.confidence - bin.accuracy);
        images += bin.images;
    }
    return images > 0 ? sum / static_cast<double>(images) : 0;
}

UnknownBound unknownBound(std::span<const double> known, std::span<const double> unknown) {
    if (std::ssize(known) < kFewestCalibrationImages) {
        return {};
    }
    const std::vector<double> knownUp = sorted(known);
    const std::vector<double> unknownUp = sorted(unknown);
    if (std::ssize(unknown) >= kFewestUnknownImages) {
        return youdenBound(knownUp, unknownUp);
    }
    const auto place = static_cast<std::size_t>(kKnownBelow * static_cast<double>(known.size()));
    return boundAt(knownUp[place], UnknownBasis::Known, knownUp, unknownUp);
}

ModelCalibration calibrate(const JudgedScores& judged, std::span<const ImageScores> unknown,
                           std::vector<std::string> classes) {
    ModelCalibration calibration;
    calibration.images = std::ssize(judged.scores);
    calibration.unknownImages = std::ssize(unknown);
    calibration.temperature = fittedTemperature(judged);
    calibration.confusion = confusionOf(judged, calibration.temperature, classes.size());
    calibration.classes = std::move(classes);
    if (!calibration.isFitted()) {
        return calibration;
    }
    calibration.errorBefore = expectedCalibrationError(calibrationBins(judged, 1));
    calibration.bins = calibrationBins(judged, calibration.temperature);
    calibration.errorAfter = expectedCalibrationError(calibration.bins);
    const UnknownBound bound = unknownBound(highestOfAll(judged.scores, calibration.temperature),
                                            highestOfAll(unknown, calibration.temperature));
    calibration.unknownBelow = bound.below;
    calibration.unknownBasis = bound.basis;
    calibration.knownKept = bound.knownKept;
    calibration.unknownCaught = bound.unknownCaught;
    return calibration;
}

}  // namespace seedling
