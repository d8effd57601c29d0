#include "engine/export/QuantisationCheck.h"

#include <torch/torch.h>

#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "engine/eval/Inference.h"
#include "engine/eval/TestSet.h"
#include "engine/export/GraphEvaluation.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::size_t kAtOnce = 64;
// Enough to tell a loss of one point of accuracy; more would keep a person waiting.
constexpr std::size_t kComparedImages = 512;
constexpr std::size_t kTestImages = 1000;

using Answers = std::function<torch::Tensor(const torch::Tensor& pixels)>;

/// The places of the classes that are answered.
std::vector<std::int64_t> answered(const PixelCache& cache, std::span<const ImageId> images,
                                   const Answers& answers) {
    std::vector<std::int64_t> places;
    for (std::size_t first = 0; first < images.size(); first += kAtOnce) {
        const auto some = images.subspan(first, std::min(kAtOnce, images.size() - first));
        const torch::Tensor best = answers(pixelsOf(cache, some)).argmax(1).contiguous();
        const auto* values = best.data_ptr<std::int64_t>();
        places.insert(places.end(), values, values + best.numel());
    }
    return places;
}

template <class Values, class Others>
std::int64_t alikeCount(const Values& a, const Others& b) {
    std::int64_t alike = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        alike += a[i] == b[i] ? 1 : 0;
    }
    return alike;
}

std::vector<ClassId> classesAt(const std::vector<std::int64_t>& places,
                               const std::vector<ModelClass>& classes) {
    std::vector<ClassId> ids;
    ids.reserve(places.size());
    for (const std::int64_t place : places) {
        ids.push_back(classes[static_cast<std::size_t>(place)].id);
    }
    return ids;
}

/// At most `count` of the set, evenly spread.
TestSet sampleOf(const TestSet& set, std::size_t count) {
    const std::size_t taken = std::min(count, set.images.size());
    TestSet sample;
    for (std::size_t i = 0; i < taken; ++i) {
        const std::size_t place = i * set.images.size() / taken;
        sample.images.push_back(set.images[place]);
        sample.truth.push_back(set.truth[place]);
    }
    return sample;
}

double shareOf(std::int64_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Result<Quantisation> calibratedOn(const PixelCache& cache, const InferenceGraph& graph) {
    const auto sample = evenSample(cache.images(Part::Train), kCalibrationImages);
    if (sample.empty()) {
        return failure(ErrorCode::NotFound,
                       "None of the project's images can be read, so the ranges of 8-bit numbers "
                       "could not be measured.",
                       "Bring the folder of the images back and export again.");
    }
    Quantisation quantisation;
    const Status status = guarded("measure the ranges of the network's numbers", [&] {
        quantisation = calibrated(graph, pixelsOf(cache, sample));
    });
    if (!status) {
        return failureOf(status);
    }
    return quantisation;
}

Result<QuantisationReport> judged(Project& project, const PixelCache& cache,
                                  const InferenceGraph& graph, const QuantisedModel& quantised,
                                  const std::vector<ModelClass>& classes) {
    const Answers withFloats = [&](const torch::Tensor& pixels) { return evaluate(graph, pixels); };
    const Answers with8Bits = [&](const torch::Tensor& pixels) {
        return quantised.answers(pixels);
    };
    const std::vector<ImageId>& images = cache.images(Part::Train);
    const auto compared = evenSample(images, kComparedImages);
    auto tests = testSetOf(project, cache, /*withDuplicates=*/false);
    if (!tests && tests.error().code != ErrorCode::NotFound) {
        return failureOf(tests);
    }
    const TestSet judgedImages = tests ? sampleOf(*tests, kTestImages) : TestSet{};
    QuantisationReport report;
    report.calibrationImages =
        static_cast<std::int64_t>(std::min(kCalibrationImages, images.size()));
    report.comparedImages = std::ssize(compared);
    report.testImages = std::ssize(judgedImages.images);
    const Status status = guarded("compare 8-bit numbers with floats", [&] {
        report.sameClass =
            alikeCount(answered(cache, compared, with8Bits), answered(cache, compared, withFloats));
        if (report.testImages == 0) {
            return;
        }
        const auto accuracyOf = [&](const Answers& answers) {
            const auto found = classesAt(answered(cache, judgedImages.images, answers), classes);
            return shareOf(alikeCount(found, judgedImages.truth), judgedImages.truth.size());
        };
        report.accuracy = accuracyOf(with8Bits);
        report.floatAccuracy = accuracyOf(withFloats);
    });
    if (!status) {
        return failureOf(status);
    }
    return report;
}

}  // namespace seedling
