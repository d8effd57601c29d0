#pragma once

#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The table `veto`: classes that images do not have, as people said. Changed through EditStore
/// alone. Thread rule: that of the Project it belongs to.
class VetoStore {
public:
    explicit VetoStore(Database& database);

    /// Ascending by image, then class. Classes that were removed may be among them.
    Result<std::vector<Veto>> all();

    /// Returns those that were not so before; the last about an image and a class counts.
    Result<std::vector<VetoChange>> apply(std::span<const VetoChange> changes);

private:
    Database& m_database;
};

}  // namespace seedling
