#include "ui/use/WatchListModel.h"

#include <QFileInfo>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"

namespace seedling {
namespace {

constexpr std::size_t kMost = 10000;

}  // namespace

void WatchListModel::add(const AnswerEvent& answer) {
    if (m_answers.size() >= kMost) {
        const int last = static_cast<int>(m_answers.size()) - 1;
        beginRemoveRows({}, last, last);
        m_answers.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_answers.push_front(answer);
    ++(answer.sortedId > 0 ? m_sorted : m_stayed);
    endInsertRows();
}

void WatchListModel::clear() {
    beginResetModel();
    m_answers.clear();
    m_takenBack.clear();
    m_sorted = 0;
    m_stayed = 0;
    endResetModel();
}

void WatchListModel::markTakenBack(const std::vector<qint64>& ids) {
    m_takenBack.insert(ids.begin(), ids.end());
    if (!m_answers.empty())
        Q_EMIT dataChanged(index(0, 0),
                           index(static_cast<int>(m_answers.size()) - 1, ColumnCount - 1));
}

qint64 WatchListModel::sortedIdAt(int row) const {
    if (row < 0 || row >= rowCount())
        return 0;
    const qint64 id = m_answers[static_cast<std::size_t>(row)].sortedId;
    return m_takenBack.contains(id) ? 0 : id;
}

std::vector<qint64> WatchListModel::sortedIds() const {
    std::vector<qint64> ids;
    for (int row = 0; row < rowCount(); ++row) {
        if (const qint64 id = sortedIdAt(row); id > 0)
            ids.push_back(id);
    }
    return ids;
}

int WatchListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int WatchListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString WatchListModel::answerText(const AnswerEvent& answer) {
    if (!answer.problem.empty())
        return tr("unreadable");
    if (answer.noneOfThese)
        return tr("none of these");
    return QStringLiteral("%1 %2").arg(toQString(answer.className),
                                       format::percent(answer.confidence));
}

QString WatchListModel::whereText(const AnswerEvent& answer) const {
    if (!answer.problem.empty())
        return sentenceText(answer.problem);
    if (answer.sortedId == 0)
        return tr("stays");
    if (m_takenBack.contains(answer.sortedId))
        return tr("taken back");
    const QFileInfo target(toQString(answer.target));
    return QFileInfo(target.path()).fileName() + QLatin1Char('/') + target.fileName();
}

QVariant WatchListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const AnswerEvent& answer = m_answers[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return toQString(answer.sortedId > 0 ? answer.target : answer.path);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
        case Image:
            return QFileInfo(toQString(answer.path)).fileName();
        case First:
            return answerText(answer);
        case Where:
            return whereText(answer);
        default:
            return {};
    }
}

QVariant WatchListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Image:
            return tr("Image");
        case First:
            return tr("Answer");
        case Where:
            return tr("Where it went");
        default:
            return {};
    }
}

}  // namespace seedling
