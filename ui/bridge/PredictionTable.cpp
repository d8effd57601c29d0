#include "ui/bridge/PredictionTable.h"

namespace seedling {

PredictionTable::PredictionTable(std::vector<Prediction> predictions,
                                 std::span<const ImageId> images)
    : m_predictions(std::move(predictions)), m_ofRow(images.size(), kNone) {
    std::size_t row = 0;
    for (std::size_t i = 0; i < m_predictions.size() && row < images.size(); ++i) {
        while (row < images.size() && images[row] < m_predictions[i].image) {
            ++row;
        }
        if (row < images.size() && images[row] == m_predictions[i].image) {
            m_ofRow[row] = static_cast<int>(i);
        }
    }
}

const Prediction* PredictionTable::at(int row) const {
    const auto place = static_cast<std::size_t>(row);
    const int found = place < m_ofRow.size() ? m_ofRow[place] : kNone;
    return found == kNone ? nullptr : &m_predictions[static_cast<std::size_t>(found)];
}

}  // namespace seedling
