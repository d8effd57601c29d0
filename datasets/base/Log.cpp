#include "datasets/base/Log.h"

#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "datasets/base/PathText.h"

namespace seedling {
namespace {

using Sinks = spdlog::sinks::dist_sink_mt;

std::shared_ptr<Sinks> processSinks() {
    static const auto sinks = [] {
        auto made = std::make_shared<Sinks>();
        made->add_sink(std::make_shared<spdlog::sinks::stderr_sink_mt>());
        return made;
    }();
    return sinks;
}

}  // namespace

Logger processLog() {
    static const Logger logger = [] {
        auto made = std::make_shared<spdlog::logger>("seedling", processSinks());
        made->set_pattern("%Y-%m-%d %H:%M:%S.%e %^%l%$ %v");
        made->flush_on(spdlog::level::warn);
        return made;
    }();
    return logger;
}

Status logToFileToo(const std::filesystem::path& file) {
    try {
        auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string());
        sink->set_pattern("%Y-%m-%d %H:%M:%S.%e %l %v");
        processSinks()->add_sink(sink);
        return {};
    } catch (const spdlog::spdlog_ex& error) {
        return failure(
            ErrorCode::Io,
            fmt::format("Cannot write the log '{}': {}.", textFromPath(file), error.what()),
            "Check that the folder exists and may be written to.");
    }
}

}  // namespace seedling
