#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "datasets/select/ImageMap.h"
#include "ui/bridge/PredictionTable.h"

namespace seedling {

/// What is known about labelling at a moment: which images to label next, what each may be. Made in
/// the background (LabelAdviser), never changed.
struct LabelHints {
    /// A row of the project worth labelling, and why.
    struct Useful {
        int row = 0;
        double gain = 0;  ///< Share of all images that it stands for, 0-1.
        ClassId first;    ///< What it may be; invalid where nothing is known.
        ClassId second;
    };

    std::shared_ptr<const ImageMap> map;  ///< Where all this was read from.
    std::vector<Useful> useful;           ///< The most useful first.
    PredictionTable suggestions;          ///< Instant ones.
    double coverage = 0;                  ///< Share of the images that lie near a label, 0-1.
    /// The instant classifier was right more often about the newest labels than the shown run.
    bool instantIsBetter = false;

    /// Why an image is worth labelling; nullptr where it is not advised.
    [[nodiscard]] const Useful* whyUseful(int row) const {
        const auto found = std::ranges::find(useful, row, &Useful::row);
        return found == useful.end() ? nullptr : &*found;
    }
};

}  // namespace seedling
