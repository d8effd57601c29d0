#include "engine/meters/EnergyPartition.h"

#include <optional>

namespace seedling {
namespace {

template <class Condition>
std::optional<std::size_t> firstWith(const std::vector<MeterReading>& readings,
                                     const Condition& condition) {
    for (std::size_t place = 0; place < readings.size(); ++place) {
        if (readings[place].hasValue && condition(readings[place]))
            return place;
    }
    return std::nullopt;
}

bool seesProcessor(const MeterReading& reading) {
    return reading.scope == MeterScope::Processor ||
           reading.scope == MeterScope::ProcessorAndMemory;
}

bool seesMachine(const MeterReading& reading) {
    return reading.scope == MeterScope::Machine;
}

}  // namespace

bool isReal(EnergyKind kind) {
    return kind == EnergyKind::Measured || kind == EnergyKind::Integrated;
}

std::vector<std::size_t> choosePartition(const std::vector<MeterReading>& readings) {
    const auto wanted = [](auto sees, bool real) {
        return [sees, real](const MeterReading& reading) {
            return sees(reading) && isReal(reading.kind) == real;
        };
    };
    if (const auto machine = firstWith(readings, wanted(seesMachine, true)))
        return {*machine};
    auto processor = firstWith(readings, wanted(seesProcessor, true));
    if (!processor) {
        if (const auto model = firstWith(readings, wanted(seesMachine, false)))
            return {*model};
        processor = firstWith(readings, seesProcessor);
    }
    std::vector<std::size_t> places;
    bool needsMemory = true;
    if (processor) {
        places.push_back(*processor);
        needsMemory = readings[*processor].scope != MeterScope::ProcessorAndMemory;
    }
    for (std::size_t place = 0; place < readings.size(); ++place) {
        const MeterReading& reading = readings[place];
        if (!reading.hasValue)
            continue;
        const bool isMemory = reading.scope == MeterScope::Memory && needsMemory;
        needsMemory = needsMemory && !isMemory;
        if (isMemory || reading.scope == MeterScope::Graphics)
            places.push_back(place);
    }
    return places;
}

}  // namespace seedling
