#include "ui/gallery/ImageQuery.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <numeric>
#include <unordered_set>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

const ImageRecord& imageAt(const ProjectModel& project, int row) {
    return project.images()[static_cast<std::size_t>(row)];
}

bool hasVerdict(const Label* label, Verdict verdict) {
    return label != nullptr && label->verdict == verdict;
}

bool isCandidate(const Prediction* prediction, ClassId id) {
    return prediction != nullptr && (prediction->classId == id || prediction->secondClass == id);
}

bool isShown(const ProjectModel& project, const ImageQuery& query, int row) {
    const ImageKind kind = project.kindAt(row);
    switch (query.show) {
        case Show::All:
        case Show::Listed:
            return true;
        case Show::Checking:
            return kind == ImageKind::Test;
        case Show::Unreadable:
            return kind == ImageKind::Unreadable;
        case Show::ToLabel:
            return kind == ImageKind::ToLabel;
        case Show::Labelled:
            return kind == ImageKind::Labelled;
        case Show::Class:
            return kind == ImageKind::Labelled && project.labelAt(row)->classId == query.classId;
        case Show::Candidates:
            return kind == ImageKind::ToLabel &&
                   isCandidate(project.suggestionAt(row), query.classId);
        case Show::Trusted: {
            const Prediction* prediction = project.predictionAt(row);
            return kind == ImageKind::ToLabel && prediction != nullptr && prediction->trusted &&
                   prediction->classId == query.classId && !project.isVetoed(row, query.classId);
        }
        case Show::Disagreements: {
            const Prediction* prediction = project.predictionAt(row);
            return kind == ImageKind::Labelled && prediction != nullptr &&
                   prediction->classId != project.labelAt(row)->classId;
        }
        case Show::Unsure:
            return kind == ImageKind::Unsure;
        case Show::Excluded:
            return kind == ImageKind::Excluded;
        case Show::NoneOfThese:
            return kind == ImageKind::NoneOfThese;
    }
    return false;
}

std::vector<int> startRows(const ProjectModel& project, const ImageQuery& query) {
    std::vector<int> rows;
    if (query.show == Show::Listed) {
        for (const ImageId id : query.listed) {
            if (const int row = project.rowOf(id); row >= 0) {
                rows.push_back(row);
            }
        }
        return rows;
    }
    const int count = static_cast<int>(project.images().size());
    rows.reserve(project.images().size());
    for (int row = 0; row < count; ++row) {
        if (isShown(project, query, row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// Maps numbers to others that are ordered alike, without sign.
std::uint64_t ordered(std::int64_t value) {
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}
std::uint64_t ordered(int value) {
    return ordered(static_cast<std::int64_t>(value));
}
std::uint64_t ordered(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    constexpr std::uint32_t kSign = 1U << 31;
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

struct KeyedRow {
    std::uint64_t key = 0;
    int row = 0;
};

/// One pass of a radix sort: stable by 11 bits of the keys.
void sortByBits(std::vector<KeyedRow>& rows, std::vector<KeyedRow>& spare, int shift) {
    constexpr std::size_t kBuckets = 1 << 11;
    const auto bucketOf = [shift](const KeyedRow& each) {
        return static_cast<std::size_t>(each.key >> shift) % kBuckets;
    };
    std::array<std::size_t, kBuckets> begins{};
    for (const KeyedRow& each : rows) {
        ++begins[bucketOf(each)];
    }
    std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), std::size_t{0});
    for (const KeyedRow& each : rows) {
        spare[begins[bucketOf(each)]++] = each;
    }
    std::swap(rows, spare);
}

/// Stable, so that equal ones stay as they were found. A radix sort: a million images must not stop
/// the window.
template <class Key>
void sortBy(std::vector<int>& rows, Key key) {
    std::vector<KeyedRow> keyed(rows.size());
    std::uint64_t least = ~std::uint64_t{0};
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        keyed[i] = {ordered(key(rows[i])), rows[i]};
        least = std::min(least, keyed[i].key);
        most = std::max(most, keyed[i].key);
    }
    for (KeyedRow& each : keyed) {
        each.key -= least;
    }
    std::vector<KeyedRow> spare(rows.size());
    for (int shift = 0; shift < 64 && most > least && (most - least) >> shift != 0; shift += 11) {
        sortByBits(keyed, spare, shift);
    }
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
}

/// order: all rows there are.
void putInOrder(std::vector<int>& rows, const std::vector<int>& order) {
    std::vector<bool> wanted(order.size());
    for (const int row : rows) {
        wanted[static_cast<std::size_t>(row)] = true;
    }
    rows.clear();
    std::ranges::copy_if(order, std::back_inserter(rows),
                         [&](int row) { return wanted[static_cast<std::size_t>(row)]; });
}

/// The advised ones first, then the most torn, then what nothing is known of.
void sortByUse(const ProjectModel& project, std::vector<int>& rows) {
    constexpr float kUnknown = 2;
    if (!project.hints() && project.predictions()->isEmpty()) {
        return;
    }
    std::vector<float> places(project.images().size());
    for (int row = 0; row < static_cast<int>(places.size()); ++row) {
        const Prediction* prediction = project.suggestionAt(row);
        places[static_cast<std::size_t>(row)] =
            prediction == nullptr ? kUnknown
                                  : prediction->confidence - prediction->secondConfidence;
    }
    if (project.hints()) {
        const auto& useful = project.hints()->useful;
        for (std::size_t i = 0; i < useful.size(); ++i) {
            places[static_cast<std::size_t>(useful[i].row)] =
                static_cast<float>(i) - static_cast<float>(useful.size());
        }
    }
    sortBy(rows, [&](int row) { return places[static_cast<std::size_t>(row)]; });
}

/// Whether a name has a text in it, any case.
class NameFilter {
public:
    explicit NameFilter(const QString& text)
        : m_text(text),
          m_bytes(text.toLower().toStdString()),
          m_plain(std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; })) {}

    bool operator()(const ImageRecord& image) const {
        if (image.path.empty()) {
            return displayName(image).contains(m_text, Qt::CaseInsensitive);
        }
        // Of a million paths, none is copied: letters beyond ASCII are never part of a plain text.
        return m_plain ? !std::ranges::search(image.path, m_bytes, {}, lowerCase).empty()
                       : toQString(image.path).contains(m_text, Qt::CaseInsensitive);
    }

private:
    static char lowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

    QString m_text;
    std::string m_bytes;
    bool m_plain;
};

