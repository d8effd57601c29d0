#include "engine/memory/Packed.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstddef>

#include "engine/memory/PackKernel.h"
#include "engine/model/TensorBits.h"

namespace seedling {
namespace {

constexpr auto kGroup = static_cast<std::int64_t>(kPackedGroup);
constexpr std::int64_t kGroupsOfThread = 128;

std::int64_t groupsOf(std::int64_t numbers) {
    return (numbers + kGroup - 1) / kGroup;
}

std::size_t numbersIn(std::int64_t group, std::int64_t numbers) {
    return static_cast<std::size_t>(std::min(kGroup, numbers - group * kGroup));
}

std::int64_t bytesOf(std::size_t numbers, int bits) {
    return static_cast<std::int64_t>(packedBytes(numbers, bits));
}

}  // namespace

Packed packed(const torch::Tensor& x, int bits, std::uint32_t seed) {
    const std::int64_t numbers = x.numel();
    const std::int64_t groups = groupsOf(numbers);
    const std::int64_t groupBytes = bytesOf(kPackedGroup, bits);
    const std::int64_t bytes =
        groups == 0 ? 0 : (groups - 1) * groupBytes + bytesOf(numbersIn(groups - 1, numbers), bits);
    Packed result{torch::empty({bytes}, torch::kUInt8), torch::empty({groups, 2}, torch::kFloat),
                  bits};
    auto* const codes = result.codes.data_ptr<std::uint8_t>();
    auto* const ranges = result.ranges.data_ptr<float>();
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, groups, kGroupsOfThread, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const PackedRange range =
                    packGroup(numbersOf<Number>(x) + i * kGroup, numbersIn(i, numbers), bits,
                              seed + static_cast<std::uint32_t>(i), codes + i * groupBytes);
                ranges[2 * i] = range.low;
                ranges[2 * i + 1] = range.step;
            }
        });
    });
    return result;
}

void unpack(const Packed& from, const torch::Tensor& into) {
    const std::int64_t numbers = into.numel();
    const std::int64_t groupBytes = bytesOf(kPackedGroup, from.bits);
    const auto* const codes = from.codes.data_ptr<std::uint8_t>();
    const auto* const ranges = from.ranges.data_ptr<float>();
    TORCH_CHECK(from.ranges.size(0) == groupsOf(numbers), "not a tensor of the packed one's size");
    withNumbersOf(into, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, groupsOf(numbers), kGroupsOfThread,
                         [&](std::int64_t first, std::int64_t last) {
                             for (std::int64_t i = first; i < last; ++i) {
                                 unpackGroup(codes + i * groupBytes, numbersIn(i, numbers),
                                             from.bits, {ranges[2 * i], ranges[2 * i + 1]},
                                             numbersOf<Number>(into) + i * kGroup);
                             }
                         });
    });
}

}  // namespace seedling
