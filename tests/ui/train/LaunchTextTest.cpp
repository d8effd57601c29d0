#include "ui/train/LaunchText.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/protocol/OptionTable.h"
#include "tests/support/TempFolder.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

using launch::Launcher;
using launch::Plan;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

QByteArray saidByShell(const QString& word) {
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("printf '%s' ") + word});
    EXPECT_TRUE(shell.waitForFinished());
    return shell.readAllStandardOutput();
}

/// A folder that all machines see, and launchers that start one rank on this one.
class LaunchTextTest : public testing::Test {
protected:
    LaunchTextTest() {
        m_temp.write("shared/it's leaves.seedling", "before");
        m_temp.write("shared/it's leaves.seedling-data/kept", "kept");
        m_temp.write("shared/photos/1.png", "pixels");
        program("srun",
                "while case $1 in --*) true ;; *) false ;; esac; do shift; done\n"
                "exec \"$@\"\n");
        program("mpirun",
                "while case $1 in sh|rm|seedling-cli) false ;; *) true ;; esac; do\n"
                "    shift\ndone\nexec \"$@\"\n");
        program("torchrun",
                "while [ \"$1\" != sh ]; do shift; done\n"
                "RANK=${TEST_RANK:-0}\nexport RANK\nexec \"$@\"\n");
        program("seedling-cli",
                "cat \"$(dirname \"$2\")/photos/1.png\" > \"$2\"\n"
                "printf '<%s>' \"$@\" > \"$2-data/arguments\"\nexit 3\n");
        plan.project = toQString(m_temp / "shared/it's leaves.seedling");
        plan.config = presetConfig("balanced").value();
    }

    void program(const std::string& name, const std::string& lines) {
        std::string place("bin/");
        std::string text("#!/bin/sh\n");
        const auto file = m_temp.write(place += name, text += lines);
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }

    /// Its exit code.
    int runScript(const QString& rank = QStringLiteral("0")) {
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), toQString(m_temp / "bin") + QLatin1Char(':') +
                                                       environment.value(QStringLiteral("PATH")));
        environment.insert(QStringLiteral("SLURM_JOB_ID"), QStringLiteral("4711"));
        environment.insert(QStringLiteral("SLURM_JOB_NUM_NODES"), QStringLiteral("2"));
        environment.insert(QStringLiteral("SLURM_CPUS_PER_TASK"), QStringLiteral("2"));
        environment.insert(QStringLiteral("TEST_RANK"), rank);
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), launch::scriptText(plan)});
        EXPECT_TRUE(shell.waitForFinished());
        EXPECT_EQ(shell.readAllStandardError().toStdString(), "");
        return shell.exitCode();
    }

    /// Projects in the shared folder that a script has made.
    [[nodiscard]] std::vector<std::filesystem::path> made() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::directory_iterator(m_temp / "shared")) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("it's leaves-") && name.ends_with(".seedling"))
                found.push_back(entry.path());
        }
        return found;
    }

    void expectRunBesideTheProject() {
        EXPECT_EQ(contentOf(m_temp / "shared/it's leaves.seedling"), "before");
        const auto projects = made();
        ASSERT_EQ(projects.size(), 1U);
        EXPECT_EQ(contentOf(projects.front()), "pixels") << "images are found beside the copy";
        const std::filesystem::path data = projects.front().string() + "-data";
        EXPECT_EQ(contentOf(data / "kept"), "kept");
        EXPECT_NE(contentOf(data / "arguments").find("<--preset><balanced>"), std::string::npos);
        EXPECT_NE(contentOf(data / "arguments").find("<--set><threads=2>"), std::string::npos);
    }

    test::TempFolder m_temp;
    Plan plan;
};

TEST_F(LaunchTextTest, AnyTextIsOneWordOfAShell) {
    EXPECT_EQ(launch::shellWord(QStringLiteral("learning_rate=0.05")),
              QStringLiteral("learning_rate=0.05"));
    for (const char* text : {"a b", "it's", "$HOME", "`id`", "a\\b", "\"", "*", "", "-n", "a\nb",
                             "~", "a;b", "\xC3\xA4", "a\n"}) {
        const QString word = launch::shellWord(QString::fromUtf8(text));
        EXPECT_EQ(saidByShell(word).toStdString(), text) << word.toStdString();
    }
}

