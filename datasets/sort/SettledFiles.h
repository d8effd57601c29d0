#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "datasets/source/FolderWalk.h"

namespace seedling {

/// Tells when the files that come into a folder are complete: when size and time have stayed the
/// same for a while. What is being written or copied is left alone until then. Told the time, so
/// that it can be tested. Thread rule: one thread.
class SettledFiles {
public:
    /// quietMs: how long a file must stay the same, in ms; 0: files that appear whole.
    explicit SettledFiles(std::int64_t quietMs) : m_quietMs(quietMs) {}

    /// files: all that are there now. nowMs: any clock that goes forward. Returns those that have
    /// become complete since the last call, in the same order; each once, and again when it has
    /// changed or came back. Empty files are still to be written.
    std::vector<FoundFile> update(std::span<const FoundFile> files, std::int64_t nowMs);

private:
    struct Seen {
        FileStamp stamp;
        std::int64_t sinceMs = 0;
        bool isTold = false;
    };

    std::int64_t m_quietMs;
    std::unordered_map<std::string, Seen> m_seen;  ///< By path.
};

}  // namespace seedling
