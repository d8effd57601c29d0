#pragma once

namespace seedling::cli {

/// Starts this program anew as each of `ranks` ranks on this machine, as torchrun would, with its
/// own arguments but for --local-ranks. Rank 0 has this program's input and output, the others
/// nothing but standard error. SIGINT and SIGTERM are passed on to rank 0, which ends the others.
/// When a rank ends with a failure, the others have ten seconds to end by themselves, then they are
/// asked to, and after ten more they are ended. Should this program be killed, they are asked to
/// end, or with `dieTogether` are killed as well: what a window kills must not go on behind its
/// back. Returns the exit code of rank 0. Call it before the program has a thread of its own.
/// ranks: 2 or more.
int runLocalRanks(int ranks, bool dieTogether);

}  // namespace seedling::cli
