#include "datasets/project/ImageStore.h"

#include <fmt/format.h>

#include <algorithm>

#include "datasets/project/RecordText.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

// A hidden truth whose class was removed reads as none.
constexpr const char* kColumns =
    "SELECT id, source, path, number, file_bytes, modified_ms, width, height, hash, part, state, "
    "reason, (SELECT class.id FROM class WHERE class.id = hidden_truth) FROM image ";

// What was read from a file is forgotten when the file has changed.
constexpr const char* kAdd =
    "INSERT INTO image (source, path, number, file_bytes, modified_ms, width, height, hash, part, "
    "state, reason, hidden_truth) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (source, path, number) DO UPDATE SET width = 0, height = 0, hash = '', "
    "state = 'ok', reason = '', file_bytes = excluded.file_bytes, "
    "modified_ms = excluded.modified_ms "
    "WHERE file_bytes <> excluded.file_bytes OR modified_ms <> excluded.modified_ms";

ImageRecord recordOf(const Statement& row) {
    ImageRecord image;
    image.id = row.column<ImageId>(0);
    image.source = row.column<SourceId>(1);
    image.path = row.column<std::string>(2);
    image.index = row.column<std::int64_t>(3);
    image.fileBytes = row.column<std::int64_t>(4);
    image.modifiedMs = row.column<std::int64_t>(5);
    image.width = row.column<int>(6);
    image.height = row.column<int>(7);
    image.hash = row.column<std::string>(8);
    image.part = partFromText(row.text(9));
    image.state = imageStateFromText(row.text(10));
    image.reason = row.column<std::string>(11);
    image.hiddenTruth = row.column<std::optional<ClassId>>(12);
    return image;
}

// Whether the statement that was just run added a row, told by the id it was given.
class Inserter {
public:
    Inserter(Database& database, Statement add, Statement find)
        : m_database(database), m_add(std::move(add)), m_find(std::move(find)) {}

    Result<ImageId> add(const ImageRecord& image) {
        const auto before = m_database.lastInsertId();
        auto done =
            m_add
                .bind(image.source, image.path, image.index, image.fileBytes, image.modifiedMs,
                      image.width, image.height, image.hash, textOf(image.part),
                      textOf(image.state), image.reason, image.hiddenTruth)
                .run();
        if (!done)
            return failureOf(done);
        const auto after = m_database.lastInsertId();
        return after != before ? Result<ImageId>(ImageId{after}) : find(image);
    }

private:
    Result<ImageId> find(const ImageRecord& image) {
        auto found = m_find.bind(image.source, image.path, image.index).step();
        return found ? Result<ImageId>(m_find.column<ImageId>(0)) : failureOf(found);
    }

    Database& m_database;
    Statement m_add;
    Statement m_find;
};

// Runs one statement per item, all in one transaction.
template <class Items, class Bind>
Status forAll(Database& database, const char* sql, const Items& items, Bind bind) {
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failureOf(transaction);
    auto statement = database.prepare(sql);
    if (!statement)
        return failureOf(statement);
    for (const auto& item : items) {
        if (auto done = bind(*statement, item).run(); !done)
            return done;
    }
    return transaction->commit();
}

}  // namespace

ImageStore::ImageStore(Database& database) : m_database(database) {}

Result<SourceId> ImageStore::addSource(const std::string& kind, const std::string& location) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    auto added = m_database.run("INSERT OR IGNORE INTO source (kind, location) VALUES (?, ?)", kind,
                                location);
    if (!added)
        return failureOf(added);
    const auto id =
        m_database.number("SELECT id FROM source WHERE kind = ? AND location = ?", kind, location);
    if (!id)
        return failureOf(id);
    auto done = transaction->commit();
    return done ? Result<SourceId>(SourceId{*id}) : failureOf(done);
}

