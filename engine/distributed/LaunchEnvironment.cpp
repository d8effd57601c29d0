#include "engine/distributed/LaunchEnvironment.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <charconv>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <vector>

#include "engine/distributed/HostList.h"

namespace seedling {
namespace {

constexpr const char* kAddress = "MASTER_ADDR";
constexpr const char* kPortName = "MASTER_PORT";

bool isSet(const EnvironmentVariables& variables, const char* name) {
    const auto entry = variables.find(name);
    return entry != variables.end() && !entry->second.empty();
}

bool anySet(const EnvironmentVariables& variables, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (isSet(variables, name)) {
            return true;
        }
    }
    return false;
}

Status checkAllSet(const EnvironmentVariables& variables, const char* launcher,
                   std::initializer_list<const char*> names) {
    std::vector<std::string> missing;
    for (const char* name : names) {
        if (!isSet(variables, name)) {
            missing.emplace_back(name);
        }
    }
    if (missing.empty()) {
        return {};
    }
    return failure(
        ErrorCode::InvalidArgument,
        fmt::format("The environment says in part that {} has started this program: {} {} not set.",
                    launcher, fmt::join(missing, ", "), missing.size() == 1 ? "is" : "are"),
        fmt::format("Set what is missing, or to train alone take the variables of {} away.",
                    launcher));
}

/// At least `lowest`; `otherwise` where the variable is not set.
Result<std::int64_t> numberIn(const EnvironmentVariables& variables, const char* name,
                              std::int64_t lowest, std::int64_t highest, std::int64_t otherwise) {
    if (!isSet(variables, name)) {
        return otherwise;
    }
    const std::string& text = variables.at(name);
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < lowest || number > highest) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("{} is '{}', and has to be a whole number from {} to {}.", name,
                                   text, lowest, highest));
    }
    return number;
}

struct CountNames {
    const char* rank;
    const char* size;
    const char* localRank;
    const char* localSize;
};

/// Reads ranks and counts.
Result<LaunchEnvironment> countsOf(const EnvironmentVariables& variables, const char* launcher,
                                   const CountNames& names) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    const auto size = numberIn(variables, names.size, 1, kMost, 1);
    if (!size) {
        return failureOf(size);
    }
    const auto rank = numberIn(variables, names.rank, 0, *size - 1, 0);
    if (!rank) {
        return failureOf(rank);
    }
    const auto localSize = numberIn(variables, names.localSize, 1, *size, 1);
    if (!localSize) {
        return failureOf(localSize);
    }
    const auto localRank = numberIn(variables, names.localRank, 0, *size - 1, 0);
    if (!localRank) {
        return failureOf(localRank);
    }
    LaunchEnvironment environment;
    environment.launcher = std::string(launcher);
    environment.rank = static_cast<int>(*rank);
    environment.size = static_cast<int>(*size);
    environment.localRank = static_cast<int>(*localRank);
    environment.localSize = static_cast<int>(*localSize);
    return environment;
}

Status readPort(const EnvironmentVariables& variables, LaunchEnvironment& environment) {
    const auto port = numberIn(variables, kPortName, 1, std::numeric_limits<std::uint16_t>::max(),
                               environment.port);
    if (!port) {
        return failureOf(port);
    }
    environment.port = static_cast<std::uint16_t>(*port);
    return {};
}

/// MASTER_ADDR and MASTER_PORT in place of what is there.
Result<LaunchEnvironment> withMeetingPlace(const EnvironmentVariables& variables,
                                           LaunchEnvironment environment) {
    if (isSet(variables, kAddress)) {
        environment.address = variables.at(kAddress);
    }
    if (const Status read = readPort(variables, environment); !read) {
        return failureOf(read);
    }
    return environment;
}

Result<LaunchEnvironment> ofTorchrun(const EnvironmentVariables& variables) {
    const Status whole =
        checkAllSet(variables, "torchrun", {"RANK", "WORLD_SIZE", kAddress, kPortName});
    if (!whole) {
        return failureOf(whole);
    }
    auto environment =
        countsOf(variables, "torchrun", {"RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE"});
    if (!environment) {
        return environment;
    }
    const auto attempt = numberIn(variables, "TORCHELASTIC_RESTART_COUNT", 0,
                                  std::numeric_limits<std::int32_t>::max(), 0);
    if (!attempt) {
        return failureOf(attempt);
    }
    environment->attempt = static_cast<int>(*attempt);
    environment->launcherListens = isSet(variables, "TORCHELASTIC_USE_AGENT_STORE") &&
                                   variables.at("TORCHELASTIC_USE_AGENT_STORE") == "True";
    return withMeetingPlace(variables, *environment);
}

