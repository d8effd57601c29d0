#include "engine/meters/ProfileFields.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "engine/meters/DeviceNames.h"

namespace seedling {
namespace {

using Json = nlohmann::json;

constexpr const char* kAdvice =
    "Start from a profile that works: \"seedling-cli devices --show laptop-cpu\" prints one.";

constexpr std::size_t kMostShown = 60;

std::string shown(const Json& found) {
    std::string text = found.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kMostShown)
        text = text.substr(0, kMostShown) + "...";
    return text;
}

}  // namespace

void ProfileMistakes::keep(Error mistake) {
    if (!m_first)
        m_first = std::move(mistake);
}

void ProfileMistakes::missing(const std::string& field) {
    keep(Error{ErrorCode::InvalidArgument,
               fmt::format("The device profile '{}' lacks the field {}.", m_name, field), kAdvice});
}

void ProfileMistakes::unknown(const std::string& field) {
    keep(Error{
        ErrorCode::InvalidArgument,
        fmt::format("The device profile '{}' has a field that is not known: {}.", m_name, field),
        kAdvice});
}

void ProfileMistakes::wrong(const std::string& field, const Json& found,
                            const std::string& expected) {
    keep(Error{ErrorCode::InvalidArgument,
               fmt::format("In the device profile '{}', {} is {}, but it must be {}.", m_name,
                           field, shown(found), expected),
               kAdvice});
}

Status ProfileMistakes::status() const {
    if (m_first)
        return tl::make_unexpected(*m_first);
    return {};
}

ProfileFields::ProfileFields(const Json& object, std::string place, ProfileMistakes& mistakes)
    : m_object(object), m_place(std::move(place)), m_mistakes(mistakes) {
    if (!m_object.is_object())
        m_mistakes.wrong(m_place.empty() ? "the whole" : m_place, m_object, "an object");
}

std::string ProfileFields::pathOf(const std::string& key) const {
    return m_place.empty() ? key : m_place + "." + key;
}

const Json& ProfileFields::value(const char* key) {
    static const Json kNothing;
    m_asked.insert(key);
    const auto found = m_object.find(key);
    if (found != m_object.end())
        return *found;
    m_mistakes.missing(pathOf(key));
    return kNothing;
}

ProfileFields ProfileFields::object(const char* key) {
    return {value(key), pathOf(key), m_mistakes};
}

std::string ProfileFields::text(const char* key) {
    const Json& found = value(key);
    if (found.is_string() && !found.get_ref<const std::string&>().empty())
        return found.get<std::string>();
    refuse(key, found, "a text that is not empty");
    return {};
}

bool ProfileFields::flag(const char* key) {
    const Json& found = value(key);
    if (found.is_boolean())
        return found.get<bool>();
    refuse(key, found, "true or false");
    return false;
}

int ProfileFields::wholeNumber(const char* key, int least, int most) {
    const Json& found = value(key);
    if (found.is_number_integer()) {
        const auto whole = found.get<std::int64_t>();
        if (whole >= least && whole <= most)
            return static_cast<int>(whole);
    }
    refuse(key, found,
           least == most ? std::to_string(least)
                         : fmt::format("a whole number from {} to {}", least, most));
    return least;
}

DeviceFigure ProfileFields::figure(const char* key, const DeviceQuantity& quantity) {
    ProfileFields fields = object(key);
    DeviceFigure result;
    result.value = fields.number("value", quantity) * fields.unitFactor("unit", quantity);
    result.kind = fields.oneOf("kind", kFigureKinds);
    result.source = fields.text("source");
    result.year = fields.wholeNumber("year", kFirstYear, kLastYear);
    fields.finish();
    return result;
}

double ProfileFields::number(const char* key, const DeviceQuantity& quantity) {
    const Json& found = value(key);
    if (found.is_number() && quantity.isAllowed(found.get<double>()))
        return found.get<double>();
    refuse(key, found, quantity.bounds);
    return 1;
}

double ProfileFields::unitFactor(const char* key, const DeviceQuantity& quantity) {
    const Json& found = value(key);
    std::string known;
    for (const DeviceUnit& unit : quantity.units) {
        if (found.is_string() && found.get_ref<const std::string&>() == unit.name)
            return unit.factor;
        known += (known.empty() ? "" : ", ") + std::string(unit.name);
    }
    refuse(key, found, "one of " + known);
    return 1;
}

void ProfileFields::refuse(const std::string& key, const Json& found, const std::string& expected) {
    m_mistakes.wrong(pathOf(key), found, expected);
}

void ProfileFields::finish() {
    if (!m_object.is_object())
        return;
    for (const auto& [key, ignored] : m_object.items()) {
        if (!m_asked.contains(key))
            m_mistakes.unknown(pathOf(key));
    }
}

Result<nlohmann::json> profileJson(const std::string& text, const std::string& name) {
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure(ErrorCode::Corrupt,
                       fmt::format("The device profile '{}' is not valid JSON.", name),
                       "Look for a missing comma, quote or bracket.");
    return Result<nlohmann::json>(std::move(json));
}

}  // namespace seedling
