#pragma once

// Inside engine/export and engine/chip only.
namespace seedling {

/// The text of resources/c/kernels.c.
const char* cKernelText();
/// The text of resources/c/example.c.
const char* cExampleText();
/// The text of resources/c/chip.c.
const char* cChipText();
/// The text of resources/c/chip-example.c.
const char* cChipExampleText();

}  // namespace seedling
