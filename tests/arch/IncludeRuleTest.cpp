#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "tests/arch/SourceFiles.h"

namespace seedling::test {
namespace {

const char* const kQt = R"(^(Q[A-Z]|Qt[A-Z]))";
const char* const kTorch = R"(^(torch|ATen|c10|caffe2)/)";
const char* const kThreads = R"(^(thread|mutex|shared_mutex|condition_variable|future|atomic)$)";
const char* const kHiddenInSources = R"(^(opencv2/|turbojpeg\.h|sqlite3\.h))";

/// What one room may include; see ARCHITECTURE.md.
struct Room {
    std::string folder;
    std::vector<std::string> without;     ///< Folders below it that are rooms of their own.
    std::vector<std::string> ownFolders;  ///< Where includes of ours may lie.
    std::vector<std::string> forbidden;   ///< Patterns of foreign includes.
};

void PrintTo(const Room& room, std::ostream* stream) {
    *stream << room.folder;
}

const std::vector<Room> kRooms = {
    {"datasets", {}, {"datasets"}, {kQt, kTorch}},
    {"engine/protocol", {}, {"engine/protocol", "datasets"}, {kQt, kTorch, kThreads}},
    {"engine/meters", {}, {"engine/meters", "engine/protocol", "datasets"}, {kQt, kTorch}},
    {"engine/report",
     {},
     {"engine/report", "engine/meters", "engine/protocol", "datasets"},
     {kQt, kTorch}},
    {"engine/chip",
     {},
     {"engine/chip", "engine/eval", "engine/export", "engine/model", "engine/train", "engine/warm",
      "datasets"},
     {kQt, kThreads}},
    {"engine",
     {"engine/protocol", "engine/meters", "engine/report"},
     {"engine", "datasets"},
     {kQt}},
    {"ui", {}, {"ui", "engine/protocol", "engine/report", "datasets"}, {kTorch}},
    {"app/gui", {}, {"app/gui", "ui", "engine/protocol", "datasets"}, {kTorch}},
    {"app/cli", {}, {"app/cli", "engine", "datasets"}, {kQt}},
};

const std::vector<std::string> kTopFolders = {"app", "ui", "engine", "datasets", "tests"};

bool isBelowAny(const std::string& path, const std::vector<std::string>& folders) {
    return std::ranges::any_of(folders,
                               [&](const auto& folder) { return liesBelow(path, folder); });
}

std::vector<SourceFile> filesOf(const Room& room) {
    auto files = sourceFilesBelow(room.folder);
    std::erase_if(files,
                  [&](const SourceFile& file) { return isBelowAny(file.path, room.without); });
    return files;
}

class IncludeRule : public testing::TestWithParam<Room> {};

TEST_P(IncludeRule, RoomIncludesOnlyWhatItMay) {
    const Room& room = GetParam();
    const auto files = filesOf(room);
    EXPECT_FALSE(files.empty());
    for (const SourceFile& file : files) {
        for (const std::string& include : includesOf(file)) {
            if (isBelowAny(include, kTopFolders)) {
                EXPECT_TRUE(isBelowAny(include, room.ownFolders))
                    << file.path << " includes " << include;
            }
            for (const std::string& pattern : room.forbidden) {
                EXPECT_FALSE(std::regex_search(include, std::regex(pattern)))
                    << file.path << " includes <" << include << ">";
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rooms, IncludeRule, testing::ValuesIn(kRooms), [](const auto& room) {
    return std::regex_replace(room.param.folder, std::regex("/"), "_");
});

TEST(IncludeRule, OpenCvAndSqliteStayInSourceFilesOfDatasets) {
    for (const SourceFile& file : sourceFilesBelow("datasets")) {
        for (const std::string& include : includesOf(file)) {
            EXPECT_FALSE(file.isHeader() &&
                         std::regex_search(include, std::regex(kHiddenInSources)))
                << file.path << " includes <" << include << ">";
        }
    }
}

TEST(IncludeRule, OnlyTheStartOfAChipIsMadeWithLibTorch) {
    for (const SourceFile& file : sourceFilesBelow("engine/chip")) {
        for (const std::string& include : includesOf(file)) {
            EXPECT_FALSE(file.path != "engine/chip/ChipStart.cpp" &&
                         std::regex_search(include, std::regex(kTorch)))
                << file.path << " includes <" << include << ">";
        }
    }
}

TEST(IncludeRule, IncludesOfOursStartAtTheRoot) {
    for (const std::string& folder : kTopFolders) {
        for (const SourceFile& file : sourceFilesBelow(folder)) {
            for (const std::string& line : file.lines) {
                EXPECT_THAT(line, testing::Not(testing::StartsWith("#include \"../"))) << file.path;
            }
        }
    }
}

TEST(IncludeRule, EveryHeaderIsIncludedOnce) {
    for (const std::string& folder : kTopFolders) {
        for (const SourceFile& file : sourceFilesBelow(folder)) {
            if (file.isHeader()) {
                EXPECT_THAT(file.lines, testing::Contains("#pragma once")) << file.path;
            }
        }
    }
}

TEST(IncludeRule, LibrariesDoNotPrint) {
    for (const char* folder : {"datasets", "engine", "ui"}) {
        for (const SourceFile& file : sourceFilesBelow(folder)) {
            EXPECT_THAT(includesOf(file), testing::Not(testing::Contains("iostream"))) << file.path;
        }
    }
}

}  // namespace
}  // namespace seedling::test
