#pragma once

#include <cstdint>
#include <string>

namespace seedling {

/// Everything that decides a run. Copied at the start and never changed during it. Each field is
/// declared once in OptionTable.cpp with label, help, unit, default, range and level; form, command
/// line, JSON, validation and manual come from there. Fields with "auto" are resolved by the engine
/// at the start and reported in the run's record.
struct TrainConfig {
    // What and how long
    std::string preset = "balanced";  ///< quick | balanced | best | paper
    std::string method = "auto";      ///< A choice of OptionTable.cpp.
    double minutes = 10;  ///< Budget; the schedule ends, fully annealed, at it. 0: `steps` decides.
    std::int64_t steps = 0;  ///< Steps when minutes is 0.
    std::int64_t seed = 1;

    // The network
    std::string network = "auto";  ///< A choice of OptionTable.cpp.
    int imageSide = 0;             ///< Training size in pixels, 0: auto.

    // What it begins with
    std::string pretrained{};             ///< Path of a file of weights; "": begin anew.
    std::string pretrainedUse = "start";  ///< start | frozen
    /// Of the learning rate. A tenth, as in Girshick et al. 2014, arXiv 1311.2524, section 2.3.
    double pretrainedRate = 0.1;
    std::string pretrainedLicence = "not stated";
    std::string pretrainedMean = "0.485, 0.456, 0.406";
    std::string pretrainedDeviation = "0.229, 0.224, 0.225";

    // Batches
    int labelledBatch = 0;    ///< B, 0: auto
    int unlabelledRatio = 0;  ///< mu: unlabelled images per labelled one, 0: auto

    // Learning without labels first
    std::string warm = "auto";  ///< auto (with rounds) | on | off
    double warmShare = 0.65;    ///< Of the whole time.

    // Unlabelled images
    double threshold = 0.95;        ///< tau
    double unlabelledWeight = 1.0;  ///< lambda_u
    std::string alignment =
        "auto";  ///< auto (the method's own) | off | uniform | labelled | estimated
    double estimateMomentum = 0.99;  ///< Of the methods' moving averages.
    double thresholdMinimum = 0;     ///< freematch
    double thresholdMaximum = 0.95;  ///< freematch
    double fairnessWeight = 0;       ///< freematch: w_f
    double mixupWeight = 0;          ///< lambda_mix
    double logitAdjustment = 0;      ///< For unbalanced classes.
    bool balancedHead = false;       ///< For unbalanced classes.
    bool skipMasked = true;          ///< Strong views below the threshold are not computed.

    // Equilibrium propagation: networks named hopfield alone
    double beta = 0.25;                      ///< Strength of the nudge.
    std::string estimator = "centred";       ///< centred | positive | negative
    int sweepsFree = 60;                     ///< Of the free phase.
    int sweepsNudged = 20;                   ///< Of each nudged phase.
    std::string sweepOrder = "alternating";  ///< alternating | together
    std::string sweepStart = "zero";         ///< zero | forward
    double settleTolerance = 0;              ///< 0: all sweeps are made.
    std::string readout = "cross-entropy";   ///< cross-entropy | mse
    std::string pooling = "max";             ///< max | average
    double depthRate = 1;                    ///< Of the learning rate, from layer to layer.

    // Optimizer
    std::string optimizer = "muon";  ///< muon | sgd
    double learningRate = 0.05;
    double momentum = 0.6;
    double weightDecay = 5e-4;
    /// auto | cosine (to 0) | cosine-7-16 (the paper's) | linear | trapezoid
    std::string schedule = "auto";
    double averageDecay = 0.995;     ///< Of the weight average (EMA)
    bool averageWarmup = true;       ///< min(decay, (1+t)/(10+t))
    double batchNormMomentum = 0.1;  ///< In LibTorch's convention.

    // Augmentation
    std::string mirror = "auto";       ///< auto | on | off
    bool mirrorAnswers = true;         ///< Answer by the mean over the image and its mirror image.
    double shift = 0.125;              ///< Fraction of the side.
    std::string strongView = "mixed";  ///< mixed | warp | randaugment
    double warpStrength = 1.0;
    int operations = 2;  ///< RandAugment N
    double operationProbability = 1.0;
    double cutout = 0.5;  ///< Fraction of the side.

    // Machine
    int threads = 0;                 ///< 0: all cores of this machine.
    std::string precision = "auto";  ///< auto | fp32 | fp32-winograd | bf16

    // Memory
    std::string recompute = "auto";  ///< auto (as memoryMb asks) | on | off
    int microBatch = 0;         ///< Images in the network at a time, 0: auto (as memoryMb asks)
    std::string kept = "auto";  ///< auto (exact as memoryMb asks) | whole | exact | 8-bit | 4-bit
    std::string optimizerState = "32-bit";  ///< 32-bit | 8-bit

    // Less work; 0 is off.
    double ratioGrowth = 0;   ///< Share of the run over which mu grows from 1.
    double imageGrowth = 0;   ///< Share of the run with smaller images.
    double sparse = 0;        ///< Share of weights that are 0 throughout.
    double freezeLayers = 0;  ///< Change of weights below which layers at the front are frozen.
    int dropImages = 0;       ///< Looks after which an image that teaches nothing is drawn less.

    // Checks
    double validationShare =
        0.2;               ///< Share of the labels held back for validation when there are enough.
    int evaluations = 20;  ///< Evaluation points over the run.
    double checkpointSeconds = 20;  ///< Time between checkpoints.

    // What ends a run before its time or steps do; 0 is off.
    double energyWh = 0;  ///< Energy budget; the schedule ends, fully annealed, at it.
    int memoryMb = 0;     ///< Resident memory of the process, 10^6 bytes.
    int patience = 0;     ///< Evaluations in a row without a better accuracy.
    double pointWh = 0;   ///< What one more point (per cent) of accuracy may cost.

    bool operator==(const TrainConfig&) const = default;
};

}  // namespace seedling
