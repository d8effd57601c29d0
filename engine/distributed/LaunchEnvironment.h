#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "datasets/base/Result.h"

namespace seedling {

using EnvironmentVariables = std::map<std::string, std::string>;

/// Which rank of how many a program has been started as, and where rank 0 is met.
struct LaunchEnvironment {
    std::string launcher{};             ///< "torchrun", "Slurm", "Open MPI"; "": nobody, alone.
    int rank = 0;                       ///< 0 to size - 1
    int size = 1;                       ///< Ranks in all.
    int localRank = 0;                  ///< Among those of this machine.
    int localSize = 1;                  ///< Ranks on this machine; 1 where nobody says.
    std::string address = "127.0.0.1";  ///< Of rank 0.
    std::uint16_t port = kPort;
    std::string interface {};  ///< Of the network; "": the one that leads to rank 0.
    /// The launcher itself listens at the address, and goes on doing so when ranks are started
    /// anew.
    bool launcherListens = false;
    int attempt = 0;  ///< How often the ranks were started before.

    static constexpr std::uint16_t kPort = 29500;  ///< As torchrun's.

    bool operator==(const LaunchEnvironment&) const = default;
};

/// Reads what launchers tell their programs, the first that is there:
///   torchrun   RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT, LOCAL_RANK, LOCAL_WORLD_SIZE; what else
///              starts programs in this way may leave out the last two. Whether torchrun itself
///              listens at that port says TORCHELASTIC_USE_AGENT_STORE, and how often it has
///              started the ranks before TORCHELASTIC_RESTART_COUNT
///   Slurm      within a step of srun (SLURM_STEP_ID) SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID;
///   rank
///              0 is on the first machine of SLURM_JOB_NODELIST, and its port 10000 + SLURM_JOB_ID
///              mod 20000
///   Open MPI   OMPI_COMM_WORLD_RANK, _SIZE, _LOCAL_RANK, _LOCAL_SIZE; on one machine ranks meet at
///              127.0.0.1
/// MASTER_ADDR and MASTER_PORT, where given, also count with the last two. The interface is
/// `interface`, or else GLOO_SOCKET_IFNAME. Errors: InvalidArgument (only some of a launcher's
/// variables are set, or one makes no sense; the sentence names it). Pure; any thread.
Result<LaunchEnvironment> launchEnvironmentOf(const EnvironmentVariables& variables,
                                              const std::string& interface = {});

/// The variables of this process. Thread rule: while no thread changes them.
EnvironmentVariables environmentVariables();

}  // namespace seedling
