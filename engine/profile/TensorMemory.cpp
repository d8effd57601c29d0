#include "engine/profile/TensorMemory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <torch/version.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <atomic>
#include <cstddef>
#include <cstring>
#include <mutex>

namespace seedling {
namespace {

// As wide as the alignment that LibTorch's kernels rely on, so that the block stays aligned.
constexpr std::size_t kHeaderBytes = 64;

std::atomic<std::int64_t> g_current = 0;
std::atomic<std::int64_t> g_peak = 0;
c10::Allocator* g_inner = nullptr;

void countAllocation(std::int64_t bytes) {
    const std::int64_t now = g_current.fetch_add(bytes, std::memory_order_relaxed) + bytes;
    std::int64_t peak = g_peak.load(std::memory_order_relaxed);
    while (now > peak && !g_peak.compare_exchange_weak(peak, now, std::memory_order_relaxed)) {
    }
}

void release(void* block) {
    if (block == nullptr) {
        return;
    }
    auto* base = static_cast<std::byte*>(block) - kHeaderBytes;
    std::int64_t bytes = 0;
    std::memcpy(&bytes, base, sizeof bytes);
    g_current.fetch_sub(bytes, std::memory_order_relaxed);
    g_inner->raw_deallocate(base);
}

c10::DataPtr allocateCounted(std::size_t bytes) {
    const c10::Device cpu(c10::DeviceType::CPU);
    if (bytes == 0) {
        return {nullptr, nullptr, &release, cpu};
    }
    auto* base = static_cast<std::byte*>(g_inner->raw_allocate(bytes + kHeaderBytes));
    const auto counted = static_cast<std::int64_t>(bytes);
    std::memcpy(base, &counted, sizeof counted);
    countAllocation(counted);
    void* block = base + kHeaderBytes;
    return {block, block, &release, cpu};
}

class CountingAllocator final : public c10::Allocator {
public:
// LibTorch 2.3 dropped `const` and asks for a way to copy.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 3)
    c10::DataPtr allocate(std::size_t bytes) override {
        return allocateCounted(bytes);
    }

    void copy_data(void* to, const void* from, std::size_t bytes) const override {
        default_copy_data(to, from, bytes);
    }
#else
    c10::DataPtr allocate(std::size_t bytes) const override {
        return allocateCounted(bytes);
    }
#endif

    c10::DeleterFnPtr raw_deleter() const override {
        return &release;
    }
};

}  // namespace

void TensorMemory::install() {
    static std::once_flag installed;
    std::call_once(installed, [] {
        g_inner = c10::GetCPUAllocator();
        // LibTorch keeps the pointer until the process ends and frees tensors in static
        // destructors: the allocator must outlive them all.
        c10::SetCPUAllocator(new CountingAllocator);
    });
}

void TensorMemory::keepFreedBlocks() {
#ifdef __GLIBC__
    constexpr int kLargestKept = 32 << 20;  // More is refused.
    constexpr int kKeptAtMost = 1 << 30;
    constexpr int kPools = 2;
    mallopt(M_MMAP_THRESHOLD, kLargestKept);
    mallopt(M_TRIM_THRESHOLD, kKeptAtMost);
    mallopt(M_ARENA_MAX, kPools);
#endif
}

void TensorMemory::giveBackAtOnce() {
#ifdef __GLIBC__
    constexpr int kLargestKept = 256 << 10;
    constexpr int kKeptAtMost = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kLargestKept);
    mallopt(M_TRIM_THRESHOLD, kKeptAtMost);
    malloc_trim(0);
#endif
}

std::int64_t TensorMemory::currentBytes() {
    return g_current.load(std::memory_order_relaxed);
}

std::int64_t TensorMemory::peakBytes() {
    return g_peak.load(std::memory_order_relaxed);
}

void TensorMemory::resetPeak() {
    g_peak.store(currentBytes(), std::memory_order_relaxed);
}

void TensorMemory::giveBackFreedBlocks() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace seedling
