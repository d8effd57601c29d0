#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/project/Records.h"
#include "datasets/select/LandmarkGraph.h"

namespace seedling {

/// An image worth labelling, and why.
struct UsefulImage {
    ImageId image;
    double gain = 0;  ///< Share of all images that it newly stands for, as far as they are open.
    ClassId first;    ///< Which classes it may have; invalid where nothing is known.
    ClassId second;
};

/// What helps a person to label: which images next, what they may be, how far they have come.
struct LabelAdvice {
    std::vector<UsefulImage> useful;      ///< The most useful first.
    std::vector<Prediction> suggestions;  ///< By instant classification, ascending by image.
    double coverage = 0;                  ///< Share of the images that lie near a label, 0-1.
};

/// All that a project knows about classes when advice is asked for.
struct LabelFacts {
    std::span<const LabelledImage> labels;
    std::span<const ClassRecord> classes;
    /// Of the model whose opinion counts, ascending by image; empty: the instant classifier's.
    std::span<const Prediction> predictions;
};

/// count: how many useful images are wanted; there may be fewer. Images with any verdict are not
/// proposed again; only those with a class count as covered. Any thread.
LabelAdvice adviseLabels(const ImageMap& map, const LandmarkGraph& graph, const LabelFacts& facts,
                         std::size_t count);

/// Whether instant classification suggests better than the model: it was right about more of the
/// newest labels that a person gave after the model began to learn (10 to 20 of them; with fewer:
/// no). Neither has learnt from those: the instant classifier is asked for each with that label
/// left out. facts.predictions: the model's. Any thread.
bool instantIsBetter(const ImageMap& map, const LandmarkGraph& graph, const LabelFacts& facts,
                     std::int64_t modelStartedMs);

}  // namespace seedling
