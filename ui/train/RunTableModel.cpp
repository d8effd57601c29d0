#include "ui/train/RunTableModel.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <array>
#include <utility>

#include "datasets/base/Csv.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

using Column = RunTableModel::Column;

constexpr std::array<const char*, RunTableModel::kColumns> kKeys{
    "run",  "name",   "started",     "state",      "labels", "accuracy", "range",  "known",
    "time", "energy", "energy_kind", "operations", "memory", "seed",     "network"};

Column columnAt(int column) {
    return static_cast<Column>(column);
}

bool isWords(Column column) {
    return column == Column::Name || column == Column::State || column == Column::Known ||
           column == Column::EnergyKind || column == Column::Network;
}

QString dash() {
    return QString(QChar(0x2013));
}

/// What a column of figures is sorted by.
std::optional<double> numberOf(const RunFigures& run, Column column) {
    switch (column) {
        case Column::Run:
            return static_cast<double>(run.id.value);
        case Column::Started:
            return static_cast<double>(run.startedMs);
        case Column::Labels:
            return run.labels;
        case Column::Accuracy:
            return run.accuracy ? std::optional(run.accuracy->accuracy) : std::nullopt;
        case Column::Range:
            return run.accuracy ? std::optional(run.accuracy->low) : std::nullopt;
        case Column::Time:
            return run.seconds;
        case Column::Energy:
            return run.joules;
        case Column::Operations:
            return run.flop;
        case Column::Memory:
            return run.peakBytes;
        case Column::Seed:
            return static_cast<double>(run.seed);
        case Column::Name:
        case Column::State:
        case Column::Known:
        case Column::EnergyKind:
        case Column::Network:
            break;
    }
    return std::nullopt;
}

QString wordsOf(const RunFigures& run, Column column) {
    switch (column) {
        case Column::Name:
            return run.name;
        case Column::State:
            return runs::stateText(run);
        case Column::Known:
            return run.accuracy ? runs::knownFrom(*run.accuracy) : QString();
        case Column::EnergyKind:
            return run.joules ? format::energyKind(run.energyKind) : QString();
        case Column::Network:
            return run.network;
        default:
            return {};
    }
}

bool comesBefore(const RunFigures& a, const RunFigures& b, Column column, Qt::SortOrder order) {
    const bool falls = order == Qt::DescendingOrder;
    if (isWords(column)) {
        const QString one = wordsOf(a, column);
        const QString two = wordsOf(b, column);
        if (one.isEmpty() != two.isEmpty())
            return two.isEmpty();
        const int way = one.localeAwareCompare(two);
        return falls ? way > 0 : way < 0;
    }
    const auto one = numberOf(a, column);
    const auto two = numberOf(b, column);
    if (one.has_value() != two.has_value())
        return one.has_value();
    return one && (falls ? *one > *two : *one < *two);
}

QString exact(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', 10) : QString();
}

QString csvLine(const RunFigures& run) {
    const auto& accuracy = run.accuracy;
    const QString started =
        QDateTime::fromMSecsSinceEpoch(run.startedMs, Qt::UTC).toString(Qt::ISODate);
    const QString words = toQString(csvCell(run.name.toStdString()));
    const QStringList cells{QString::number(run.id.value),
                            words,
                            started,
                            run.live ? QStringLiteral("running") : toQString(toString(run.status)),
                            QString::number(run.labels),
                            accuracy ? exact(accuracy->accuracy) : QString(),
                            accuracy ? exact(accuracy->low) : QString(),
                            accuracy ? exact(accuracy->high) : QString(),
                            accuracy ? toQString(accuracy->source) : QString(),
                            accuracy ? QString::number(accuracy->images) : QString(),
                            exact(run.seconds),
                            exact(run.joules),
                            run.joules ? toQString(toString(run.energyKind)) : QString(),
                            exact(run.flop),
                            exact(run.peakBytes),
                            QString::number(run.seed),
                            toQString(csvCell(run.network.toStdString()))};
    return cells.join(QLatin1Char(',')) + QLatin1Char('\n');
}

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

QString RunTableModel::keyOf(Column column) {
    return QLatin1String(kKeys[static_cast<std::size_t>(column)]);
}

