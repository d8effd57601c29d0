#include "datasets/project/RunStore.h"

#include <fmt/format.h>

#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

constexpr const char* kSelect =
    "SELECT id, config, method, preset, seed, status, reason, label_count, label_set_hash, "
    "versions, hardware, started_ms, ended_ms, summary FROM run ";

RunRecord recordOf(const Statement& row) {
    RunRecord run;
    run.id = row.column<RunId>(0);
    run.configJson = row.column<std::string>(1);
    run.method = row.column<std::string>(2);
    run.preset = row.column<std::string>(3);
    run.seed = row.column<std::uint64_t>(4);
    run.status = runStatusFromString(row.column<std::string>(5));
    run.reason = row.column<std::string>(6);
    run.labelCount = row.column<int>(7);
    run.labelSetHash = row.column<std::string>(8);
    run.versionsJson = row.column<std::string>(9);
    run.hardwareJson = row.column<std::string>(10);
    run.startedMs = row.column<std::int64_t>(11);
    run.endedMs = row.column<std::int64_t>(12);
    run.summaryJson = row.column<std::string>(13);
    return run;
}

Result<std::vector<RunRecord>> select(Database& database, const std::string& rest,
                                      std::int64_t parameter) {
    std::vector<RunRecord> runs;
    auto done = database.each(
        kSelect + rest, [&](const Statement& row) { runs.push_back(recordOf(row)); }, parameter);
    return done ? Result<std::vector<RunRecord>>(std::move(runs)) : failureOf(done);
}

/// order: SQL of what comes first.
Result<RunRecord> firstUsable(Database& database, const std::string& order) {
    auto found = select(
        database,
        "WHERE status IN ('finished', 'stopped') AND id > ? ORDER BY " + order + " LIMIT 1", 0);
    if (!found)
        return failureOf(found);
    if (found->empty()) {
        return failure(ErrorCode::NotFound, "This project has no finished run yet.",
                       "Train first.");
    }
    return std::move(found->front());
}

tl::unexpected<Error> unknownRun(RunId run) {
    return failure(ErrorCode::NotFound,
                   fmt::format("There is no run number {} in this project.", run.value),
                   "\"seedling-cli runs\" lists those that are there.");
}

}  // namespace

RunStore::RunStore(Database& database) : m_database(database) {}

Result<RunId> RunStore::add(const RunRecord& run) {
    auto done = m_database.run(
        "INSERT INTO run (config, method, preset, seed, status, reason, label_count, "
        "label_set_hash, versions, hardware, started_ms, ended_ms, summary) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.configJson, run.method, run.preset, run.seed, toString(run.status), run.reason,
        run.labelCount, run.labelSetHash, run.versionsJson, run.hardwareJson, run.startedMs,
        run.endedMs, run.summaryJson);
    return done ? Result<RunId>(RunId{m_database.lastInsertId()}) : failureOf(done);
}

Status RunStore::update(const RunRecord& run) {
    auto done = m_database.run(
        "UPDATE run SET config = ?, method = ?, preset = ?, seed = ?, status = ?, reason = ?, "
        "label_count = ?, label_set_hash = ?, versions = ?, hardware = ?, started_ms = ?, "
        "ended_ms = ?, summary = ? WHERE id = ?",
        run.configJson, run.method, run.preset, run.seed, toString(run.status), run.reason,
        run.labelCount, run.labelSetHash, run.versionsJson, run.hardwareJson, run.startedMs,
        run.endedMs, run.summaryJson, run.id);
    if (done && m_database.changes() == 0)
        return unknownRun(run.id);
    return done;
}

Result<RunRecord> RunStore::get(RunId run) {
    auto found = select(m_database, "WHERE id = ?", run.value);
    if (!found)
        return failureOf(found);
    if (found->empty())
        return unknownRun(run);
    return std::move(found->front());
}

Result<std::vector<RunRecord>> RunStore::all() {
    return select(m_database, "WHERE id > ? ORDER BY id", 0);
}

Result<std::vector<RunStanding>> RunStore::states() {
    std::vector<RunStanding> found;
    const auto done = m_database.each(
        "SELECT id, status, ended_ms FROM run ORDER BY id", [&](const Statement& row) {
            found.push_back({row.column<RunId>(0), runStatusFromString(row.column<std::string>(1)),
                             row.column<std::int64_t>(2)});
        });
    return done ? Result<std::vector<RunStanding>>(std::move(found)) : failureOf(done);
}

Result<RunRecord> RunStore::newestUsable() {
    return firstUsable(m_database, "id DESC");
}

Result<RunRecord> RunStore::inUse() {
    // The second key decides between a chosen run and the one that it was chosen over.
    return firstUsable(m_database, "max(id, chosen_over) DESC, chosen_over DESC");
}

Status RunStore::use(RunId run) {
    const auto record = get(run);
    if (!record)
        return failureOf(record);
    if (!isUsable(record->status)) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("Run {} has not ended with a model.", run.value),
                       "Choose one that has finished or was stopped.");
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto newest = newestUsable();
    if (!newest)
        return failureOf(newest);
    if (auto done = m_database.run("UPDATE run SET chosen_over = 0 WHERE chosen_over > 0"); !done)
        return done;
    if (auto done = m_database.run("UPDATE run SET chosen_over = ? WHERE id = ?", newest->id, run);
        !done) {
        return done;
    }
    return transaction->commit();
}

Status RunStore::addLabelPickup(RunId run, std::int64_t step, std::int64_t logPosition) {
    return m_database.run(
        "INSERT OR REPLACE INTO label_pickup (run, step, log_position) VALUES (?, ?, ?)", run, step,
        logPosition);
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> RunStore::labelPickups(RunId run) {
    std::vector<std::pair<std::int64_t, std::int64_t>> pickups;
    auto done = m_database.each(
        "SELECT step, log_position FROM label_pickup WHERE run = ? ORDER BY step",
        [&](const Statement& row) {
            pickups.emplace_back(row.column<std::int64_t>(0), row.column<std::int64_t>(1));
        },
        run);
    if (!done)
        return failureOf(done);
    return pickups;
}

}  // namespace seedling
