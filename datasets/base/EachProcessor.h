#pragma once

/// For the plain loops that live by being vectorised: one body, compiled for several generations of
/// processors, of which the program takes the best at its start. What such a function calls has to
/// be inlined into it. Sanitizers cannot work before that choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define SEEDLING_EACH_PROCESSOR \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SEEDLING_EACH_PROCESSOR
#endif
