#include "engine/pretrained/StateDict.h"

#include <caffe2/serialize/inline_container.h>
#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <map>
#include <new>
#include <optional>
#include <span>
#include <string_view>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/MappedFile.h"
#include "datasets/base/PathText.h"
#include "engine/pretrained/Pickle.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using caffe2::serialize::PyTorchStreamReader;
using Kind = PickledValue::Kind;

constexpr std::string_view kZip = "PK\x03\x04";
/// A pickled number that the format before zip archives begins with: torch.serialization's
/// MAGIC_NUMBER.
constexpr std::array<std::uint8_t, 15> kLegacy{0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46,
                                               0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e};

constexpr const char* kHowToSave =
    "Save the weights alone: torch.save(model.state_dict(), FILE) in Python.";

tl::unexpected<Error> damaged(const std::string& why) {
    return failure(ErrorCode::Corrupt, fmt::format("The file of weights is damaged: {}.", why),
                   "Get it again from where it came from.");
}

/// Bytes of a storage.
using StorageReader = std::function<Result<torch::Tensor>(const PickledStorage& storage)>;

std::optional<torch::ScalarType> typeOf(const std::string& storage) {
    static const std::map<std::string, torch::ScalarType> kTypes{
        {"FloatStorage", torch::kFloat}, {"DoubleStorage", torch::kDouble},
        {"HalfStorage", torch::kHalf},   {"BFloat16Storage", torch::kBFloat16},
        {"LongStorage", torch::kLong},   {"IntStorage", torch::kInt},
        {"ShortStorage", torch::kShort}, {"CharStorage", torch::kChar},
        {"ByteStorage", torch::kByte},   {"BoolStorage", torch::kBool}};
    const auto found = kTypes.find(storage);
    return found == kTypes.end() ? std::nullopt : std::optional(found->second);
}

/// Copied, so that nothing refers to the file and numbers lie where processors want them.
Result<torch::Tensor> storageFrom(std::span<const std::uint8_t> bytes,
                                  const PickledStorage& storage) {
    const auto type = typeOf(storage.type);
    if (!type) {
        return failure(ErrorCode::Unsupported,
                       fmt::format("The file of weights holds numbers of the kind {}, which are "
                                   "not known here.",
                                   storage.type),
                       kHowToSave);
    }
    const auto size = static_cast<std::int64_t>(c10::elementSize(*type));
    if (storage.count < 0 || storage.count > std::ssize(bytes) / size) {
        return damaged("numbers are missing");
    }
    torch::Tensor numbers = torch::empty({storage.count}, *type);
    if (storage.count > 0) {
        std::memcpy(numbers.data_ptr(), bytes.data(),
                    static_cast<std::size_t>(storage.count * size));
    }
    return numbers;
}

/// Whether all that a tensor looks at is there, each number once at most.
bool liesWithin(const PickledTensor& tensor, std::int64_t count) {
    if (tensor.sizes.size() != tensor.strides.size() || tensor.offset < 0 ||
        tensor.offset > count) {
        return false;
    }
    std::int64_t last = tensor.offset;
    std::int64_t numbers = 1;
    for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
        const std::int64_t size = tensor.sizes[i];
        const std::int64_t stride = tensor.strides[i];
        if (size < 0 || stride < 0 || (size > 0 && numbers > count / size)) {
            return false;
        }
        numbers *= size;
        if (size > 1 && stride > (count - last) / (size - 1)) {
            return false;
        }
        last += size > 1 ? stride * (size - 1) : 0;
    }
    return numbers == 0 || last < count;
}

/// Reads each storage once, whatever the number of tensors that look at it.
class TensorMaker {
public:
    explicit TensorMaker(StorageReader read) : m_read(std::move(read)) {}

    Result<torch::Tensor> make(const PickledTensor& tensor) {
        auto found = m_storages.find(tensor.storage.key);
        if (found == m_storages.end()) {
            Result<torch::Tensor> storage = m_read(tensor.storage);
            if (!storage) {
                return storage;
            }
            found = m_storages.emplace(tensor.storage.key, *storage).first;
        }
        if (!liesWithin(tensor, found->second.numel())) {
            return damaged("a tensor is larger than its numbers");
        }
        return found->second.as_strided(tensor.sizes, tensor.strides, tensor.offset).contiguous();
    }

private:
    StorageReader m_read;
    std::map<std::string, torch::Tensor> m_storages;
};

