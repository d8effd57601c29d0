#include "engine/report/RunReport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>

#include "datasets/base/FileIo.h"
#include "engine/protocol/MemorySplit.h"
#include "engine/protocol/SettlingRecord.h"
#include "engine/protocol/TestEvaluation.h"
#include "tests/report/HtmlCheck.h"
#include "tests/report/ReportFixture.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

using RunReportTest = ReportTest;

constexpr const char* kEvaluation =
    R"({"split":"test","images":10,"left_out":1,"accuracy":0.9,"accuracy_low":0.6,)"
    R"("accuracy_high":0.98,"balanced_accuracy":0.88,"confusion":[[5,1],[0,4]],)"
    R"("classes":["oak","elm"]})";

TEST_F(RunReportTest, TellsAllAboutARun) {
    const RunId run = addFinished();
    measure(run, metric::kValidationAccuracy, {0.3, 0.8, 0.92});
    measure(run, metric::kMaskRate, {0.1, 0.5, 0.8});
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("leaves.seedling"));
    EXPECT_THAT(page, HasSubstr("92.0 %"));
    EXPECT_THAT(page, HasSubstr("81.0 to 97.0 %"));
    EXPECT_THAT(page, HasSubstr("held back"));
    EXPECT_THAT(page, HasSubstr("2:05"));
    EXPECT_THAT(page, HasSubstr("1.00 Wh"));
    EXPECT_THAT(page, HasSubstr("0.50 Wh to 2.00 Wh"));
    EXPECT_THAT(page, HasSubstr("estimated"));
    EXPECT_THAT(page, HasSubstr("3.00 PFLOP"));
    EXPECT_THAT(page, HasSubstr("1.4 GB"));
    EXPECT_THAT(page, HasSubstr("+16.0 %")) << "the tensors took more than was told";
    EXPECT_THAT(page, HasSubstr("held back 92"));
    EXPECT_THAT(page, HasSubstr("trusted 80"));
    EXPECT_THAT(page, HasSubstr("simulated"));
    EXPECT_THAT(page, HasSubstr("learning_rate"));
    EXPECT_THAT(page, HasSubstr("Because of &lt;it&gt;."));
    EXPECT_THAT(page, HasSubstr("1970-01-01 00:16 UTC"));
    EXPECT_THAT(page, HasSubstr("1.13.1"));
}

TEST_F(RunReportTest, EscapesEverythingThatAPersonWrote) {
    const std::string script = "<script>alert(\"1\")</script>";
    const auto images = addImages(2);
    const auto bad = addClass(script);
    const auto arabic = addClass("شجرة & '\u202E");
    apply({labelled(images[0], bad), labelled(images[1], arabic)});
    auto failed = record("");
    failed.status = RunStatus::Failed;
    failed.reason = "Cannot read '\"><img src=x onerror=y>'.";
    failed.method = "</td>";
    failed.labelSetHash = "\" onload=\"x";
    failed.hardwareJson = R"({"processor":"<b>","choices":["</li></ul>", 7]})";
    const RunId run = add(failed);
    ASSERT_TRUE(
        project().setSetting(evaluationSetting(run),
                             R"({"split":"<i>","images":2,"accuracy":1,"confusion":[[1,0],[1,0]],)"
                             R"("classes":["<script>a</script>","&amp;"]})"));
    const std::string page = pageOf(run);
    EXPECT_EQ(HtmlCheck::complaint(page), "");
    for (const char* never : {"<script", "<img", "<i>", "<b>", "onerror=y>", "\" onload=\""})
        EXPECT_THAT(page, Not(HasSubstr(never)));
    EXPECT_THAT(page, HasSubstr("<bdi>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</bdi>"));
    EXPECT_THAT(page, HasSubstr("<bdi>شجرة &amp; &#39;\u202E</bdi>"));
    EXPECT_THAT(page, HasSubstr("<bdi>&amp;amp;</bdi>"));
}

TEST_F(RunReportTest, SaysWhichRuleEndedTheRun) {
    RunSummary ended = summary();
    ended.end = "The energy budget of 2 Wh is used up.";
    const std::string page = pageOf(add(record(toJson(ended))));
    EXPECT_THAT(page, HasSubstr("It ended by one of its rules: The energy budget of 2 Wh"));
    EXPECT_THAT(page, Not(HasSubstr("It finished")));
}

TEST_F(RunReportTest, KnowsRunsWithoutAnything) {
    RunRecord bare;
    bare.status = RunStatus::Preparing;
    const std::string page = pageOf(add(bare));
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("It has not ended yet"));
    EXPECT_THAT(page, HasSubstr("was not measured"));
    EXPECT_THAT(page, HasSubstr("Nothing was recorded"));
    EXPECT_THAT(page, HasSubstr("The project has no classes."));
    EXPECT_THAT(page, Not(HasSubstr("<svg")));
}

