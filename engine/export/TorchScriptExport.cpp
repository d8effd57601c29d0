#include "engine/export/TorchScriptExport.h"

#include <torch/script.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/project/ProjectImages.h"
#include "engine/eval/Inference.h"
#include "engine/eval/Predict.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/ExportReadme.h"
#include "engine/export/ParityCheck.h"
#include "engine/export/TorchScriptModule.h"
#include "engine/train/Checkpoint.h"

namespace seedling {
namespace {

constexpr std::size_t kParityImages = 32;
// How many are tried when some cannot be read.
constexpr std::size_t kParityCandidates = 4 * kParityImages;

// Where sums are taken in another order a pixel may round to the next level; that moves a
// probability by less than this. A wrong colour order or size moves it by far more.
constexpr double kParityTolerance = 5e-3;

std::vector<std::string> namesOf(const std::vector<ModelClass>& classes) {
    std::vector<std::string> names;
    for (const ModelClass& entry : classes) {
        names.push_back(entry.name);
    }
    return names;
}

std::string labelsText(const std::vector<std::string>& classes) {
    std::string text;
    for (const std::string& name : classes) {
        text += name + "\n";
    }
    return text;
}

Result<std::string> serialised(RunModel& model) {
    std::ostringstream bytes;
    const Status status = guarded("write the model", [&] {
        torchScriptModule(*model.network, model.header.network.side).save(bytes);
    });
    if (!status) {
        return failureOf(status);
    }
    return std::move(bytes).str();
}

Result<std::int64_t> writeFiles(RunModel& model, const std::filesystem::path& folder) {
    const auto bytes = serialised(model);
    if (!bytes) {
        return failureOf(bytes);
    }
    ExportFacts facts;
    facts.network = model.header.network.name;
    facts.side = model.header.network.side;
    facts.classes = namesOf(model.header.classes);
    const std::pair<const char*, std::string> texts[] = {
        {"labels.txt", labelsText(facts.classes)},
        {"README.md", exportReadme(facts)},
    };
    for (const auto& [name, text] : texts) {
        if (const Status status = writeFileAtomically(folder / name, text); !status) {
            return failureOf(status);
        }
    }
    if (const Status status = writeFileAtomically(folder / "model.pt", *bytes); !status) {
        return failureOf(status);
    }
    return static_cast<std::int64_t>(bytes->size());
}

/// Readable images spread evenly over the project, at full size.
Result<std::vector<Image>> parityImages(Project& project) {
    const auto records = project.images().all();
    if (!records) {
        return failureOf(records);
    }
    const auto pixels = ProjectImages::create(project);
    if (!pixels) {
        return failureOf(pixels);
    }
    std::vector<Image> images;
    const std::size_t candidates = std::min(kParityCandidates, records->size());
    for (std::size_t i = 0; i < candidates && images.size() < kParityImages; ++i) {
        // Neighbours are often alike: one in four first, then the ones between.
        const std::size_t spread = (i * 4 + i * 4 / candidates) % candidates;
        const ImageRecord& record = (*records)[spread * records->size() / candidates];
        if (auto image = (*pixels)->read(record)) {
            images.push_back(std::move(*image));
        }
    }
    if (images.empty()) {
        return failure(ErrorCode::NotFound,
                       "None of the project's images can be read, so the exported model could not "
                       "be checked.",
                       "Bring the folder of the images back and export again.");
    }
    return images;
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
    auto parity = compareModels(**ours, **theirs, *images);
    if (parity && parity->largestDifference > kParityTolerance) {
        return failure(ErrorCode::Internal,
                       "The exported model does not answer as the run does, so it was not kept: "
                       "probabilities differ by up to " +
                           std::to_string(parity->largestDifference) + ".",
                       "The run itself is unharmed; please report this.");
    }
    return parity;
}

}  // namespace

Result<ExportReport> exportTorchScript(Project& project, RunId run,
                                       const std::filesystem::path& folder, int threads) {
    auto target = ExportFolder::prepare(folder, {"model.pt", "labels.txt"});
    if (!target) {
        return failureOf(target);
    }
    auto model = loadRunModel(project, run);
    if (!model) {
        return failureOf(model);
    }
    const auto bytes = writeFiles(*model, target->staging());
    if (!bytes) {
        return failureOf(bytes);
    }
    const auto parity = checkFolder(project, run, target->staging(), threads);
    if (!parity) {
        return failureOf(parity);
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
    return report;
}

}  // namespace seedling
