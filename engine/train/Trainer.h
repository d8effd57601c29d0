#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "datasets/base/Result.h"
#include "engine/distributed/GradientMeans.h"
#include "engine/distributed/RankLeader.h"
#include "engine/method/TrainingStep.h"
#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/Optimizer.h"
#include "engine/pretrained/FrozenBatches.h"
#include "engine/profile/OperationCounter.h"
#include "engine/rounds/PseudoLabelRounds.h"
#include "engine/train/BatchSource.h"
#include "engine/train/CostForecast.h"
#include "engine/train/GrowingCost.h"
#include "engine/train/RestingImages.h"
#include "engine/train/RunAlarms.h"
#include "engine/train/RunMeter.h"
#include "engine/train/RunPlan.h"
#include "engine/train/SettledLayers.h"
#include "engine/train/SettlingWatch.h"
#include "engine/train/SparseWeights.h"
#include "engine/train/StepGrowth.h"
#include "engine/train/StopRules.h"
#include "engine/train/TrainJob.h"
#include "engine/train/TrainSetup.h"
#include "engine/train/TrainingClock.h"
#include "engine/warm/WarmTraining.h"

namespace seedling {

/// One training from its first (or next) step to its predictions. Thread rule: that of the project;
/// RunControl may be used from others.
class Trainer {
public:
    /// All references must outlive the trainer.
    Trainer(Project& project, TrainSetup& setup, RunControl& control, RunRecorder& recorder,
            RankLeader& leader);

    /// Errors: NotFinite, those of the project, of writing checkpoints and of other ranks.
    /// LibTorch's exceptions pass through.
    Result<TrainOutcome> run();

    /// What it would take, in place of run(): nothing is learnt or stored. Errors: as run().
    Result<RunForecast> forecast();

private:
    Status begin();
    Status tellBeginning();
    void beginWithoutLabels();
    Status leadOthers();
    Status giveStart();
    Status learnWithoutLabels();
    Status warmSteps(const std::filesystem::path& file);
    [[nodiscard]] Status stoppedBeforeLabels() const;
    Status trainToTheEnd();
    Status beginRound();
    [[nodiscard]] SharedSet sharedSet() const;
    void giveImages();
    void prepareSavings();
    void planSteps(double startSeconds);
    StepInput batchOf(std::int64_t step);
    StepOutput learnFrom(const StepInput& batch);
    [[nodiscard]] double operationsOf(const StepOutput& output);
    Result<WholeStep> learnStep(std::int64_t step);
    void beginSavings();
    void countFrozen();
    void addSavings(std::map<std::string, double>& values) const;
    void updateWeights();
    void stepOptimizer();
    void updateAverages(std::int64_t step);
    Status step();
    Status afterStep();
    Result<TrainOutcome> finish();
    Status keepTheBetter();
    [[nodiscard]] bool hasFloor() const;

    Status tellForecast();
    void makeForecast();
    void refineForecast();
    [[nodiscard]] bool isTimeBetterKnown() const;
    void foretellTime();
    void sendForecast();
    Status checkMemoryBudget();
    [[nodiscard]] std::optional<MemoryShortage> batchMemory() const;
    [[nodiscard]] int leastMegabytes() const;
    [[nodiscard]] MemoryToCome memoryToCome(const TrainConfig& config, const StepCost& cost) const;
    [[nodiscard]] double tensorsToCome(const TrainConfig& config, const StepCost& cost) const;
    [[nodiscard]] double secondsInAll() const;
    [[nodiscard]] double meanWatts();
    [[nodiscard]] MemorySplit memory() const;

    Status recallEvaluations();
    Status heedEvaluation();
    Status landIfDue();
    void heedResources(const ResourcesEvent& resources);
    void foreseeEnergy(double joules);
    [[nodiscard]] std::optional<StopRule> endedBy() const;
    [[nodiscard]] std::string endReason() const;
    [[nodiscard]] double plannedMinutes() const;

    void recordClasses();
    Status recordSettling();
    void send(const std::vector<AlarmEvent>& alarms);
    void watch(const std::map<std::string, double>& values);
    void watchResources(const ResourcesEvent& resources);
    void watchForecast();