const PickledValue* entryOf(const PickledValue& dictionary, std::string_view name) {
    if (dictionary.kind != Kind::Dictionary) {
        return nullptr;
    }
    const auto& items = *dictionary.items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::Text && items[i].text == name) {
            return &items[i + 1];
        }
    }
    return nullptr;
}

const PickledValue& dictionaryOf(const PickledValue& value) {
    for (const char* name : {"state_dict", "model"}) {
        const PickledValue* inner = entryOf(value, name);
        if (inner && inner->kind == Kind::Dictionary) {
            return *inner;
        }
    }
    return value;
}

std::string plainName(std::string name) {
    constexpr std::string_view kParallel = "module.";
    return name.starts_with(kParallel) ? name.substr(kParallel.size()) : name;
}

Result<StateDict> stateDictFrom(const PickledValue& value, const StorageReader& read) {
    if (value.kind == Kind::Object) {
        return failure(ErrorCode::Unsupported,
                       fmt::format("The file holds a whole Python object ({}), not its weights "
                                   "alone; its code is not run here.",
                                   value.text),
                       kHowToSave);
    }
    TensorMaker maker(read);
    StateDict state;
    const PickledValue& dictionary = dictionaryOf(value);
    if (dictionary.kind == Kind::Dictionary) {
        const auto& items = *dictionary.items;
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (items[i].kind != Kind::Text || items[i + 1].kind != Kind::Tensor) {
                continue;
            }
            Result<torch::Tensor> tensor = maker.make(*items[i + 1].tensor);
            if (!tensor) {
                return failureOf(tensor);
            }
            state.tensors.emplace_back(plainName(items[i].text), *tensor);
        }
    }
    if (state.tensors.empty()) {
        return failure(ErrorCode::Unsupported, "The file is not a dictionary of named tensors.",
                       kHowToSave);
    }
    return state;
}

struct Record {
    at::DataPtr data;
    std::size_t size = 0;

    [[nodiscard]] std::span<const std::uint8_t> bytes() const {
        return {static_cast<const std::uint8_t*>(data.get()), size};
    }
};

Record recordOf(PyTorchStreamReader& reader, const std::string& name) {
    auto [data, size] = reader.getRecord(name);
    return {std::move(data), size};
}

Result<StateDict> readZip(const fs::path& file) {
    PyTorchStreamReader reader(file.string());
    if (reader.hasRecord("constants.pkl")) {
        return failure(ErrorCode::Unsupported,
                       "The file is a TorchScript network, not a dictionary of named tensors.",
                       kHowToSave);
    }
    if (!reader.hasRecord("data.pkl")) {
        return failure(ErrorCode::Unsupported, "The file is no archive of PyTorch.", kHowToSave);
    }
    const Record program = recordOf(reader, "data.pkl");
    const Result<Pickle> pickle = readPickle(program.bytes());
    if (!pickle) {
        return failureOf(pickle);
    }
    return stateDictFrom(pickle->value,
                         [&reader](const PickledStorage& storage) -> Result<torch::Tensor> {
                             const std::string name = "data/" + storage.key;
                             if (!reader.hasRecord(name)) {
                                 return damaged("numbers are missing");
                             }
                             return storageFrom(recordOf(reader, name).bytes(), storage);
                         });
}

/// Where the numbers of each storage begin: behind the pickles, a count of eight bytes before each.
/// types: of the storages, as the tensors name them.
Result<std::map<std::string, std::span<const std::uint8_t>>> legacyStorages(
    std::span<const std::uint8_t> rest, const PickledValue& keys,
    const std::map<std::string, std::string>& types) {
    constexpr std::size_t kCount = sizeof(std::int64_t);
    std::map<std::string, std::span<const std::uint8_t>> storages;
    if (keys.kind != Kind::Sequence) {
        return damaged("the list of its numbers is missing");
    }
    for (const PickledValue& key : *keys.items) {
        const auto named = types.find(key.text);
        const auto type = named == types.end() ? std::nullopt : typeOf(named->second);
        if (!type || rest.size() < kCount) {
            return damaged("numbers are missing");
        }
        std::int64_t count = 0;
        std::memcpy(&count, rest.data(), kCount);
        rest = rest.subspan(kCount);
        const std::size_t size = c10::elementSize(*type);
        if (count < 0 || static_cast<std::uint64_t>(count) > rest.size() / size) {
            return damaged("numbers are missing");
        }
        storages[key.text] = rest.first(static_cast<std::size_t>(count) * size);
        rest = rest.subspan(static_cast<std::size_t>(count) * size);
    }
    return storages;
}

