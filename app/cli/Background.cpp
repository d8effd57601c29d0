#include "app/cli/Background.h"

#include <sched.h>
#include <sys/resource.h>

namespace seedling::cli {

void addBackgroundFlag(CLI::App& command, bool& background) {
    command.add_flag("--background", background, "Give way to every other program");
}

void giveWay() {
    constexpr int kLast = 19;
    ::setpriority(PRIO_PROCESS, 0, kLast);
#ifdef SCHED_IDLE
    const sched_param none{};
    ::sched_setscheduler(0, SCHED_IDLE, &none);
#endif
}

}  // namespace seedling::cli
