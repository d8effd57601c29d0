#include "app/cli/Threads.h"

#include "engine/train/AutoChoices.h"

namespace seedling::cli {

void addThreadsOption(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "Threads to use; all cores without it")
        ->check(CLI::Range(1, 1024));
}

int threadsOf(int asked) {
    TrainConfig config;
    config.threads = asked;
    return chosenThreads(config);
}

}  // namespace seedling::cli