Result<std::vector<SourceRecord>> ImageStore::sources() {
    std::vector<SourceRecord> sources;
    auto done = m_database.each(
        "SELECT id, kind, location FROM source ORDER BY id", [&](const Statement& row) {
            sources.push_back(
                {row.column<SourceId>(0), row.column<std::string>(1), row.column<std::string>(2)});
        });
    return done ? Result<std::vector<SourceRecord>>(std::move(sources)) : failureOf(done);
}

Result<std::vector<ImageId>> ImageStore::add(std::span<const ImageRecord> images) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    auto add = m_database.prepare(kAdd);
    if (!add)
        return failureOf(add);
    auto find =
        m_database.prepare("SELECT id FROM image WHERE source = ? AND path = ? AND number = ?");
    if (!find)
        return failureOf(find);
    Inserter inserter(m_database, std::move(*add), std::move(*find));
    std::vector<ImageId> ids;
    ids.reserve(images.size());
    for (const auto& image : images) {
        const auto id = inserter.add(image);
        if (!id)
            return failureOf(id);
        ids.push_back(*id);
    }
    auto done = transaction->commit();
    return done ? Result<std::vector<ImageId>>(std::move(ids)) : failureOf(done);
}

Result<std::vector<ImageRecord>> ImageStore::all() {
    std::vector<ImageRecord> images;
    if (const auto expected = count(); expected)
        images.reserve(static_cast<std::size_t>(*expected));
    auto done = m_database.each(std::string(kColumns) + "ORDER BY id",
                                [&](const Statement& row) { images.push_back(recordOf(row)); });
    return done ? Result<std::vector<ImageRecord>>(std::move(images)) : failureOf(done);
}

Result<std::vector<ImageRecord>> ImageStore::sample(std::size_t count) {
    std::vector<ImageId> ids;
    auto done = m_database.each("SELECT id FROM image ORDER BY id", [&](const Statement& row) {
        ids.push_back(row.column<ImageId>(0));
    });
    if (!done)
        return failureOf(done);
    std::vector<ImageRecord> images;
    const std::size_t taken = std::min(count, ids.size());
    for (std::size_t i = 0; i < taken; ++i) {
        auto image = get(ids[i * ids.size() / taken]);
        if (!image)
            return failureOf(image);
        images.push_back(std::move(*image));
    }
    return images;
}

Result<ImageRecord> ImageStore::get(ImageId image) {
    std::optional<ImageRecord> found;
    auto done = m_database.each(
        std::string(kColumns) + "WHERE id = ?",
        [&](const Statement& row) { found = recordOf(row); }, image);
    if (!done)
        return failureOf(done);
    if (!found) {
        return failure(ErrorCode::NotFound,
                       fmt::format("There is no image number {} in this project.", image.value));
    }
    return std::move(*found);
}

Result<std::int64_t> ImageStore::count() {
    return m_database.number("SELECT count(*) FROM image");
}

Status ImageStore::updateRead(std::span<const ImageRecord> images) {
    return forAll(m_database,
                  "UPDATE image SET width = ?, height = ?, hash = ?, state = ?, reason = ? "
                  "WHERE id = ?",
                  images, [](Statement& statement, const ImageRecord& image) -> Statement& {
                      return statement.bind(image.width, image.height, image.hash,
                                            textOf(image.state), image.reason, image.id);
                  });
}

Status ImageStore::setPart(std::span<const ImageId> images, Part part) {
    return forAll(m_database, "UPDATE image SET part = ? WHERE id = ?", images,
                  [&](Statement& statement, ImageId image) -> Statement& {
                      return statement.bind(textOf(part), image);
                  });
}

Status ImageStore::setHiddenTruth(
    std::span<const std::pair<ImageId, std::optional<ClassId>>> truth) {
    return forAll(m_database, "UPDATE image SET hidden_truth = ? WHERE id = ?", truth,
                  [](Statement& statement, const auto& entry) -> Statement& {
                      return statement.bind(entry.second, entry.first);
                  });
}

}  // namespace seedling
