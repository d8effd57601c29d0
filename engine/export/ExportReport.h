#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace seedling {

/// What a model with 8-bit numbers is worth beside the one that it was made of.
struct QuantisationReport {
    std::int64_t calibrationImages = 0;  ///< That ranges were measured on.
    std::int64_t comparedImages = 0;     ///< Answered by both.
    std::int64_t sameClass = 0;
    std::int64_t testImages = 0;  ///< Whose class is known; 0: there are none.
    double accuracy = 0;          ///< On these, 0-1, with 8-bit numbers.
    double floatAccuracy = 0;     ///< The same with floats.
};

/// What an exported model is and how far it was checked.
struct ExportReport {
    std::filesystem::path folder;     ///< Holds the model, labels.txt and README.md with examples.
    std::int64_t comparedImages = 0;  ///< Parity: images sent through both models.
    std::int64_t sameClass = 0;
    double largestDifference = 0;  ///< Largest difference of any probability.
    std::int64_t modelBytes = 0;
    std::string checkedBy;  ///< Whose reading of the file was compared: a library and its version.
    std::optional<QuantisationReport> quantisation;  ///< Where numbers have 8 bits.
};

}  // namespace seedling
