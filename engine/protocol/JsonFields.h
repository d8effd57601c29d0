#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"

// Inside engine/protocol only. A struct names its fields once, in a template
// `fields(archive, object)`, and the same list writes and reads it.
namespace seedling {

using Json = nlohmann::ordered_json;

/// Text of a JSON value on one line; bytes that are not UTF-8 are replaced.
inline std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Writes fields into a JSON object. Numbers that are not finite become null.
class FieldWriter {
public:
    explicit FieldWriter(Json& object) : m_object(object) {}

    template <class T>
    void operator()(const char* name, const T& value) {
        if constexpr (std::is_enum_v<T>)
            m_object[name] = toString(value);
        else
            put(name, value);
    }
    template <class T>
    void optional(const char* name, const T& value) {
        (*this)(name, value);
    }
    /// A part with fields of its own, left out where there is none. fields: called with a writer
    /// and the part.
    template <class T, class Fields>
    void part(const char* name, const std::optional<T>& value, const Fields& fields) {
        if (!value)
            return;
        FieldWriter writer(m_object[name]);
        fields(writer, *value);
    }

private:
    template <class T>
    void put(const char* name, const T& value) {
        m_object[name] = value;
    }
    void put(const char* name, double value) {
        m_object[name] = std::isfinite(value) ? Json(value) : Json();
    }
    template <class Tag>
    void put(const char* name, const StrongId<Tag>& id) {
        m_object[name] = id.value;
    }

    Json& m_object;
};

/// Reads fields from a JSON object and remembers the first that is missing or of a wrong kind.
class FieldReader {
public:
    explicit FieldReader(const Json& object) : m_object(object) {}

    template <class T>
    void operator()(const char* name, T& value) {
        const auto found = m_object.find(name);
        if (found == m_object.end() || !take(*found, value))
            fail(name);
    }
    /// A value that may be missing, as in what an earlier version wrote.
    template <class T>
    void optional(const char* name, T& value) {
        if (m_object.contains(name))
            (*this)(name, value);
    }
    /// A part with fields of its own, which may be missing.
    template <class T, class Fields>
    void part(const char* name, std::optional<T>& value, const Fields& fields) {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return;
        if (!found->is_object())
            return fail(name);
        FieldReader reader(*found);
        fields(reader, value.emplace());
        if (!reader.m_failed.empty())
            fail(name);
    }

    /// Corrupt, naming the field, when one could not be read.
    [[nodiscard]] Status status() const {
        if (m_failed.empty())
            return {};
        return failure(ErrorCode::Corrupt,
                       "The field \"" + m_failed + "\" is missing or of a wrong kind.");
    }

private:
    void fail(const char* name) {
        if (m_failed.empty())
            m_failed = name;
    }

    static bool take(const Json& found, std::string& value) {
        if (!found.is_string())
            return false;
        value = found.get<std::string>();
        return true;
    }
    static bool take(const Json& found, bool& value) {
        if (!found.is_boolean())
            return false;
        value = found.get<bool>();
        return true;
    }
    static bool take(const Json& found, double& value) {
        if (!found.is_number() && !found.is_null())
            return false;
        value = found.is_null() ? std::numeric_limits<double>::quiet_NaN() : found.get<double>();
        return true;
    }
    static bool take(const Json& found, std::int64_t& value) {
        if (!found.is_number_integer())
            return false;
        value = found.get<std::int64_t>();
        return true;
    }
    static bool take(const Json& found, int& value) {
        std::int64_t wide = 0;
        if (!take(found, wide) || !std::in_range<int>(wide))
            return false;
        value = static_cast<int>(wide);
        return true;
    }
    template <class Tag>
    static bool take(const Json& found, StrongId<Tag>& id) {
        return take(found, id.value);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    static bool take(const Json& found, Enum& value) {
        const auto known =
            found.is_string() ? fromText(found.get<std::string>(), value) : std::optional<Enum>();
        if (known)
            value = *known;
        return known.has_value();
    }

    const Json& m_object;
    std::string m_failed;
};

}  // namespace seedling
