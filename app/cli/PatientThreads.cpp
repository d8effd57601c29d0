#include "app/cli/PatientThreads.h"

#include <stdlib.h>
#include <unistd.h>

namespace seedling::cli {

void letThreadsSleep(char** argv) {
    constexpr const char* kPolicy = "OMP_WAIT_POLICY";
    if (::getenv(kPolicy) != nullptr || ::getenv("GOMP_SPINCOUNT") != nullptr) {
        return;
    }
    if (::setenv(kPolicy, "passive", 1) == 0) {
        // Returns only when it fails; then everything works as well, only slower under load.
        ::execv("/proc/self/exe", argv);
    }
}

}  // namespace seedling::cli
