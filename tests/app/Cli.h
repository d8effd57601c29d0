#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/Process.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// The command line of the real program.
std::vector<std::string> cli(std::vector<std::string> arguments);

/// Runs seedling-cli to its end.
ProcessResult runCli(const std::vector<std::string>& arguments);

/// Runs it with --json, expects success and returns the object.
nlohmann::json jsonOf(std::vector<std::string> arguments);

/// Every line of a job's output as JSON; a line that is none fails the test.
std::vector<nlohmann::json> eventsOf(const std::string& output);

/// Names of the events, in order.
std::vector<std::string> namesOf(const std::vector<nlohmann::json>& events);

/// Makes FOLDER/train and FOLDER/test of small PNG pictures of three classes that are told apart by
/// the direction of their stripes: `labelled` a class in class folders, `unlabelled` a class beside
/// them, `tests` a class in the test part.
struct StripeCounts {
    int labelled = 4;
    int unlabelled = 16;
    int tests = 10;
};
void makeStripes(const std::filesystem::path& folder, const StripeCounts& counts = {});

/// The options of a training that takes seconds.
std::vector<std::string> quickTraining(int steps);

}  // namespace seedling::test
