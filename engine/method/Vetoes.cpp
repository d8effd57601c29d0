#include "engine/method/Vetoes.h"

#include <torch/torch.h>

#include <algorithm>

namespace seedling {
namespace {

constexpr float kNothing = 1e-12F;

void scaleToOne(std::span<float> row) {
    float sum = 0;
    for (const float value : row) {
        sum += value;
    }
    const float even = 1.0F / static_cast<float>(row.size());
    for (float& value : row) {
        value = sum > kNothing ? value / sum : even;
    }
}

}  // namespace

std::vector<VetoedPlace> vetoedPlaces(std::span<const ImageId> images,
                                      std::span<const LabelledItem> vetoes) {
    std::vector<VetoedPlace> places;
    if (vetoes.empty()) {
        return places;
    }
    for (std::size_t row = 0; row < images.size(); ++row) {
        const auto ofImage =
            std::ranges::equal_range(vetoes, images[row], {}, &LabelledItem::image);
        for (const LabelledItem& veto : ofImage) {
            places.push_back({static_cast<std::int64_t>(row), veto.classIndex});
        }
    }
    return places;
}

torch::Tensor withoutVetoed(const torch::Tensor& rows, std::span<const VetoedPlace> places) {
    if (places.empty()) {
        return rows;
    }
    const std::int64_t classes = rows.size(1);
    torch::Tensor result = rows.to(torch::kFloat).contiguous().clone();
    float* const values = result.data_ptr<float>();
    for (const VetoedPlace& place : places) {
        values[place.row * classes + place.classIndex] = 0;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 || places[i].row != places[i - 1].row) {
            scaleToOne({values + places[i].row * classes, static_cast<std::size_t>(classes)});
        }
    }
    return result;
}

}  // namespace seedling
