#pragma once

#include <array>
#include <filesystem>

#include "datasets/base/Result.h"

namespace seedling {

/// What runs a model in a browser: ONNX Runtime Web for one thread of WebAssembly, and its licence.
/// packaging/web-runtime.sh fetches these files; nothing is ever fetched while the program runs.
inline constexpr std::array kWebRuntimeFiles = {
    "ort.wasm.bundle.min.js",
    "ort-wasm-simd-threaded.wasm",
    "LICENCE.txt",
};

/// The folder of the runtime: that which SEEDLING_WEB_RUNTIME names, else
/// share/seedling/web-runtime beside the program's folder, in the build tree as well as where it is
/// installed. Errors: NotFound (a file is missing there; says how to get it). Any thread.
Result<std::filesystem::path> findWebRuntime();

/// The same for a folder: whether all files are in it. Errors: NotFound.
Status checkWebRuntime(const std::filesystem::path& folder);

}  // namespace seedling
