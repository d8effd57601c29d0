#include "engine/train/FirstLook.h"

#include <utility>

#include "engine/train/RunMeter.h"
#include "engine/train/ShortTraining.h"

namespace seedling {

bool wantsFirstLook(const TrainConfig& asked, const TrainSetup& setup) {
    return asked.method == "auto" && setup.config.method == "rounds" && !setup.checkpoint &&
           !setup.network.frozenBody;
}

Status lookFirst(const TrainConfig& asked, const DataFacts& facts, TrainSetup& setup,
                 RunRecorder& recorder, const RunControl& control) {
    const Status sent =
        recorder.state(RunState::Preparing, "finding out how hard the images are to tell apart");
    if (!sent) {
        return sent;
    }
    RunMeter meter({});
    const TrainingClock clock(0);
    Every reports(1);
    const auto goOn = [&](const ShortTraining& look) {
        if (reports.due()) {
            const double now = clock.seconds();
            recorder.progress({.elapsedS = now,
                               .etaS = 60 * asked.minutes - now,
                               .imagesPerS = static_cast<double>(look.imagesSeen) / now});
        }
        return !control.stopRequested();
    };
    const ShortTraining look =
        trainShortly(setup, "fixmatch", shortTrainingSeconds(asked.minutes), clock, goOn);
    setup.spent.flop = look.flop;
    setup.spent.imagesSeen = look.imagesSeen;
    setup.spent.elapsedSeconds = clock.seconds();
    meter.writeTo(setup.spent);
    auto chosen = withMethodByLook(asked, facts, look.trustedShare);
    chosen.value.labelledBatch = setup.config.labelledBatch;
    chosen.value.unlabelledRatio = setup.config.unlabelledRatio;
    setup.config = std::move(chosen.value);
    setup.choices.insert(setup.choices.begin(), std::move(chosen.why));
    return {};
}

}  // namespace seedling
