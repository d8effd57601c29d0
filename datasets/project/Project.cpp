#include "datasets/project/Project.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

#include "datasets/base/FileIo.h"
#include "datasets/project/Migrations.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

// An empty file under the name, which must be free.
Status reserve(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    if (errno == EEXIST) {
        return failure(ErrorCode::InvalidArgument, fmt::format("{} exists already.", file.string()),
                       "Open it, or choose another name.");
    }
    return tl::make_unexpected(systemError(errno, "create", file));
}

// A project whose file is gone may have left its folder. What lies there is about other images and
// runs of the same numbers, and may be missed by whoever finds the file again.
Status setAside(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error) || fs::is_empty(folder, error))
        return {};
    fs::path aside = folder;
    aside += "-old";
    for (int number = 2; fs::exists(aside, error); ++number) {
        aside = folder;
        aside += fmt::format("-old-{}", number);
    }
    fs::rename(folder, aside, error);
    return error ? Status(tl::make_unexpected(systemError(error.value(), "rename", folder)))
                 : Status();
}

fs::path dataFolderOf(const fs::path& file) {
    auto folder = file;
    folder += "-data";
    return folder;
}

Status checkIsProject(Database& database) {
    const auto id = database.number("PRAGMA application_id");
    if (!id)
        return failureOf(id);
    if (*id != kApplicationId) {
        return failure(ErrorCode::Corrupt,
                       fmt::format("{} is not a Seedling project.", database.file().string()),
                       "Choose a file that was made by Seedling.");
    }
    return {};
}

Result<std::unique_ptr<Database>> fill(const fs::path& file) {
    auto database = Database::open(file);
    if (!database)
        return database;
    if (auto ready = (*database)->useLog(); !ready)
        return failureOf(ready);
    if (auto made = migrate(**database, migrationScripts()); !made)
        return failureOf(made);
    return database;
}

}  // namespace

Project::Project(fs::path file, std::unique_ptr<Database> database)
    : m_file(std::move(file)),
      m_database(std::move(database)),
      m_images(std::make_unique<ImageStore>(*m_database)),
      m_classes(std::make_unique<ClassStore>(*m_database)),
      m_labels(std::make_unique<LabelStore>(*m_database)),
      m_edits(std::make_unique<EditStore>(*m_database)),
      m_runs(std::make_unique<RunStore>(*m_database)),
      m_metrics(std::make_unique<MetricStore>(*m_database)),
      m_alarms(std::make_unique<AlarmStore>(*m_database)),
      m_predictions(std::make_unique<PredictionStore>(*m_database)),
      m_spotChecks(std::make_unique<SpotCheckStore>(*m_database)),
      m_stacks(std::make_unique<StackStore>(*m_database)),
      m_vetoes(std::make_unique<VetoStore>(*m_database)) {}

Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::create(const fs::path& file) {
    const auto absolute = fs::absolute(file).lexically_normal();
    if (auto reserved = reserve(absolute); !reserved)
        return failureOf(reserved);
    const Status clear = setAside(dataFolderOf(absolute));
    auto database = clear ? fill(absolute) : failureOf(clear);
    if (!database) {
        std::error_code ignored;
        fs::remove(absolute, ignored);
        return failureOf(database);
    }
    return std::unique_ptr<Project>(new Project(absolute, std::move(*database)));
}

Result<std::unique_ptr<Project>> Project::open(const fs::path& file) {
    const auto absolute = fs::absolute(file).lexically_normal();
    std::error_code error;
    const auto status = fs::status(absolute, error);
    if (status.type() == fs::file_type::not_found) {
        return failure(ErrorCode::NotFound,
                       fmt::format("There is no project file {}.", absolute.string()),
                       "Check the name; it may have been moved.");
    }
    if (status.type() == fs::file_type::directory) {
        return failure(ErrorCode::Corrupt,
                       fmt::format("{} is a folder, not a project file.", absolute.string()),
                       fmt::format("Choose a file that ends in {}.", kExtension));
    }
    auto database = Database::open(absolute);
    if (!database)
        return failureOf(database);
    if (auto ours = checkIsProject(**database); !ours)
        return failureOf(ours);
    if (auto current = migrate(**database, migrationScripts()); !current)
        return failureOf(current);
    if (auto ready = (*database)->useLog(); !ready)
        return failureOf(ready);
    return std::unique_ptr<Project>(new Project(absolute, std::move(*database)));
}

const fs::path& Project::file() const {
    return m_file;
}

// Where a folder cannot be made, whatever is written into it next says why.
fs::path Project::dataFolder() const {
    auto folder = dataFolderOf(m_file);
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    return folder;
}

fs::path Project::runFolder(RunId run) const {
    const auto folder = dataFolder() / "runs" / std::to_string(run.value);
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    return folder;
}

ImageStore& Project::images() {
    return *m_images;
}
ClassStore& Project::classes() {
    return *m_classes;
}
LabelStore& Project::labels() {
    return *m_labels;
}
EditStore& Project::edits() {
    return *m_edits;
}
RunStore& Project::runs() {
    return *m_runs;
}
MetricStore& Project::metrics() {
    return *m_metrics;
}
AlarmStore& Project::alarms() {
    return *m_alarms;
}
PredictionStore& Project::predictions() {
    return *m_predictions;
}
SpotCheckStore& Project::spotChecks() {
    return *m_spotChecks;
}
StackStore& Project::stacks() {
    return *m_stacks;
}
VetoStore& Project::vetoes() {
    return *m_vetoes;
}
Database& Project::database() {
    return *m_database;
}

Result<bool> Project::hasHiddenTruth() {
    const auto found = m_database->number(
        "SELECT EXISTS (SELECT 1 FROM image WHERE hidden_truth IS NOT NULL AND part = 'train')");
    if (!found)
        return failureOf(found);
    return *found != 0;
}

Result<std::optional<std::string>> Project::setting(const std::string& name) {
    std::optional<std::string> value;
    auto done = m_database->each(
        "SELECT value FROM setting WHERE name = ?",
        [&](const Statement& row) { value = row.column<std::string>(0); }, name);
    return done ? Result<std::optional<std::string>>(std::move(value)) : failureOf(done);
}

Status Project::setSetting(const std::string& name, const std::string& value) {
    return m_database->run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name,
                           value);
}

}  // namespace seedling
