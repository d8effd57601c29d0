#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/train/RunFigures.h"

namespace seedling {

/// All runs as a table that sorts itself, the newest first at the beginning. What is not known
/// stands last, whichever way is sorted. GUI thread only.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Run,
        Name,
        Started,
        State,
        Labels,
        Accuracy,
        Range,
        Known,
        Time,
        Energy,
        EnergyKind,
        Operations,
        Memory,
        Seed,
        Network
    };
    static constexpr int kColumns = static_cast<int>(Column::Network) + 1;
    /// "accuracy": names a column in a file and in the settings.
    [[nodiscard]] static QString keyOf(Column column);

    /// What is shown, compared and used of the runs; invalid for none.
    struct Marks {
        RunId shown;
        RunId compared;
        RunId used;

        bool operator==(const Marks&) const = default;
    };

    explicit RunTableModel(QObject* parent = nullptr);

    /// Rows of runs that are there already keep their places until the next sort, so that nothing
    /// jumps while a run goes on.
    void setRuns(std::vector<RunFigures> runs);
    /// The same for one run that is there.
    void updateRun(const RunFigures& run);
    void setMarks(const Marks& marks);
    [[nodiscard]] const Marks& marks() const { return m_marks; }
    /// In the order that is shown.
    [[nodiscard]] const std::vector<RunFigures>& runs() const { return m_runs; }
    [[nodiscard]] int rowOf(RunId run) const;  ///< -1: none
    /// Everything, with a header line and numbers with a point, whatever is hidden or the locale.
    [[nodiscard]] QString toCsv() const;

    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void arrange();
    [[nodiscard]] QString textAt(const RunFigures& run, Column column) const;
    [[nodiscard]] QString accessibleName(const RunFigures& run) const;

    std::vector<RunFigures> m_runs;
    Marks m_marks;
    Column m_sortColumn = Column::Run;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

}  // namespace seedling
