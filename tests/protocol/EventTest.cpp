#include "engine/protocol/Event.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/protocol/Command.h"
#include "engine/protocol/MetricNames.h"

namespace seedling::test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Writes an event, reads it back and returns it as the type it must be.
template <class Kind>
Kind roundTrip(const Kind& event) {
    const auto line = toJsonLine(event);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto read = eventFromJsonLine(line);
    EXPECT_TRUE(read) << line;
    if (!read)
        return {};
    EXPECT_TRUE(std::holds_alternative<Kind>(*read)) << line;
    EXPECT_EQ(toJsonLine(*read), line);
    return std::get<Kind>(*read);
}

RunSummary summary() {
    RunSummary made;
    made.run = RunId{7};
    made.method = "fixmatch";
    made.network = "frugal";
    made.precision = "bf16";
    made.imageSide = 32;
    made.steps = 900;
    made.imagesSeen = 1LL << 32;
    made.labels = 40;
    made.seconds = 119.5;
    made.maskRate = 0.7;
    made.validation = AccuracyEstimate{0.92, 0.81, 0.97, 50, "validation"};
    made.peakRssBytes = 1LL << 33;
    made.tensorPeakBytes = 1 << 20;
    made.energyJ = 3000;
    made.energyLowJ = 1000;
    made.energyHighJ = 7000;
    made.energyKind = EnergyKind::Modelled;
    made.energySource = "model";
    made.energyMeasuredShare = 0.25;
    made.energyAboveIdle = EnergyFigure{2000, 500, 6000, EnergyKind::Modelled, 0.25};
    made.energyProcess = EnergyFigure{1500, 400, 5000, EnergyKind::Estimated, 0};
    made.carbonGramsPerKwh = 381;
    made.carbonSource = "Germany, 2023";
    made.flopTotal = 1.5e15;
    made.parameters = 123456;
    made.telemetryCpuS = 0.75;
    made.forecastTensorPeakBytes = 1 << 21;
    made.forecastRssBytes = 1LL << 34;
    made.forecastSeconds = 121.5;
    made.forecastEnergyJ = 4'600;
    made.end = "5 checks in a row brought no better accuracy.";
    return made;
}

TEST(EventTest, Hello) {
    const auto read = roundTrip(HelloEvent{1, "0.1.0", "cpu", 2, "bf16"});
    EXPECT_EQ(read.protocol, kProtocolVersion);
    EXPECT_EQ(read.version, "0.1.0");
    EXPECT_EQ(read.device, "cpu");
    EXPECT_EQ(read.threads, 2);
    EXPECT_EQ(read.precision, "bf16");
}

TEST(EventTest, StateInEveryState) {
    for (const auto state :
         {RunState::Preparing, RunState::Training, RunState::Paused, RunState::Evaluating,
          RunState::Stopping, RunState::Finished, RunState::Failed}) {
        const auto read = roundTrip(StateEvent{RunId{7}, state, "reading 1,650 images"});
        EXPECT_EQ(read.run, RunId{7});
        EXPECT_EQ(read.state, state);
        EXPECT_EQ(read.reason, "reading 1,650 images");
    }
    EXPECT_FALSE(runStateFromString("asleep"));
}

TEST(EventTest, Progress) {
    const auto read = roundTrip(ProgressEvent{120, 900, 41.2, kNaN, 1510});
    EXPECT_EQ(read.step, 120);
    EXPECT_EQ(read.stepsTotal, 900);
    EXPECT_EQ(read.elapsedS, 41.2);
    EXPECT_TRUE(std::isnan(read.etaS));
    EXPECT_EQ(read.imagesPerS, 1510);
}

TEST(EventTest, MetricsLeaveOutWhatIsNotANumber) {
    MetricsEvent event{120, {{metric::kLossSupervised, 0.41}, {metric::kMaskRate, 1.0 / 3}}};
    EXPECT_EQ(roundTrip(event).values, event.values);
    event.values[metric::kLossUnsupervised] = kNaN;
    event.values[metric::kLearningRate] = std::numeric_limits<double>::infinity();
    const auto line = toJsonLine(event);
    EXPECT_NE(line.find("\"loss_unsupervised\":null"), std::string::npos) << line;
    const auto read = std::get<MetricsEvent>(eventFromJsonLine(line).value());
    EXPECT_EQ(read.step, 120);
    EXPECT_EQ(read.values.size(), 2U);
}

