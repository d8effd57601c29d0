#include "engine/protocol/WorkOptions.h"

#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/OptionWords.h"

namespace seedling::option {

void addWork(std::vector<OptionSpec>& table) {
    using Config = TrainConfig;
    table.push_back(
        number({"ratio_growth", "Fewer unlabelled images first", kWorkGroup,
                "Share of the run over which the number of unlabelled images for each labelled one "
                "grows from 1 to unlabelled_ratio: at first few of them are trusted, and their "
                "work would teach little.",
                "", "off"},
               &Config::ratioGrowth, {0, 1}));
    table.push_back(
        number({"image_growth", "Small images first", kWorkGroup,
                "Share of the run in which images are shown smaller than image_side: a third of it "
                "each at a half, two thirds and five sixths of the side, rounded up to multiples "
                "of 4 and never below 16 pixels. Answers are given for the full size.",
                "", "off"},
               &Config::imageGrowth, {0, 0.9}));
    table.push_back(
        number({"freeze_layers", "Freeze settled layers", kWorkGroup,
                "Blocks of the network, from the front on and all but the last, learn no more once "
                "their weights change by less than this share over a twentieth of the run: no "
                "gradient is computed for them and no momentum kept.",
                "", "off"},
               &Config::freezeLayers, {0, 0.5}));
    table.push_back(
        number({"drop_images", "Rest images that teach nothing", kWorkGroup,
                "With methods that judge unlabelled images in every step, all but rounds: an image "
                "that was so many times in a row trusted as the same class, or in the second half "
                "of the run not trusted, is shown in one of four of its turns, until its answer "
                "changes. The loss is the mean over the images that are shown.",
                "looks", "off"},
               &Config::dropImages, {0, 100}));
    table.push_back(number(
        {"sparse", "Weights left out", kWorkGroup,
         "Share of the weights of all layers but the last that are 0 from the first step on; "
         "which of them changes by gradient in the course of the run (RigL). It saves no "
         "time, energy or memory here, where every kernel is dense: only the model has fewer "
         "weights to store, and fewer operations on hardware that skips zeros.",
         "", "off"},
        &Config::sparse, {0, 0.98}));
}

Status validateWork(const TrainConfig& config) {
    if (config.dropImages > 0 && (config.method == "rounds" || config.method == "supervised")) {
        return failure(ErrorCode::InvalidArgument,
                       "This method does not judge unlabelled images in its steps, so none of them "
                       "can be found to teach nothing.",
                       "Set drop_images to 0, or choose another method.");
    }
    const bool changesBody = config.imageGrowth > 0 || config.freezeLayers > 0 || config.sparse > 0;
    if (changesBody && learnsByEquilibrium(config)) {
        return failure(ErrorCode::InvalidArgument,
                       "A network that settles at an energy is made for one size of image, and all "
                       "its layers learn together.",
                       "Set image_growth, freeze_layers and sparse to 0, or choose another method "
                       "and network.");
    }
    if (changesBody && !config.pretrained.empty() && config.pretrainedUse == "frozen") {
        return failure(ErrorCode::InvalidArgument,
                       "Frozen weights see each image once, at its full size, and learn nothing.",
                       "Set image_growth, freeze_layers and sparse to 0, or pretrained_use to "
                       "start.");
    }
    return {};
}

}  // namespace seedling::option
