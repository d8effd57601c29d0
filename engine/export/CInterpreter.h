#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/eval/Predict.h"
#include "engine/export/CProgram.h"

namespace seedling {

/// Runs the program with the very functions that are written into the header, in the same arena.
/// pixels: side * side * 3 bytes, rows of R G B. Returns one probability a class. Any thread.
std::vector<float> runProgram(const CProgram& program, std::span<const std::uint8_t> pixels);

/// A program as a model that answers for images of any size. program: must outlive it.
std::unique_ptr<Predictor> programPredictor(const CProgram& program,
                                            std::vector<std::string> classes);

}  // namespace seedling
