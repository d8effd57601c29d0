#include "datasets/project/PredictionStore.h"

#include <bit>
#include <cstring>

#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

static_assert(std::endian::native == std::endian::little, "features are stored little end first");

// Replaces all rows of a run in a table by one row per item, in one transaction.
template <class Items, class Bind>
Status replaceRows(Database& database, const char* remove, const char* insert, RunId run,
                   const Items& items, Bind bind) {
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failureOf(transaction);
    if (auto removed = database.run(remove, run); !removed)
        return removed;
    auto statement = database.prepare(insert);
    if (!statement)
        return failureOf(statement);
    for (const auto& item : items) {
        if (auto done = bind(*statement, item).run(); !done)
            return done;
    }
    return transaction->commit();
}

}  // namespace

PredictionStore::PredictionStore(Database& database) : m_database(database) {}

Status PredictionStore::replace(RunId run, std::span<const Prediction> predictions) {
    return replaceRows(
        m_database, "DELETE FROM prediction WHERE run = ?",
        "INSERT OR REPLACE INTO prediction (run, image, class, confidence, second_class, "
        "second_confidence, trusted, third_class, third_confidence) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run, predictions, [&](Statement& statement, const Prediction& one) -> Statement& {
            return statement.bind(run, one.image, one.classId, one.confidence, one.secondClass,
                                  one.secondConfidence, one.trusted, one.thirdClass,
                                  one.thirdConfidence);
        });
}

Result<std::vector<Prediction>> PredictionStore::read(RunId run) {
    std::vector<Prediction> predictions;
    auto done = m_database.each(
        "SELECT image, class, confidence, "
        "(SELECT class.id FROM class WHERE class.id = second_class), second_confidence, trusted, "
        "(SELECT class.id FROM class WHERE class.id = third_class), third_confidence "
        "FROM prediction WHERE run = ? AND class IN (SELECT id FROM class) ORDER BY image",
        [&](const Statement& row) {
            predictions.push_back({row.column<ImageId>(0), row.column<ClassId>(1),
                                   row.column<float>(2), row.column<ClassId>(3),
                                   row.column<float>(4), row.column<bool>(5),
                                   row.column<ClassId>(6), row.column<float>(7)});
        },
        run);
    return done ? Result<std::vector<Prediction>>(std::move(predictions)) : failureOf(done);
}

Status PredictionStore::replaceEmbeddings(RunId run, std::span<const Embedding> embeddings) {
    return replaceRows(
        m_database, "DELETE FROM embedding WHERE run = ?",
        "INSERT OR REPLACE INTO embedding (run, image, feature) VALUES (?, ?, ?)", run, embeddings,
        [&](Statement& statement, const Embedding& one) -> Statement& {
            return statement.bind(run, one.image, std::as_bytes(std::span(one.values)));
        });
}

Result<std::vector<PredictionStore::Embedding>> PredictionStore::readEmbeddings(RunId run) {
    std::vector<Embedding> embeddings;
    auto done = m_database.each(
        "SELECT image, feature FROM embedding WHERE run = ? ORDER BY image",
        [&](const Statement& row) {
            const auto bytes = row.blob(1);
            Embedding one{row.column<ImageId>(0), std::vector<float>(bytes.size() / sizeof(float))};
            if (!one.values.empty())
                std::memcpy(one.values.data(), bytes.data(), one.values.size() * sizeof(float));
            embeddings.push_back(std::move(one));
        },
        run);
    return done ? Result<std::vector<Embedding>>(std::move(embeddings)) : failureOf(done);
}

}  // namespace seedling
