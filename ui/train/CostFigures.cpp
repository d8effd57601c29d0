#include "ui/train/CostFigures.h"

#include <QCoreApplication>

#include "engine/protocol/MetricNames.h"
#include "ui/charts/Format.h"
#include "ui/train/CostDesk.h"
#include "ui/train/TrainSession.h"

namespace seedling::cost {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::cost", source);
}

foretold::Cost costOf(const RunForecast& answer) {
    return {answer.seconds, static_cast<double>(answer.rssBytes), answer.endsWithEnergy,
            answer.joules};
}

/// Of the run that goes on, so far.
foretold::Cost soFar(const TrainSession& session) {
    const MetricHistory& history = session.history();
    return {session.progress().elapsedS, history.highest(metric::kRssBytes), false,
            history.last(metric::kEnergyJ, 0)};
}

FigureTable::Cell cell(const QString& text, bool isQuiet) {
    const bool isKnown = !text.isEmpty();
    return {isKnown ? text : QStringLiteral("–"), false,
            isQuiet || !isKnown ? Role::Text2 : Role::Text};
}

QString memoryText(const foretold::Cost& cost) {
    return cost.bytes > 0 ? format::bytes(cost.bytes).joined() : QString();
}

QString timeText(const foretold::Cost& cost) {
    return cost.seconds > 0 ? format::duration(cost.seconds) : QString();
}

QString energyText(const foretold::Cost& cost) {
    return cost.joules > 0 ? format::energy(cost.joules).joined() : QString();
}

}  // namespace

Comparison comparisonOf(TrainSession& session, const CostDesk& desk,
                        const std::optional<foretold::EndedRun>& last) {
    Comparison figures;
    const bool isLive =
        session.isActive() && foretold::areAlike(session.config(), session.nextRun().config());
    if (isLive) {
        figures.told = foretold::costOf(session.history());
        figures.taken = soFar(session);
        figures.run = session.run();
        figures.isLive = true;
    } else if (last) {
        figures.told = last->told;
        figures.taken = last->took;
        figures.run = last->run;
    }
    const bool isOld = desk.isOld();
    if (desk.answer() && (!isOld || !figures.told)) {
        figures.told = costOf(*desk.answer());
        figures.isOld = isOld;
    }
    return figures;
}

std::vector<FigureTable::Row> rowsOf(const Comparison& figures) {
    if (!figures.told && !figures.taken)
        return {};
    const QString run = figures.run.isValid() ? format::runName(figures.run) : tr("This run");
    std::vector<FigureTable::Row> rows(4);
    rows[0].header = true;
    rows[1].name = tr("Memory at its peak");
    rows[1].help =
        tr("Of the program that trains, with every image trusted: the most that it can "
           "come to.");
    rows[2].name = tr("Time");
    rows[3].name = tr("Energy");
    rows[3].help =
        tr("Of the whole machine. Foretold from the power of a few steps that were tried "
           "out; how it is measured says the tab Energy.");
    if (figures.told) {
        rows[0].cells.push_back({tr("foretold")});
        rows[1].cells.push_back(cell(memoryText(*figures.told), figures.isOld));
        rows[2].cells.push_back(cell(timeText(*figures.told), figures.isOld));
        rows[3].cells.push_back(cell(energyText(*figures.told), figures.isOld));
    }
    if (figures.taken) {
        rows[0].cells.push_back({figures.isLive ? tr("%1 so far").arg(run) : run});
        rows[1].cells.push_back(cell(memoryText(*figures.taken), false));
        rows[2].cells.push_back(cell(timeText(*figures.taken), false));
        rows[3].cells.push_back(cell(energyText(*figures.taken), false));
    }
    return rows;
}

}  // namespace seedling::cost
