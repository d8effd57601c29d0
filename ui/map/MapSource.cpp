#include "ui/map/MapSource.h"

#include <QCoreApplication>
#include <unordered_map>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"

namespace seedling {
namespace {

using Kind = MapMark::Kind;

QString tr(const char* source) {
    return QCoreApplication::translate("seedling", source);
}

// Outside of the class below: what a class translates is filed under its own name.
QString plainName() {
    return tr("Without a label");
}
QString asideName() {
    return tr("Set aside");
}

/// Marks points and counts them on the way.
class Marker {
public:
    Marker(const ProjectModel& project, bool answers) : m_project(project), m_answers(answers) {
        const auto& classes = project.classes();
        m_counts.assign(classes.size(), 0);
        for (std::size_t i = 0; i < classes.size(); ++i)
            m_places.emplace(classes[i].id, i);
    }

    MapMark mark(int row) {
        if (row < 0)
            return {Kind::Gone, 0};
        if (const Label* label = m_project.labelAt(row)) {
            if (label->verdict == Verdict::Class)
                return ofClass(Kind::Label, label->classId);
            ++m_aside;
            return {Kind::Aside, 0};
        }
        const Prediction* answer = m_answers ? m_project.suggestionAt(row) : nullptr;
        return answer != nullptr ? ofClass(Kind::Answer, answer->classId) : plain();
    }

    [[nodiscard]] std::vector<MapLegend::Row> legend() const {
        std::vector<MapLegend::Row> rows;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            const ClassRecord& record = m_project.classes()[i];
            rows.push_back({record.id,
                            toQString(record.key),
                            toQString(record.name),
                            {Kind::Label, record.colour},
                            m_counts[i]});
        }
        if (m_plain > 0)
            rows.push_back({{}, {}, plainName(), {Kind::Plain, 0}, m_plain});
        if (m_aside > 0)
            rows.push_back({{}, {}, asideName(), {Kind::Aside, 0}, m_aside});
        return rows;
    }

private:
    MapMark plain() {
        ++m_plain;
        return {Kind::Plain, 0};
    }

    /// A class that has been removed since is none.
    MapMark ofClass(Kind kind, ClassId id) {
        const auto place = m_places.find(id);
        if (place == m_places.end())
            return plain();
        ++m_counts[place->second];
        return {kind, m_project.classes()[place->second].colour};
    }

    const ProjectModel& m_project;
    bool m_answers;
    std::unordered_map<ClassId, std::size_t> m_places;
    std::vector<int> m_counts;  ///< By place of the class.
    int m_plain = 0;
    int m_aside = 0;
};

}  // namespace

std::vector<int> rowsOfMap(const ImageMap& map, const std::vector<ImageId>& images) {
    std::vector<int> rows;
    rows.reserve(map.images().size());
    // Both are ascending: one walk along them.
    std::size_t row = 0;
    for (const ImageId image : map.images()) {
        while (row < images.size() && images[row] < image)
            ++row;
        const bool isThere = row < images.size() && images[row] == image;
        rows.push_back(isThere ? static_cast<int>(row) : -1);
    }
    return rows;
}

QString originText(const ImageMap& map) {
    const QString images =
        format::counted(static_cast<qint64>(map.images().size()), tr("1 image"), tr("%1 images"));
    switch (map.origin()) {
        case ImageMap::Origin::Look:
            return tr("Drawn from what the images look like, %1.").arg(images);
        case ImageMap::Origin::Warm:
            return tr("Drawn from what was learnt without labels, %1.").arg(images);
        case ImageMap::Origin::Run:
            break;
    }
    return tr("Drawn from what %1 has learnt, %2.")
        .arg(format::runNameInText(RunId{map.version()}), images);
}

bool hasAnswers(const ProjectModel& project) {
    return !project.predictions()->isEmpty() ||
           (project.hints() && !project.hints()->suggestions.isEmpty());
}

MapMeaning meaningOf(const ProjectModel& project, const std::vector<int>& rows, bool answers) {
    Marker marker(project, answers);
    MapMeaning meaning;
    meaning.marks.reserve(rows.size());
    for (const int row : rows)
        meaning.marks.push_back(marker.mark(row));
    meaning.legend = marker.legend();
    return meaning;
}

}  // namespace seedling
