#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/use/Answers.h"

namespace seedling {

/// Answers as a table: image, answer, second. GUI thread only.
class AnswerListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Image, First, Second, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(std::vector<Answer> answers, AnswerOrder order);
    void sortBy(AnswerOrder order);
    [[nodiscard]] const std::vector<Answer>& answers() const { return m_answers; }
    [[nodiscard]] const Answer& at(int row) const {
        return m_answers[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<Answer> m_answers;
};

}  // namespace seedling
