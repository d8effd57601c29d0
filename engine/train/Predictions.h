#pragma once

#include <torch/types.h>

#include <span>
#include <vector>

#include "datasets/project/Records.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// The two likeliest classes of each image. probabilities: [images, classes] float, two classes or
/// more; trusted: an image whose confidence is at least `threshold`.
std::vector<Prediction> predictionsFrom(const torch::Tensor& probabilities,
                                        std::span<const ImageId> images,
                                        std::span<const ModelClass> classes, double threshold);

}  // namespace seedling
