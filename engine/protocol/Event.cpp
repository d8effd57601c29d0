#include "engine/protocol/Event.h"

#include <array>
#include <cmath>

#include "engine/protocol/EnergyFields.h"
#include "engine/protocol/EventNames.h"
#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

constexpr std::array<std::pair<EnergyKind, const char*>, 4> kKindNames{{
    {EnergyKind::Measured, "measured"},
    {EnergyKind::Integrated, "integrated"},
    {EnergyKind::Modelled, "modelled"},
    {EnergyKind::Estimated, "estimated"},
}};

constexpr std::array<std::pair<RunState, const char*>, 7> kStateNames{{
    {RunState::Preparing, "preparing"},
    {RunState::Training, "training"},
    {RunState::Paused, "paused"},
    {RunState::Evaluating, "evaluating"},
    {RunState::Stopping, "stopping"},
    {RunState::Finished, "finished"},
    {RunState::Failed, "failed"},
}};

template <class Names, class Value>
std::string nameOf(const Names& names, Value value) {
    for (const auto& [known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

template <class Value, std::size_t count>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char*>, count>& names,
                             const std::string& text) {
    for (const auto& [value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

// --- The fields of each event, named once for writing and reading
// ---------------------------------

constexpr const char* eventName(const HelloEvent&) {
    return "hello";
}
constexpr const char* eventName(const StateEvent&) {
    return "state";
}
constexpr const char* eventName(const ProgressEvent&) {
    return "progress";
}
constexpr const char* eventName(const MetricsEvent&) {
    return "metrics";
}
constexpr const char* eventName(const ResourcesEvent&) {
    return "resources";
}
constexpr const char* eventName(const WarningEvent&) {
    return "warning";
}
constexpr const char* eventName(const AlarmEvent&) {
    return "alarm";
}
constexpr const char* eventName(const AnswerEvent&) {
    return "answer";
}
constexpr const char* eventName(const FinishedEvent&) {
    return "finished";
}
constexpr const char* eventName(const FailedEvent&) {
    return "failed";
}

struct ShortageFields {
    template <class Archive, class Object>
    void operator()(Archive& field, Object& shortage) const {
        field("needed_bytes", shortage.neededBytes);
        field("room_bytes", shortage.roomBytes);
        field("labelled_batch", shortage.labelledBatch);
        field("unlabelled_ratio", shortage.unlabelledRatio);
        field("bytes_per_labelled", shortage.bytesPerLabelled);
    }
};

template <class Archive, class Object>
void fields(Archive& field, Object& event) {
    using Event = std::remove_const_t<Object>;
    if constexpr (std::is_same_v<Event, HelloEvent>) {
        field("protocol", event.protocol);
        field("version", event.version);
        field("device", event.device);
        field("threads", event.threads);
        field("precision", event.precision);
    } else if constexpr (std::is_same_v<Event, StateEvent>) {
        field("run", event.run);
        field("state", event.state);
        field.optional("reason", event.reason);
    } else if constexpr (std::is_same_v<Event, ProgressEvent>) {
        field("step", event.step);
        field("steps_total", event.stepsTotal);
        field("elapsed_s", event.elapsedS);
        field("eta_s", event.etaS);
        field("images_per_s", event.imagesPerS);
    } else if constexpr (std::is_same_v<Event, ResourcesEvent>) {
        field("step", event.step);
        field("rss_bytes", event.rssBytes);
        field("tensor_bytes", event.tensorBytes);
        field("tensor_peak_bytes", event.tensorPeakBytes);
        field("energy_j", event.energyJ);
        field("energy_low_j", event.energyLowJ);
        field("energy_high_j", event.energyHighJ);
        field("power_w", event.powerW);
        field("energy_kind", event.energyKind);
        field("energy_source", event.energySource);
        energyFields(field, event);
        field("flop_total", event.flopTotal);
        for (const MemoryKind& kind : kMemoryKinds) {
            field.optional(kind.name, event.memory.*kind.bytes);
            field.optional(kind.peakName, event.memoryPeak.*kind.bytes);
        }
        field.optional("telemetry_cpu_s", event.telemetryCpuS);
    } else if constexpr (std::is_same_v<Event, WarningEvent>) {
        field("code", event.code);
        field("message", event.message);
    } else if constexpr (std::is_same_v<Event, AlarmEvent>) {
        field("code", event.code);
        field("message", event.message);
        field("advice", event.advice);
        field.part("shortage", event.shortage, ShortageFields{});
    } else if constexpr (std::is_same_v<Event, AnswerEvent>) {
        field("path", event.path);
        field("class", event.className);
        field("confidence", event.confidence);
        field("second_class", event.secondClass);
        field("second_confidence", event.secondConfidence);
        field("third_class", event.thirdClass);
        field("third_confidence", event.thirdConfidence);
        field("problem", event.problem);
        field("target", event.target);
        field("sorted_id", event.sortedId);
        field("none_of_these", event.noneOfThese);
    }
}

// --- Events whose fields are not simply those of the struct
// ----------------------------------------

template <class Plain>
void write(Json& object, const Plain& event) {
    FieldWriter writer(object);
    fields(writer, event);
}

void write(Json& object, const MetricsEvent& event) {
    FieldWriter writer(object);
    writer("step", event.step);
    for (const auto& [name, value] : event.values)
        writer(name.c_str(), value);
}

void write(Json& object, const FinishedEvent& event) {
    object["reason"] = event.reason;
    auto payload = Json::parse(event.payloadJson, nullptr, false);
    object["summary"] = payload.is_object() ? std::move(payload) : Json::object();
}

void write(Json& object, const FailedEvent& event) {
    object["code"] = toString(event.error.code);
    object["message"] = event.error.message;
    object["advice"] = event.error.advice;
}

template <class Plain>
Status read(const Json& object, Plain& event) {
    FieldReader reader(object);
    fields(reader, event);
    return reader.status();
}

Status read(const Json& object, MetricsEvent& event) {
    FieldReader reader(object);
    reader("step", event.step);
    for (const auto& [name, value] : object.items()) {
        if (value.is_number() && name != "step")
            event.values[name] = value.get<double>();
    }
    return reader.status();
}

Status read(const Json& object, FinishedEvent& event) {
    FieldReader reader(object);
    reader("reason", event.reason);
    if (const auto payload = object.find("summary");
        payload != object.end() && payload->is_object())
        event.payloadJson = dumped(*payload);
    return reader.status();
}

Status read(const Json& object, FailedEvent& event) {
    std::string code;
    FieldReader reader(object);
    reader("code", code);
    reader("message", event.error.message);
    reader.optional("advice", event.error.advice);
    event.error.code = errorCodeFromString(code);
    return reader.status();
}

// Reads the event whose name is given, trying each kind in turn.
template <std::size_t index = 0>
Result<Event> readNamed(const std::string& name, const Json& object) {
    if constexpr (index == std::variant_size_v<Event>) {
        return failure(ErrorCode::Unsupported, "There is no event \"" + name + "\".",
                       "The programs may be of different versions.");
    } else {
        std::variant_alternative_t<index, Event> event;
        if (name != eventName(event))
            return readNamed<index + 1>(name, object);
        if (auto done = read(object, event); !done) {
            auto error = done.error();
            error.message = "Event \"" + name + "\": " + error.message;
            return tl::make_unexpected(std::move(error));
        }
        return Event(std::move(event));
    }
}

}  // namespace

std::string toString(EnergyKind kind) {
    return nameOf(kKindNames, kind);
}

std::optional<EnergyKind> energyKindFromString(const std::string& text) {
    return valueOf(kKindNames, text);
}

std::string toString(RunState state) {
    return nameOf(kStateNames, state);
}

std::optional<RunState> runStateFromString(const std::string& text) {
    return valueOf(kStateNames, text);
}

std::string toJsonLine(const Event& event) {
    return std::visit(
        [](const auto& one) {
            Json object;
            object["event"] = eventName(one);
            write(object, one);
            return dumped(object);
        },
        event);
}

Result<Event> eventFromJsonLine(const std::string& line) {
    const auto object = Json::parse(line, nullptr, false);
    if (!object.is_object())
        return failure(ErrorCode::Corrupt, "A line is not a JSON object: " + line);
    const auto name = object.find("event");
    if (name == object.end() || !name->is_string())
        return failure(ErrorCode::Corrupt, "A line is not an event: " + line);
    return readNamed(name->get<std::string>(), object);
}

}  // namespace seedling
