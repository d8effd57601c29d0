#pragma once

#include <cstdint>
#include <vector>

namespace seedling {

/// What is kept of a pass for its gradient.
enum class KeptForm {
    Whole,  ///< The numbers themselves.
    Exact,  ///< Signs as one bit and places of maxima as small whole numbers, where no more counts.
    Bits8,  ///< That, and the inputs of convolutions and norms in 8 bits: see Packed.h.
    Bits4,  ///< The same in 4 bits.
};

/// Bits of a packed number; 0 where numbers stay whole.
constexpr int bitsOf(KeptForm form) {
    return form == KeptForm::Bits8 ? 8 : form == KeptForm::Bits4 ? 4 : 0;
}

/// How the training of a network takes less memory. Nothing of it changes what is looked at without
/// gradient, but for `atOnce`.
struct MemorySaving {
    /// How many blocks each group has that keeps its input alone and goes forward once more when
    /// its gradient is due, from the first block on; the blocks after them keep what they made.
    std::vector<int> recomputed{};
    /// Images that go through the network at a time, 4 or more; 0: all.
    std::int64_t atOnce = 0;
    KeptForm kept = KeptForm::Whole;

    bool operator==(const MemorySaving&) const = default;
};

}  // namespace seedling
