#pragma once

#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The table `class`. Thread rule: that of the Project it belongs to.
class ClassStore {
public:
    explicit ClassStore(Database& database);

    /// In order of `position`.
    Result<std::vector<ClassRecord>> all();

    /// Adds a class at the end with the first free colour and a fitting key: see proposeKey.
    /// Errors: InvalidArgument when the name is empty or taken (names are compared without case).
    Result<ClassRecord> add(const std::string& name);

    /// The class of that name, added when missing.
    Result<ClassRecord> findOrAdd(const std::string& name);

    /// Puts back a class exactly as it was (undo of remove); those behind it move up by one.
    /// Errors: InvalidArgument when id, name or key is taken.
    Status restore(const ClassRecord& record);

    /// Stores name, colour, key and position. Errors: InvalidArgument (name or key taken),
    /// NotFound.
    Status update(const ClassRecord& record);

    /// Stores a new order; `ids` must be all classes.
    Status reorder(const std::vector<ClassId>& ids);

    /// Removes a class that no label refers to any more; remove those labels first. Predictions and
    /// hidden truth of it read as absent from then on, and come back with restore. Positions close
    /// up. Errors: NotFound, InvalidArgument (labels are left).
    Status remove(ClassId id);

private:
    Database& m_database;
};

}  // namespace seedling
