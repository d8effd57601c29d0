#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <vector>

#include "datasets/base/PathText.h"
#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"
#include "engine/report/RunOptions.h"

namespace seedling::report {
namespace {

void writeCommand(HtmlWriter& html, const RunFacts& facts) {
    const std::string command = repeatCommand(facts);
    if (command.empty()) {
        writeSentence(html,
                      "This version does not know all options of the run, so that it cannot "
                      "say which command repeats it.");
        return;
    }
    {
        const auto block = html.open("pre");
        html.element("code", command, {{"dir", "ltr"}});
    }
    writeSentence(
        html,
        facts.config->minutes > 0
            ? "The run had a time and made as many steps in it as the machine managed: the same "
              "command learns the same way, but the last digits depend on how quick the machine "
              "is then."
            : "With the same labels, program, libraries and machine it gives the same numbers.");
}

/// The place of a source without the folders above it, which say more of a person than of the data.
std::string sourceText(const SourceRecord& source) {
    auto location = pathFromText(source.location).lexically_normal();
    if (!location.has_filename())
        location = location.parent_path();
    const std::string name = textFromPath(location.filename());
    return name.empty() ? source.kind : source.kind + " " + name;
}

std::string sourcesText(const RunFacts& facts) {
    std::string text;
    for (const SourceRecord& source : facts.sources)
        text += (text.empty() ? "" : "; ") + sourceText(source);
    return text;
}

std::string hashNote(const RunFacts& facts) {
    return facts.record.labelSetHash == facts.labelSetHashNow
               ? "The project has the same labels now."
               : "The project has other labels now.";
}

std::vector<Fact> factsOf(const RunFacts& facts) {
    const RunMachine& machine = facts.machine;
    const bool hasHash = !facts.record.labelSetHash.empty();
    return {
        {"Seed", std::to_string(facts.record.seed)},
        {"Seedling", machine.program},
        {"LibTorch", machine.libtorch},
        {"Processor", machine.processor},
        {"Device", machine.device},
        {"Threads", machine.threads > 0 ? std::to_string(machine.threads) : ""},
        {"Precision", machine.precision},
        {"Data", sourcesText(facts)},
        {"Images", figures::countText(facts.labels.trainImages + facts.labels.testImages)},
        {"Label hash", facts.record.labelSetHash, hasHash ? hashNote(facts) : ""},
    };
}

/// Labels that were given while the run went on joined it at these steps.
void writePickups(HtmlWriter& html, const RunFacts& facts) {
    if (facts.labelPickups.empty())
        return;
    html.element("h3", "Labels by step");
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "from step", true);
        writeHead(html, "labels up to entry of the log", true);
    }
    for (const auto& [step, position] : facts.labelPickups) {
        const auto row = html.open("tr");
        writeFigure(html, figures::countText(step));
        writeFigure(html, figures::countText(position));
    }
}

}  // namespace

void writeRepetition(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "To repeat it");
    writeCommand(html, facts);
    writeFacts(html, factsOf(facts));
    writeSentence(
        html,
        "The label hash is taken of one line for each labelled image, ascending by the "
        "image's number in the project: \"IMAGE VERDICT CLASS\" with the numbers of image "
        "and class (0 without a class) and the verdict class, unsure, excluded or "
        "none_of_these. \"seedling-cli export PROJECT --format labels-csv --out FILE\" "
        "writes the labels themselves.");
    writePickups(html, facts);
}

}  // namespace seedling::report