Status readSlurmPlace(const EnvironmentVariables& variables, LaunchEnvironment& environment) {
    constexpr std::int64_t kFirstPort = 10000;
    constexpr std::int64_t kPorts = 20000;
    if (!isSet(variables, kAddress)) {
        const auto hosts = hostsOf(variables.at("SLURM_JOB_NODELIST"));
        if (!hosts) {
            return failureOf(hosts);
        }
        environment.address = hosts->front();
    }
    const auto job =
        numberIn(variables, "SLURM_JOB_ID", 0, std::numeric_limits<std::int64_t>::max(), 0);
    if (!job) {
        return failureOf(job);
    }
    environment.port = static_cast<std::uint16_t>(kFirstPort + *job % kPorts);
    return {};
}

Result<LaunchEnvironment> ofSlurm(const EnvironmentVariables& variables) {
    const bool hasPlace = isSet(variables, kAddress) && isSet(variables, kPortName);
    const Status whole =
        hasPlace
            ? checkAllSet(variables, "Slurm", {"SLURM_PROCID", "SLURM_NTASKS"})
            : checkAllSet(variables, "Slurm",
                          {"SLURM_PROCID", "SLURM_NTASKS", "SLURM_JOB_NODELIST", "SLURM_JOB_ID"});
    if (!whole) {
        return failureOf(whole);
    }
    // Slurm writes how many tasks a machine has as "2(x3),1": no plain number, and left alone.
    auto environment =
        countsOf(variables, "Slurm", {"SLURM_PROCID", "SLURM_NTASKS", "SLURM_LOCALID", ""});
    if (!environment) {
        return environment;
    }
    if (!hasPlace) {
        if (const Status read = readSlurmPlace(variables, *environment); !read) {
            return failureOf(read);
        }
    }
    return withMeetingPlace(variables, *environment);
}

Result<LaunchEnvironment> ofOpenMpi(const EnvironmentVariables& variables) {
    const Status whole = checkAllSet(variables, "Open MPI",
                                     {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE",
                                      "OMPI_COMM_WORLD_LOCAL_RANK", "OMPI_COMM_WORLD_LOCAL_SIZE"});
    if (!whole) {
        return failureOf(whole);
    }
    auto environment = countsOf(variables, "Open MPI",
                                {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE",
                                 "OMPI_COMM_WORLD_LOCAL_RANK", "OMPI_COMM_WORLD_LOCAL_SIZE"});
    if (!environment) {
        return environment;
    }
    if (environment->localSize < environment->size && !isSet(variables, kAddress)) {
        return failure(ErrorCode::InvalidArgument,
                       "Open MPI has started this program on several machines, and does not say "
                       "where rank 0 is.",
                       "Tell all ranks by mpirun -x MASTER_ADDR=<its machine>.");
    }
    return withMeetingPlace(variables, *environment);
}

Result<LaunchEnvironment> ofLauncher(const EnvironmentVariables& variables) {
    if (anySet(variables, {"RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE"})) {
        return ofTorchrun(variables);
    }
    // All but the step is also set in the script of a batch job and inside of salloc, where Slurm
    // has given machines, but has started nothing on them yet.
    if (isSet(variables, "SLURM_STEP_ID")) {
        return ofSlurm(variables);
    }
    if (anySet(variables, {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"})) {
        return ofOpenMpi(variables);
    }
    if (anySet(variables, {kAddress, kPortName})) {
        return ofTorchrun(variables);
    }
    return LaunchEnvironment{};
}

}  // namespace

Result<LaunchEnvironment> launchEnvironmentOf(const EnvironmentVariables& variables,
                                              const std::string& interface) {
    auto environment = ofLauncher(variables);
    if (!environment) {
        return environment;
    }
    environment->interface = interface;
    if (interface.empty() && isSet(variables, "GLOO_SOCKET_IFNAME")) {
        environment->interface = variables.at("GLOO_SOCKET_IFNAME");
    }
    return environment;
}

EnvironmentVariables environmentVariables() {
    EnvironmentVariables variables;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos) {
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
        }
    }
    return variables;
}

}  // namespace seedling
