#pragma once

#include <QString>
#include <optional>

#include "engine/protocol/TrainConfig.h"

/// What is typed to train a run on several machines: command lines and scripts for a POSIX shell.
/// Pure but for the words, which are those of the window. GUI thread only.
namespace seedling::launch {

/// What starts the ranks.
enum class Launcher {
    Slurm,     ///< A script for sbatch.
    Torchrun,  ///< A script that is started on each machine.
    OpenMpi,   ///< A script that is started on the first machine.
};

/// Which run, and where.
struct Plan {
    Launcher launcher = Launcher::Slurm;
    QString project{};     ///< Its file, as an absolute path.
    TrainConfig config{};  ///< But for the number of threads, which is coresPerRank.
    int machines = 2;      ///< 1 or more.
    int ranksPerMachine = 1;
    int coresPerRank = 2;

    [[nodiscard]] int ranks() const { return machines * ranksPerMachine; }
};

/// Text as one word of a POSIX shell: as it is where it has only letters, digits and signs that
/// mean nothing there, else in single quotes.
[[nodiscard]] QString shellWord(const QString& text);

/// The whole of what is typed or saved, with a newline at its end. Several machines each train on a
/// copy of the project, because an SQLite file must not be written to from several machines; the
/// copy that has the run is put beside the project (trainedName). One machine without Slurm needs
/// no copy.
[[nodiscard]] QString scriptText(const Plan& plan);

/// What the copy with the run is called, "leaves-NUMBER.seedling"; "" where the project itself gets
/// the run.
[[nodiscard]] QString trainedName(const Plan& plan);

/// What a person has to do before and after, in one or two sentences.
[[nodiscard]] QString nextSteps(const Plan& plan);

/// Why ranks would refuse the run, with what to do; none where nothing speaks against it. The rules
/// are those of engine/distributed/RankRules.
[[nodiscard]] std::optional<QString> obstacle(const TrainConfig& config, int ranks);

}  // namespace seedling::launch
