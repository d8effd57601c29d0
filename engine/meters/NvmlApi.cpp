#include "engine/meters/NvmlApi.h"

#include <dlfcn.h>

#include <array>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {
namespace {

using Board = void*;

// The library's functions, as nvml.h declares them.
struct Functions {
    int (*init)() = nullptr;
    int (*shutdown)() = nullptr;
    int (*count)(unsigned*) = nullptr;
    int (*board)(unsigned, Board*) = nullptr;
    int (*uuid)(Board, char*, unsigned) = nullptr;
    int (*energy)(Board, unsigned long long*) = nullptr;
    int (*power)(Board, unsigned*) = nullptr;
    int (*limit)(Board, unsigned*) = nullptr;
};

template <class Function>
bool find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

bool findAll(void* library, Functions& functions) {
    return find(library, "nvmlInit_v2", functions.init) &&
           find(library, "nvmlShutdown", functions.shutdown) &&
           find(library, "nvmlDeviceGetCount_v2", functions.count) &&
           find(library, "nvmlDeviceGetHandleByIndex_v2", functions.board) &&
           find(library, "nvmlDeviceGetUUID", functions.uuid) &&
           find(library, "nvmlDeviceGetTotalEnergyConsumption", functions.energy) &&
           find(library, "nvmlDeviceGetPowerUsage", functions.power) &&
           find(library, "nvmlDeviceGetEnforcedPowerLimit", functions.limit);
}

class NvmlLibrary : public NvmlApi {
public:
    NvmlLibrary(void* library, const Functions& functions)
        : m_library(library), m_functions(functions) {}
    ~NvmlLibrary() override {
        (void)m_functions.shutdown();
        ::dlclose(m_library);
    }
    NvmlLibrary(const NvmlLibrary&) = delete;
    NvmlLibrary& operator=(const NvmlLibrary&) = delete;

    NvmlAnswer<unsigned> boardCount() override {
        NvmlAnswer<unsigned> answer;
        answer.code = m_functions.count(&answer.value);
        return answer;
    }
    NvmlAnswer<std::string> uuid(unsigned board) override {
        std::array<char, 96> text{};
        const int code = ask(board, [&](Board handle) {
            return m_functions.uuid(handle, text.data(), static_cast<unsigned>(text.size() - 1));
        });
        return {code, text.data()};
    }
    NvmlAnswer<std::uint64_t> millijoules(unsigned board) override {
        unsigned long long value = 0;
        const int code =
            ask(board, [&](Board handle) { return m_functions.energy(handle, &value); });
        return {code, value};
    }
    NvmlAnswer<unsigned> milliwatts(unsigned board) override {
        unsigned value = 0;
        const int code =
            ask(board, [&](Board handle) { return m_functions.power(handle, &value); });
        return {code, value};
    }
    NvmlAnswer<unsigned> limitMilliwatts(unsigned board) override {
        unsigned value = 0;
        const int code =
            ask(board, [&](Board handle) { return m_functions.limit(handle, &value); });
        return {code, value};
    }

private:
    template <class Question>
    int ask(unsigned board, const Question& question) {
        Board handle = nullptr;
        const int code = m_functions.board(board, &handle);
        return code == kNvmlSuccess ? question(handle) : code;
    }

    void* m_library;
    Functions m_functions;
};

}  // namespace

std::shared_ptr<NvmlApi> loadNvml(const std::filesystem::path& library) {
    void* handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        return nullptr;
    Functions functions;
    if (!findAll(handle, functions) || functions.init() != kNvmlSuccess) {
        ::dlclose(handle);
        return nullptr;
    }
    return std::make_shared<NvmlLibrary>(handle, functions);
}

std::shared_ptr<NvmlApi> systemNvml() {
    return loadNvml();
}

}  // namespace seedling
