#include "app/cli/RankArguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "engine/distributed/C10dCommunicator.h"
#include "engine/distributed/LocalCommunicator.h"
#include "engine/protocol/Event.h"

namespace seedling::cli {
namespace {

bool g_sendsEvents = false;

/// What has ended the program.
std::string thrownText() {
    try {
        if (const auto thrown = std::current_exception()) {
            std::rethrow_exception(thrown);
        }
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "an unknown exception";
    }
    return "no exception";
}

[[noreturn]] void sayLostRank() {
    Console::note(fmt::format("seedling-cli: {}\n", thrownText()));
    const Error error{
        ErrorCode::Io, "Another rank of this run has ended, or the network has failed.",
        "See what the other ranks say. The last checkpoint is kept: go on with --resume."};
    if (g_sendsEvents) {
        Console::write(toJsonLine(FailedEvent{error}) + "\n");
    } else {
        printFailure(error);
    }
    std::_Exit(kExitFailed);
}

}  // namespace

void addRankArguments(CLI::App& command, RankArguments& arguments) {
    command
        .add_option("--local-ranks", arguments.local,
                    "Train with so many ranks on this machine, each a process with its share of "
                    "the cores; 1 without it")
        ->check(CLI::Range(1, 1024));
    command.add_option("--backend", arguments.backend,
                       "How ranks are joined where torchrun, Slurm or Open MPI started several of "
                       "this program: gloo");
    command.add_option("--interface", arguments.interface,
                       "Network interface that ranks are joined by, as eth0; the one that leads to "
                       "rank 0 without it");
}

Result<LaunchEnvironment> launchOf(const RankArguments& arguments) {
    auto launch = launchEnvironmentOf(environmentVariables(), arguments.interface);
    if (launch && !launch->launcher.empty() && arguments.local > 1) {
        return failure(ErrorCode::InvalidArgument,
                       launch->launcher + " has started the ranks already.",
                       "Leave out --local-ranks.");
    }
    return launch;
}

Result<std::unique_ptr<Communicator>> joinRanks(const LaunchEnvironment& launch,
                                                const RankArguments& arguments) {
    if (launch.size == 1) {
        std::unique_ptr<Communicator> alone = std::make_unique<LocalCommunicator>();
        return Result<std::unique_ptr<Communicator>>(std::move(alone));
    }
    GroupSettings settings;
    settings.rank = launch.rank;
    settings.size = launch.size;
    settings.address = launch.address;
    settings.port = launch.port;
    settings.isListenedTo = launch.launcherListens;
    settings.attempt = launch.attempt;
    settings.interface = launch.interface;
    settings.patience = kRankPatience;
    return C10dCommunicator::open(arguments.backend, settings);
}

void sayWhenRanksAreLost(bool events) {
    g_sendsEvents = events;
    std::set_terminate(sayLostRank);
}

int threadsOfRank(const LaunchEnvironment& launch, int asked) {
    return asked > 0 || launch.localSize == 1 ? asked
                                              : std::max(1, threadsOf(0) / launch.localSize);
}

}  // namespace seedling::cli
