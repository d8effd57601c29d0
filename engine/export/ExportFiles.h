#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/eval/CalibratedModel.h"
#include "engine/export/ExportReadme.h"
#include "engine/export/ModelCard.h"
#include "engine/export/ParityCheck.h"

/// What the folders of all formats tell of their model.
namespace seedling {

ExportFacts exportFactsOf(const CalibratedModel& loaded);

/// Names and contents of labels.txt, model.json, and README.md with the given text.
std::vector<std::pair<std::string, std::string>> commonFiles(const ExportFacts& facts,
                                                             const std::string& readme);

/// What a model card says of a written model.
CardModel cardModelOf(const CalibratedModel& loaded, const std::string& format,
                      std::int64_t modelBytes, const Parity& parity);

}  // namespace seedling
