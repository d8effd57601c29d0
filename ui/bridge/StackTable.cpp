#include "ui/bridge/StackTable.h"

#include <algorithm>
#include <map>

namespace seedling {

StackTable::StackTable(std::span<const StackedImage> stacked, std::span<const ImageId> images) {
    std::map<ImageId, std::vector<int>> byFirst;
    for (const StackedImage& each : stacked) {
        const auto row = std::ranges::lower_bound(images, each.image);
        if (row != images.end() && *row == each.image) {
            byFirst[each.first].push_back(static_cast<int>(row - images.begin()));
        }
    }
    for (auto& [first, rows] : byFirst) {
        if (rows.size() < 2) {
            continue;
        }
        for (const int row : rows) {
            m_ofRow[row] = m_stacks.size();
        }
        m_stacks.push_back(std::move(rows));
    }
}

const std::vector<int>& StackTable::at(int row) const {
    static const std::vector<int> none;
    const auto found = m_ofRow.find(row);
    return found == m_ofRow.end() ? none : m_stacks[found->second];
}

}  // namespace seedling
