#include "engine/report/RunReport.h"

#include <fmt/format.h>

#include <cerrno>
#include <iterator>
#include <system_error>

#include "datasets/base/Clock.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"
#include "engine/report/ReportStyle.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using namespace report;

/// Should a text ever get past the escaping, a browser still runs and loads nothing.
constexpr const char* kPolicy = "default-src 'none'; style-src 'unsafe-inline'";

void writeHeadOfPage(HtmlWriter& html, const RunFacts& facts) {
    const auto head = html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", fmt::format("{}, run {}", facts.projectFile, facts.record.id.value));
    html.styleSheet(reportStyle());
}

void writeBody(HtmlWriter& html, const RunFacts& facts) {
    const auto body = html.open("body");
    const auto content = html.open("main");
    writeOverview(html, facts);
    writeAlarms(html, facts);
    writeAccuracy(html, facts);
    writeLabels(html, facts);
    writeCost(html, facts);
    writeMemory(html, facts);
    writeCurves(html, facts);
    writeConfusion(html, facts);
    writeSettling(html, facts);
    writeDevices(html, facts);
    writeSettings(html, facts);
    writeRepetition(html, facts);
    writeSentence(
        html, fmt::format("Written by Seedling {} on {}.", SEEDLING_VERSION, momentText(nowMs())));
}

Status checkTarget(const Project& project, const fs::path& file) {
    std::error_code ignored;
    if (!file.has_filename() || fs::is_directory(file, ignored)) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("'{}' is a folder, and a report is a file.", textFromPath(file)),
                       "Name a file, such as report.html.");
    }
    if (fs::equivalent(file, project.file(), ignored)) {
        return failure(ErrorCode::InvalidArgument,
                       "The report would take the place of the project file.",
                       "Choose another name; nothing was changed.");
    }
    const fs::path folder = file.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored)) {
        return failure(ErrorCode::NotFound,
                       fmt::format("There is no folder '{}'.", textFromPath(folder)),
                       "Make it first, or choose another place for the report.");
    }
    return {};
}

/// The same failure of the file itself: what was refused is the temporary one beside it, which
/// nobody has heard of.
Error withName(const Error& error, const fs::path& file) {
    switch (error.code) {
        case ErrorCode::PermissionDenied:
            return systemError(EACCES, "write", file);
        case ErrorCode::DiskFull:
            return systemError(ENOSPC, "write", file);
        case ErrorCode::NotFound:
            return systemError(ENOENT, "write", file);
        default:
            return error;
    }
}

}  // namespace

Result<std::string> runReport(Project& project, RunId run) {
    const auto facts = readRunFacts(project, run);
    if (!facts)
        return failureOf(facts);
    HtmlWriter html("<!DOCTYPE html>\n");
    {
        const auto page = html.open("html", {{"lang", "en"}});
        writeHeadOfPage(html, *facts);
        writeBody(html, *facts);
    }
    return html.html();
}

Result<std::int64_t> writeRunReport(Project& project, RunId run, const fs::path& file) {
    if (const Status fine = checkTarget(project, file); !fine)
        return failureOf(fine);
    const auto page = runReport(project, run);
    if (!page)
        return failureOf(page);
    if (const Status written = writeFileAtomically(file, *page); !written)
        return tl::make_unexpected(withName(written.error(), file));
    return std::ssize(*page);
}

fs::path reportFileFor(const Project& project, RunId run) {
    fs::path name = project.file().stem();
    name += fmt::format("-run-{}.html", run.value);
    return project.file().parent_path() / name;
}

}  // namespace seedling
