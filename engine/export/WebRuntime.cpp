#include "engine/export/WebRuntime.h"

#include <cstdlib>

#include "datasets/base/PathText.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

fs::path besideProgram() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return (program.parent_path() / ".." / "share" / "seedling" / "web-runtime").lexically_normal();
}

}  // namespace

Status checkWebRuntime(const fs::path& folder) {
    for (const char* name : kWebRuntimeFiles) {
        std::error_code ignored;
        if (!fs::is_regular_file(folder / name, ignored))
            return failure(ErrorCode::NotFound,
                           "A web page needs ONNX Runtime Web, which is not installed here: '" +
                               textFromPath(folder / name) + "' is missing.",
                           "Run packaging/web-runtime.sh in Seedling's sources once, with network, "
                           "or export as ONNX.");
    }
    return {};
}

Result<fs::path> findWebRuntime() {
    const char* named = std::getenv("SEEDLING_WEB_RUNTIME");
    const fs::path folder = named != nullptr && *named != '\0' ? fs::path(named) : besideProgram();
    if (const Status status = checkWebRuntime(folder); !status)
        return failureOf(status);
    return folder;
}

}  // namespace seedling
