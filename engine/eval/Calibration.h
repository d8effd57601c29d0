#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/protocol/ModelCalibration.h"

namespace seedling {

/// What a network says about one picture, up to a constant for all classes: its logits. Values more
/// than 100 below the largest count as 100 below.
using ClassScores = std::vector<double>;

/// The same for an image in all views that it is answered in: as it is, and its mirror image where
/// the network answers for both (Classifier::setMirrorAnswers).
using ImageScores = std::vector<ClassScores>;

/// Images and the classes that they are known to have, side by side.
struct JudgedScores {
    std::vector<ImageScores> scores;
    std::vector<int> truth;  ///< Places among the scores.
};

/// The mean over the views of softmax(scores / temperature). At least one view of at least one
/// score. Any thread.
std::vector<double> probabilitiesAt(const ImageScores& scores, double temperature);

/// Mean cross-entropy between the probabilities at a temperature and the true classes, each of
/// which counts for (n + 1) / (n + 2) of its image, the other classes sharing the rest: where all
/// of few images are answered right, nothing is certain yet. 0 without images. At least two
/// classes. Any thread. Source of the targets: Platt 1999, "Probabilistic outputs for support
/// vector machines", section 2.2, for two classes.
double calibrationLoss(const JudgedScores& judged, double temperature);

/// The temperature between 0.05 and 20 with the least calibrationLoss: with one view a loss with a
/// single valley, for it is convex in 1 / temperature; with two a valley is found all the same. 1
/// for fewer than kFewestCalibrationImages images. Any thread. Source: Guo et al. 2017, arXiv
/// 1706.04599, section 4.2. Deviations: the targets above, a golden-section search over the
/// logarithm of the temperature, and the bounds.
double fittedTemperature(const JudgedScores& judged);

/// The images by their highest probability, in 15 equal parts of 0 to 1, a bound belonging to the
/// part below it. Any thread. Source: Guo et al. 2017, section 2.
std::vector<CalibrationBin> calibrationBins(const JudgedScores& judged, double temperature);

/// Mean difference between confidence and accuracy of the bins, weighted by their images: 0-1; 0
/// without images. Any thread. Source: Guo et al. 2017, equation 3.
double expectedCalibrationError(std::span<const CalibrationBin> bins);

/// Where "none of these" begins: an image whose highest probability is below counts as unknown.
struct UnknownBound {
    double below = 0;  ///< 0: none counts.
    UnknownBasis basis = UnknownBasis::None;
    double knownKept = 1;
    double unknownCaught = 0;
};

/// Chooses the bound by the highest probabilities of images of known classes and of images of none.
/// With kFewestUnknownImages unknown ones or more it is the bound for which kept known and caught
/// unknown images together have the largest share, the lowest of equals (Youden 1950, Cancer 3,
/// 32); else the one that 95 % of the known images are not below. None for fewer than
/// kFewestCalibrationImages known images. Any thread.
/// Source of the score: Hendrycks and Gimpel 2017, arXiv 1610.02136: whoever has the probabilities
/// of an exported model has it. The energy score (Liu et al. 2020, arXiv 2010.03759) needs logits.
UnknownBound unknownBound(std::span<const double> known, std::span<const double> unknown);

/// All of it. unknown: scores of images that a person has labelled as none of the classes. Any
/// thread.
ModelCalibration calibrate(const JudgedScores& judged, std::span<const ImageScores> unknown,
                           std::vector<std::string> classes);

}  // namespace seedling
