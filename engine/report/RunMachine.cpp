#include "engine/report/RunMachine.h"

#include <nlohmann/json.hpp>

namespace seedling::report {
namespace {

using Json = nlohmann::json;

Json objectOf(const std::string& text) {
    Json object = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    return object.is_object() ? object : Json::object();
}

std::string textOf(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsOf(const Json& object, const char* name) {
    std::vector<std::string> texts;
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return texts;
    for (const Json& text : *found) {
        if (text.is_string())
            texts.push_back(text.get<std::string>());
    }
    return texts;
}

}  // namespace

RunMachine machineOf(const RunRecord& run) {
    const Json versions = objectOf(run.versionsJson);
    const Json hardware = objectOf(run.hardwareJson);
    RunMachine machine;
    machine.program = textOf(versions, "seedling");
    machine.libtorch = textOf(versions, "libtorch");
    machine.processor = textOf(hardware, "processor");
    machine.device = textOf(hardware, "device");
    machine.precision = textOf(hardware, "precision");
    machine.choices = textsOf(hardware, "choices");
    if (const auto threads = hardware.find("threads");
        threads != hardware.end() && threads->is_number_integer())
        machine.threads = threads->get<int>();
    if (const auto mirror = hardware.find("mirror");
        mirror != hardware.end() && mirror->is_boolean())
        machine.mirror = mirror->get<bool>();
    return machine;
}

}  // namespace seedling::report
