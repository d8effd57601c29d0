#include "engine/meters/DeviceCatalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <system_error>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostBytes = 1 << 20;

// Profiles from one place; within it ids must differ.
class Adding {
public:
    enum class Place { Program, Folder };
    Adding(DeviceCatalog& catalog, Place place) : m_catalog(catalog), m_place(place) {}

    void add(const ProfileText& text) {
        auto profile = parseDeviceProfile(text.text, text.name);
        if (!profile)
            problem(std::move(profile.error()));
        else if (!m_ids.insert(profile->id).second)
            problem(sameId(text.name, profile->id));
        else
            put(std::move(*profile));
    }
    void problem(Error error) { m_catalog.problems.push_back(std::move(error)); }

private:
    static Error sameId(const std::string& name, const std::string& id) {
        return Error{ErrorCode::InvalidArgument,
                     fmt::format("The device profile '{}' has the id {} of another one.", name, id),
                     "Give it an id of its own."};
    }
    void put(DeviceProfile profile) {
        if (m_place == Place::Folder)
            m_catalog.own.insert(profile.id);
        auto& devices = m_catalog.devices;
        const auto same = std::ranges::find(devices, profile.id, &DeviceProfile::id);
        if (same != devices.end())
            *same = std::move(profile);
        else
            devices.push_back(std::move(profile));
    }

    DeviceCatalog& m_catalog;
    Place m_place;
    std::set<std::string> m_ids;
};

bool isProfile(const fs::path& file) {
    return file.extension() == ".json" && file.filename() != "schema.json";
}

// The folder's profiles in order of names.
std::vector<fs::path> profilesIn(const fs::path& folder, Adding& adding) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (isProfile(it->path()))
            files.push_back(it->path());
    }
    if (error)
        adding.problem(systemError(error.value(), "read", folder));
    std::ranges::sort(files);
    return files;
}

}  // namespace

DeviceCatalog readDevices(const std::vector<ProfileText>& texts) {
    DeviceCatalog catalog;
    Adding adding(catalog, Adding::Place::Program);
    for (const ProfileText& text : texts)
        adding.add(text);
    return catalog;
}

void addDevices(DeviceCatalog& catalog, const fs::path& folder) {
    Adding adding(catalog, Adding::Place::Folder);
    for (const fs::path& file : profilesIn(folder, adding)) {
        auto bytes = readFile(file, kMostBytes);
        if (bytes)
            adding.add({textFromPath(file.filename()), std::string(bytes->begin(), bytes->end())});
        else
            adding.problem(std::move(bytes.error()));
    }
}

}  // namespace seedling