TEST_F(RunReportTest, SaysHowARunEnded) {
    auto run = record("");
    run.status = RunStatus::Failed;
    run.reason = "The loss became infinite.";
    const RunId failed = add(run);
    measure(failed, metric::kLossSupervised, {2.5, 1e300});
    const std::string page = pageOf(failed);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("It failed"));
    EXPECT_THAT(page, HasSubstr("The loss became infinite."));
    EXPECT_THAT(page, HasSubstr("labelled 1e+300"));

    auto stopped = record(toJson(summary()));
    stopped.status = RunStatus::Stopped;
    EXPECT_THAT(pageOf(add(stopped)), HasSubstr("It was stopped before its end"));
}

TEST_F(RunReportTest, ShowsASingleEvaluation) {
    const RunId run = addFinished();
    measure(run, metric::kValidationAccuracy, {0.5});
    measure(run, metric::kValidationLow, {0.25});
    measure(run, metric::kValidationHigh, {0.75});
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("held back 50"));
}

TEST_F(RunReportTest, TakesWhatEarlierVersionsKept) {
    auto without = summary();
    without.validation.reset();
    without.forecastRssBytes = 0;
    without.forecastTensorPeakBytes = 0;
    without.forecastSeconds = 0;
    without.imagesSeen = 0;
    auto old = record(toJson(without));
    old.configJson = R"({"preset":"balanced","an_option_of_old":"<on>"})";
    old.versionsJson.clear();
    old.hardwareJson = "{}";
    const std::string page = pageOf(add(old));
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("not told"));
    EXPECT_THAT(page, HasSubstr("an_option_of_old"));
    EXPECT_THAT(page, HasSubstr("&lt;on&gt;"));
    EXPECT_THAT(page, HasSubstr("cannot say which command repeats it"));
    EXPECT_THAT(page, HasSubstr("What the memory was for was not recorded."));
}

TEST_F(RunReportTest, CountsLabelsAsTheyWereAndAre) {
    const auto images = addImages(4);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    apply({labelled(images[0], oak), labelled(images[1], elm)});
    const RunId run = addFinished();
    ASSERT_TRUE(project().runs().addLabelPickup(run, 0, project().labels().logPosition().value()));
    apply({labelled(images[1], oak), labelled(images[2], oak)});
    const std::string page = pageOf(run);
    EXPECT_THAT(page, HasSubstr("<bdi>oak</bdi></th>\n<td class=\"number\">1</td>\n"
                                "<td class=\"number\">3</td>"));
    EXPECT_THAT(page, HasSubstr("<bdi>elm</bdi></th>\n<td class=\"number\">1</td>\n"
                                "<td class=\"number\">0</td>"));
}

TEST_F(RunReportTest, SaysWhetherTheLabelsAreStillThose) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    apply({labelled(images[0], oak)});
    auto run = record(toJson(summary()));
    run.labelSetHash = project().labels().setHash().value();
    const RunId id = add(run);
    EXPECT_THAT(pageOf(id), HasSubstr(run.labelSetHash));
    EXPECT_THAT(pageOf(id), HasSubstr("The project has the same labels now."));
    apply({labelled(images[1], oak)});
    EXPECT_THAT(pageOf(id), HasSubstr("The project has other labels now."));
}

TEST_F(RunReportTest, ShowsWhatWasMeasuredOnTheTestPart) {
    const RunId run = addFinished();
    EXPECT_THAT(pageOf(run), HasSubstr("was not measured on a test part"));
    ASSERT_TRUE(project().setSetting(evaluationSetting(run), kEvaluation));
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("60.0 to 98.0 %"));
    EXPECT_THAT(page, HasSubstr("1 image was left out"));
    EXPECT_THAT(page, HasSubstr("<td class=\"mistake\">1</td>"));
    EXPECT_THAT(page, HasSubstr("Most frequent mistakes"));
}

TEST_F(RunReportTest, TellsHowANetworkSettles) {
    const RunId run = addFinished();
    EXPECT_THAT(pageOf(run), Not(HasSubstr("How the network settles")));
    const SettlingPhase free{0, 60, {-1, -2.5}, {0.5, 0.001}};
    const SettlingPhase pushed{0.25, 20, {-2.4}, {0.1}};
    const SettlingRecord record{16, 9e6, 4e5, 6e5, {0, free, {pushed}}, {900, free, {pushed}}};
    ASSERT_TRUE(project().setSetting(settlingSetting(run), toJson(record)));
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("In step 900 it took 60 sweeps"));
    EXPECT_THAT(page, HasSubstr("15 times the work"));
    EXPECT_THAT(page, HasSubstr("16.5 J")) << "1.5e15 multiply-adds of 11 fJ";
    EXPECT_THAT(page, HasSubstr("1.65 J to 165 J"));
}

TEST_F(RunReportTest, PutsTheSpotCheckFirst) {
    const auto images = addImages(4);
    const auto oak = addClass("oak");
    const RunId run = addFinished();
    std::vector<Prediction> predictions;
    for (const ImageId image : images)
        predictions.push_back({image, oak, 0.9F, {}, 0, true});
    ASSERT_TRUE(project().predictions().replace(run, predictions));
    const auto drawn = project().spotChecks().draw(run, 2).value();
    ASSERT_EQ(drawn.size(), 2U);
    ASSERT_TRUE(project().spotChecks().answer(run, drawn[0].image, SpotAnswer::Right));
    ASSERT_TRUE(project().spotChecks().answer(run, drawn[1].image, SpotAnswer::Wrong));
    const std::string page = pageOf(run);
    EXPECT_THAT(page, HasSubstr("50.0 %"));
    EXPECT_THAT(page, HasSubstr("n = 2, spot check"));
}

