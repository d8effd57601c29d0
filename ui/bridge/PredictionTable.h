#pragma once

#include <span>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// Predictions found by row of the project. Plain values; any thread.
class PredictionTable {
public:
    PredictionTable() = default;
    /// Both ascending by image; images: by row.
    PredictionTable(std::vector<Prediction> predictions, std::span<const ImageId> images);

    /// nullptr where there is none.
    [[nodiscard]] const Prediction* at(int row) const;
    [[nodiscard]] bool isEmpty() const { return m_predictions.empty(); }
    [[nodiscard]] const std::vector<Prediction>& all() const { return m_predictions; }

private:
    static constexpr int kNone = -1;

    std::vector<Prediction> m_predictions;
    std::vector<int> m_ofRow;
};

}  // namespace seedling
