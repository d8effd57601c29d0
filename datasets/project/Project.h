#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/AlarmStore.h"
#include "datasets/project/ClassStore.h"
#include "datasets/project/EditStore.h"
#include "datasets/project/ImageStore.h"
#include "datasets/project/LabelStore.h"
#include "datasets/project/MetricStore.h"
#include "datasets/project/PredictionStore.h"
#include "datasets/project/RunStore.h"
#include "datasets/project/SpotCheckStore.h"
#include "datasets/project/StackStore.h"
#include "datasets/project/VetoStore.h"

namespace seedling {

class Database;

/// A project file (SQLite, WAL) and the data folder beside it. Several programs may have it open at
/// once. Thread rule: one Project per thread; opening another one on the same file is cheap.
class Project {
public:
    static constexpr const char* kExtension = ".seedling";

    /// Makes a new, empty project. A data folder that a project of the same name has left behind is
    /// renamed ("-old"). Errors: InvalidArgument (exists already), PermissionDenied, DiskFull, Io.
    static Result<std::unique_ptr<Project>> create(const std::filesystem::path& file);

    /// Opens a project, migrating an older file first. Errors: NotFound, ProjectNewer, Corrupt (not
    /// a project), PermissionDenied, Busy.
    static Result<std::unique_ptr<Project>> open(const std::filesystem::path& file);

    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const;
    /// NAME.seedling-data/ beside the file; made on demand.
    [[nodiscard]] std::filesystem::path dataFolder() const;
    /// Folder of one run inside the data folder (checkpoints, log); made on demand.
    [[nodiscard]] std::filesystem::path runFolder(RunId run) const;

    ImageStore& images();
    ClassStore& classes();
    LabelStore& labels();
    EditStore& edits();
    RunStore& runs();
    MetricStore& metrics();
    AlarmStore& alarms();
    PredictionStore& predictions();
    SpotCheckStore& spotChecks();
    StackStore& stacks();
    VetoStore& vetoes();

    /// Whether any image of the train part has hidden truth, that is, whether this is a benchmark
    /// project. (The test part always has it, so that it can be evaluated.)
    [[nodiscard]] Result<bool> hasHiddenTruth();

    /// Small named values of the window or the worker ("warm_features", "last_sort"); survive a
    /// restart.
    [[nodiscard]] Result<std::optional<std::string>> setting(const std::string& name);
    Status setSetting(const std::string& name, const std::string& value);

    /// The connection below the stores, for datasets/project alone: several stores in one
    /// transaction.
    Database& database();

private:
    Project(std::filesystem::path file, std::unique_ptr<Database> database);
    std::filesystem::path m_file;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ImageStore> m_images;
    std::unique_ptr<ClassStore> m_classes;
    std::unique_ptr<LabelStore> m_labels;
    std::unique_ptr<EditStore> m_edits;
    std::unique_ptr<RunStore> m_runs;
    std::unique_ptr<MetricStore> m_metrics;
    std::unique_ptr<AlarmStore> m_alarms;
    std::unique_ptr<PredictionStore> m_predictions;
    std::unique_ptr<SpotCheckStore> m_spotChecks;
    std::unique_ptr<StackStore> m_stacks;
    std::unique_ptr<VetoStore> m_vetoes;
};

}  // namespace seedling
