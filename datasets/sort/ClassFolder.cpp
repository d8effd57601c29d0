#include "datasets/sort/ClassFolder.h"

namespace seedling {
namespace {

// File systems allow 255 bytes; what is left is for " (2)" of another class with the same start.
constexpr std::size_t kMostBytes = 200;

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string classFolderName(const std::string& className) {
    std::string name = className;
    for (char& letter : name) {
        const auto code = static_cast<unsigned char>(letter);
        if (code < 0x20 || code == 0x7F || letter == '/' || letter == '\\')
            letter = '_';
    }
    if (name.size() > kMostBytes) {
        std::size_t end = kMostBytes;
        while (end > 0 && isContinuation(name[end]))
            --end;
        name.resize(end);
    }
    if (name.empty())
        return "_";
    if (name.front() == '.')
        name.front() = '_';
    return name;
}

}  // namespace seedling
