#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/energy/DeviceAnswer.h"

namespace seedling {

/// A run on other devices as a table; one that does not fit says why and always stands below those
/// that do. GUI thread only.
class DeviceTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Device, Time, Energy, Memory, Bound, Uncertainty, Columns };

    explicit DeviceTable(QObject* parent = nullptr);

    void setRows(std::vector<DeviceRow> rows);
    [[nodiscard]] const DeviceRow& row(int index) const;
    /// As shown, with a header line, cells apart by tabs.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] QString text(const DeviceRow& row, int column) const;
    [[nodiscard]] QString help(const DeviceRow& row, int column) const;

    std::vector<DeviceRow> m_rows;
    int m_sortColumn = Time;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace seedling
