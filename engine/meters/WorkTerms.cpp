#include "engine/meters/WorkTerms.h"

#include "engine/meters/DeviceNames.h"

namespace seedling {

std::string toString(NumberFormat format) {
    return nameOf(kNumberFormats, format);
}

std::optional<NumberFormat> numberFormatFromString(const std::string& text) {
    return valueOf(kNumberFormats, text);
}

double bytesPerNumber(NumberFormat format) {
    switch (format) {
        case NumberFormat::Fp32:
            return 4;
        case NumberFormat::Bf16:
        case NumberFormat::Fp16:
            return 2;
        case NumberFormat::Int8:
            return 1;
    }
    return 4;
}

std::string toString(TrainingOperation operation) {
    return nameOf(kTrainingOperations, operation);
}

}  // namespace seedling
