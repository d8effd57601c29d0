#pragma once

#include <string>

#include "datasets/base/Result.h"
#include "engine/model/Classifier.h"
#include "engine/pretrained/StateDict.h"

namespace seedling {

/// Which of our networks a state dictionary of torchvision is of, by its names: "resnet-18",
/// "resnet-34", "resnet-50" or "mobilenet-v2". Errors: Unsupported, saying what it looks like
/// instead.
Result<std::string> networkOf(const StateDict& weights);

/// Fills all layers but the last one, which knows other classes. The network's own tensors decide:
/// each must be there with its shape, in numbers with a point; counters of batches may be missing
/// or over. Errors: Unsupported, naming tensors that are missing, not expected or of another shape;
/// the network is then left as it was.
Status giveWeights(const StateDict& weights, Classifier& network);

/// Trainable numbers in the file, its last layer included.
std::int64_t parameterCountOf(const StateDict& weights);

/// "ResNet-18" for "resnet-18".
std::string titleOf(const std::string& network);

}  // namespace seedling
