#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"

struct sqlite3;
struct sqlite3_stmt;

namespace seedling {

/// A thin wrapper over the SQLite C API: everything the stores need of it and nothing more.
namespace sqlite {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<StrongId<Tag>> : std::true_type {};

}  // namespace sqlite

/// A prepared SQL statement. Must not outlive its Database.
class Statement {
public:
    /// Binds all parameters, from the first, and makes the statement ready to run (again). Ids that
    /// are not valid and empty optionals become NULL. A failure is reported by the next step().
    template <class... Values>
    Statement& bind(const Values&... values) {
        reset();
        int index = 0;
        (bindValue(++index, values), ...);
        return *this;
    }

    /// True when there is a row to be read, false when the statement is done.
    Result<bool> step();
    /// Runs a statement that yields no rows of interest.
    Status run();

    /// A column of the current row, counted from 0: integers, bool, double, float, std::string,
    /// StrongId, and std::optional of these for columns that may be NULL.
    template <class T>
    [[nodiscard]] T column(int index) const {
        if constexpr (sqlite::IsOptional<T>::value)
            return isNull(index) ? T{} : T{column<typename T::value_type>(index)};
        else if constexpr (sqlite::IsId<T>::value)
            return T{integer(index)};
        else if constexpr (std::is_same_v<T, bool>)
            return integer(index) != 0;
        else if constexpr (std::is_integral_v<T>)
            return static_cast<T>(integer(index));
        else if constexpr (std::is_floating_point_v<T>)
            return static_cast<T>(real(index));
        else
            return T(text(index));
    }
    /// Valid until the next step.
    [[nodiscard]] std::string_view text(int index) const;
    [[nodiscard]] std::span<const std::byte> blob(int index) const;

private:
    friend class Database;
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(class Database& database, sqlite3_stmt* statement)
        : m_database(&database), m_statement(statement) {}

    template <class T>
    void bindValue(int index, const T& value) {
        if constexpr (sqlite::IsOptional<T>::value)
            value ? bindValue(index, *value) : bindNull(index);
        else if constexpr (sqlite::IsId<T>::value)
            value.isValid() ? bindInteger(index, value.value) : bindNull(index);
        else if constexpr (std::is_integral_v<T>)
            bindInteger(index, static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<T>)
            bindReal(index, static_cast<double>(value));
        else if constexpr (std::is_convertible_v<T, std::span<const std::byte>>)
            bindBlob(index, value);
        else
            bindText(index, value);
    }
    void bindNull(int index);
    void bindInteger(int index, std::int64_t value);
    void bindReal(int index, double value);
    void bindText(int index, std::string_view value);
    void bindBlob(int index, std::span<const std::byte> value);
    [[nodiscard]] bool isNull(int index) const;
    [[nodiscard]] std::int64_t integer(int index) const;
    [[nodiscard]] double real(int index) const;
    void reset();
    void note(int code);

    Database* m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bindFailure = 0;
};

/// One connection to a database file. Waits up to five seconds for other writers, then fails with
/// Busy. Closing the last connection folds the write-ahead log into the file. Thread rule: one
/// thread at a time.
class Database {
public:
    /// Opens a file that exists, for reading and writing, with foreign keys on and
    /// synchronous=FULL. Changes nothing in the file. Errors: PermissionDenied, Busy, Io; that it
    /// is no database (Corrupt) shows with the first statement.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// From now on writers use a write-ahead log, so that readers need not wait for them. Stays as
    /// it is where the file system cannot do it.
    Status useLog();

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

    Result<Statement> prepare(std::string_view sql);
    /// Runs several statements without parameters.
    Status script(const char* sql);

    /// Prepares, binds and runs one statement.
    template <class... Values>
    Status run(std::string_view sql, const Values&... values) {
        auto statement = prepare(sql);
        return statement ? statement->bind(values...).run() : Status(failureOf(statement));
    }

    /// Calls `row` with the statement for each row of a query.
    template <class Row, class... Values>
    Status each(std::string_view sql, Row&& row, const Values&... values) {
        auto statement = prepare(sql);
        if (!statement)
            return failureOf(statement);
        statement->bind(values...);
        for (auto more = statement->step();; more = statement->step()) {
            if (!more)
                return failureOf(more);
            if (!*more)
                return {};
            row(std::as_const(*statement));
        }
    }

    /// The first column of the first row as an integer; 0 when there is none.
    template <class... Values>
    Result<std::int64_t> number(std::string_view sql, const Values&... values) {
        std::int64_t found = 0;
        auto done = each(
            sql, [&](const Statement& row) { found = row.column<std::int64_t>(0); }, values...);
        return done ? Result<std::int64_t>(found) : failureOf(done);
    }

    [[nodiscard]] std::int64_t lastInsertId() const;
    /// Rows changed by the last statement.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool inTransaction() const;

    /// The error for a result code of SQLite, naming the file.
    [[nodiscard]] Error error(int code) const;

private:
    explicit Database(std::filesystem::path file) : m_file(std::move(file)) {}
    std::filesystem::path m_file;
    sqlite3* m_handle = nullptr;
};

/// Changes that happen together or not at all; undone by the destructor unless committed. Inside
/// another transaction it becomes a part of that one which can be undone alone.
class Transaction {
public:
    /// Write: readers go on, other writers wait. Exclusive: nobody else may read either.
    enum class Kind { Write, Exclusive };

    static Result<Transaction> begin(Database& database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)), m_nested(other.m_nested) {}
    Transaction& operator=(Transaction&&) = delete;

    Status commit();

private:
    Transaction(Database& database, bool nested) : m_database(&database), m_nested(nested) {}
    Database* m_database;
    bool m_nested;
};

}  // namespace seedling
