#include "datasets/project/RunRemoval.h"

#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/project/RunLock.h"
#include "datasets/project/RunSettings.h"
#include "datasets/project/Sqlite.h"
#include "datasets/select/ImageMap.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

/// Kept from the moment when a run is gone until its files are. They are not told by what has no
/// record: next to a project file from a backup lie runs that it does not know yet.
constexpr const char* kLeftover = "removed_run_";

std::string leftoverSetting(RunId run) {
    return kLeftover + std::to_string(run.value);
}

/// Not made on demand, as Project::runFolder is.
fs::path folderOf(const Project& project, RunId run) {
    return project.dataFolder() / "runs" / std::to_string(run.value);
}

/// The map of the images by what a run has learnt; empty when that of another run lies there.
fs::path mapOf(const Project& project, RunId run) {
    const fs::path file = imageMapPath(project.dataFolder(), ImageMap::Origin::Run);
    const auto map = ImageMap::open(file);
    return map && (*map)->version() == run.value ? file : fs::path();
}

std::int64_t bytesOf(const fs::path& file) {
    const auto stamp = fileStamp(file);
    return stamp ? stamp->bytes : 0;
}

std::int64_t bytesBelow(const fs::path& folder) {
    std::int64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entries(folder, error);
         !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        std::error_code ignored;
        if (entries->is_regular_file(ignored))
            bytes += bytesOf(entries->path());
    }
    return bytes;
}

std::int64_t bytesOfRun(const Project& project, RunId run) {
    const fs::path map = mapOf(project, run);
    return bytesBelow(folderOf(project, run)) + (map.empty() ? 0 : bytesOf(map));
}

Status removeRecord(Project& project, RunId run) {
    Database& database = project.database();
    for (const std::string& name :
         {evaluationSetting(run), calibrationSetting(run), settlingSetting(run)}) {
        if (auto done = database.run("DELETE FROM setting WHERE name = ?", name); !done)
            return done;
    }
    if (auto done = project.setSetting(leftoverSetting(run), {}); !done)
        return done;
    // Rows of other tables that name the run go with it.
    return database.run("DELETE FROM run WHERE id = ?", run);
}

Status removeRecords(Project& project, const std::set<RunId>& runs) {
    auto transaction = Transaction::begin(project.database());
    if (!transaction)
        return failureOf(transaction);
    for (const RunId run : runs) {
        if (auto done = removeRecord(project, run); !done)
            return done;
    }
    return transaction->commit();
}

Status removeFiles(Project& project, RunId run) {
    std::error_code error;
    const fs::path map = mapOf(project, run);
    const fs::path folder = folderOf(project, run);
    if (!map.empty())
        fs::remove(map, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "remove", map));
    fs::remove_all(folder, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "remove", folder));
    return project.database().run("DELETE FROM setting WHERE name = ?", leftoverSetting(run));
}

Result<std::vector<RunId>> leftovers(Project& project) {
    std::vector<RunId> runs;
    auto done = project.database().each(
        // As a number, so that nothing but a number can become part of a path.
        "SELECT CAST(substr(name, length(?) + 1) AS INTEGER) FROM setting WHERE name GLOB ?",
        [&](const Statement& row) { runs.push_back(row.column<RunId>(0)); }, std::string(kLeftover),
        std::string(kLeftover) + "*");
    if (!done)
        return failureOf(done);
    std::erase_if(runs, [](RunId run) { return !run.isValid(); });
    return runs;
}

}  // namespace

std::int64_t runFileBytes(const Project& project, std::span<const RunId> runs) {
    std::int64_t bytes = 0;
    for (const RunId run : std::set<RunId>(runs.begin(), runs.end()))
        bytes += bytesOfRun(project, run);
    return bytes;
}

Result<std::int64_t> removeRuns(Project& project, std::span<const RunId> runs) {
    const std::set<RunId> each(runs.begin(), runs.end());
    // Held until the records are gone: no worker can take up one of the runs meanwhile.
    std::vector<RunLock> locks;
    for (const RunId run : each) {
        if (const auto known = project.runs().get(run); !known)
            return failureOf(known);
        auto lock = RunLock::acquire(project, run);
        if (!lock)
            return failureOf(lock);
        locks.push_back(std::move(*lock));
    }
    if (auto done = removeRecords(project, each); !done)
        return failureOf(done);
    return removeRunLeftovers(project);
}

Result<std::int64_t> removeRunLeftovers(Project& project) {
    const auto runs = leftovers(project);
    if (!runs)
        return failureOf(runs);
    std::int64_t freed = 0;
    for (const RunId run : *runs) {
        const std::int64_t bytes = bytesOfRun(project, run);
        if (auto done = removeFiles(project, run); !done)
            return failureOf(done);
        freed += bytes;
    }
    return freed;
}

}  // namespace seedling
