#pragma once

#include <span>
#include <vector>

#include "datasets/cache/PixelCache.h"
#include "datasets/project/Records.h"
#include "engine/model/Classifier.h"
#include "engine/protocol/ModelCalibration.h"
#include "engine/train/ModelClass.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// Cached images of the train part that a person has labelled as none of the classes; 500 evenly
/// spread ones where there are more. labels: ascending by image. They are never trained on; those
/// that were labelled while the run went on may have been seen without a label before.
std::vector<ImageId> unknownImagesOf(std::span<const LabelledImage> labels,
                                     const PixelCache& cache);

/// How sure the network's answers may be taken to be, by labels that were held back: in fp32, as a
/// run's model answers. network: in eval mode. mirrors: whether it answers for the mirror image too
/// (NetworkSpec::mirrorAnswers), which it does afterwards as before. held: all in the cache; none:
/// only what needs no images. The exceptions of LibTorch pass through.
ModelCalibration calibrationOf(Classifier& network, bool mirrors, const PixelCache& cache,
                               std::span<const LabelledItem> held, std::span<const ImageId> unknown,
                               std::span<const ModelClass> classes);

}  // namespace seedling
