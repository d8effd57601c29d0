#include "datasets/project/ClassStore.h"

#include <fmt/format.h>

#include <algorithm>

#include "datasets/project/CaseFold.h"
#include "datasets/project/ClassKeys.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

tl::unexpected<Error> unknownClass(ClassId id) {
    return failure(ErrorCode::NotFound,
                   fmt::format("There is no class number {} in this project.", id.value));
}

const ClassRecord* findByName(const std::vector<ClassRecord>& classes, const std::string& name) {
    const auto folded = foldedCase(name);
    const auto found = std::ranges::find_if(
        classes, [&](const ClassRecord& one) { return foldedCase(one.name) == folded; });
    return found == classes.end() ? nullptr : &*found;
}

int firstFreeColour(const std::vector<ClassRecord>& classes) {
    const auto isTaken = [&](int colour) {
        return std::ranges::any_of(classes,
                                   [&](const ClassRecord& one) { return one.colour == colour; });
    };
    int colour = 0;
    while (isTaken(colour))
        ++colour;
    return colour;
}

// Everything that a person may have got wrong about a class, said before the file is touched.
Status check(const ClassRecord& record, const std::vector<ClassRecord>& others) {
    if (trimmed(record.name).empty())
        return failure(ErrorCode::InvalidArgument, "A class needs a name.", "Type one.");
    if (!isClassKey(record.key)) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("\"{}\" cannot be the key of a class.", record.key),
                       "Choose a digit from 1 to 9 or a letter other than N, U and X.");
    }
    for (const auto& other : others) {
        if (other.id == record.id)
            continue;
        if (foldedCase(other.name) == foldedCase(trimmed(record.name))) {
            return failure(ErrorCode::InvalidArgument,
                           fmt::format("There is a class named \"{}\" already.", other.name),
                           "Choose another name.");
        }
        if (!record.key.empty() && other.key == record.key) {
            return failure(
                ErrorCode::InvalidArgument,
                fmt::format("The key {} belongs to \"{}\" already.", record.key, other.name),
                "Choose another key.");
        }
    }
    return {};
}

Result<ClassRecord> insert(Database& database, ClassRecord record) {
    auto done = database.run(
        "INSERT INTO class (id, name, folded, colour, key, position) VALUES (?, ?, ?, ?, ?, ?)",
        record.id, record.name, foldedCase(record.name), record.colour, record.key,
        record.position);
    if (!done)
        return failureOf(done);
    record.id = ClassId{database.lastInsertId()};
    return record;
}

Result<ClassRecord> insertNew(Database& database, const std::string& name,
                              const std::vector<ClassRecord>& others) {
    ClassRecord record;
    record.name = trimmed(name);
    record.colour = firstFreeColour(others);
    record.key = proposeKey(record.name, others);
    record.position = static_cast<int>(others.size());
    if (auto valid = check(record, others); !valid)
        return failureOf(valid);
    return insert(database, std::move(record));
}

}  // namespace

ClassStore::ClassStore(Database& database) : m_database(database) {}

Result<std::vector<ClassRecord>> ClassStore::all() {
    std::vector<ClassRecord> classes;
    auto done = m_database.each(
        "SELECT id, name, colour, key, position FROM class ORDER BY position, id",
        [&](const Statement& row) {
            classes.push_back({row.column<ClassId>(0), row.column<std::string>(1),
                               row.column<int>(2), row.column<std::string>(3), row.column<int>(4)});
        });
    return done ? Result<std::vector<ClassRecord>>(std::move(classes)) : failureOf(done);
}

Result<ClassRecord> ClassStore::add(const std::string& name) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto others = all();
    if (!others)
        return failureOf(others);
    auto added = insertNew(m_database, name, *others);
    if (!added)
        return added;
    auto done = transaction->commit();
    return done ? added : failureOf(done);
}

Result<ClassRecord> ClassStore::findOrAdd(const std::string& name) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto others = all();
    if (!others)
        return failureOf(others);
    if (const auto* found = findByName(*others, trimmed(name)))
        return *found;
    auto added = insertNew(m_database, name, *others);
    if (!added)
        return added;
    auto done = transaction->commit();
    return done ? added : failureOf(done);
}

Status ClassStore::restore(const ClassRecord& record) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto others = all();
    if (!others)
        return failureOf(others);
    if (auto valid = check(record, *others); !valid)
        return valid;
    const bool isThere =
        std::ranges::any_of(*others, [&](const ClassRecord& one) { return one.id == record.id; });
    if (isThere || !record.id.isValid()) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("Class number {} is there already.", record.id.value));
    }
    auto moved = m_database.run("UPDATE class SET position = position + 1 WHERE position >= ?",
                                record.position);
    if (!moved)
        return moved;
    if (auto added = insert(m_database, record); !added)
        return failureOf(added);
    return transaction->commit();
}

Status ClassStore::update(const ClassRecord& record) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto others = all();
    if (!others)
        return failureOf(others);
    if (auto valid = check(record, *others); !valid)
        return valid;
    const auto name = trimmed(record.name);
    auto done = m_database.run(
        "UPDATE class SET name = ?, folded = ?, colour = ?, key = ?, position = ? WHERE id = ?",
        name, foldedCase(name), record.colour, record.key, record.position, record.id);
    if (!done)
        return done;
    if (m_database.changes() == 0)
        return unknownClass(record.id);
    return transaction->commit();
}

Status ClassStore::reorder(const std::vector<ClassId>& ids) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto classes = all();
    if (!classes)
        return failureOf(classes);
    std::vector<ClassId> known;
    for (const auto& one : *classes)
        known.push_back(one.id);
    if (!std::ranges::is_permutation(known, ids)) {
        return failure(ErrorCode::InvalidArgument, "The new order does not name every class once.",
                       "Another window may have changed the classes: look again.");
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto done = m_database.run("UPDATE class SET position = ? WHERE id = ?", i, ids[i]);
        if (!done)
            return done;
    }
    return transaction->commit();
}

Status ClassStore::remove(ClassId id) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    const auto labels = m_database.number("SELECT count(*) FROM label WHERE class = ?", id);
    if (!labels)
        return failureOf(labels);
    if (*labels > 0) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("{} images are still labelled with this class.", *labels),
                       "Remove their labels or give them another class first.");
    }
    const auto position = m_database.number("SELECT position FROM class WHERE id = ?", id);
    if (!position)
        return failureOf(position);
    if (auto done = m_database.run("DELETE FROM class WHERE id = ?", id); !done)
        return done;
    if (m_database.changes() == 0)
        return unknownClass(id);
    auto closed =
        m_database.run("UPDATE class SET position = position - 1 WHERE position > ?", *position);
    return closed ? transaction->commit() : closed;
}

}  // namespace seedling
