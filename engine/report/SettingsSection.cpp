#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"
#include "engine/report/RunOptions.h"

namespace seedling::report {
namespace {

std::string withUnit(const RunOption& option) {
    const bool isNumber = option.value.find_first_not_of("0123456789.e+-") == std::string::npos;
    return isNumber && !option.spec->unit.empty() ? option.value + " " + option.spec->unit
                                                  : option.value;
}

void writeOption(HtmlWriter& html, const RunOption& option) {
    const auto row = html.open("tr");
    html.element("th", option.spec->label, {{"scope", "row"}});
    {
        const auto cell = html.open("td");
        html.element("code", option.spec->key);
    }
    {
        const auto cell = html.open("td");
        html.text(withUnit(option));
        if (!option.became.empty() && option.became != option.value)
            html.text(" → " + option.became);
    }
    html.element("td", toString(option.origin),
                 {{"class", option.origin == OptionOrigin::Chosen ? "" : "note"}});
}

void writeOptions(HtmlWriter& html, const std::vector<RunOption>& options) {
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    std::string group;
    for (const RunOption& option : options) {
        if (option.spec->group != group) {
            group = option.spec->group;
            const auto row = html.open("tr");
            const auto cell = html.open("th", {{"colspan", "4"}, {"scope", "colgroup"}});
            html.element("strong", group);
        }
        writeOption(html, option);
    }
}

/// As the project keeps them, where this version does not know them all.
std::vector<Fact> recordedOptions(const RunRecord& run) {
    std::vector<Fact> facts;
    const auto object =
        nlohmann::ordered_json::parse(run.configJson, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object())
        return facts;
    for (const auto& [key, value] : object.items())
        facts.push_back({key, value.is_string() ? value.get<std::string>() : value.dump()});
    return facts;
}

void writeChoices(HtmlWriter& html, const std::vector<std::string>& choices) {
    if (choices.empty())
        return;
    html.element("h3", "What the program chose, and why");
    const auto list = html.open("ul");
    for (const std::string& choice : choices)
        html.element("li", choice);
}

}  // namespace

void writeSettings(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "Settings");
    const std::vector<RunOption> options = optionsOf(facts);
    if (options.empty()) {
        writeSentence(html,
                      "Another version of the program recorded these; this one does not know "
                      "them all.");
        writeFacts(html, recordedOptions(facts.record));
    } else {
        writeSentence(html,
                      "Chosen: set by a person. Preset: as the preset has it. Automatic: "
                      "left to the program; behind the arrow what it became.");
        writeOptions(html, options);
    }
    writeChoices(html, facts.machine.choices);
}

}  // namespace seedling::report
