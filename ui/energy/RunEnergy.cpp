#include "ui/energy/RunEnergy.h"

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/energy/RunEnergyPart.h"

namespace seedling {
namespace {

constexpr double kJoulesPerKwh = 3.6e6;

// Events and summaries name these fields alike.
template <class News>
void takeFigures(const News& news, RunEnergy& energy) {
    if (news.energyJ <= 0)
        return;
    energy.figures[RunEnergy::Machine] = EnergyFigure{
        news.energyJ, news.energyLowJ, news.energyHighJ, news.energyKind, news.energyMeasuredShare};
    energy.figures[RunEnergy::AboveIdle] = news.energyAboveIdle;
    energy.figures[RunEnergy::Process] = news.energyProcess;
    energy.source = energySourceText(news.energySource);
    energy.operations = news.flopTotal;
}

QString whyNothing(const ShownRun& run) {
    if (run.live)
        return RunEnergyPart::tr("Known after the first seconds of the run.");
    return run.summary
               ? RunEnergyPart::tr("This run has recorded no energy.")
               : RunEnergyPart::tr(
                     "This run has not come to an end, so nothing was summed up. Go on with it, or "
                     "see its course under Progress.");
}

void explain(const ShownRun& run, RunEnergy& energy) {
    const bool any = energy.figures[RunEnergy::Machine].has_value();
    energy.whyUnknown[RunEnergy::Machine] = any ? QString() : whyNothing(run);
    if (!any)
        return;
    const bool aboveIdle = energy.figures[RunEnergy::AboveIdle].has_value();
    energy.whyUnknown[RunEnergy::AboveIdle] = RunEnergyPart::tr(
        "What the machine uses at rest was not known. Measure it once below; runs from then on "
        "show this.");
    energy.whyUnknown[RunEnergy::Process] =
        aboveIdle
            ? RunEnergyPart::tr(
                  "The system does not say how busy all programs together were, as is usual in "
                  "containers. Run on the machine itself.")
            : RunEnergyPart::tr("It is a share of what is above idle.");
}

}  // namespace

double RunEnergy::meanWatts() const {
    const auto& machine = figures[Machine];
    return machine && seconds > 0 ? machine->joules / seconds : 0;
}

std::optional<double> RunEnergy::carbonGrams() const {
    const auto& machine = figures[Machine];
    if (!machine || gramsPerKwh <= 0)
        return std::nullopt;
    return machine->joules / kJoulesPerKwh * gramsPerKwh;
}

RunEnergy runEnergyOf(const ShownRun& run, const TrainSession& session) {
    RunEnergy energy;
    energy.live = run.live;
    if (run.live) {
        if (session.resources())
            takeFigures(*session.resources(), energy);
        energy.seconds = session.progress().elapsedS;
    } else if (run.summary) {
        takeFigures(*run.summary, energy);
        energy.operations = run.summary->flopTotal;
        energy.seconds = run.summary->seconds;
        energy.gramsPerKwh = run.summary->carbonGramsPerKwh;
        energy.carbonSource = toQString(run.summary->carbonSource);
    }
    explain(run, energy);
    return energy;
}

}  // namespace seedling
