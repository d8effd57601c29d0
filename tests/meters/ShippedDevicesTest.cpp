#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "datasets/base/FileIo.h"
#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "tests/meters/SchemaCheck.h"
#include "tests/support/Paths.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

fs::path devicesFolder() {
    return sourceFolder() / "resources" / "devices";
}

json jsonIn(const fs::path& file) {
    const auto text = readTextFile(file);
    EXPECT_TRUE(text) << file;
    return text ? json::parse(*text) : json();
}

const std::vector<DeviceProfile>& shipped() {
    static const DeviceCatalog kCatalog = readDevices(builtInDevices());
    return kCatalog.devices;
}

DeviceProfile device(const std::string& id) {
    for (const auto& profile : shipped()) {
        if (profile.id == id)
            return profile;
    }
    ADD_FAILURE() << "there is no " << id;
    return {};
}

// A run in bf16 that needs all parts of training and fits even into a microcontroller.
RunWork tinyWork() {
    RunSummary summary;
    summary.run = RunId{1};
    summary.precision = "bf16";
    summary.imageSide = 8;
    summary.steps = 10;
    summary.imagesSeen = 100;
    summary.parameters = 1000;
    summary.tensorPeakBytes = 50'000;
    summary.flopTotal = 1e7;
    return workOf(summary).value();
}

// 30 minutes of WRN-28-2 on small pictures: 1.47 million parameters and 600 MB of tensors.
RunWork wideResNetWork() {
    RunSummary summary;
    summary.run = RunId{1};
    summary.precision = "bf16";
    summary.imageSide = 32;
    summary.steps = 2000;
    summary.imagesSeen = 1'000'000;
    summary.parameters = 1'470'000;
    summary.tensorPeakBytes = 600'000'000;
    summary.flopTotal = 5e14;
    return workOf(summary).value();
}

TEST(ShippedDevices, AreAllReadableAndNamedAsTheirFiles) {
    const auto catalog = readDevices(builtInDevices());
    for (const auto& problem : catalog.problems)
        ADD_FAILURE() << toText(problem);
    ASSERT_EQ(catalog.devices.size(), builtInDevices().size());
    for (std::size_t i = 0; i < catalog.devices.size(); ++i)
        EXPECT_EQ(catalog.devices[i].id + ".json", builtInDevices()[i].name);
}

TEST(ShippedDevices, AreTheFilesOfTheFolder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(devicesFolder())) {
        if (entry.path().filename() != "schema.json")
            files[entry.path().filename().string()] = readTextFile(entry.path()).value();
    }
    std::map<std::string, std::string> builtIn;
    for (const auto& text : builtInDevices())
        builtIn[text.name] = text.text;
    EXPECT_EQ(builtIn, files) << "engine/meters/CMakeLists.txt lists them";
}

TEST(ShippedDevices, KeepTheSchema) {
    const SchemaCheck schema(jsonIn(devicesFolder() / "schema.json"));
    for (const auto& text : builtInDevices())
        EXPECT_EQ(schema.complaint(json::parse(text.text)), "") << text.name;
}

TEST(ShippedDevices, TheSchemaRefusesWhatTheProgramRefuses) {
    const SchemaCheck schema(jsonIn(devicesFolder() / "schema.json"));
    const json good = json::parse(builtInDevices().front().text);
    for (const char* change :
         {R"({"version": 2})", R"({"id": "My GPU"})", R"({"class": "quantum"})", R"({"year": 1})",
          R"({"notes": null})", R"({"colour": "red"})", R"({"formats": {"fp32": null}})",
          R"({"sustained": {"operations": {"value": 0}}})", R"({"uncertainty": {"value": 0.5}})",
          R"({"idle_power": {"unit": "kWh"}})",
          R"({"memory": {"on_chip": {"capacity": {"value": 0}}}})",
          R"({"memory": {"on_chip": {"bandwidth": {"unit": "Gb/s"}}}})"}) {
        json bad = good;
        bad.merge_patch(json::parse(change));
        EXPECT_NE(schema.complaint(bad), "") << change;
        EXPECT_FALSE(parseDeviceProfile(bad.dump(), "bad.json")) << change;
    }
}

TEST(ShippedDevices, CoverEveryClassAndSayWhatIsEstimated) {
    std::set<DeviceClass> classes;
    for (const auto& text : builtInDevices()) {
        const auto profile = parseDeviceProfile(text.text, text.name);
        ASSERT_TRUE(profile);
        classes.insert(profile->kind);
        for (const auto& [format, figures] : profile->formats) {
            for (const auto& figure : {figures.operationsPerSecond, figures.joulesPerOperation}) {
                EXPECT_EQ(figure.kind == FigureKind::Estimate,
                          figure.source.starts_with("Estimate"))
                    << text.name << ", " << toString(format) << ": " << figure.source;
            }
        }
    }
    EXPECT_EQ(classes.size(), 7U);
}

TEST(ShippedDevices, ThoseThatTrainHaveAFormatForIt) {
    for (const auto& profile : shipped()) {
        bool trains = false;
        for (const auto& [format, figures] : profile.formats)
            trains = trains || figures.trains;
        EXPECT_EQ(trains, profile.support != TrainingSupport::InferenceOnly) << profile.id;
    }
}

