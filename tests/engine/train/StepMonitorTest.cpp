#include "engine/train/StepMonitor.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <numeric>

#include "engine/protocol/MetricNames.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

StepOutput outputOf(const std::vector<std::int64_t>& classes, const std::vector<float>& weights) {
    StepOutput output;
    output.supervised = torch::tensor(1.0F);
    output.unsupervised = torch::tensor(0.5F);
    output.pseudoLabels = {torch::tensor(classes, torch::kLong), torch::ones({std::ssize(classes)}),
                           torch::tensor(weights, torch::kFloat)};
    return output;
}

TEST(StepMonitor, SharesOfClassesAreByWeightAndOverlastReports) {
    const HiddenTruth none;
    StepMonitor monitor(none);
    EXPECT_TRUE(monitor.takeClassShares().empty());
    const std::vector<ImageId> images{ImageId{1}, ImageId{2}, ImageId{3}};
    monitor.add(outputOf({2, 0, 1}, {1, 0, 0.5F}), images);
    EXPECT_FALSE(monitor.take().empty());
    monitor.add(outputOf({2, 2, 0}, {1, 1, 0.5F}), images);
    const std::vector<double> shares = monitor.takeClassShares();
    ASSERT_EQ(shares.size(), 3U);
    EXPECT_DOUBLE_EQ(shares[0], 0.125);
    EXPECT_DOUBLE_EQ(shares[1], 0.125);
    EXPECT_DOUBLE_EQ(shares[2], 0.75);
    EXPECT_TRUE(monitor.takeClassShares().empty()) << "counted anew";
    monitor.add(outputOf({0, 0, 0}, {0, 0, 0}), images);
    EXPECT_TRUE(monitor.takeClassShares().empty()) << "nothing was trusted";
}

std::vector<double> series(TinyProject& tiny, RunId run, const std::string& name) {
    std::vector<double> values;
    const auto points = tiny.project->metrics().read(run, name).value();
    for (const MetricPoint& point : points) {
        values.push_back(point.value);
    }
    return values;
}

TEST(ClassSeries, ARunRecordsSharesAndThresholdsAtItsChecks) {
    TinyProject tiny(12, 3);
    for (const char* method : {"fixmatch", "flexmatch", "freematch", "adamatch", "softmatch"}) {
        TrainConfig config = shortRun(30);
        config.method = method;
        config.evaluations = 3;
        config.threshold = 0.4;
        RunControl control;
        EventList events;
        const auto outcome = train(*tiny.project, {config, {}}, control, events);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        const RunId run = outcome->summary.run;
        std::size_t rows = 0;
        double sum = 0;
        for (std::size_t place = 0; place < 3; ++place) {
            const auto shares = series(tiny, run, metric::ofClass(metric::kClassShare, place));
            rows = shares.size();
            sum += std::accumulate(shares.begin(), shares.end(), 0.0);
        }
        EXPECT_GE(rows, 1U) << method;
        EXPECT_LE(rows, 3U) << method << ": seldom, for there may be many classes";
        EXPECT_NEAR(sum, static_cast<double>(rows), 1e-9) << method;
        const bool isSoft = std::string(method) == "softmatch";
        EXPECT_EQ(series(tiny, run, metric::kThreshold).empty(), isSoft) << method;
        const bool byClass = config.method == "flexmatch" || config.method == "freematch";
        const std::string last = metric::ofClass(metric::kClassThreshold, 2);
        EXPECT_EQ(series(tiny, run, last).empty(), !byClass) << method;
    }
}

}  // namespace
}  // namespace seedling
