#include "app/cli/InputReader.h"

#include <algorithm>
#include <utility>

namespace seedling::cli {
namespace {

// A wish to stop is heard after each batch; the network hardly gains from larger ones.
constexpr std::size_t kBatchImages = 32;
constexpr std::size_t kBatchPixels = 20'000'000;
constexpr std::size_t kAhead = 3 * kBatchImages;
// More than a batch of large images, or the last one of it would never be read.
constexpr std::size_t kMostPixels = 2 * kBatchPixels;

std::size_t pixelsOf(const std::optional<Result<Image>>& decoded) {
    return decoded && *decoded ? (*decoded)->pixels.size() / Image::kChannels : 0;
}

}  // namespace

InputReader::InputReader(std::vector<PredictInput> inputs, int threads,
                         std::function<Image(Image)> prepare)
    : m_inputs(std::move(inputs)), m_prepare(std::move(prepare)), m_slots(kAhead) {
    const auto helpers = std::min(m_inputs.size(), static_cast<std::size_t>(std::max(1, threads)));
    for (std::size_t i = 0; i < helpers; ++i) {
        m_helpers.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
}

const InputReader::Decoded& InputReader::slotOf(std::size_t place) const {
    return m_slots[place % kAhead];
}

bool InputReader::hasRoom() const {
    return m_taken - m_handedOut < kAhead && m_pixels < kMostPixels;
}

void InputReader::work(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, stop, [this] { return m_taken >= m_inputs.size() || hasRoom(); });
        if (stop.stop_requested() || m_taken >= m_inputs.size()) {
            return;
        }
        const std::size_t place = m_taken++;
        lock.unlock();
        Decoded decoded = readInput(m_inputs[place]);
        if (*decoded) {
            **decoded = m_prepare(std::move(**decoded));
        }
        lock.lock();
        m_pixels += pixelsOf(decoded);
        m_slots[place % kAhead] = std::move(decoded);
        m_changed.notify_all();
    }
}

std::optional<std::size_t> InputReader::batchEnd() const {
    const std::size_t most = std::min(m_inputs.size(), m_handedOut + kBatchImages);
    std::size_t pixels = 0;
    for (std::size_t end = m_handedOut; end < most; ++end) {
        if (pixels >= kBatchPixels) {
            return end;
        }
        if (!slotOf(end)) {
            return std::nullopt;
        }
        pixels += pixelsOf(slotOf(end));
    }
    return most;
}

InputBatch InputReader::readBatch() {
    InputBatch batch;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return batchEnd().has_value(); });
    const std::size_t end = batchEnd().value_or(m_handedOut);
    for (; m_handedOut < end; ++m_handedOut) {
        Decoded& slot = m_slots[m_handedOut % kAhead];
        m_pixels -= pixelsOf(slot);
        InputBatch::Entry& entry = batch.entries.emplace_back();
        entry.input = &m_inputs[m_handedOut];
        if (*slot) {
            batch.images.push_back(std::move(**slot));
        } else {
            entry.problem = slot->error();
        }
        slot.reset();
    }
    m_changed.notify_all();
    return batch;
}

}  // namespace seedling::cli
