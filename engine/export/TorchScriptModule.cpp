#include "engine/export/TorchScriptModule.h"

#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/torch.h>

#include <memory>
#include <string>

#include "datasets/image/Resize.h"
#include "engine/model/ScriptModule.h"

namespace seedling {
namespace {

using torch::jit::CompilationUnit;

// Types are numbers here, as in every serialised module (6: float, 7: double): the names that
// Python knows for them do not exist for LibTorch's own compiler.
constexpr const char* kForward = R"JIT(
def axis_weights(self, length: int, like: Tensor) -> Tensor:
    scale = float(length) / float(self.side)
    place = torch.arange(self.side, dtype=7, device=like.device).unsqueeze(1)
    source = torch.arange(length, dtype=7, device=like.device).unsqueeze(0)
    if length > self.side:
        last = torch.minimum((place + 1.0) * scale, source + 1.0)
        first = torch.maximum(place * scale, source)
        weights = torch.clamp(last - first, min=0.0) / scale
    else:
        centre = torch.clamp((place + 0.5) * scale - 0.5, 0.0, float(length - 1))
        weights = torch.clamp(1.0 - torch.abs(centre - source), min=0.0)
    return weights.to(6)

def forward(self, pixels: Tensor) -> Tensor:
    x = pixels.to(6)
    rows = self.axis_weights(x.size(2), x)
    columns = self.axis_weights(x.size(3), x)
    x = torch.matmul(torch.matmul(rows, x), columns.t())
    x = torch.clamp(torch.round(x - self.rounding_shift), 0.0, 255.0)
    return torch.softmax(self.network.forward(x), 1)
)JIT";

// Of a network whose body is a TorchScript file already: what ScriptEncoder does around it.
constexpr const char* kEncoderForward = R"JIT(
def answers(self, pixels: Tensor) -> Tensor:
    features = self.encoder.forward((pixels - self.mean) / self.spread)
    return torch.matmul(features.to(6), self.weight.t()) + self.bias

def forward(self, pixels: Tensor) -> Tensor:
    logits = self.answers(pixels)
    if self.mirror:
        mirrored = self.answers(torch.flip(pixels, [3]))
        logits = torch.log((torch.softmax(logits, 1) + torch.softmax(mirrored, 1)) / 2.0)
    return logits
)JIT";

torch::jit::Module aroundEncoder(const ScriptEncoder& network,
                                 const std::shared_ptr<CompilationUnit>& unit) {
    const auto parameters = network.named_parameters();
    const auto buffers = network.named_buffers();
    torch::jit::Module part(c10::QualifiedName("seedling.Part"), unit, /*shouldMangle=*/true);
    part.register_attribute("training", c10::BoolType::get(), false);
    part.register_attribute("mirror", c10::BoolType::get(), network.mirrorAnswers());
    part.register_buffer("mean", buffers["mean"]);
    part.register_buffer("spread", buffers["spread"]);
    part.register_parameter("weight", parameters["head.weight"], /*is_buffer=*/false);
    part.register_parameter("bias", parameters["head.bias"], /*is_buffer=*/false);
    part.register_module("encoder", network.script().module);
    part.define(kEncoderForward);
    return part;
}

/// The tree of modules with the same names and tensors, as TorchScript knows modules.
torch::jit::Module mirrorOf(const torch::nn::Module& module,
                            const std::shared_ptr<CompilationUnit>& unit) {
    torch::jit::Module mirror(c10::QualifiedName("seedling.Part"), unit, /*shouldMangle=*/true);
    mirror.register_attribute("training", c10::BoolType::get(), false);
    for (const auto& entry : module.named_parameters(/*recurse=*/false)) {
        mirror.register_parameter(entry.key(), entry.value(), /*is_buffer=*/false);
    }
    for (const auto& entry : module.named_buffers(/*recurse=*/false)) {
        mirror.register_buffer(entry.key(), entry.value());
    }
    for (const auto& child : module.named_children()) {
        mirror.register_module(child.key(), mirrorOf(*child.value(), unit));
    }
    return mirror;
}

/// Records one pass through the network as the mirror's method forward. Tensors that the mirror
/// holds are recorded as its attributes, all others would become constants.
void traceForward(Classifier& network, int side, torch::jit::Module& mirror) {
    // Two images, so that no step of the network can take the batch for a constant 1.
    const torch::Tensor example = torch::zeros({2, 3, side, side});
    const auto traced = torch::jit::tracer::trace(
        {example},
        [&network](torch::jit::Stack inputs) -> torch::jit::Stack {
            return {network.forward(inputs.at(0).toTensor())};
        },
        [](const torch::Tensor&) { return std::string(); }, /*strict=*/true,
        /*force_outplace=*/false, &mirror, {"pixels"});
    auto* function = mirror._ivalue()->compilation_unit()->create_function(
        c10::QualifiedName(*mirror.type()->name(), "forward"), traced.first->graph);
    mirror.type()->addMethod(function);
}

torch::jit::Module networkModule(Classifier& network, int side,
                                 const std::shared_ptr<CompilationUnit>& unit) {
    if (const auto* encoder = dynamic_cast<const ScriptEncoder*>(&network)) {
        return aroundEncoder(*encoder, unit);
    }
    torch::jit::Module mirror = mirrorOf(network, unit);
    traceForward(network, side, mirror);
    return mirror;
}

}  // namespace

torch::jit::Module torchScriptModule(Classifier& network, int side) {
    const torch::NoGradGuard noGrad;
    const auto unit = std::make_shared<CompilationUnit>();
    torch::jit::Module inner = networkModule(network, side, unit);
    torch::jit::Module module(c10::QualifiedName("seedling.Model"), unit);
    module.register_attribute("training", c10::BoolType::get(), false);
    module.register_attribute("side", c10::IntType::get(), std::int64_t{side});
    module.register_attribute("rounding_shift", c10::FloatType::get(), double{kRoundingShift});
    module.register_module("network", inner);
    module.define(kForward);
    return module;
}

}  // namespace seedling
