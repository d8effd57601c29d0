#include <fmt/format.h>

#include <string>

#include "engine/protocol/FigureText.h"
#include "engine/report/EnergyFigures.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

/// How a run ended, in a sentence.
std::string endOf(const RunFacts& facts) {
    const RunRecord& run = facts.record;
    if (facts.summary && !facts.summary->end.empty())
        return "It ended by one of its rules: " + facts.summary->end;
    switch (run.status) {
        case RunStatus::Finished:
            return run.reason == "budget" ? "It finished: its time was used up."
                                          : "It finished: all its steps were done.";
        case RunStatus::Stopped:
            return "It was stopped before its end; the figures are those up to then.";
        case RunStatus::Failed:
            return "It failed; the figures are those up to then.";
        case RunStatus::Interrupted:
            return "It was interrupted; the figures are those up to then.";
        case RunStatus::Preparing:
        case RunStatus::Training:
        case RunStatus::Paused:
            break;
    }
    return "It has not ended yet; the figures are those up to now.";
}

std::string periodOf(const RunRecord& run) {
    const std::string began = momentText(run.startedMs);
    const std::string ended = momentText(run.endedMs);
    return began + (began.empty() || ended.empty() ? "" : " to ") + ended;
}

std::string madeOf(const RunFacts& facts) {
    if (!facts.summary)
        return facts.record.method;
    return fmt::format("{} with {} at {} pixels in {}", facts.summary->method,
                       facts.summary->network, facts.summary->imageSide, facts.summary->precision);
}

/// A figure that stands large under its name; "" is one that is not known.
void writeKey(HtmlWriter& html, const std::string& name, const std::string& figure,
              const std::string& note, const std::string& kind = {}) {
    const auto block = html.open("div");
    {
        const auto term = html.open("dt");
        html.text(name);
        if (!kind.empty() && !figure.empty())
            writeChip(html, kind);
    }
    html.element("dd", figure.empty() ? "–" : figure, {{"class", "figure"}});
    html.element("dd", note, {{"class", "note"}});
}

void writeAccuracyKey(HtmlWriter& html, const RunFacts& facts) {
    const auto known = facts.accuracy();
    writeKey(html, "Accuracy", known ? figures::percentText(known->accuracy) : "",
             known ? fmt::format("{:.1f} to {} likely, n = {}, {}", known->low * 100,
                                 figures::percentText(known->high),
                                 figures::countText(known->images), known->source)
                   : "not known");
}

void writeKeys(HtmlWriter& html, const RunFacts& facts) {
    const auto list = html.open("dl", {{"class", "key"}});
    writeAccuracyKey(html, facts);
    if (!facts.summary)
        return;
    const RunSummary& summary = *facts.summary;
    const EnergyFigure energy = energyFigures(summary).front().figure;
    writeKey(html, "Time", figures::durationText(summary.seconds),
             figures::countText(summary.steps, "step", "steps"));
    writeKey(html, "Energy", figures::energyText(energy.joules, energy.joules),
             figures::energyText(energy.lowJoules, energy.joules) + " to " +
                 figures::energyText(energy.highJoules, energy.joules),
             figures::kindText(energy));
    writeKey(html, "Memory", figures::bytesText(summary.peakRssBytes), "at its peak");
}

}  // namespace

void writeOverview(HtmlWriter& html, const RunFacts& facts) {
    {
        const auto title = html.open("h1");
        html.foreignText(facts.projectFile);
        html.text(fmt::format(", run {}", facts.record.id.value));
    }
    {
        const auto line = html.open("p");
        html.foreignText(madeOf(facts));
        html.text(". " + endOf(facts) + " ");
        html.element("span", periodOf(facts.record), {{"class", "note"}});
    }
    if (facts.summary && facts.summary->pretrained.isThere()) {
        const PretrainedRecord& pretrained = facts.summary->pretrained;
        const auto line = html.open("p");
        html.foreignText(
            fmt::format("Its weights {} those of {} (SHA-256 {}). Licence, as stated: {}.",
                        pretrained.use == "frozen" ? "contain" : "began with", pretrained.file,
                        pretrained.sha256, pretrained.licence));
    }
    if (facts.record.status == RunStatus::Failed) {
        const auto line = html.open("p", {{"class", "failed"}});
        html.foreignText(facts.record.reason);
    }
    writeKeys(html, facts);
}

}  // namespace seedling::report
