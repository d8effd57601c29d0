#pragma once

namespace seedling::cli {

/// Lets the worker threads of LibTorch sleep while they wait for each other instead of spinning. On
/// a machine that does something else as well (the window, another program), spinning threads keep
/// the one they wait for from its processor: training then went at about half the speed, while on a
/// quiet machine sleeping costs next to nothing. OpenMP reads this choice when the program is
/// loaded, so the program begins anew with it, once. A choice that is already in the environment
/// stands. Call it first in main.
void letThreadsSleep(char** argv);

}  // namespace seedling::cli
