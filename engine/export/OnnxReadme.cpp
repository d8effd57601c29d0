#include "engine/export/OnnxReadme.h"

#include <fmt/format.h>

#include "engine/export/OnnxModel.h"

namespace seedling {
namespace {

constexpr const char* kPython = R"(import sys

import numpy
import onnxruntime
from PIL import Image, ImageOps

model = onnxruntime.InferenceSession("model.onnx", providers=["CPUExecutionProvider"])
labels = open("labels.txt", encoding="utf-8").read().splitlines()

for path in sys.argv[1:]:
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    pixels = numpy.asarray(image).transpose(2, 0, 1)[None]
    (probabilities,) = model.run(["probabilities"], {"pixels": pixels})
    best = int(probabilities[0].argmax())
    print(path, labels[best], f"{probabilities[0][best]:.3f}")
)";

/// Braces are doubled for fmt; the one place is the side.
constexpr const char* kCpp = R"(#include <iostream>
#include <opencv2/dnn.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

int main(int argc, char** argv) {{
    cv::dnn::Net model = cv::dnn::readNetFromONNX("model-fixed.onnx");
    for (int i = 1; i < argc; ++i) {{
        cv::Mat image = cv::imread(argv[i]);
        const int method = image.cols >= {0} && image.rows >= {0} ? cv::INTER_AREA : cv::INTER_LINEAR;
        cv::resize(image, image, cv::Size({0}, {0}), 0, 0, method);
        model.setInput(cv::dnn::blobFromImage(image, 1.0, cv::Size(), cv::Scalar(), true));
        cv::Mat probabilities = model.forward();
        cv::Point best;  // Its x: line of labels.txt, from 0
        double highest = 0;
        cv::minMaxLoc(probabilities, nullptr, &highest, nullptr, &best);
        std::cout << argv[i] << ' ' << best.x << ' ' << highest << '\n';
    }}
}}
)";

std::string inputText(const OnnxReadmeFacts& facts) {
    return fmt::format(
        "`model.onnx` (network: {}, ONNX operator set {}):\n\n"
        "- Input `pixels`: RGB, `uint8`, 0-255, shape N x 3 x H x W, of any size. Do not scale or\n"
        "  normalise them: that happens inside ({} x {} pixels).\n"
        "- Output `probabilities`: float, shape N x {}; each row sums to 1.\n"
        "- `labels.txt`: one class a line, in the order of the output.\n\n"
        "`model-fixed.onnx` is the same for N x 3 x {} x {}, resized before: for readers that "
        "need\n"
        "shapes which are known beforehand, such as OpenCV's. Shrink by means over areas\n"
        "(`cv::INTER_AREA`), enlarge linearly; keep no aspect ratio.\n",
        facts.network, kOnnxOperatorSet, facts.side, facts.side, facts.classes.size(), facts.side,
        facts.side);
}

std::string quantisationText(const QuantisationReport& report) {
    std::string text = fmt::format(
        "\n## 8-bit numbers\n\n"
        "Weights of convolutions and of the last layer are whole numbers from -64 to 64 with one\n"
        "scale for each output channel, so that processors without VNNI need not clip sums of\n"
        "products; what goes through them has 256 levels over the range of 99.99 %\n"
        "of the values that {} images gave. In the file QuantizeLinear and DequantizeLinear say "
        "so\n"
        "(\"QDQ\"), which ONNX Runtime computes in whole numbers. OpenCV 4.6 cannot read\n"
        "them.\n\n"
        "- Same class as with floats: {} of {} images.\n",
        report.calibrationImages, report.sameClass, report.comparedImages);
    if (report.testImages > 0) {
        text += fmt::format("- Accuracy on {} test images: {:.1f} %, with floats {:.1f} %.\n",
                            report.testImages, 100 * report.accuracy, 100 * report.floatAccuracy);
    }
    return text;
}

}  // namespace

std::string onnxReadme(const OnnxReadmeFacts& facts) {
    std::string text = "# An image classifier made with Seedling\n\n" + inputText(facts);
    text += "\nClasses:\n\n";
    for (std::size_t i = 0; i < facts.classes.size(); ++i) {
        text += fmt::format("{}. {}\n", i, facts.classes[i]);
    }
    if (facts.quantisation) {
        text += quantisationText(*facts.quantisation);
    }
    text +=
        "\nMany images at once: `seedling-cli predict THIS-FOLDER IMAGES... --out answers.csv`\n";
    text += fmt::format("\n## Python (ONNX Runtime)\n\n```python\n{}```\n", kPython);
    if (!facts.quantisation) {
        text +=
            "\n## C++ (OpenCV)\n\n```cpp\n" + fmt::format(fmt::runtime(kCpp), facts.side) + "```\n";
    }
    return text;
}

}  // namespace seedling