TEST(EventTest, ResourcesOfEveryKind) {
    for (const auto kind : {EnergyKind::Measured, EnergyKind::Integrated, EnergyKind::Modelled,
                            EnergyKind::Estimated}) {
        const ResourcesEvent event{.step = 5,
                                   .rssBytes = 1LL << 40,
                                   .tensorBytes = 2,
                                   .tensorPeakBytes = 3,
                                   .energyJ = 4.5,
                                   .energyLowJ = 1.5,
                                   .energyHighJ = 9.5,
                                   .powerW = 6.5,
                                   .energyKind = kind,
                                   .energySource = "RAPL",
                                   .flopTotal = 7e18};
        const auto read = roundTrip(event);
        EXPECT_EQ(read.step, 5);
        EXPECT_EQ(read.rssBytes, 1LL << 40);
        EXPECT_EQ(read.tensorBytes, 2);
        EXPECT_EQ(read.tensorPeakBytes, 3);
        EXPECT_EQ(read.energyJ, 4.5);
        EXPECT_EQ(read.energyLowJ, 1.5);
        EXPECT_EQ(read.energyHighJ, 9.5);
        EXPECT_EQ(read.powerW, 6.5);
        EXPECT_EQ(read.energyKind, kind);
        EXPECT_EQ(read.energySource, "RAPL");
        EXPECT_EQ(read.flopTotal, 7e18);
    }
    EXPECT_FALSE(energyKindFromString("guessed"));
}

TEST(EventTest, ResourcesTellTensorsApart) {
    ResourcesEvent event;
    event.memory = {1LL << 40, 2, 3, 4, 5};
    event.memoryPeak = {6, 7, 8, 9, 10};
    event.telemetryCpuS = 0.25;
    const auto read = roundTrip(event);
    EXPECT_EQ(read.memory, event.memory);
    EXPECT_EQ(read.memoryPeak, event.memoryPeak);
    EXPECT_EQ(read.telemetryCpuS, 0.25);
    EXPECT_EQ(read.memoryPeak.tensors(), 6 + 7 + 8 + 9);
}

TEST(EventTest, ReadsResourcesOfBeforeTensorsWereToldApart) {
    const auto read = eventFromJsonLine(
        R"({"event":"resources","step":5,"rss_bytes":1,"tensor_bytes":2,"tensor_peak_bytes":3,)"
        R"("energy_j":4,"energy_low_j":1,"energy_high_j":9,"power_w":6,)"
        R"("energy_kind":"measured","energy_source":"RAPL","flop_total":7})");
    ASSERT_TRUE(read) << toText(read.error());
    const auto& event = std::get<ResourcesEvent>(*read);
    EXPECT_EQ(event.tensorPeakBytes, 3);
    EXPECT_EQ(event.memory, MemorySplit{});
    EXPECT_EQ(event.memoryPeak, MemorySplit{});
    EXPECT_EQ(event.telemetryCpuS, 0);
    EXPECT_EQ(event.energyMeasuredShare, 0);
    EXPECT_FALSE(event.energyAboveIdle);
    EXPECT_FALSE(event.energyProcess);
}

TEST(MemorySplitTest, PartsAddUp) {
    MemorySplit split{1, 2, 3, 4, 5};
    split += MemorySplit{10, 20, 30, 40, 50};
    EXPECT_EQ(split, (MemorySplit{11, 22, 33, 44, 55}));
    std::int64_t sum = 0;
    for (const MemoryKind& kind : kMemoryKinds)
        sum += split.*kind.bytes;
    EXPECT_EQ(sum, split.tensors() + split.data) << "no part is left out";
}

TEST(EventTest, TheThreeFiguresOfEnergy) {
    ResourcesEvent event;
    event.energyMeasuredShare = 0.83;
    event.energyAboveIdle = EnergyFigure{20, 15, 25, EnergyKind::Measured, 0.83};
    const auto read = roundTrip(event);
    EXPECT_EQ(read.energyMeasuredShare, 0.83);
    EXPECT_EQ(read.energyAboveIdle, event.energyAboveIdle);
    EXPECT_FALSE(read.energyProcess) << "what is not known is no zero";
    const std::string line = toJsonLine(event);
    EXPECT_EQ(line.find("energy_process"), std::string::npos);
    EXPECT_LT(line.find("\"energy_j\""), line.find("energy_above_idle"));
}

