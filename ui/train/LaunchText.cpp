#include "ui/train/LaunchText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include "ui/train/NextRun.h"

namespace seedling::launch {
namespace {

constexpr int kPort = 29400;  // torchrun's own.
/// Before a job's time is over, for stopping at a safe point and for copying.
constexpr int kSecondsToSave = 300;
/// In the copy of rank 0. The pattern * of a shell leaves it out.
constexpr const char* kMark = ".seedling-rank-0";

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::launch", source);
}

bool copiesProject(const Plan& plan) {
    return plan.launcher == Launcher::Slurm || plan.machines > 1;
}

QString comment(const QString& sentence) {
    return QStringLiteral("# ") + sentence + QLatin1Char('\n');
}

/// Words of a command with line breaks between its parts.
QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" \\\n    "));
}

/// `seedling-cli train ...`; project: a word of the shell already.
QStringList trainParts(const Plan& plan, const QString& project) {
    TrainConfig config = plan.config;
    config.threads = plan.coresPerRank;
    QStringList parts{QStringLiteral("seedling-cli train ") + project};
    const QStringList options = optionArguments(config);
    for (qsizetype i = 0; i + 1 < options.size(); i += 2)
        parts << options[i] + QLatin1Char(' ') + shellWord(options[i + 1]);
    return parts;
}

QStringList launcherParts(const Plan& plan) {
    switch (plan.launcher) {
        case Launcher::Slurm:
            return {QStringLiteral("srun --cpus-per-task=\"$SLURM_CPUS_PER_TASK\"")};
        case Launcher::Torchrun: {
            QStringList parts{QStringLiteral("torchrun --no-python --nnodes %1 --nproc-per-node %2")
                                  .arg(plan.machines)
                                  .arg(plan.ranksPerMachine)};
            if (plan.machines > 1) {
                parts << QStringLiteral("--rdzv-backend c10d --rdzv-endpoint \"$first:%1\"")
                             .arg(kPort);
            }
            return parts;
        }
        case Launcher::OpenMpi:
            break;
    }
    QStringList parts{QStringLiteral("mpirun -n %1 --bind-to none").arg(plan.ranks())};
    if (plan.machines > 1) {
        parts << QStringLiteral("-x MASTER_ADDR=\"$first\" --hostfile hosts --map-by ppr:%1:node")
                     .arg(plan.ranksPerMachine);
    }
    return parts;
}

/// What runs a command once on every machine.
QString everywhere(const Plan& plan) {
    switch (plan.launcher) {
        case Launcher::Slurm:
            return QStringLiteral("srun --ntasks=\"$SLURM_JOB_NUM_NODES\" --ntasks-per-node=1 ");
        case Launcher::OpenMpi:
            return QStringLiteral(
                "mpirun -x project -x work --hostfile hosts "
                "--map-by ppr:1:node ");
        case Launcher::Torchrun:
            break;
    }
    return {};
}

QString head(const Plan& plan) {
    QString text = QStringLiteral("#!/bin/sh\n");
    switch (plan.launcher) {
        case Launcher::Slurm:
            text += QStringLiteral(
                        "#SBATCH --job-name=seedling\n#SBATCH --nodes=%1\n"
                        "#SBATCH --ntasks-per-node=%2\n#SBATCH --cpus-per-task=%3\n"
                        "#SBATCH --signal=TERM@%4\n")
                        .arg(plan.machines)
                        .arg(plan.ranksPerMachine)
                        .arg(plan.coresPerRank)
                        .arg(kSecondsToSave);
            break;
        case Launcher::Torchrun:
            text +=
                comment(tr("Start this on each of the machines. Put the name of one of them in "
                           "place of host1."));
            break;
        case Launcher::OpenMpi:
            text += comment(tr("Start this on the first machine. The file hosts names all of them, "
                               "one a line and the first one first, each followed by slots=%1. Put "
                               "the name of the first one in place of host1.")
                                .arg(plan.ranksPerMachine));
            break;
    }
    text += QStringLiteral("set -eu\n");
    if (plan.launcher != Launcher::Slurm)
        text += QStringLiteral("first=host1\n");
    return text;
}

