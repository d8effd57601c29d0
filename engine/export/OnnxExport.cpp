#include "engine/export/OnnxExport.h"

#include <torch/torch.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/cache/PixelCache.h"
#include "engine/export/ExportFiles.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/ExportParts.h"
#include "engine/export/NetworkGraph.h"
#include "engine/export/OnnxEvaluation.h"
#include "engine/export/OnnxModel.h"
#include "engine/export/OnnxReadme.h"
#include "engine/export/OpenCvModel.h"
#include "engine/export/ParityCheck.h"
#include "engine/export/QuantisationCheck.h"
#include "engine/export/SquarePredictor.h"
#include "engine/parallel/Threads.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAnySizeFile = "model.onnx";
constexpr const char* kFixedSizeFile = "model-fixed.onnx";

// Sums in another order differ in the sixth digit; whoever names another class than the run within
// these is as undecided as the run is.
constexpr Tolerances kFloatTolerances{1e-3, 5e-3};
// A sum beside the middle between two levels may go to either, and moves what follows by a level.
constexpr Tolerances kInt8Tolerances{1e-2, 5e-2};

/// An 8-bit form of the model and what it is worth.
struct Int8Form {
    Quantisation quantisation;
    std::shared_ptr<QuantisedModel> model;
    QuantisationReport report;
};

Result<Int8Form> int8FormOf(Project& project, const RunModel& run, const InferenceGraph& graph,
                            int threads) {
    const auto cache = PixelCache::open(project, graph.side, threads,
                                        [](std::int64_t, std::int64_t) { return true; });
    if (!cache) {
        return failureOf(cache);
    }
    auto quantisation = calibratedOn(**cache, graph);
    if (!quantisation) {
        return failureOf(quantisation);
    }
    Int8Form form;
    form.quantisation = std::move(*quantisation);
    form.model = std::make_shared<QuantisedModel>(graph, form.quantisation);
    const auto report = judged(project, **cache, graph, *form.model, run.header.classes);
    if (!report) {
        return failureOf(report);
    }
    form.report = *report;
    return form;
}

/// One export on its way.
class OnnxFolder {
public:
    OnnxFolder(const CalibratedModel& loaded, RunId id, const InferenceGraph& graph,
               const Int8Form* int8, const fs::path& folder)
        : m_graph(graph),
          m_int8(int8),
          m_folder(folder),
          m_facts(exportFactsOf(loaded)),
          m_classes(m_facts.classes),
          m_run(id) {}

    /// Returns the bytes of the model for any size.
    Result<std::int64_t> write() const {
        const Quantisation* codes = m_int8 != nullptr ? &m_int8->quantisation : nullptr;
        const OnnxFacts facts{m_classes, m_run.value};
        auto anySize = onnxModel(m_graph, codes, OnnxInput::AnySize, facts);
        if (!anySize) {
            return failureOf(anySize);
        }
        auto fixedSize = onnxModel(m_graph, codes, OnnxInput::FixedSize, facts);
        if (!fixedSize) {
            return failureOf(fixedSize);
        }
        const auto bytes = static_cast<std::int64_t>(anySize->size());
        auto files = commonFiles(m_facts, readme());
        files.emplace_back(kFixedSizeFile, *std::move(fixedSize));
        files.emplace_back(kAnySizeFile, *std::move(anySize));
        if (const Status status = writeFiles(m_folder, files); !status) {
            return failureOf(status);
        }
        return bytes;
    }

