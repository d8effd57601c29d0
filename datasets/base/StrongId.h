#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace seedling {

/// A row id of the project file that cannot be mixed up with the id of another table.
/// Valid ids are positive; a default-constructed id is invalid.
template <class Tag>
struct StrongId {
    std::int64_t value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const StrongId&) const = default;
};

using SourceId = StrongId<struct SourceTag>;
using ImageId = StrongId<struct ImageTag>;
using ClassId = StrongId<struct ClassTag>;
using RunId = StrongId<struct RunTag>;

}  // namespace seedling

template <class Tag>
struct std::hash<seedling::StrongId<Tag>> {
    std::size_t operator()(const seedling::StrongId<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
