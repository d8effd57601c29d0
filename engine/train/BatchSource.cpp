#include "engine/train/BatchSource.h"

#include <torch/torch.h>

#include <utility>

#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

/// Collects the views of one batch, one after the other in one block of memory.
class RequestList {
public:
    RequestList(const PixelCache& cache, std::uint8_t* memory, std::uint64_t seed,
                std::int64_t step)
        : m_cache(cache), m_place(memory), m_seed(seed), m_step(step) {}

    void add(ImageId image, std::int64_t position, ViewKind kind) {
        const std::span<const std::uint8_t> source = m_cache.pixels(image);
        m_requests.push_back({source, m_place, kind, viewStream(m_seed, m_step, position, kind)});
        m_place += source.size();
    }

    std::vector<ViewRequest> take() { return std::move(m_requests); }

private:
    const PixelCache& m_cache;
    std::uint8_t* m_place;
    std::uint64_t m_seed;
    std::int64_t m_step;
    std::vector<ViewRequest> m_requests;
};

std::vector<ViewKind> unlabelledKinds(bool strongViews) {
    return strongViews ? std::vector{ViewKind::Weak, ViewKind::Strong}
                       : std::vector{ViewKind::Weak};
}

torch::Tensor labelCountsOf(const TrainingSet& set) {
    torch::Tensor counts = torch::zeros({static_cast<std::int64_t>(set.classes.size())});
    for (const LabelledItem& item : set.labelled) {
        counts.data_ptr<float>()[item.classIndex] += 1;
    }
    return counts;
}

std::size_t imageBytes(int side) {
    return static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * Image::kChannels;
}

}  // namespace

BatchSource::BatchSource(const PixelCache& cache, const Settings& settings)
    : m_cache(cache),
      m_settings(settings),
      m_pool(settings.augment, settings.threads),
      m_plan(settings.seed, settings.labelledBatch, settings.unlabelledBatch),
      m_kinds(unlabelledKinds(settings.strongViews)) {
    const int views =
        settings.labelledBatch + static_cast<int>(m_kinds.size()) * settings.unlabelledBatch;
    for (Slot* slot : {&m_current, &m_next}) {
        slot->pixels.resize(imageBytes(settings.augment.side) * static_cast<std::size_t>(views));
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
    m_labelCounts = labelCountsOf(set);
}

const StepInput& BatchSource::take(std::int64_t step, bool thenNext) {
    finishPending();
    if (m_next.step != step) {
        m_pool.render(fill(m_next, step));
    }
    std::swap(m_current, m_next);
    if (thenNext) {
        m_pool.start(fill(m_next, step + 1));
        m_pending = true;
    }
    return m_current.batch;
}

void BatchSource::finishPending() {
    if (m_pending) {
        m_pool.wait();
        m_pending = false;
    }
}

std::vector<ViewRequest> BatchSource::fill(Slot& slot, std::int64_t step) {
    const std::int64_t labelled = m_settings.labelledBatch;
    const std::int64_t unlabelled = m_settings.unlabelledBatch;
    RequestList requests(m_cache, slot.pixels.data(), m_settings.seed, step);
    torch::Tensor targets = torch::empty({labelled}, torch::kLong);
    const auto places = m_plan.labelled(step, static_cast<std::int64_t>(m_labelled.size()));
    for (std::int64_t i = 0; i < labelled; ++i) {
        const LabelledItem& item =
            m_labelled[static_cast<std::size_t>(places[static_cast<std::size_t>(i)])];
        requests.add(item.image, i, ViewKind::Weak);
        targets.data_ptr<std::int64_t>()[i] = item.classIndex;
    }
    slot.batch = {.targets = targets,
                  .images = unlabelledImages(step),
                  .poolSize = static_cast<std::int64_t>(m_unlabelled.size()),
                  .labelCounts = m_labelCounts,
                  .moment = {.seed = m_settings.seed, .step = step}};
    for (const ViewKind kind : m_kinds) {
        std::int64_t position = labelled;
        for (const ImageId image : slot.batch.images) {
            requests.add(image, position++, kind);
        }
    }
    const std::int64_t views = labelled + static_cast<std::int64_t>(m_kinds.size()) * unlabelled;
    const torch::Tensor all = viewOfPixels(slot.pixels, views, m_settings.augment.side);
    slot.batch.labelled = all.narrow(0, 0, labelled);
    if (unlabelled > 0) {
        slot.batch.weak = all.narrow(0, labelled, unlabelled);
        if (m_settings.strongViews) {
            slot.batch.strong = all.narrow(0, labelled + unlabelled, unlabelled);
        }
    }
    slot.step = step;
    return requests.take();
}

std::vector<ImageId> BatchSource::unlabelledImages(std::int64_t step) {
    std::vector<ImageId> images;
    if (m_settings.unlabelledBatch > 0) {
        for (const std::int64_t place :
             m_plan.unlabelled(step, static_cast<std::int64_t>(m_unlabelled.size()))) {
            images.push_back(m_unlabelled[static_cast<std::size_t>(place)]);
        }
    }
    return images;
}

}  // namespace seedling
