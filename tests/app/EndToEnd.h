#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "tests/app/Cli.h"

namespace seedling::test {

using Answers = std::map<std::string, std::string>;  ///< Class by path.

/// What a table of answers says; images that could not be read are left out.
inline Answers answersIn(const std::filesystem::path& csv) {
    const auto text = readTextFile(csv);
    EXPECT_TRUE(text);
    const auto rows = parseCsv(*text);
    EXPECT_TRUE(rows);
    Answers answers;
    for (const CsvRow& row : *rows) {
        EXPECT_EQ(row.cells.size(), 9U);
        if (!row.cells[1].empty()) {
            answers[row.cells[0]] = row.cells[1];
        }
    }
    EXPECT_EQ(answers.count("path"), 1U);
    answers.erase("path");
    return answers;
}

inline bool hasCheckpoint(const std::filesystem::path& dataFolder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(dataFolder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("checkpoint-") && name.ends_with(".pt")) {
            return true;
        }
    }
    return false;
}

/// A folder of pictures, a project made of them, and the program that works on it.
class EndToEnd : public testing::Test {
protected:
    void makeProject(const StripeCounts& counts = {}) {
        makeStripes(m_pictures, counts);
        ASSERT_EQ(runCli({"import", m_project, m_pictures.string()}).exitCode, 0);
    }

    std::vector<std::string> train(int steps, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"train", m_project};
        const auto quick = quickTraining(steps);
        arguments.insert(arguments.end(), quick.begin(), quick.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    /// Reads events until `ready` holds; false when the output ended before.
    static bool readUntil(Process& process, const std::function<bool(const std::string&)>& ready) {
        while (const auto line = process.readLine()) {
            if (ready(*line)) {
                return true;
            }
        }
        return false;
    }

    static bool isProgress(const std::string& line) {
        return line.find("\"event\":\"progress\"") != std::string::npos;
    }

    TempFolder m_folder;
    std::filesystem::path m_pictures = m_folder / "pictures";
    std::string m_project = (m_folder / "stripes.seedling").string();
    std::filesystem::path m_data = m_folder / "stripes.seedling-data";
};

}  // namespace seedling::test
