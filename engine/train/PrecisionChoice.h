#pragma once

#include <string>

#include "engine/model/NetworkSpec.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What the machine was found to do best.
struct PrecisionChoice {
    Precision precision = Precision::Fp32;
    double fp32ImagesPerS = 0;  ///< 0 when it was not measured.
    double bf16ImagesPerS = 0;
};

/// Trains a throw-away copy of the network for a few steps in fp32 and in bf16 and takes the
/// quicker (bf16 only when it is at least a tenth quicker). wish: "auto", "fp32" or "bf16"; with
/// the latter two nothing is measured. Takes about a second for the small network. threads: that
/// training is to use.
PrecisionChoice choosePrecision(const std::string& wish, const NetworkSpec& spec, int threads);

}  // namespace seedling
