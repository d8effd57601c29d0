#include "engine/protocol/ReplacedRun.h"

#include <fmt/format.h>

namespace seedling {

std::string replacedReason(RunId by) {
    std::string message = "Replaced by another run.";
    if (by.isValid())
        message = fmt::format("Replaced by run {}.", by.value);
    return message;
}

bool isReplaced(const RunRecord& run) {
    return run.status == RunStatus::Failed && run.reason.starts_with("Replaced by ");
}

}  // namespace seedling
