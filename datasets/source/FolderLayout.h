#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "datasets/source/FolderWalk.h"
#include "datasets/source/ImageSource.h"

namespace seedling {

/// What the folders of an image set mean; the rules are those of FolderSource.
class FolderLayout {
public:
    /// Recognises the layout from where the images lie.
    static FolderLayout of(const std::vector<FoundFile>& files);

    struct Place {
        Part part = Part::Train;
        std::optional<std::string> className;  ///< Bytes as in the path.
    };
    [[nodiscard]] Place placeOf(std::string_view path) const;

private:
    std::string m_base;  ///< Folders around everything, with a '/' at the end; often empty.
    bool m_hasParts = false;
};

}  // namespace seedling
