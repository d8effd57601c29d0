#include "ui/gallery/ImageQuery.h"

#include <algorithm>

#include "datasets/source/NaturalOrder.h"
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

bool isTrainable(const ImageRecord& image) {
    return image.part == Part::Train && image.state == ImageState::Ok;
}

bool isShown(const ProjectModel& project, const ImageQuery& query, int row) {
    const ImageRecord& image = imageAt(project, row);
    const Label* label = project.labelAt(row);
    const bool isClass = hasVerdict(label, Verdict::Class);
    switch (query.show) {
        case Show::All:
        case Show::Listed:
            return true;
        case Show::Checking:
            return image.part == Part::Test;
        case Show::Unreadable:
            return image.part == Part::Train && image.state == ImageState::Unreadable;
        case Show::ToLabel:
            return isTrainable(image) && label == nullptr;
        case Show::Labelled:
            return isTrainable(image) && isClass;
        case Show::Class:
            return isTrainable(image) && isClass && label->classId == query.classId;
        case Show::Candidates:
            return isTrainable(image) && label == nullptr &&
                   isCandidate(project.suggestionAt(row), query.classId);
        case Show::Disagreements: {
            const Prediction* prediction = project.predictionAt(row);
            return isTrainable(image) && isClass && prediction != nullptr &&
                   prediction->classId != label->classId;
        }
        case Show::Unsure:
            return isTrainable(image) && hasVerdict(label, Verdict::Unsure);
        case Show::Excluded:
            return isTrainable(image) && hasVerdict(label, Verdict::Excluded);
        case Show::NoneOfThese:
            return isTrainable(image) && hasVerdict(label, Verdict::NoneOfThese);
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
    for (int row = 0; row < count; ++row) {
        if (isShown(project, query, row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// Stable, so that equal ones stay as they were found.
template <class Key>
void sortBy(std::vector<int>& rows, Key key) {
    std::vector<std::pair<decltype(key(0)), int>> keyed;
    keyed.reserve(rows.size());
    for (const int row : rows) {
        keyed.emplace_back(key(row), row);
    }
    std::ranges::stable_sort(
        keyed, {}, [](const auto& pair) -> const auto& { return pair.first; });
    std::ranges::transform(keyed, rows.begin(), [](const auto& pair) { return pair.second; });
}

void sortByName(const ProjectModel& project, std::vector<int>& rows) {
    std::vector<std::pair<std::string, int>> named;
    named.reserve(rows.size());
    for (const int row : rows) {
        named.emplace_back(displayName(imageAt(project, row)).toCaseFolded().toStdString(), row);
    }
    std::ranges::stable_sort(
        named, [](const auto& a, const auto& b) { return naturallyLess(a.first, b.first); });
    std::ranges::transform(named, rows.begin(), [](const auto& pair) { return pair.second; });
}

/// The advised ones first, then the most torn, then what nothing is known of.
void sortByUse(const ProjectModel& project, std::vector<int>& rows) {
    constexpr float kUnknown = 2;
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

/// Class position of the label, else of the prediction; what has neither comes last.
int classPlace(const ProjectModel& project, int row) {
    constexpr int kNone = 1 << 20;
    const Label* label = project.labelAt(row);
    const Prediction* prediction = project.suggestionAt(row);
    const ClassId id = hasVerdict(label, Verdict::Class) ? label->classId
                       : prediction != nullptr           ? prediction->classId
                                                         : ClassId{};
    const ClassRecord* record = project.classOf(id);
    return record == nullptr ? kNone : record->position;
}

}  // namespace

std::vector<int> selectRows(const ProjectModel& project, const ImageQuery& query) {
    if (!project.isOpen()) {
        return {};
    }
    std::vector<int> rows = startRows(project, query);
    if (!query.text.isEmpty()) {
        std::erase_if(rows, [&](int row) {
            const ImageRecord& image = imageAt(project, row);
            const QString name = image.path.empty() ? displayName(image) : toQString(image.path);
            return !name.contains(query.text, Qt::CaseInsensitive);
        });
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
            sortByName(project, rows);
            break;
        case Sort::Newest:
            sortBy(rows, [&](int row) { return -imageAt(project, row).modifiedMs; });
            break;
        case Sort::Class:
            sortBy(rows, [&](int row) { return classPlace(project, row); });
            break;
    }
    return rows;
}

}  // namespace seedling
