#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/export/CardSections.h"
#include "engine/export/MarkdownText.h"
#include "engine/meters/Carbon.h"
#include "engine/protocol/FigureText.h"
#include "engine/report/EnergyFigures.h"

namespace seedling::card {
namespace {

using markdown::fact;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string countOrNothing(std::int64_t count) {
    return count > 0 ? figures::countText(count) : std::string();
}

std::string labelTable(const report::LabelFacts& labels) {
    std::vector<std::vector<std::string>> rows;
    std::int64_t total = 0;
    for (const report::ClassLabels& each : labels.classes) {
        rows.push_back({markdown::plain(each.name), figures::countText(each.learntFrom)});
        total += each.learntFrom;
    }
    rows.push_back({"all", figures::countText(total)});
    return markdown::table({"class", "labels"}, rows);
}

std::string energyTable(const RunSummary& summary) {
    std::vector<std::vector<std::string>> rows;
    for (const report::NamedEnergy& energy : report::energyFigures(summary)) {
        const EnergyFigure& figure = energy.figure;
        rows.push_back({energy.name, figures::energyText(figure.joules, figure.joules),
                        figures::energyText(figure.lowJoules, figure.joules) + " to " +
                            figures::energyText(figure.highJoules, figure.joules),
                        figures::kindText(figure), markdown::plain(energy.source)});
    }
    return markdown::table({"energy of the training", "", "between", "how it is known", "by what"},
                           rows);
}

std::string trainingCost(const RunSummary& summary) {
    std::string text = fact("Time of training", figures::durationText(summary.seconds));
    text += fact("Operations of training",
                 summary.flopTotal > 0 ? figures::operationsText(summary.flopTotal) + ", counted"
                                       : std::string());
    text += fact("Memory of training", summary.peakRssBytes > 0
                                           ? figures::bytesText(summary.peakRssBytes) + " at most"
                                           : std::string());
    text += fact("Carbon", summary.carbonGramsPerKwh > 0
                               ? markdown::plain(figures::carbonText(
                                     carbonGrams(summary.energyJ, summary.carbonGramsPerKwh),
                                     summary.carbonGramsPerKwh, summary.carbonSource))
                               : std::string());
    return text + "\n" + energyTable(summary);
}

}  // namespace

std::string dataSection(const CardFacts& facts) {
    const report::LabelFacts& labels = facts.run.labels;
    std::string text = "\n## What it was learnt from\n\n";
    text += fact("Images", fmt::format("{} to learn from, {} of a test part, {} unreadable; as the "
                                       "project is now",
                                       figures::countText(labels.trainImages),
                                       figures::countText(labels.testImages),
                                       figures::countText(labels.unreadable)));
    text += fact("Kind of source", joined(facts.data.kinds));
    text += fact("Sizes", facts.data.largestSide > 0
                              ? fmt::format("sides from {} to {} pixels", facts.data.smallestSide,
                                            facts.data.largestSide)
                              : std::string());
    text += fact("Label set", facts.data.labelHash.empty()
                                  ? std::string()
                                  : fmt::format("`{}`, a 128-bit hash of the sorted lines \"HASH "
                                                "CLASS\", HASH of the image's content",
                                                facts.data.labelHash));
    text += labels.knowsRun
                ? "\nLabels that the run had at its end, those held back included:\n\n" +
                      labelTable(labels)
                : "\nHow many labels each class had is not known.\n";
    return text;
}

std::string costSection(const CardFacts& facts) {
    const CardModel& model = facts.model;
    const auto& summary = facts.run.summary;
    std::string text = "\n## What it costs\n\n";
    text += fact("Operations of an answer",
                 model.multiplyAdds > 0 ? figures::countText(model.multiplyAdds) +
                                              " multiply-adds of convolutions and last layer"
                                        : std::string());
    // Counted while it learnt: in a network that was loaded to be exported all numbers are frozen.
    text += fact("Trained numbers", countOrNothing(summary ? summary->parameters : 0));
    text += fact("Size of the model",
                 model.modelBytes > 0 ? figures::bytesText(model.modelBytes) : std::string());
    text += fact("Memory of an answer", model.memory);
    text += summary ? trainingCost(*summary)
                    : "- What the training cost is not known: it has no summary.\n";
    return text;
}

}  // namespace seedling::card
