#include "engine/export/ModelCard.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "datasets/base/Clock.h"
#include "datasets/base/FileIo.h"
#include "engine/eval/CalibratedModel.h"
#include "engine/export/CardSections.h"
#include "engine/export/MarkdownText.h"
#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/RunOptions.h"

namespace seedling {
namespace {

using markdown::fact;
using markdown::plain;

std::string introduction(const CardFacts& facts) {
    const report::RunFacts& run = facts.run;
    std::string text =
        fmt::format("# Model card: {}, run {}\n\n", plain(run.projectFile), run.record.id.value);
    text +=
        "An image classifier: it names one of the classes below for a picture, with a "
        "probability for each.\n\n";
    text += fact("Format", facts.model.format);
    text += fact("Trained", report::momentText(run.record.endedMs));
    text += fact("Written", report::momentText(nowMs()));
    return text;
}

/// Settings that differ from their preset.
std::string settingsOf(const report::RunFacts& run) {
    std::vector<std::vector<std::string>> rows;
    for (const report::RunOption& option : report::optionsOf(run)) {
        if (option.differs) {
            rows.push_back({plain(option.spec->label), plain(option.value)});
        }
    }
    if (!run.config) {
        return "\nIts settings are not known to this version.\n";
    }
    return rows.empty() ? "\nAll settings are those of the preset.\n"
                        : "\nSettings that differ from the preset:\n\n" +
                              markdown::table({"setting", "value"}, rows);
}

std::string methodSection(const CardFacts& facts) {
    const report::RunFacts& run = facts.run;
    const auto& summary = run.summary;
    std::string text = "\n## How it was learnt\n\n";
    text += fact("Method", plain(run.record.method));
    text += fact("Network", summary ? plain(summary->network) : std::string());
    text += fact("Image side", summary && summary->imageSide > 0
                                   ? fmt::format("{} pixels", summary->imageSide)
                                   : std::string());
    text += fact("Numbers", plain(run.machine.precision));
    text += fact("Steps", summary ? figures::countText(summary->steps) : std::string());
    text += fact("Seed", std::to_string(run.record.seed));
    text += fact("Preset", plain(run.record.preset));
    text += settingsOf(run);
    const std::string command = report::repeatCommand(run);
    return command.empty()
               ? text
               : text + "\nTo do it again with the same project:\n\n    " + command + "\n";
}

std::string paritySection(const CardModel& model) {
    std::string text = "\n## Checked after it was written\n\n";
    if (model.comparedImages == 0) {
        return text + "It was not compared with the run's own model.\n";
    }
    text +=
        fmt::format("Compared with the run's own model on {} of the project: the same class for {}",
                    figures::countText(model.comparedImages, "image", "images"),
                    figures::countText(model.sameClass));
    if (model.largestDifference) {
        text += fmt::format(", probabilities differ by at most {:.1e}", *model.largestDifference);
    }
    return text + ".\n";
}

std::string versionSection(const report::RunMachine& machine) {
    return "\n## Versions\n\n" +
           fact("Trained by", machine.program.empty() ? "" : "Seedling " + plain(machine.program)) +
           fact("Written by", fmt::format("Seedling {}", SEEDLING_VERSION)) +
           fact("LibTorch", plain(machine.libtorch)) + fact("Processor", plain(machine.processor));
}

std::string limitSection(const CardFacts& facts) {
    const report::RunFacts& run = facts.run;
    std::string text = "\n## Limits\n\n";
    if (run.summary && run.summary->imageSide > 0) {
        text += fmt::format(
            "- It sees every picture squeezed to {0} x {0} pixels: what is smaller than that does "
            "not exist for it, and shapes of very long or tall pictures are distorted.\n",
            run.summary->imageSide);
    }
    if (facts.data.largestSide > 0) {
        text += fmt::format("- It has seen no picture with a side below {} or above {} pixels.\n",
                            facts.data.smallestSide, facts.data.largestSide);
    }
    text +=
        "- It has seen nothing but the images of one project. Other cameras, light, places or "
        "seasons may be answered worse, and the accuracy above does not tell by how much.\n"
        "- It knows the classes above and no other. ";
    text += facts.calibration && facts.calibration->unknownBelow > 0
                ? "What is none of them is noticed only as far as \"How sure its answers are\" "
                  "says.\n"
                : "What is none of them gets the name of one all the same.\n";
    text += "- Whether it treats groups of people alike was not measured.\n";
    return text;
}

std::string licenceSection() {
    return "\n## Licence\n\n"
           "The model's numbers were made from the images and labels of the person who trained it, "
           "and are that person's; Seedling claims no rights in them. Others may have rights in "
           "the images. The example code in this folder is part of Seedling: GPL-3.0-or-later.\n";
}

}  // namespace

std::string modelCardText(const CardFacts& facts) {
    return introduction(facts) + card::dataSection(facts) + methodSection(facts) +
           card::qualitySection(facts) + card::calibrationSection(facts) +
           card::costSection(facts) + paritySection(facts.model) +
           versionSection(facts.run.machine) + limitSection(facts) + licenceSection();
}

Status writeModelCard(Project& project, RunId run, const CardModel& model,
                      const std::filesystem::path& folder) {
    auto known = report::readRunFacts(project, run);
    if (!known) {
        return failureOf(known);
    }
    auto data = readCardData(project, run);
    if (!data) {
        return failureOf(data);
    }
    auto calibration = storedCalibration(project, run);
    if (!calibration) {
        return failureOf(calibration);
    }
    const CardFacts facts{*std::move(known), *std::move(data), *std::move(calibration), model};
    return writeFileAtomically(folder / "model-card.md", modelCardText(facts));
}

}  // namespace seedling
