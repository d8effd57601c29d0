#pragma once

#include <string>

namespace seedling {

/// The name of the folder that the images of a class are sorted into: the class's own name, where
/// that can be a folder. Slashes and control characters become '_', and so does a dot at the front,
/// for hidden folders hide what is in them; names over 200 bytes are cut. Never empty, never "..".
/// className: UTF-8. Any thread.
std::string classFolderName(const std::string& className);

}  // namespace seedling
