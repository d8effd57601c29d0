#pragma once

#include <string>
#include <vector>

#include "app/cli/PredictInputs.h"
#include "datasets/image/Image.h"

namespace seedling::cli {

/// Images decoded together, in order.
struct InputBatch {
    struct Unreadable {
        std::string name;
        Error error;
    };

    std::vector<std::string> names;
    std::vector<Image> images;  ///< One for each name.
    std::vector<Unreadable> unreadable;
};

/// Decodes inputs batch by batch on several threads, holding only as many pixels in memory as a
/// few large photographs have. Thread rule: one thread calls.
class InputReader {
public:
    InputReader(std::vector<PredictInput> inputs, int threads);

    [[nodiscard]] bool atEnd() const { return m_next >= m_inputs.size(); }
    [[nodiscard]] std::size_t position() const { return m_next; }
    [[nodiscard]] std::size_t size() const { return m_inputs.size(); }

    InputBatch readBatch();

private:
    std::vector<PredictInput> m_inputs;
    std::size_t m_next = 0;
    int m_threads;
};

}  // namespace seedling::cli
