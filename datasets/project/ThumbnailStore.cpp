#include "datasets/project/ThumbnailStore.h"

#include <cstring>
#include <fstream>

#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS thumbnail(image INTEGER, side INTEGER, bytes INTEGER,"
    " modified INTEGER, jpeg BLOB, PRIMARY KEY(image, side)) WITHOUT ROWID;"
    // A cache: speed counts for more than surviving a power cut.
    "PRAGMA synchronous=OFF;";

Result<std::unique_ptr<Database>> prepared(const std::filesystem::path& file) {
    std::ofstream(file, std::ios::app).flush();
    auto database = Database::open(file);
    if (!database) {
        return database;
    }
    if (const Status status = (*database)->script(kSchema); !status) {
        return failureOf(status);
    }
    return database;
}

}  // namespace

ThumbnailStore::ThumbnailStore(std::unique_ptr<Database> database)
    : m_database(std::move(database)) {}

ThumbnailStore::~ThumbnailStore() = default;

Result<std::unique_ptr<ThumbnailStore>> ThumbnailStore::open(const std::filesystem::path& file) {
    auto database = prepared(file);
    if (!database && database.error().code == ErrorCode::Corrupt) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        database = prepared(file);
    }
    if (!database) {
        return failureOf(database);
    }
    return std::unique_ptr<ThumbnailStore>(new ThumbnailStore(std::move(*database)));
}

std::optional<std::vector<std::uint8_t>> ThumbnailStore::find(const ImageRecord& image, int side) {
    const std::scoped_lock lock(m_mutex);
    std::optional<std::vector<std::uint8_t>> found;
    // A failure of the cache is the same as not finding anything in it.
    (void)m_database->each(
        "SELECT jpeg FROM thumbnail WHERE image=? AND side=? AND bytes=? AND modified=?",
        [&](const Statement& row) {
            const auto blob = row.blob(0);
            found.emplace(blob.size());
            std::memcpy(found->data(), blob.data(), blob.size());
        },
        image.id, side, image.fileBytes, image.modifiedMs);
    return found;
}

Status ThumbnailStore::add(const std::vector<Entry>& entries) {
    const std::scoped_lock lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failureOf(transaction);
    }
    auto insert = m_database->prepare("INSERT OR REPLACE INTO thumbnail VALUES(?,?,?,?,?)");
    if (!insert) {
        return failureOf(insert);
    }
    for (const Entry& entry : entries) {
        const std::span<const std::uint8_t> jpeg(entry.jpeg);
        const Status status = insert
                                  ->bind(entry.image.id, entry.side, entry.image.fileBytes,
                                         entry.image.modifiedMs, std::as_bytes(jpeg))
                                  .run();
        if (!status) {
            return status;
        }
    }
    return transaction->commit();
}

}  // namespace seedling
