#pragma once

#include <string>

#include "tests/ui/support/SessionFixture.h"
#include "ui/energy/EnergyTab.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/train/SpotChecks.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/Button.h"

namespace seedling::test {

/// The Train page with scripted workers, and what they answer about meters.
class EnergyFixture : public SessionFixture {
protected:
    EnergyFixture()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1200, 900);
        page.show();
    }
    ~EnergyFixture() override { delete page.sidePanel(); }

    static std::string rapl() {
        return R"json({"name":"RAPL","kind":"measured","status":"ok","reason":"","remedy":"",)json"
               R"json("command":"","sees":"processor package (RAPL)","used":true,)json"
               R"json("can_calibrate":true})json";
    }
    static std::string deniedRapl() {
        return R"json({"name":"RAPL","kind":"measured","status":"denied",)json"
               R"json("reason":"This user may not.","remedy":"Ask.","command":"sudo allow",)json"
               R"json("sees":"processor package (RAPL)","used":false,"can_calibrate":false})json";
    }
    static std::string estimate() {
        return R"json({"name":"processor time","kind":"estimated","status":"ok","reason":"",)json"
               R"json("remedy":"","command":"","sees":"processor","used":true,)json"
               R"json("can_calibrate":false})json";
    }
    /// more: further fields, each with a comma before it.
    static std::string meters(const std::string& sources, const std::string& more = {}) {
        return R"json({"sources":[)json" + sources +
               R"json(],"total":{"watts":34,"kind":"estimated","source":"processor","reason":""},)json"
               R"json("carbon":{"grams_per_kwh":381,"code":"DEU","source":"Germany, 2023 (a)"},)json"
               R"json("carbon_places":[{"code":"WORLD","place":"world average",)json"
               R"json("grams_per_kwh":475,"year":2018,"source":"IEA"},{"code":"DEU",)json"
               R"json("place":"Germany","grams_per_kwh":381,"year":2023,"source":"a table"}])json" +
               more + "}";
    }

    FakeWorker* meterJob() { return workers.running(QStringLiteral("meters")); }
    FakeWorker* deviceJob() { return workers.running(QStringLiteral("devices")); }

    /// Shows the tab and answers what it asks first.
    void openTab(const std::string& answer) {
        page.showTab(TrainPage::Tab::Energy);
        ASSERT_TRUE(waitFor([this] { return meterJob() != nullptr; }));
        meterJob()->finish(answer);
    }

    /// A run that has ended with this summary.
    RunId finishedRun(RunSummary summary) {
        const RunId run = startRun();
        RunRecord record = project.project().runs().get(run).value();
        record.status = RunStatus::Finished;
        summary.run = run;
        record.summaryJson = toJson(summary);
        EXPECT_TRUE(project.project().runs().update(record));
        worker->finish(record.summaryJson);
        return run;
    }

    template <class Part>
    Part& part() {
        return *page.findChild<Part*>();
    }

    FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
};

}  // namespace seedling::test
