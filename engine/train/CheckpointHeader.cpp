#include "engine/train/CheckpointHeader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "engine/protocol/EquilibriumOptions.h"

namespace seedling {
namespace {

using nlohmann::json;

json savingToJson(const MemorySaving& saving) {
    return {{"recomputed", saving.recomputed},
            {"at_once", saving.atOnce},
            {"kept", static_cast<int>(saving.kept)}};
}

// Checkpoints of earlier versions have none.
MemorySaving savingFromJson(const json& network) {
    const auto found = network.find("saving");
    if (found == network.end()) {
        return {};
    }
    const int kept = found->at("kept");
    return {found->at("recomputed").get<std::vector<int>>(), found->at("at_once"),
            static_cast<KeptForm>(std::clamp(kept, 0, static_cast<int>(KeptForm::Bits4)))};
}

json networkToJson(const NetworkSpec& network) {
    json object{{"name", network.name},
                {"side", network.side},
                {"classes", network.classes},
                {"batch_norm_momentum", network.batchNormMomentum},
                {"balanced_head", network.balancedHead},
                {"mirror_answers", network.mirrorAnswers},
                {"photo_stem", network.photoStem},
                {"frozen_body", network.frozenBody},
                {"encoder", network.encoder},
                {"saving", savingToJson(network.saving)}};
    if (isHopfieldNetwork(network.name)) {
        object["equilibrium"] = toJson(network.equilibrium);
    }
    return object;
}

NetworkSpec networkFromJson(const json& object) {
    NetworkSpec network{object.at("name"),
                        object.at("side"),
                        object.at("classes"),
                        object.at("batch_norm_momentum"),
                        object.value("balanced_head", false),
                        object.value("mirror_answers", false),
                        object.value("photo_stem", false),
                        object.value("frozen_body", false),
                        object.value("encoder", std::string())};
    if (isHopfieldNetwork(network.name)) {
        network.equilibrium = equilibriumFromJson(object.at("equilibrium"));
    }
    network.saving = savingFromJson(object);
    return network;
}

json pretrainedToJson(const PretrainedRecord& record) {
    return {{"file", record.file},
            {"sha256", record.sha256},
            {"licence", record.licence},
            {"use", record.use}};
}

// Checkpoints of runs that began anew, and of earlier versions, have none.
PretrainedRecord pretrainedFromJson(const json& object) {
    const auto found = object.find("pretrained");
    if (found == object.end()) {
        return {};
    }
    return {found->at("file"), found->at("sha256"), found->at("licence"), found->at("use")};
}

json partToJson(const EnergyPart& part) {
    return {{"joules", part.joules},
            {"low_j", part.lowJoules},
            {"high_j", part.highJoules},
            {"seconds", part.seconds}};
}

// Checkpoints of earlier versions have none: the figure is then not known.
EnergyPart partFromJson(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) {
        return {};
    }
    return {found->at("joules"), found->at("low_j"), found->at("high_j"), found->at("seconds")};
}

json progressToJson(const RunProgress& progress) {
    return {{"step", progress.step},
            {"elapsed_s", progress.elapsedSeconds},
            {"fraction", progress.fraction},
            {"planned_steps", progress.plannedSteps},
            {"warm_steps", progress.warmSteps},
            {"warm_s", progress.warmSeconds},
            {"label_position", progress.labelPosition},
            {"evaluations", progress.evaluations},
            {"mask_rate", progress.maskRate},
            {"flop", progress.flop},
            {"images_seen", progress.imagesSeen},
            {"energy_j", progress.energyJ},
            {"energy_low_j", progress.energyLowJ},
            {"energy_high_j", progress.energyHighJ},
            {"energy_integrated_j", progress.energyIntegratedJ},
            {"energy_modelled_j", progress.energyModelledJ},
            {"energy_estimated_j", progress.energyEstimatedJ},
            {"energy_above_idle", partToJson(progress.energyAboveIdle)},
            {"energy_process", partToJson(progress.energyProcess)},
            {"metered_s", progress.meteredSeconds},
            {"telemetry_cpu_s", progress.telemetryCpuSeconds}};
}

RunProgress progressFromJson(const json& object) {
    RunProgress progress;
    progress.step = object.at("step");
    progress.elapsedSeconds = object.at("elapsed_s");
    progress.fraction = object.at("fraction");
    progress.plannedSteps = object.at("planned_steps");
    progress.warmSteps = object.value("warm_steps", std::int64_t{0});
    progress.warmSeconds = object.value("warm_s", 0.0);
    progress.labelPosition = object.at("label_position");
    progress.evaluations = object.at("evaluations");
    progress.maskRate = object.at("mask_rate");
    progress.flop = object.at("flop");
    progress.imagesSeen = object.value("images_seen", std::int64_t{0});  // Newer than the others.
    progress.energyJ = object.at("energy_j");
    progress.energyLowJ = object.at("energy_low_j");
    progress.energyHighJ = object.at("energy_high_j");
    progress.energyIntegratedJ = object.value("energy_integrated_j", 0.0);
    progress.energyModelledJ = object.value("energy_modelled_j", 0.0);
    progress.energyEstimatedJ = object.at("energy_estimated_j");
    progress.energyAboveIdle = partFromJson(object, "energy_above_idle");
    progress.energyProcess = partFromJson(object, "energy_process");
    progress.meteredSeconds = object.at("metered_s");
    progress.telemetryCpuSeconds = object.value("telemetry_cpu_s", 0.0);
    return progress;
}

}  // namespace

std::string toJson(const CheckpointHeader& header) {
    json classes = json::array();
    for (const ModelClass& entry : header.classes) {
        classes.push_back({{"id", entry.id.value}, {"name", entry.name}});
    }
    json object{{"format", 1},
                {"network", networkToJson(header.network)},
                {"classes", classes},
                {"precision", header.precision},
                {"threads", header.threads},
                {"mirror", header.mirror},
                {"labelled_batch", header.labelledBatch},
                {"unlabelled_ratio", header.unlabelledRatio},
                {"progress", progressToJson(header.progress)}};
    if (header.pretrained.isThere()) {
        object["pretrained"] = pretrainedToJson(header.pretrained);
    }
    return object.dump();
}

Result<CheckpointHeader> checkpointHeaderFromJson(const std::string& text) {
    try {
        const json object = json::parse(text);
        CheckpointHeader header;
        header.network = networkFromJson(object.at("network"));
        for (const json& entry : object.at("classes")) {
            header.classes.push_back({ClassId{entry.at("id")}, entry.at("name")});
        }
        header.precision = object.at("precision");
        header.threads = object.at("threads");
        header.mirror = object.at("mirror");
        // Older checkpoints are of runs that had both in their configuration.
        header.labelledBatch = object.value("labelled_batch", 0);
        header.unlabelledRatio = object.value("unlabelled_ratio", 0);
        header.pretrained = pretrainedFromJson(object);
        header.progress = progressFromJson(object.at("progress"));
        return header;
    } catch (const json::exception& exception) {
        return failure(
            ErrorCode::Corrupt,
            std::string("The description inside a checkpoint is damaged: ") + exception.what());
    }
}

}  // namespace seedling
