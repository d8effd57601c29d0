#include "datasets/project/Sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

namespace seedling {
namespace {

constexpr int kBusyTimeoutMs = 5000;

// A log can only be written where files may be added to the folder.
bool isWritable(const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    return ::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

ErrorCode codeOf(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::Busy;
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return ErrorCode::PermissionDenied;
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return ErrorCode::Corrupt;
        case SQLITE_NOMEM:
            return ErrorCode::OutOfMemory;
        case SQLITE_IOERR:
            return ErrorCode::Io;
        case SQLITE_CONSTRAINT:
        case SQLITE_TOOBIG:
            return ErrorCode::InvalidArgument;
        default:
            return ErrorCode::Internal;
    }
}

}  // namespace

// --- Statement ----------------------------------------------------------------------------------

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
    m_bindFailure = SQLITE_OK;
}

void Statement::note(int code) {
    if (code != SQLITE_OK)
        m_bindFailure = code;
}

Result<bool> Statement::step() {
    if (m_bindFailure != SQLITE_OK)
        return tl::make_unexpected(m_database->error(m_bindFailure));
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    auto error = m_database->error(code);
    sqlite3_reset(m_statement.get());
    return tl::make_unexpected(std::move(error));
}

Status Statement::run() {
    for (auto more = step();; more = step()) {
        if (!more)
            return failureOf(more);
        if (!*more)
            break;
    }
    sqlite3_reset(m_statement.get());
    return {};
}

void Statement::bindNull(int index) {
    note(sqlite3_bind_null(m_statement.get(), index));
}

void Statement::bindInteger(int index, std::int64_t value) {
    note(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bindReal(int index, double value) {
    note(sqlite3_bind_double(m_statement.get(), index, value));
}

void Statement::bindText(int index, std::string_view value) {
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = value.data() ? value.data() : "";
    note(sqlite3_bind_text64(m_statement.get(), index, data, value.size(), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
}

void Statement::bindBlob(int index, std::span<const std::byte> value) {
    const void* data = value.data() ? static_cast<const void*>(value.data()) : "";
    note(sqlite3_bind_blob64(m_statement.get(), index, data, value.size(), SQLITE_TRANSIENT));
}

bool Statement::isNull(int index) const {
    return sqlite3_column_type(m_statement.get(), index) == SQLITE_NULL;
}

std::int64_t Statement::integer(int index) const {
    return sqlite3_column_int64(m_statement.get(), index);
}

double Statement::real(int index) const {
    return sqlite3_column_double(m_statement.get(), index);
}

std::string_view Statement::text(int index) const {
    const void* data = sqlite3_column_text(m_statement.get(), index);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), index));
    return data ? std::string_view(static_cast<const char*>(data), size) : std::string_view{};
}

std::span<const std::byte> Statement::blob(int index) const {
    const void* data = sqlite3_column_blob(m_statement.get(), index);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), index));
    return {static_cast<const std::byte*>(data), size};
}

// --- Database -----------------------------------------------------------------------------------

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file) {
    if (!isWritable(file)) {
        return failure(ErrorCode::PermissionDenied,
                       fmt::format("{} or its folder may not be written.", file.string()),
                       "Copy it to a folder of your own, or change the permissions.");
    }
    std::unique_ptr<Database> database(new Database(file));
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(file.c_str(), &database->m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return tl::make_unexpected(database->error(code));
    sqlite3_busy_timeout(database->m_handle, kBusyTimeoutMs);
    if (auto ready = database->script("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        !ready) {
        return failureOf(ready);
    }
    return database;
}

Status Database::useLog() {
    return script("PRAGMA journal_mode = WAL;");
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::make_unexpected(error(code));
    return Statement(*this, statement);
}

Status Database::script(const char* sql) {
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::make_unexpected(error(code));
    return {};
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

Error Database::error(int code) const {
    const std::string name = m_file.string();
    const char* detail = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    switch (const auto kind = codeOf(code)) {
        case ErrorCode::Busy:
            return {kind, fmt::format("{} is being written by another program.", name),
                    "Try again in a moment."};
        case ErrorCode::DiskFull:
            return {kind, fmt::format("No space is left on the disk of {}.", name),
                    "Free some space; nothing that was saved before is lost."};
        case ErrorCode::PermissionDenied:
            return {kind, fmt::format("{} cannot be opened for writing ({}).", name, detail),
                    "Copy it to a folder of your own, or change the permissions."};
        case ErrorCode::Corrupt:
            return {kind, fmt::format("{} is not a Seedling project, or it is damaged.", name),
                    "Choose another file, or restore it from a copy."};
        case ErrorCode::OutOfMemory:
            return {kind, fmt::format("There is not enough memory to work with {}.", name),
                    "Close other programs and try again."};
        case ErrorCode::Io:
            return {kind, fmt::format("{} could not be read or written ({}).", name, detail),
                    "Check the disk; nothing that was saved before is lost."};
        case ErrorCode::InvalidArgument:
            return {kind, fmt::format("{} refuses this change ({}).", name, detail), ""};
        default:
            return {ErrorCode::Internal, fmt::format("SQLite failed on {} ({}).", name, detail),
                    "Please report this with the text of the message."};
    }
}

// --- Transaction --------------------------------------------------------------------------------

Result<Transaction> Transaction::begin(Database& database, Kind kind) {
    const bool nested = database.inTransaction();
    const char* sql = nested                    ? "SAVEPOINT part"
                      : kind == Kind::Exclusive ? "BEGIN EXCLUSIVE"
                                                : "BEGIN IMMEDIATE";
    if (auto begun = database.script(sql); !begun)
        return failureOf(begun);
    return Transaction(database, nested);
}

Transaction::~Transaction() {
    // After some errors (a full disk) SQLite has already rolled back by itself.
    if (!m_database || !m_database->inTransaction())
        return;
    (void)m_database->script(m_nested ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
}

Status Transaction::commit() {
    auto done = m_database->script(m_nested ? "RELEASE part" : "COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

}  // namespace seedling
