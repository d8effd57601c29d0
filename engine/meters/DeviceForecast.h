#pragma once

#include <string>

#include "engine/meters/DeviceProfile.h"
#include "engine/meters/RunWork.h"

namespace seedling {

/// A value with the band in which the truth is thought to lie.
struct ForecastBand {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// What a run waits for.
enum class ForecastBound { Operations, Bytes };
/// "operations", "bytes"
std::string toString(ForecastBound bound);

/// Where a run's tensors lie.
enum class MemoryPlace { OnChip, OffChip };
/// "on_chip", "off_chip"
std::string toString(MemoryPlace place);

/// What a run would take on another device. Simulated: always to be shown as such, with its factor
/// of uncertainty, and never beside measured figures without that word.
struct DeviceForecast {
    std::string id;  ///< Of the device.
    std::string name;
    bool fits = false;
    std::string whyNot;  ///< One sentence; empty when it fits.
    /// In which the network would compute there; the run's own where it does not fit.
    NumberFormat format = NumberFormat::Fp32;
    double peakBytes = 0;  ///< That the tensors need in that format.
    // The rest only where it fits.
    MemoryPlace place = MemoryPlace::OnChip;
    ForecastBand seconds;
    ForecastBand joules;
    ForecastBound bound = ForecastBound::Operations;
    double uncertainty = 1;  ///< The device's factor, >= 1.
    std::string remark;      ///< Sentences on what is unusual; may be empty.
};

/// What a run would take on a device: time, energy and memory, or why it cannot be done there.
///
///   seconds = max(sum over formats of operations / (s_o * peak), bytes / (s_b * bandwidth))
///   joules  = sum over formats of operations * e_op + bytes * e_byte + idle power * seconds
///
/// s: sustained shares. The roofline (S. Williams, A. Waterman, D. Patterson, CACM 52(4), 2009)
/// with the energy of each part (M. Horowitz, ISSCC 2014: arithmetic and memory counted apart). Of
/// the band, operations are wrong by the device's factor u, bytes by u times the factor of the
/// run's byte counts; idle power is taken as right and follows the time.
///
/// - Memory: all tensors lie on the chip when their peak fits there, otherwise all lie off it, with
///   its bandwidth and energy for all bytes. What caches then still save is within the band.
/// - Format: the run's own where the device trains in it; otherwise another of the same size, then
///   any other. Weights, activations and their traffic scale with its size; the state of
///   parameters, gradients, optimizer and average stays fp32.
/// - A device must do every operation of training that the run needs, forward and backward.
///
/// More operations, bytes or parameters never make a forecast quicker or more frugal.
/// Deviations from a real run: one device alone; no start-up, evaluation, decoding or transfer from
/// a host; batch and images as they were; loss scaling of fp16 costs nothing; what system and
/// drivers keep of the memory is not taken off. Pure; any thread.
DeviceForecast simulate(const RunWork& work, const DeviceProfile& profile);

}  // namespace seedling
