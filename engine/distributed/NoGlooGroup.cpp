// Stands in for GlooGroup.cpp where Gloo's headers were not found.
#include "engine/distributed/C10dGroup.h"

namespace seedling {

bool hasGloo() {
    return false;
}

std::unique_ptr<C10dGroup> openGlooGroup(const GroupSettings& /*settings*/) {
    return nullptr;
}

}  // namespace seedling
