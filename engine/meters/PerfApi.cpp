#include "engine/meters/PerfApi.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {
namespace {

class KernelPerf : public PerfApi {
public:
    int open(std::uint32_t type, std::uint64_t event, int cpu) override {
        perf_event_attr attributes{};
        attributes.size = sizeof attributes;
        attributes.type = type;
        attributes.config = event;
        const long handle =
            ::syscall(SYS_perf_event_open, &attributes, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
        return handle >= 0 ? static_cast<int>(handle) : -errno;
    }
    std::optional<std::uint64_t> read(int handle) override {
        std::uint64_t count = 0;
        const bool isRead =
            ::read(handle, &count, sizeof count) == static_cast<ssize_t>(sizeof count);
        return isRead ? std::optional(count) : std::nullopt;
    }
    void close(int handle) override { ::close(handle); }
};

}  // namespace

std::shared_ptr<PerfApi> systemPerf() {
    return std::make_shared<KernelPerf>();
}

}  // namespace seedling
