#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "datasets/sort/SortFolder.h"
#include "engine/protocol/Event.h"

namespace seedling::cli {

/// What shall become of image files once the model has answered.
struct SortOrder {
    std::string into;  ///< "": nothing.
    SortMode mode = SortMode::Copy;
    double least = 0;           ///< Answers less sure than this (0-1) are not sorted by class ...
    bool unsureFolder = false;  ///< ... but into a folder "unsure"; else their files stay.
};

/// Puts image files into the folders of their classes. Thread rule: one thread.
class AnswerSorter {
public:
    static constexpr const char* kUnsure = "unsure";

    /// An order without a folder sorts nothing. Errors: as SortFolder::open.
    static Result<AnswerSorter> open(const SortOrder& order);

    /// Whether a file has been dealt with before and has not changed since.
    Result<bool> isDoneWith(const std::filesystem::path& file, const FileStamp& stamp);
    /// Sorts the file of an answer and notes in the answer where it went. Errors: as
    /// SortFolder::sort.
    Status sort(const std::filesystem::path& file, AnswerEvent& answer);
    [[nodiscard]] std::int64_t sorted() const { return m_sorted; }
    /// Whether a file lies in the folder that is sorted into.
    [[nodiscard]] bool holds(const std::filesystem::path& file) const;

private:
    SortOrder m_order;
    std::optional<SortFolder> m_folder;
    std::int64_t m_batch = 0;
    std::int64_t m_sorted = 0;
};

}  // namespace seedling::cli
