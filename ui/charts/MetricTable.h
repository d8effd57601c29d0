#pragma once

#include <QAbstractTableModel>
#include <QPointF>
#include <QString>
#include <map>
#include <string>
#include <vector>

namespace seedling {

/// A series as a column of a table or a file.
struct MetricColumn {
    std::string name;  ///< "energy_j"
    std::string unit;  ///< "J"; "" where the name says it.
    /// By ascending step, as they were recorded. Belongs to the history it was taken from and must
    /// be read before that changes.
    const std::vector<QPointF>* points = nullptr;
};

/// The figures behind the charts as a table: a row for each step, a column for each series.
/// GUI thread only.
class MetricTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using Series = std::map<std::string, std::vector<QPointF>>;

    explicit MetricTable(QObject* parent = nullptr);

    /// A column for each series. They are read during the call.
    [[nodiscard]] static std::vector<MetricColumn> columnsOf(const Series& series);
    /// Copies the figures; O(n log n) for n of them.
    void setColumns(const std::vector<MetricColumn>& columns);
    void setSeries(const Series& series) { setColumns(columnsOf(series)); }
    /// The same columns some time later: adds what has come at their ends, at the cost of that
    /// alone, and keeps the place of a view. Anything else is taken as setColumns would.
    void grow(const std::vector<MetricColumn>& columns);
    /// The whole table as text, with a header line that names the units; numbers in full, with a
    /// point whatever the locale; cells in quotes where they must be (RFC 4180).
    [[nodiscard]] std::string text(char separator) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// How much of a series is in the table.
    struct Taken {
        std::size_t points = 0;
        double lastStep = 0;
    };
    [[nodiscard]] bool continues(const std::vector<MetricColumn>& columns) const;
    [[nodiscard]] std::vector<double> newSteps(const std::vector<MetricColumn>& columns) const;
    std::size_t fill(const std::vector<MetricColumn>& columns);

    std::vector<std::string> m_heads;
    std::vector<double> m_steps;
    std::vector<std::vector<double>> m_values;  ///< [column][row]; NaN where nothing was measured.
    std::vector<Taken> m_taken;                 ///< By column.
};

}  // namespace seedling
