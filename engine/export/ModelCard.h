#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/export/CardData.h"
#include "engine/protocol/ModelCalibration.h"
#include "engine/report/RunFacts.h"

namespace seedling {

/// What only the export knows of the model that is written. 0 and "": not known.
struct CardModel {
    std::string format;             ///< "TorchScript"
    std::int64_t multiplyAdds = 0;  ///< Of one answer, of all views that it is made of.
    std::int64_t modelBytes = 0;    ///< Of its file.
    std::string memory;             ///< What an answer takes beside the model, as a sentence.
    std::int64_t comparedImages = 0;
    std::int64_t sameClass = 0;
    std::optional<double> largestDifference{};  ///< Of any probability, 0-1.
};

/// All that a model card says.
struct CardFacts {
    report::RunFacts run;
    CardData data;
    std::optional<ModelCalibration> calibration;  ///< None where the run did not measure it.
    CardModel model;
};

/// The card as Markdown: data, method, accuracy, confusion, calibration, costs, versions, limits,
/// licence. What is not known is said to be so. Names that people gave are escaped. After Mitchell
/// et al. 2019, "Model Cards for Model Reporting", arXiv 1810.03993. Any thread.
std::string modelCardText(const CardFacts& facts);

/// Writes model-card.md into the folder of an export, of whatever format. Reads all image records.
/// Errors: NotFound (no such run), those of the stores and of writing. Thread rule: that of the
/// project.
Status writeModelCard(Project& project, RunId run, const CardModel& model,
                      const std::filesystem::path& folder);

}  // namespace seedling
