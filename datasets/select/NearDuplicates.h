#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// What a picture is made of at the coarsest, in 64 bits: the signs of the 8 x 8 lowest cosine
/// waves of its grey values at 32 pixels, against their median. The same picture at another size,
/// compression or brightness differs in few bits. Source: Zauner 2010, "Implementation and
/// benchmarking of perceptual image hash functions" (DCT hash).
/// pixels: side * side * 3 bytes, HWC RGB; side: 1 or more. Any thread.
std::uint64_t perceptualHash(std::span<const std::uint8_t> pixels, int side);

/// Whether two pictures of one size show the same: their colours, each picture less its mean,
/// correlate by more than 0.99 at 32 pixels, and brightness and contrast are about equal. Any
/// thread.
bool showTheSame(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int side);

struct HashedImage {
    ImageId image;
    std::uint64_t hash = 0;
};

/// Puts images into stacks: each is held against the first images of the stacks there are, where at
/// most 5 bits of the hash differ, and joins the nearest that looksTheSame agrees to. So all of a
/// stack are like its first image, not like a chain of others. images: ascending. Returns those
/// that are not alone, ascending by image. Memory: some 100 bytes an image. Any thread;
/// looksTheSame is called on this one.
std::vector<StackedImage> findStacks(
    std::span<const HashedImage> images,
    const std::function<bool(ImageId first, ImageId image)>& looksTheSame);

}  // namespace seedling
