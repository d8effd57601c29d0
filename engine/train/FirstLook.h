#pragma once

#include "datasets/base/Result.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/RunControl.h"
#include "engine/train/RunRecorder.h"
#include "engine/train/TrainSetup.h"

namespace seedling {

/// Whether a short training is to say first if the images are as hard to tell apart as "auto" took
/// them for: where it has chosen rounds. Also where a start without labels was learnt in the
/// background: that says nothing of how hard the images are. asked: as the person did; setup: with
/// the method that was chosen.
bool wantsFirstLook(const TrainConfig& asked, const TrainSetup& setup);

/// Trains shortly and takes over the method that the look speaks for, its sentence, and what it has
/// cost (`spent`). setup: with batches. Returns the errors of telling it; stopping ends the look
/// early. LibTorch's exceptions pass through.
Status lookFirst(const TrainConfig& asked, const DataFacts& facts, TrainSetup& setup,
                 RunRecorder& recorder, const RunControl& control);

}  // namespace seedling
