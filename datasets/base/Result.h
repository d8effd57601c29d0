#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "datasets/base/Error.h"

namespace seedling {

/// A value, or the reason why there is none. Never ignored: callers handle it or pass it on.
template <class T>
using Result = tl::expected<T, Error>;

/// Success or failure of an action that yields no value.
using Status = Result<void>;

/// Makes the failure side of any Result: `return failure(ErrorCode::NotFound, "...", "...");`
inline tl::unexpected<Error> failure(ErrorCode code, std::string message, std::string advice = {}) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(advice)});
}

/// Passes the failure of one Result on as the failure of another.
template <class T>
tl::unexpected<Error> failureOf(const Result<T>& result) {
    return tl::make_unexpected(result.error());
}

}  // namespace seedling
