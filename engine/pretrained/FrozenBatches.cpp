#include "engine/pretrained/FrozenBatches.h"

#include <torch/torch.h>

#include <algorithm>
#include <utility>

#include "datasets/base/Random.h"
#include "engine/method/Vetoes.h"
#include "engine/train/BatchSource.h"

namespace seedling {

FrozenBatches::FrozenBatches(std::shared_ptr<const FrozenFeatures> features,
                             const Settings& settings)
    : m_features(std::move(features)),
      m_settings(settings),
      m_plan(settings.seed, settings.labelledBatch, settings.unlabelledBatch),
      m_unlabelledCount(settings.unlabelledBatch) {}

void FrozenBatches::setImages(const TrainingSet& set) {
    m_labelled = set.labelled;
    m_unlabelled = set.unlabelled;
    m_vetoes = set.vetoes;
    m_labelCounts = labelCountsOf(set);
}

void FrozenBatches::setUnlabelled(int count) {
    m_unlabelledCount = std::min(count, m_settings.unlabelledBatch);
}

StepInput FrozenBatches::take(std::int64_t step) {
    StepInput batch{.targets = torch::empty({m_settings.labelledBatch}, torch::kLong),
                    .poolSize = std::ssize(m_unlabelled),
                    .labelCounts = m_labelCounts,
                    .moment = {.seed = m_settings.seed, .step = step}};
    std::vector<ImageId> labelled;
    auto* target = batch.targets.data_ptr<std::int64_t>();
    for (const std::int64_t place : m_plan.labelled(step, std::ssize(m_labelled))) {
        const LabelledItem& item = m_labelled[static_cast<std::size_t>(place)];
        labelled.push_back(item.image);
        *target++ = item.classIndex;
    }
    batch.labelled = viewsOf(labelled, step, 0);
    if (m_settings.unlabelledBatch > 0) {
        auto places = m_plan.unlabelled(step, std::ssize(m_unlabelled));
        places.resize(static_cast<std::size_t>(m_unlabelledCount));
        for (const std::int64_t place : places) {
            batch.images.push_back(m_unlabelled[static_cast<std::size_t>(place)]);
        }
        batch.vetoes = vetoedPlaces(batch.images, m_vetoes);
        batch.strong = viewsOf(batch.images, step, m_settings.labelledBatch);
    }
    return batch;
}

torch::Tensor FrozenBatches::viewsOf(const std::vector<ImageId>& images, std::int64_t step,
                                     std::int64_t place) const {
    const torch::Tensor plain = m_features->rows(images);
    if (!m_features->hasMirrored()) {
        return plain;
    }
    torch::Tensor isMirrored = torch::empty({std::ssize(images), 1}, torch::kBool);
    auto* coin = isMirrored.data_ptr<bool>();
    for (std::size_t i = 0; i < images.size(); ++i) {
        Random random(Random::streamSeed(m_settings.seed, "frozen view", {step, place++}));
        *coin++ = random.chance(0.5);
    }
    return torch::where(isMirrored, m_features->rows(images, true), plain);
}

}  // namespace seedling
