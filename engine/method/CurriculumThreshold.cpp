#include "engine/method/CurriculumThreshold.h"

#include <torch/torch.h>

#include <algorithm>
#include <utility>

namespace seedling {
namespace {

constexpr const char* kImages = "curriculum_images";
constexpr const char* kClasses = "curriculum_classes";

}  // namespace

CurriculumThreshold::CurriculumThreshold(double tau, std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_tau(tau) {}

PseudoLabels CurriculumThreshold::judge(const PolicyInput& input, const torch::Tensor& aligned) {
    const auto [confidence, classes] = aligned.max(1);
    const std::vector<float> least = thresholdsOf(aligned.size(1), input.poolSize);
    const auto sure = confidence.accessor<float, 1>();
    const auto places = classes.accessor<std::int64_t, 1>();
    torch::Tensor weights = torch::zeros({aligned.size(0)});
    for (std::int64_t i = 0; i < aligned.size(0); ++i) {
        const bool trusted = sure[i] >= least[static_cast<std::size_t>(places[i])];
        weights.data_ptr<float>()[i] = trusted ? 1.0F : 0.0F;
        if (sure[i] >= m_tau) {
            remember(input.images[static_cast<std::size_t>(i)],
                     static_cast<std::int16_t>(places[i]));
        }
    }
    m_latest = least;
    return {classes, confidence, weights};
}

Thresholds CurriculumThreshold::thresholds() const {
    return {m_tau, {m_latest.begin(), m_latest.end()}};
}

std::vector<float> CurriculumThreshold::thresholdsOf(std::int64_t classes,
                                                     std::int64_t pool) const {
    const std::int64_t unused = pool - static_cast<std::int64_t>(m_classes.size());
    std::int64_t most = std::max<std::int64_t>(unused, 1);
    for (const std::int64_t count : m_counts) {
        most = std::max(most, count);
    }
    std::vector<float> least(static_cast<std::size_t>(classes), 0.0F);
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const double beta = static_cast<double>(m_counts[i]) / static_cast<double>(most);
        least[i] = static_cast<float>(m_tau * beta / (2.0 - beta));
    }
    return least;
}

void CurriculumThreshold::remember(ImageId image, std::int16_t place) {
    const auto index = static_cast<std::size_t>(place);
    m_counts.resize(std::max(m_counts.size(), index + 1));
    const auto [entry, isNew] = m_classes.try_emplace(image, place);
    if (!isNew) {
        --m_counts[static_cast<std::size_t>(std::exchange(entry->second, place))];
    }
    ++m_counts[index];
}

PolicyState CurriculumThreshold::ownState() const {
    const auto count = static_cast<std::int64_t>(m_classes.size());
    torch::Tensor images = torch::empty({count}, torch::kLong);
    torch::Tensor classes = torch::empty({count}, torch::kShort);
    std::int64_t i = 0;
    for (const auto& [image, place] : m_classes) {
        images.data_ptr<std::int64_t>()[i] = image.value;
        classes.data_ptr<std::int16_t>()[i++] = place;
    }
    return {{kImages, images}, {kClasses, classes}};
}

void CurriculumThreshold::restoreOwn(const PolicyState& state) {
    m_classes.clear();
    m_counts.clear();
    const torch::Tensor images = stored(state, kImages);
    const torch::Tensor classes = stored(state, kClasses);
    for (std::int64_t i = 0; images.defined() && i < images.size(0); ++i) {
        remember(ImageId{images.data_ptr<std::int64_t>()[i]}, classes.data_ptr<std::int16_t>()[i]);
    }
}

}  // namespace seedling
