#pragma once

#include <QAbstractTableModel>
#include <QPointF>
#include <QString>
#include <map>
#include <string>
#include <vector>

namespace seedling {

/// The figures behind the charts as a table: a row for each step, a column for each series.
/// GUI thread only.
class MetricTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using Series = std::map<std::string, std::vector<QPointF>>;

    explicit MetricTable(QObject* parent = nullptr);

    void setSeries(const Series& series);
    /// The whole table, with a header line; numbers with a point, whatever the locale.
    [[nodiscard]] QString toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<std::string> m_names;
    std::vector<double> m_steps;
    std::vector<std::vector<double>> m_values;  ///< [column][row]; NaN where nothing was measured.
};

}  // namespace seedling
