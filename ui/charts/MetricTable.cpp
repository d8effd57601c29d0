#include "ui/charts/MetricTable.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace seedling {

MetricTable::MetricTable(QObject* parent) : QAbstractTableModel(parent) {}

void MetricTable::setSeries(const Series& series) {
    beginResetModel();
    m_names.clear();
    m_steps.clear();
    m_values.clear();
    for (const auto& [name, points] : series) {
        m_names.push_back(name);
        for (const QPointF& point : points)
            m_steps.push_back(point.x());
    }
    std::sort(m_steps.begin(), m_steps.end());
    m_steps.erase(std::unique(m_steps.begin(), m_steps.end()), m_steps.end());
    for (const auto& [name, points] : series) {
        std::vector<double>& column =
            m_values.emplace_back(m_steps.size(), std::numeric_limits<double>::quiet_NaN());
        auto place = m_steps.begin();
        for (const QPointF& point : points) {
            place = std::lower_bound(place, m_steps.end(), point.x());
            column[static_cast<std::size_t>(place - m_steps.begin())] = point.y();
        }
    }
    endResetModel();
}

QString MetricTable::toCsv() const {
    QString csv = QStringLiteral("step");
    for (const std::string& name : m_names)
        csv += QLatin1Char(',') + QString::fromStdString(name);
    csv += QLatin1Char('\n');
    for (std::size_t row = 0; row < m_steps.size(); ++row) {
        csv += QString::number(m_steps[row], 'g', 15);
        for (const std::vector<double>& column : m_values) {
            csv += QLatin1Char(',');
            if (!std::isnan(column[row]))
                csv += QString::number(column[row], 'g', 9);
        }
        csv += QLatin1Char('\n');
    }
    return csv;
}

int MetricTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int MetricTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_names.size()) + 1;
}

QVariant MetricTable::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || !index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == 0)
        return QLocale().toString(qRound64(m_steps[row]));
    const double value = m_values[static_cast<std::size_t>(index.column() - 1)][row];
    return std::isnan(value) ? QString() : QLocale().toString(value, 'g', 5);
}

QVariant MetricTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("step")
                        : QString::fromStdString(m_names[static_cast<std::size_t>(section - 1)]);
}

}  // namespace seedling
