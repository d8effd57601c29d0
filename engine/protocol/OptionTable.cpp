#include "engine/protocol/OptionTable.h"

#include <algorithm>

#include "engine/protocol/OptionWords.h"
#include "engine/protocol/WorkOptions.h"

namespace seedling {
namespace {

using Config = TrainConfig;

using option::choice;
using option::number;
using option::onOff;
using option::text;

void addJob(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Job";
    constexpr auto kBasic = OptionLevel::Basic;
    const auto presets = presetNames();
    table.push_back(choice({"preset", "Preset", kGroup,
                            "A set of values for all other options that is known to work."},
                           &Config::preset, {presets.begin(), presets.end()}, kBasic));
    table.push_back(
        choice({"method", "Method", kGroup,
                "How it learns: supervised uses the labelled images alone, all "
                "others the unlabelled ones as well. auto takes rounds where labels "
                "are few, there are 5 minutes or more and a first look does not soon "
                "trust most images, else fixmatch. fixmatch "
                "learns from what it becomes sure of step by step; rounds from "
                "pseudo-labels spread over similar images, decided four times; "
                "flexmatch asks for less where a class is little known yet, "
                "freematch finds its thresholds itself, softmatch has none and lets "
                "unsure images count less, adamatch asks to be nearly as sure as of "
                "labelled images; pseudo-label is the simple forerunner; equilibrium is "
                "research: fixmatch without backpropagation, on a network that settles "
                "at an energy, and many times the work."},
               &Config::method,
               {"auto", "fixmatch", "rounds", "flexmatch", "freematch", "softmatch", "adamatch",
                "pseudo-label", "equilibrium", "supervised"},
               kBasic));
    table.push_back(number({"minutes", "Time", kGroup,
                            "How long training may take; the learning rate reaches its end exactly "
                            "then. 0 lets the number of steps decide.",
                            "minutes"},
                           &Config::minutes, {0, 7 * 24 * 60}, kBasic));
    table.push_back(number(
        {"steps", "Steps", kGroup, "How many batches to learn from when the time is 0.", "steps"},
        &Config::steps, {0, 100'000'000}));
    table.push_back(number({"seed", "Seed", kGroup,
                            "Start of all random numbers: the same seed, threads and machine give "
                            "the same result when the number of steps is given."},
                           &Config::seed, {0, 9'007'199'254'740'992}));
}

void addPretrained(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Network";
    table.push_back(text({"pretrained", "Pretrained file", kGroup,
                          "A file of weights that were learnt elsewhere: a state dictionary of "
                          "torchvision (resnet-18, resnet-34, resnet-50, mobilenet-v2; .pth), or a "
                          "TorchScript encoder (.pt) that makes a row of features of each image. "
                          "Empty: the network begins anew."},
                         &Config::pretrained, TextKind::File));
    table.push_back(choice({"pretrained_use", "Use of pretrained weights", kGroup,
                            "start: all weights go on learning from there. frozen: they stay as "
                            "they are, every image goes through them once, and only the last layer "
                            "learns, from labels and pseudo-labels (method rounds or supervised); "
                            "a TorchScript encoder can only be used so."},
                           &Config::pretrainedUse, {"start", "frozen"}));
    table.push_back(number({"pretrained_rate", "Rate of pretrained weights", kGroup,
                            "With start: the learning rate of the pretrained weights as a share of "
                            "that of the new last layer."},
                           &Config::pretrainedRate, {0, 1}));
    table.push_back(text({"pretrained_licence", "Licence of the pretrained file", kGroup,
                          "Under which licence you have the file, in your words: it is recorded "
                          "with the run and its models."},
                         &Config::pretrainedLicence, TextKind::Line));
    table.push_back(text({"pretrained_mean", "Mean of its pixels", kGroup,
                          "What the pretrained network wants taken off red, green and blue, on a "
                          "scale from 0 to 1; the values are those of ImageNet."},
                         &Config::pretrainedMean, TextKind::PerChannel));
    table.push_back(text({"pretrained_deviation", "Deviation of its pixels", kGroup,
                          "What it wants red, green and blue divided by afterwards."},
                         &Config::pretrainedDeviation, TextKind::PerChannel));
}

void addNetwork(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Network";
    table.push_back(
        choice({"network", "Network", kGroup,
                "What learns: frugal is made for processors without a GPU, wrn-28-2, wrn-28-8 "
                "and, for photos, wrn-37-2 are the wide residual networks of the literature, "
                "resnet-18, resnet-34, resnet-50 and mobilenet-v2 are the usual ones for photos, "
                "chip is small enough to learn on a microcontroller, "
                "hopfield and hopfield-dense settle and learn by equilibrium propagation; auto "
                "is the network of the pretrained file, or chooses by machine and time."},
               &Config::network,
               {"auto", "frugal", "wrn-28-2", "wrn-28-8", "wrn-37-2", "resnet-18", "resnet-34",
                "resnet-50", "mobilenet-v2", "chip", "hopfield", "hopfield-dense"}));
    table.push_back(number({"image_side", "Image size", kGroup,
                            "Side of the square that images are scaled to for training; auto "
                            "chooses by their own size and the time.",
                            "pixels", "auto"},
                           &Config::imageSide, {0, 512}));
    addPretrained(table);
}

void addBatches(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Batches";
    table.push_back(
        number({"labelled_batch", "Labelled images a step", kGroup,
                "Number of labelled images in each batch (B in the paper); auto chooses by "
                "images, classes, time and memory.",
                "images", "auto"},
               &Config::labelledBatch, {0, 4096}));
    table.push_back(number({"unlabelled_ratio", "Unlabelled for each labelled", kGroup,
                            "Number of unlabelled images for each labelled one in a batch (μ in "
                            "the paper); auto chooses by the number of images.",
                            "", "auto"},
                           &Config::unlabelledRatio, {0, 64}));
}

void addWarm(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Start without labels";
    table.push_back(choice({"warm", "Start without labels", kGroup,
                            "Learn what the images look like before any label is used. The result "
                            "is kept in the project and makes later runs shorter; auto does so for "
                            "the method rounds."},
                           &Config::warm, {"auto", "on", "off"}));
    table.push_back(number({"warm_share", "Share of the time", kGroup,
                            "How much of the whole time the start may take when there is none "
                            "yet."},
                           &Config::warmShare, {0.05, 0.95}));
}

void addUnlabelled(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Unlabelled images";
    table.push_back(number({"threshold", "Trust from", kGroup,
                            "An unlabelled image is learnt from once the network is at least "
                            "this sure of its class (τ in the papers); adamatch takes it times "
                            "how sure the network is of labelled images, freematch and "
                            "softmatch have their own."},
                           &Config::threshold, {0, 1}));
    table.push_back(number({"unlabelled_weight", "Weight of unlabelled images", kGroup,
                            "Factor of the loss of unlabelled images (λ in the paper)."},
                           &Config::unlabelledWeight, {0, 100}));
    table.push_back(choice({"alignment", "Expected shares of classes", kGroup,
                            "Corrects what the network believes towards equally many images of "
                            "each class (uniform), towards the labels' shares (labelled) or "
                            "towards what it believes of the labelled images (estimated), so that "
                            "similar classes are kept apart; auto is what the method's authors "
                            "use, and uniform for rounds; uniform is wrong where some classes are "
                            "rare."},
                           &Config::alignment,
                           {"auto", "off", "uniform", "labelled", "estimated"}));
    table.push_back(number({"estimate_momentum", "Memory of estimates", kGroup,
                            "Share that the moving averages of alignment, freematch and "
                            "softmatch keep in each step; the papers' 0.999 suits runs of many "
                            "thousand steps."},
                           &Config::estimateMomentum, {0, 0.99999}));
    table.push_back(number({"threshold_minimum", "Lowest threshold", kGroup,
                            "freematch alone: its threshold, which follows how sure the network "
                            "is, never falls below this."},
                           &Config::thresholdMinimum, {0, 1}));
    table.push_back(number({"threshold_maximum", "Highest threshold", kGroup,
                            "freematch alone: its threshold never rises above this."},
                           &Config::thresholdMaximum, {0, 1}));
    table.push_back(number({"fairness_weight", "Weight of fairness", kGroup,
                            "freematch alone: factor of a term that keeps the answers from "
                            "gathering in a few classes; the paper's is 0.001, 0 leaves it out."},
                           &Config::fairnessWeight, {0, 1}));
    table.push_back(number({"mixup_weight", "Weight of blends", kGroup,
                            "With every method that uses unlabelled images: factor of the loss "
                            "of blends of two images whose second one is trusted; 1 with "
                            "fixmatch and 3 unlabelled for each labelled is EfficientMatch, 0 "
                            "leaves it out."},
                           &Config::mixupWeight, {0, 100}));
    table.push_back(number({"logit_adjustment", "Logit adjustment", kGroup,
                            "For classes of very different size, with every method: how "
                            "strongly the loss counts in advance that some classes have more "
                            "labels, so that the answers do not favour them; 1 is what theory "
                            "asks for, 0 leaves it out."},
                           &Config::logitAdjustment, {0, 4}));
    table.push_back(onOff({"balanced_head", "Balanced head", kGroup,
                           "For classes of very different size, with every method: a second "
                           "last layer learns from equally many images of each class and gives "
                           "the answers (ABC); it trusts unlabelled images from threshold on."},
                          &Config::balancedHead));
    table.push_back(onOff({"skip_masked", "Skip what is not trusted", kGroup,
                           "Leave out the costly half of the work for images that are not trusted "
                           "yet, and give each processor core a part of the batch; the loss stays "
                           "the same and only batch statistics differ."},
                          &Config::skipMasked));
}

void addEquilibrium(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Equilibrium propagation";
    table.push_back(number({"beta", "Strength of the nudge", kGroup,
                            "Networks hopfield and hopfield-dense alone, as all of this group: how "
                            "hard the last layer is pushed towards a better answer (β in the "
                            "papers); a weak push drowns in rounding, a strong one distorts."},
                           &Config::beta, {0.001, 1}));
    table.push_back(choice({"estimator", "Sides of the nudge", kGroup,
                            "What is compared to learn: centred takes a push both ways, and is the "
                            "most exact; positive compares one to the better with none, negative "
                            "one to the worse with none, which saves a phase."},
                           &Config::estimator, {"centred", "positive", "negative"}));
    table.push_back(number({"sweeps_free", "Sweeps to settle", kGroup,
                            "How many times all units move until the network answers.", "sweeps"},
                           &Config::sweepsFree, {1, 1000}));
    table.push_back(number({"sweeps_nudged", "Sweeps with a nudge", kGroup,
                            "How many times they move after each push.", "sweeps"},
                           &Config::sweepsNudged, {1, 1000}));
    table.push_back(choice({"sweep_order", "Order of a sweep", kGroup,
                            "alternating moves every other layer at once, so that the energy only "
                            "falls; together moves all, which needs about four times the sweeps."},
                           &Config::sweepOrder, {"alternating", "together"}));
    table.push_back(choice({"sweep_start", "Units before the first sweep", kGroup,
                            "zero begins with all units at 0, forward with what each layer makes "
                            "of the one below."},
                           &Config::sweepStart, {"zero", "forward"}));
    table.push_back(number({"settle_tolerance", "Settled below", kGroup,
                            "In training the sweeps end as soon as no unit moves further than "
                            "this; answers always take all of them.",
                            "", "off"},
                           &Config::settleTolerance, {0, 0.1}));
    table.push_back(choice({"readout", "Reading the answer", kGroup,
                            "cross-entropy reads it by a layer of its own that gives nothing back; "
                            "mse has units of the network itself, one a class, that are to be 0 "
                            "or 1."},
                           &Config::readout, {"cross-entropy", "mse"}));
    table.push_back(choice({"pooling", "Pooling", kGroup,
                            "How hopfield halves its maps: by the largest of four values or by "
                            "their average."},
                           &Config::pooling, {"max", "average"}));
    table.push_back(number({"depth_rate", "Learning rate by depth", kGroup,
                            "Learning rate of each layer as a share of that of the layer below; 1 "
                            "is the same for all."},
                           &Config::depthRate, {0.1, 2}));
}

void addOptimizer(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Optimizer";
    table.push_back(choice({"optimizer", "Optimizer", kGroup,
                            "How weights follow the gradient: muon lets kernels learn alike in all "
                            "directions, sgd is what the papers use."},
                           &Config::optimizer, {"muon", "sgd"}));
    table.push_back(number({"learning_rate", "Learning rate", kGroup,
                            "Size of the first steps; the schedule lowers it from there."},
                           &Config::learningRate, {1e-6, 10}));
    table.push_back(number({"momentum", "Momentum", kGroup,
                            "Share of the last step's direction that the next one keeps "
                            "(Nesterov)."},
                           &Config::momentum, {0, 0.999}));
    table.push_back(number({"weight_decay", "Weight decay", kGroup,
                            "How strongly the weights of layers are pulled towards 0; biases and "
                            "batch normalisation are left alone."},
                           &Config::weightDecay, {0, 0.1}));
    table.push_back(choice({"schedule", "Schedule", kGroup,
                            "How the learning rate falls: cosine to 0, cosine-7-16 as in the paper "
                            "(to about a fifth), in a line to 0, or trapezoid: up, level, and in a "
                            "line to 0; auto is trapezoid for rounds, else cosine."},
                           &Config::schedule,
                           {"auto", "cosine", "cosine-7-16", "linear", "trapezoid"}));
    table.push_back(number({"average_decay", "Averaging", kGroup,
                            "The model in use is a moving average of the weights; nearer to 1 "
                            "remembers longer."},
                           &Config::averageDecay, {0, 0.99999}));
    table.push_back(onOff({"average_warmup", "Averaging starts short", kGroup,
                           "Let the average forget faster at the start: min(averaging, "
                           "(1+t)/(10+t)) after t steps."},
                          &Config::averageWarmup));
    table.push_back(number({"batch_norm_momentum", "Batch statistics momentum", kGroup,
                            "Share of each batch in the running mean and variance of batch "
                            "normalisation."},
                           &Config::batchNormMomentum, {1e-4, 1}));
}

void addAugmentation(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Augmentation";
    table.push_back(choice({"mirror", "Mirror", kGroup,
                            "Whether images may be seen mirrored left to right; off where that "
                            "changes the meaning, as with digits and hand signs."},
                           &Config::mirror, {"auto", "on", "off"}, OptionLevel::Basic));
    table.push_back(onOff({"mirror_answers", "Answer for the mirror image too", kGroup,
                           "Where images may be mirrored, take the mean of the answers for the "
                           "image and its mirror image: more accurate, and twice the work for each "
                           "answer."},
                          &Config::mirrorAnswers));
    table.push_back(number({"shift", "Shift", kGroup,
                            "How far a weakly changed view may be moved, as a fraction of the "
                            "side."},
                           &Config::shift, {0, 0.5}));
    table.push_back(choice({"strong_view", "Strong changes", kGroup,
                            "How images are changed strongly: warp moves, turns, shears, zooms and "
                            "recolours all at once; randaugment applies single operations as the "
                            "paper does; mixed tosses a coin for each image. warp and mixed also "
                            "change half of the labelled images."},
                           &Config::strongView, {"mixed", "warp", "randaugment"}));
    table.push_back(
        number({"warp_strength", "Strength of warp", kGroup,
                "How far warp may change an image: 1 suits long runs with few labels, less "
                "is learnt sooner."},
               &Config::warpStrength, {0, 1.5}));
    table.push_back(number({"operations", "Operations", kGroup,
                            "How many random changes of shape or colour a strongly changed view "
                            "gets (RandAugment)."},
                           &Config::operations, {0, 10}));
    table.push_back(number({"operation_probability", "Chance of an operation", kGroup,
                            "Probability with which each of these changes is really made."},
                           &Config::operationProbability, {0, 1}));
    table.push_back(number({"cutout", "Cutout", kGroup,
                            "Side of the grey square that hides a part of strongly changed views, "
                            "as a fraction of the side."},
                           &Config::cutout, {0, 1}));
}

void addMachine(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Machine";
    table.push_back(
        number({"threads", "Threads", kGroup, "How many processor cores to use.", "cores", "all"},
               &Config::threads, {0, 1024}, OptionLevel::Basic));
    table.push_back(choice({"precision", "Precision", kGroup,
                            "How numbers are kept and multiplied: fp32-winograd computes 3x3 "
                            "convolutions with up to four times fewer multiplications, which most "
                            "processors profit from; bf16 is faster on new processors and slower "
                            "on old ones; auto measures all at the start."},
                           &Config::precision, {"auto", "fp32", "fp32-winograd", "bf16"}));
}

void addMemory(std::vector<OptionSpec>& table) {
    table.push_back(choice({"recompute", "Compute twice", kMemoryGroup,
                            "Keep only what goes into groups of the network's blocks, and compute "
                            "the rest once more for the gradient, which stays the same: much less "
                            "memory for up to a third more time. auto does as much of it as the "
                            "limit memory_mb asks for."},
                           &Config::recompute, {"auto", "on", "off"}));
    table.push_back(number({"micro_batch", "Images at a time", kMemoryGroup,
                            "How many images go through the network together, 4 or more; a larger "
                            "batch goes in several turns, for a third more time. The gradient is "
                            "that of the whole batch; batch statistics are taken of each turn. "
                            "auto is all, or what the limit memory_mb asks for.",
                            "images", "auto"},
                           &Config::microBatch, {0, 100'000}));
    table.push_back(choice({"kept", "Kept for the gradient", kMemoryGroup,
                            "exact keeps signs and places where the gradient needs no more; 8-bit "
                            "and 4-bit also round what goes into layers up or down by chance, to "
                            "255 or 15 steps of its range, so that the gradient is noisier. auto "
                            "is whole numbers, or exact where the limit memory_mb asks for it."},
                           &Config::kept, {"auto", "whole", "exact", "8-bit", "4-bit"}));
    table.push_back(choice({"optimizer_state", "Momentum kept in", kMemoryGroup,
                            "8-bit keeps what the optimizer remembers of earlier steps in a "
                            "quarter of the memory, rounded; a start without labels is not "
                            "changed."},
                           &Config::optimizerState, {"32-bit", "8-bit"}));
}

void addChecks(std::vector<OptionSpec>& table) {
    constexpr const char* kGroup = "Checks";
    table.push_back(number({"validation_share", "Labels held back", kGroup,
                            "Share of the labels that is never trained on, to measure the accuracy "
                            "with; none are held back where there are too few, and 500 at most."},
                           &Config::validationShare, {0, 0.95}));
    table.push_back(number({"evaluations", "Checks a run", kGroup,
                            "How many times the accuracy is measured and new labels are picked up "
                            "during a run."},
                           &Config::evaluations, {1, 1000}));
    table.push_back(
        number({"checkpoint_seconds", "Time between checkpoints", kGroup,
                "A run that was cut off continues from its last checkpoint.", "seconds"},
               &Config::checkpointSeconds, {1, 3600}));
}

void addStopRules(std::vector<OptionSpec>& table) {
    constexpr auto kBasic = OptionLevel::Basic;
    table.push_back(number({"energy_wh", "Energy reaches", kStopGroup,
                            "How much energy the run may take, by the figure that is shown for it, "
                            "measured or estimated; the learning rate reaches its end exactly "
                            "then.",
                            "Wh", "off"},
                           &Config::energyWh, {0, 1'000'000}, kBasic));
    table.push_back(number({"memory_mb", "Memory passes", kStopGroup,
                            "How much memory the program may take while it trains. What of "
                            "Memory and of batches was left to it is made to fit; a run that would "
                            "still not fit does not begin, and one that grows beyond is stopped, "
                            "its model kept.",
                            "MB", "off"},
                           &Config::memoryMb, {0, 100'000'000}, kBasic));
    table.push_back(number({"patience", "Nothing gained for", kStopGroup,
                            "Ends the run after so many checks in a row without a better accuracy "
                            "on the held-back labels; the learning rate is let down first.",
                            "checks", "off"},
                           &Config::patience, {0, 1000}, kBasic));
    table.push_back(number({"point_wh", "A point costs over", kStopGroup,
                            "Ends the run once one more per cent of accuracy on the held-back "
                            "labels would cost more energy than this, going by the latest half of "
                            "the checks; the learning rate is let down first.",
                            "Wh", "off"},
                           &Config::pointWh, {0, 1'000'000}, kBasic));
}

std::vector<OptionSpec> makeTable() {
    std::vector<OptionSpec> table;
    addJob(table);
    addNetwork(table);
    addBatches(table);
    addWarm(table);
    addUnlabelled(table);
    addEquilibrium(table);
    addOptimizer(table);
    addAugmentation(table);
    addMachine(table);
    addMemory(table);
    option::addWork(table);
    addChecks(table);
    addStopRules(table);
    return table;
}

}  // namespace

std::span<const OptionSpec> trainOptions() {
    static const std::vector<OptionSpec> kTable = makeTable();
    return kTable;
}

const OptionSpec* findOption(std::string_view key) {
    const auto options = trainOptions();
    const auto found = std::ranges::find(options, key, &OptionSpec::key);
    return found == options.end() ? nullptr : &*found;
}

}  // namespace seedling
