#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "engine/distributed/Communicator.h"
#include "engine/distributed/LaunchEnvironment.h"

namespace seedling::cli {

/// What was typed about how ranks are joined.
struct RankArguments {
    int local = 1;  ///< Ranks to start on this machine.
    std::string backend = "gloo";
    std::string interface {};  ///< "": not given.
};

/// Declares --local-ranks, --backend and --interface.
void addRankArguments(CLI::App& command, RankArguments& arguments);

/// Whether a launcher has started this program as one rank of several, and as which. Errors:
/// InvalidArgument (also where ranks of this machine are asked for besides).
Result<LaunchEnvironment> launchOf(const RankArguments& arguments);

/// Waits until all ranks are there; alone at once. Errors: those of C10dCommunicator::open.
Result<std::unique_ptr<Communicator>> joinRanks(const LaunchEnvironment& launch,
                                                const RankArguments& arguments);

/// Gloo can end the program from a thread of its own when a connection breaks. From now on it says
/// before that another rank was lost. events: as an event too.
void sayWhenRanksAreLost(bool events);

/// Threads of this rank where it may use `asked` (0: its share of the machine).
int threadsOfRank(const LaunchEnvironment& launch, int asked);

}  // namespace seedling::cli
