#include "engine/protocol/SettlingRecord.h"

#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

template <class Archive, class Record>
void fields(Archive& field, Record& record) {
    field("images", record.images);
    field("learning_multiply_adds", record.learningMultiplyAdds);
    field("update_multiply_adds", record.updateMultiplyAdds);
    field("backpropagation_multiply_adds", record.backpropagationMultiplyAdds);
}

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::Corrupt, "What is known of how the network settles cannot be read.",
                   "Train once more.");
}

Json toObject(const SettlingPhase& phase) {
    Json object = Json::object();
    FieldWriter field(object);
    field("strength", phase.strength);
    field("sweeps", phase.sweeps);
    object["energies"] = phase.energies;
    object["residuals"] = phase.residuals;
    return object;
}

Json toObject(const SettlingLook& look) {
    Json object = Json::object();
    object["step"] = look.step;
    object["free"] = toObject(look.free);
    object["nudged"] = Json::array();
    for (const SettlingPhase& phase : look.nudged)
        object["nudged"].push_back(toObject(phase));
    return object;
}

/// False where there is no such array of numbers, or it is longer than any that was written.
bool read(const Json& object, const char* name, std::vector<double>& values) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array() || found->size() > kMostKeptSweeps)
        return false;
    for (const Json& value : *found) {
        if (!value.is_number())
            return false;
        values.push_back(value.get<double>());
    }
    return true;
}

bool read(const Json& object, SettlingPhase& phase) {
    if (!object.is_object())
        return false;
    FieldReader field(object);
    field("strength", phase.strength);
    field("sweeps", phase.sweeps);
    return field.status().has_value() && read(object, "energies", phase.energies) &&
           read(object, "residuals", phase.residuals) &&
           phase.energies.size() == phase.residuals.size() && !phase.energies.empty();
}

bool read(const Json& whole, const char* name, SettlingLook& look) {
    constexpr std::size_t kMostNudges = 2;
    const auto found = whole.find(name);
    if (found == whole.end() || !found->is_object())
        return false;
    FieldReader field(*found);
    field("step", look.step);
    const auto free = found->find("free");
    const auto nudged = found->find("nudged");
    if (!field.status() || free == found->end() || !read(*free, look.free) ||
        nudged == found->end() || !nudged->is_array() || nudged->size() > kMostNudges)
        return false;
    for (const Json& phase : *nudged) {
        if (!read(phase, look.nudged.emplace_back()))
            return false;
    }
    return true;
}

}  // namespace

std::string toJson(const SettlingRecord& record) {
    Json object = Json::object();
    FieldWriter field(object);
    fields(field, record);
    object["first"] = toObject(record.first);
    object["latest"] = toObject(record.latest);
    return dumped(object);
}

Result<SettlingRecord> settlingFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return damaged();
    SettlingRecord record;
    FieldReader field(object);
    fields(field, record);
    if (!field.status() || !read(object, "first", record.first) ||
        !read(object, "latest", record.latest))
        return damaged();
    return record;
}

}  // namespace seedling
