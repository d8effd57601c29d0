#include "ui/train/Findings.h"

#include <algorithm>
#include <optional>

namespace seedling::findings {
namespace {

/// From this difference of the two confidences on the run has made up its mind.
constexpr float kDecided = 0.4F;

template <class Keep>
std::vector<int> rowsWhere(const ProjectModel& project, const PredictionTable& predictions,
                           const Keep& keep) {
    std::vector<int> rows;
    const auto& images = project.images();
    for (std::size_t i = 0; i < images.size(); ++i) {
        const int row = static_cast<int>(i);
        const Prediction* prediction = predictions.at(row);
        if (prediction && keep(row, images[i], *prediction))
            rows.push_back(row);
    }
    return rows;
}

std::optional<ClassId> truthOf(const ProjectModel& project, int row, const ImageRecord& image) {
    const Label* label = project.labelAt(row);
    if (label && label->verdict == Verdict::Class)
        return label->classId;
    return image.hiddenTruth;
}

}  // namespace

std::vector<int> testImages(const ProjectModel& project, const PredictionTable& predictions,
                            ClassId truth, ClassId said) {
    return rowsWhere(project, predictions,
                     [&](int row, const ImageRecord& image, const Prediction& prediction) {
                         return image.part == Part::Test && prediction.classId == said &&
                                truthOf(project, row, image) == truth;
                     });
}

std::vector<int> tornBetween(const ProjectModel& project, const PredictionTable& predictions,
                             ClassId a, ClassId b) {
    const auto gap = [](const Prediction& p) { return p.confidence - p.secondConfidence; };
    std::vector<int> rows = rowsWhere(
        project, predictions, [&](int row, const ImageRecord& image, const Prediction& p) {
            const bool pair =
                (p.classId == a && p.secondClass == b) || (p.classId == b && p.secondClass == a);
            return pair && image.part != Part::Test && !project.labelAt(row) && gap(p) < kDecided;
        });
    const auto gapAt = [&](int row) { return gap(*predictions.at(row)); };
    std::stable_sort(rows.begin(), rows.end(), [&](int x, int y) { return gapAt(x) < gapAt(y); });
    return rows;
}

std::vector<int> disagreements(const ProjectModel& project, const PredictionTable& predictions) {
    std::vector<int> rows =
        rowsWhere(project, predictions, [&](int row, const ImageRecord&, const Prediction& p) {
            const Label* label = project.labelAt(row);
            return label && label->verdict == Verdict::Class && label->classId != p.classId;
        });
    const auto confidence = [&](int row) { return predictions.at(row)->confidence; };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int x, int y) { return confidence(x) > confidence(y); });
    return rows;
}

}  // namespace seedling::findings
