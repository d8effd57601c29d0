#include "engine/pretrained/StateDict.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/pretrained/Pickle.h"
#include "tests/engine/pretrained/WeightFiles.h"
#include "tests/support/Paths.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

using test::TempFolder;

std::filesystem::path goldenFile(const std::string& name) {
    return test::sourceFolder() / "tests/golden" / name;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Result<Pickle> unpickled(const std::string& bytes) {
    return readPickle({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

class SavedByPython : public testing::TestWithParam<const char*> {};

TEST_P(SavedByPython, TensorsAreReadWithTheirShapesAndNames) {
    const auto file = goldenFile(GetParam());
    EXPECT_EQ(kindOfWeightFile(file).value(), WeightFile::StateDict);
    const StateDict state = readStateDict(file).value();
    ASSERT_EQ(state.tensors.size(), 5U) << "epoch and rate are no tensors";
    EXPECT_EQ(state.tensors[0].first, "rows") << "without module.";
    // Two looks at the same eight numbers 0, 0.5, ...
    const torch::Tensor rows = torch::tensor({{1.0, 1.5, 2.0}, {2.5, 3.0, 3.5}}, torch::kFloat);
    EXPECT_TRUE(state.find("rows")->equal(rows));
    EXPECT_TRUE(state.find("columns")->equal(rows.t()));
    EXPECT_TRUE(state.find("numbers")->equal(
        torch::tensor({std::int64_t{-1}, std::int64_t{1} << 40}, torch::kLong)));
    EXPECT_EQ(state.find("last")->item<std::int64_t>(), std::int64_t{1} << 40);
    EXPECT_EQ(state.find("last")->dim(), 0);
    EXPECT_EQ(state.find("half")->scalar_type(), torch::kHalf);
    EXPECT_EQ(state.find("half")->index({0, 1}).item<double>(), -2.0);
    EXPECT_EQ(state.find("nothing"), nullptr);
}

TEST_P(SavedByPython, AFileThatIsCutOffIsDamagedWhereverThatHappens) {
    const TempFolder folder;
    const std::string whole = contentOf(goldenFile(GetParam()));
    for (const double share : {0.05, 0.2, 0.5, 0.8, 0.98}) {
        const auto size = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
        const auto file = folder.write("cut.pth", whole.substr(0, size));
        const auto state = readStateDict(file);
        ASSERT_FALSE(state) << share;
        EXPECT_EQ(state.error().code, ErrorCode::Corrupt) << share;
        EXPECT_FALSE(state.error().advice.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, SavedByPython,
                         testing::Values("pretrained.pth", "pretrained_legacy.pth"),
                         [](const auto& file) {
                             return file.param == std::string("pretrained.pth") ? "Zip" : "Legacy";
                         });

TEST(StateDict, OtherFilesAreRefusedWithWhatToDo) {
    const TempFolder folder;
    EXPECT_EQ(readStateDict(folder / "none.pth").error().code, ErrorCode::NotFound);
    for (const char* content : {"", "not weights", "PK"}) {
        const auto file = folder.write("other.pth", content);
        const auto state = readStateDict(file);
        ASSERT_FALSE(state) << content;
        EXPECT_EQ(state.error().code, ErrorCode::Unsupported);
        EXPECT_NE(state.error().advice.find("state_dict"), std::string::npos);
        EXPECT_EQ(kindOfWeightFile(file).value(), WeightFile::Neither);
    }
    test::writeScript(folder / "script.pt", test::kQuarterMeans);
    EXPECT_EQ(kindOfWeightFile(folder / "script.pt").value(), WeightFile::TorchScript);
    EXPECT_EQ(readStateDict(folder / "script.pt").error().code, ErrorCode::Unsupported);
}

TEST(StateDict, FilesOfOurOwnWritingAreReadToo) {
    const TempFolder folder;
    const torch::Tensor values = torch::rand({3, 4});
    test::writeStateDict(folder / "own.pth", {{"a", values}, {"b", torch::zeros({0})}});
    const StateDict state = readStateDict(folder / "own.pth").value();
    EXPECT_TRUE(state.find("a")->equal(values));
    EXPECT_EQ(state.find("b")->numel(), 0);
}

TEST(Pickle, CodeIsNamedAndNotRun) {
    // os.system("x") as pickles that attack have it.
    const auto pickle = unpickled("cposix\nsystem\n(X\x01" + std::string(3, '\0') + "xtR.");
    ASSERT_TRUE(pickle);
    EXPECT_EQ(pickle->value.kind, PickledValue::Kind::Object);
    EXPECT_EQ(pickle->value.text, "posix system");
}

TEST(Pickle, ValuesThatAreNamedBeforeTheyAreFilledAreShared) {
    // A dictionary that is remembered while empty, then filled, then taken from memory.
    const auto pickle = unpickled("}q\x01X\x01" + std::string(3, '\0') + "aK\x07sh\x01\x86.");
    ASSERT_TRUE(pickle);
    ASSERT_EQ(pickle->value.items->size(), 2U);
    EXPECT_EQ(pickle->value.items->back().items->at(1).integer, 7);
}

TEST(Pickle, LongIntegersKeepTheirSign) {
    const auto number = [](const std::string& bytes) {
        std::string text{'\x8a', static_cast<char>(bytes.size())};
        text += bytes;
        text += '.';
        return unpickled(text)->value.integer;
    };
    EXPECT_EQ(number("\xff"), -1);
    EXPECT_EQ(number(std::string("\x00\x01", 2)), 256);
    EXPECT_EQ(number(std::string("\x00\x00\x00\x00\x00\xff", 6)), -(std::int64_t{1} << 40));
}

TEST(Pickle, WhatMakesNoSenseIsDamaged) {
    for (const char* bytes : {"", ".", "t.", "R.", "h\x05.",
                              "X\xff\xff\xff\x7f"
                              "a.",
                              "K", "(u."}) {
        const auto pickle = unpickled(bytes);
        ASSERT_FALSE(pickle) << bytes;
        EXPECT_EQ(pickle.error().code, ErrorCode::Corrupt);
    }
    EXPECT_EQ(unpickled("I12\n.").error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace seedling
