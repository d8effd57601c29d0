#pragma once

#include <torch/types.h>

namespace seedling {

/// Whether a collection of images looks the same when every image is mirrored left-right, so that
/// mirrored views are views that could have been taken. True for leaves and most photographs; false
/// for digits, letters, right hands or shoes that all point one way.
///
/// The rule of `mirror=auto`, without labels: a linear classifier on 12 x 12 grey pixels learns on
/// half of the images to tell each from its mirror image. When it is right on at least 60 % of the
/// other half (and by more than chance explains), the collection has a handedness. Fewer than 64
/// images do not tell: false. The idea that handedness can be learnt from images alone: Lin et al.,
/// "Visual Chirality", CVPR 2020.
///
/// images: [N, 3, side, side] uint8.
bool looksTheSameMirrored(const torch::Tensor& images);

}  // namespace seedling
