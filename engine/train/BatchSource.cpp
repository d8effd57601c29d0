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

std::size_t imageBytes(int side) {
    return static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * Image::kChannels;
}

}  // namespace

BatchSource::BatchSource(const PixelCache& cache, const Settings& settings)
    : m_cache(cache),
      m_settings(settings),
      m_pool(settings.augment, settings.threads),
      m_plan(settings.seed, settings.labelledBatch, settings.unlabelledBatch) {
    const int views = settings.labelledBatch + 2 * settings.unlabelledBatch;
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
}

const Batch& BatchSource::take(std::int64_t step, bool thenNext) {
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
    slot.batch.unlabelled.clear();
    if (unlabelled > 0) {
        for (const std::int64_t place :
             m_plan.unlabelled(step, static_cast<std::int64_t>(m_unlabelled.size()))) {
            slot.batch.unlabelled.push_back(m_unlabelled[static_cast<std::size_t>(place)]);
        }
    }
    for (const ViewKind kind : {ViewKind::Weak, ViewKind::Strong}) {
        std::int64_t position = labelled;
        for (const ImageId image : slot.batch.unlabelled) {
            requests.add(image, position++, kind);
        }
    }

    const int side = m_settings.augment.side;
    const torch::Tensor all = viewOfPixels(slot.pixels, labelled + 2 * unlabelled, side);
    slot.batch.input = {all.narrow(0, 0, labelled), targets, {}, {}};
    if (unlabelled > 0) {
        slot.batch.input.weak = all.narrow(0, labelled, unlabelled);
        slot.batch.input.strong = all.narrow(0, labelled + unlabelled, unlabelled);
    }
    slot.step = step;
    return requests.take();
}

}  // namespace seedling
