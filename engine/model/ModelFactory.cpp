#include "engine/model/ModelFactory.h"

#include <fmt/format.h>

#include "engine/equilibrium/HopfieldNet.h"
#include "engine/model/ChipNet.h"
#include "engine/model/FrugalNet.h"
#include "engine/model/MobileNet.h"
#include "engine/model/ResNet.h"
#include "engine/model/ScriptEncoder.h"
#include "engine/model/WideResNet.h"

namespace seedling {
namespace {

constexpr int kSmallestSide = 8;
constexpr int kLargestSide = 512;

std::shared_ptr<Classifier> build(const NetworkSpec& spec) {
    if (spec.name == "frugal") {
        return std::make_shared<FrugalNet>(spec);
    }
    if (spec.name == "wrn-28-2") {
        return std::make_shared<WideResNet>(spec, 2, 3);
    }
    if (spec.name == "wrn-28-8") {
        return std::make_shared<WideResNet>(spec, 8, 3);
    }
    if (spec.name == "wrn-37-2") {
        return std::make_shared<WideResNet>(spec, 2, 4);
    }
    if (spec.name == "resnet-18") {
        return std::make_shared<ResNet>(spec, ResNet::Form{{2, 2, 2, 2}, false});
    }
    if (spec.name == "resnet-34") {
        return std::make_shared<ResNet>(spec, ResNet::Form{{3, 4, 6, 3}, false});
    }
    if (spec.name == "resnet-50") {
        return std::make_shared<ResNet>(spec, ResNet::Form{{3, 4, 6, 3}, true});
    }
    if (spec.name == "mobilenet-v2") {
        return std::make_shared<MobileNet>(spec);
    }
    if (spec.name == "chip") {
        return std::make_shared<ChipNet>(spec);
    }
    if (spec.name == "hopfield") {
        return std::make_shared<HopfieldNet>(spec, /*isDense=*/false);
    }
    if (spec.name == "hopfield-dense") {
        return std::make_shared<HopfieldNet>(spec, /*isDense=*/true);
    }
    return nullptr;
}

/// The same with what the rest of the spec asks for.
std::shared_ptr<Classifier> finished(const std::shared_ptr<Classifier>& network,
                                     const NetworkSpec& spec) {
    if (spec.balancedHead) {
        network->addBalancedHead(spec.classes);
    }
    network->initialise(1);
    network->setMirrorAnswers(spec.mirrorAnswers);
    network->setMemorySaving(spec.saving);
    if (spec.frozenBody) {
        network->freezeBody();
    }
    return network;
}

}  // namespace

Result<std::shared_ptr<Classifier>> createClassifier(const NetworkSpec& spec) {
    if (spec.side < kSmallestSide || spec.side > kLargestSide) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("The image side {} is not between {} and {} pixels.", spec.side,
                                   kSmallestSide, kLargestSide),
                       "Choose another image side, or 0 to let the program choose.");
    }
    if (spec.classes < 2) {
        return failure(ErrorCode::InvalidArgument, "A network needs at least two classes.",
                       "Label images of a second class.");
    }
    if (spec.name == kScriptEncoderName) {
        auto encoder = ScriptEncoder::open(spec);
        return encoder ? Result<std::shared_ptr<Classifier>>(finished(*encoder, spec))
                       : failureOf(encoder);
    }
    const std::shared_ptr<Classifier> network = build(spec);
    if (!network) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no network named '{}'.", spec.name),
                       "Choose frugal, wrn-28-2, wrn-28-8, wrn-37-2, resnet-18, resnet-34, "
                       "resnet-50, mobilenet-v2, chip, hopfield or hopfield-dense.");
    }
    return finished(network, spec);
}

}  // namespace seedling
