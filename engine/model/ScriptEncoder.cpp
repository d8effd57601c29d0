#include "engine/model/ScriptEncoder.h"

#include <c10/core/impl/LocalDispatchKeySet.h>
#include <caffe2/serialize/inline_container.h>
#include <fmt/format.h>
#include <torch/torch.h>

#include <array>
#include <cmath>
#include <new>
#include <string_view>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/model/Layers.h"
#include "engine/model/ScriptModule.h"
#include "engine/profile/OperationCounter.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

/// As TorchScript spells what reads or writes files.
constexpr std::array<std::string_view, 3> kFileOperators{"from_file", "torch.save", "aten.save"};
constexpr const char* kAdvice =
    "Give a file of torch.jit.save whose network makes a row of features of each image: float "
    "[N, 3, H, W] in, [N, D] out.";

/// No autocast while it lives: a file decides for itself what it computes in.
class PlainNumbers {
public:
    PlainNumbers() : m_guard(c10::DispatchKey::AutocastCPU) {}

private:
    c10::impl::ExcludeDispatchKeyGuard m_guard;
};

/// The operator that a file's code names and may not; empty for none.
std::string fileOperatorIn(const fs::path& file) {
    caffe2::serialize::PyTorchStreamReader reader(file.string());
    for (const std::string& name : reader.getAllRecords()) {
        if (!name.ends_with(".py")) {
            continue;
        }
        const auto [data, size] = reader.getRecord(name);
        const std::string_view code(static_cast<const char*>(data.get()), size);
        for (const std::string_view forbidden : kFileOperators) {
            if (code.find(forbidden) != std::string_view::npos) {
                return std::string(forbidden);
            }
        }
    }
    return {};
}

tl::unexpected<Error> unsuitable(const std::string& what) {
    return failure(ErrorCode::Unsupported, what, kAdvice);
}

Result<torch::jit::Module> loaded(const fs::path& file) {
    if (const auto start = readFileStart(file, 1); !start) {
        return failureOf(start);
    }
    try {
        const std::string forbidden = fileOperatorIn(file);
        if (!forbidden.empty()) {
            return unsuitable(fmt::format(
                "The TorchScript file '{}' is not run: it names the operator {}, which reaches "
                "files.",
                textFromPath(file), forbidden));
        }
        torch::jit::Module module = torch::jit::load(file.string(), torch::kCPU);
        module.eval();
        return module;
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, "There was not enough memory to load the encoder.",
                       "Close other programs and try again.");
    } catch (const std::exception&) {
        return failure(
            ErrorCode::Corrupt,
            fmt::format("'{}' is not a TorchScript network, or it is damaged.", textFromPath(file)),
            kAdvice);
    }
}

torch::Tensor answerOf(torch::jit::Module& module, const torch::Tensor& pixels) {
    const PlainNumbers plain;
    const torch::NoGradGuard noGrad;
    // Every new size of batch would be compiled for anew otherwise, at a second each.
    const torch::jit::GraphOptimizerEnabledGuard unoptimised(false);
    return module.forward({pixels.contiguous()}).toTensor();
}

std::string shapeText(const torch::Tensor& tensor) {
    std::string text = "[";
    for (const std::int64_t size : tensor.sizes()) {
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    }
    return text + "]";
}

/// Of two images; says in words where it is no row of features for each.
Result<torch::Tensor> triedAnswer(torch::jit::Module& module, int side) {
    constexpr std::int64_t kImages = 2;
    torch::Tensor answer;
    try {
        answer = answerOf(module, torch::zeros({kImages, 3, side, side}));
    } catch (const std::exception&) {
        return unsuitable(
            fmt::format("The TorchScript file cannot take images of {} x {} pixels.", side, side));
    }
    const bool fits = answer.dim() == 2 && answer.size(0) == kImages && answer.size(1) > 0;
    if (!fits) {
        return unsuitable(
            fmt::format("The TorchScript file answers with {} for {} images, not with a row of "
                        "features for each.",
                        shapeText(answer), kImages));
    }
    if (!answer.is_floating_point()) {
        return unsuitable("The TorchScript file answers with whole numbers, not with features.");
    }
    return answer;
}

}  // namespace

Result<std::shared_ptr<ScriptEncoder>> ScriptEncoder::open(const NetworkSpec& spec) {
    if (spec.encoderFile.empty()) {
        return failure(ErrorCode::InvalidArgument,
                       "The network encoder is only there with a TorchScript file.",
                       "Set pretrained to one.");
    }
    Result<torch::jit::Module> module = loaded(pathFromText(spec.encoderFile));
    if (!module) {
        return failureOf(module);
    }
    OperationCounter counter;
    const Result<torch::Tensor> answer = triedAnswer(*module, spec.side);
    if (!answer) {
        return failureOf(answer);
    }
    constexpr double kOperationsOfTwoImages = 4;  // A multiply-add is two.
    const auto multiplyAdds = static_cast<std::int64_t>(counter.take() / kOperationsOfTwoImages);
    auto script = std::make_unique<Script>();
    script->module = std::move(*module);
    // The constructor is for this function alone, which make_shared cannot know.
    std::shared_ptr<ScriptEncoder> encoder(
        new ScriptEncoder(std::move(script), answer->size(1), spec.classes));
    encoder->m_multiplyAdds = multiplyAdds;
    return encoder;
}

ScriptEncoder::ScriptEncoder(std::unique_ptr<Script> script, std::int64_t features, int classes)
    : m_script(std::move(script)),
      m_head(register_module("head", torch::nn::Linear(features, classes))) {}

ScriptEncoder::~ScriptEncoder() = default;

std::int64_t ScriptEncoder::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t ScriptEncoder::multiplyAdds() const {
    return m_multiplyAdds + multiplyAddsOf(m_head);
}

void ScriptEncoder::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    const double bound = 1.0 / std::sqrt(static_cast<double>(featureCount()));
    for (auto& entry : named_parameters()) {
        entry.value().uniform_(-bound, bound, generator);
    }
}

void ScriptEncoder::fitTo(const torch::Tensor& /*images*/) {}

std::int64_t ScriptEncoder::encoderParameters() const {
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : m_script->module.parameters()) {
        count += parameter.numel();
    }
    return count;
}

torch::Tensor ScriptEncoder::featuresOf(const torch::Tensor& normalised) {
    return answerOf(m_script->module, normalised).to(torch::kFloat);
}

torch::Tensor ScriptEncoder::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
