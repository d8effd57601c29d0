#pragma once

#include <span>

// Inside engine/meters only: the units that a device profile may use. Each is converted where it is
// read. A throughput or an energy "per MAC" counts a multiply-add once, all others count it as two
// operations; bandwidths are of bytes, energies per bit are multiplied by 8.
namespace seedling {

struct DeviceUnit {
    const char* name;
    double factor;  ///< To operations/s, J, bytes/s, bytes or W.
};

/// One kind of figure: its units, and what its value may be in any of them.
struct DeviceQuantity {
    std::span<const DeviceUnit> units;
    const char* bounds;  ///< As the end of "it must be".
    bool (*isAllowed)(double value);
};

namespace units {

inline constexpr DeviceUnit kThroughputUnits[] = {
    {"GFLOP/s", 1e9}, {"TFLOP/s", 1e12}, {"GOP/s", 1e9},   {"TOP/s", 1e12},
    {"MMAC/s", 2e6},  {"GMAC/s", 2e9},   {"TMAC/s", 2e12},
};
inline constexpr DeviceUnit kOperationEnergyUnits[] = {
    {"pJ/FLOP", 1e-12}, {"pJ/OP", 1e-12}, {"pJ/MAC", 0.5e-12}};
inline constexpr DeviceUnit kByteEnergyUnits[] = {{"pJ/B", 1e-12}, {"pJ/bit", 8e-12}};
inline constexpr DeviceUnit kBandwidthUnits[] = {{"MB/s", 1e6}, {"GB/s", 1e9}, {"TB/s", 1e12}};
inline constexpr DeviceUnit kCapacityUnits[] = {
    {"kB", 1e3},
    {"MB", 1e6},
    {"GB", 1e9},
    {"KiB", 1024.0},
    {"MiB", 1024.0 * 1024},
    {"GiB", 1024.0 * 1024 * 1024},
};
inline constexpr DeviceUnit kPowerUnits[] = {{"mW", 1e-3}, {"W", 1}};
inline constexpr DeviceUnit kShareUnits[] = {{"share", 1}};
inline constexpr DeviceUnit kFactorUnits[] = {{"factor", 1}};

constexpr bool isPositive(double value) {
    return value > 0;
}
constexpr bool isNotNegative(double value) {
    return value >= 0;
}
constexpr bool isShare(double value) {
    return value > 0 && value <= 1;
}
constexpr bool isFactor(double value) {
    return value >= 1;
}

inline constexpr const char* kAboveZero = "a number above 0";
inline constexpr const char* kZeroOrMore = "a number of 0 or more";
inline constexpr const char* kUpToOne = "a number above 0 and not above 1";
inline constexpr const char* kOneOrMore = "a number of 1 or more";

inline constexpr DeviceQuantity kThroughput{kThroughputUnits, kAboveZero, isPositive};
inline constexpr DeviceQuantity kOperationEnergy{kOperationEnergyUnits, kAboveZero, isPositive};
inline constexpr DeviceQuantity kByteEnergy{kByteEnergyUnits, kZeroOrMore, isNotNegative};
inline constexpr DeviceQuantity kBandwidth{kBandwidthUnits, kAboveZero, isPositive};
inline constexpr DeviceQuantity kCapacity{kCapacityUnits, kAboveZero, isPositive};
inline constexpr DeviceQuantity kPower{kPowerUnits, kZeroOrMore, isNotNegative};
inline constexpr DeviceQuantity kShare{kShareUnits, kUpToOne, isShare};
inline constexpr DeviceQuantity kFactor{kFactorUnits, kOneOrMore, isFactor};

}  // namespace units
}  // namespace seedling
