#pragma once

#include <cstdint>
#include <string>

#include "datasets/base/Result.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling::cli {

/// What a bench has found, ready to print.
struct BenchResult {
    std::string json;  ///< One object.
    std::string text;  ///< For people, with its line end.
};

/// Training size of a bench where the configuration leaves it open.
inline constexpr int kBenchSide = 32;

struct StepBench {
    TrainConfig config;
    int classes = 10;       ///< 2 or more
    int steps = 20;         ///< 1 or more
    double maskRate = 1.0;  ///< Share of the unlabelled images that is trusted, 0-1.
};

/// Times whole training steps as the Trainer makes them, after a few steps of warming up: views
/// rendered from a pixel cache of noise while the step before is computed, forward, backward,
/// optimizer, weight average. Instead of the method's own policy a fixed share is trusted. The
/// share of convolution speed compares the operations of the median step with what the network's
/// convolutions reach alone (ConvolutionSpeed.h); the batch that is trained on sets their shapes.
/// Errors: InvalidArgument, Io, and those of guarded.
Result<BenchResult> benchStep(const StepBench& bench);

/// Times rendering the views of a step (weak labelled, weak and strong unlabelled), and strong
/// views alone, from pixels of noise. rounds: 1 or more.
Result<BenchResult> benchAugment(const TrainConfig& config, int rounds);

struct DecodeBench {
    std::string folder;  ///< Whose images to decode, or "" for painted pictures.
    int images = 200;    ///< Pictures to paint, or how many of the folder at most; 1 or more.
    int side = 512;      ///< Of the painted ones, in pixels.
    int rounds = 3;      ///< Times that each is decoded; 1 or more.
    int threads = 1;
};

/// Times decoding of encoded images that lie in memory, JPEG and PNG each on its own for painted
/// pictures. Errors: those of openSource, NotEnoughImages (none can be read), Corrupt.
Result<BenchResult> benchDecode(const DecodeBench& bench);

struct CacheBench {
    std::int64_t images = 20'000;  ///< 1 or more
    int side = kBenchSide;         ///< Pixels, 8-512.
    int threads = 1;
};

/// Times what a project of so many images costs: importing, opening it and listing its images,
/// building the pixel cache, opening that again, and reading images from it in random order. The
/// files were just written, so that the operating system still has them in memory. Errors: Io,
/// DiskFull, those of Project.
Result<BenchResult> benchCache(const CacheBench& bench);

struct OrderBench {
    std::string folder;             ///< Whose images to take, or "" for pictures of noise.
    std::int64_t images = 100'000;  ///< Pictures of noise; 1 or more.
    int side = kBenchSide;          ///< Theirs, in pixels, 8-512.
    int threads = 1;
};

/// Times each stage from images that were never read to the order in which to label them, by their
/// looks, with the thinking of the window at the end. Errors: NotEnoughImages, Io, DiskFull, those
/// of Project, openSource and guarded.
Result<BenchResult> benchOrder(const OrderBench& bench);

}  // namespace seedling::cli
