#pragma once

#include <cstdint>

namespace seedling {

/// Which rows of a batch are a rank's: of the whole batch, row r belongs to rank r mod size, as
/// DataParallel gives rows to its parts.
struct RankShare {
    int rank = 0;
    int size = 1;

    /// How many of the first `rows` rows are this rank's.
    [[nodiscard]] std::int64_t countOf(std::int64_t rows) const {
        return (rows - rank + size - 1) / size;
    }

    bool operator==(const RankShare&) const = default;
};

}  // namespace seedling
