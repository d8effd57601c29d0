#include "engine/distributed/LaunchEnvironment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/distributed/HostList.h"

namespace seedling {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const EnvironmentVariables kTorchrun{{"RANK", "5"},
                                     {"WORLD_SIZE", "8"},
                                     {"LOCAL_RANK", "1"},
                                     {"LOCAL_WORLD_SIZE", "4"},
                                     {"MASTER_ADDR", "host1"},
                                     {"MASTER_PORT", "29501"}};
const EnvironmentVariables kSlurm{{"SLURM_PROCID", "3"},
                                  {"SLURM_NTASKS", "4"},
                                  {"SLURM_LOCALID", "1"},
                                  {"SLURM_STEP_ID", "0"},
                                  {"SLURM_JOB_NODELIST", "node[07-08],big1"},
                                  {"SLURM_JOB_ID", "1234567"}};
const EnvironmentVariables kOpenMpi{{"OMPI_COMM_WORLD_RANK", "1"},
                                    {"OMPI_COMM_WORLD_SIZE", "2"},
                                    {"OMPI_COMM_WORLD_LOCAL_RANK", "1"},
                                    {"OMPI_COMM_WORLD_LOCAL_SIZE", "2"}};

EnvironmentVariables with(EnvironmentVariables variables, const std::string& name,
                          const std::string& value) {
    variables[name] = value;
    return variables;
}

EnvironmentVariables without(EnvironmentVariables variables, const std::string& name) {
    variables.erase(name);
    return variables;
}

std::string refusal(const EnvironmentVariables& variables) {
    const auto environment = launchEnvironmentOf(variables);
    return environment ? std::string() : environment.error().message;
}

TEST(LaunchEnvironment, WithoutALauncherAProgramIsAlone) {
    EXPECT_EQ(launchEnvironmentOf({{"HOME", "/home/me"}}).value(), LaunchEnvironment{});
    EXPECT_EQ(launchEnvironmentOf({{"RANK", ""}}).value(), LaunchEnvironment{}) << "empty is unset";
    // In the script of a batch job, before srun.
    EXPECT_EQ(launchEnvironmentOf(without(kSlurm, "SLURM_STEP_ID")).value(), LaunchEnvironment{});
}

TEST(LaunchEnvironment, ReadsTorchrun) {
    const LaunchEnvironment expected{"torchrun", 5, 8, 1, 4, "host1", 29501, ""};
    EXPECT_EQ(launchEnvironmentOf(kTorchrun).value(), expected);
    const auto plain =
        launchEnvironmentOf(without(without(kTorchrun, "LOCAL_RANK"), "LOCAL_WORLD_SIZE"));
    EXPECT_EQ(plain.value().localRank, 0);
    EXPECT_EQ(plain.value().localSize, 1);
    EXPECT_FALSE(plain.value().launcherListens);
    const auto again =
        launchEnvironmentOf(with(with(kTorchrun, "TORCHELASTIC_USE_AGENT_STORE", "True"),
                                 "TORCHELASTIC_RESTART_COUNT", "2"));
    EXPECT_TRUE(again.value().launcherListens);
    EXPECT_EQ(again.value().attempt, 2);
}

TEST(LaunchEnvironment, ReadsSlurm) {
    const LaunchEnvironment expected{"Slurm", 3, 4, 1, 1, "node07", 24567, ""};
    EXPECT_EQ(launchEnvironmentOf(kSlurm).value(), expected);
    const auto told = launchEnvironmentOf(with(
        with(without(kSlurm, "SLURM_JOB_NODELIST"), "MASTER_ADDR", "login"), "MASTER_PORT", "700"));
    EXPECT_EQ(told.value().address, "login");
    EXPECT_EQ(told.value().port, 700);
}

TEST(LaunchEnvironment, ReadsOpenMpi) {
    const LaunchEnvironment expected{"Open MPI", 1, 2, 1, 2, "127.0.0.1", 29500, ""};
    EXPECT_EQ(launchEnvironmentOf(kOpenMpi).value(), expected);
    const auto twoMachines = with(kOpenMpi, "OMPI_COMM_WORLD_LOCAL_SIZE", "1");
    EXPECT_THAT(refusal(twoMachines), HasSubstr("where rank 0 is"));
    EXPECT_EQ(launchEnvironmentOf(with(twoMachines, "MASTER_ADDR", "host1")).value().address,
              "host1");
}

TEST(LaunchEnvironment, TheFirstLauncherCounts) {
    EnvironmentVariables all = kTorchrun;
    all.insert(kSlurm.begin(), kSlurm.end());
    all.insert(kOpenMpi.begin(), kOpenMpi.end());
    EXPECT_EQ(launchEnvironmentOf(all).value().launcher, "torchrun");
    EnvironmentVariables clusters = kSlurm;
    clusters.insert(kOpenMpi.begin(), kOpenMpi.end());
    EXPECT_EQ(launchEnvironmentOf(clusters).value().launcher, "Slurm");
}

TEST(LaunchEnvironment, RefusesWhatIsHalfSet) {
    for (const char* name : {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) {
        EXPECT_THAT(refusal(without(kTorchrun, name)),
                    HasSubstr(std::string(name) + " is not set"));
    }
    EXPECT_THAT(refusal({{"MASTER_ADDR", "host1"}}),
                HasSubstr("RANK, WORLD_SIZE, MASTER_PORT are not set"));
    for (const char* name :
         {"SLURM_PROCID", "SLURM_NTASKS", "SLURM_JOB_NODELIST", "SLURM_JOB_ID"}) {
        EXPECT_THAT(refusal(without(kSlurm, name)), HasSubstr(std::string(name) + " is not set"));
    }
    for (const auto& [name, value] : kOpenMpi) {
        EXPECT_THAT(refusal(without(kOpenMpi, name)), HasSubstr(name + " is not set")) << value;
    }
}

TEST(LaunchEnvironment, RefusesNumbersThatMakeNoSense) {
    EXPECT_THAT(refusal(with(kTorchrun, "RANK", "8")), HasSubstr("from 0 to 7"));
    EXPECT_THAT(refusal(with(kTorchrun, "RANK", "-1")), HasSubstr("RANK is '-1'"));
    EXPECT_THAT(refusal(with(kTorchrun, "WORLD_SIZE", "many")), HasSubstr("WORLD_SIZE"));
    EXPECT_THAT(refusal(with(kTorchrun, "WORLD_SIZE", "0")), HasSubstr("WORLD_SIZE"));
    EXPECT_THAT(refusal(with(kTorchrun, "MASTER_PORT", "65536")), HasSubstr("MASTER_PORT"));
    EXPECT_THAT(refusal(with(kTorchrun, "LOCAL_RANK", "1x")), HasSubstr("LOCAL_RANK"));
    EXPECT_THAT(refusal(with(kSlurm, "SLURM_JOB_NODELIST", "node[1")), HasSubstr("node[1"));
}

TEST(LaunchEnvironment, TheInterfaceIsTheOneThatWasTyped) {
    const auto variables = with(kTorchrun, "GLOO_SOCKET_IFNAME", "eth0");
    EXPECT_EQ(launchEnvironmentOf(variables).value().interface, "eth0");
    EXPECT_EQ(launchEnvironmentOf(variables, "ib0").value().interface, "ib0");
}

TEST(LaunchEnvironment, ReadsTheVariablesOfThisProcess) {
    EXPECT_TRUE(environmentVariables().contains("PATH"));
}

TEST(HostList, ReadsRangesAndNames) {
    EXPECT_THAT(hostsOf("node[01-03,7],login1").value(),
                ElementsAre("node01", "node02", "node03", "node7", "login1"));
    EXPECT_THAT(hostsOf("host").value(), ElementsAre("host"));
    EXPECT_THAT(hostsOf("node[9-11]").value(), ElementsAre("node9", "node10", "node11"));
    EXPECT_THAT(hostsOf("r[1-2]n[1,3]-x").value(),
                ElementsAre("r1n1-x", "r1n3-x", "r2n1-x", "r2n3-x"));
}

TEST(HostList, RefusesWhatIsNoList) {
    for (const char* list : {"", "a,", "node[1", "node]1", "node[]", "node[3-1]", "node[a-b]",
                             "node[1-]", "node[1-999999999]", "node[[1]]"}) {
        EXPECT_FALSE(hostsOf(list)) << list;
    }
}

}  // namespace
}  // namespace seedling