void RunTableModel::setRuns(std::vector<RunFigures> runs) {
    const bool same =
        runs.size() == m_runs.size() &&
        std::ranges::all_of(runs, [this](const RunFigures& run) { return rowOf(run.id) >= 0; });
    if (same) {
        for (RunFigures& run : runs)
            m_runs[static_cast<std::size_t>(rowOf(run.id))] = std::move(run);
        if (!m_runs.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    arrange();
    endResetModel();
}

void RunTableModel::updateRun(const RunFigures& run) {
    const int row = rowOf(run.id);
    if (row < 0)
        return;
    m_runs[static_cast<std::size_t>(row)] = run;
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
}

void RunTableModel::setMarks(const Marks& marks) {
    if (std::exchange(m_marks, marks) == marks || m_runs.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int RunTableModel::rowOf(RunId run) const {
    const auto found = std::ranges::find(m_runs, run, &RunFigures::id);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunTableModel::arrange() {
    std::ranges::sort(m_runs, [](const RunFigures& a, const RunFigures& b) { return a.id > b.id; });
    std::ranges::stable_sort(m_runs, [this](const RunFigures& a, const RunFigures& b) {
        return comesBefore(a, b, m_sortColumn, m_order);
    });
}

void RunTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kColumns)
        return;
    m_sortColumn = columnAt(column);
    m_order = order;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<RunId> ids;
    for (const QModelIndex& each : before)
        ids.push_back(m_runs[static_cast<std::size_t>(each.row())].id);
    arrange();
    QModelIndexList after;
    for (std::size_t i = 0; i < ids.size(); ++i)
        after << index(rowOf(ids[i]), before[static_cast<qsizetype>(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString RunTableModel::textAt(const RunFigures& run, Column column) const {
    const auto orDash = [](const auto& known, const auto& text) {
        return known ? text(*known) : dash();
    };
    switch (column) {
        case Column::Run:
            return format::count(run.id.value);
        case Column::Started:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedMs),
                                      QLocale::ShortFormat);
        case Column::State:
            return run.id == m_marks.used ? tr("%1, in use").arg(runs::stateText(run))
                                          : runs::stateText(run);
        case Column::Labels:
            return format::count(run.labels);
        case Column::Accuracy:
            return orDash(run.accuracy, [](const AccuracyEstimate& known) {
                return format::percent(known.accuracy);
            });
        case Column::Range:
            return orDash(run.accuracy, [](const AccuracyEstimate& known) {
                return format::percentRange(known.low, known.high);
            });
        case Column::Time:
            return orDash(run.seconds, [](double value) { return format::duration(value); });
        case Column::Energy:
            return orDash(run.joules, [](double value) { return format::energy(value).joined(); });
        case Column::Operations:
            return orDash(run.flop,
                          [](double value) { return format::operations(value).joined(); });
        case Column::Memory:
            return orDash(run.peakBytes,
                          [](double value) { return format::bytes(value).joined(); });
        case Column::Seed:
            return QString::number(run.seed);
        case Column::Name:
        case Column::Known:
        case Column::EnergyKind:
        case Column::Network:
            break;
    }
    const QString words = wordsOf(run, column);
    return words.isEmpty() ? dash() : words;
}

QString RunTableModel::accessibleName(const RunFigures& run) const {
    QStringList words{format::runName(run.id)};
    if (run.id == m_marks.shown)
        words << tr("shown");
    if (run.id == m_marks.compared)
        words << tr("compared");
    if (run.id == m_marks.used)
        words << tr("in use");
    return words.join(QStringLiteral(", "));
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const RunFigures& run = m_runs[static_cast<std::size_t>(index.row())];
    const Column column = columnAt(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return textAt(run, column);
        case Qt::AccessibleTextRole:
            return column == Column::Run ? accessibleName(run) : textAt(run, column);
        case Qt::TextAlignmentRole:
            return QVariant((isWords(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case Qt::FontRole:
            return theme::font(12, run.id == m_marks.shown ? QFont::DemiBold : QFont::Normal);
        case Qt::ToolTipRole:
            return column == Column::EnergyKind && run.joules
                       ? format::energyKindHelp(run.energyKind)
                       : QString();
        default:
            return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isWords(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
        case Column::Run:
            return tr("Run");
        case Column::Name:
            return tr("Preset");
        case Column::Started:
            return tr("Started");
        case Column::State:
            return tr("State");
        case Column::Labels:
            return tr("Labels");
        case Column::Accuracy:
            return tr("Accuracy");
        case Column::Range:
            return tr("Likely, %");
        case Column::Known:
            return tr("Known from");
        case Column::Time:
            return tr("Time");
        case Column::Energy:
            return tr("Energy");
        case Column::EnergyKind:
            return tr("Energy is");
        case Column::Operations:
            return tr("Operations");
        case Column::Memory:
            return tr("Peak memory");
        case Column::Seed:
            return tr("Seed");
        case Column::Network:
            return tr("Network");
    }
    return {};
}

QString RunTableModel::toCsv() const {
    QString csv = QStringLiteral(
        "run,name,started,state,labels,accuracy,accuracy_low,accuracy_high,accuracy_on,"
        "accuracy_images,seconds,energy_j,energy_kind,flop,peak_rss_bytes,seed,network\n");
    for (const RunFigures& run : m_runs)
        csv += csvLine(run);
    return csv;
}

}  // namespace seedling
