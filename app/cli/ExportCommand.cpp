#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "datasets/base/PathText.h"
#include "engine/export/CExport.h"
#include "engine/export/LabelsExport.h"
#include "engine/export/OnnxExport.h"
#include "engine/export/TorchScriptExport.h"
#include "engine/export/WebExport.h"
#include "engine/export/WebRuntime.h"

namespace seedling::cli {
namespace {

struct ExportArguments {
    std::string project;
    std::int64_t run = 0;
    std::string format;
    std::string out;
    int threads = 0;
    OutputFlags output;
};

Result<ExportReport> exportedPage(Project& project, RunId run, const ExportArguments& arguments) {
    const auto runtime = findWebRuntime();
    if (!runtime) {
        return failureOf(runtime);
    }
    return exportWebPage(arguments.out, *runtime, [&](const std::filesystem::path& folder) {
        return exportOnnx(project, run, folder, OnnxNumbers::Float, threadsOf(arguments.threads));
    });
}

Result<ExportReport> exported(Project& project, RunId run, const ExportArguments& arguments) {
    const int threads = threadsOf(arguments.threads);
    if (arguments.format == "torchscript") {
        return exportTorchScript(project, run, arguments.out, threads);
    }
    if (arguments.format == "c" || arguments.format == "c-int8") {
        const CWeights weights = arguments.format == "c" ? CWeights::Float : CWeights::Int8;
        return exportCHeader(project, run, weights, arguments.out, threads);
    }
    if (arguments.format == "web") {
        return exportedPage(project, run, arguments);
    }
    return exportOnnx(project, run, arguments.out,
                      arguments.format == "onnx" ? OnnxNumbers::Float : OnnxNumbers::Int8, threads);
}

nlohmann::json jsonOf(const QuantisationReport& report) {
    nlohmann::json json = {
        {"calibration_images", report.calibrationImages},
        {"compared_images", report.comparedImages},
        {"same_class", report.sameClass},
        {"test_images", report.testImages},
    };
    if (report.testImages > 0) {
        json["accuracy"] = report.accuracy;
        json["float_accuracy"] = report.floatAccuracy;
    }
    return json;
}

nlohmann::json jsonOf(const ExportReport& report, RunId run, const std::string& format) {
    nlohmann::json json = {
        {"format", format},
        {"run", run.value},
        {"folder", textFromPath(std::filesystem::absolute(report.folder).lexically_normal())},
        {"compared_images", report.comparedImages},
        {"same_class", report.sameClass},
        {"largest_difference", report.largestDifference},
        {"checked_by", report.checkedBy},
        {"model_bytes", report.modelBytes},
    };
    if (report.quantisation) {
        json["quantisation"] = jsonOf(*report.quantisation);
    }
    return json;
}

std::string textOf(const QuantisationReport& report) {
    std::string text = fmt::format("8-bit numbers: same class as with floats for {} of {} images",
                                   report.sameClass, report.comparedImages);
    if (report.testImages > 0) {
        text += fmt::format("; accuracy on {} {}, with floats {}",
                            countText(report.testImages, "test image", "test images"),
                            percentText(report.accuracy), percentText(report.floatAccuracy));
    }
    return text + ".\n";
}

std::string textOf(const ExportReport& report, RunId run, const std::string& out) {
    const std::string text = fmt::format(
        "{}: model of run {}, {}. Loaded again ({}) and compared: same class for {} of {} images, "
        "probabilities differ by at most {:.1e}.\n",
        out, run.value, bytesText(report.modelBytes), report.checkedBy, report.sameClass,
        report.comparedImages, report.largestDifference);
    return report.quantisation ? text + textOf(*report.quantisation) : text;
}

int exportModel(Project& project, const ExportArguments& arguments, Reporter& reporter) {
    const auto run = chooseRun(project, arguments.run);
    if (!run) {
        return reporter.fail(run.error());
    }
    reporter.activity("writing the model and comparing it with the run");
    const auto report = exported(project, run->id, arguments);
    if (!report) {
        return reporter.fail(report.error());
    }
    return reporter.finish(jsonOf(*report, run->id, arguments.format).dump(),
                           textOf(*report, run->id, arguments.out));
}

int exportLabels(Project& project, const ExportArguments& arguments, Reporter& reporter) {
    const auto keepGoing = [&](std::int64_t done, std::int64_t total) {
        reporter.progress(done, total);
        return !reporter.stopRequested();
    };
    reporter.activity("writing labels");
    const auto count = arguments.format == "labels-csv"
                           ? exportLabelsCsv(project, arguments.out)
                           : exportClassFolders(project, arguments.out, keepGoing);
    if (!count) {
        return reporter.fail(count.error());
    }
    const nlohmann::json payload = {
        {"format", arguments.format}, {"out", textFromPath(arguments.out)}, {"labels", *count}};
    return reporter.finish(payload.dump(), fmt::format("{}: {}\n", arguments.out,
                                                       countText(*count, "label", "labels")));
}

int runExport(const ExportArguments& arguments) {
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    const bool labels = arguments.format == "labels-csv" || arguments.format == "class-folders";
    return labels ? exportLabels(**project, arguments, reporter)
                  : exportModel(**project, arguments, reporter);
}

}  // namespace

void addExportCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("export", "Write a model or the labels for use elsewhere");
    command->footer(
        "torchscript, onnx, onnx-int8, c and c-int8 write a folder with the model, labels.txt,\n"
        "model.json, a model card and a README with examples, and compare the written model with\n"
        "the run before they report success. onnx-int8 has 8-bit numbers, about a quarter of the\n"
        "size, and says what they cost in accuracy. c is one header of plain C99 for\n"
        "microcontrollers, of networks with at most 8 MB of numbers; c-int8 has weights of 8 "
        "bits.\n"
        "web writes a page around the ONNX model that classifies images and what the camera\n"
        "sees, in a browser and without a network; its README says how to serve it.\n"
        "\nExamples:\n"
        "  seedling-cli export leaves.seedling --format torchscript --out leaves-model\n"
        "  seedling-cli export leaves.seedling --format onnx --out leaves-onnx\n"
        "  seedling-cli export leaves.seedling --format c --out leaves-c\n"
        "  seedling-cli export leaves.seedling --format web --out leaves-page\n"
        "  seedling-cli export leaves.seedling --format labels-csv --out labels.csv\n"
        "  seedling-cli export leaves.seedling --format class-folders --out sorted/");
    auto arguments = std::make_shared<ExportArguments>();
    addProjectArgument(*command, arguments->project);
    addRunOption(*command, arguments->run);
    command->add_option("--format", arguments->format, "What to write")
        ->required()
        ->check(CLI::IsMember({"torchscript", "onnx", "onnx-int8", "c", "c-int8", "web",
                               "labels-csv", "class-folders"}));
    command->add_option("--out", arguments->out, "Where to write it: a new folder, or a CSV file")
        ->required();
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runExport(*arguments); }});
}

}  // namespace seedling::cli