    Result<Parity> check(Project& project, int threads) const {
        const auto images = parityImages(project);
        if (!images) {
            return failureOf(images);
        }
        auto original = originalModel(project, threads);
        if (!original) {
            return failureOf(original);
        }
        auto fixedSize = fixedSizeModel();
        if (!fixedSize) {
            return failureOf(fixedSize);
        }
        const Tolerances& allowed = m_int8 != nullptr ? kInt8Tolerances : kFloatTolerances;
        const auto samePixels = checkModels(**original, **fixedSize, *images, allowed.samePixels);
        if (!samePixels) {
            return samePixels;
        }
        auto anySize = openExportedModel(m_folder, threads);
        if (!anySize) {
            return failureOf(anySize);
        }
        const auto resized = checkModels(**original, **anySize, *images, allowed.resized);
        if (!resized) {
            return resized;
        }
        return worseOf(*samePixels, *resized);
    }

private:
    [[nodiscard]] std::string readme() const {
        OnnxReadmeFacts facts;
        facts.network = m_graph.network;
        facts.side = m_graph.side;
        facts.classes = m_classes;
        if (m_int8 != nullptr) {
            facts.quantisation = m_int8->report;
        }
        return onnxReadme(facts) + "\n" + answerNotes(m_facts);
    }

    [[nodiscard]] Result<std::unique_ptr<Predictor>> originalModel(Project& project,
                                                                   int threads) const {
        if (m_int8 == nullptr) {
            return openRunPredictor(project, m_run, threads);
        }
        return squarePredictor(
            [model = m_int8->model](const torch::Tensor& pixels) { return model->answers(pixels); },
            m_classes, m_graph.side);
    }

    [[nodiscard]] Result<std::unique_ptr<Predictor>> fixedSizeModel() const {
        const fs::path file = m_folder / kFixedSizeFile;
        if (m_int8 == nullptr) {
            return openWithOpenCv(file, m_classes, m_graph.side);
        }
        const auto bytes = readTextFile(file);
        if (!bytes) {
            return failureOf(bytes);
        }
        auto read = OnnxEvaluation::read(*bytes);
        if (!read) {
            return failureOf(read);
        }
        const auto model = std::make_shared<OnnxEvaluation>(*std::move(read));
        return squarePredictor(
            [model](const torch::Tensor& pixels) { return model->answers(pixels); }, m_classes,
            m_graph.side);
    }

    const InferenceGraph& m_graph;
    const Int8Form* m_int8;
    fs::path m_folder;
    ExportFacts m_facts;
    std::vector<std::string> m_classes;
    RunId m_run;
};

CardModel cardOf(const CalibratedModel& loaded, std::int64_t bytes, const Parity& parity,
                 const Int8Form* int8) {
    CardModel card =
        cardModelOf(loaded, int8 != nullptr ? "ONNX, 8-bit numbers" : "ONNX", bytes, parity);
    if (int8 != nullptr) {
        // What was compared above are two readings of the 8-bit numbers.
        card.comparedImages = int8->report.comparedImages;
        card.sameClass = int8->report.sameClass;
        card.largestDifference.reset();
    }
    return card;
}

}  // namespace

Result<ExportReport> exportOnnx(Project& project, RunId run, const fs::path& folder,
                                OnnxNumbers numbers, int threads) {
    auto target = ExportFolder::prepare(folder, {kAnySizeFile, kFixedSizeFile, "labels.txt"});
    if (!target) {
        return failureOf(target);
    }
    const auto loaded = loadCalibratedModel(project, run);
    if (!loaded) {
        return failureOf(loaded);
    }
    const RunModel* model = &loaded->model;
    const auto graph = inferenceGraphOf(*model->network, model->header.network);
    if (!graph) {
        return failureOf(graph);
    }
    useThreads(threads);
    std::optional<Int8Form> int8;
    if (numbers == OnnxNumbers::Int8) {
        auto form = int8FormOf(project, *model, *graph, threads);
        if (!form) {
            return failureOf(form);
        }
        int8 = *std::move(form);
    }
    const OnnxFolder files(*loaded, run, *graph, int8 ? &*int8 : nullptr, target->staging());
    const auto bytes = files.write();
    if (!bytes) {
        return failureOf(bytes);
    }
    const auto parity = files.check(project, threads);
    if (!parity) {
        return failureOf(parity);
    }
    const CardModel card = cardOf(*loaded, *bytes, *parity, int8 ? &*int8 : nullptr);
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
    report.checkedBy = int8 ? std::string("ONNX operators in LibTorch") : openCvVersion();
    if (int8) {
        report.quantisation = int8->report;
    }
    return report;
}

}  // namespace seedling
