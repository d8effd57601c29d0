#include "engine/train/BatchSource.h"

#include <torch/torch.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "datasets/base/Random.h"
#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

int sideOf(ViewKind kind, const AugmentSettings& augment) {
    return kind == ViewKind::Crop || kind == ViewKind::Crop2 ? augment.cropSide : augment.side;
}

/// Of what a step draws for its rows. Ranks draw different numbers; rank 0 those of one that is
/// alone.
std::uint64_t seedOfRows(std::uint64_t seed, const RankShare& share) {
    return share.rank == 0 ? seed : Random::streamSeed(seed, "rank", {share.rank});
}

std::size_t viewBytes(ViewKind kind, const AugmentSettings& augment) {
    const auto side = static_cast<std::size_t>(sideOf(kind, augment));
    return side * side * Image::kChannels;
}

std::size_t batchBytes(const BatchSource::Settings& settings) {
    std::size_t each = 0;
    for (const ViewKind kind : settings.unlabelledViews) {
        each += viewBytes(kind, settings.augment);
    }
    return static_cast<std::size_t>(settings.share.countOf(settings.labelledBatch)) *
               viewBytes(ViewKind::Weak, settings.augment) +
           static_cast<std::size_t>(settings.share.countOf(settings.unlabelledBatch)) * each;
}

/// Collects the views of one batch, one after the other in one block of memory.
class RequestList {
public:
    RequestList(const PixelCache& cache, const BatchSource::Settings& settings,
                std::uint8_t* memory, std::int64_t step)
        : m_cache(cache), m_settings(settings), m_place(memory), m_step(step) {}

    void add(ImageId image, std::int64_t position, ViewKind kind) {
        m_requests.push_back({m_cache.pixels(image), m_place, kind,
                              viewStream(m_settings.seed, m_step, position, kind)});
        m_place += viewBytes(kind, m_settings.augment);
    }

    std::vector<ViewRequest> take() { return std::move(m_requests); }

private:
    const PixelCache& m_cache;
    const BatchSource::Settings& m_settings;
    std::uint8_t* m_place;
    std::int64_t m_step;
    std::vector<ViewRequest> m_requests;
};

}  // namespace

torch::Tensor labelCountsOf(const TrainingSet& set) {
    torch::Tensor counts = torch::zeros({static_cast<std::int64_t>(set.classes.size())});
    for (const LabelledItem& item : set.labelled) {
        counts.data_ptr<float>()[item.classIndex] += 1;
    }
    return counts;
}

BatchSource::BatchSource(const PixelCache& cache, const Settings& settings)
    : m_cache(cache),
      m_settings(settings),
      m_pool(settings.augment, settings.threads),
      m_plan(settings.seed, settings.labelledBatch, settings.unlabelledBatch),
      m_unlabelledCount(settings.unlabelledBatch) {
    for (Slot* slot : {&m_current, &m_next}) {
        slot->pixels.resize(batchBytes(settings));
    }
}

BatchSource::~BatchSource() {
    finishPending();
}

void BatchSource::setImages(const TrainingSet& set) {
    finishPending();
    m_next.step = -1;
    m_labelled = set.labelled;
    m_unlabelled = set.unlabelled;
    m_vetoes = set.vetoes;
    m_labelCounts = labelCountsOf(set);
}

void BatchSource::setUnlabelled(int count) {
    m_unlabelledCount = std::min(count, m_settings.unlabelledBatch);
}

const StepInput& BatchSource::take(std::int64_t step, bool thenNext) {
    finishPending();
    if (!isFor(m_next, step)) {
        m_pool.render(fill(m_next, step));
    }
    std::swap(m_current, m_next);
    if (thenNext) {
        m_pool.start(fill(m_next, step + 1));
        m_pending = true;
    }
    return m_current.batch;
}

std::int64_t BatchSource::restingVersion() const {
    return m_resting ? m_resting->version() : 0;
}

bool BatchSource::isFor(const Slot& slot, std::int64_t step) const {
    return slot.step == step && slot.unlabelled == m_unlabelledCount &&
           slot.resting == restingVersion();
}

void BatchSource::finishPending() {
    if (m_pending) {
        m_pool.wait();
        m_pending = false;
    }
}

std::vector<ViewRequest> BatchSource::fill(Slot& slot, std::int64_t step) {
    const std::int64_t labelled = m_settings.labelledBatch;
    const RankShare& share = m_settings.share;
    RequestList requests(m_cache, m_settings, slot.pixels.data(), step);
    slot.batch = {.targets = torch::empty({share.countOf(labelled)}, torch::kLong),
                  .images = unlabelledImages(step),
                  .poolSize = static_cast<std::int64_t>(m_unlabelled.size()),
                  .labelCounts = m_labelCounts,
                  .moment = {.seed = seedOfRows(m_settings.seed, share), .step = step}};
    slot.batch.vetoes = vetoedPlaces(slot.batch.images, m_vetoes);
    if (labelled > 0) {
        const auto places = m_plan.labelled(step, static_cast<std::int64_t>(m_labelled.size()));
        std::int64_t* target = slot.batch.targets.data_ptr<std::int64_t>();
        for (std::int64_t i = share.rank; i < labelled; i += share.size) {
            const LabelledItem& item =
                m_labelled[static_cast<std::size_t>(places[static_cast<std::size_t>(i)])];
            requests.add(item.image, i, i < labelled / 2 ? ViewKind::Weak : m_settings.secondHalf);
            *target++ = item.classIndex;
        }
    }
    for (const ViewKind kind : m_settings.unlabelledViews) {
        std::int64_t position = labelled + share.rank;
        for (const ImageId image : slot.batch.images) {
            requests.add(image, position, kind);
            position += share.size;
        }
    }
    slot.step = step;
    slot.unlabelled = m_unlabelledCount;
    slot.resting = restingVersion();
    pointAtViews(slot);
    return requests.take();
}

std::vector<ImageId> BatchSource::unlabelledImages(std::int64_t step) {
    std::vector<ImageId> images;
    if (m_settings.unlabelledBatch > 0) {
        auto places = m_plan.unlabelled(step, static_cast<std::int64_t>(m_unlabelled.size()));
        places.resize(static_cast<std::size_t>(m_unlabelledCount));
        for (auto i = static_cast<std::size_t>(m_settings.share.rank); i < places.size();
             i += static_cast<std::size_t>(m_settings.share.size)) {
            images.push_back(m_unlabelled[static_cast<std::size_t>(places[i])]);
        }
    }
    return m_resting ? m_resting->taken(images, m_settings.seed, step) : images;
}

void BatchSource::pointAtViews(Slot& slot) const {
    std::span<const std::uint8_t> rest = slot.pixels;
    const auto next = [&](ViewKind kind, std::int64_t count) {
        const auto bytes = viewBytes(kind, m_settings.augment) * static_cast<std::size_t>(count);
        const auto pixels = rest.first(bytes);
        rest = rest.subspan(bytes);
        return viewOfPixels(pixels, count, sideOf(kind, m_settings.augment));
    };
    if (m_settings.labelledBatch > 0) {
        slot.batch.labelled = next(ViewKind::Weak, ownOf(m_settings.labelledBatch));
    }
    if (m_settings.unlabelledBatch == 0) {
        return;
    }
    for (const ViewKind kind : m_settings.unlabelledViews) {
        const bool first = kind == ViewKind::Weak || kind == ViewKind::Crop;
        (first ? slot.batch.weak : slot.batch.strong) = next(kind, std::ssize(slot.batch.images));
    }
}

}  // namespace seedling
