#include "app/cli/InputReader.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace seedling::cli {
namespace {

constexpr std::size_t kBatchImages = 256;
constexpr std::size_t kBatchPixels = 40'000'000;

using Decoded = std::optional<Result<Image>>;

/// Hands out the places of a batch until it has enough images or pixels.
class BatchPlaces {
public:
    explicit BatchPlaces(std::size_t available) : m_limit(std::min(available, kBatchImages)) {}

    std::optional<std::size_t> take() {
        const std::lock_guard lock(m_mutex);
        if (m_next >= m_limit || m_pixels >= kBatchPixels) {
            return std::nullopt;
        }
        return m_next++;
    }

    void countPixels(std::size_t pixels) {
        const std::lock_guard lock(m_mutex);
        m_pixels += pixels;
    }

    [[nodiscard]] std::size_t taken() const { return m_next; }

private:
    std::mutex m_mutex;
    std::size_t m_limit;
    std::size_t m_next = 0;
    std::size_t m_pixels = 0;
};

}  // namespace

InputReader::InputReader(std::vector<PredictInput> inputs, int threads)
    : m_inputs(std::move(inputs)), m_threads(std::max(1, threads)) {}

InputBatch InputReader::readBatch() {
    BatchPlaces places(m_inputs.size() - m_next);
    std::vector<Decoded> decoded(kBatchImages);
    const auto work = [&] {
        while (const auto place = places.take()) {
            decoded[*place] = readInput(m_inputs[m_next + *place]);
            if (const auto& image = *decoded[*place]) {
                places.countPixels(image->pixels.size() / Image::kChannels);
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < m_threads; ++i) {
            helpers.emplace_back(work);
        }
        work();
    }
    InputBatch batch;
    for (std::size_t i = 0; i < places.taken(); ++i) {
        const std::string& name = m_inputs[m_next + i].name;
        if (auto& image = *decoded[i]) {
            batch.names.push_back(name);
            batch.images.push_back(std::move(*image));
        } else {
            batch.unreadable.push_back({name, image.error()});
        }
    }
    m_next += places.taken();
    return batch;
}

}  // namespace seedling::cli
