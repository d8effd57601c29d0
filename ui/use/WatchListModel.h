#pragma once

#include <QAbstractTableModel>
#include <deque>
#include <set>
#include <vector>

#include "engine/protocol/Event.h"

namespace seedling {

/// What was done with the images that came into a watched folder, the newest first; the last ten
/// thousand of them. GUI thread only.
class WatchListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Image, First, Where, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const AnswerEvent& answer);
    void clear();
    /// Files that were taken back, by AnswerEvent::sortedId.
    void markTakenBack(const std::vector<qint64>& ids);
    /// 0 where there is nothing to take back.
    [[nodiscard]] qint64 sortedIdAt(int row) const;
    /// Of all that still lie where they were sorted to.
    [[nodiscard]] std::vector<qint64> sortedIds() const;
    [[nodiscard]] qint64 sortedCount() const { return m_sorted; }
    [[nodiscard]] qint64 stayedCount() const { return m_stayed; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString answerText(const AnswerEvent& answer);
    [[nodiscard]] QString whereText(const AnswerEvent& answer) const;

    std::deque<AnswerEvent> m_answers;
    std::set<qint64> m_takenBack;
    qint64 m_sorted = 0;
    qint64 m_stayed = 0;
};

}  // namespace seedling
