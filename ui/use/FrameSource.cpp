// What a build without Qt Multimedia knows of cameras; Camera.cpp takes its place in all others.
#include "ui/use/FrameSource.h"

namespace seedling {

std::unique_ptr<FrameSource> openCamera() {
    return nullptr;
}

}  // namespace seedling
