#pragma once

#include <string>

#include "engine/export/CProgram.h"
#include "engine/export/ExportReadme.h"

namespace seedling {

/// A float as a C literal that reads as the very same number. value: finite. Any thread.
std::string cFloat(float value);

/// Text as a C string with its quotes; all but plain letters, digits and spaces are safe in any
/// encoding of the compiler. Any thread.
std::string cString(const std::string& text);

/// seedling_model.h: C99 and C++, with the functions of resources/c/kernels.c, the numbers, and
/// seedling_predict. Any thread.
std::string cHeader(const CProgram& program, const ExportFacts& facts);

/// README.md beside it. Any thread.
std::string cReadme(const CProgram& program, const ExportFacts& facts);

}  // namespace seedling
