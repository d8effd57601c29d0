#include "engine/train/Precision.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

namespace seedling {
namespace {

void setBf16Autocast(bool on) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
    at::autocast::set_autocast_enabled(at::kCPU, on);
#else
    at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    at::autocast::set_cpu_enabled(on);
#endif
    if (!on) {
        at::autocast::clear_cache();
    }
}

}  // namespace

std::string toString(Precision precision) {
    switch (precision) {
        case Precision::Bf16:
            return "bf16";
        case Precision::Fp32Winograd:
            return "fp32-winograd";
        case Precision::Fp32:
            break;
    }
    return "fp32";
}

Precision precisionFromString(const std::string& text) {
    for (const Precision precision : {Precision::Bf16, Precision::Fp32Winograd}) {
        if (text == toString(precision)) {
            return precision;
        }
    }
    return Precision::Fp32;
}

Precision currentPrecision() {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    const bool on = at::autocast::is_autocast_enabled(at::kCPU);
#else
    const bool on = at::autocast::is_cpu_enabled();
#endif
    if (on) {
        return Precision::Bf16;
    }
    return WinogradScope::isActive() ? Precision::Fp32Winograd : Precision::Fp32;
}

PrecisionScope::PrecisionScope(Precision precision) : m_precision(precision) {
    if (m_precision == Precision::Bf16) {
        setBf16Autocast(true);
    } else if (m_precision == Precision::Fp32Winograd) {
        m_winograd.emplace();
    }
}

PrecisionScope::~PrecisionScope() {
    if (m_precision == Precision::Bf16) {
        setBf16Autocast(false);
    }
}

}  // namespace seedling
