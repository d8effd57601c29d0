#include "engine/meters/EnergyMeter.h"

namespace seedling {

std::string toString(MeterStatus status) {
    switch (status) {
        case MeterStatus::Ok:
            return "ok";
        case MeterStatus::Denied:
            return "denied";
        case MeterStatus::Absent:
            return "absent";
        case MeterStatus::Stuck:
            return "stuck";
        case MeterStatus::Reset:
            return "reset";
    }
    return "absent";
}

}  // namespace seedling
