#include "engine/meters/OwnDevices.h"

#include <gtest/gtest.h>

#include "engine/meters/DeviceCatalog.h"
#include "tests/meters/PlainDevice.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {
namespace {

std::string profile(const std::string& id, const std::string& name) {
    auto device = plainDevice();
    device["id"] = id;
    device["name"] = name;
    return device.dump();
}

TEST(OwnDevices, ADeviceIsTakenOverReplacedAndRemoved) {
    const TempFolder temp;
    const auto folder = temp / "settings/devices";
    const auto file = temp.write("download.json", profile("mine", "Mine"));
    const auto added = addOwnDevice(folder, file);
    ASSERT_TRUE(added) << toText(added.error());
    EXPECT_EQ(added->id, "mine");
    std::filesystem::remove(file);
    DeviceCatalog catalog;
    addDevices(catalog, folder);
    ASSERT_EQ(catalog.devices.size(), 1U) << "it is a copy";
    EXPECT_TRUE(catalog.own.contains("mine"));

    ASSERT_TRUE(addOwnDevice(folder, temp.write("again.json", profile("mine", "Mine, newer"))));
    DeviceCatalog again;
    addDevices(again, folder);
    ASSERT_EQ(again.devices.size(), 1U);
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(again.devices[0].name, "Mine, newer");

    ASSERT_TRUE(removeOwnDevice(folder, "mine"));
    EXPECT_EQ(removeOwnDevice(folder, "mine").error().code, ErrorCode::NotFound);
}

TEST(OwnDevices, OneThatLiesThereUnderAnotherNameIsReplaced) {
    const TempFolder temp;
    (void)temp.write("devices/by-hand.json", profile("mine", "By hand"));
    (void)temp.write("devices/torn.json", "{");
    ASSERT_TRUE(addOwnDevice(temp / "devices", temp.write("a.json", profile("mine", "Added"))));
    DeviceCatalog catalog;
    addDevices(catalog, temp / "devices");
    ASSERT_EQ(catalog.devices.size(), 1U);
    EXPECT_EQ(catalog.devices[0].name, "Added");
    EXPECT_EQ(catalog.problems.size(), 1U);
    EXPECT_TRUE(removeOwnDevice(temp / "devices", "mine"));
}

TEST(OwnDevices, WhatIsNoProfileIsRefusedAndLeavesNothing) {
    const TempFolder temp;
    const auto folder = temp / "devices";
    EXPECT_EQ(addOwnDevice(folder, temp.write("torn.json", "{")).error().code, ErrorCode::Corrupt);
    EXPECT_EQ(addOwnDevice(folder, temp.write("x.json", profile("mine", ""))).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(addOwnDevice(folder, temp / "nowhere.json").error().code, ErrorCode::NotFound);
    EXPECT_EQ(addOwnDevice({}, temp / "x.json").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(std::filesystem::exists(folder));
}

}  // namespace
}  // namespace seedling::test
