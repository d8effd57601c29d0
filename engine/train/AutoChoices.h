#pragma once

#include <cstdint>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/StepCost.h"

namespace seedling {

/// What the options mean that a person left to the program. Each function is pure and for any
/// thread, except medianShorterSide (that of the project). All reason from cost: a training pass of
/// an image takes 6 operations for each multiply-add, and a thread does 0.15e12 operations a second
/// with them. Processors are usually quicker, so that there is time for more steps than expected.

/// A value, and in one plain sentence how it came about; no sentence where a person chose it.
template <class T>
struct Chosen {
    T value{};
    std::string why;

    bool operator==(const Chosen&) const = default;
};

struct BatchSizes {
    int labelled = 0;         ///< B
    int unlabelledRatio = 0;  ///< mu

    bool operator==(const BatchSizes&) const = default;
};

/// threads: 0 becomes the number of processors this process may use.
int chosenThreads(const TrainConfig& config);

/// What is known of a project before a run.
struct DataFacts {
    std::int64_t images = 0;
    int labels = 0;
    int classes = 0;
};

/// Resolves method, warm and schedule. "auto" becomes rounds (on a start without labels) where
/// there are at most 100 labels a class, at least 5 minutes and 200 images: few labels are spread
/// best over what is known of the images, while with many FixMatch learns more from each step. A
/// first look may say otherwise: withMethodByLook.
/// Runs by steps are left to FixMatch. With a pretrained file there is no start without labels, and
/// frozen weights learn in rounds from 200 images on, else from the labels alone.
Chosen<TrainConfig> withChosenMethod(TrainConfig config, const DataFacts& facts);

/// What becomes of "auto" that chose rounds, after a first look at the images (a ShortTraining):
/// FixMatch where at least half of them were soon trusted, for it then corrects what rounds would
/// only spread. It expects equally many images of each class, as rounds do, where nothing else was
/// asked for. config: as asked for. trustedShare: 0-1.
Chosen<TrainConfig> withMethodByLook(const TrainConfig& config, const DataFacts& facts,
                                     double trustedShare);

/// Batch sizes of 0 become 64 and 3, what a run has where nothing speaks against it.
TrainConfig withUsualBatches(TrainConfig config);

/// Steps that the time of the run suffices for; infinite when the run has no time limit.
/// multiplyAdds: of one image's forward pass. config: batch sizes over 0.
double expectedSteps(const TrainConfig& config, std::int64_t multiplyAdds, int threads);

/// Training size in pixels. 0 follows the median of the images' shorter sides: up to 40 pixels they
/// keep their size (rounded up to a multiple of 4, at least 16). Larger ones get the largest of 32,
/// 48, 64, 96, 128, 160 and 224 pixels that they have and that leaves 2,000 steps of the small
/// network in the time, or in less than ten minutes 200 a minute; 32 without a time. The method
/// does not matter, so that runs of one project can be compared and share what was read.
/// medianSide: 1 or more.
Chosen<int> chosenSide(const TrainConfig& config, int medianSide, int threads);

/// The same for pretrained weights: 224 pixels, which they learnt at, for frozen ones, which see
/// each image once; at least 128 where they go on learning, for features of photos are too coarse
/// below.
Chosen<int> chosenPretrainedSide(const TrainConfig& config, int medianSide, int threads);

/// "auto" becomes "frugal", which learns most in minutes to hours on processors, unless the time
/// suffices for 20,000 steps of wrn-28-2 (up to 48 pixels) or resnet-18 (over 64 pixels).
Chosen<std::string> chosenNetwork(const TrainConfig& config, int side, int threads);

/// What batch sizes of 0 become. B is 64, and 128 with more than 128 classes, of which 64 labels
/// would show each step a few only; not over the number of images (a power of two, at least 16);
/// and halved, down to 16, until the time suffices for 300 steps. mu is 3, or less where a step
/// would show an unlabelled image more than once. images: readable ones, 1 or more.
Chosen<BatchSizes> chosenBatches(const TrainConfig& config, std::int64_t images, int classes,
                                 std::int64_t multiplyAdds, int threads);

/// The same halved, down to B = 4, until the network and a step take no more than 70 % of the free
/// memory. The sentence says so, and is empty where nothing was changed. Batches that a person
/// chose stay, with a sentence when they may not fit that names the largest that would. cost: of a
/// step; freeBytes: 0 where not known, which changes nothing. isAllowance: they are what is left of
/// the run's memory budget, rather than the machine's.
Chosen<BatchSizes> fittingBatches(const TrainConfig& config, const BatchSizes& wanted,
                                  const StepCost& cost, double freeBytes, bool isAllowance = false);

/// Of free memory, what the network and a step may take: there is more in a process than tensors.
double usableBytes(double freeBytes);

/// Bytes of the network and a step with these batches, as fittingBatches counts them.
double trainingBytes(const TrainConfig& config, const StepCost& cost);

/// Median of the shorter sides of the project's images, from up to 64 images spread over all;
/// images that were never read are decoded for it. 32 when none can be read.
Result<int> medianShorterSide(Project& project);

/// The training size of a run that no option says anything of. What looks at images outside a run
/// reads them at this size, so that they are decoded once. Errors: those of medianShorterSide.
Result<int> usualSide(Project& project, int threads);

}  // namespace seedling
