#include "ui/energy/DeviceTable.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr double kMinute = 60;

/// A forecast may be of far less than a second.
QString timeText(double seconds) {
    return seconds < kMinute ? DeviceTable::tr("%1 s").arg(format::plain(seconds))
                             : format::duration(seconds);
}

double valueOf(const DeviceRow& row, int column) {
    switch (column) {
        case DeviceTable::Time:
            return row.seconds;
        case DeviceTable::Energy:
            return row.joules;
        case DeviceTable::Memory:
            return row.peakBytes;
        case DeviceTable::Bound:
            return row.boundByBytes ? 1 : 0;
        default:
            return row.uncertainty;
    }
}

bool isBefore(const DeviceRow& a, const DeviceRow& b, int column) {
    if (column == DeviceTable::Device)
        return a.name.localeAwareCompare(b.name) < 0;
    return valueOf(a, column) < valueOf(b, column);
}

}  // namespace

DeviceTable::DeviceTable(QObject* parent) : QAbstractTableModel(parent) {}

void DeviceTable::setRows(std::vector<DeviceRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    endResetModel();
}

void DeviceTable::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

void DeviceTable::arrange() {
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const DeviceRow& a, const DeviceRow& b) {
        if (a.fits != b.fits)
            return a.fits;
        return m_order == Qt::AscendingOrder ? isBefore(a, b, m_sortColumn)
                                             : isBefore(b, a, m_sortColumn);
    });
}

const DeviceRow& DeviceTable::row(int index) const {
    return m_rows[static_cast<std::size_t>(index)];
}

int DeviceTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeviceTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString DeviceTable::text(const DeviceRow& row, int column) const {
    if (column == Device)
        return row.own ? tr("%1 (your own)").arg(row.name) : row.name;
    if (!row.fits)
        return column == Time ? row.whyNot : QString();
    switch (column) {
        case Time:
            return timeText(row.seconds);
        case Energy:
            return format::energy(row.joules).joined();
        case Memory:
            return format::bytes(row.peakBytes).joined();
        case Bound:
            return row.boundByBytes ? tr("memory traffic") : tr("arithmetic");
        case Uncertainty:
            return QStringLiteral("×") + format::plain(row.uncertainty);
        default:
            return {};
    }
}

QString DeviceTable::help(const DeviceRow& row, int column) const {
    if (!row.fits)
        return row.whyNot;
    QString band;
    if (column == Time)
        band = tr("Between %1 and %2.").arg(timeText(row.lowSeconds), timeText(row.highSeconds));
    else if (column == Energy)
        band = tr("Between %1 and %2.")
                   .arg(format::energy(row.lowJoules).joined(),
                        format::energy(row.highJoules).joined());
    return (band + QLatin1Char(' ') + row.remark).trimmed();
}

QVariant DeviceTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const DeviceRow& shown = row(index.row());
    const bool isFigure = shown.fits && (index.column() == Time || index.column() == Energy ||
                                         index.column() == Memory || index.column() == Uncertainty);
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case Qt::ToolTipRole:
            return help(shown, index.column());
        case Qt::TextAlignmentRole:
            return static_cast<int>((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            return theme::colour(shown.fits ? Role::Text : Role::Text2);
        default:
            return {};
    }
}

QVariant DeviceTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section == Device || section == Bound ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Device:
            return tr("Device");
        case Time:
            return tr("Time");
        case Energy:
            return tr("Energy");
        case Memory:
            return tr("Peak memory");
        case Bound:
            return tr("Waits for");
        case Uncertainty:
            return tr("Uncertainty");
        default:
            return {};
    }
}

QString DeviceTable::toText() const {
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < Columns; ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const DeviceRow& each : m_rows) {
        cells.clear();
        for (int column = 0; column < Columns; ++column)
            cells << text(each, column);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace seedling
