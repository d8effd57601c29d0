#pragma once

#include <string>
#include <vector>

namespace seedling {

/// What a reader of an exported folder must know of the model in it.
struct ExportFacts {
    std::string network;
    int side = 0;  ///< Pixels that the model works at inside.
    std::vector<std::string> classes;
};

/// The README.md of a TorchScript folder: input, output, classes, and examples in Python and C++.
std::string exportReadme(const ExportFacts& facts);

}  // namespace seedling
