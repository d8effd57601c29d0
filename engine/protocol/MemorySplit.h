#pragma once

#include <array>
#include <cstdint>

namespace seedling {

/// Bytes by what they are for, of a run or a part of one. All but `data` are tensors that
/// ResourcesEvent::tensorBytes counts; the batches lie beside them.
struct MemorySplit {
    std::int64_t parameters = 0;   ///< With what is kept beside them: statistics, frozen kernels.
    std::int64_t gradients = 0;    ///< Of the parameters.
    std::int64_t optimizer = 0;    ///< Momenta and the weight average.
    std::int64_t activations = 0;  ///< All else that is alive during a step.
    std::int64_t data = 0;         ///< Pixels of the batches that are learnt from and being made.

    /// Of all tensors.
    [[nodiscard]] std::int64_t tensors() const {
        return parameters + gradients + optimizer + activations;
    }

    MemorySplit& operator+=(const MemorySplit& other) {
        parameters += other.parameters;
        gradients += other.gradients;
        optimizer += other.optimizer;
        activations += other.activations;
        data += other.data;
        return *this;
    }

    bool operator==(const MemorySplit&) const = default;
};

/// A part of a split, and what it is called in events and among the metrics.
struct MemoryKind {
    const char* name;      ///< In the latest step.
    const char* peakName;  ///< Where the tensors' peak was.
    std::int64_t MemorySplit::*bytes;
};

inline constexpr std::array kMemoryKinds{
    MemoryKind{"parameter_bytes", "parameter_peak_bytes", &MemorySplit::parameters},
    MemoryKind{"gradient_bytes", "gradient_peak_bytes", &MemorySplit::gradients},
    MemoryKind{"optimizer_bytes", "optimizer_peak_bytes", &MemorySplit::optimizer},
    MemoryKind{"activation_bytes", "activation_peak_bytes", &MemorySplit::activations},
    MemoryKind{"data_bytes", "data_peak_bytes", &MemorySplit::data},
};

}  // namespace seedling
