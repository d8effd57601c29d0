#pragma once

#include <optional>
#include <string>

// The words in which runs and devices are compared.
namespace seedling {

/// How the numbers of a network are held while it computes.
enum class NumberFormat { Fp32, Bf16, Fp16, Int8 };

/// "fp32", as in the summary of a run and in device profiles.
std::string toString(NumberFormat format);
std::optional<NumberFormat> numberFormatFromString(const std::string& text);

/// Bytes that one number takes.
double bytesPerNumber(NumberFormat format);

/// What a device must be able to do, forward and backward, to train a network.
enum class TrainingOperation {
    Convolution,
    MatrixProduct,
    Normalisation,
    Activation,
    Pooling,
    WeightUpdate,
};

/// "matrix_product", as in device profiles.
std::string toString(TrainingOperation operation);

}  // namespace seedling
