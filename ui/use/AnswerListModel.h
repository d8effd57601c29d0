#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "ui/use/Answers.h"

namespace seedling {

/// Answers as a table: image, answer, and what came second, or what a person said, or why there is
/// no answer. GUI thread only.
class AnswerListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Image, First, Second, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(std::vector<Answer> answers, AnswerOrder order);
    void sortBy(AnswerOrder order);
    void filterBy(const AnswerFilter& filter);
    /// What a person said that an image is; "" for nothing.
    void setGiven(const QString& path, const QString& className);
    /// Files that lie elsewhere now, by where they lay.
    void rename(const QHash<QString, QString>& places);
    /// All answers in the order of showing, filtered or not.
    [[nodiscard]] const std::vector<Answer>& answers() const { return m_answers; }
    [[nodiscard]] const Answer& at(int row) const {
        return m_answers[m_shown[static_cast<std::size_t>(row)]];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void choose();

    std::vector<Answer> m_answers;
    std::vector<std::size_t> m_shown;  ///< Places in m_answers, by row.
    AnswerFilter m_filter;
};

}  // namespace seedling
