#include "engine/warm/WarmTraining.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "datasets/base/FileIo.h"
#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/WeightAverage.h"
#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorBytes.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/MemoryShares.h"
#include "engine/train/NewNetwork.h"
#include "engine/train/StepTrial.h"
#include "engine/warm/ContrastiveLoss.h"

namespace seedling {
namespace {

constexpr std::int64_t kBatchImages = 256;
constexpr double kTemperature = 0.2;
constexpr double kRate = 0.05;
constexpr double kMomentum = 0.6;
constexpr double kAverageDecay = 0.995;
constexpr double kGoodEnough = 0.9;  // Of the goal.
constexpr double kLandingShare = 0.2;

int cropSideOf(int side) {
    return std::max(8, side * 3 / 4 / 4 * 4);
}

BatchSource::Settings batchSettings(const WarmTraining::Settings& settings, std::int64_t images) {
    return {.seed = settings.seed,
            .labelledBatch = 0,
            .unlabelledBatch = static_cast<int>(images),
            .threads = settings.threads,
            .augment = {.side = settings.network.side,
                        .mirror = settings.mirror,
                        .cropSide = cropSideOf(settings.network.side)},
            .unlabelledViews = {ViewKind::Crop, ViewKind::Crop2}};
}

std::vector<torch::Tensor> parametersOf(const Classifier& network, const ProjectionHead& head) {
    std::vector<torch::Tensor> all;
    for (const auto& entry : network.named_parameters()) {
        if (!Classifier::isOfLastLayer(entry.key())) {
            all.push_back(entry.value());
        }
    }
    for (const torch::Tensor& parameter : head.parameters()) {
        all.push_back(parameter);
    }
    return all;
}

Optimizer::Settings optimizerSettings(const WarmTraining::Settings& settings) {
    return {.muon = true,
            .rate = kRate,
            .momentum = kMomentum,
            .bf16 = settings.precision == Precision::Bf16,
            .threads = settings.threads};
}

/// views: of all images once, then of all once more.
torch::Tensor lossOf(const DataParallel& network, ProjectionHead& head, const torch::Tensor& views,
                     Precision precision) {
    const torch::Tensor features = network.features(views, precision);
    torch::Tensor embeddings;
    {
        const PrecisionScope scope(precision);
        embeddings = head.forward(features);
    }
    return contrastiveLoss(embeddings, kTemperature);
}

std::int64_t batchImagesOf(std::int64_t images) {
    return std::min(kBatchImages, images);
}

/// A cycle under way, planned anew: to the goal, if there is time for that, but with some time left
/// to let the learning rate fall.
double replannedSeconds(const WarmHeader& header, const WarmTraining::Goal& goal) {
    const double elapsed = header.elapsedSeconds;
    const double wanted = goal.seconds - header.finishedSeconds;
    const double landing = std::min(goal.allowance, kLandingShare * elapsed);
    return std::max(std::min(wanted, elapsed + goal.allowance), elapsed + landing);
}

/// The last layer is not trained here: it has two classes, whatever the project's.
WarmTraining::Settings withoutClasses(WarmTraining::Settings settings) {
    settings.network.classes = 2;
    return settings;
}

}  // namespace

void copyFeatureLayers(Classifier& target, const Classifier& source) {
    const torch::NoGradGuard noGrad;
    const auto targets = target.named_parameters();
    for (const auto& entry : source.named_parameters()) {
        if (!Classifier::isOfLastLayer(entry.key())) {
            targets[entry.key()].copy_(entry.value());
        }
    }
    copyBuffers(target, source);
}

StepCost WarmTraining::tryOut(const Settings& settings, std::int64_t images) {
    const Settings own = withoutClasses(settings);
    const auto network = createClassifier(own.network).value();
    const auto head = std::make_shared<ProjectionHead>(network->featureCount());
    network->train();
    head->train();
    Optimizer optimizer(parametersOf(*network, *head), optimizerSettings(own));
    const DataParallel inParts(*network, own.network, own.threads);
    const DataParallel inOne(*network);
    const int side = cropSideOf(own.network.side);
    const double shrink = static_cast<double>(side) / own.network.side;
    StepTrial trial(
        {.trained = {network, head},
         .atOnce = own.network.saving.atOnce,
         .imageBytes = 3.0 * side * side,
         .optimizer = optimizer,
         .multiplyAdds = shrink * shrink * static_cast<double>(network->multiplyAdds()),
         .whole =
             [&](std::int64_t views) {
                 return lossOf(inParts, *head, StepTrial::greyImages(views, side), own.precision);
             },
         .plain =
             [&](std::int64_t views) {
                 return lossOf(inOne, *head, StepTrial::greyImages(views, side), own.precision);
             }});
    StepCost cost = trial.measure(2 * batchImagesOf(images));
    cost.averageBytes = bytesOf(*network);
    return cost;
}

WarmTraining::WarmTraining(const PixelCache& cache, std::vector<ImageId> images,
                           const Settings& settings)
    : m_settings(withoutClasses(settings)),
      m_images(std::move(images)),
      m_batchImages(batchImagesOf(std::ssize(m_images))),
      m_live(createClassifier(m_settings.network).value()),
      m_average(createClassifier(m_settings.network).value()),
      m_parallel(*m_live, m_settings.network, m_settings.threads),
      m_head(std::make_shared<ProjectionHead>(m_live->featureCount())),
      m_batches(cache, batchSettings(settings, m_batchImages)),
      m_cache(cache) {
    m_live->train();
    m_head->train();
    m_average->eval();
    for (torch::Tensor& parameter : m_average->parameters()) {
        parameter.set_requires_grad(false);
    }
    m_optimizer =
        std::make_unique<Optimizer>(parametersOf(*m_live, *m_head), optimizerSettings(settings));
    m_header.network = settings.network.name;
    m_header.side = settings.network.side;
    m_header.mirror = settings.mirror;
    m_header.precision = toString(settings.precision);
    m_header.threads = settings.threads;
    m_header.seed = settings.seed;
}

void WarmTraining::begin(const std::filesystem::path& file, const Goal& goal) {
    if (!read(file)) {
        beginAnew(*m_live, m_settings.seed, m_cache, m_images);
        m_head->initialise(m_settings.seed + 1);
        copyAll(*m_average, *m_live);
    }
    TrainingSet set;
    set.unlabelled = m_images;
    m_batches.setImages(set);
    planCycle(goal);
}

void WarmTraining::planCycle(const Goal& goal) {
    if (m_header.isUnderWay()) {
        const bool byTime = m_header.plannedSteps == 0;
        if (byTime && goal.allowance > 0) {
            m_header.plannedSeconds = replannedSeconds(m_header, goal);
        }
        m_plan = byTime ? RunPlan::byTime(m_header.plannedSeconds)
                        : RunPlan::bySteps(m_header.plannedSteps);
        m_plan.restore(m_header.step, m_header.fraction, m_header.elapsedSeconds, 0);
        m_isOver = m_plan.isOver();
        return;
    }
    const bool bySteps = goal.steps > 0;
    const auto missingSteps = goal.steps - m_header.finishedSteps;
    const double missing = goal.seconds - m_header.finishedSeconds;
    const double missingSeconds = goal.allowance > 0 ? std::min(missing, goal.allowance) : missing;
    m_isOver = bySteps ? static_cast<double>(m_header.finishedSteps) >=
                             kGoodEnough * static_cast<double>(goal.steps)
                       : m_header.finishedSeconds >= kGoodEnough * goal.seconds;
    m_header.plannedSteps = bySteps ? missingSteps : 0;
    m_header.plannedSeconds = bySteps ? 0 : missingSeconds;
    m_plan = bySteps ? RunPlan::bySteps(missingSteps) : RunPlan::byTime(missingSeconds);
}

double WarmTraining::step(const std::function<double()>& seconds) {
    const std::int64_t number = m_header.finishedSteps + m_plan.step();
    const StepInput& batch = m_batches.take(number, true);
    std::optional<OperationCounter> counter;
    if (m_flopPerStep == 0) {
        counter.emplace();
    }
    m_optimizer->zeroGradient();
    const std::int64_t before = TensorMemory::currentBytes();
    const torch::Tensor loss =
        lossOf(m_parallel, *m_head, torch::cat({batch.weak, batch.strong}), m_settings.precision);
    m_activationBytes = TensorMemory::currentBytes() - before;
    loss.backward();
    m_optimizer->step(scheduleFactor(ScheduleShape::Trapezoid, m_plan.fraction()));
    updateAverage(*m_average, *m_live, averageDecayAt(kAverageDecay, true, number));
    if (counter) {
        m_flopPerStep = counter->take();
    }
    m_plan.stepDone(seconds());
    m_header.step = m_plan.step();
    m_header.fraction = m_plan.fraction();
    m_header.elapsedSeconds = seconds();
    m_isOver = m_plan.isOver();
    return loss.item<double>();
}

void WarmTraining::finishCycle() {
    copyBuffers(*m_average, *m_live);
    m_header.finishedSteps += m_header.step;
    m_header.finishedSeconds += m_header.elapsedSeconds;
    ++m_header.cycle;
    m_header.step = 0;
    m_header.fraction = 0;
    m_header.elapsedSeconds = 0;
    m_isOver = true;
}

MemorySplit WarmTraining::memory() const {
    MemorySplit split = sharesOf(*m_live, *m_average, *m_optimizer);
    split.parameters += bytesOf(*m_head);
    split.gradients += gradientBytesOf(*m_head);
    split.activations = m_activationBytes;
    split.data = m_batches.bytes();
    return split;
}

Status WarmTraining::save(const std::filesystem::path& file) const {
    std::string bytes;
    try {
        torch::serialize::OutputArchive archive;
        archive.write("header", c10::IValue(toJson(m_header)));
        const auto write = [&archive](const std::string& name, const auto& part) {
            torch::serialize::OutputArchive inner(archive.compilation_unit());
            part.save(inner);
            archive.write(name, inner);
        };
        write("live", *m_live);
        write("average", *m_average);
        write("head", *m_head);
        write("optimizer", *m_optimizer);
        archive.save_to([&bytes](const void* data, std::size_t size) {
            bytes.append(static_cast<const char*>(data), size);
            return size;
        });
    } catch (const std::exception& exception) {
        return failure(ErrorCode::Internal,
                       std::string("The label-free start could not be kept: ") + exception.what());
    }
    std::error_code ignored;  // Writing says what is wrong.
    std::filesystem::create_directories(file.parent_path(), ignored);
    return writeFileAtomically(file, std::string_view(bytes));
}

bool WarmTraining::read(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return false;
    }
    try {
        torch::serialize::InputArchive archive;
        archive.load_from(file.string());
        c10::IValue text;
        archive.read("header", text);
        const auto header = warmHeaderFromJson(text.toStringRef());
        if (!header) {
            return false;
        }
        const torch::NoGradGuard noGrad;
        const auto part = [&archive](const std::string& name, auto& target) {
            torch::serialize::InputArchive inner;
            archive.read(name, inner);
            target.load(inner);
        };
        part("live", *m_live);
        part("average", *m_average);
        part("head", *m_head);
        part("optimizer", *m_optimizer);
        m_header = *header;
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace seedling
