#include "engine/export/ArenaPlan.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace seedling {
namespace {

/// The lowest offset at which the buffer is apart from those that live at the same time.
std::size_t freeOffset(const ArenaBuffer& buffer, const std::vector<ArenaBuffer>& placed) {
    std::vector<ArenaBuffer> taken;
    std::ranges::copy_if(placed, std::back_inserter(taken),
                         [&](const ArenaBuffer& other) { return buffer.livesWith(other); });
    std::ranges::sort(taken, {}, &ArenaBuffer::offset);
    std::size_t offset = 0;
    for (const ArenaBuffer& other : taken) {
        if (other.offset >= offset + buffer.size) {
            break;
        }
        offset = std::max(offset, other.offset + other.size);
    }
    return offset;
}

}  // namespace

std::size_t placeBuffers(std::vector<ArenaBuffer>& buffers) {
    std::vector<std::size_t> order(buffers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return buffers[i].size; });
    std::vector<ArenaBuffer> placed;
    std::size_t size = 0;
    for (const std::size_t i : order) {
        buffers[i].offset = freeOffset(buffers[i], placed);
        placed.push_back(buffers[i]);
        size = std::max(size, buffers[i].offset + buffers[i].size);
    }
    return size;
}

}  // namespace seedling
