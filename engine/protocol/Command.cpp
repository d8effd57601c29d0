#include "engine/protocol/Command.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace seedling {
namespace {

constexpr std::array<std::pair<Command, const char*>, 4> kNames{{
    {Command::Pause, "pause"},
    {Command::Resume, "resume"},
    {Command::Stop, "stop"},
    {Command::Checkpoint, "checkpoint"},
}};

}  // namespace

std::string toJsonLine(Command command) {
    for (const auto& [known, name] : kNames) {
        if (known == command)
            return nlohmann::json{{"command", name}}.dump();
    }
    return "{}";
}

Result<Command> commandFromJsonLine(const std::string& line) {
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object() || !object.contains("command") || !object["command"].is_string())
        return failure(ErrorCode::Corrupt, "A line on standard input is not a command: " + line);
    const auto text = object["command"].get<std::string>();
    for (const auto& [command, name] : kNames) {
        if (text == name)
            return command;
    }
    return failure(ErrorCode::Unsupported, "There is no command \"" + text + "\".",
                   "Known are pause, resume, stop and checkpoint.");
}

}  // namespace seedling
