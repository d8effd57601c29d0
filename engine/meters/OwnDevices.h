#pragma once

#include <filesystem>
#include <string>

#include "datasets/base/Result.h"
#include "engine/meters/DeviceProfile.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// Where a person's own devices lie, one file each: the folder devices/ of their settings. Empty
/// where there is no folder for settings. It need not be there.
std::filesystem::path ownDevicesFolder(const MeterEnvironment& environment = {});

/// Checks a profile and takes a copy of it over into `folder`, which is made where it is missing.
/// One with the same id that was taken over before is replaced. Errors: those of readFile (1 MiB at
/// most), parseDeviceProfile and writeFileAtomically; nothing is written then. Any thread; blocks.
Result<DeviceProfile> addOwnDevice(const std::filesystem::path& folder,
                                   const std::filesystem::path& file);

/// Removes the copy of a device from `folder`. Errors: NotFound, PermissionDenied, Io. Any thread;
/// blocks.
Status removeOwnDevice(const std::filesystem::path& folder, const std::string& id);

}  // namespace seedling
