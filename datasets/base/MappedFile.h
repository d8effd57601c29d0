#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "datasets/base/FileHandle.h"
#include "datasets/base/Result.h"

namespace seedling {

/// The content of a file as memory, read from disk where and when it is looked at. Read only. Stays
/// valid when the file is closed or removed, but not when somebody cuts it. Thread rule: any
/// thread.
class MappedFile {
public:
    MappedFile() = default;
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    /// Errors: Io, OutOfMemory.
    static Result<MappedFile> map(const FileHandle& file);

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}
    std::span<const std::uint8_t> m_bytes;
};

}  // namespace seedling
