#include "datasets/source/SampleSource.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "datasets/base/Random.h"
#include "datasets/image/Resize.h"

namespace seedling {
namespace {

constexpr int kClasses = 10;

SourceListing listingOf(const ImageSource& source) {
    auto listing = source.list({});
    EXPECT_TRUE(listing.has_value());
    return listing.value_or(SourceListing{});
}

TEST(SampleSource, HoldsEveryKindEquallyInBothParts) {
    const SourceListing listing = listingOf(SampleSource(1));
    std::map<std::pair<Part, std::string>, int> counts;
    for (const SourceItem& item : listing.items) {
        ++counts[{item.part, item.className.value_or("")}];
    }
    ASSERT_EQ(listing.classNames.size(), kClasses);
    EXPECT_EQ(listing.items.size(), 6000U);
    for (const std::string& name : listing.classNames) {
        EXPECT_EQ((counts[{Part::Train, name}]), 500) << name;
        EXPECT_EQ((counts[{Part::Test, name}]), 100) << name;
    }
}

TEST(SampleSource, PaintsTheSamePictureForTheSameSeedAndIndex) {
    const auto first = SampleSource(7).read("", 42, {});
    const auto again = SampleSource(7).read("", 42, {});
    const auto other = SampleSource(8).read("", 42, {});
    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first->pixels, again->pixels);
    EXPECT_NE(first->pixels, other->pixels);
}

TEST(SampleSource, OpensByLocationAndSaysWhatIsWrongWithIt) {
    EXPECT_TRUE(openSource("sample:1").has_value());
    const auto wrong = openSource("sample:one");
    ASSERT_FALSE(wrong.has_value());
    EXPECT_EQ(wrong.error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(SampleSource(1).read("", 6000, {}).has_value());
}

/// A picture as features from -0.5 to 0.5 and a constant, small enough for a quick fit.
std::vector<float> features(const Image& image) {
    const Image small = resizedToSquare(image, 24);
    std::vector<float> values;
    values.reserve(small.pixels.size() + 1);
    for (const std::uint8_t value : small.pixels) {
        values.push_back(static_cast<float>(value) / 255.0F - 0.5F);
    }
    values.push_back(1);
    return values;
}

/// Softmax regression by plain stochastic gradient descent.
class LinearClassifier {
public:
    explicit LinearClassifier(std::size_t inputs)
        : m_weights(kClasses, std::vector<float>(inputs)) {}

    [[nodiscard]] std::vector<float> scores(const std::vector<float>& x) const {
        std::vector<float> result;
        for (const auto& row : m_weights) {
            result.push_back(std::inner_product(x.begin(), x.end(), row.begin(), 0.0F));
        }
        return result;
    }

    void learn(const std::vector<float>& x, int truth, float rate) {
        std::vector<float> p = scores(x);
        const float top = *std::max_element(p.begin(), p.end());
        for (float& value : p)
            value = std::exp(value - top);
        const float sum = std::accumulate(p.begin(), p.end(), 0.0F);
        for (int c = 0; c < kClasses; ++c) {
            const auto row = static_cast<std::size_t>(c);
            const float error = p[row] / sum - (c == truth ? 1.0F : 0.0F);
            for (std::size_t i = 0; i < x.size(); ++i)
                m_weights[row][i] -= rate * error * x[i];
        }
    }

private:
    std::vector<std::vector<float>> m_weights;
};

TEST(SampleSource, IsNotSeparableByALinearClassifierWithAllTrueLabels) {
    const SampleSource source(1);
    const SourceListing listing = listingOf(source);
    std::map<std::string, int> classOf;
    for (const std::string& name : listing.classNames) {
        const int index = static_cast<int>(classOf.size());
        classOf[name] = index;
    }
    std::vector<std::vector<float>> x;
    std::vector<int> truth;
    for (const SourceItem& item : listing.items) {
        x.push_back(features(source.read(item.path, item.index, {}).value()));
        truth.push_back(classOf.at(*item.className));
    }
    std::vector<std::size_t> order(SampleSource::kTrainImages);
    std::iota(order.begin(), order.end(), std::size_t{0});
    LinearClassifier classifier(x.front().size());
    Random random(1);
    constexpr int kEpochs = 10;  // accuracy no longer rises by then
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        random.shuffle(order);
        const float rate = 0.004F * (1 - static_cast<float>(epoch) / kEpochs);
        for (const std::size_t i : order)
            classifier.learn(x[i], truth[i], rate);
    }
    int right = 0;
    for (std::size_t i = SampleSource::kTrainImages; i < x.size(); ++i) {
        const auto scores = classifier.scores(x[i]);
        const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
        right += best == truth[i] ? 1 : 0;
    }
    const double accuracy = static_cast<double>(right) / SampleSource::kTestImages;
    RecordProperty("accuracy", std::to_string(accuracy));
    EXPECT_GT(accuracy, 0.2) << "the fit itself went wrong";
    EXPECT_LT(accuracy, 0.6);
}

}  // namespace
}  // namespace seedling
