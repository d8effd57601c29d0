#include "engine/meters/OwnDevices.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <system_error>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/meters/DeviceCatalog.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostBytes = 1 << 20;

Result<std::string> textOf(const fs::path& file) {
    const auto bytes = readFile(file, kMostBytes);
    if (!bytes)
        return failureOf(bytes);
    return std::string(bytes->begin(), bytes->end());
}

// The file of a device, whatever its name; empty where none has that id.
fs::path fileOf(const fs::path& folder, const std::string& id) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() != ".json")
            continue;
        const auto text = textOf(it->path());
        const auto profile = text ? parseDeviceProfile(*text, textFromPath(it->path().filename()))
                                  : Result<DeviceProfile>(failureOf(text));
        if (profile && profile->id == id)
            return it->path();
    }
    return {};
}

}  // namespace

fs::path ownDevicesFolder(const MeterEnvironment& environment) {
    return environment.config.empty() ? fs::path() : environment.config / "devices";
}

Result<DeviceProfile> addOwnDevice(const fs::path& folder, const fs::path& file) {
    if (folder.empty())
        return failure(ErrorCode::NotFound, "There is no folder for settings.",
                       "Set the environment variable HOME.");
    const auto text = textOf(file);
    if (!text)
        return failureOf(text);
    auto profile = parseDeviceProfile(*text, textFromPath(file.filename()));
    if (!profile)
        return profile;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "write", folder));
    // Where it lies already under another name, two files would have one id.
    const fs::path before = fileOf(folder, profile->id);
    const fs::path target = before.empty() ? folder / (profile->id + ".json") : before;
    if (const Status written = writeFileAtomically(target, std::string_view(*text)); !written)
        return failureOf(written);
    return profile;
}

Status removeOwnDevice(const fs::path& folder, const std::string& id) {
    const fs::path file = fileOf(folder, id);
    if (file.empty())
        return failure(ErrorCode::NotFound,
                       fmt::format("There is no device \"{}\" among your own.", id),
                       "Built-in ones stay.");
    std::error_code error;
    fs::remove(file, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "remove", file));
    return {};
}

}  // namespace seedling
