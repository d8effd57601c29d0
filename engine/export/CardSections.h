#pragma once

#include <string>

#include "engine/export/ModelCard.h"

/// The sections of a model card, each with its heading. Inside ModelCard.cpp only. Any thread.
namespace seedling::card {

/// Images, labels by class, and the hash of the label set.
std::string dataSection(const CardFacts& facts);
/// Accuracy with its range and on what, and which class was taken for which.
std::string qualitySection(const CardFacts& facts);
/// How sure the answers are, and where "none of these" begins.
std::string calibrationSection(const CardFacts& facts);
/// What an answer and what the training takes.
std::string costSection(const CardFacts& facts);

}  // namespace seedling::card
