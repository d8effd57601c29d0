#pragma once

#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The table `stack`: which images show nearly the same. Found by the worker
/// (engine/select/ProjectStacks), read by everybody. Thread rule: that of the Project it belongs
/// to.
class StackStore {
public:
    explicit StackStore(Database& database);

    /// Replaces all, in one transaction.
    Status replace(std::span<const StackedImage> images);
    /// Ascending by image; images that are like no other are not among them.
    Result<std::vector<StackedImage>> all();

private:
    Database& m_database;
};

}  // namespace seedling
