#pragma once

#include <cstdint>
#include <filesystem>

#include "app/cli/Reporter.h"
#include "engine/eval/Evaluate.h"
#include "engine/export/TorchScriptExport.h"
#include "engine/protocol/Event.h"

namespace seedling::cli {

struct DemoSettings {
    std::filesystem::path folder;
    double minutes = 1.15;  ///< Of each of the two trainings.
    int labelsPerClass = 4;
    int threads = 0;  ///< 0: all cores.
    std::int64_t seed = 1;
};

/// One of the two trainings and what it can do on the hidden test part.
struct DemoRun {
    RunSummary summary;
    EvaluationReport test;
};

struct DemoReport {
    std::filesystem::path project;
    std::int64_t images = 0;
    int classes = 0;
    DemoRun supervised;
    DemoRun fixmatch;
    ExportReport model;
    double seconds = 0;  ///< Of the whole demo.
};

/// Where the demo lies when nobody says so: in the user's cache folder.
std::filesystem::path defaultDemoFolder();

/// The whole job on the built-in sample: import with hidden truth, reveal a few labels, train with
/// labels alone and with FixMatch for the same time, evaluate both on the hidden test part, export
/// and check the model. What an earlier demo left in the folder is replaced, other files stay.
/// Errors: those of the steps; Cancelled when a stop was asked for.
Result<DemoReport> runDemo(const DemoSettings& settings, Reporter& reporter);

}  // namespace seedling::cli
