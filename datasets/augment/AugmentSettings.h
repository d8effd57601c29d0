#pragma once

namespace seedling {

/// What all views of a run have in common.
struct AugmentSettings {
    int side = 32;       ///< Pixels of the square input and output images.
    bool mirror = true;  ///< Weak views may be mirrored left-right. Off for digits and hand signs.
    double shiftFraction = 0.125;  ///< Largest shift of a weak view, as a fraction of the side.
    int operations = 2;  ///< RandAugment operations per strong view, drawn with replacement.
    double operationProbability = 0.5;  ///< Each drawn operation is applied with this probability.
    double cutoutFraction =
        0.5;  ///< Side of the cutout square as a fraction of the image's side; 0: none.
    double warpStrength = 1.0;  ///< Of warped views: WarpAugment; 0-1.
    int cropSide = 24;          ///< Pixels of cropped views: CropAugment.
};

}  // namespace seedling
