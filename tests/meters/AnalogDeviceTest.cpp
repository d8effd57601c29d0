#include "engine/meters/AnalogDevice.h"

#include <gtest/gtest.h>

#include <cmath>

namespace seedling {
namespace {

/// multiplyAdd: value and unit; more: further fields, each with a comma before it.
std::string profile(const std::string& multiplyAdd, const std::string& more = {}) {
    const std::string rest = R"(,"kind":"estimate","year":2020,"source":"a test"})";
    std::string text = R"({"version":1,"id":"chip","name":"Chip","year":2020,"notes":"None.",)";
    text += R"("multiply_add":{)";
    text += multiplyAdd;
    text += rest;
    text += R"(,"update":{"value":3,"unit":"pJ/OP")";
    text += rest;
    text += R"(,"uncertainty":{"value":4,"unit":"factor")";
    text += rest;
    text += more;
    text += "}";
    return text;
}

TEST(AnalogDevice, TheEnergyIsComputedByHand) {
    const auto device = parseAnalogDevice(profile(R"("value":2,"unit":"pJ/MAC")"), "chip.json");
    ASSERT_TRUE(device) << toText(device.error());
    // 1 pJ for each of 5e12 operations, 3 pJ for each of 1e12.
    const ForecastBand joules = simulate(AnalogWork{5e12, 1e12}, *device);
    EXPECT_NEAR(joules.value, 8, 1e-9);
    EXPECT_NEAR(joules.low, 2, 1e-9);
    EXPECT_NEAR(joules.high, 32, 1e-9);
}

TEST(AnalogDevice, SlipsAreRefusedInWords) {
    for (const std::string& text :
         {std::string("{"), profile(R"("value":0,"unit":"pJ/MAC")"),
          profile(R"("value":2,"unit":"J")"),
          profile(R"("value":2,"unit":"pJ/MAC")", R"(,"colour":"red")")}) {
        const auto device = parseAnalogDevice(text, "chip.json");
        ASSERT_FALSE(device);
        EXPECT_NE(device.error().message.find("chip.json"), std::string::npos);
    }
}

TEST(AnalogDevice, ShippedOnesCanBeReadAndSayWhatTheirSourcesSay) {
    std::vector<double> femtojoules;
    for (const ProfileText& text : builtInAnalogDevices()) {
        const auto device = parseAnalogDevice(text.text, text.name);
        ASSERT_TRUE(device) << toText(device.error());
        EXPECT_EQ(text.name, device->id + ".json");
        femtojoules.push_back(2 * device->joulesPerOperation.value * 1e15);
    }
    ASSERT_EQ(femtojoules.size(), 2U);
    EXPECT_NEAR(femtojoules[0], 11, 1e-6);
    EXPECT_NEAR(femtojoules[1], 2e15 / 28'065e9, 0.1);
}

}  // namespace
}  // namespace seedling
