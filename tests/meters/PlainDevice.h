#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "engine/meters/DeviceProfile.h"

namespace seedling::test {

/// A figure as it stands in a profile.
inline nlohmann::json figure(double value, const std::string& unit) {
    return {{"value", value},
            {"unit", unit},
            {"kind", "estimate"},
            {"year", 2026},
            {"source", "Estimate: round figures"}};
}

/// One number format of a profile: round figures by hand can be checked by hand.
inline nlohmann::json format(double teraflops, double picojoules) {
    return {{"trains", true},
            {"peak", figure(teraflops, "TFLOP/s")},
            {"energy", figure(picojoules, "pJ/FLOP")}};
}

/// A profile of round figures, to be changed by tests: 1 TFLOP/s of fp32 at 10 pJ, 1 MB on the chip
/// at 1 TB/s and 1 pJ/B, 1 GB off it at 100 GB/s and 100 pJ/B, half of both kept up, 10 W idle.
inline nlohmann::json plainDevice() {
    nlohmann::json device;
    device["version"] = 1;
    device["id"] = "plain";
    device["name"] = "Plain device";
    device["class"] = "cpu";
    device["year"] = 2020;
    device["notes"] = "For tests.";
    device["training"]["support"] = "native";
    device["training"]["operations"] = {"convolution", "matrix_product", "normalisation",
                                        "activation",  "pooling",        "weight_update"};
    device["training"]["source"] = "Nobody";
    device["formats"]["fp32"] = format(1, 10);
    device["sustained"]["operations"] = figure(0.5, "share");
    device["sustained"]["bandwidth"] = figure(0.5, "share");
    device["memory"]["on_chip"]["capacity"] = figure(1, "MB");
    device["memory"]["on_chip"]["bandwidth"] = figure(1, "TB/s");
    device["memory"]["on_chip"]["energy"] = figure(1, "pJ/B");
    device["memory"]["off_chip"]["capacity"] = figure(1, "GB");
    device["memory"]["off_chip"]["bandwidth"] = figure(100, "GB/s");
    device["memory"]["off_chip"]["energy"] = figure(100, "pJ/B");
    device["idle_power"] = figure(10, "W");
    device["uncertainty"] = figure(2, "factor");
    return device;
}

/// Reads a profile that must be good.
inline DeviceProfile profileOf(const nlohmann::json& device) {
    const auto profile = parseDeviceProfile(device.dump(), "plain.json");
    EXPECT_TRUE(profile) << (profile ? "" : toText(profile.error()));
    return profile ? *profile : DeviceProfile{};
}

/// The complaint about a profile that must be bad, empty when there is none.
inline std::string complaintOn(const nlohmann::json& device) {
    const auto profile = parseDeviceProfile(device.dump(), "plain.json");
    return profile ? "" : profile.error().message;
}

}  // namespace seedling::test
