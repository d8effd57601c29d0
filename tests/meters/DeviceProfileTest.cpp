#include "engine/meters/DeviceProfile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/meters/PlainDevice.h"

namespace seedling::test {
namespace {

using nlohmann::json;
using testing::EndsWith;
using testing::HasSubstr;

json changed(const std::string& pointer, const json& value) {
    json device = plainDevice();
    device[json::json_pointer(pointer)] = value;
    return device;
}

json without(const std::string& pointer) {
    json device = plainDevice();
    const json::json_pointer place(pointer);
    device.at(place.parent_pointer()).erase(place.back());
    return device;
}

// "/memory/on_chip" as a message names it: "memory.on_chip".
std::string nameOfField(const std::string& pointer) {
    std::string name = pointer.substr(1);
    for (char& letter : name) {
        if (letter == '/')
            letter = '.';
    }
    return name;
}

DeviceFigure peakOf(double value, const std::string& unit) {
    const auto profile = profileOf(changed("/formats/fp32/peak", figure(value, unit)));
    return profile.formats.at(NumberFormat::Fp32).operationsPerSecond;
}

double joulesPerOperation(double value, const std::string& unit) {
    const auto profile = profileOf(changed("/formats/fp32/energy", figure(value, unit)));
    return profile.formats.at(NumberFormat::Fp32).joulesPerOperation.value;
}

TEST(DeviceProfile, ReadsEveryField) {
    const auto profile = profileOf(plainDevice());
    EXPECT_EQ(profile.id, "plain");
    EXPECT_EQ(profile.name, "Plain device");
    EXPECT_EQ(profile.kind, DeviceClass::Cpu);
    EXPECT_EQ(profile.year, 2020);
    EXPECT_EQ(profile.notes, "For tests.");
    EXPECT_EQ(profile.support, TrainingSupport::Native);
    EXPECT_EQ(profile.supportSource, "Nobody");
    EXPECT_EQ(profile.operations.size(), 6U);
    ASSERT_EQ(profile.formats.size(), 1U);
    const auto& fp32 = profile.formats.at(NumberFormat::Fp32);
    EXPECT_TRUE(fp32.trains);
    EXPECT_DOUBLE_EQ(fp32.operationsPerSecond.value, 1e12);
    EXPECT_DOUBLE_EQ(fp32.joulesPerOperation.value, 10e-12);
    EXPECT_DOUBLE_EQ(profile.sustainedOperations.value, 0.5);
    EXPECT_DOUBLE_EQ(profile.sustainedBandwidth.value, 0.5);
    EXPECT_DOUBLE_EQ(profile.onChip.bytes.value, 1e6);
    EXPECT_DOUBLE_EQ(profile.onChip.bytesPerSecond.value, 1e12);
    EXPECT_DOUBLE_EQ(profile.onChip.joulesPerByte.value, 1e-12);
    ASSERT_TRUE(profile.offChip);
    EXPECT_DOUBLE_EQ(profile.offChip->bytes.value, 1e9);
    EXPECT_DOUBLE_EQ(profile.offChip->bytesPerSecond.value, 100e9);
    EXPECT_DOUBLE_EQ(profile.offChip->joulesPerByte.value, 100e-12);
    EXPECT_DOUBLE_EQ(profile.idleWatts.value, 10);
    EXPECT_DOUBLE_EQ(profile.uncertainty.value, 2);
    EXPECT_EQ(profile.uncertainty.kind, FigureKind::Estimate);
    EXPECT_EQ(profile.uncertainty.source, "Estimate: round figures");
    EXPECT_EQ(profile.uncertainty.year, 2026);
}

TEST(DeviceProfile, MayHaveNoMemoryOffTheChip) {
    EXPECT_FALSE(profileOf(changed("/memory/off_chip", nullptr)).offChip);
}

TEST(DeviceProfile, AMultiplyAddIsTwoOperations) {
    EXPECT_DOUBLE_EQ(peakOf(3, "TFLOP/s").value, 3e12);
    EXPECT_DOUBLE_EQ(peakOf(3, "TOP/s").value, 3e12);
    EXPECT_DOUBLE_EQ(peakOf(3, "TMAC/s").value, 6e12);
    EXPECT_DOUBLE_EQ(peakOf(3, "GOP/s").value, 3e9);
    EXPECT_DOUBLE_EQ(peakOf(3, "GMAC/s").value, 6e9);
    EXPECT_DOUBLE_EQ(peakOf(3, "MMAC/s").value, 6e6);
    EXPECT_DOUBLE_EQ(joulesPerOperation(8, "pJ/FLOP"), 8e-12);
    EXPECT_DOUBLE_EQ(joulesPerOperation(8, "pJ/OP"), 8e-12);
    EXPECT_DOUBLE_EQ(joulesPerOperation(8, "pJ/MAC"), 4e-12);
}

TEST(DeviceProfile, BitsAndBinaryPrefixesAreConverted) {
    const auto bits = profileOf(changed("/memory/off_chip/energy", figure(7, "pJ/bit")));
    EXPECT_DOUBLE_EQ(bits.offChip->joulesPerByte.value, 56e-12);
    const auto binary = profileOf(changed("/memory/off_chip/capacity", figure(2, "GiB")));
    EXPECT_DOUBLE_EQ(binary.offChip->bytes.value, 2147483648.0);
    const auto small = profileOf(changed("/memory/on_chip/capacity", figure(512, "KiB")));
    EXPECT_DOUBLE_EQ(small.onChip.bytes.value, 524288);
    const auto slow = profileOf(changed("/memory/off_chip/bandwidth", figure(300, "MB/s")));
    EXPECT_DOUBLE_EQ(slow.offChip->bytesPerSecond.value, 3e8);
    const auto frugal = profileOf(changed("/idle_power", figure(250, "mW")));
    EXPECT_DOUBLE_EQ(frugal.idleWatts.value, 0.25);
}

TEST(DeviceProfile, RefusesUnitsThatWouldBeMistaken) {
    const std::vector<std::pair<std::string, std::string>> kUnits = {
        {"/memory/off_chip/bandwidth", "Gb/s"},
        {"/memory/off_chip/bandwidth", "GB"},
        {"/memory/off_chip/bandwidth", "gb/s"},
        {"/memory/off_chip/capacity", "Gbit"},
        {"/memory/off_chip/capacity", "GB/s"},
        {"/memory/off_chip/energy", "pJ"},
        {"/memory/off_chip/energy", "pJ/MAC"},
        {"/formats/fp32/peak", "TOPS"},
        {"/formats/fp32/peak", "pJ/MAC"},
        {"/formats/fp32/energy", "TOP/s"},
        {"/formats/fp32/energy", "pJ/B"},
        {"/idle_power", "Wh"},
        {"/idle_power", "kW"},
        {"/uncertainty", "%"},
        {"/sustained/operations", "%"},
    };
    for (const auto& [field, unit] : kUnits) {
        const std::string said = complaintOn(changed(field + "/unit", unit));
        EXPECT_THAT(said, HasSubstr(nameOfField(field) + ".unit is \"" + unit + "\""));
        EXPECT_THAT(said, HasSubstr("must be one of"));
    }
}

TEST(DeviceProfile, NamesTheFieldThatIsMissing) {
    for (const char* field : {"/version",
                              "/id",
                              "/name",
                              "/class",
                              "/year",
                              "/notes",
                              "/training",
                              "/training/support",
                              "/training/operations",
                              "/training/source",
                              "/formats",
                              "/formats/fp32/trains",
                              "/formats/fp32/peak",
                              "/formats/fp32/energy",
                              "/formats/fp32/peak/value",
                              "/formats/fp32/peak/unit",
                              "/formats/fp32/peak/kind",
                              "/formats/fp32/peak/source",
                              "/formats/fp32/peak/year",
                              "/sustained",
                              "/sustained/operations",
                              "/sustained/bandwidth",
                              "/memory",
                              "/memory/on_chip",
                              "/memory/off_chip",
                              "/memory/on_chip/capacity",
                              "/memory/on_chip/bandwidth",
                              "/memory/off_chip/energy",
                              "/idle_power",
                              "/uncertainty",
                              "/uncertainty/value"}) {
        EXPECT_EQ(complaintOn(without(field)),
                  "The device profile 'plain.json' lacks the field " + nameOfField(field) + ".");
    }
}

TEST(DeviceProfile, NamesTheFieldThatIsNotKnown) {
    for (const char* field : {"/colour", "/training/speed", "/formats/fp64", "/formats/fp32/boost",
                              "/formats/fp32/peak/note", "/sustained/all", "/memory/cache",
                              "/memory/on_chip/ways", "/uncertainty/percent"}) {
        EXPECT_EQ(complaintOn(changed(field, 1)),
                  "The device profile 'plain.json' has a field that is not known: " +
                      nameOfField(field) + ".");
    }
}

TEST(DeviceProfile, RefusesWhatCannotBe) {
    const std::vector<std::pair<std::string, json>> kWrong = {
        {"/version", 2},
        {"/id", ""},
        {"/id", "My GPU"},
        {"/name", 7},
        {"/class", "quantum"},
        {"/year", 1850},
        {"/year", 2020.5},
        {"/year", "2020"},
        {"/notes", ""},
        {"/training", "native"},
        {"/training/support", true},
        {"/training/operations", "convolution"},
        {"/training/operations", json::array({"convolution", "dreaming"})},
        {"/formats", json::object()},
        {"/formats", nullptr},
        {"/formats/fp32/trains", "yes"},
        {"/formats/fp32/peak", 1e12},
        {"/formats/fp32/peak/value", 0},
        {"/formats/fp32/peak/value", -1},
        {"/formats/fp32/peak/value", "1"},
        {"/formats/fp32/peak/value", nullptr},
        {"/formats/fp32/peak/kind", "guessed"},
        {"/formats/fp32/peak/source", ""},
        {"/formats/fp32/energy/value", 0},
        {"/sustained/operations/value", 0},
        {"/sustained/operations/value", 1.01},
        {"/sustained/bandwidth/value", -0.5},
        {"/memory/on_chip/capacity/value", 0},
        {"/memory/on_chip/bandwidth/value", 0},
        {"/memory/on_chip/energy/value", -1},
        {"/memory/on_chip", nullptr},
        {"/memory/off_chip/capacity/value", -5},
        {"/memory/off_chip", 3},
        {"/idle_power/value", -1},
        {"/uncertainty/value", 0.99},
        {"/uncertainty/value", 0},
    };
    for (const auto& [field, value] : kWrong) {
        const std::string said = complaintOn(changed(field, value));
        EXPECT_THAT(said, HasSubstr("In the device profile 'plain.json', " + nameOfField(field)))
            << value;
        EXPECT_THAT(said, HasSubstr("but it must be ")) << field;
        EXPECT_THAT(said, EndsWith(".")) << field;
    }
}

TEST(DeviceProfile, AllowsZeroWhereTheOperationsContainIt) {
    auto device = changed("/memory/on_chip/energy/value", 0);
    device["idle_power"]["value"] = 0;
    EXPECT_EQ(complaintOn(device), "");
}

TEST(DeviceProfile, RefusesMemoryOffTheChipThatIsBetter) {
    EXPECT_THAT(complaintOn(changed("/memory/off_chip/bandwidth", figure(2, "TB/s"))),
                HasSubstr("memory.off_chip.bandwidth is 2000.0, but it must be at most the 1000 "
                          "GB/s of memory.on_chip"));
    EXPECT_THAT(complaintOn(changed("/memory/off_chip/energy", figure(0.5, "pJ/B"))),
                HasSubstr("but it must be at least the 1 pJ/B of memory.on_chip"));
}

TEST(DeviceProfile, RefusesWhatIsNotJsonAndSaysWhatToDo) {
    for (const char* text : {"", "{", "profile", "{\"version\": 1,}", "{\"year\": 1e999}"}) {
        const auto profile = parseDeviceProfile(text, "mine.json");
        ASSERT_FALSE(profile) << text;
        EXPECT_EQ(profile.error().code, ErrorCode::Corrupt) << text;
        EXPECT_EQ(profile.error().message, "The device profile 'mine.json' is not valid JSON.");
        EXPECT_FALSE(profile.error().advice.empty());
    }
    for (const char* text : {"[]", "7", "null", "\"profile\""}) {
        const auto profile = parseDeviceProfile(text, "mine.json");
        ASSERT_FALSE(profile) << text;
        EXPECT_EQ(profile.error().code, ErrorCode::InvalidArgument) << text;
        EXPECT_THAT(profile.error().message, HasSubstr("must be an object")) << text;
        EXPECT_THAT(profile.error().advice, HasSubstr("--show")) << text;
    }
}

TEST(DeviceProfile, LongNonsenseIsCutInTheMessage) {
    const std::string said = complaintOn(changed("/class", std::string(5000, 'x')));
    EXPECT_LT(said.size(), 300U);
}

}  // namespace
}  // namespace seedling::test
