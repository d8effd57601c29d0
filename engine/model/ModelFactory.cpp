#include "engine/model/ModelFactory.h"

#include <fmt/format.h>

#include "engine/model/FrugalNet.h"
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
        return std::make_shared<WideResNet>(spec, 2);
    }
    if (spec.name == "wrn-28-8") {
        return std::make_shared<WideResNet>(spec, 8);
    }
    return nullptr;
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
    std::shared_ptr<Classifier> network = build(spec);
    if (!network) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no network named '{}'.", spec.name),
                       "Choose frugal, wrn-28-2 or wrn-28-8.");
    }
    if (spec.balancedHead) {
        network->addBalancedHead(spec.classes);
    }
    network->initialise(1);
    return network;
}

}  // namespace seedling
