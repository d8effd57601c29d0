#pragma once

#include <string>
#include <vector>

#include "engine/protocol/PretrainedRecord.h"

namespace seedling {

/// What a reader of an exported folder must know of the model in it.
struct ExportFacts {
    std::string network;
    int side = 0;  ///< Pixels that the model works at inside.
    std::vector<std::string> classes;
    double temperature = 1;         ///< That is in the model.
    double unknownBelow = 0;        ///< As Predictor::unknownBelow.
    PretrainedRecord pretrained{};  ///< What its weights began with.
};

/// Two points of a README: what the probabilities say of an image that shows none of the classes,
/// and what else there is to read.
std::string answerNotes(const ExportFacts& facts);

/// The README.md of a TorchScript folder: input, output, classes, and examples in Python and C++.
std::string exportReadme(const ExportFacts& facts);

}  // namespace seedling
