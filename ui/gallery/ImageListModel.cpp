#include "ui/gallery/ImageListModel.h"

#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

/// Above this many changes one signal for everything is cheaper than one each.
constexpr std::size_t kManyRows = 64;
/// Fewer would reorder what a person sees coming for no gain.
constexpr int kLabelsAnOrder = 20;

}  // namespace

QString describeState(const ProjectModel& project, int row) {
    const ImageRecord& image = project.images()[static_cast<std::size_t>(row)];
    if (image.state == ImageState::Unreadable) {
        return ImageListModel::tr("unreadable: %1").arg(sentenceText(image.reason));
    }
    const Label* label = project.labelAt(row);
    if (label != nullptr) {
        switch (label->verdict) {
            case Verdict::Unsure:
                return ImageListModel::tr("unsure");
            case Verdict::Excluded:
                return ImageListModel::tr("excluded");
            case Verdict::NoneOfThese:
                return ImageListModel::tr("none of these");
            case Verdict::Class:
                break;
        }
        const ClassRecord* record = project.classOf(label->classId);
        return ImageListModel::tr("labelled %1").arg(record ? toQString(record->name) : QString());
    }
    const Prediction* prediction = project.suggestionAt(row);
    const ClassRecord* record = prediction ? project.classOf(prediction->classId) : nullptr;
    return record == nullptr ? ImageListModel::tr("unlabelled")
                             : ImageListModel::tr("suggested %1 %2")
                                   .arg(toQString(record->name),
                                        percentText(static_cast<double>(prediction->confidence)));
}

ImageListModel::ImageListModel(ProjectModel& project, QObject* parent)
    : QAbstractListModel(parent), m_project(project) {
    connect(&project, &ProjectModel::imagesReset, this, &ImageListModel::refresh);
    connect(&project, &ProjectModel::labelsChanged, this, &ImageListModel::onLabelsChanged);
    const auto repaint = [this] {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    };
    connect(&project, &ProjectModel::classesChanged, this, repaint);
    connect(&project, &ProjectModel::predictionsChanged, this, repaint);
    connect(&project, &ProjectModel::hintsChanged, this, repaint);
    connect(&project, &ProjectModel::stacksChanged, this, [this, repaint] {
        m_stacksAreNew = true;
        repaint();
    });
}

void ImageListModel::setQuery(const ImageQuery& query) {
    m_query = query;
    refresh();
    Q_EMIT queryChanged();
}

void ImageListModel::setStacking(bool stacking) {
    if (std::exchange(m_stacking, stacking) != stacking) {
        refresh();
    }
}

std::vector<int> ImageListModel::stackOf(int projectRow) const {
    std::vector<int> rows{projectRow};
    if (!m_stacking || !canStack(m_query.show)) {
        return rows;
    }
    const Label* label = m_project.labelAt(projectRow);
    for (const int other : m_project.stackAt(projectRow)) {
        const Label* its = m_project.labelAt(other);
        const bool same = label == nullptr || its == nullptr
                              ? label == its
                              : label->verdict == its->verdict && label->classId == its->classId;
        const ImageKind kind = m_project.kindAt(other);
        if (other != projectRow && same && kind != ImageKind::Test &&
            kind != ImageKind::Unreadable) {
            rows.push_back(other);
        }
    }
    return rows;
}

bool ImageListModel::hasBetterOrder() const {
    if (m_stacksAreNew && m_stacking && canStack(m_query.show)) {
        return true;
    }
    const auto& hints = m_project.hints();
    if (m_query.sort != Sort::MostUseful || m_query.show != Show::ToLabel || !hints ||
        hints == m_orderedBy) {
        return false;
    }
    return !m_orderedBy || m_orderedBy->map != hints->map || m_labelsSince >= kLabelsAnOrder;
}

void ImageListModel::refresh() {
    beginResetModel();
    m_orderedBy = m_project.hints();
    m_labelsSince = 0;
    m_stacksAreNew = false;
    m_rows = selectRows(m_project, m_query);
    if (m_stacking && canStack(m_query.show)) {
        keepFirstOfStacks(m_project, m_rows);
    }
    m_places.assign(m_project.images().size(), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_places[static_cast<std::size_t>(m_rows[place])] = static_cast<int>(place);
    }
    endResetModel();
}

int ImageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImageListModel::projectRow(int place) const {
    return m_rows[static_cast<std::size_t>(place)];
}

int ImageListModel::placeOf(int projectRow) const {
    const auto row = static_cast<std::size_t>(projectRow);
    return projectRow >= 0 && row < m_places.size() ? m_places[row] : -1;
}

const ImageRecord& ImageListModel::image(int place) const {
    return m_project.images()[static_cast<std::size_t>(projectRow(place))];
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return displayName(image(index.row()));
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return describe(index.row());
        default:
            return {};
    }
}

QString ImageListModel::describe(int place) const {
    const auto stack = static_cast<int>(stackOf(projectRow(place)).size());
    const QString text =
        tr("%1, %2").arg(displayName(image(place)), describeState(m_project, projectRow(place)));
    return stack > 1 ? tr("%1, and %n nearly the same", nullptr, stack - 1).arg(text) : text;
}

void ImageListModel::onLabelsChanged(const std::vector<int>& rows) {
    m_labelsSince += static_cast<int>(rows.size());
    if (m_rows.empty()) {
        return;
    }
    if (rows.size() > kManyRows) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    for (const int row : rows) {
        if (const int place = placeOf(row); place >= 0) {
            Q_EMIT dataChanged(index(place), index(place));
        }
    }
}

}  // namespace seedling
