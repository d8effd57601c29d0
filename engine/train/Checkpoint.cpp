#include "engine/train/Checkpoint.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "datasets/base/FileIo.h"
#include "engine/pretrained/PretrainedStart.h"
#include "engine/profile/TensorBytes.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using torch::serialize::InputArchive;
using torch::serialize::OutputArchive;

constexpr std::string_view kPrefix = "checkpoint-";
constexpr std::string_view kSuffix = ".pt";
constexpr std::size_t kKept = 2;
constexpr const char* kSender = "rank 0";  ///< In place of a file, where another rank has sent it.

struct CheckpointFile {
    std::int64_t step = 0;
    fs::path path;
};

fs::path pathOf(const fs::path& folder, std::int64_t step) {
    return folder / fmt::format("{}{:09}{}", kPrefix, step, kSuffix);
}

/// Newest first.
std::vector<CheckpointFile> checkpointsIn(const fs::path& folder) {
    std::vector<CheckpointFile> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) {
            continue;
        }
        CheckpointFile file{0, entry.path()};
        const char* first = name.data() + kPrefix.size();
        const char* last = name.data() + name.size() - kSuffix.size();
        if (std::from_chars(first, last, file.step).ptr == last) {
            files.push_back(file);
        }
    }
    std::ranges::sort(files, std::greater{}, &CheckpointFile::step);
    return files;
}

void writeTensors(OutputArchive& archive, const char* key,
                  const std::map<std::string, torch::Tensor>& tensors) {
    c10::Dict<std::string, torch::Tensor> entries;
    for (const auto& [name, tensor] : tensors) {
        entries.insert(name, tensor);
    }
    archive.write(key, c10::IValue(entries));
}

std::map<std::string, torch::Tensor> readTensors(InputArchive& archive, const char* key) {
    c10::IValue value;
    archive.read(key, value);
    std::map<std::string, torch::Tensor> tensors;
    for (const auto& entry : value.toGenericDict()) {
        tensors[entry.key().toStringRef()] = entry.value().toTensor();
    }
    return tensors;
}

template <class Part>
void writePart(OutputArchive& archive, const std::string& name, const Part& part) {
    OutputArchive inner(archive.compilation_unit());
    part.save(inner);
    archive.write(name, inner);
}

template <class Part>
void readPart(InputArchive& archive, const std::string& name, Part& part) {
    InputArchive inner;
    archive.read(name, inner);
    part.load(inner);
}

/// A little more than the tensors: a string that grows as it is written to takes twice the memory.
std::size_t roomFor(const CheckpointParts& parts) {
    constexpr std::int64_t kRest = 1 << 20;  // Names, and what is not a tensor of the network.
    const std::int64_t tensors =
        bytesOf(parts.live) + bytesOf(parts.average) + parts.optimizer.stateBytes();
    return static_cast<std::size_t>(tensors + tensors / 16 + kRest);
}

Error damaged(const fs::path& path, const std::exception& exception) {
    return {ErrorCode::Corrupt,
            fmt::format("The checkpoint '{}' cannot be read: {}", path.string(),
                        std::string_view(exception.what()).substr(0, 200)),
            "Train again, or use another run."};
}

Result<InputArchive> openArchive(const fs::path& path) {
    try {
        InputArchive archive;
        archive.load_from(path.string());
        return archive;
    } catch (const std::exception& exception) {
        return tl::make_unexpected(damaged(path, exception));
    }
}

Result<CheckpointHeader> headerOf(InputArchive& archive, const fs::path& path) {
    try {
        c10::IValue text;
        archive.read("header", text);
        return checkpointHeaderFromJson(text.toStringRef());
    } catch (const std::exception& exception) {
        return tl::make_unexpected(damaged(path, exception));
    }
}

void removeOld(const fs::path& folder) {
    const std::vector<CheckpointFile> files = checkpointsIn(folder);
    for (std::size_t i = kKept; i < files.size(); ++i) {
        std::error_code ignored;
        fs::remove(files[i].path, ignored);
    }
}

Result<std::shared_ptr<Classifier>> averageOf(InputArchive& archive, const NetworkSpec& spec,
                                              const fs::path& path) {
    Result<std::shared_ptr<Classifier>> network = createClassifier(spec);
    if (!network) {
        return network;
    }
    try {
        readPart(archive, "average", **network);
    } catch (const std::exception& exception) {
        return tl::make_unexpected(damaged(path, exception));
    }
    for (torch::Tensor& parameter : (*network)->parameters()) {
        parameter.set_requires_grad(false);
    }
    (*network)->eval();
    return network;
}

