#pragma once

#include <cstdint>

namespace seedling {

/// Counts the bytes of all tensors on the CPU, on whatever thread they are made or freed (trainer,
/// autograd, data). LibTorch's CPU allocator is wrapped once for the whole process; each block
/// carries its size in the 64 bytes before it, so that counting costs two atomic additions.
/// Not counted: tensors made before `install`, memory that LibTorch did not allocate (from_blob)
/// and the scratch space of its kernels (oneDNN, BLAS).
class TensorMemory {
public:
    /// Starts counting. Call it on the main thread before the first tensor; further calls do
    /// nothing.
    static void install();

    /// Lets the C library keep what tensors free for the next ones. Otherwise it gives blocks of
    /// over 128 KiB back to the system and asks for them anew, cleared, many times in every step,
    /// which takes 6 % of the small network's. Threads share what is kept (one pool for the main
    /// thread and one for all others): with pools of their own a run of the small network takes
    /// 25 % more memory, and is no faster. Call it before the first thread starts. Does nothing
    /// with other libraries than glibc.
    static void keepFreedBlocks();

    /// The opposite, from now on: larger blocks go back to the system as soon as they are freed, so
    /// that the process has little more than is in use, and what it is going to take can be told.
    /// Any thread. Does nothing with other libraries than glibc.
    static void giveBackAtOnce();

    /// Bytes of the counted tensors alive now. Any thread.
    [[nodiscard]] static std::int64_t currentBytes();

    /// The largest value that currentBytes has had since `install` or `resetPeak`. Any thread.
    [[nodiscard]] static std::int64_t peakBytes();

    /// Lets the peak begin anew at the present value. Any thread.
    static void resetPeak();

    /// Gives what the C library keeps of freed blocks back to the system, so that all of the
    /// process's memory is in use. Does nothing with other libraries than glibc. Any thread; takes
    /// milliseconds.
    static void giveBackFreedBlocks();
};

}  // namespace seedling
