#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace seedling {

/// What a call of NVML gave. code: nvmlReturn_t; 0 is success.
template <class T>
struct NvmlAnswer {
    int code = 0;
    T value{};
};

// Codes of nvmlReturn_t that matter here.
inline constexpr int kNvmlSuccess = 0;
inline constexpr int kNvmlNotSupported = 3;
inline constexpr int kNvmlNoPermission = 4;
inline constexpr int kNvmlGpuIsLost = 15;

/// The part of NVIDIA's management library that NvmlMeter needs, so that tests can give it another
/// driver. Boards are numbered from 0. Thread rule: one thread.
class NvmlApi {
public:
    virtual ~NvmlApi() = default;

    virtual NvmlAnswer<unsigned> boardCount() = 0;
    /// "GPU-8f6a..."
    virtual NvmlAnswer<std::string> uuid(unsigned board) = 0;
    /// Millijoules since the driver was loaded (Volta and newer).
    virtual NvmlAnswer<std::uint64_t> millijoules(unsigned board) = 0;
    virtual NvmlAnswer<unsigned> milliwatts(unsigned board) = 0;
    /// Power limit that is enforced, in milliwatts.
    virtual NvmlAnswer<unsigned> limitMilliwatts(unsigned board) = 0;
};

/// Loads the library while the program runs, so that nothing of it is needed to build or start.
/// Null when it is not there, lacks a function or finds no driver.
std::shared_ptr<NvmlApi> loadNvml(const std::filesystem::path& library = "libnvidia-ml.so.1");

}  // namespace seedling
