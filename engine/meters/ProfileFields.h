#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "datasets/base/Result.h"
#include "engine/meters/DeviceProfile.h"
#include "engine/meters/DeviceUnits.h"
#include "engine/meters/NamedValues.h"

// Inside engine/meters only.
namespace seedling {

/// Years that a profile may name.
inline constexpr int kFirstYear = 1990;
inline constexpr int kLastYear = 2100;

/// Keeps the first mistake in the text of a device profile; later ones often only follow from it.
class ProfileMistakes {
public:
    /// name: of the profile's file.
    explicit ProfileMistakes(std::string name) : m_name(std::move(name)) {}

    void missing(const std::string& field);
    void unknown(const std::string& field);
    /// expected: the end of "it must be".
    void wrong(const std::string& field, const nlohmann::json& found, const std::string& expected);

    [[nodiscard]] Status status() const;

private:
    void keep(Error mistake);

    std::string m_name;
    std::optional<Error> m_first;
};

/// Reads the fields of one JSON object of a profile. What is missing or wrong becomes a mistake and
/// reads as something harmless. The object and the mistakes must outlive it.
class ProfileFields {
public:
    /// place: where the object stands in the profile ("memory.on_chip"), empty for the whole.
    ProfileFields(const nlohmann::json& object, std::string place, ProfileMistakes& mistakes);

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(key); }
    /// Full name of a field: "memory.on_chip.capacity".
    [[nodiscard]] std::string pathOf(const std::string& key) const;

    /// The value as it stands there; null when it is missing.
    const nlohmann::json& value(const char* key);
    ProfileFields object(const char* key);
    std::string text(const char* key);
    bool flag(const char* key);
    int wholeNumber(const char* key, int least, int most);
    DeviceFigure figure(const char* key, const DeviceQuantity& quantity);

    template <class Enum, std::size_t N>
    Enum oneOf(const char* key, const NamedValues<Enum, N>& names) {
        const nlohmann::json& found = value(key);
        const auto known =
            found.is_string() ? valueOf(names, found.get<std::string>()) : std::optional<Enum>();
        if (!known)
            m_mistakes.wrong(pathOf(key), found, "one of " + listOf(names));
        return known.value_or(names.front().first);
    }

    /// Notes a mistake in one of the fields.
    void refuse(const std::string& key, const nlohmann::json& found, const std::string& expected);
    /// Call it last: a field that nobody asked for is a mistake.
    void finish();

private:
    double number(const char* key, const DeviceQuantity& quantity);
    double unitFactor(const char* key, const DeviceQuantity& quantity);

    const nlohmann::json& m_object;
    std::string m_place;
    ProfileMistakes& m_mistakes;
    std::set<std::string> m_asked;
};

/// The text of a profile as JSON. name: of its file. Errors: Corrupt.
Result<nlohmann::json> profileJson(const std::string& text, const std::string& name);

/// A profile of any kind from its text. read: takes the fields of the whole. Errors: Corrupt (no
/// JSON), and the first mistake in it.
template <class Profile>
Result<Profile> parseProfile(const std::string& text, const std::string& name,
                             Profile (*read)(ProfileFields)) {
    const auto json = profileJson(text, name);
    if (!json)
        return failureOf(json);
    ProfileMistakes mistakes(name);
    Profile profile = read(ProfileFields(*json, "", mistakes));
    if (const Status status = mistakes.status(); !status)
        return failureOf(status);
    return profile;
}

}  // namespace seedling
