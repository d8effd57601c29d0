#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/protocol/Event.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "engine/report/RunReport.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {

/// A project with runs to report on.
class ReportTest : public ProjectTest {
protected:
    static RunSummary summary() {
        RunSummary made;
        made.method = "fixmatch";
        made.network = "frugal";
        made.precision = "bf16";
        made.imageSide = 32;
        made.steps = 1000;
        made.imagesSeen = 64'000;
        made.labels = 50;
        made.seconds = 125;
        made.maskRate = 0.8;
        made.validation = AccuracyEstimate{0.92, 0.81, 0.97, 50, "validation"};
        made.peakRssBytes = 1'400'000'000;
        made.tensorPeakBytes = 116'000'000;
        made.energyJ = 3600;
        made.energyLowJ = 1800;
        made.energyHighJ = 7200;
        made.energySource = "processor time";
        made.flopTotal = 3e15;
        made.parameters = 1'000'000;
        made.forecastTensorPeakBytes = 100'000'000;
        made.forecastRssBytes = 1'400'000'000;
        made.forecastSeconds = 100;
        return made;
    }

    static RunRecord record(const std::string& summaryJson) {
        RunRecord run;
        run.configJson = configToJson(TrainConfig{});
        run.method = "fixmatch";
        run.preset = "balanced";
        run.seed = 1;
        run.status = RunStatus::Finished;
        run.reason = "budget";
        run.labelCount = 40;
        run.versionsJson = R"({"seedling":"0.1.0","libtorch":"1.13.1"})";
        run.hardwareJson = R"({"device":"cpu","processor":"A processor","threads":2,)"
                           R"("precision":"bf16","mirror":false,"choices":["Because of <it>."]})";
        run.startedMs = 1'000'000;
        run.endedMs = 1'200'000;
        run.summaryJson = summaryJson;
        return run;
    }

    RunId add(const RunRecord& run) { return project().runs().add(run).value(); }
    RunId addFinished() { return add(record(toJson(summary()))); }

    void measure(RunId run, const std::string& name, const std::vector<double>& values) {
        std::vector<MetricPoint> points;
        for (std::size_t i = 0; i < values.size(); ++i)
            points.push_back({static_cast<std::int64_t>(100 * i), name, values[i], 1});
        ASSERT_TRUE(project().metrics().append(run, points));
    }

    std::string pageOf(RunId run) {
        const auto page = runReport(project(), run);
        EXPECT_TRUE(page) << (page ? "" : toText(page.error()));
        return page.value_or(std::string());
    }
};

}  // namespace seedling::test
