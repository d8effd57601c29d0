#include "datasets/base/MappedFile.h"

#include <sys/mman.h>

#include <cerrno>
#include <system_error>

namespace seedling {

MappedFile::~MappedFile() {
    if (!m_bytes.empty())
        ::munmap(const_cast<std::uint8_t*>(m_bytes.data()), m_bytes.size());
}

Result<MappedFile> MappedFile::map(const FileHandle& file) {
    const auto size = file.size();
    if (!size)
        return failureOf(size);
    if (*size == 0)
        return MappedFile();
    const auto length = static_cast<std::size_t>(*size);
    void* address = ::mmap(nullptr, length, PROT_READ, MAP_SHARED, file.descriptor(), 0);
    // MAP_FAILED is a C-style cast to a pointer.
    if (reinterpret_cast<std::intptr_t>(address) == -1) {
        const int number = errno;
        return failure(number == ENOMEM ? ErrorCode::OutOfMemory : ErrorCode::Io,
                       "A file cannot be mapped into memory: " +
                           std::generic_category().message(number) + ".");
    }
    return MappedFile({static_cast<const std::uint8_t*>(address), length});
}

}  // namespace seedling
