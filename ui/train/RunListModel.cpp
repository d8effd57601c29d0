#include "ui/train/RunListModel.h"

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/ReplacedRun.h"
#include "ui/charts/Format.h"

namespace seedling {
namespace {

QString presetOf(const RunRecord& run) {
    return format::preset(run.method == "supervised" ? run.method : run.preset);
}

}  // namespace

RunListModel::RunListModel(RunSelection& selection, RunEvaluations& evaluations, QObject* parent)
    : QAbstractListModel(parent), m_selection(selection), m_evaluations(evaluations) {}

void RunListModel::refresh() {
    std::vector<Row> rows;
    const auto& runs = m_selection.session().project().runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (!isReplaced(*run))
            rows.push_back(rowOf(*run));
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

RunListModel::Row RunListModel::rowOf(const RunRecord& run) const {
    const TrainSession& session = m_selection.session();
    const bool live = session.isActive() && session.run() == run.id;
    Row row;
    row.id = run.id;
    row.name = format::runName(run.id);
    row.preset = presetOf(run);
    row.shown = m_selection.shown() && m_selection.shown()->id == run.id;
    row.compared = m_selection.compared() && m_selection.compared()->id == run.id;

    std::optional<AccuracyEstimate> accuracy;
    const auto summary = summaryFromJson(run.summaryJson);
    if (live && m_selection.shown() && row.shown)
        accuracy = validationOf(*m_selection.shown(), session.history());
    else if (summary)
        accuracy = summary->validation;
    accuracy = m_evaluations.accuracyOf(run.id, accuracy);
    row.accuracy = accuracy ? format::percent(accuracy->accuracy) : QString(QChar(0x2013));
    if (accuracy && accuracy->high > accuracy->low)
        row.range = format::percentRange(accuracy->low, accuracy->high);

    QStringList details{format::labels(run.labelCount)};
    double joules = live ? session.history().last(metric::kEnergyJ, 0) : 0;
    if (live) {
        details << tr("running");
    } else if (run.status == RunStatus::Failed) {
        details << tr("failed");
    } else if (run.status == RunStatus::Interrupted) {
        details << tr("interrupted");
    } else if (summary) {
        details << format::duration(summary->seconds);
        joules = summary->energyJ;
    }
    if (joules > 0)
        details << format::energy(joules).joined();
    row.details = details.join(QStringLiteral(", "));
    return row;
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::CheckStateRole:
            return row.shown || row.compared ? Qt::Checked : Qt::Unchecked;
        case Qt::AccessibleTextRole:
            return QStringList{row.name, row.preset, row.accuracy, row.details}.join(
                QStringLiteral(", "));
        case Qt::ToolTipRole:
            return row.shown ? tr("This run is shown.")
                             : tr("Click to show this run; tick it to draw it beside the other.");
        default:
            return {};
    }
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.shown)
        return false;
    const bool on = value.value<Qt::CheckState>() == Qt::Checked;
    m_selection.compare(on ? row.id : RunId{});
    return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

}  // namespace seedling
