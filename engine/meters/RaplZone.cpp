#include "engine/meters/RaplZone.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

// More than any package draws: a larger step is no energy but a counter that jumped.
constexpr double kLargestWatts = 1000.0;

std::vector<fs::path> zoneFolders(const fs::path& root) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator it(root, error), end; !error && it != end; it.increment(error)) {
        if (it->path().filename().string().find("-rapl") != std::string::npos)
            folders.push_back(it->path());
    }
    // "intel-rapl:0" comes before "intel-rapl-mmio:0", which repeats it.
    std::ranges::sort(folders, {}, [](const fs::path& folder) {
        const auto name = folder.filename().string();
        return std::pair(name.find("mmio") != std::string::npos, name);
    });
    return folders;
}

// "intel-rapl:0" of "intel-rapl:0:2".
fs::path parentOf(const fs::path& folder) {
    const auto name = folder.filename().string();
    return folder.parent_path() / name.substr(0, name.rfind(':'));
}

// What a zone covers, however it was reached: "package-0", "package-0/dram". Empty for a zone that
// would count something twice.
std::string coverage(const fs::path& folder) {
    const auto name = readLine(folder / "name").value_or("");
    if (name.starts_with("package"))
        return name;
    if (name != "dram")
        return {};
    return readLine(parentOf(folder) / "name").value_or("") + "/dram";
}

}  // namespace

std::vector<RaplZone> RaplZone::findAll(const fs::path& root) {
    std::vector<RaplZone> zones;
    std::set<std::string> covered;
    for (const auto& folder : zoneFolders(root)) {
        const auto what = coverage(folder);
        if (!what.empty() && covered.insert(what).second)
            zones.emplace_back(folder, what.ends_with("dram"));
    }
    return zones;
}

RaplZone::RaplZone(fs::path folder, bool isMemory)
    : m_folder(std::move(folder)),
      m_isMemory(isMemory),
      m_rangeMicrojoules(readNumber(m_folder / "max_energy_range_uj")) {}

// The step of a counter that may have started again at 0 in between.
std::optional<double> RaplZone::unwrapped(double delta, double seconds) const {
    if (delta < 0) {
        // After a longer time it may have gone round more than once.
        const bool isOnce =
            m_rangeMicrojoules && seconds < 0.5 * *m_rangeMicrojoules * 1e-6 / kLargestWatts;
        if (!isOnce)
            return std::nullopt;
        delta += *m_rangeMicrojoules;
    }
    const double joules = delta * 1e-6;
    return joules >= 0 && joules <= kLargestWatts * seconds ? std::optional(joules) : std::nullopt;
}

std::optional<double> RaplZone::advance(double seconds, MeterStatus& status) {
    int reason = 0;
    const auto now = readNumber(m_folder / "energy_uj", &reason);
    const auto last = std::exchange(m_lastMicrojoules, now);
    if (!now) {
        status = reason == EACCES || reason == EPERM ? MeterStatus::Denied : MeterStatus::Absent;
        return std::nullopt;
    }
    if (!last)
        return std::nullopt;
    const auto joules = unwrapped(*now - *last, seconds);
    if (!joules)
        status = MeterStatus::Reset;
    return joules;
}

}  // namespace seedling
