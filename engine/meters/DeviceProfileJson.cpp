#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "engine/meters/DeviceNames.h"
#include "engine/meters/DeviceProfile.h"
#include "engine/meters/ProfileFields.h"

namespace seedling {
namespace {

constexpr int kVersion = 1;
constexpr std::string_view kIdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";

std::string readId(ProfileFields& root) {
    std::string id = root.text("id");
    if (id.find_first_not_of(kIdCharacters) != std::string::npos)
        root.refuse("id", id, "made of small letters a to z, digits and hyphens");
    return id;
}

std::set<TrainingOperation> readOperations(ProfileFields& training) {
    const nlohmann::json& list = training.value("operations");
    std::set<TrainingOperation> operations;
    if (!list.is_array())
        training.refuse("operations", list, "a list");
    for (const nlohmann::json& item : list) {
        const auto known =
            item.is_string() ? valueOf(kTrainingOperations, item.get<std::string>()) : std::nullopt;
        if (known)
            operations.insert(*known);
        else
            training.refuse("operations", item, "a list of some of " + listOf(kTrainingOperations));
    }
    return operations;
}

void readTraining(ProfileFields training, DeviceProfile& profile) {
    profile.support = training.oneOf("support", kTrainingSupports);
    profile.operations = readOperations(training);
    profile.supportSource = training.text("source");
    training.finish();
}

std::map<NumberFormat, FormatFigures> readFormats(ProfileFields& root) {
    std::map<NumberFormat, FormatFigures> formats;
    ProfileFields list = root.object("formats");
    for (const auto& [format, name] : kNumberFormats) {
        if (!list.has(name))
            continue;
        ProfileFields fields = list.object(name);
        FormatFigures& figures = formats[format];
        figures.trains = fields.flag("trains");
        figures.operationsPerSecond = fields.figure("peak", units::kThroughput);
        figures.joulesPerOperation = fields.figure("energy", units::kOperationEnergy);
        fields.finish();
    }
    list.finish();
    if (formats.empty())
        root.refuse("formats", root.value("formats"),
                    "an object with some of " + listOf(kNumberFormats));
    return formats;
}

DeviceMemory readMemory(ProfileFields fields) {
    DeviceMemory memory;
    memory.bytes = fields.figure("capacity", units::kCapacity);
    memory.bytesPerSecond = fields.figure("bandwidth", units::kBandwidth);
    memory.joulesPerByte = fields.figure("energy", units::kByteEnergy);
    fields.finish();
    return memory;
}

// A forecast puts what no longer fits on the chip into the other memory. Were that one better, more
// work could be quicker.
void compareMemories(ProfileFields& memories, const DeviceProfile& profile) {
    if (!profile.offChip)
        return;
    const DeviceMemory& on = profile.onChip;
    const DeviceMemory& off = *profile.offChip;
    if (off.bytesPerSecond.value > on.bytesPerSecond.value)
        memories.refuse(
            "off_chip.bandwidth", off.bytesPerSecond.value / 1e9,
            fmt::format("at most the {:g} GB/s of memory.on_chip", on.bytesPerSecond.value / 1e9));
    if (off.joulesPerByte.value < on.joulesPerByte.value)
        memories.refuse(
            "off_chip.energy", off.joulesPerByte.value * 1e12,
            fmt::format("at least the {:g} pJ/B of memory.on_chip", on.joulesPerByte.value * 1e12));
}

void readMemories(ProfileFields memories, DeviceProfile& profile) {
    profile.onChip = readMemory(memories.object("on_chip"));
    if (!memories.value("off_chip").is_null())
        profile.offChip = readMemory(memories.object("off_chip"));
    memories.finish();
    compareMemories(memories, profile);
}

void readSustained(ProfileFields sustained, DeviceProfile& profile) {
    profile.sustainedOperations = sustained.figure("operations", units::kShare);
    profile.sustainedBandwidth = sustained.figure("bandwidth", units::kShare);
    sustained.finish();
}

DeviceProfile readProfile(ProfileFields root) {
    DeviceProfile profile;
    (void)root.wholeNumber("version", kVersion, kVersion);
    profile.id = readId(root);
    profile.name = root.text("name");
    profile.kind = root.oneOf("class", kDeviceClasses);
    profile.year = root.wholeNumber("year", kFirstYear, kLastYear);
    profile.notes = root.text("notes");
    readTraining(root.object("training"), profile);
    profile.formats = readFormats(root);
    readSustained(root.object("sustained"), profile);
    readMemories(root.object("memory"), profile);
    profile.idleWatts = root.figure("idle_power", units::kPower);
    profile.uncertainty = root.figure("uncertainty", units::kFactor);
    root.finish();
    return profile;
}

}  // namespace

Result<DeviceProfile> parseDeviceProfile(const std::string& text, const std::string& name) {
    return parseProfile<DeviceProfile>(text, name, &readProfile);
}

}  // namespace seedling