QString copies(const Plan& plan) {
    const bool isSlurm = plan.launcher == Launcher::Slurm;
    QString text = QStringLiteral("export project=%1\n").arg(shellWord(plan.project));
    text += QStringLiteral("number=%1\n")
                .arg(isSlurm ? QStringLiteral("$SLURM_JOB_ID")
                             : QStringLiteral("$(date +%Y%m%d-%H%M%S)"));
    text += QStringLiteral("export work=\"/tmp/seedling-$number\"\n");
    text += QStringLiteral("name=$(basename \"$project\")\n\n");
    text +=
        comment(tr("Each machine trains on a copy of its own: two must never write to one "
                   "SQLite file. What else lies beside the project, as its images, is linked."));
    text += everywhere(plan);
    text += QStringLiteral(
        "sh -c '\n"
        "    set -e\n"
        "    mkdir -p \"$work\"\n"
        "    for each in \"$(dirname \"$project\")\"/*; do\n"
        "        case \"$each\" in\n"
        "            \"$project\"|\"$project\"-wal|\"$project\"-data) cp -r \"$each\" \"$work\" "
        ";;\n"
        "            *) ln -s \"$each\" \"$work\" ;;\n"
        "        esac\n"
        "    done'\n\n");
    return text;
}

QString copyBack(const Plan& plan) {
    const bool isOnEach = plan.launcher == Launcher::Torchrun;
    QString text = QLatin1Char('\n') + comment(tr("Rank 0 has written the run into its copy, which "
                                                  "is put beside the project."));
    if (isOnEach)
        text += QStringLiteral("if [ -e \"$work/%1\" ]; then\n").arg(QLatin1String(kMark));
    const QString indent = isOnEach ? QStringLiteral("    ") : QString();
    text += indent + QStringLiteral("for part in '' -wal -data; do\n");
    text += indent + QStringLiteral("    if [ -e \"$work/$name$part\" ]; then\n");
    text += indent + QStringLiteral(
                         "        cp -r \"$work/$name$part\" "
                         "\"${project%.seedling}-$number.seedling$part\"\n");
    text += indent + QStringLiteral("    fi\n");
    text += indent + QStringLiteral("done\n");
    if (isOnEach)
        text += QStringLiteral("fi\n");
    return text + everywhere(plan) + QStringLiteral("rm -rf \"$work\"\nexit $status\n");
}

/// The command of a script that works on copies.
QString command(const Plan& plan) {
    QStringList parts = launcherParts(plan);
    QStringList train = trainParts(plan, QStringLiteral("\"$work/$name\""));
    // Which machine has rank 0 decides torchrun.
    if (plan.launcher == Launcher::Torchrun) {
        parts << QStringLiteral(
                     "sh -c 'if [ \"$RANK\" = 0 ]; then touch \"$work/%1\"; fi; "
                     "exec \"$@\"' sh")
                     .arg(QLatin1String(kMark));
    }
    return QStringLiteral("status=0\n") + joined(parts + train) + QStringLiteral(" || status=$?\n");
}

}  // namespace

QString shellWord(const QString& text) {
    static const QRegularExpression kPlain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (kPlain.match(text).hasMatch() && !text.endsWith(QLatin1Char('\n')))
        return text;
    QString inside = text;
    inside.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + inside + QLatin1Char('\'');
}

QString scriptText(const Plan& plan) {
    if (copiesProject(plan))
        return head(plan) + copies(plan) + command(plan) + copyBack(plan);
    return joined(launcherParts(plan) + trainParts(plan, shellWord(plan.project))) +
           QLatin1Char('\n');
}

QString trainedName(const Plan& plan) {
    if (!copiesProject(plan))
        return {};
    return tr("%1-NUMBER.seedling").arg(QFileInfo(plan.project).completeBaseName());
}

QString nextSteps(const Plan& plan) {
    if (!copiesProject(plan))
        return tr("The run appears under Runs by itself, while this project is open here.");
    const QString begin =
        plan.launcher == Launcher::Slurm
            ? tr("Save this as train.sh in a folder that all machines see, close the project here, "
                 "and hand it in with sbatch train.sh.")
            : tr("Save this as train.sh in a folder that all machines see, close the project here, "
                 "and start it with sh train.sh.");
    return begin + QLatin1Char(' ') +
           tr("When it is over, open %1 beside the project like any other: the run stands under "
              "Runs.")
               .arg(trainedName(plan));
}

std::optional<QString> obstacle(const TrainConfig& config, int ranks) {
    if (ranks <= 1)
        return std::nullopt;
    if (!config.pretrained.empty() && config.pretrainedUse == "frozen")
        return tr(
            "A network with frozen weights is trained by one process alone. It learns "
            "quickly.");
    if (config.labelledBatch % ranks == 0)
        return std::nullopt;
    return tr("A labelled batch of %1 cannot be shared out evenly among %2 ranks. %3 can.")
        .arg(config.labelledBatch)
        .arg(ranks)
        .arg((config.labelledBatch + ranks - 1) / ranks * ranks);
}

}  // namespace seedling::launch
