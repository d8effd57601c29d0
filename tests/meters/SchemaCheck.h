#pragma once

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <utility>

namespace seedling::test {

/// Checks JSON against the part of JSON Schema that resources/devices/schema.json uses.
class SchemaCheck {
public:
    using Json = nlohmann::json;

    explicit SchemaCheck(Json schema) : m_schema(std::move(schema)) {}

    /// The first place that breaks a rule, with the rule; empty when there is none.
    [[nodiscard]] std::string complaint(const Json& value) const {
        return complaint(m_schema, value, "");
    }

private:
    [[nodiscard]] std::string complaint(const Json& rules, const Json& value,
                                        const std::string& place) const {
        // Before the other rules, which may only be asked of this type.
        if (rules.contains("type") && !isOfType(rules.at("type").get<std::string>(), value))
            return place + ": type " + rules.at("type").dump();
        for (const auto& [rule, wanted] : rules.items()) {
            std::string broken = brokenBy(rule, wanted, rules, value, place);
            if (!broken.empty())
                return broken;
        }
        return {};
    }

    [[nodiscard]] std::string brokenBy(const std::string& rule, const Json& wanted,
                                       const Json& rules, const Json& value,
                                       const std::string& place) const {
        if (rule == "$ref")
            return complaint(m_schema.at(Json::json_pointer(wanted.get<std::string>().substr(1))),
                             value, place);
        if (rule == "anyOf")
            return anyOf(wanted, value, place);
        if (rule == "properties")
            return properties(wanted, value, place);
        if (rule == "items")
            return items(wanted, value, place);
        return isKept(rule, wanted, rules, value) ? "" : place + ": " + rule + " " + wanted.dump();
    }

    [[nodiscard]] std::string anyOf(const Json& choices, const Json& value,
                                    const std::string& place) const {
        std::string last;
        for (const Json& rules : choices) {
            last = complaint(rules, value, place);
            if (last.empty())
                return {};
        }
        return last;
    }

    [[nodiscard]] std::string properties(const Json& wanted, const Json& value,
                                         const std::string& place) const {
        for (const auto& [key, rules] : wanted.items()) {
            if (!value.contains(key))
                continue;
            std::string broken = complaint(rules, value.at(key), place + "/" + key);
            if (!broken.empty())
                return broken;
        }
        return {};
    }

    [[nodiscard]] std::string items(const Json& rules, const Json& value,
                                    const std::string& place) const {
        for (const Json& item : value) {
            std::string broken = complaint(rules, item, place + "[]");
            if (!broken.empty())
                return broken;
        }
        return {};
    }

    static bool isKept(const std::string& rule, const Json& wanted, const Json& rules,
                       const Json& value) {
        static const std::set<std::string> kRemarks = {"$schema", "title", "description", "$defs"};
        if (kRemarks.contains(rule))
            return true;
        if (rule == "type")
            return isOfType(wanted.get<std::string>(), value);
        if (rule == "const")
            return value == wanted;
        if (rule == "enum")
            return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
        if (rule == "required")
            return hasAll(wanted, value);
        if (rule == "additionalProperties")
            return !wanted.get<bool>() && knowsAll(rules.at("properties"), value);
        if (rule == "minProperties")
            return value.size() >= wanted.get<std::size_t>();
        if (rule == "minLength")
            return value.get<std::string>().size() >= wanted.get<std::size_t>();
        if (rule == "pattern")
            return std::regex_search(value.get<std::string>(),
                                     std::regex(wanted.get<std::string>()));
        if (rule == "minimum")
            return value.get<double>() >= wanted.get<double>();
        if (rule == "maximum")
            return value.get<double>() <= wanted.get<double>();
        if (rule == "exclusiveMinimum")
            return value.get<double>() > wanted.get<double>();
        return false;  // A rule that this check does not know.
    }

    static bool isOfType(const std::string& type, const Json& value) {
        if (type == "object")
            return value.is_object();
        if (type == "array")
            return value.is_array();
        if (type == "string")
            return value.is_string();
        if (type == "boolean")
            return value.is_boolean();
        if (type == "integer")
            return value.is_number_integer();
        if (type == "number")
            return value.is_number();
        return type == "null" && value.is_null();
    }

    static bool hasAll(const Json& keys, const Json& value) {
        for (const Json& key : keys) {
            if (!value.contains(key.get<std::string>()))
                return false;
        }
        return true;
    }

    static bool knowsAll(const Json& known, const Json& value) {
        for (const auto& [key, ignored] : value.items()) {
            if (!known.contains(key))
                return false;
        }
        return true;
    }

    Json m_schema;
};

}  // namespace seedling::test
