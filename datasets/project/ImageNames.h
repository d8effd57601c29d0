#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Finds images by what people call them: the path as the project stores it, PATH#NUMBER for one
/// inside a larger file, or the file name alone where it is unique. Any thread once made.
class ImageNames {
public:
    static Result<ImageNames> of(Project& project);

    /// None when there is no such image, or several.
    [[nodiscard]] std::optional<ImageId> find(const std::string& name) const;

private:
    using Table = std::unordered_map<std::string, ImageId>;

    explicit ImageNames(const std::vector<ImageRecord>& images);

    Table m_exact;
    Table m_byFileName;  ///< An id that is not valid: several images have this name.
};

}  // namespace seedling
