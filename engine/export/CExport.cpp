#include "engine/export/CExport.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "engine/eval/Predict.h"
#include "engine/export/CInterpreter.h"
#include "engine/export/CSource.h"
#include "engine/export/CTexts.h"
#include "engine/export/ExportFiles.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/ExportParts.h"
#include "engine/export/NetworkGraph.h"

namespace seedling {
namespace {

// Sums of floats in another order move a probability by less than this,
constexpr double kFloatTolerance = 5e-3;
// and weights of 8 bits hardly ever by more than this.
constexpr double kRoundedTolerance = 0.05;

Result<CProgram> programFor(const CalibratedModel& loaded, CWeights weights) {
    auto graph = inferenceGraphOf(*loaded.model.network, loaded.model.header.network);
    if (!graph) {
        return failureOf(graph);
    }
    auto program = programOf(*std::move(graph), weights);
    if (program && program->numberBytes() > kMostCBytes) {
        return failure(
            ErrorCode::TooLarge,
            fmt::format("The network '{}' has {} MB of numbers, and C is written for small "
                        "processors that have room for {} MB at most.",
                        program->graph.network, (program->numberBytes() + 999'999) / 1'000'000,
                        kMostCBytes / 1'000'000),
            "Train with the network frugal, or export as TorchScript.");
    }
    return program;
}

Status checkAnswers(const Parity& parity, CWeights weights) {
    const double difference = parity.largestDifference;
    if (weights == CWeights::Float) {
        return difference <= kFloatTolerance ? Status{} : Status(answersDiffer(difference));
    }
    if (difference <= kRoundedTolerance) {
        return {};
    }
    return failure(
        ErrorCode::Unsupported,
        fmt::format("With weights of 8 bits the model answers otherwise than the run does, so it "
                    "was not kept: probabilities differ by up to {:.2f}.",
                    difference),
        "Export it with --format c, whose weights are floats.");
}

Result<Parity> compared(Project& project, RunId run, const CProgram& program, int threads) {
    const auto images = parityImages(project);
    if (!images) {
        return failureOf(images);
    }
    auto ours = openRunPredictor(project, run, threads);
    if (!ours) {
        return failureOf(ours);
    }
    const auto theirs = programPredictor(program, (*ours)->classes());
    auto parity = compareModels(**ours, *theirs, *images);
    if (!parity) {
        return parity;
    }
    const Status alike = checkAnswers(*parity, program.weights);
    return alike ? parity : failureOf(alike);
}

Status writeModel(const CProgram& program, const ExportFacts& facts,
                  const std::filesystem::path& folder) {
    auto files = commonFiles(facts, cReadme(program, facts));
    files.emplace_back("example.c", cExampleText());
    files.emplace_back("seedling_model.h", cHeader(program, facts));
    return writeFiles(folder, files);
}

CardModel cardOf(const CalibratedModel& loaded, const CProgram& program, const Parity& parity) {
    CardModel card = cardModelOf(loaded,
                                 program.weights == CWeights::Int8
                                     ? "C header for microcontrollers, weights of 8 bits"
                                     : "C header for microcontrollers, weights in fp32",
                                 program.numberBytes(), parity);
    card.memory = fmt::format(
        "{} bytes, static, beside a small stack; the numbers can stay in "
        "read-only memory",
        program.arenaFloats * sizeof(float));
    return card;
}

}  // namespace

Result<ExportReport> exportCHeader(Project& project, RunId run, CWeights weights,
                                   const std::filesystem::path& folder, int threads) {
    auto target = ExportFolder::prepare(folder, {"seedling_model.h", "labels.txt"});
    if (!target) {
        return failureOf(target);
    }
    const auto loaded = loadCalibratedModel(project, run);
    if (!loaded) {
        return failureOf(loaded);
    }
    const auto program = programFor(*loaded, weights);
    if (!program) {
        return failureOf(program);
    }
    const auto parity = compared(project, run, *program, threads);
    if (!parity) {
        return failureOf(parity);
    }
    const CardModel card = cardOf(*loaded, *program, *parity);
    for (const Status& written : {writeModel(*program, exportFactsOf(*loaded), target->staging()),
                                  writeModelCard(project, run, card, target->staging())}) {
        if (!written) {
            return failureOf(written);
        }
    }
    if (const Status status = target->commit(); !status) {
        return failureOf(status);
    }
    ExportReport report;
    report.folder = folder;
    report.comparedImages = parity->images;
    report.sameClass = parity->sameClass;
    report.largestDifference = parity->largestDifference;
    report.modelBytes = program->numberBytes();
    report.checkedBy = std::string("the functions of the header");
    return report;
}

}  // namespace seedling
