#pragma once

#include <string>

namespace seedling {

/// The closed list of ways in which something can fail without being a programmer's mistake.
enum class ErrorCode {
    InvalidArgument,   ///< A value given by a person or a file is outside what is allowed.
    NotFound,          ///< A file, project, run or class that was named does not exist.
    PermissionDenied,  ///< The system refused to read or write.
    DiskFull,          ///< No space is left where something had to be written.
    Io,                ///< Reading or writing failed for another reason.
    Corrupt,           ///< A file is there, but its content is damaged or truncated.
    Unsupported,       ///< A format or feature this build does not handle.
    TooLarge,          ///< An image is over the pixel limit, or a file over the size limit.
    ProjectNewer,      ///< The project file was written by a newer version.
    Busy,              ///< Another program holds what is needed.
    NotEnoughLabels,   ///< Training needs more labels than there are.
    NotEnoughImages,   ///< Training needs more readable images than there are.
    NotFinite,         ///< The loss became NaN or infinite.
    OutOfMemory,       ///< An allocation failed.
    Cancelled,         ///< Somebody asked to stop.
    WorkerDied,        ///< The worker process ended without saying why.
    Internal,          ///< A library failed in a way that we did not foresee.
};

/// Stable lower-case name of a code ("not_found"), as written in events and JSON.
std::string toString(ErrorCode code);

/// The inverse of toString; Internal for a name that is not known.
ErrorCode errorCodeFromString(const std::string& name);

/// An expected failure, written so that it can be shown to a person as it is.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;  ///< What happened: one sentence, with the file or value in it.
    std::string advice;   ///< What to do about it: one sentence, may be empty.
};

/// "message advice" as one line for logs and terminals.
std::string toText(const Error& error);

}  // namespace seedling
