#pragma once

#include <torch/types.h>

namespace seedling {

/// Pulls two views of one image together and pushes all others apart:
/// mean over all 2B views of -s(i, j(i)) + log sum over the 2B - 2 views of other images of
/// exp s(i, k), where s(i, k) = <z_i, z_k> / temperature and j(i) is the other view of i's image.
/// embeddings: [2B, D] float, rows of length 1, first views before second ones; B >= 2.
/// temperature: above 0. A scalar. Source: decoupled contrastive learning (Yeh et al. 2022,
/// arXiv:2110.06848, equation 4): NT-Xent without the positive pair in the denominator, which lets
/// small batches learn.
torch::Tensor contrastiveLoss(const torch::Tensor& embeddings, double temperature);

}  // namespace seedling
