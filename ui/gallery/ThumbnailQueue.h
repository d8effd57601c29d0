#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// What thumbnails are wanted: the newest pass over the visible images first, each pass in its
/// order. Keeps only the newest few hundred wishes, since what was scrolled past is no longer
/// wanted. Any thread.
class ThumbnailQueue {
public:
    static constexpr std::size_t kLimit = 600;

    struct Wish {
        ImageRecord image;
        int side = 0;
        std::uint64_t pass = 0;
    };

    /// Returns the image whose wish was dropped for this one, if any.
    std::optional<ImageId> push(Wish wish);
    std::optional<Wish> pop();
    [[nodiscard]] std::size_t size() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::vector<Wish> m_wishes;  ///< In the order of asking.
};

}  // namespace seedling
