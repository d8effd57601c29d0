#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// Images that show nearly the same, by row of the project. Plain values; any thread.
class StackTable {
public:
    StackTable() = default;
    /// stacked: ascending by image; images: by row, ascending. What is not there is left out.
    StackTable(std::span<const StackedImage> stacked, std::span<const ImageId> images);

    /// Rows of the stack that a row is in, itself among them, ascending; empty when it is alone.
    [[nodiscard]] const std::vector<int>& at(int row) const;
    [[nodiscard]] bool isEmpty() const { return m_stacks.empty(); }

private:
    std::vector<std::vector<int>> m_stacks;
    std::unordered_map<int, std::size_t> m_ofRow;
};

}  // namespace seedling
