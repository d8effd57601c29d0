#include "engine/train/RestingImages.h"

#include <torch/torch.h>

#include <algorithm>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

constexpr std::int64_t kPeriod = 50;
constexpr double kTurns = 0.25;
constexpr double kLate = 0.5;
constexpr double kTrusted = 0.5;
constexpr std::size_t kShapeStep = 32;

constexpr std::uint8_t kResting = 0x80;
constexpr std::uint8_t kMostLooks = 0x7F;
constexpr std::uint8_t kNotTrusted = 255;

constexpr const char* kImages = "images";
constexpr const char* kStreaks = "streaks";
constexpr const char* kAnswers = "answers";

int looksOf(std::uint8_t streak) {
    return streak & kMostLooks;
}

torch::Tensor bytesTensor(const std::vector<std::uint8_t>& bytes) {
    torch::Tensor tensor = torch::empty({static_cast<std::int64_t>(bytes.size())}, torch::kUInt8);
    std::ranges::copy(bytes, tensor.data_ptr<std::uint8_t>());
    return tensor;
}

}  // namespace

RestingImages::RestingImages(std::span<const ImageId> images, int looks)
    : m_images(images),
      m_looks(looks),
      m_streaks(images.size(), 0),
      m_answers(images.size(), kNotTrusted) {}

std::size_t RestingImages::placeOf(ImageId image) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(m_images, image) - m_images.begin());
}

void RestingImages::beginStep(std::int64_t step) {
    if (step % kPeriod != 0) {
        return;
    }
    bool changed = false;
    for (std::uint8_t& streak : m_streaks) {
        const bool rested = (streak & kResting) != 0;
        const bool isToRest = looksOf(streak) >= m_looks;
        changed = changed || rested != isToRest;
        streak = static_cast<std::uint8_t>(looksOf(streak) | (isToRest ? kResting : 0));
    }
    m_version += changed ? 1 : 0;
}

void RestingImages::see(std::size_t place, bool isTrusted, std::int64_t classIndex, bool isLate) {
    const auto answer =
        isTrusted ? static_cast<std::uint8_t>(classIndex % kNotTrusted) : kNotTrusted;
    const bool counts = isTrusted || isLate;
    const int before = m_answers[place] == answer ? looksOf(m_streaks[place]) : 0;
    const int looks = counts ? std::min<int>(before + 1, kMostLooks) : 0;
    m_streaks[place] = static_cast<std::uint8_t>(looks | (m_streaks[place] & kResting));
    m_answers[place] = answer;
}

void RestingImages::note(std::span<const ImageId> images, const PseudoLabels& labels,
                         double fraction) {
    if (!labels.weights.defined()) {
        return;
    }
    const torch::Tensor weights = labels.weights.detach().to(torch::kFloat).contiguous();
    const torch::Tensor classes = labels.classes.contiguous();
    const auto* weight = weights.data_ptr<float>();
    const auto* place = classes.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < images.size(); ++i) {
        see(placeOf(images[i]), weight[i] > kTrusted, place[i], fraction >= kLate);
    }
}

bool RestingImages::rests(ImageId image) const {
    return (m_streaks[placeOf(image)] & kResting) != 0;
}

std::int64_t RestingImages::restingCount() const {
    return std::ranges::count_if(m_streaks,
                                 [](std::uint8_t streak) { return (streak & kResting) != 0; });
}

double RestingImages::restingShare() const {
    return m_images.empty()
               ? 0.0
               : static_cast<double>(restingCount()) / static_cast<double>(m_images.size());
}

std::vector<ImageId> RestingImages::taken(const std::vector<ImageId>& drawn, std::uint64_t seed,
                                          std::int64_t step) const {
    Random random(Random::streamSeed(seed, "resting images", {step}));
    std::vector<ImageId> chosen;
    std::vector<ImageId> left;
    for (const ImageId image : drawn) {
        const bool isTurn = random.chance(kTurns);
        (isTurn || !rests(image) ? chosen : left).push_back(image);
    }
    const std::size_t least = std::max<std::size_t>(chosen.size(), 1);
    const std::size_t rounded = (least + kShapeStep - 1) / kShapeStep * kShapeStep;
    for (const ImageId image : left) {
        if (chosen.size() == rounded) {
            break;
        }
        chosen.push_back(image);
    }
    return chosen;
}

std::map<std::string, torch::Tensor> RestingImages::state() const {
    torch::Tensor images = torch::empty({static_cast<std::int64_t>(m_images.size())}, torch::kLong);
    std::ranges::transform(m_images, images.data_ptr<std::int64_t>(),
                           [](ImageId image) { return image.value; });
    return {
        {kImages, images}, {kStreaks, bytesTensor(m_streaks)}, {kAnswers, bytesTensor(m_answers)}};
}

void RestingImages::restore(const std::map<std::string, torch::Tensor>& state) {
    const torch::Tensor& images = state.at(kImages);
    const torch::Tensor& streaks = state.at(kStreaks);
    const torch::Tensor& answers = state.at(kAnswers);
    TORCH_CHECK(images.numel() == streaks.numel() && images.numel() == answers.numel(),
                "not a state of resting images");
    for (std::int64_t i = 0; i < images.numel(); ++i) {
        const ImageId image{images.data_ptr<std::int64_t>()[i]};
        const std::size_t place = placeOf(image);
        if (place < m_images.size() && m_images[place] == image) {
            m_streaks[place] = streaks.data_ptr<std::uint8_t>()[i];
            m_answers[place] = answers.data_ptr<std::uint8_t>()[i];
        }
    }
    ++m_version;
}

}  // namespace seedling
