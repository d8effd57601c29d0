#include "engine/meters/DeviceCatalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/meters/PlainDevice.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {
namespace {

using testing::HasSubstr;

std::string textOf(const std::string& id, const std::string& name) {
    auto device = plainDevice();
    device["id"] = id;
    device["name"] = name;
    return device.dump();
}

TEST(DeviceCatalog, ADamagedProfileIsReportedAndTheOthersLoad) {
    const auto catalog = readDevices({{"a.json", textOf("a", "First")},
                                      {"b.json", "{"},
                                      {"c.json", textOf("c", "")},
                                      {"d.json", textOf("d", "Last")}});
    ASSERT_EQ(catalog.devices.size(), 2U);
    EXPECT_EQ(catalog.devices[0].id, "a");
    EXPECT_EQ(catalog.devices[1].id, "d");
    ASSERT_EQ(catalog.problems.size(), 2U);
    EXPECT_EQ(catalog.problems[0].message, "The device profile 'b.json' is not valid JSON.");
    EXPECT_THAT(catalog.problems[1].message, HasSubstr("'c.json', name is \"\""));
}

TEST(DeviceCatalog, TwoOfOneIdAreAMistake) {
    const auto catalog =
        readDevices({{"a.json", textOf("same", "First")}, {"b.json", textOf("same", "Second")}});
    ASSERT_EQ(catalog.devices.size(), 1U);
    EXPECT_EQ(catalog.devices[0].name, "First");
    ASSERT_EQ(catalog.problems.size(), 1U);
    EXPECT_EQ(catalog.problems[0].message,
              "The device profile 'b.json' has the id same of another one.");
}

TEST(DeviceCatalog, AFolderAddsAndReplaces) {
    auto catalog =
        readDevices({{"a.json", textOf("a", "Built in")}, {"b.json", textOf("b", "Built in")}});
    const TempFolder folder;
    (void)folder.write("2.json", textOf("b", "Mine"));
    (void)folder.write("1.json", textOf("new", "Mine"));
    (void)folder.write("3.json", "nonsense");
    (void)folder.write("4.json", textOf("b", "Mine again"));
    (void)folder.write("schema.json", "{}");
    (void)folder.write("notes.txt", "not a profile");
    addDevices(catalog, folder.path());
    ASSERT_EQ(catalog.devices.size(), 3U);
    EXPECT_EQ(catalog.devices[0].name, "Built in");
    EXPECT_EQ(catalog.devices[1].name, "Mine");
    EXPECT_EQ(catalog.devices[2].id, "new");
    EXPECT_EQ(catalog.own, (std::set<std::string>{"b", "new"}));
    ASSERT_EQ(catalog.problems.size(), 2U);
    EXPECT_THAT(catalog.problems[0].message, HasSubstr("'3.json'"));
    EXPECT_THAT(catalog.problems[1].message, HasSubstr("'4.json'"));
}

TEST(DeviceCatalog, AFolderThatIsNotThereIsReported) {
    const TempFolder folder;
    DeviceCatalog catalog;
    addDevices(catalog, folder / "nowhere");
    EXPECT_TRUE(catalog.devices.empty());
    ASSERT_EQ(catalog.problems.size(), 1U);
    EXPECT_EQ(catalog.problems[0].code, ErrorCode::NotFound);
    EXPECT_THAT(catalog.problems[0].message, HasSubstr("nowhere"));
}

TEST(DeviceCatalog, AFileThatCannotBeReadIsReported) {
    const TempFolder folder;
    (void)folder.write("good.json", textOf("good", "Mine"));
    std::filesystem::create_directory(folder / "folder.json");
    (void)folder.write("huge.json", std::string(2 << 20, ' '));
    DeviceCatalog catalog;
    addDevices(catalog, folder.path());
    ASSERT_EQ(catalog.devices.size(), 1U);
    ASSERT_EQ(catalog.problems.size(), 2U);
    EXPECT_THAT(catalog.problems[0].message, HasSubstr("folder.json"));
    EXPECT_EQ(catalog.problems[1].code, ErrorCode::TooLarge);
}

}  // namespace
}  // namespace seedling::test
