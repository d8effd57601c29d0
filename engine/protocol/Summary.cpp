#include "engine/protocol/EnergyFields.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/EventNames.h"
#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

template <class Archive, class Object>
void estimateFields(Archive& field, Object& estimate) {
    field("accuracy", estimate.accuracy);
    field("low", estimate.low);
    field("high", estimate.high);
    field("images", estimate.images);
    field("source", estimate.source);
}

template <class Archive, class Object>
void summaryFields(Archive& field, Object& summary) {
    field("run", summary.run);
    field("method", summary.method);
    field("network", summary.network);
    field("precision", summary.precision);
    field("image_side", summary.imageSide);
    field("steps", summary.steps);
    field.optional("images_seen", summary.imagesSeen);
    field("labels", summary.labels);
    field("seconds", summary.seconds);
    field("mask_rate", summary.maskRate);
    field("peak_rss_bytes", summary.peakRssBytes);
    field("tensor_peak_bytes", summary.tensorPeakBytes);
    field("energy_j", summary.energyJ);
    field("energy_low_j", summary.energyLowJ);
    field("energy_high_j", summary.energyHighJ);
    field("energy_kind", summary.energyKind);
    field("energy_source", summary.energySource);
    energyFields(field, summary);
    field.optional("carbon_g_per_kwh", summary.carbonGramsPerKwh);
    field.optional("carbon_source", summary.carbonSource);
    field("flop_total", summary.flopTotal);
    field("parameters", summary.parameters);
    field.optional("pretrained_file", summary.pretrained.file);
    field.optional("pretrained_sha256", summary.pretrained.sha256);
    field.optional("pretrained_licence", summary.pretrained.licence);
    field.optional("pretrained_use", summary.pretrained.use);
    field.optional("telemetry_cpu_s", summary.telemetryCpuS);
    field.optional("forecast_tensor_peak_bytes", summary.forecastTensorPeakBytes);
    field.optional("forecast_rss_bytes", summary.forecastRssBytes);
    field.optional("forecast_s", summary.forecastSeconds);
    field.optional("forecast_energy_j", summary.forecastEnergyJ);
    field.optional("end", summary.end);
}

}  // namespace

std::string toJson(const RunSummary& summary) {
    Json object;
    FieldWriter writer(object);
    summaryFields(writer, summary);
    if (summary.validation) {
        FieldWriter estimate(object["validation"]);
        estimateFields(estimate, *summary.validation);
    }
    return dumped(object);
}

Result<RunSummary> summaryFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return failure(ErrorCode::Corrupt, "The summary of a run is not a JSON object.");
    RunSummary summary;
    FieldReader reader(object);
    summaryFields(reader, summary);
    if (auto done = reader.status(); !done)
        return failureOf(done);
    const auto validation = object.find("validation");
    if (validation == object.end() || !validation->is_object())
        return summary;
    FieldReader estimate(*validation);
    estimateFields(estimate, summary.validation.emplace());
    if (auto done = estimate.status(); !done)
        return failureOf(done);
    return summary;
}

}  // namespace seedling