TEST_F(LaunchTextTest, OneMachineNeedsNoCopyAndOneCommand) {
    plan.launcher = Launcher::Torchrun;
    plan.machines = 1;
    plan.ranksPerMachine = 4;
    plan.coresPerRank = 1;
    plan.project = QStringLiteral("/home/me/my leaves.seedling");
    EXPECT_EQ(launch::scriptText(plan).toStdString(),
              "torchrun --no-python --nnodes 1 --nproc-per-node 4 \\\n"
              "    seedling-cli train '/home/me/my leaves.seedling' \\\n"
              "    --preset balanced \\\n"
              "    --set threads=1\n");
    EXPECT_TRUE(launch::trainedName(plan).isEmpty());
    plan.launcher = Launcher::OpenMpi;
    EXPECT_TRUE(launch::scriptText(plan).startsWith(QStringLiteral("mpirun -n 4 --bind-to none")));
    EXPECT_FALSE(launch::scriptText(plan).contains(QStringLiteral("MASTER_ADDR")));
}

TEST_F(LaunchTextTest, OptionsThatDifferFromThePresetAreSaid) {
    ASSERT_TRUE(setOption(plan.config, "learning_rate", "0.02"));
    ASSERT_TRUE(setOption(plan.config, "threads", "7"));
    const QString text = launch::scriptText(plan);
    EXPECT_TRUE(text.contains(QStringLiteral("--set learning_rate=0.02")));
    EXPECT_TRUE(text.contains(QStringLiteral("--set threads=2")));
    EXPECT_FALSE(text.contains(QStringLiteral("threads=7"))) << "cores are said with the ranks";
}

TEST_F(LaunchTextTest, ASlurmJobAsksForWhatIsChosenAndBringsTheRunBack) {
    plan.machines = 8;
    plan.ranksPerMachine = 3;
    const QString text = launch::scriptText(plan);
    EXPECT_TRUE(text.startsWith(QStringLiteral("#!/bin/sh\n#SBATCH "))) << "before any command";
    EXPECT_TRUE(text.contains(QStringLiteral("#SBATCH --nodes=8\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("#SBATCH --ntasks-per-node=3\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("#SBATCH --cpus-per-task=2\n")));
    EXPECT_EQ(runScript(), 3) << "that of the training";
    expectRunBesideTheProject();
    EXPECT_FALSE(made().empty());
    EXPECT_EQ(made().front().filename().string(), "it's leaves-4711.seedling");
    EXPECT_FALSE(std::filesystem::exists("/tmp/seedling-4711")) << "the copy is gone";
}

TEST_F(LaunchTextTest, OpenMpiAndTorchrunBringTheRunBack) {
    for (const Launcher launcher : {Launcher::OpenMpi, Launcher::Torchrun}) {
        plan.launcher = launcher;
        EXPECT_EQ(runScript(), 3);
        expectRunBesideTheProject();
        for (const auto& project : made()) {
            std::filesystem::remove(project);
            std::filesystem::remove_all(project.string() + "-data");
        }
    }
    EXPECT_EQ(runScript(QStringLiteral("1")), 3);
    EXPECT_TRUE(made().empty()) << "a machine without rank 0 has no run";
}

TEST_F(LaunchTextTest, WhatIsToBeDoneNamesTheProjectWithTheRun) {
    EXPECT_EQ(launch::trainedName(plan), QStringLiteral("it's leaves-NUMBER.seedling"));
    EXPECT_TRUE(launch::nextSteps(plan).contains(launch::trainedName(plan)));
    EXPECT_TRUE(launch::nextSteps(plan).contains(QStringLiteral("sbatch")));
    plan.launcher = Launcher::OpenMpi;
    EXPECT_FALSE(launch::nextSteps(plan).contains(QStringLiteral("sbatch")));
}

TEST_F(LaunchTextTest, WhatRanksRefuseIsSaidBefore) {
    EXPECT_FALSE(launch::obstacle(plan.config, 7)) << "a batch of the program's is made to fit";
    plan.config.labelledBatch = 30;
    EXPECT_FALSE(launch::obstacle(plan.config, 1));
    EXPECT_FALSE(launch::obstacle(plan.config, 3));
    ASSERT_TRUE(launch::obstacle(plan.config, 4));
    EXPECT_TRUE(launch::obstacle(plan.config, 4)->contains(QStringLiteral("32")));
    plan.config.labelledBatch = 0;
    plan.config.pretrained = std::string("weights.pth");
    plan.config.pretrainedUse = std::string("frozen");
    EXPECT_FALSE(launch::obstacle(plan.config, 1));
    EXPECT_TRUE(launch::obstacle(plan.config, 2));
}

}  // namespace
}  // namespace seedling
