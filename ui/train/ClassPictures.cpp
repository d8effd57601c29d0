// The pictures of a run that have a row for every class: of RunPictures.h.
#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/train/PictureParts.h"

namespace seedling::pictures {
namespace {

/// A picture with a row for each class that has a series of this name.
ClassPicture rowsOf(const Input& input, const char* series) {
    ClassPicture picture;
    picture.xEnd = input.steps;
    picture.xUnit = tr("steps");
    picture.text = [](double value) { return format::percent(value); };
    const std::size_t count = classCount(input.history);
    for (std::size_t place = 0; place < count; ++place) {
        const std::string name = metric::ofClass(series, place);
        if (!input.history.has(name))
            continue;
        const int colour =
            place < input.classes.size() ? input.classes[place].colour : static_cast<int>(place);
        picture.rows.push_back({className(input, place), colour, input.history.drawn(name)});
    }
    return picture;
}

double largestShare(const MetricHistory& history) {
    double most = 0;
    const std::size_t count = classCount(history);
    for (std::size_t place = 0; place < count; ++place)
        most = std::max(most, history.highest(metric::ofClass(metric::kClassShare, place)));
    return most;
}

QString whyNoThresholds(const Input& input) {
    if (input.history.has(metric::kThreshold))
        return tr("This method has one threshold for all classes.");
    return hasNoThreshold(input) ? tr("This method has no threshold.") : notYet(input);
}

}  // namespace

std::size_t classCount(const MetricHistory& history) {
    std::size_t count = 0;
    while (history.has(metric::ofClass(metric::kClassShare, count)) ||
           history.has(metric::ofClass(metric::kClassThreshold, count)))
        ++count;
    return count;
}

QString className(const Input& input, std::size_t place) {
    return place < input.classes.size() ? toQString(input.classes[place].name)
                                        : tr("class %1").arg(place + 1);
}

ClassPicture classShares(const Input& input) {
    ClassPicture picture = rowsOf(input, metric::kClassShare);
    if (const double most = largestShare(input.history); most > 0)
        picture.top = most;
    if (picture.rows.empty())
        picture.emptyText = input.run.config.method == "supervised"
                                ? tr("This method learns from the labels alone.")
                                : notYet(input);
    return picture;
}

ClassPicture classThresholds(const Input& input) {
    ClassPicture picture = rowsOf(input, metric::kClassThreshold);
    if (picture.rows.empty())
        picture.emptyText = whyNoThresholds(input);
    return picture;
}

}  // namespace seedling::pictures
