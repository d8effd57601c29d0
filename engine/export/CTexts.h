#pragma once

// Inside engine/export only.
namespace seedling {

/// The text of resources/c/kernels.c.
const char* cKernelText();
/// The text of resources/c/example.c.
const char* cExampleText();

}  // namespace seedling
