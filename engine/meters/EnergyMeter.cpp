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

EnergyInterval& EnergyInterval::operator+=(const EnergyInterval& part) {
    joules += part.joules;
    lowJoules += part.lowJoules;
    highJoules += part.highJoules;
    estimatedJoules += part.estimatedJoules;
    return *this;
}

EnergyInterval intervalOf(double joules, double uncertainty) {
    return {joules, joules * (1 - uncertainty), joules * (1 + uncertainty), 0};
}

}  // namespace seedling
