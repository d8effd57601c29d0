#include "ui/train/CostOptions.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

#include "ui/bridge/QtConvert.h"

namespace seedling::cost {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::cost", source);
}

/// Images in the network at a time: half as many again, and twice as many, in turns.
constexpr std::array kImagesAtATime{4,  6,  8,   12,  16,  24,  32,  48,
                                    64, 96, 128, 192, 256, 384, 512, 768};

int numberOf(const std::string& value) {
    int number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

Choice imagesAtATime(int images) {
    return {std::to_string(images), tr("%1 at a time").arg(images)};
}

std::vector<Choice> microBatches(const std::string& value) {
    const int present = numberOf(value);
    std::vector<Choice> choices{{"auto", tr("by itself")}};
    bool isThere = present == 0;
    for (const int images : kImagesAtATime) {
        if (!isThere && present <= images) {
            isThere = true;
            if (present < images)
                choices.push_back(imagesAtATime(present));
        }
        choices.push_back(imagesAtATime(images));
    }
    if (!isThere)
        choices.push_back(imagesAtATime(present));
    return choices;
}

Saving recompute() {
    return {tr("To learn, the network looks back at what every layer made of the images. It can "
               "keep only a few of these steps and work out the rest a second time. What it "
               "learns stays the same, to the last digit."),
            tr("Costs: up to a third more time and energy."),
            {{"auto", tr("by itself")}, {"on", tr("always")}, {"off", tr("never")}}};
}

Saving microBatch(const std::string& value) {
    return {tr("A step learns from many images together. They can go through the network in "
               "several turns, so that only one turn is in memory."),
            tr("Costs: up to a third more time and energy. What it learns is not quite the same: "
               "averages over the images of a step become averages over those of a turn."),
            microBatches(value)};
}

Saving kept() {
    return {
        tr("What is kept to look back at can be written shorter. Exact: where a sign or a place "
           "says all, only that. In 8 or 4 bits: all other numbers rounded as well, up or down "
           "by chance."),
        tr("Costs: exact next to nothing. In 8 or 4 bits it learns from noisier numbers, which "
           "can cost accuracy."),
        {{"auto", tr("by itself")},
         {"whole", tr("in full")},
         {"exact", tr("shorter, exact")},
         {"8-bit", tr("in 8 bits")},
         {"4-bit", tr("in 4 bits")}}};
}

Saving optimizerState() {
    return {tr("From step to step it remembers in which direction it went: a number for every "
               "weight of the network. In 8 bits they take a quarter of the memory."),
            tr("Costs: the directions are rounded. Nothing is done here by itself."),
            {{"32-bit", tr("in full, 32 bits")}, {"8-bit", tr("in 8 bits")}}};
}

/// The present value as well, which may have been set elsewhere.
std::vector<Choice> withPresent(std::vector<Choice> choices, const std::string& value,
                                const QString& words) {
    const auto isPresent = [&](const Choice& choice) { return choice.value == value; };
    if (std::ranges::none_of(choices, isPresent))
        choices.push_back({value, words});
    return choices;
}

/// Of a share 0-1, as it is written.
QString shareText(const std::string& value) {
    double share = 0;
    std::from_chars(value.data(), value.data() + value.size(), share);
    constexpr double kHundred = 100;
    return QStringLiteral("%1\u2009%").arg(QLocale().toString(kHundred * share, 'g', 4));
}

std::vector<Choice> sharesOfRun(const std::string& value) {
    std::vector<Choice> choices{{"off", tr("no")}};
    for (const char* share : {"0.25", "0.5", "0.75"})
        choices.push_back({share, tr("over %1 of the run").arg(shareText(share))});
    return withPresent(choices, value, tr("over %1 of the run").arg(shareText(value)));
}

Saving ratioGrowth(const std::string& value) {
    return {tr("At first it trusts few of the unlabelled images, and looks at most of them in "
               "vain. It can begin with one of them for each labelled image and take more and "
               "more, up to the number that is set."),
            tr("Costs: fewer looks at unlabelled images in all, which can cost accuracy where a "
               "run is short."),
            sharesOfRun(value)};
}

Saving imageGrowth(const std::string& value) {
    return {tr("Small images take less work: half the side takes about a quarter. It can begin "
               "with images of half the size, which grow in three stages. The model is made for "
               "the full size all the same."),
            tr("Costs: what is only seen in the full size is learnt later, which can cost "
               "accuracy. Images of up to 16 pixels stay as they are."),
            sharesOfRun(value)};
}

Saving freezeLayers(const std::string& value) {
    const auto below = [](const std::string& share) {
        return tr("below %1 of change").arg(shareText(share));
    };
    std::vector<Choice> choices{{"off", tr("no")}};
    for (const char* share : {"0.01", "0.02", "0.05", "0.1"})
        choices.push_back({share, below(share)});
    return {tr("The first layers of the network settle first. Once one has hardly changed over a "
               "twentieth of the run it can be left as it is, and its share of the learning is "
               "no longer worked out."),
            tr("Costs: what was left too early learns no more, which can cost accuracy. The higher "
               "the bound, the earlier."),
            withPresent(choices, value, below(value))};
}

Saving dropImages(const std::string& value) {
    const auto after = [](const std::string& looks) {
        return tr("after %1 looks").arg(toQString(looks));
    };
    std::vector<Choice> choices{{"off", tr("no")}};
    for (const char* looks : {"3", "5", "10", "20"})
        choices.push_back({looks, after(looks)});
    return {tr("Some unlabelled images teach nothing any more: it has long been sure of them, or "
               "late in the run it still does not trust them. They can be shown in one of four "
               "of their turns, until the answer changes."),
            tr("Costs: it notices later when it was wrong about such an image. The method rounds "
               "does not go with it."),
            withPresent(choices, value, after(value))};
}

Saving sparse(const std::string& value) {
    const auto without = [](const std::string& share) {
        return tr("without %1 of them").arg(shareText(share));
    };
    std::vector<Choice> choices{{"off", tr("no")}};
    for (const char* share : {"0.5", "0.8", "0.9"})
        choices.push_back({share, without(share)});
    return {
        tr("The network can learn with most of its weights left out, that is, 0. Which of "
           "them changes as it learns. The model then has fewer numbers to store, and a machine "
           "that skips zeros has less to work out."),
        tr("Costs: accuracy, and nothing is gained on this machine: it does not skip zeros, so "
           "time and energy stay the same."),
        withPresent(choices, value, without(value))};
}

Saving asInTheTable(const OptionSpec& option) {
    Saving saving{optionWords(option.help), {}, {}};
    for (const std::string& choice : option.choices)
        saving.choices.push_back({choice, toQString(choice)});
    return saving;
}

/// So many times 1, 10, 100 ... of `scale`, up to `last`.
std::vector<double> decades(std::initializer_list<double> figures, double scale, double last) {
    std::vector<double> stops;
    for (; scale <= last; scale *= 10) {
        for (const double figure : figures) {
            if (figure * scale <= last)
                stops.push_back(figure * scale);
        }
    }
    return stops;
}

}  // namespace

