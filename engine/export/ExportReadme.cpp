#include "engine/export/ExportReadme.h"

#include <fmt/format.h>

namespace seedling {
namespace {

constexpr const char* kPython = R"(import sys

import numpy
import torch
from PIL import Image, ImageOps

model = torch.jit.load("model.pt").eval()
labels = open("labels.txt", encoding="utf-8").read().splitlines()

for path in sys.argv[1:]:
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    pixels = torch.from_numpy(numpy.array(image)).permute(2, 0, 1).unsqueeze(0)
    with torch.no_grad():
        probabilities = model(pixels)[0]
    best = int(probabilities.argmax())
    print(path, labels[best], f"{probabilities[best]:.3f}")
)";

constexpr const char* kCpp = R"(#include <torch/script.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <iostream>

int main(int argc, char** argv) {
    torch::NoGradGuard noGrad;
    torch::jit::Module model = torch::jit::load("model.pt");
    model.eval();
    for (int i = 1; i < argc; ++i) {
        cv::Mat image = cv::imread(argv[i]);
        cv::cvtColor(image, image, cv::COLOR_BGR2RGB);
        auto pixels = torch::from_blob(image.data, {1, image.rows, image.cols, 3}, torch::kUInt8);
        auto probabilities = model.forward({pixels.permute({0, 3, 1, 2})}).toTensor()[0];
        auto best = probabilities.argmax().item<int>();  // Line `best` of labels.txt, from 0
        std::cout << argv[i] << ' ' << best << ' ' << probabilities[best].item<float>() << '\n';
    }
}
)";

}  // namespace

std::string answerNotes(const ExportFacts& facts) {
    const std::string unknown =
        facts.unknownBelow > 0
            ? fmt::format(
                  "An image whose highest probability is below {:.4f} (`unknown_below` in\n"
                  "  `model.json`) most likely shows none of the classes.",
                  facts.unknownBelow)
            : std::string(
                  "It names a class for every image, also for one that shows none of them.");
    return fmt::format(
        "- {}\n- `model-card.md` says what it was learnt from, how accurate it is, "
        "how sure its answers\n  may be taken to be, and what it cannot do.\n",
        unknown);
}

std::string exportReadme(const ExportFacts& facts) {
    std::string text = fmt::format(
        "# An image classifier made with Seedling\n\n"
        "`model.pt` is a TorchScript module (network: {}).\n\n"
        "- Input: RGB pixels, `uint8` (or float, 0-255), shape N x 3 x H x W, of any size. Do not\n"
        "  scale or normalise them: that happens inside ({} x {} pixels).\n"
        "- Output: probabilities, float, shape N x {}; each row sums to 1.\n"
        "- `labels.txt`: one class a line, in the order of the output.\n{}\nClasses:\n\n",
        facts.network, facts.side, facts.side, facts.classes.size(), answerNotes(facts));
    for (std::size_t i = 0; i < facts.classes.size(); ++i) {
        text += fmt::format("{}. {}\n", i, facts.classes[i]);
    }
    if (facts.pretrained.isThere()) {
        text += fmt::format(
            "\nIts weights {} those of `{}` (SHA-256 {}; licence, as stated by whoever trained it: "
            "{}), whose\nterms go with the model.\n",
            facts.pretrained.use == "frozen" ? "contain" : "began with", facts.pretrained.file,
            facts.pretrained.sha256, facts.pretrained.licence);
    }
    text +=
        "\nMany images at once: `seedling-cli predict THIS-FOLDER IMAGES... --out answers.csv`\n";
    text += fmt::format("\n## Python\n\n```python\n{}```\n", kPython);
    text += fmt::format("\n## C++ (LibTorch and OpenCV)\n\n```cpp\n{}```\n", kCpp);
    return text;
}

}  // namespace seedling
