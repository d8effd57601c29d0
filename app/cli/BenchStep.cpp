#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "app/cli/BenchImages.h"
#include "app/cli/BenchTimes.h"
#include "app/cli/Benches.h"
#include "app/cli/ConvolutionSpeed.h"
#include "app/cli/FixedShare.h"
#include "engine/eval/Inference.h"
#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/optim/WeightAverage.h"
#include "engine/parallel/Threads.h"
#include "engine/profile/OperationCounter.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/BatchSource.h"
#include "engine/train/PrecisionChoice.h"
#include "engine/train/RunParts.h"
#include "engine/train/SavingChoice.h"

namespace seedling::cli {
namespace {

constexpr int kWarmUpSteps = 3;
constexpr std::int64_t kImages = 2000;

/// What the steps have in common.
struct Setting {
    NetworkSpec network;
    Precision precision = Precision::Fp32;
    int threads = 1;
};

struct StepTimes {
    BenchTimes times;
    double imagesPerStep = 0;  ///< Through the network.
    double flopPerStep = 0;
    double convolutionFlops = 0;
};

NetworkSpec networkOf(const StepBench& bench) {
    NetworkSpec spec;
    spec.side = bench.config.imageSide > 0 ? bench.config.imageSide : kBenchSide;
    spec.name = chosenNetwork(bench.config, spec.side, chosenThreads(bench.config)).value;
    spec.classes = bench.classes;
    spec.batchNormMomentum = bench.config.batchNormMomentum;
    spec.balancedHead = bench.config.balancedHead;
    spec.equilibrium = equilibriumSettings(bench.config);
    return spec;
}

TrainingSet setOf(const PixelCache& cache, int classes) {
    TrainingSet set;
    set.classes.resize(static_cast<std::size_t>(classes));
    set.unlabelled = cache.images(Part::Train);
    for (std::size_t i = 0; i < set.unlabelled.size() / 2; ++i) {
        set.labelled.push_back({set.unlabelled[i], static_cast<int>(i) % classes});
    }
    return set;
}

/// The pixels of one batch that go forward and backward.
torch::Tensor trainedPixels(const StepInput& input, std::int64_t trainedImages) {
    if (!input.weak.defined()) {
        return input.labelled;
    }
    const torch::Tensor all = input.strong.defined()
                                  ? torch::cat({input.labelled, input.weak, input.strong})
                                  : torch::cat({input.labelled, input.weak, input.weak});
    return all.narrow(0, 0, std::min(trainedImages, all.size(0)));
}

StepTimes timeSteps(const StepBench& bench, const Setting& setting, Method method,
                    const PixelCache& cache) {
    const auto live = createClassifier(setting.network).value();
    const auto average = createClassifier(setting.network).value();
    const auto optimizer = createOptimizer(*live, bench.config, setting.precision, setting.threads);
    BatchSource batches(cache, batchSettings(bench.config, method, setting.network.side,
                                             bench.config.mirror != "off", setting.threads));
    batches.setImages(setOf(cache, bench.classes));
    live->train();
    const DataParallel parallel = parallelOf(bench.config, *live, setting.network, setting.threads);
    StepTimes result;
    StepOutput output;
    for (int step = 0; step < kWarmUpSteps + bench.steps; ++step) {
        std::optional<OperationCounter> counter;
        if (step + 1 == kWarmUpSteps) {
            counter.emplace();
        }
        const double seconds = secondsOf([&] {
            const StepInput& batch = batches.take(step, true);
            optimizer->zeroGradient();
            output = trainingStep(parallel, method, batch, setting.precision);
            output.total.backward();
            optimizer->step(1.0);
            updateAverage(*average, *live, bench.config.averageDecay);
        });
        if (counter) {
            result.flopPerStep = counter->take();
        }
        if (step >= kWarmUpSteps) {
            result.times.seconds.push_back(seconds);
        }
    }
    result.imagesPerStep = static_cast<double>(output.trainedImages + output.seenImages);
    const torch::Tensor pixels = trainedPixels(batches.take(0, false), output.trainedImages);
    result.convolutionFlops = convolutionFlops(*live, pixels, setting.precision);
    return result;
}

BenchResult resultOf(const StepBench& bench, const Setting& setting, bool usesUnlabelled,
                     const StepTimes& found) {
    const double mean = found.times.mean();
    const double share = found.convolutionFlops > 0
                             ? found.flopPerStep / found.times.median() / found.convolutionFlops
                             : 0;
    nlohmann::ordered_json json = {
        {"bench", "step"},
        {"seconds_per_step", mean},
        {"median_seconds_per_step", found.times.median()},
        {"images_per_s", found.imagesPerStep / mean},
        {"images_per_step", found.imagesPerStep},
        {"flop_per_step", found.flopPerStep},
        {"convolution_flops", found.convolutionFlops},
        {"share_of_convolution_speed", share},
        {"steps", bench.steps},
        {"method", bench.config.method},
        {"network", setting.network.name},
        {"side", setting.network.side},
        {"classes", bench.classes},
        {"labelled_batch", bench.config.labelledBatch},
        {"unlabelled_ratio", usesUnlabelled ? bench.config.unlabelledRatio : 0},
        {"skip_masked", bench.config.skipMasked},
        {"precision", toString(setting.precision)},
        {"threads", setting.threads},
    };
    if (usesUnlabelled) {
        json["mask_rate"] = bench.maskRate;
    }
    return {json.dump(),
            fmt::format("{} with {} at {} pixels, {}, {} threads: {:.1f} ms a step "
                        "(median {:.1f}), {:.0f} images/s, {:.0f} % of the convolutions' speed\n",
                        bench.config.method, setting.network.name, setting.network.side,
                        toString(setting.precision), setting.threads, mean * 1000,
                        found.times.median() * 1000, found.imagesPerStep / mean, share * 100)};
}

Result<BenchResult> measured(const StepBench& bench, const PixelCache& cache) {
    NetworkSpec network = networkOf(bench);
    if (const auto possible = createClassifier(network); !possible) {
        return failureOf(possible);
    }
    auto method = createMethod(bench.config);
    if (!method) {
        return failureOf(method);
    }
    const bool usesUnlabelled = method->usesUnlabelled();
    if (usesUnlabelled) {
        method->policy = std::make_unique<FixedShare>(bench.maskRate);
    }
    const int threads = chosenThreads(bench.config);
    const Precision precision = choosePrecision(bench.config.precision, network, threads).precision;
    network.saving = askedSaving(bench.config, network, precision);
    const Setting setting{network, precision, threads};
    return resultOf(bench, setting, usesUnlabelled,
                    timeSteps(bench, setting, std::move(*method), cache));
}

}  // namespace

Result<BenchResult> benchStep(const StepBench& asked) {
    StepBench bench = asked;
    bench.config = withChosenMethod(withUsualBatches(asked.config), {}).value;
    if (bench.config.method == "rounds") {
        return failure(ErrorCode::InvalidArgument, "The steps of 'rounds' are not timed here.",
                       "Choose another method.");
    }
    const int side = networkOf(bench).side;
    const int threads = chosenThreads(bench.config);
    const auto images = BenchImages::create(kImages, side);
    if (!images) {
        return failureOf(images);
    }
    const auto project = (*images)->import();
    if (!project) {
        return failureOf(project);
    }
    const auto cache = PixelCache::open(**project, side, threads, {});
    if (!cache) {
        return failureOf(cache);
    }
    Result<BenchResult> result = failure(ErrorCode::Internal, "Nothing was measured.");
    const Status status = guarded("time the steps", [&] {
        useThreads(threads);
        result = measured(bench, **cache);
    });
    return status ? result : failureOf(status);
}

}  // namespace seedling::cli