bool isOfDrawer(const OptionSpec& option) {
    return option.group == kMemoryGroup || option.group == kWorkGroup ||
           option.key == "memory_mb" || option.key == "energy_wh";
}

Saving savingOf(const OptionSpec& option, const std::string& value) {
    if (option.key == "recompute")
        return recompute();
    if (option.key == "micro_batch")
        return microBatch(value);
    if (option.key == "kept")
        return kept();
    if (option.key == "optimizer_state")
        return optimizerState();
    if (option.key == "ratio_growth")
        return ratioGrowth(value);
    if (option.key == "image_growth")
        return imageGrowth(value);
    if (option.key == "freeze_layers")
        return freezeLayers(value);
    if (option.key == "drop_images")
        return dropImages(value);
    if (option.key == "sparse")
        return sparse(value);
    return asInTheTable(option);
}

std::vector<double> memoryStops(double machineMegabytes) {
    constexpr double kSmallest = 100;
    constexpr double kLargest = 64'000;
    const double last = machineMegabytes > 0 ? std::max(machineMegabytes, kSmallest) : kLargest;
    return decades({1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}, kSmallest, last);
}

std::vector<double> energyStops() {
    constexpr double kSmallest = 0.1;
    constexpr double kLargest = 1000;
    return decades({1, 1.5, 2, 3, 5, 7}, kSmallest, kLargest);
}

}  // namespace seedling::cost
