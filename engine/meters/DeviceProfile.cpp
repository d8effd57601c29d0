#include "engine/meters/DeviceProfile.h"

#include "engine/meters/DeviceNames.h"

namespace seedling {

std::string toString(FigureKind kind) {
    return nameOf(kFigureKinds, kind);
}

std::string toString(DeviceClass kind) {
    return nameOf(kDeviceClasses, kind);
}

std::string toString(TrainingSupport support) {
    return nameOf(kTrainingSupports, support);
}

}  // namespace seedling
