#pragma once

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"
#include "engine/export/ExportReport.h"
#include "engine/export/InferenceGraph.h"
#include "engine/export/QuantisedModel.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// The 8-bit codes of a graph, calibrated on images of the train part, spread evenly. Errors:
/// NotFound (no image can be read), OutOfMemory, Internal.
Result<Quantisation> calibratedOn(const PixelCache& cache, const InferenceGraph& graph);

/// How the model with 8-bit numbers does beside the one with floats: on how many images, spread
/// evenly, both name the same class, and the accuracy of both on the test images, where there are
/// any whose class is known. Errors: those of the project, OutOfMemory, Internal.
Result<QuantisationReport> judged(Project& project, const PixelCache& cache,
                                  const InferenceGraph& graph, const QuantisedModel& quantised,
                                  const std::vector<ModelClass>& classes);

}  // namespace seedling
