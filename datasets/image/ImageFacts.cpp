#include "datasets/image/ImageFacts.h"

#include <fmt/format.h>

namespace seedling {

tl::unexpected<Error> truncatedImage(const char* format) {
    return failure(ErrorCode::Corrupt, fmt::format("The {} file ends too early.", format),
                   "Copy or download it again.");
}

tl::unexpected<Error> damagedImage(const char* format) {
    return failure(ErrorCode::Corrupt, fmt::format("The {} file is damaged.", format),
                   "Copy or download it again.");
}

}  // namespace seedling
