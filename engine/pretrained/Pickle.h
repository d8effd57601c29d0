#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// A piece of memory that tensors of a file look at, before it is read.
struct PickledStorage {
    std::string key;   ///< Its name in the file.
    std::string type;  ///< Python's name of its numbers: "FloatStorage".
    std::int64_t count = 0;
};

/// A tensor as a file describes it.
struct PickledTensor {
    PickledStorage storage;
    std::int64_t offset = 0;  ///< In numbers, like sizes and strides.
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
};

/// A value of a pickled file, as far as dictionaries of tensors need it.
struct PickledValue {
    enum class Kind {
        Nothing,  ///< None, and numbers that no tensor is described by.
        Integer,  ///< Truth values, too.
        Text,
        Sequence,    ///< A tuple or list.
        Dictionary,  ///< Keys and values by turns.
        Name,        ///< Of something of Python's: "torch._utils _rebuild_tensor_v2".
        Storage,
        Tensor,
        Object,  ///< Made by Python code, which is not run; `text` names it.
        Mark
    };

    Kind kind = Kind::Nothing;
    std::int64_t integer = 0;
    std::string text{};
    /// Of sequences and dictionaries; shared, for a file may name a value before it fills it.
    std::shared_ptr<std::vector<PickledValue>> items{};
    std::shared_ptr<PickledStorage> storage{};
    std::shared_ptr<PickledTensor> tensor{};
};

struct Pickle {
    PickledValue value;
    std::size_t bytes = 0;  ///< That it took; another one may follow.
};

/// Reads a value that Python's pickle wrote (protocols 2 to 4, with what torch.save uses of them).
/// Nothing of the file is executed: names of functions stand for data here, and the only ones that
/// mean something are those by which PyTorch writes tensors and ordered dictionaries; whatever else
/// was to be called becomes an Object. Errors: Corrupt (the file ends too soon, is not pickled, or
/// nests what cannot be nested), Unsupported (an instruction of other protocols). Any thread.
Result<Pickle> readPickle(std::span<const std::uint8_t> bytes);

}  // namespace seedling
