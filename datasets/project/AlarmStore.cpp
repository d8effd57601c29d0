#include "datasets/project/AlarmStore.h"

#include "datasets/project/Sqlite.h"

namespace seedling {

AlarmStore::AlarmStore(Database& database) : m_database(database) {}

Status AlarmStore::add(RunId run, const AlarmRecord& alarm) {
    return m_database.run(
        "INSERT OR REPLACE INTO run_alarm (run, when_ms, code, step, message, advice) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        run, alarm.whenMs, alarm.code, alarm.step, alarm.message, alarm.advice);
}

Result<std::vector<AlarmRecord>> AlarmStore::read(RunId run) {
    std::vector<AlarmRecord> alarms;
    auto done = m_database.each(
        "SELECT step, code, message, advice, when_ms FROM run_alarm WHERE run = ? "
        "ORDER BY when_ms, code",
        [&](const Statement& row) {
            alarms.push_back({row.column<std::int64_t>(0), row.column<std::string>(1),
                              row.column<std::string>(2), row.column<std::string>(3),
                              row.column<std::int64_t>(4)});
        },
        run);
    return done ? Result<std::vector<AlarmRecord>>(std::move(alarms)) : failureOf(done);
}

Status AlarmStore::removeAfter(RunId run, std::int64_t step) {
    return m_database.run("DELETE FROM run_alarm WHERE run = ? AND step > ?", run, step);
}

}  // namespace seedling
