#include "engine/export/TorchScriptExport.h"

#include <fmt/format.h>
#include <torch/script.h>
#include <torch/version.h>

#include <sstream>
#include <utility>

#include "engine/eval/Inference.h"
#include "engine/eval/Predict.h"
#include "engine/export/ExportFiles.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/ExportParts.h"
#include "engine/export/ParityCheck.h"
#include "engine/export/TorchScriptModule.h"

namespace seedling {
namespace {

// Sums in another order differ in the seventh digit. Of a picture that is brought to size a pixel
// may round to the next level for the same reason; a wrong colour order or size moves a probability
// by far more than that does.
constexpr Tolerances kTolerances{1e-4, 5e-3};

/// The images as the run's network sees them.
std::vector<Image> preparedBy(const Predictor& predictor, const std::vector<Image>& images) {
    std::vector<Image> prepared;
    prepared.reserve(images.size());
    for (const Image& image : images) {
        prepared.push_back(predictor.prepared(image));
    }
    return prepared;
}

Result<std::string> serialised(const RunModel& model) {
    std::ostringstream bytes;
    const Status status = guarded("write the model", [&] {
        torchScriptModule(*model.network, model.header.network.side).save(bytes);
    });
    if (!status) {
        return failureOf(status);
    }
    return std::move(bytes).str();
}

Result<std::int64_t> writeModel(const CalibratedModel& loaded,
                                const std::filesystem::path& folder) {
    const auto bytes = serialised(loaded.model);
    if (!bytes) {
        return failureOf(bytes);
    }
    const ExportFacts facts = exportFactsOf(loaded);
    auto files = commonFiles(facts, exportReadme(facts));
    files.emplace_back("model.pt", *bytes);
    if (const Status status = writeFiles(folder, files); !status) {
        return failureOf(status);
    }
    return static_cast<std::int64_t>(bytes->size());
}

Result<Parity> checkFolder(Project& project, RunId run, const std::filesystem::path& folder,
                           int threads) {
    const auto images = parityImages(project);
    if (!images) {
        return failureOf(images);
    }
    auto ours = openRunPredictor(project, run, threads);
    if (!ours) {
        return failureOf(ours);
    }
    auto theirs = openExportedModel(folder, threads);
    if (!theirs) {
        return failureOf(theirs);
    }
    const auto samePixels =
        checkModels(**ours, **theirs, preparedBy(**ours, *images), kTolerances.samePixels);
    if (!samePixels) {
        return samePixels;
    }
    const auto resized = checkModels(**ours, **theirs, *images, kTolerances.resized);
    if (!resized) {
        return resized;
    }
    return worseOf(*samePixels, *resized);
}

}  // namespace

Result<ExportReport> exportTorchScript(Project& project, RunId run,
                                       const std::filesystem::path& folder, int threads) {
    auto target = ExportFolder::prepare(folder, {"model.pt", "labels.txt"});
    if (!target) {
        return failureOf(target);
    }
    const auto loaded = loadCalibratedModel(project, run);
    if (!loaded) {
        return failureOf(loaded);
    }
    const auto bytes = writeModel(*loaded, target->staging());
    if (!bytes) {
        return failureOf(bytes);
    }
    const auto parity = checkFolder(project, run, target->staging(), threads);
    if (!parity) {
        return failureOf(parity);
    }
    const CardModel card = cardModelOf(*loaded, "TorchScript", *bytes, *parity);
    if (const Status status = writeModelCard(project, run, card, target->staging()); !status) {
        return failureOf(status);
    }
    if (const Status status = target->commit(); !status) {
        return failureOf(status);
    }
    ExportReport report;
    report.folder = folder;
    report.comparedImages = parity->images;
    report.sameClass = parity->sameClass;
    report.largestDifference = parity->largestDifference;
    report.modelBytes = *bytes;
    report.checkedBy = fmt::format("LibTorch {}", TORCH_VERSION);
    return report;
}

}  // namespace seedling
