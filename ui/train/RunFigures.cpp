#include "ui/train/RunFigures.h"

#include <QCoreApplication>
#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"

namespace seedling::runs {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::runs", source);
}

std::optional<double> positive(double value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

void addSummary(RunFigures& run, const RunSummary& summary) {
    run.accuracy = summary.validation;
    run.seconds = positive(summary.seconds);
    run.joules = positive(summary.energyJ);
    run.energyKind = summary.energyKind;
    run.flop = positive(summary.flopTotal);
    run.peakBytes = positive(static_cast<double>(summary.peakRssBytes));
    run.network = toQString(summary.network);
}

void addNews(RunFigures& run, const RunSelection& selection) {
    const TrainSession& session = selection.session();
    if (selection.shown() && selection.shown()->id == run.id)
        run.accuracy = validationOf(*selection.shown(), session.history());
    run.seconds = positive(session.progress().elapsedS);
    if (const auto& resources = session.resources()) {
        run.joules = positive(resources->energyJ);
        run.energyKind = resources->energyKind;
        run.flop = positive(resources->flopTotal);
    }
    double most = 0;
    for (const QPointF& point : session.history().series(metric::kRssBytes))
        most = std::max(most, point.y());
    run.peakBytes = positive(most);
}

}  // namespace

RunFigures figuresOf(const RunRecord& record, const RunSelection& selection,
                     RunEvaluations& evaluations) {
    const TrainSession& session = selection.session();
    RunFigures run;
    run.id = record.id;
    run.name = format::preset(record.method == "supervised" ? record.method : record.preset);
    run.startedMs = record.startedMs;
    run.status = record.status;
    run.live = session.isActive() && session.run() == record.id;
    run.labels = record.labelCount;
    run.seed = record.seed;
    if (run.live) {
        addNews(run, selection);
    } else if (!record.summaryJson.empty()) {
        if (const auto summary = summaryFromJson(record.summaryJson))
            addSummary(run, *summary);
    }
    run.accuracy = evaluations.accuracyOf(run.id, run.accuracy);
    return run;
}

QString knownFrom(const AccuracyEstimate& accuracy) {
    const QString on = accuracy.source == "test"         ? tr("%1 test images")
                       : accuracy.source == "spot check" ? tr("%1 looked at")
                                                         : tr("%1 held back");
    return on.arg(format::count(accuracy.images));
}

QString stateText(const RunFigures& run) {
    if (run.live)
        return tr("running");
    switch (run.status) {
        case RunStatus::Finished:
            return tr("finished");
        case RunStatus::Stopped:
            return tr("stopped");
        case RunStatus::Failed:
            return tr("failed");
        case RunStatus::Interrupted:
            return tr("interrupted");
        case RunStatus::Preparing:
        case RunStatus::Training:
        case RunStatus::Paused:
            break;
    }
    return tr("running");
}

}  // namespace seedling::runs