void collectTypes(const PickledValue& value, std::map<std::string, std::string>& types,
                  int depth = 0) {
    constexpr int kDeepest = 16;
    if (value.kind == Kind::Tensor) {
        types[value.tensor->storage.key] = value.tensor->storage.type;
    }
    if (value.items && depth < kDeepest) {
        for (const PickledValue& item : *value.items) {
            collectTypes(item, types, depth + 1);
        }
    }
}

Result<StateDict> readLegacy(std::span<const std::uint8_t> bytes) {
    // Magic number, version, facts of the system, the dictionary, the names of its storages.
    constexpr std::size_t kPickles = 5;
    constexpr std::size_t kDictionary = 3;
    std::vector<PickledValue> values;
    for (std::size_t i = 0; i < kPickles; ++i) {
        Result<Pickle> pickle = readPickle(bytes);
        if (!pickle) {
            return failureOf(pickle);
        }
        bytes = bytes.subspan(pickle->bytes);
        values.push_back(std::move(pickle->value));
    }
    std::map<std::string, std::string> types;
    collectTypes(values[kDictionary], types);
    if (types.empty()) {
        // Says in words what it is instead.
        return stateDictFrom(values[kDictionary], {});
    }
    const auto storages = legacyStorages(bytes, values.back(), types);
    if (!storages) {
        return failureOf(storages);
    }
    return stateDictFrom(values[kDictionary],
                         [&storages](const PickledStorage& storage) -> Result<torch::Tensor> {
                             const auto found = storages->find(storage.key);
                             return found == storages->end() ? damaged("numbers are missing")
                                                             : storageFrom(found->second, storage);
                         });
}

bool startsWith(std::span<const std::uint8_t> bytes, std::span<const std::uint8_t> start) {
    return bytes.size() >= start.size() && std::ranges::equal(bytes.first(start.size()), start);
}

bool isZip(std::span<const std::uint8_t> bytes) {
    return startsWith(bytes, {reinterpret_cast<const std::uint8_t*>(kZip.data()), kZip.size()});
}

Result<StateDict> readAny(const fs::path& file) {
    const auto handle = FileHandle::openForReading(file);
    if (!handle) {
        return failureOf(handle);
    }
    const auto mapped = MappedFile::map(*handle);
    if (!mapped) {
        return failureOf(mapped);
    }
    if (isZip(mapped->bytes())) {
        return readZip(file);
    }
    if (startsWith(mapped->bytes(), kLegacy)) {
        return readLegacy(mapped->bytes());
    }
    return failure(ErrorCode::Unsupported,
                   fmt::format("'{}' is not a file of PyTorch weights.", textFromPath(file)),
                   kHowToSave);
}

}  // namespace

const torch::Tensor* StateDict::find(const std::string& name) const {
    const auto found =
        std::ranges::find(tensors, name, &std::pair<std::string, torch::Tensor>::first);
    return found == tensors.end() ? nullptr : &found->second;
}

Result<WeightFile> kindOfWeightFile(const fs::path& file) {
    const auto start = readFileStart(file, kLegacy.size());
    if (!start) {
        return failureOf(start);
    }
    if (startsWith(*start, kLegacy)) {
        return WeightFile::StateDict;
    }
    if (!isZip(*start)) {
        return WeightFile::Neither;
    }
    try {
        PyTorchStreamReader reader(file.string());
        if (reader.hasRecord("constants.pkl")) {
            return WeightFile::TorchScript;
        }
        return reader.hasRecord("data.pkl") ? WeightFile::StateDict : WeightFile::Neither;
    } catch (const std::exception&) {
        // Cut off, or another program's archive: reading it as weights says which.
        return WeightFile::StateDict;
    }
}

Result<StateDict> readStateDict(const fs::path& file) {
    try {
        return readAny(file);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, "There was not enough memory to read the weights.",
                       "Close other programs and try again.");
    } catch (const std::exception&) {
        return damaged("its archive cannot be opened");
    }
}

}  // namespace seedling
