#include "engine/export/WebExport.h"

#include "datasets/base/FileIo.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/WebPageFiles.h"
#include "engine/export/WebReadme.h"
#include "engine/export/WebRuntime.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

Status makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "create", folder));
    return {};
}

Status writePage(const fs::path& folder) {
    for (const WebPageFile& file : webPageFiles()) {
        const fs::path target = folder / file.path;
        if (const Status status = makeFolder(target.parent_path()); !status)
            return status;
        if (const Status status = writeFileAtomically(target, file.text); !status)
            return status;
    }
    return writeFileAtomically(folder / "README.md", webReadme());
}

Status copyRuntime(const fs::path& runtime, const fs::path& folder) {
    if (const Status status = makeFolder(folder); !status)
        return status;
    for (const char* name : kWebRuntimeFiles) {
        const auto bytes = readFile(runtime / name);
        if (!bytes)
            return failureOf(bytes);
        if (const Status status = writeFileAtomically(folder / name, *bytes); !status)
            return status;
    }
    return {};
}

/// What page/worker.js asks for.
Status checkModel(const fs::path& folder) {
    for (const char* name : {"model-fixed.onnx", "model.json"}) {
        std::error_code ignored;
        if (!fs::is_regular_file(folder / name, ignored))
            return failure(ErrorCode::Internal,
                           "The exported model lacks a file that the web page reads.",
                           "The run itself is unharmed; please report this.");
    }
    return {};
}

std::int64_t bytesBelow(const fs::path& folder) {
    std::int64_t bytes = 0;
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
        if (entry.is_regular_file(ignored))
            bytes += static_cast<std::int64_t>(entry.file_size(ignored));
    }
    return bytes;
}

/// Makes a page of a folder that holds the model.
Status addPage(const fs::path& runtime, const fs::path& folder) {
    if (const Status status = checkModel(folder / "model"); !status)
        return status;
    if (const Status status = writePage(folder); !status)
        return status;
    return copyRuntime(runtime, folder / "runtime");
}

}  // namespace

Result<ExportReport> exportWebPage(const fs::path& folder, const fs::path& runtime,
                                   const ModelWriter& writeModel) {
    if (const Status status = checkWebRuntime(runtime); !status)
        return failureOf(status);
    auto target =
        ExportFolder::prepare(folder, {"index.html", "page/page.js", "model/model-fixed.onnx"});
    if (!target)
        return failureOf(target);
    auto report = writeModel(target->staging() / "model");
    if (!report)
        return report;
    if (const Status status = addPage(runtime, target->staging()); !status)
        return failureOf(status);
    report->modelBytes = bytesBelow(target->staging());
    if (const Status status = target->commit(); !status)
        return failureOf(status);
    report->folder = folder;
    return report;
}

}  // namespace seedling