void restore(InputArchive& archive, const CheckpointParts& parts) {
    const torch::NoGradGuard noGrad;
    readPart(archive, "live", parts.live);
    readPart(archive, "average", parts.average);
    readPart(archive, "optimizer", parts.optimizer);
    if (parts.policy) {
        parts.policy->restore(readTensors(archive, "method"));
    }
    if (parts.rounds) {
        parts.rounds->restore(readTensors(archive, "rounds"));
    }
    if (parts.resting) {
        parts.resting->restore(readTensors(archive, "resting"));
    }
    if (parts.settled) {
        parts.settled->restore(readTensors(archive, "settled"));
    }
    if (parts.sparse) {
        parts.sparse->restore(readTensors(archive, "sparse"));
    }
}

}  // namespace

std::string checkpointBytes(const CheckpointHeader& header, const CheckpointParts& parts) {
    OutputArchive archive;
    archive.write("header", c10::IValue(toJson(header)));
    writePart(archive, "live", parts.live);
    writePart(archive, "average", parts.average);
    writePart(archive, "optimizer", parts.optimizer);
    if (parts.policy) {
        writeTensors(archive, "method", parts.policy->state());
    }
    if (parts.rounds) {
        writeTensors(archive, "rounds", parts.rounds->state());
    }
    if (parts.resting) {
        writeTensors(archive, "resting", parts.resting->state());
    }
    if (parts.settled) {
        writeTensors(archive, "settled", parts.settled->state());
    }
    if (parts.sparse) {
        writeTensors(archive, "sparse", parts.sparse->state());
    }
    std::string bytes;
    bytes.reserve(roomFor(parts));
    archive.save_to([&bytes](const void* data, std::size_t size) {
        bytes.append(static_cast<const char*>(data), size);
        return size;
    });
    return bytes;
}

Status readCheckpointBytes(const std::string& bytes, const CheckpointParts& parts) {
    try {
        InputArchive archive;
        archive.load_from(bytes.data(), bytes.size());
        restore(archive, parts);
    } catch (const std::exception& exception) {
        return tl::make_unexpected(damaged(fs::path(kSender), exception));
    }
    return {};
}

Status writeCheckpoint(const fs::path& folder, const CheckpointHeader& header,
                       const CheckpointParts& parts) {
    std::string bytes;
    try {
        bytes = checkpointBytes(header, parts);
    } catch (const std::exception& exception) {
        return failure(ErrorCode::Internal,
                       fmt::format("A checkpoint could not be made: {}", exception.what()));
    }
    const Status written =
        writeFileAtomically(pathOf(folder, header.progress.step), std::string_view(bytes));
    if (written) {
        removeOld(folder);
    }
    return written;
}

Result<CheckpointHeader> readNewestHeader(const fs::path& folder) {
    for (const CheckpointFile& file : checkpointsIn(folder)) {
        if (Result<InputArchive> archive = openArchive(file.path)) {
            if (Result<CheckpointHeader> header = headerOf(*archive, file.path)) {
                return header;
            }
        }
    }
    return failure(ErrorCode::NotFound, "The run has no checkpoint that can be read.",
                   "It ended before its first one: train again.");
}

Status readCheckpoint(const fs::path& folder, std::int64_t step, const CheckpointParts& parts) {
    const fs::path path = pathOf(folder, step);
    Result<InputArchive> archive = openArchive(path);
    if (!archive) {
        return failureOf(archive);
    }
    try {
        restore(*archive, parts);
    } catch (const std::exception& exception) {
        return tl::make_unexpected(damaged(path, exception));
    }
    return {};
}

Result<RunModel> loadRunModel(const Project& project, RunId run) {
    const fs::path folder = project.runFolder(run);
    Result<CheckpointHeader> header = readNewestHeader(folder);
    if (!header) {
        return failureOf(header);
    }
    header->network = withEncoderFile(header->network, project);
    const fs::path path = pathOf(folder, header->progress.step);
    Result<InputArchive> archive = openArchive(path);
    if (!archive) {
        return failureOf(archive);
    }
    Result<std::shared_ptr<Classifier>> network = averageOf(*archive, header->network, path);
    if (!network) {
        return failureOf(network);
    }
    return RunModel{*network, *header};
}

}  // namespace seedling
