#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/export/CardSections.h"
#include "engine/export/MarkdownText.h"
#include "engine/protocol/FigureText.h"

namespace seedling::card {
namespace {

using Confusion = std::vector<std::vector<std::int64_t>>;
using Names = std::vector<std::string>;

// A wider table cannot be read.
constexpr std::size_t kMostColumns = 20;

std::vector<std::string> accuracyRow(const std::string& on, const AccuracyEstimate& known) {
    return {on, figures::percentText(known.accuracy),
            fmt::format("{:.1f} to {}", known.low * 100, figures::percentText(known.high)),
            figures::countText(known.images)};
}

std::vector<std::vector<std::string>> accuracyRows(const report::RunFacts& run) {
    std::vector<std::vector<std::string>> rows;
    if (run.test) {
        rows.push_back(accuracyRow("test part, which no training reads", run.test->accuracy));
    }
    if (run.spotCheck) {
        rows.push_back(
            accuracyRow("images drawn at random and judged by a person", *run.spotCheck));
    }
    if (run.summary && run.summary->validation) {
        rows.push_back(
            accuracyRow("labels held back from this training", *run.summary->validation));
    }
    return rows;
}

std::string confusionTable(const Confusion& confusion, const Names& classes) {
    std::vector<std::string> head{"is, below; taken for, right"};
    for (const std::string& name : classes) {
        head.push_back(markdown::plain(name));
    }
    std::vector<std::vector<std::string>> rows;
    for (std::size_t truth = 0; truth < classes.size(); ++truth) {
        std::vector<std::string> row{markdown::plain(classes[truth])};
        for (const std::int64_t count : confusion[truth]) {
            row.push_back(std::to_string(count));
        }
        rows.push_back(std::move(row));
    }
    return markdown::table(head, rows);
}

/// The mistakes alone, most frequent first.
std::string mistakeTable(const Confusion& confusion, const Names& classes) {
    struct Mistake {
        std::int64_t images = 0;
        std::size_t truth = 0;
        std::size_t answer = 0;
    };
    std::vector<Mistake> mistakes;
    for (std::size_t truth = 0; truth < classes.size(); ++truth) {
        for (std::size_t answer = 0; answer < classes.size(); ++answer) {
            if (truth != answer && confusion[truth][answer] > 0) {
                mistakes.push_back({confusion[truth][answer], truth, answer});
            }
        }
    }
    std::ranges::stable_sort(mistakes, std::ranges::greater{}, &Mistake::images);
    std::vector<std::vector<std::string>> rows;
    for (const Mistake& mistake : mistakes) {
        rows.push_back({markdown::plain(classes[mistake.truth]),
                        markdown::plain(classes[mistake.answer]), std::to_string(mistake.images)});
    }
    return rows.empty() ? "There was no mistake.\n"
                        : markdown::table({"is", "taken for", "images"}, rows);
}

std::string confusionText(const std::string& on, const Confusion& confusion, const Names& classes) {
    return fmt::format("\n### Which class was taken for which ({})\n\n", on) +
           (classes.size() <= kMostColumns ? confusionTable(confusion, classes)
                                           : mistakeTable(confusion, classes));
}

std::string confusionOf(const CardFacts& facts) {
    if (facts.run.test) {
        return confusionText("test part", facts.run.test->confusion, facts.run.test->classes);
    }
    if (facts.calibration && facts.calibration->images > 0) {
        return confusionText("held-back labels", facts.calibration->confusion,
                             facts.calibration->classes);
    }
    return "\n### Which class was taken for which\n\nNot known: no labels were held back, and no "
           "test part was measured.\n";
}

std::string binTable(const ModelCalibration& calibration) {
    std::vector<std::vector<std::string>> rows;
    const auto count = static_cast<double>(calibration.bins.size());
    for (std::size_t i = 0; i < calibration.bins.size(); ++i) {
        const CalibrationBin& bin = calibration.bins[i];
        if (bin.images > 0) {
            rows.push_back({fmt::format("{:.0f} to {:.0f} %", 100 * static_cast<double>(i) / count,
                                        100 * static_cast<double>(i + 1) / count),
                            figures::countText(bin.images), figures::percentText(bin.confidence),
                            figures::percentText(bin.accuracy)});
        }
    }
    return markdown::table({"highest probability", "images", "mean of it", "right"}, rows);
}

std::string unknownText(const ModelCalibration& known) {
    switch (known.unknownBasis) {
        case UnknownBasis::Labels:
            return fmt::format(
                "Answers whose highest probability is below {:.4f} count as \"none of these\". The "
                "bound parts the held-back images best from {} images that were labelled as none "
                "of the classes: it keeps {} of the former and catches {} of the latter. On images "
                "that it was not chosen by it does somewhat worse.\n",
                known.unknownBelow, figures::countText(known.unknownImages),
                figures::percentText(known.knownKept), figures::percentText(known.unknownCaught));
        case UnknownBasis::Known:
            return fmt::format(
                "Answers whose highest probability is below {:.4f} count as \"none of these\": {} "
                "of the held-back images are not below. How many unknown images it catches is not "
                "known, for fewer than {} were labelled as none of the classes.\n",
                known.unknownBelow, figures::percentText(known.knownKept), kFewestUnknownImages);
        case UnknownBasis::None:
            break;
    }
    return "No answer counts as \"none of these\": no bound tells unknown images from known ones. "
           "The model names a class for every image.\n";
}

}  // namespace

std::string qualitySection(const CardFacts& facts) {
    std::string text = "\n## How accurate it is\n\n";
    const auto rows = accuracyRows(facts.run);
    if (rows.empty()) {
        text +=
            "Not known: there were too few labels to hold any back, no spot check, and no test "
            "part that was measured.\n";
    } else {
        text += markdown::table({"measured on", "accuracy", "95 % interval", "images"}, rows) +
                "\nThe interval is Wilson's: it tells how far so few images can be trusted, not "
                "whether they are typical.\n";
    }
    return text + confusionOf(facts);
}

std::string calibrationSection(const CardFacts& facts) {
    std::string text = "\n## How sure its answers are\n\n";
    if (!facts.calibration) {
        return text +
               "Not known: this run did not measure it. Its probabilities are as the training left "
               "them, and no answer counts as \"none of these\".\n";
    }
    const ModelCalibration& known = *facts.calibration;
    if (!known.isFitted()) {
        return text + fmt::format(
                          "Not known: {} held back, and fewer than {} tell nothing. The "
                          "probabilities are as the training left them (temperature 1), and no "
                          "answer counts as \"none of these\".\n",
                          figures::countText(known.images, "label was", "labels were"),
                          kFewestCalibrationImages);
    }
    text += markdown::fact("Temperature",
                           fmt::format("{:.4f}, fitted on {} held-back labels and "
                                       "part of the model's numbers",
                                       known.temperature, figures::countText(known.images)));
    text += markdown::fact(
        "Expected calibration error",
        fmt::format("{} ({} before), over {} bins, on the labels that the temperature was fitted "
                    "on",
                    figures::percentText(known.errorAfter), figures::percentText(known.errorBefore),
                    known.bins.size()));
    return text + "\n" + binTable(known) + "\n" + unknownText(known);
}

}  // namespace seedling::card
