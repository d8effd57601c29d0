#pragma once

#include "engine/meters/DeviceProfile.h"
#include "engine/meters/NamedValues.h"
#include "engine/meters/WorkTerms.h"

// Inside engine/meters only: the words of device profiles, as in resources/devices/schema.json.
namespace seedling {

inline constexpr NamedValues<NumberFormat, 4> kNumberFormats{{
    {NumberFormat::Fp32, "fp32"},
    {NumberFormat::Bf16, "bf16"},
    {NumberFormat::Fp16, "fp16"},
    {NumberFormat::Int8, "int8"},
}};

inline constexpr NamedValues<TrainingOperation, 6> kTrainingOperations{{
    {TrainingOperation::Convolution, "convolution"},
    {TrainingOperation::MatrixProduct, "matrix_product"},
    {TrainingOperation::Normalisation, "normalisation"},
    {TrainingOperation::Activation, "activation"},
    {TrainingOperation::Pooling, "pooling"},
    {TrainingOperation::WeightUpdate, "weight_update"},
}};

inline constexpr NamedValues<FigureKind, 6> kFigureKinds{{
    {FigureKind::Measured, "measured"},
    {FigureKind::Datasheet, "datasheet"},
    {FigureKind::Derived, "derived"},
    {FigureKind::Literature, "literature"},
    {FigureKind::Recalled, "recalled"},
    {FigureKind::Estimate, "estimate"},
}};

inline constexpr NamedValues<DeviceClass, 7> kDeviceClasses{{
    {DeviceClass::Cpu, "cpu"},
    {DeviceClass::Gpu, "gpu"},
    {DeviceClass::Ipu, "ipu"},
    {DeviceClass::Npu, "npu"},
    {DeviceClass::Mcu, "mcu"},
    {DeviceClass::Fpga, "fpga"},
    {DeviceClass::Asic, "asic"},
}};

inline constexpr NamedValues<TrainingSupport, 3> kTrainingSupports{{
    {TrainingSupport::Native, "native"},
    {TrainingSupport::Research, "research"},
    {TrainingSupport::InferenceOnly, "inference_only"},
}};

}  // namespace seedling
