#pragma once

#include <exception>
#include <functional>
#include <string>
#include <utility>

#include "datasets/base/Result.h"

namespace seedling {

/// A failed exchange inside of a step, where LibTorch's exceptions pass through as well.
class RankFailure final : public std::exception {
public:
    explicit RankFailure(Error error) : m_error(std::move(error)) {}
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return m_error.message.c_str(); }

private:
    Error m_error;
};

/// Does the work; a RankFailure in it is returned, all else passes through.
inline Status heedingRanks(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const RankFailure& failed) {
        return tl::make_unexpected(failed.error());
    }
}

}  // namespace seedling
