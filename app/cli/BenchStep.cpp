#include <fmt/format.h>
#include <torch/torch.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "app/cli/Benches.h"
#include "engine/eval/Inference.h"
#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/OptimizerFactory.h"
#include "engine/optim/WeightAverage.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/PrecisionChoice.h"

namespace seedling::cli {
namespace {

constexpr int kWarmUpSteps = 3;
constexpr int kDefaultSide = 32;

torch::Tensor noise(std::int64_t images, int side) {
    return torch::randint(0, 256, {images, 3, side, side}, torch::kUInt8)
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

StepInput noiseInput(const TrainConfig& config, const NetworkSpec& spec, bool usesUnlabelled) {
    const std::int64_t labelled = config.labelledBatch;
    StepInput input;
    input.labelled = noise(labelled, spec.side);
    input.targets = torch::randint(0, spec.classes, {labelled}, torch::kLong);
    if (usesUnlabelled) {
        input.weak = noise(labelled * config.unlabelledRatio, spec.side);
        input.strong = noise(labelled * config.unlabelledRatio, spec.side);
    }
    return input;
}

/// One run's moving parts without its data.
struct Bench {
    std::shared_ptr<Classifier> live;
    std::shared_ptr<Classifier> average;
    std::unique_ptr<torch::optim::SGD> optimizer;
    Method method;
    StepInput input;
    Precision precision = Precision::Fp32;

    std::int64_t step(double decay) {
        optimizer->zero_grad();
        const StepOutput output = trainingStep(*live, method, input, precision);
        output.total.backward();
        optimizer->step();
        updateAverage(*average, *live, decay);
        return output.trainedImages + output.seenImages;
    }
};

Result<Bench> benchOf(const TrainConfig& config, const NetworkSpec& spec) {
    auto live = createClassifier(spec);
    auto average = createClassifier(spec);
    auto method = createMethod(config);
    if (!live || !average) {
        return failureOf(live);
    }
    if (!method) {
        return failureOf(method);
    }
    Bench bench{*live, *average, createOptimizer(**live, config), std::move(*method), {}, {}};
    bench.live->train();
    bench.input = noiseInput(config, spec, bench.method.usesUnlabelled());
    bench.precision = choosePrecision(config.precision, spec).precision;
    return bench;
}

struct Timing {
    double secondsPerStep = 0;
    double imagesPerS = 0;
};

Timing timeSteps(Bench& bench, const TrainConfig& config, int rounds) {
    for (int i = 0; i < kWarmUpSteps; ++i) {
        bench.step(config.averageDecay);
    }
    std::int64_t images = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        images += bench.step(config.averageDecay);
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {seconds / rounds, static_cast<double>(images) / seconds};
}

BenchResult resultOf(const TrainConfig& config, const NetworkSpec& spec, int threads,
                     Precision precision, const Timing& timing, int rounds) {
    const nlohmann::ordered_json json = {
        {"bench", "step"},
        {"seconds_per_step", timing.secondsPerStep},
        {"images_per_s", timing.imagesPerS},
        {"steps", rounds},
        {"method", config.method},
        {"network", spec.name},
        {"side", spec.side},
        {"classes", spec.classes},
        {"labelled_batch", config.labelledBatch},
        {"unlabelled_ratio", config.unlabelledRatio},
        {"precision", toString(precision)},
        {"threads", threads},
    };
    return {json.dump(), fmt::format("{} with {} at {} pixels, {}, {} threads: {:.1f} ms a step, "
                                     "{:.0f} images/s\n",
                                     config.method, spec.name, spec.side, toString(precision),
                                     threads, timing.secondsPerStep * 1000, timing.imagesPerS)};
}

}  // namespace

Result<BenchResult> benchStep(const TrainConfig& asked, int classes, int rounds) {
    TrainConfig config = withUsualBatches(asked);
    config.skipMasked = false;
    const int threads = chosenThreads(config);
    NetworkSpec spec;
    spec.side = config.imageSide > 0 ? config.imageSide : kDefaultSide;
    spec.name = chosenNetwork(config, spec.side, threads).value;
    spec.classes = classes;
    spec.batchNormMomentum = config.batchNormMomentum;
    Result<BenchResult> result = failure(ErrorCode::Internal, "Nothing was measured.");
    const Status status = guarded("time the steps", [&] {
        at::set_num_threads(threads);
        auto bench = benchOf(config, spec);
        if (!bench) {
            result = failureOf(bench);
            return;
        }
        const Timing timing = timeSteps(*bench, config, rounds);
        result = resultOf(config, spec, threads, bench->precision, timing, rounds);
    });
    return status ? result : failureOf(status);
}

}  // namespace seedling::cli
