#include "engine/eval/ProbabilityRows.h"

#include <torch/torch.h>

namespace seedling {

void appendRows(const torch::Tensor& probabilities, std::vector<Predictor::Answer>& answers) {
    const torch::Tensor rows = probabilities.to(torch::kCPU, torch::kFloat).contiguous();
    const auto columns = rows.size(1);
    const float* values = rows.data_ptr<float>();
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        const float* first = values + row * columns;
        answers.push_back({std::vector<float>(first, first + columns)});
    }
}

}  // namespace seedling
