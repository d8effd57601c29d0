#include "datasets/project/MetricStore.h"

#include <limits>

#include "datasets/project/Sqlite.h"

namespace seedling {

MetricStore::MetricStore(Database& database) : m_database(database) {}

Status MetricStore::append(RunId run, std::span<const MetricPoint> points) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    auto statement = m_database.prepare(
        "INSERT OR REPLACE INTO metric (run, name, step, value, when_ms) VALUES (?, ?, ?, ?, ?)");
    if (!statement)
        return failureOf(statement);
    for (const auto& point : points) {
        auto done = statement->bind(run, point.name, point.step, point.value, point.whenMs).run();
        if (!done)
            return done;
    }
    return transaction->commit();
}

Result<std::vector<MetricPoint>> MetricStore::read(RunId run, const std::string& name) {
    std::vector<MetricPoint> points;
    const auto take = [&](const Statement& row) {
        constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
        points.push_back({row.column<std::int64_t>(0), row.column<std::string>(1),
                          row.column<std::optional<double>>(2).value_or(kNotANumber),
                          row.column<std::int64_t>(3)});
    };
    constexpr const char* kOne =
        "SELECT step, name, value, when_ms FROM metric WHERE run = ? AND name = ? ORDER BY step";
    constexpr const char* kAll =
        "SELECT step, name, value, when_ms FROM metric WHERE run = ? ORDER BY step, name";
    auto done =
        name.empty() ? m_database.each(kAll, take, run) : m_database.each(kOne, take, run, name);
    return done ? Result<std::vector<MetricPoint>>(std::move(points)) : failureOf(done);
}

Status MetricStore::removeAfter(RunId run, std::int64_t step) {
    return m_database.run("DELETE FROM metric WHERE run = ? AND step > ?", run, step);
}

}  // namespace seedling
