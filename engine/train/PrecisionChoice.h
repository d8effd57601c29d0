#pragma once

#include <string>

#include "engine/model/NetworkSpec.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What the machine was found to do best.
struct PrecisionChoice {
    Precision precision = Precision::Fp32;
    double fp32ImagesPerS = 0;  ///< 0 when it was not measured.
    double winogradImagesPerS = 0;
    double bf16ImagesPerS = 0;

    /// Of the chosen one against plain fp32; 1 when it was not measured.
    [[nodiscard]] double gain() const;
};

/// Trains a throw-away copy of the network for a few steps in each precision and takes the
/// quickest; the next one in their order only when it is at least a tenth quicker than those
/// before. wish: "auto" or the name of a precision, for which nothing is measured. Takes about a
/// second for the small network. threads: that training is to use.
PrecisionChoice choosePrecision(const std::string& wish, const NetworkSpec& spec, int threads);

}  // namespace seedling
