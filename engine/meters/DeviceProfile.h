#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "datasets/base/Result.h"
#include "engine/meters/WorkTerms.h"

namespace seedling {

/// How a figure of a device is known.
enum class FigureKind {
    Measured,    ///< With a meter, by us or in a benchmark that publishes its metering.
    Datasheet,   ///< The maker says so.
    Derived,     ///< Computed from such figures; the source says how.
    Literature,  ///< Read in a paper or an article.
    Recalled,    ///< General knowledge that was not read again.
    Estimate,    ///< Our own judgement.
};
std::string toString(FigureKind kind);

/// One figure of a device and where it comes from.
struct DeviceFigure {
    double value = 0;  ///< In the unit that the field's name says.
    FigureKind kind = FigureKind::Estimate;
    std::string source;
    int year = 0;  ///< Of the source.
};

enum class DeviceClass { Cpu, Gpu, Ipu, Npu, Mcu, Fpga, Asic };
std::string toString(DeviceClass kind);

/// Whether a network can be trained on a device.
enum class TrainingSupport {
    Native,         ///< With software that one can get.
    Research,       ///< Shown in papers.
    InferenceOnly,  ///< It only runs networks that were trained elsewhere.
};
std::string toString(TrainingSupport support);

/// What a device does in one number format. A multiply-add is two operations.
struct FormatFigures {
    bool trains = false;               ///< Also backward, not only forward.
    DeviceFigure operationsPerSecond;  ///< Peak, > 0.
    DeviceFigure joulesPerOperation;   ///< Above idle and without memory traffic, > 0.
};

/// One memory of a device.
struct DeviceMemory {
    DeviceFigure bytes;           ///< Capacity, > 0; what system and drivers keep is not taken off.
    DeviceFigure bytesPerSecond;  ///< Peak, > 0.
    DeviceFigure joulesPerByte;   ///< >= 0; 0 where the energy per operation contains it.
};

/// What a device can do, needs and costs: one file of resources/devices, whose schema.json says
/// which fields there are.
struct DeviceProfile {
    std::string id;    ///< Of a-z, 0-9 and hyphens.
    std::string name;  ///< For people.
    DeviceClass kind = DeviceClass::Cpu;
    int year = 0;  ///< When it came out.
    std::string notes;
    TrainingSupport support = TrainingSupport::Native;
    std::string supportSource;
    std::set<TrainingOperation> operations;  ///< That it can do forward and backward.
    std::map<NumberFormat, FormatFigures> formats;
    DeviceFigure sustainedOperations;  ///< Share of the peak that training keeps up, (0, 1].
    DeviceFigure sustainedBandwidth;   ///< The same of a memory's peak, (0, 1].
    DeviceMemory onChip;
    std::optional<DeviceMemory> offChip;  ///< Neither quicker nor more frugal than onChip.
    DeviceFigure idleWatts;               ///< >= 0; 0 where the energy per operation contains it.
    DeviceFigure uncertainty;  ///< Factor >= 1 by which time and energy may be wrong either way.
};

/// Reads a profile and refuses what is missing, unknown or impossible, so that a slip never becomes
/// a silent zero. Units stand beside the values and are converted to those of the fields.
/// text: JSON; name: of its file, for messages.
/// Errors: Corrupt (not JSON), InvalidArgument (names the field, what it is and what it must be).
/// Any thread.
Result<DeviceProfile> parseDeviceProfile(const std::string& text, const std::string& name);

}  // namespace seedling