TEST(ShippedDevices, HoldATinyRunWhereverOneCanTrain) {
    for (const auto& profile : shipped()) {
        const auto forecast = simulate(tinyWork(), profile);
        EXPECT_EQ(forecast.fits, profile.support != TrainingSupport::InferenceOnly)
            << profile.id << ": " << forecast.whyNot;
        EXPECT_EQ(forecast.fits, forecast.whyNot.empty()) << profile.id;
        if (!forecast.fits)
            continue;
        for (const auto& band : {forecast.seconds, forecast.joules}) {
            EXPECT_GT(band.low, 0) << profile.id;
            EXPECT_GT(band.value, band.low) << profile.id;
            EXPECT_GT(band.high, band.value) << profile.id;
        }
    }
}

// More operations, bytes, memory or parameters are never quicker or more frugal, and what did not
// fit never fits again.
TEST(ShippedDevices, MoreWorkIsNeverLess) {
    for (const auto& profile : shipped()) {
        RunWork work = tinyWork();
        DeviceForecast last = simulate(work, profile);
        for (int i = 0; i < 60; ++i) {
            switch (i % 3) {
                case 0:
                    for (auto& [format, counts] : work.operations)
                        counts.backward += 2 * counts.total();
                    break;
                case 1:
                    work.bytes.activations *= 3;
                    work.bytes.optimizer *= 3;
                    break;
                default:
                    work.activationBytes *= 2;
                    work.stateBytes *= 2;
            }
            const auto now = simulate(work, profile);
            EXPECT_GE(now.peakBytes, last.peakBytes);
            if (!now.fits)
                break;
            EXPECT_TRUE(last.fits) << profile.id;
            EXPECT_GE(now.seconds.value, last.seconds.value) << profile.id << ", change " << i;
            EXPECT_GE(now.seconds.low, last.seconds.low) << profile.id << ", change " << i;
            EXPECT_GE(now.seconds.high, last.seconds.high) << profile.id << ", change " << i;
            EXPECT_GE(now.joules.value, last.joules.value) << profile.id << ", change " << i;
            EXPECT_GE(now.joules.low, last.joules.low) << profile.id << ", change " << i;
            EXPECT_GE(now.joules.high, last.joules.high) << profile.id << ", change " << i;
            last = now;
        }
    }
}

TEST(ShippedDevices, AMicrocontrollerCannotHoldAWideResNet) {
    for (const char* id : {"mcu-cortex-m7", "mcu-cortex-m33", "mcu-riscv-vega"}) {
        const auto forecast = simulate(wideResNetWork(), device(id));
        EXPECT_FALSE(forecast.fits) << id;
        EXPECT_THAT(forecast.whyNot, HasSubstr("of memory, and this run needs")) << id;
    }
    // In fp32, which it trains in, activations take twice the memory.
    EXPECT_EQ(simulate(wideResNetWork(), device("mcu-cortex-m7")).whyNot,
              "It has 1.4 MB of memory, and this run needs 1.18 GB at its peak.");
    EXPECT_EQ(simulate(wideResNetWork(), device("edge-npu")).whyNot,
              "It only runs networks that were trained elsewhere.");
}

TEST(ShippedDevices, BiggerMachinesAreQuickerAtAWideResNet) {
    const auto secondsOn = [](const char* id) {
        const auto forecast = simulate(wideResNetWork(), device(id));
        EXPECT_TRUE(forecast.fits) << id << ": " << forecast.whyNot;
        return forecast.seconds.value;
    };
    EXPECT_LT(secondsOn("desktop-cpu"), secondsOn("laptop-cpu"));
    EXPECT_LT(secondsOn("server-cpu"), secondsOn("desktop-cpu"));
    EXPECT_LT(secondsOn("desktop-gpu"), secondsOn("server-cpu"));
    EXPECT_LT(secondsOn("server-gpu-a100"), secondsOn("desktop-gpu"));
    EXPECT_LT(secondsOn("server-gpu-h100"), secondsOn("server-gpu-a100"));
}

// airbench94: 0.29 PFLOP in 2.59 s on an A100 of 400 W, so at most 1.04 kJ (K. Jordan, 2024). Its
// traffic is not known; operations alone take nearly that time.
TEST(ShippedDevices, AKnownRunOnAnA100LiesInTheBand) {
    RunWork work;
    work.format = NumberFormat::Bf16;
    work.operations[NumberFormat::Bf16] = {0.1e15, 0.19e15, 0};
    work.activationBytes = 2e9;
    const auto forecast = simulate(work, device("server-gpu-a100"));
    ASSERT_TRUE(forecast.fits);
    EXPECT_LT(forecast.seconds.low, 2.59);
    EXPECT_GT(forecast.seconds.high, 2.59);
    EXPECT_NEAR(forecast.seconds.value, 2.59, 0.2);
    EXPECT_LT(forecast.joules.value, 1040);
    EXPECT_GT(forecast.joules.high, 500);
}

}  // namespace
}  // namespace seedling::test
