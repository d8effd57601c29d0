#include "engine/rounds/PseudoLabelRounds.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "datasets/base/Random.h"
#include "datasets/select/LabelPropagation.h"
#include "engine/method/Vetoes.h"
#include "engine/rounds/ImageFeatures.h"
#include "engine/rounds/NearestNeighbours.h"

namespace seedling {
namespace {

constexpr std::array kKeptShares = {0.3, 0.5, 0.7, 0.9};
constexpr std::int64_t kNeighbours = 30;
constexpr int kBalancingSteps = 5;
constexpr double kSmallest = 1e-8;

int roundAt(double fraction) {
    const auto rounds = static_cast<int>(kKeptShares.size());
    return std::clamp(static_cast<int>(fraction * rounds), 0, rounds - 1);
}

/// Every image, or where there are too many, some drawn by seed and all labelled ones; ascending.
std::vector<ImageId> imagesToLookAt(const TrainingSet& set,
                                    const PseudoLabelRounds::Settings& settings) {
    std::vector<ImageId> images = set.unlabelled;
    if (images.size() > settings.mostImages) {
        Random random(Random::streamSeed(settings.seed, "images of rounds"));
        random.shuffle(images);
        images.resize(settings.mostImages);
        for (const LabelledItem& item : set.labelled) {
            images.push_back(item.image);
        }
    }
    std::ranges::sort(images);
    images.erase(std::ranges::unique(images).begin(), images.end());
    return images;
}

std::vector<Seed> seedsOf(const std::vector<ImageId>& images, const TrainingSet& set) {
    std::vector<Seed> seeds;
    for (const LabelledItem& item : set.labelled) {
        const auto place = std::ranges::lower_bound(images, item.image);
        if (place != images.end() && *place == item.image) {
            seeds.push_back({place - images.begin(), item.classIndex});
        }
    }
    return seeds;
}

torch::Tensor rowsToOne(const torch::Tensor& rows) {
    return rows.div(rows.sum(1, /*keepdim=*/true).clamp_min(kSmallest));
}

/// Sinkhorn-Knopp towards equally many images of each class; rows add up to 1 in the end.
torch::Tensor balanced(torch::Tensor rows) {
    const double share = static_cast<double>(rows.size(0)) / static_cast<double>(rows.size(1));
    for (int i = 0; i < kBalancingSteps; ++i) {
        rows = rows.div(rows.sum(0, /*keepdim=*/true).clamp_min(kSmallest)).mul(share);
        rows = rowsToOne(rows);
    }
    return rows;
}

torch::Tensor propagated(const ImageFeatures& facts, const std::vector<Seed>& seeds, int classes,
                         const PseudoLabelRounds::Settings& settings) {
    const Neighbours near = nearestNeighbours(facts.features, kNeighbours, settings.seed,
                                              settings.precision == Precision::Bf16);
    const NeighbourGraph graph = makeNeighbourGraph(near.rows, near.similarities, near.k);
    std::vector<float> rows =
        propagateLabels(graph, seeds, classes, {.balanced = settings.balanced});
    return torch::from_blob(rows.data(), {graph.items(), classes}, torch::kFloat).clone();
}

}  // namespace

std::size_t PseudoLabelRounds::imagesWithin(double runSeconds, double secondsPerImage) {
    constexpr double kShareOfARound = 0.04;
    constexpr double kFewest = 2'000;
    constexpr auto kMost = static_cast<double>(kMostImages);
    if (runSeconds <= 0 || secondsPerImage <= 0) {
        return kMostImages;
    }
    const double images = kShareOfARound * runSeconds / secondsPerImage;
    return static_cast<std::size_t>(std::clamp(images, kFewest, kMost));
}

double PseudoLabelRounds::bytesFor(std::int64_t images, std::int64_t features, int classes) const {
    // While features are scaled: as they were, scaled, centred, and scaled again.
    constexpr std::int64_t kCopies = 4;
    const auto rows = std::min(images, static_cast<std::int64_t>(m_settings.mostImages));
    return static_cast<double>(rows * (kCopies * features + classes)) * sizeof(float);
}

bool PseudoLabelRounds::isDue(double fraction) const {
    return roundAt(fraction) > m_round;
}

int PseudoLabelRounds::roundsLeft() const {
    return static_cast<int>(kKeptShares.size()) - 1 - m_round;
}

bool PseudoLabelRounds::begin(double fraction, Classifier& network, const PixelCache& cache,
                              const TrainingSet& set, const std::function<bool()>& carryOn) {
    return begin(
        fraction,
        [&](std::span<const ImageId> images) {
            return featuresOf(network, cache, images, m_settings.mirror, m_settings.precision,
                              carryOn);
        },
        set, carryOn);
}

bool PseudoLabelRounds::begin(double fraction, const Look& look, const TrainingSet& set,
                              const std::function<bool()>& carryOn) {
    const torch::NoGradGuard noGrad;
    const int round = roundAt(fraction);
    const std::vector<ImageId> images = imagesToLookAt(set, m_settings);
    const ImageFeatures facts = look(images);
    if (!carryOn()) {
        return false;
    }
    torch::Tensor rows =
        propagated(facts, seedsOf(images, set), static_cast<int>(set.classes.size()), m_settings);
    if (round > 0) {
        torch::Tensor own = facts.probabilities;
        if (m_settings.balanced) {
            own = rowsToOne(own.div(own.mean(0, /*keepdim=*/true).clamp_min(kSmallest)));
        }
        rows = rowsToOne(rows.clamp_min(kSmallest).mul(own.clamp_min(kSmallest)).sqrt());
    }
    rows = withoutVetoed(rows, vetoedPlaces(images, set.vetoes));
    m_round = round;
    keep(images, m_settings.balanced ? balanced(rows) : rows, set);
    return true;
}

void PseudoLabelRounds::keep(const std::vector<ImageId>& images, const torch::Tensor& probabilities,
                             const TrainingSet& set) {
    const auto [confidence, classes] = probabilities.max(1);
    const auto* sure = confidence.data_ptr<float>();
    const auto* guess = classes.data_ptr<std::int64_t>();
    std::vector<std::vector<std::size_t>> ofClass(set.classes.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        ofClass[static_cast<std::size_t>(guess[i])].push_back(i);
    }
    const double share = kKeptShares[static_cast<std::size_t>(m_round)];
    m_classes.clear();
    for (auto& places : ofClass) {
        std::ranges::stable_sort(places, std::greater{}, [&](std::size_t i) { return sure[i]; });
        places.resize(static_cast<std::size_t>(share * static_cast<double>(places.size())));
        for (const std::size_t i : places) {
            m_classes[images[i]] = guess[i];
        }
    }
    for (const LabelledItem& item : set.labelled) {
        m_classes[item.image] = item.classIndex;
    }
    m_kept.clear();
    for (const auto& entry : m_classes) {
        m_kept.push_back(entry.first);
    }
    std::ranges::sort(m_kept);
    m_keptShare = static_cast<double>(m_kept.size()) / static_cast<double>(images.size());
}

torch::Tensor PseudoLabelRounds::classesOf(const std::vector<ImageId>& images) const {
    torch::Tensor classes = torch::empty({std::ssize(images)}, torch::kLong);
    auto* place = classes.data_ptr<std::int64_t>();
    for (const ImageId image : images) {
        *place++ = m_classes.at(image);
    }
    return classes;
}

std::vector<LabelledItem> PseudoLabelRounds::pseudoLabels() const {
    std::vector<LabelledItem> items;
    for (const ImageId image : m_kept) {
        items.push_back({image, static_cast<int>(m_classes.at(image))});
    }
    return items;
}

void PseudoLabelRounds::follow(const std::vector<LabelledItem>& pseudoLabels) {
    m_kept.clear();
    m_classes.clear();
    for (const LabelledItem& item : pseudoLabels) {
        m_kept.push_back(item.image);
        m_classes[item.image] = item.classIndex;
    }
}

std::map<std::string, torch::Tensor> PseudoLabelRounds::state() const {
    torch::Tensor table = torch::empty({std::ssize(m_kept), 2}, torch::kLong);
    auto* place = table.data_ptr<std::int64_t>();
    for (const ImageId image : m_kept) {
        *place++ = image.value;
        *place++ = m_classes.at(image);
    }
    return {{"round", torch::tensor({static_cast<double>(m_round), m_keptShare}, torch::kDouble)},
            {"pseudo_labels", table}};
}

void PseudoLabelRounds::restore(const std::map<std::string, torch::Tensor>& state) {
    const auto numbers = state.at("round");
    m_round = static_cast<int>(numbers[0].item<double>());
    m_keptShare = numbers[1].item<double>();
    const torch::Tensor table = state.at("pseudo_labels").contiguous();
    const auto* place = table.data_ptr<std::int64_t>();
    m_kept.clear();
    m_classes.clear();
    for (std::int64_t i = 0; i < table.size(0); ++i, place += 2) {
        m_kept.push_back(ImageId{place[0]});
        m_classes[m_kept.back()] = place[1];
    }
}

}  // namespace seedling
