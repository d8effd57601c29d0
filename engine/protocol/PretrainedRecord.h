#pragma once

#include <string>

namespace seedling {

/// What is recorded of the weights that a run began with. All empty where it began anew.
struct PretrainedRecord {
    std::string file;     ///< Its name, without folders.
    std::string sha256;   ///< 64 hexadecimal digits, as `sha256sum` prints them.
    std::string licence;  ///< In the words of the person who gave it; "not stated" without.
    std::string use;      ///< "start" or "frozen"

    [[nodiscard]] bool isThere() const { return !sha256.empty(); }
    bool operator==(const PretrainedRecord&) const = default;
};

}  // namespace seedling