/// Class position of the label, else of the prediction; what has neither comes last.
int classPlace(const ProjectModel& project, int row) {
    constexpr int kNone = 1 << 20;
    const bool isOpen = project.kindAt(row) == ImageKind::ToLabel;
    const Label* label = isOpen ? nullptr : project.labelAt(row);
    const Prediction* prediction = project.suggestionAt(row);
    const ClassId id = hasVerdict(label, Verdict::Class) ? label->classId
                       : prediction != nullptr           ? prediction->classId
                                                         : ClassId{};
    const ClassRecord* record = project.classOf(id);
    return record == nullptr ? kNone : record->position;
}

}  // namespace

ImageQuery trustedAs(ClassId id) {
    ImageQuery query;
    query.show = Show::Trusted;
    query.classId = id;
    query.sort = Sort::LeastSure;
    return query;
}

std::vector<int> selectRows(const ProjectModel& project, const ImageQuery& query) {
    if (!project.isOpen()) {
        return {};
    }
    std::vector<int> rows = startRows(project, query);
    if (!query.text.isEmpty()) {
        const NameFilter isMeant(query.text);
        std::erase_if(rows, [&](int row) { return !isMeant(imageAt(project, row)); });
    }
    const auto confidence = [&](int row) {
        const Prediction* prediction = project.suggestionAt(row);
        return prediction == nullptr ? 2.0F : prediction->confidence;
    };
    switch (query.sort) {
        case Sort::AsFound:
            break;
        case Sort::MostUseful:
            sortByUse(project, rows);
            break;
        case Sort::LeastSure:
            sortBy(rows, confidence);
            break;
        case Sort::MostSure:
            sortBy(rows, [&](int row) { return confidence(row) > 1 ? 1.0F : -confidence(row); });
            break;
        case Sort::Name:
            putInOrder(rows, project.rowsByName());
            break;
        case Sort::Newest:
            putInOrder(rows, project.rowsByDate());
            break;
        case Sort::Class:
            sortBy(rows, [&](int row) { return classPlace(project, row); });
            break;
    }
    return rows;
}

bool canStack(Show show) {
    return show == Show::ToLabel || show == Show::Candidates || show == Show::Trusted;
}

void keepFirstOfStacks(const ProjectModel& project, std::vector<int>& rows) {
    if (!project.hasStacks()) {
        return;
    }
    std::unordered_set<int> seen;
    std::erase_if(rows, [&](int row) {
        const std::vector<int>& stack = project.stackAt(row);
        return !stack.empty() && !seen.insert(stack.front()).second;
    });
}

}  // namespace seedling
