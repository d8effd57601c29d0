#include "ui/use/AnswerListModel.h"

#include <QFileInfo>
#include <utility>

#include "ui/charts/Format.h"

namespace seedling {

void AnswerListModel::setAnswers(std::vector<Answer> answers, AnswerOrder order) {
    beginResetModel();
    m_answers = std::move(answers);
    sortAnswers(m_answers, order);
    endResetModel();
}

void AnswerListModel::sortBy(AnswerOrder order) {
    beginResetModel();
    sortAnswers(m_answers, order);
    endResetModel();
}

int AnswerListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int AnswerListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswerListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Answer& answer = at(index.row());
    if (role == Qt::ToolTipRole)
        return answer.path;
    if (answer.noneOfThese && index.column() == First && role == Qt::AccessibleTextRole)
        return tr("None of these, likeliest %1").arg(answer.className);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
        case Image:
            return QFileInfo(answer.path).fileName();
        case First:
            return QStringLiteral("%1 %2").arg(answer.className,
                                               format::percent(answer.confidence));
        case Second:
            return answer.secondClass.isEmpty()
                       ? QString()
                       : QStringLiteral("%1 %2").arg(answer.secondClass,
                                                     format::percent(answer.secondConfidence));
        default:
            return {};
    }
}

QVariant AnswerListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Image:
            return tr("Image");
        case First:
            return tr("Answer");
        case Second:
            return tr("Second");
        default:
            return {};
    }
}

}  // namespace seedling
