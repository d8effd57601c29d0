#include "engine/protocol/RunForecast.h"

#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

template <class Archive, class Object>
void forecastFields(Archive& field, Object& forecast) {
    field("forecast_rss_bytes", forecast.rssBytes);
    field("forecast_tensor_peak_bytes", forecast.tensorPeakBytes);
    field("forecast_s", forecast.seconds);
    field("forecast_energy_j", forecast.joules);
    field("ends_with_energy", forecast.endsWithEnergy);
    field("fits", forecast.fits);
    field("least_mb", forecast.leastMegabytes);
}

}  // namespace

std::string toJson(const RunForecast& forecast) {
    Json object;
    FieldWriter writer(object);
    forecastFields(writer, forecast);
    object["choices"] = forecast.choices;
    return dumped(object);
}

Result<RunForecast> runForecastFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return failure(ErrorCode::Corrupt, "The forecast of a run is not a JSON object.");
    RunForecast forecast;
    FieldReader reader(object);
    forecastFields(reader, forecast);
    if (auto done = reader.status(); !done)
        return failureOf(done);
    const auto choices = object.find("choices");
    if (choices == object.end() || !choices->is_array())
        return forecast;
    for (const Json& choice : *choices) {
        if (choice.is_string())
            forecast.choices.push_back(choice.get<std::string>());
    }
    return forecast;
}

}  // namespace seedling
