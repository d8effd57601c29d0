#include "engine/export/OnnxModel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/image/Resize.h"
#include "engine/eval/Inference.h"
#include "engine/export/GraphEvaluation.h"
#include "engine/export/NetworkGraph.h"
#include "engine/export/OnnxEvaluation.h"
#include "engine/export/OpenCvModel.h"
#include "engine/export/QuantisedModel.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/TensorBatch.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

using testing::HasSubstr;

const OnnxFacts kFacts{{"oak", "maple", "ash", "fir", "elm"}, 7};

Image noiseImage(int width, int height) {
    Random random(static_cast<std::uint64_t>(width * 1000 + height));
    Image image(width, height);
    for (std::uint8_t& value : image.pixels) {
        value = static_cast<std::uint8_t>(random.below(256));
    }
    return image;
}

torch::Tensor noise(std::int64_t count, std::int64_t side) {
    torch::manual_seed(7);
    return torch::randint(0, 256, {count, 3, side, side}, torch::kUInt8);
}

/// A network with weights of a seed, fitted to noise, as a graph and as itself.
struct Subject {
    explicit Subject(const NetworkSpec& spec)
        : network(createClassifier(spec).value()), side(spec.side) {
        network->initialise(3);
        network->fitTo(noise(64, spec.side));
        network->eval();
        graph = inferenceGraphOf(*network, spec).value();
    }

    std::shared_ptr<Classifier> network;
    int side;
    InferenceGraph graph;
};

OnnxEvaluation written(const InferenceGraph& graph, OnnxInput input,
                       const Quantisation* quantisation = nullptr) {
    const auto bytes = onnxModel(graph, quantisation, input, kFacts);
    EXPECT_TRUE(bytes) << bytes.error().message;
    return OnnxEvaluation::read(*bytes).value();
}

double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

class OnnxModel : public testing::TestWithParam<NetworkSpec> {};

TEST_P(OnnxModel, AnswersAsTheNetworkForPicturesOfAnySize) {
    Subject subject(GetParam());
    const OnnxEvaluation model = written(subject.graph, OnnxInput::AnySize);
    EXPECT_EQ(model.side(), 0);
    for (const auto& [width, height] : std::vector<std::pair<int, int>>{
             {32, 32}, {64, 64}, {100, 37}, {28, 28}, {17, 200}, {1, 1}, {640, 480}}) {
        const Image image = noiseImage(width, height);
        const Image square = resizedToSquare(image, subject.side);
        const torch::Tensor wanted = probabilitiesOf(*subject.network, viewOfImage(square));
        EXPECT_LT(difference(model.answers(viewOfImage(image)), wanted), 1e-4)
            << width << " x " << height;
    }
}

TEST_P(OnnxModel, OfFixedSizeIsReadAlikeByOpenCv) {
    Subject subject(GetParam());
    const test::TempFolder folder;
    const auto bytes = onnxModel(subject.graph, nullptr, OnnxInput::FixedSize, kFacts);
    ASSERT_TRUE(bytes) << bytes.error().message;
    ASSERT_TRUE(writeFileAtomically(folder / "model.onnx", *bytes));
    auto reader = openWithOpenCv(folder / "model.onnx", kFacts.classes, subject.side);
    ASSERT_TRUE(reader) << reader.error().message;
    std::vector<Image> images;
    for (int i = 0; i < 18; ++i) {  // More than go through at once.
        images.push_back(noiseImage(subject.side + i, subject.side));
    }
    const auto answers = (*reader)->predict(images);
    ASSERT_TRUE(answers) << answers.error().message;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const Image square = resizedToSquare(images[i], subject.side);
        const torch::Tensor wanted = probabilitiesOf(*subject.network, viewOfImage(square));
        const torch::Tensor found = torch::tensor((*answers)[i].probabilities).unsqueeze(0);
        EXPECT_LT(difference(found, wanted), 1e-3) << i;
    }
}

TEST_P(OnnxModel, With8BitNumbersAnswersAsTheCodesSay) {
    Subject subject(GetParam());
    const torch::Tensor pixels = noise(6, subject.side);
    const QuantisedModel quantised(subject.graph, calibrated(subject.graph, pixels));
    const Quantisation codes = calibrated(subject.graph, pixels);
    const OnnxEvaluation model = written(subject.graph, OnnxInput::FixedSize, &codes);
    EXPECT_EQ(model.side(), subject.side);
    const torch::Tensor answers = model.answers(pixels);
    EXPECT_LT(difference(answers, quantised.answers(pixels)), 1e-2);
    EXPECT_LT(difference(answers.sum(1), torch::ones({6})), 1e-5);
}

std::string onnxTestName(const testing::TestParamInfo<NetworkSpec>& spec) {
    std::string name = spec.param.name + "_" + std::to_string(spec.param.side) +
                       (spec.param.mirrorAnswers ? "_mirrored" : "") +
                       (spec.param.balancedHead ? "_balanced" : "");
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Networks, OnnxModel,
                         testing::Values(NetworkSpec{"frugal", 32, 5, 0.1},
                                         NetworkSpec{"frugal", 51, 5, 0.1, false, true},
                                         NetworkSpec{"wrn-28-2", 32, 5, 0.1, true, true},
                                         NetworkSpec{"wrn-37-2", 33, 5, 0.1},
                                         NetworkSpec{"resnet-18", 32, 5, 0.1},
                                         NetworkSpec{"resnet-18", 75, 5, 0.1}),
                         onnxTestName);

TEST(OnnxFile, SaysWhatItIs) {
    const Subject subject({"frugal", 32, 5, 0.1});
    const auto bytes = onnxModel(subject.graph, nullptr, OnnxInput::AnySize, kFacts);
    ASSERT_TRUE(bytes);
    for (const char* part : {"pixels", "probabilities", R"(["oak","maple","ash","fir","elm"])",
                             "licence", SEEDLING_VERSION}) {
        EXPECT_THAT(*bytes, HasSubstr(part));
    }
    EXPECT_EQ(*bytes, *onnxModel(subject.graph, nullptr, OnnxInput::AnySize, kFacts))
        << "the same bytes each time";
}

TEST(OnnxFile, With8BitNumbersHasAboutAQuarterOfTheSize) {
    const Subject subject({"frugal", 32, 5, 0.1});
    const Quantisation codes = calibrated(subject.graph, noise(4, 32));
    const auto floats = onnxModel(subject.graph, nullptr, OnnxInput::FixedSize, kFacts);
    const auto numbers = onnxModel(subject.graph, &codes, OnnxInput::FixedSize, kFacts);
    ASSERT_TRUE(floats && numbers);
    EXPECT_LT(numbers->size(), floats->size() * 3 / 10);
}

TEST(OnnxFile, DamagedOnesAndForeignOnesAreRefused) {
    EXPECT_EQ(OnnxEvaluation::read("not a model").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(OnnxEvaluation::read("").error().code, ErrorCode::Corrupt);
    const Subject subject({"frugal", 32, 5, 0.1});
    const auto bytes = onnxModel(subject.graph, nullptr, OnnxInput::AnySize, kFacts);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(OnnxEvaluation::read(bytes->substr(0, bytes->size() / 2)).error().code,
              ErrorCode::Corrupt);
    std::string foreign = *bytes;
    const std::size_t place = foreign.find("Sigmoid");
    ASSERT_NE(place, std::string::npos);
    foreign.replace(place, 7, "Sigmoit");
    EXPECT_EQ(OnnxEvaluation::read(foreign).error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace seedling
