#include "datasets/base/Error.h"

#include <array>
#include <utility>

namespace seedling {
namespace {

constexpr std::array<std::pair<ErrorCode, const char*>, 17> kNames{{
    {ErrorCode::InvalidArgument, "invalid_argument"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::PermissionDenied, "permission_denied"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::Io, "io"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::TooLarge, "too_large"},
    {ErrorCode::ProjectNewer, "project_newer"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::NotEnoughLabels, "not_enough_labels"},
    {ErrorCode::NotEnoughImages, "not_enough_images"},
    {ErrorCode::NotFinite, "not_finite"},
    {ErrorCode::OutOfMemory, "out_of_memory"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::WorkerDied, "worker_died"},
    {ErrorCode::Internal, "internal"},
}};

}  // namespace

std::string toString(ErrorCode code) {
    for (const auto& [known, name] : kNames) {
        if (known == code)
            return name;
    }
    return "internal";
}

ErrorCode errorCodeFromString(const std::string& name) {
    for (const auto& [code, known] : kNames) {
        if (name == known)
            return code;
    }
    return ErrorCode::Internal;
}

std::string toText(const Error& error) {
    return error.advice.empty() ? error.message : error.message + " " + error.advice;
}

}  // namespace seedling
