#pragma once

#include "datasets/base/Result.h"
#include "engine/export/InferenceGraph.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// A network, normalisation, heads and mirror answers included, as an InferenceGraph: what
/// softmax(network.forward(pixels)) comes to in eval mode and fp32, but for the last digits.
/// network: made by createClassifier from `spec`. Numbers are copied. Errors: Unsupported (a
/// network that has no description here), Internal (its layers are not those that are described).
Result<InferenceGraph> inferenceGraphOf(const Classifier& network, const NetworkSpec& spec);

}  // namespace seedling
