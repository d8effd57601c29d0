#include "app/cli/AnswerSorter.h"

#include <system_error>
#include <utility>

#include "datasets/base/Clock.h"
#include "datasets/base/PathText.h"

namespace seedling::cli {

Result<AnswerSorter> AnswerSorter::open(const SortOrder& order) {
    AnswerSorter sorter;
    sorter.m_order = order;
    sorter.m_batch = nowMs();
    if (order.into.empty()) {
        return sorter;
    }
    auto folder = SortFolder::open(order.into);
    if (!folder) {
        return failureOf(folder);
    }
    sorter.m_folder = std::move(*folder);
    return sorter;
}

Result<bool> AnswerSorter::isDoneWith(const std::filesystem::path& file, const FileStamp& stamp) {
    return m_folder ? m_folder->isDoneWith(file, stamp) : Result<bool>(false);
}

Status AnswerSorter::sort(const std::filesystem::path& file, AnswerEvent& answer) {
    const bool isUnsure = answer.noneOfThese || answer.confidence < m_order.least;
    if (!m_folder || answer.className.empty() || (isUnsure && !m_order.unsureFolder)) {
        return {};
    }
    const auto sorted =
        m_folder->sort(file, isUnsure ? kUnsure : answer.className, m_order.mode, m_batch);
    if (!sorted) {
        return failureOf(sorted);
    }
    answer.target = textFromPath(sorted->to);
    answer.sortedId = sorted->id;
    ++m_sorted;
    return {};
}

bool AnswerSorter::holds(const std::filesystem::path& file) const {
    if (!m_folder) {
        return false;
    }
    std::error_code ignored;
    const auto inside = std::filesystem::absolute(file, ignored)
                            .lexically_normal()
                            .lexically_relative(m_folder->root());
    return !inside.empty() && *inside.begin() != "..";
}

}  // namespace seedling::cli
