#include "engine/pretrained/PretrainedStart.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/torch.h>

#include <system_error>
#include <utility>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/MappedFile.h"
#include "datasets/base/PathText.h"
#include "datasets/base/Sha256.h"
#include "engine/model/ScriptEncoder.h"
#include "engine/pretrained/TorchvisionWeights.h"
#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr double kWhite = 255;

std::array<double, 3> onPixelScale(std::array<double, 3> values) {
    for (double& value : values) {
        value *= kWhite;
    }
    return values;
}

Status checkAgainst(const TrainConfig& config, const PretrainedFile& file) {
    if (config.network != "auto" && config.network != file.network) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("The pretrained file is of the network {}, and the run was to "
                                   "train {}.",
                                   file.network, config.network),
                       "Set network to auto, or leave pretrained empty.");
    }
    if (file.isEncoder() && config.pretrainedUse != "frozen") {
        return failure(ErrorCode::InvalidArgument, "A TorchScript encoder cannot go on learning.",
                       "Set pretrained_use to frozen.");
    }
    return {};
}

/// Written whole or not at all, and only once.
Status keepCopy(const PretrainedFile& file, const fs::path& copy) {
    std::error_code error;
    if (fs::exists(copy, error)) {
        return {};
    }
    fs::create_directories(copy.parent_path(), error);  // Writing says what is wrong.
    const auto handle = FileHandle::openForReading(file.path);
    if (!handle) {
        return failureOf(handle);
    }
    const auto mapped = MappedFile::map(*handle);
    return mapped ? writeFileAtomically(copy, mapped->bytes()) : failureOf(mapped);
}

}  // namespace

Result<std::shared_ptr<const PretrainedStart>> PretrainedStart::open(const Project& project,
                                                                     const TrainConfig& config,
                                                                     const PretrainedRecord* from) {
    const fs::path path =
        from ? keptPretrained(project, from->sha256) : pathFromText(config.pretrained);
    const int side = config.imageSide > 0 ? config.imageSide : kPretrainedSide;
    auto file = openPretrained(path, side);
    if (!file) {
        return failureOf(file);
    }
    if (const Status fits = checkAgainst(config, *file); !fits) {
        return failureOf(fits);
    }
    if (from && from->sha256 != file->sha256) {
        return failure(ErrorCode::Corrupt, "The project's copy of the pretrained file has changed.",
                       "Start a new run with the file itself.");
    }
    const fs::path copy = keptPretrained(project, file->sha256);
    if (const Status kept = keepCopy(*file, copy); !kept) {
        return failureOf(kept);
    }
    // The constructor is for this function alone, which make_shared cannot know.
    std::shared_ptr<PretrainedStart> start(new PretrainedStart);
    start->m_record = from ? *from
                           : PretrainedRecord{file->name, file->sha256, config.pretrainedLicence,
                                              config.pretrainedUse};
    start->m_file = *std::move(file);
    start->m_file.path = copy;
    // Both were validated.
    start->m_mean = onPixelScale(perChannelValues(config.pretrainedMean).value());
    start->m_deviation = onPixelScale(perChannelValues(config.pretrainedDeviation).value());
    return std::shared_ptr<const PretrainedStart>(std::move(start));
}

NetworkSpec PretrainedStart::network() const {
    NetworkSpec spec{.name = m_file.network};
    spec.frozenBody = isFrozen();
    if (m_file.isEncoder()) {
        spec.encoder = m_file.sha256;
        spec.encoderFile = textFromPath(m_file.path);
    } else {
        spec.photoStem = true;
    }
    return spec;
}

std::string PretrainedStart::sentence() const {
    return fmt::format("{} {}, licence: {}.",
                       isFrozen() ? "Learning from the features of" : "Starting from",
                       describePretrained(m_file), m_record.licence);
}

void PretrainedStart::giveTo(Classifier& network) const {
    network.setNormalisation(m_mean, m_deviation);
    if (!m_file.isEncoder()) {
        // That they fit was seen when the file was opened.
        const Status given = giveWeights(m_file.weights, network);
        TORCH_CHECK(given.has_value(), "weights of another network");
    }
}

std::string PretrainedStart::key() const {
    const std::string facts =
        fmt::format("{} {} {}", m_file.sha256, fmt::join(m_mean, " "), fmt::join(m_deviation, " "));
    return sha256({reinterpret_cast<const std::uint8_t*>(facts.data()), facts.size()});
}

fs::path keptPretrained(const Project& project, const std::string& hash) {
    return project.dataFolder() / "pretrained" / (hash + ".pt");
}

NetworkSpec withEncoderFile(NetworkSpec spec, const Project& project) {
    if (!spec.encoder.empty()) {
        spec.encoderFile = textFromPath(keptPretrained(project, spec.encoder));
    }
    return spec;
}

}  // namespace seedling