    void report(bool always);
    void addMemory(ResourcesEvent& resources);
    Status pauseIfAsked();
    Status evaluate();
    void fitAverage();
    void syncAverage();
    Status pickUpLabels();
    Status saveCheckpoint();
    Result<bool> writePredictions();
    [[nodiscard]] std::optional<torch::Tensor> answersUnlessStopped(
        std::span<const ImageId> images);
    Status writeCalibration();
    [[nodiscard]] torch::Tensor answersOf(std::span<const ImageId> images);
    Status notFinite() const;

    [[nodiscard]] CheckpointHeader header();
    [[nodiscard]] RunSummary summary();
    [[nodiscard]] std::string trainingReason() const;
    void measureReserve();
    void reserveTime();
    [[nodiscard]] std::int64_t shownStep() const;
    [[nodiscard]] ProgressEvent progressAt(double seconds, double imagesPerS) const;

    Project& m_project;
    TrainSetup& m_setup;
    RunControl& m_control;
    RunRecorder& m_recorder;
    RankLeader& m_leader;

    std::shared_ptr<Classifier> m_live;
    std::shared_ptr<Classifier> m_average;
    std::int64_t m_parameterCount;  ///< When none was frozen yet.
    bool m_averageFitted = false;   ///< It has batch-norm statistics of its own.
    DataParallel m_parallel;        ///< The live network, as steps see it.
    GradientMeans m_gradients;      ///< Of the live network, with other ranks.
    std::unique_ptr<Optimizer> m_optimizer;
    Method m_method;
    const SharedPolicy* m_sharedPolicy;  ///< The method's; null where the rank is alone.
    std::optional<PseudoLabelRounds> m_rounds;
    std::unique_ptr<WarmTraining> m_warm;  ///< While it goes on.
    double m_warmLoss = 0;                 ///< Of its last step.
    ScheduleShape m_schedule = ScheduleShape::CosineToZero;
    BatchSource m_batches;
    std::optional<RestingImages> m_resting;  ///< None unless unlabelled images are judged by steps.
    std::optional<SettledLayers> m_settled;  ///< None where all layers learn to the end.
    std::optional<SparseWeights> m_sparse;   ///< None where all weights are there.
    bool m_countsUpdate = false;  ///< The next step of the optimizer is another than before.
    std::optional<FrozenBatches> m_frozen;  ///< In its place where only the last layer learns.

    /// Where a step's operations follow from what it sees, and no cost can be told before.
    std::optional<OperationCounter> m_operations;

    StepGrowth m_growth;
    GrowingCost m_growingCost;

    RunProgress m_progress;
    RunPlan m_plan;
    StopRules m_rules;
    RunAlarms m_alarms;
    SettlingWatch m_settling;
    std::optional<StopRule> m_landingBy;  ///< The rule that ends the run, while and after it lands.
    std::int64_t m_bytesOverLimit = 0;    ///< Of the process, when it had grown too large.
    TrainingClock m_clock;
    double m_predictionSeconds = 0;  ///< Of predicting every image at the end, as measured.
    int m_stopsHeard = 0;            ///< Requests to stop that do not end these predictions.
    double m_roundSeconds = 0;       ///< Of choosing pseudo-labels, as last measured.
    StepMonitor m_monitor;
    RunMeter m_meter;
    std::int64_t m_activationBytes = 0;  ///< That the latest step's forward pass left.
    std::int64_t m_fitBytes = 0;         ///< Of making a network anew, at its peak.
    std::int64_t m_peakBytes = 0;        ///< Of all tensors, as last reported.
    MemorySplit m_peakMemory;            ///< What it was made of.
    std::optional<CostForecast> m_forecast;
    std::int64_t m_forecastStep = 0;  ///< When it was told.
    bool m_forecastRefined = false;
    std::optional<AccuracyEstimate> m_validation;
    std::int64_t m_images = 0;   ///< Passed through the network since the last report.
    double m_reportSeconds = 0;  ///< Clock at the last report.
    Every m_reports{0.25};
    Every m_checkpoints;
};

}  // namespace seedling
