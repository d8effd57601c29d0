#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/cli/PredictInputs.h"
#include "datasets/image/Image.h"

namespace seedling::cli {

/// Images decoded together, in order.
struct InputBatch {
    struct Entry {
        const PredictInput* input = nullptr;  ///< Lives as long as the reader.
        std::optional<Error> problem;         ///< Why it cannot be read.
    };

    std::vector<Entry> entries;
    std::vector<Image> images;  ///< One for each entry without a problem, in the same order.
};

/// Decodes inputs on threads of its own, some way ahead of whoever asks for them, so that the
/// network works on one batch while the next is read; holds only as many pixels in memory as a few
/// large photographs have. The same inputs give the same batches, whatever the threads do. Thread
/// rule: one thread calls.
class InputReader {
public:
    /// prepare: what becomes of each image on the thread that has decoded it.
    InputReader(std::vector<PredictInput> inputs, int threads, std::function<Image(Image)> prepare);

    [[nodiscard]] bool atEnd() const { return m_handedOut >= m_inputs.size(); }
    [[nodiscard]] std::size_t position() const { return m_handedOut; }
    [[nodiscard]] std::size_t size() const { return m_inputs.size(); }

    /// Waits until it is there; empty at the end.
    InputBatch readBatch();

private:
    using Decoded = std::optional<Result<Image>>;

    void work(const std::stop_token& stop);
    [[nodiscard]] bool hasRoom() const;
    /// Where the next batch ends; none while images of it are on their way.
    [[nodiscard]] std::optional<std::size_t> batchEnd() const;
    [[nodiscard]] const Decoded& slotOf(std::size_t place) const;

    std::vector<PredictInput> m_inputs;
    std::function<Image(Image)> m_prepare;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<Decoded> m_slots;  ///< A ring: what is decoded and not yet handed out.
    std::size_t m_taken = 0;       ///< Places up to here are decoded, or some thread is at it.
    std::size_t m_handedOut = 0;
    std::size_t m_pixels = 0;             ///< Of all slots.
    std::vector<std::jthread> m_helpers;  ///< Last: they end before the rest goes.
};

}  // namespace seedling::cli
