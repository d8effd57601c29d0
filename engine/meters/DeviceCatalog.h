#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "datasets/base/Error.h"
#include "engine/meters/DeviceProfile.h"

namespace seedling {

/// The text of a profile and the name of its file.
struct ProfileText {
    std::string name;
    std::string text;
};

/// The profiles of resources/devices, which are part of the program. Any thread.
const std::vector<ProfileText>& builtInDevices();

/// Profiles that could be read, and why others could not.
struct DeviceCatalog {
    std::vector<DeviceProfile> devices;  ///< Ids are unique.
    std::vector<Error> problems;
    std::set<std::string> own;  ///< Ids of those that come from a person's folder.
};

/// Reads profiles in the order given. A damaged one becomes a problem, as parseDeviceProfile says
/// it, and so does one with the id of an earlier one; the others still count. Any thread.
DeviceCatalog readDevices(const std::vector<ProfileText>& texts);

/// Adds a person's own profiles: every *.json of a folder but schema.json, in order of names. One
/// with the id of a device that is there already takes its place. Problems: as readDevices, and
/// what cannot be read (NotFound, PermissionDenied, TooLarge: over 1 MiB, Io). Any thread; blocks.
void addDevices(DeviceCatalog& catalog, const std::filesystem::path& folder);

}  // namespace seedling
