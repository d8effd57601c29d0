#include "ui/use/AnswerListModel.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"

namespace seedling {

void AnswerListModel::setAnswers(std::vector<Answer> answers, AnswerOrder order) {
    beginResetModel();
    m_answers = std::move(answers);
    m_filter = {};
    sortAnswers(m_answers, order);
    choose();
    endResetModel();
}

void AnswerListModel::sortBy(AnswerOrder order) {
    beginResetModel();
    sortAnswers(m_answers, order);
    choose();
    endResetModel();
}

void AnswerListModel::filterBy(const AnswerFilter& filter) {
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void AnswerListModel::choose() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (m_filter.shows(m_answers[i]))
            m_shown.push_back(i);
    }
}

void AnswerListModel::setGiven(const QString& path, const QString& className) {
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        if (m_answers[m_shown[row]].path == path) {
            const QModelIndex changed = index(static_cast<int>(row), Second);
            m_answers[m_shown[row]].given = className;
            Q_EMIT dataChanged(changed, changed);
            return;
        }
    }
    // One that is filtered out now.
    const auto found = std::ranges::find(m_answers, path, &Answer::path);
    if (found != m_answers.end())
        found->given = className;
}

void AnswerListModel::rename(const QHash<QString, QString>& places) {
    for (Answer& answer : m_answers) {
        if (const auto found = places.constFind(answer.path); found != places.constEnd())
            answer.path = *found;
    }
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AnswerListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AnswerListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswerListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Answer& answer = at(index.row());
    if (role == Qt::ToolTipRole) {
        return answer.isProblem()
                   ? answer.path + QLatin1Char('\n') + sentenceText(answer.problem.toStdString())
                   : answer.path;
    }
    if (answer.noneOfThese && index.column() == First && role == Qt::AccessibleTextRole)
        return tr("None of these, likeliest %1").arg(answer.className);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
        case Image:
            return QFileInfo(answer.path).fileName();
        case First:
            return answer.isProblem() ? tr("unreadable")
                                      : QStringLiteral("%1 %2").arg(
                                            answer.className, format::percent(answer.confidence));
        case Second:
            if (answer.isProblem())
                return sentenceText(answer.problem.toStdString());
            if (!answer.given.isEmpty())
                return tr("labelled %1").arg(answer.given);
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
