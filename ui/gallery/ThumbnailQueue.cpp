#include "ui/gallery/ThumbnailQueue.h"

#include <algorithm>

namespace seedling {

std::optional<ImageId> ThumbnailQueue::push(Wish wish) {
    const std::scoped_lock lock(m_mutex);
    std::optional<ImageId> dropped;
    if (m_wishes.size() >= kLimit) {
        dropped = m_wishes.front().image.id;
        m_wishes.erase(m_wishes.begin());
    }
    m_wishes.push_back(std::move(wish));
    return dropped;
}

std::optional<ThumbnailQueue::Wish> ThumbnailQueue::pop() {
    const std::scoped_lock lock(m_mutex);
    // The first of the newest pass: max_element keeps the first of equals.
    const auto next = std::ranges::max_element(m_wishes, {}, &Wish::pass);
    if (next == m_wishes.end()) {
        return std::nullopt;
    }
    Wish wish = std::move(*next);
    m_wishes.erase(next);
    return wish;
}

std::size_t ThumbnailQueue::size() const {
    const std::scoped_lock lock(m_mutex);
    return m_wishes.size();
}

void ThumbnailQueue::clear() {
    const std::scoped_lock lock(m_mutex);
    m_wishes.clear();
}

}  // namespace seedling