TEST(EventTest, DamagedFiguresAreErrors) {
    std::string line = toJsonLine(ResourcesEvent{});
    line.back() = ',';
    for (const char* figure : {"7", "[]", "{}", R"({"joules":1,"low_j":1,"high_j":1,"kind":"x"})"})
        EXPECT_FALSE(eventFromJsonLine(line + "\"energy_process\":" + figure + "}")) << figure;
    EXPECT_TRUE(eventFromJsonLine(line + "\"later\":1}"));
}

TEST(EventTest, Answer) {
    const auto read = roundTrip(AnswerEvent{"in/a.png", "oak", 0.5, "maple", 0.3, "fir", 0.2, "",
                                            "out/oak/a.png", 7, true});
    EXPECT_EQ(read.path, "in/a.png");
    EXPECT_EQ(read.className, "oak");
    EXPECT_EQ(read.confidence, 0.5);
    EXPECT_EQ(read.secondClass, "maple");
    EXPECT_EQ(read.secondConfidence, 0.3);
    EXPECT_EQ(read.thirdClass, "fir");
    EXPECT_EQ(read.thirdConfidence, 0.2);
    EXPECT_TRUE(read.noneOfThese);
    EXPECT_EQ(read.target, "out/oak/a.png");
    EXPECT_EQ(read.sortedId, 7);
    AnswerEvent unreadable;
    unreadable.problem = "It is damaged.";
    EXPECT_EQ(roundTrip(unreadable).problem, "It is damaged.");
}

TEST(EventTest, WarningWithAnyText) {
    const auto read = roundTrip(WarningEvent{"unreadable", "\"ä\"\n\\ 樫\t"});
    EXPECT_EQ(read.code, "unreadable");
    EXPECT_EQ(read.message, "\"ä\"\n\\ 樫\t");
    // Bytes that are no text must not stop a run.
    EXPECT_TRUE(eventFromJsonLine(toJsonLine(WarningEvent{"unreadable", "a\xFF\xC3"})));
}

TEST(EventTest, AlarmSaysWhatToDo) {
    const auto read = roundTrip(AlarmEvent{"nothing_trusted", "Nothing is trusted.", "Label."});
    EXPECT_EQ(read.code, "nothing_trusted");
    EXPECT_EQ(read.message, "Nothing is trusted.");
    EXPECT_EQ(read.advice, "Label.");
}

TEST(EventTest, AlarmOfMemoryKnowsTheBatch) {
    EXPECT_FALSE(roundTrip(AlarmEvent{"one_class", "Oak.", "Label."}).shortage);
    const MemoryShortage shortage{1LL << 40, 1LL << 39, 64, 3, 2.5e6};
    const auto read = roundTrip(AlarmEvent{"memory_short", "Too much.", "Take less.", shortage});
    EXPECT_EQ(read.shortage, shortage);
}

TEST(EventTest, FinishedCarriesThePayload) {
    const auto read = roundTrip(FinishedEvent{"budget", toJson(summary())});
    EXPECT_EQ(read.reason, "budget");
    EXPECT_EQ(summaryFromJson(read.payloadJson).value().steps, 900);
    EXPECT_EQ(roundTrip(FinishedEvent{"done", "not JSON"}).payloadJson, "{}");
}

TEST(EventTest, Failed) {
    const auto read =
        roundTrip(FailedEvent{{ErrorCode::NotFinite, "The loss became NaN.", "Try less."}});
    EXPECT_EQ(read.error.code, ErrorCode::NotFinite);
    EXPECT_EQ(read.error.message, "The loss became NaN.");
    EXPECT_EQ(read.error.advice, "Try less.");
}

TEST(EventTest, ReadsTheLinesOfTheDesign) {
    for (
        const char* line :
        {R"({"event":"hello","protocol":1,"version":"0","device":"cpu","threads":2,"precision":"bf16"})",
         R"({"event":"state","run":7,"state":"training"})",
         R"({"event":"progress","step":120,"steps_total":900,"elapsed_s":41.2,"eta_s":268,"images_per_s":1510})",
         R"({"event":"metrics","step":120,"loss_supervised":0.41,"note":"x"})",
         R"({"event":"finished","reason":"budget"})",
         R"({"event":"failed","code":"disk_full","message":"Full.","later":[1,2]})"})
        EXPECT_TRUE(eventFromJsonLine(line)) << line;
}

