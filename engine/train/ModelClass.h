#pragma once

#include <string>

#include "datasets/base/StrongId.h"

namespace seedling {

/// A class that a model can answer with; its place in the model's list is its place in the output.
struct ModelClass {
    ClassId id;
    std::string name;

    bool operator==(const ModelClass&) const = default;
};

}  // namespace seedling
