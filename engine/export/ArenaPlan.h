#pragma once

#include <cstddef>
#include <vector>

namespace seedling {

/// A stretch of an arena from the step that first writes it to the last one that needs it. Sizes
/// and offsets are in whatever unit the caller counts in.
struct ArenaBuffer {
    std::size_t size = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t offset = 0;  ///< What placeBuffers answers.

    [[nodiscard]] bool livesWith(const ArenaBuffer& other) const {
        return first <= other.last && other.first <= last;
    }
};

/// Gives each buffer an offset at which it is apart from all that live at the same time, and
/// returns the size of the arena. Large ones first, each at the lowest offset. Source: Pisarchyk
/// and Lee 2020, arXiv 2001.03288, "greedy by size". Any thread.
std::size_t placeBuffers(std::vector<ArenaBuffer>& buffers);

}  // namespace seedling