TEST(EventTest, DamagedLinesAreErrors) {
    for (
        const char* line :
        {"", "x", "[]", "{", "{}", "7", R"({"event":7})", R"({"event":"state","run":7})",
         R"({"event":"state","run":"7","state":"training"})",
         R"({"event":"state","run":7,"state":"asleep"})", R"({"event":"metrics"})",
         R"({"event":"failed","code":"io"})",
         R"({"event":"hello","protocol":5000000000,"version":"0","device":"cpu","threads":2,"precision":""})"}) {
        const auto read = eventFromJsonLine(line);
        ASSERT_FALSE(read) << line;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt) << line;
    }
    EXPECT_EQ(eventFromJsonLine(R"({"event":"dance"})").error().code, ErrorCode::Unsupported);
    const auto missing = eventFromJsonLine(R"({"event":"progress","step":1})");
    EXPECT_NE(missing.error().message.find("steps_total"), std::string::npos);
}

TEST(SummaryTest, EveryFieldComesBack) {
    const auto text = toJson(summary());
    const auto read = summaryFromJson(text).value();
    EXPECT_EQ(toJson(read), text);
    EXPECT_EQ(read.run, RunId{7});
    EXPECT_EQ(read.validation->images, 50);
    EXPECT_EQ(read.validation->source, "validation");
    EXPECT_EQ(read.energyKind, EnergyKind::Modelled);
    EXPECT_EQ(read.energyMeasuredShare, 0.25);
    EXPECT_EQ(read.energyAboveIdle, summary().energyAboveIdle);
    EXPECT_EQ(read.energyProcess, summary().energyProcess);
    EXPECT_EQ(read.carbonGramsPerKwh, 381);
    EXPECT_EQ(read.carbonSource, "Germany, 2023");
    EXPECT_EQ(read.peakRssBytes, 1LL << 33);
    EXPECT_EQ(read.imagesSeen, 1LL << 32);
    EXPECT_EQ(read.parameters, 123456);
    EXPECT_EQ(read.telemetryCpuS, 0.75);
    EXPECT_EQ(read.forecastTensorPeakBytes, 1 << 21);
    EXPECT_EQ(read.forecastRssBytes, 1LL << 34);
    EXPECT_EQ(read.forecastSeconds, 121.5);
    EXPECT_EQ(read.forecastEnergyJ, 4'600);
    EXPECT_EQ(read.end, "5 checks in a row brought no better accuracy.");
}

TEST(SummaryTest, ReadsThoseOfRunsBeforeImagesWereCounted) {
    std::string text = toJson(summary());
    const std::string field = "\"images_seen\":4294967296,";
    ASSERT_NE(text.find(field), std::string::npos);
    text.erase(text.find(field), field.size());
    const auto read = summaryFromJson(text);
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->imagesSeen, 0);
    EXPECT_EQ(read->steps, 900);
}

TEST(SummaryTest, ReadsThoseOfRunsThatWereNotForetold) {
    std::string text = toJson(summary());
    const std::size_t begin = text.find(",\"forecast_tensor_peak_bytes\"");
    ASSERT_NE(begin, std::string::npos) << text;
    const std::size_t end = text.find(",\"validation\"", begin);
    ASSERT_NE(end, std::string::npos) << text;
    text.erase(begin, end - begin);
    const auto read = summaryFromJson(text);
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->forecastRssBytes, 0);
    EXPECT_EQ(read->parameters, 123456);
}

TEST(SummaryTest, ValidationMayBeAbsent) {
    auto without = summary();
    without.validation.reset();
    EXPECT_FALSE(summaryFromJson(toJson(without)).value().validation);
    EXPECT_EQ(summaryFromJson("{}").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(summaryFromJson("").error().code, ErrorCode::Corrupt);
}

TEST(CommandTest, RoundTrips) {
    for (const auto command : {Command::Pause, Command::Resume, Command::Stop, Command::Checkpoint})
        EXPECT_EQ(commandFromJsonLine(toJsonLine(command)).value(), command);
    EXPECT_EQ(toJsonLine(Command::Pause), R"({"command":"pause"})");
    EXPECT_EQ(commandFromJsonLine("stop").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(commandFromJsonLine(R"({"command":1})").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(commandFromJsonLine(R"({"command":"fly"})").error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace seedling::test