TEST_F(RunReportTest, TellsTheAlarmsOfTheRun) {
    const RunId run = addFinished();
    EXPECT_THAT(pageOf(run), Not(HasSubstr("Alarms")));
    ASSERT_TRUE(project().alarms().add(
        run, {250, "one_class", "<Oak> has 90 % of the trusted images.", "Label more maples.", 1}));
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("<h2>Alarms</h2>"));
    EXPECT_THAT(page, HasSubstr("&lt;Oak&gt; has 90 % of the trusted images."));
    EXPECT_THAT(page, HasSubstr("Label more maples."));
    EXPECT_THAT(page, HasSubstr("Step 250."));
}

TEST_F(RunReportTest, TheSpeedEndsWhereTrainingDoes) {
    const RunId run = addFinished();
    measure(run, metric::kImagesPerSecond, {1500, 0, 1510, 0});
    const std::string page = pageOf(run);
    EXPECT_THAT(page, HasSubstr("images/s 1,510")) << "what the last step had";
    EXPECT_THAT(page, Not(HasSubstr("images/s 0")));
}

TEST_F(RunReportTest, SaysWhatTelemetryHasTaken) {
    RunSummary metered = summary();
    EXPECT_THAT(pageOf(add(record(toJson(metered)))), Not(HasSubstr("Telemetry")));
    metered.telemetryCpuS = 0.25;
    EXPECT_THAT(pageOf(add(record(toJson(metered)))), HasSubstr("0.25 s, 0.20 % of the time"));
}

TEST_F(RunReportTest, SplitsTheMemory) {
    const RunId run = addFinished();
    for (const MemoryKind& kind : kMemoryKinds)
        measure(run, kind.peakName, {1e6, 2e6});
    const std::string page = pageOf(run);
    expectSelfContained(page);
    EXPECT_THAT(page, HasSubstr("Optimizer and average"));
    EXPECT_THAT(page, HasSubstr("2.0 MB"));
    EXPECT_THAT(page, HasSubstr("8.0 MB")) << "all but the batches";
}

TEST_F(RunReportTest, WritesAFileThatIsThePage) {
    const RunId run = addFinished();
    const fs::path file = reportFileFor(project(), run);
    EXPECT_EQ(file.filename(), "leaves-run-1.html");
    const auto bytes = writeRunReport(project(), run, file);
    ASSERT_TRUE(bytes) << toText(bytes.error());
    const auto text = readTextFile(file);
    ASSERT_TRUE(text);
    EXPECT_EQ(std::ssize(*text), *bytes);
    EXPECT_THAT(*text, testing::EndsWith("</html>\n"));
    EXPECT_TRUE(writeRunReport(project(), run, file)) << "a second time it is replaced";
}

TEST_F(RunReportTest, SaysWhyItCannotBeWritten) {
    const RunId run = addFinished();
    const auto refused = [&](RunId which, const fs::path& file) {
        const auto written = writeRunReport(project(), which, file);
        EXPECT_FALSE(written);
        return written ? Error{} : written.error();
    };
    EXPECT_EQ(refused(RunId{99}, folder / "r.html").code, ErrorCode::NotFound);
    EXPECT_EQ(refused(run, folder.path()).code, ErrorCode::InvalidArgument);
    EXPECT_EQ(refused(run, project().file()).code, ErrorCode::InvalidArgument);
    const Error missing = refused(run, folder / "none" / "r.html");
    EXPECT_EQ(missing.code, ErrorCode::NotFound);
    EXPECT_THAT(missing.message, HasSubstr("none"));
    EXPECT_FALSE(fs::exists(folder / "r.html"));
    EXPECT_TRUE(Project::open(project().file())) << "the project is unharmed";
}

TEST_F(RunReportTest, NamesTheFileThatMayNotBeWritten) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "the superuser may write everywhere";
    const fs::path closed = folder / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_exec);
    const auto written = writeRunReport(project(), addFinished(), closed / "r.html");
    fs::permissions(closed, fs::perms::owner_all);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::PermissionDenied);
    EXPECT_THAT(written.error().message, HasSubstr("r.html'"));
    EXPECT_THAT(written.error().message, Not(HasSubstr(".part")));
    EXPECT_TRUE(fs::is_empty(closed));
}

TEST_F(RunReportTest, LeavesNoHalfFileOnAFullDisk) {
    const fs::path small = folder / "small";
    fs::create_directory(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=8k") != 0)
        GTEST_SKIP() << "no small disk can be mounted here";
    const auto written = writeRunReport(project(), addFinished(), small / "r.html");
    const bool isEmpty = fs::is_empty(small);
    ::umount(small.c_str());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_THAT(written.error().message, HasSubstr("r.html'"));
    EXPECT_TRUE(isEmpty);
}

}  // namespace
}  // namespace seedling::test
