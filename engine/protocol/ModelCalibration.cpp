#include "engine/protocol/ModelCalibration.h"

#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

template <class Archive, class Bin>
void binFields(Archive& field, Bin& bin) {
    field("images", bin.images);
    field("confidence", bin.confidence);
    field("accuracy", bin.accuracy);
}

template <class Archive, class Calibration>
void fields(Archive& field, Calibration& calibration) {
    field("temperature", calibration.temperature);
    field("images", calibration.images);
    field("error_before", calibration.errorBefore);
    field("error_after", calibration.errorAfter);
    field("unknown_below", calibration.unknownBelow);
    field("unknown_basis", calibration.unknownBasis);
    field("unknown_images", calibration.unknownImages);
    field("known_kept", calibration.knownKept);
    field("unknown_caught", calibration.unknownCaught);
}

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::Corrupt, "What is known of how sure the model is cannot be read.",
                   "Train once more.");
}

/// The array of that name; an empty one when there is none.
Json arrayOf(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_array() ? *found : Json::array();
}

Status readBins(const Json& object, std::vector<CalibrationBin>& bins) {
    for (const Json& entry : arrayOf(object, "bins")) {
        if (!entry.is_object())
            return damaged();
        FieldReader field(entry);
        binFields(field, bins.emplace_back());
        if (!field.status())
            return damaged();
    }
    return {};
}

Status readConfusion(const Json& object, ModelCalibration& calibration) {
    for (const Json& name : arrayOf(object, "classes"))
        calibration.classes.push_back(name.is_string() ? name.get<std::string>() : std::string());
    const std::size_t size = calibration.classes.size();
    for (const Json& row : arrayOf(object, "confusion")) {
        auto& counts = calibration.confusion.emplace_back();
        for (const Json& count : row)
            counts.push_back(count.is_number_integer() ? count.get<std::int64_t>() : 0);
        if (counts.size() != size)
            return damaged();
    }
    return calibration.confusion.size() == size ? Status{} : damaged();
}

}  // namespace

std::string toString(UnknownBasis basis) {
    switch (basis) {
        case UnknownBasis::Known:
            return "known";
        case UnknownBasis::Labels:
            return "labels";
        case UnknownBasis::None:
            break;
    }
    return "none";
}

std::optional<UnknownBasis> fromText(const std::string& text, UnknownBasis) {
    for (const UnknownBasis basis :
         {UnknownBasis::None, UnknownBasis::Known, UnknownBasis::Labels}) {
        if (toString(basis) == text)
            return basis;
    }
    return std::nullopt;
}

std::string toJson(const ModelCalibration& calibration) {
    Json object = Json::object();
    FieldWriter field(object);
    fields(field, calibration);
    object["bins"] = Json::array();
    for (const CalibrationBin& bin : calibration.bins) {
        Json entry = Json::object();
        FieldWriter writer(entry);
        binFields(writer, bin);
        object["bins"].push_back(std::move(entry));
    }
    object["confusion"] = calibration.confusion;
    object["classes"] = calibration.classes;
    return dumped(object);
}

Result<ModelCalibration> calibrationFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return damaged();
    ModelCalibration calibration;
    FieldReader field(object);
    fields(field, calibration);
    const Status bins = readBins(object, calibration.bins);
    const Status confusion = readConfusion(object, calibration);
    if (!field.status() || !bins || !confusion || !(calibration.temperature > 0))
        return damaged();
    return calibration;
}

}  // namespace seedling
