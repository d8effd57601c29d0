// Whole runs by equilibrium propagation.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/eval/CalibratedModel.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "engine/protocol/SettlingRecord.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/TrainJob.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

TrainConfig settlingRun(std::int64_t steps) {
    TrainConfig config = shortRun(steps);
    config.method = "equilibrium";
    config.network = "hopfield-dense";
    config.sweepsFree = 20;
    config.sweepsNudged = 10;
    config.learningRate = 0.03;
    return config;
}

Result<TrainOutcome> trained(TinyProject& tiny, const TrainConfig& config) {
    RunControl control;
    EventList events;
    return train(*tiny.project, {config, {}}, control, events);
}

TEST(EquilibriumRun, LearnsRecordsAndIsReadAgain) {
    for (const char* readout : {"cross-entropy", "mse"}) {
        TinyProject tiny(12, 4);
        TrainConfig config = settlingRun(10);
        config.readout = readout;
        const auto outcome = trained(tiny, config);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        const RunId run = outcome->summary.run;
        EXPECT_EQ(outcome->summary.steps, 10);
        EXPECT_EQ(outcome->summary.network, "hopfield-dense");
        EXPECT_GT(outcome->summary.flopTotal, 0);
        EXPECT_EQ(tiny.project->predictions().read(run).value().size(), 36U);
        for (const char* name :
             {metric::kLossSupervised, metric::kMaskRate, metric::kSettlingResidual}) {
            EXPECT_FALSE(tiny.project->metrics().read(run, name).value().empty()) << name;
        }
        const auto model = loadCalibratedModel(*tiny.project, run);
        ASSERT_TRUE(model);
        const NetworkSpec& network = model->model.header.network;
        EXPECT_EQ(network.equilibrium.freeSweeps, 20);
        EXPECT_EQ(network.equilibrium.readout == Readout::SquaredError, config.readout == "mse");
        EXPECT_EQ(model->model.header.precision, "fp32");
    }
}

SettlingRecord settlingOf(TinyProject& tiny, RunId run) {
    const auto text = tiny.project->setting(settlingSetting(run)).value();
    EXPECT_TRUE(text);
    const auto record = settlingFromJson(text.value_or("{}"));
    EXPECT_TRUE(record);
    return record.value_or(SettlingRecord{});
}

TEST(EquilibriumRun, KeepsHowItSettles) {
    TinyProject tiny(12, 4);
    const auto outcome = trained(tiny, settlingRun(10));
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const RunId run = outcome->summary.run;
    const SettlingRecord record = settlingOf(tiny, run);
    EXPECT_GT(record.images, 1);
    EXPECT_EQ(record.first.step, 0) << "before anything was learnt";
    EXPECT_EQ(record.latest.step, 10);
    EXPECT_EQ(record.latest.free.sweeps, 20);
    EXPECT_EQ(record.latest.free.energies.size(), 20U);
    ASSERT_EQ(record.latest.nudged.size(), 2U);
    EXPECT_EQ(record.latest.nudged[0].sweeps, 10);
    EXPECT_NE(record.latest.free.energies, record.first.free.energies);
    EXPECT_GT(record.learningMultiplyAdds, record.backpropagationMultiplyAdds);
    const auto energies = tiny.project->metrics().read(run, metric::kSettlingEnergy).value();
    ASSERT_GE(energies.size(), 2U);
    EXPECT_EQ(energies.front().value, record.first.free.energies.back());
    EXPECT_EQ(energies.back().value, record.latest.free.energies.back());
}

TEST(EquilibriumRun, OtherNetworksKeepNothingOfTheKind) {
    TinyProject tiny(12, 4);
    const auto outcome = trained(tiny, shortRun(4));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(tiny.project->setting(settlingSetting(outcome->summary.run)).value());
}

TEST(EquilibriumRun, CountsWhatItDidWhereAToleranceEndsTheSweeps) {
    TrainConfig config = settlingRun(4);
    TinyProject tiny(12, 4);
    const auto all = trained(tiny, config);
    config.settleTolerance = 0.05;
    const auto ended = trained(tiny, config);
    ASSERT_TRUE(all && ended);
    EXPECT_GT(ended->summary.flopTotal, 0);
    EXPECT_LT(ended->summary.flopTotal, all->summary.flopTotal);
}

TEST(EquilibriumRun, SupervisedRunsSettleToo) {
    TrainConfig config = settlingRun(4);
    config.method = "supervised";
    config.network = "hopfield";
    config.threads = 2;
    TinyProject tiny(12, 4);
    const auto outcome = trained(tiny, config);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(outcome->summary.network, "hopfield");
}

TEST(EquilibriumOptions, WhatDoesNotGoTogetherIsRefusedInWords) {
    const auto errorOf = [](auto change) {
        TrainConfig config = settlingRun(4);
        change(config);
        const Status status = validate(config);
        return status ? std::string() : toText(status.error());
    };
    EXPECT_EQ(errorOf([](TrainConfig&) {}), "");
    EXPECT_NE(errorOf([](TrainConfig& c) { c.network = "frugal"; }), "");
    EXPECT_NE(errorOf([](TrainConfig& c) { c.pretrained = "weights.pth"; }), "");
    EXPECT_NE(errorOf([](TrainConfig& c) { c.warm = "on"; }), "");
    EXPECT_EQ(errorOf([](TrainConfig& c) { c.balancedHead = true; }), "");
    EXPECT_NE(errorOf([](TrainConfig& c) {
                  c.balancedHead = true;
                  c.readout = "mse";
              }),
              "");
    EXPECT_EQ(errorOf([](TrainConfig& c) {
                  c.method = "supervised";
                  c.network = "frugal";
                  c.readout = "mse";
                  c.logitAdjustment = 1;
              }),
              "");
}

TEST(EquilibriumOptions, TheRestIsChosenToSuit) {
    const DataFacts facts{1000, 40, 10};
    TrainConfig config;
    config.method = "equilibrium";
    const TrainConfig chosen = withChosenMethod(config, facts).value;
    EXPECT_EQ(chosen.network, "hopfield");
    EXPECT_EQ(chosen.optimizer, "sgd");
    EXPECT_EQ(chosen.learningRate, 0.03);
    EXPECT_EQ(chosen.warm, "off");
    EXPECT_EQ(withChosenMethod(chosen, facts).value, chosen);
    EXPECT_EQ(chosenNetwork(config, 28, 2).value, "hopfield");
    EXPECT_EQ(chosenSide(config, 500, 2).value, 32);
    config.learningRate = 0.1;
    EXPECT_EQ(withChosenMethod(config, facts).value.optimizer, "muon");
    TrainConfig byNetwork;
    byNetwork.network = "hopfield-dense";
    EXPECT_EQ(withChosenMethod(byNetwork, facts).value.method, "equilibrium");
}

}  // namespace
}  // namespace seedling
