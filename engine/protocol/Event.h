#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "engine/protocol/MemoryShortage.h"
#include "engine/protocol/MemorySplit.h"
#include "engine/protocol/PretrainedRecord.h"

namespace seedling {

inline constexpr int kProtocolVersion = 1;

/// How an energy figure was obtained.
enum class EnergyKind { Measured, Integrated, Modelled, Estimated };
std::string toString(EnergyKind kind);
std::optional<EnergyKind> energyKindFromString(const std::string& text);

/// One figure of energy, in joules. Three are shown, always in this order: the whole machine, what
/// it used above rest, the share of this process. One that is not known is absent, never zero.
struct EnergyFigure {
    double joules = 0;
    double lowJoules = 0;                     ///< Lower end of the band.
    double highJoules = 0;                    ///< Upper end.
    EnergyKind kind = EnergyKind::Estimated;  ///< Of the least certain part that matters.
    double measuredShare = 0;  ///< Part of `joules` that was measured or integrated, 0-1.

    bool operator==(const EnergyFigure&) const = default;
};

/// First line of every worker.
struct HelloEvent {
    int protocol = kProtocolVersion;
    std::string version;
    std::string device = "cpu";
    int threads = 0;
    std::string precision;  ///< As the option has it, but for "auto"; "" until it is chosen.
};

/// States of a run as the window shows them.
enum class RunState { Preparing, Training, Paused, Evaluating, Stopping, Finished, Failed };
std::string toString(RunState state);
std::optional<RunState> runStateFromString(const std::string& text);

struct StateEvent {
    RunId run;
    RunState state = RunState::Preparing;
    std::string
        reason;  ///< What it is doing in plain words ("reading 1,650 images"), may be empty.
};

struct ProgressEvent {
    std::int64_t step = 0;
    std::int64_t stepsTotal = 0;  ///< 0 while not known.
    double elapsedS = 0;
    double etaS = 0;
    double imagesPerS = 0;
};

/// Values by name (engine/protocol/MetricNames.h); what was not measured at this step is absent.
struct MetricsEvent {
    std::int64_t step = 0;
    std::map<std::string, double> values;
};

struct ResourcesEvent {
    std::int64_t step = 0;
    std::int64_t rssBytes = 0;
    std::int64_t tensorBytes = 0;
    std::int64_t tensorPeakBytes = 0;
    double energyJ = 0;
    double energyLowJ = 0;   ///< Lower end of the band.
    double energyHighJ = 0;  ///< Upper end.
    double powerW = 0;
    EnergyKind energyKind = EnergyKind::Estimated;
    std::string energySource;
    // energyJ to energySource are of the whole machine. The rest of energy is absent in events of
    // earlier versions.
    double energyMeasuredShare = 0;  ///< Part of energyJ that was measured or integrated, 0-1.
    std::optional<EnergyFigure> energyAboveIdle = {};
    std::optional<EnergyFigure> energyProcess = {};
    double flopTotal = 0;  ///< Of all training steps: forward, backward and the optimizer's.
    /// In the latest step: gradients as it left them, activations as its forward pass did.
    MemorySplit memory = {};
    /// Where tensorPeakBytes was reached; all but `data` add up to it. Both are 0 in events of
    /// earlier versions.
    MemorySplit memoryPeak = {};
    /// Processor seconds that reading the meters has taken; 0 in events of earlier versions.
    double telemetryCpuS = 0;
};

struct WarningEvent {
    std::string code;
    std::string message;
};

/// A bad sign that a run shows, told once, when it begins. The run goes on.
struct AlarmEvent {
    std::string code;  ///< Of RunAlarms: "nothing_trusted", "one_class", "memory_short" ...
    std::string message;
    std::string advice;  ///< What to do about it.
    /// Where a smaller batch would mend it.
    std::optional<MemoryShortage> shortage = {};
};

/// What a model says about one image, told as soon as it is known by a worker that watches a
/// folder.
struct AnswerEvent {
    std::string path;         ///< Of the file, or FILE#NUMBER.
    std::string className;    ///< "" where there is a problem.
    double confidence = 0;    ///< Probability, 0-1, as the two below.
    std::string secondClass;  ///< "" with a single class.
    double secondConfidence = 0;
    std::string thirdClass;  ///< "" with two classes.
    double thirdConfidence = 0;
    std::string problem;        ///< Why there is no answer, as a sentence.
    std::string target;         ///< Where the file was sorted to; "" when it stays.
    std::int64_t sortedId = 0;  ///< SortedFile::id; 0 when it stays.
    bool noneOfThese = false;   ///< Too unsure: className is only the likeliest.
};

/// How the accuracy of a run is known.
struct AccuracyEstimate {
    double accuracy = 0;  ///< 0-1
    double low = 0;       ///< 95 % Wilson interval
    double high = 0;
    std::int64_t images = 0;  ///< n
    std::string source;       ///< "validation" or "test"
};

struct RunSummary {
    RunId run;
    std::string method;
    std::string network;
    std::string precision;
    int imageSide = 0;
    std::int64_t steps = 0;
    std::int64_t imagesSeen = 0;  ///< Views through the network, with and without gradient; 0 in
                                  ///< summaries of earlier versions.
    int labels = 0;
    double seconds = 0;
    double maskRate = 0;
    std::optional<AccuracyEstimate>
        validation;  ///< Absent when there were too few labels to hold any back.
    std::int64_t peakRssBytes = 0;
    std::int64_t tensorPeakBytes = 0;
    double energyJ = 0;
    double energyLowJ = 0;
    double energyHighJ = 0;
    EnergyKind energyKind = EnergyKind::Estimated;
    std::string energySource;
    // As in ResourcesEvent; absent in summaries of earlier versions.
    double energyMeasuredShare = 0;
    std::optional<EnergyFigure> energyAboveIdle = {};
    std::optional<EnergyFigure> energyProcess = {};
    double carbonGramsPerKwh = 0;  ///< CO2 equivalents of the mains power; 0: not known.
    std::string carbonSource;      ///< Place, year and source of that figure.
    double flopTotal = 0;
    std::int64_t parameters = 0;       ///< That learnt.
    PretrainedRecord pretrained = {};  ///< What the weights began with.
    double telemetryCpuS = 0;          ///< Processor seconds of reading the meters; 0 as above.
    // What was told before the first step, time and energy once more after a tenth of the run; 0 in
    // summaries of earlier versions.
    std::int64_t forecastTensorPeakBytes = 0;
    std::int64_t forecastRssBytes = 0;
    double forecastSeconds = 0;
    double forecastEnergyJ = 0;  ///< 0 also where no power was known.
    std::string end;             ///< Which of its rules has ended it, as a sentence; "" for none.
};
std::string toJson(const RunSummary& summary);
Result<RunSummary> summaryFromJson(const std::string& text);

/// Last line of a job that did what it was asked, also when it was stopped ("budget", "stopped") or
/// ended by one of its rules ("energy", "memory", "patience", "price").
/// `payload` is a JSON object: the summary of a run, or the fields that the command's --json would
/// print.
struct FinishedEvent {
    std::string reason;
    std::string payloadJson = "{}";
};

/// Last line of a job that could not.
struct FailedEvent {
    Error error;
};

using Event = std::variant<HelloEvent, StateEvent, ProgressEvent, MetricsEvent, ResourcesEvent,
                           WarningEvent, AlarmEvent, AnswerEvent, FinishedEvent, FailedEvent>;

/// One line of JSON without the line end.
std::string toJsonLine(const Event& event);
/// Errors: Corrupt (not JSON, or a field is missing), Unsupported (an event that is not known).
Result<Event> eventFromJsonLine(const std::string& line);

}  // namespace seedling
