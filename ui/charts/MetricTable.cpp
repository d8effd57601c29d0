#include "ui/charts/MetricTable.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "datasets/base/Csv.h"

namespace seedling {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::string headOf(const MetricColumn& column) {
    return column.unit.empty() ? column.name : column.name + " [" + column.unit + "]";
}

void sortOnce(std::vector<double>& steps) {
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
}

/// As many digits as a double holds for certain.
void append(std::string& text, double value) {
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::general, 15);
    text.append(digits.data(), end.ptr);
}

}  // namespace

MetricTable::MetricTable(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<MetricColumn> MetricTable::columnsOf(const Series& series) {
    std::vector<MetricColumn> columns;
    columns.reserve(series.size());
    for (const auto& [name, points] : series)
        columns.push_back({name, {}, &points});
    return columns;
}

void MetricTable::setColumns(const std::vector<MetricColumn>& columns) {
    beginResetModel();
    m_heads.clear();
    m_steps.clear();
    for (const MetricColumn& column : columns) {
        m_heads.push_back(headOf(column));
        for (const QPointF& point : *column.points)
            m_steps.push_back(point.x());
    }
    sortOnce(m_steps);
    m_taken.assign(columns.size(), {});
    m_values.assign(columns.size(), std::vector<double>(m_steps.size(), kNothing));
    fill(columns);
    endResetModel();
}

void MetricTable::grow(const std::vector<MetricColumn>& columns) {
    if (!continues(columns)) {
        setColumns(columns);
        return;
    }
    const std::size_t before = m_steps.size();
    const std::vector<double> steps = newSteps(columns);
    if (!steps.empty())
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(before + steps.size()) - 1);
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
    for (std::vector<double>& values : m_values)
        values.resize(m_steps.size(), kNothing);
    const std::size_t first = fill(columns);
    if (!steps.empty())
        endInsertRows();
    if (first < before)
        Q_EMIT dataChanged(index(static_cast<int>(first), 1),
                           index(static_cast<int>(before) - 1, columnCount() - 1));
}

bool MetricTable::continues(const std::vector<MetricColumn>& columns) const {
    if (columns.size() != m_heads.size())
        return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::vector<QPointF>& points = *columns[i].points;
        const Taken& taken = m_taken[i];
        if (headOf(columns[i]) != m_heads[i] || points.size() < taken.points ||
            (taken.points > 0 && points[taken.points - 1].x() != taken.lastStep))
            return false;
        // A step between others needs a row between others.
        for (std::size_t k = taken.points; k < points.size(); ++k) {
            if (!m_steps.empty() && points[k].x() <= m_steps.back() &&
                !std::binary_search(m_steps.begin(), m_steps.end(), points[k].x()))
                return false;
        }
    }
    return true;
}

std::vector<double> MetricTable::newSteps(const std::vector<MetricColumn>& columns) const {
    std::vector<double> steps;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::vector<QPointF>& points = *columns[i].points;
        for (std::size_t k = m_taken[i].points; k < points.size(); ++k) {
            if (m_steps.empty() || points[k].x() > m_steps.back())
                steps.push_back(points[k].x());
        }
    }
    sortOnce(steps);
    return steps;
}

/// Writes what is not in the table yet, and the last point that is, for that may have changed.
/// Returns the first row that was written, or the number of rows.
std::size_t MetricTable::fill(const std::vector<MetricColumn>& columns) {
    std::size_t first = m_steps.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::vector<QPointF>& points = *columns[i].points;
        if (points.empty())
            continue;
        std::size_t k = m_taken[i].points > 0 ? m_taken[i].points - 1 : 0;
        auto place = std::lower_bound(m_steps.begin(), m_steps.end(), points[k].x());
        for (; k < points.size(); ++k) {
            while (*place < points[k].x())
                ++place;
            const auto row = static_cast<std::size_t>(place - m_steps.begin());
            first = std::min(first, row);
            m_values[i][row] = points[k].y();
        }
        m_taken[i] = {points.size(), points.back().x()};
    }
    return first;
}

std::string MetricTable::text(char separator) const {
    std::string lines = "step";
    for (const std::string& head : m_heads)
        lines.append(1, separator).append(csvCell(head));
    lines += '\n';
    for (std::size_t row = 0; row < m_steps.size(); ++row) {
        append(lines, m_steps[row]);
        for (const std::vector<double>& values : m_values) {
            lines += separator;
            if (!std::isnan(values[row]))
                append(lines, values[row]);
        }
        lines += '\n';
    }
    return lines;
}

int MetricTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int MetricTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size()) + 1;
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
                        : QString::fromStdString(m_heads[static_cast<std::size_t>(section - 1)]);
}

}  // namespace seedling
