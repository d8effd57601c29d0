#include "engine/report/RunOptions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace seedling::report {
namespace {

using testing::HasSubstr;
using testing::Not;

RunFacts factsOf(const TrainConfig& config) {
    RunFacts facts;
    facts.projectFile = "leaves.seedling";
    facts.config = config;
    facts.record.method = "fixmatch";
    facts.machine.threads = 2;
    facts.machine.precision = "bf16";
    return facts;
}

RunOption optionOf(const RunFacts& facts, const std::string& key) {
    const auto options = optionsOf(facts);
    const auto found = std::ranges::find_if(
        options, [&](const RunOption& option) { return option.spec->key == key; });
    EXPECT_NE(found, options.end()) << key;
    return found == options.end() ? RunOption{} : *found;
}

/// What the command line makes of a command without quotes, as `train` reads it.
TrainConfig configFrom(const std::string& command) {
    std::istringstream words(command);
    std::string program;
    std::string verb;
    std::string project;
    words >> program >> verb >> project;
    EXPECT_EQ(program + " " + verb, "seedling-cli train");
    TrainConfig config;
    for (std::string flag, value; words >> flag >> value;) {
        const bool isSet = flag == "--set";
        const std::size_t equals = value.find('=');
        const std::string key = isSet ? value.substr(0, equals) : flag.substr(2);
        const auto set = setOption(config, key, isSet ? value.substr(equals + 1) : value);
        EXPECT_TRUE(set) << flag << " " << value;
    }
    return config;
}

TEST(RunOptions, TellsChosenFromAutomatic) {
    TrainConfig config = presetConfig("quick").value();
    config.learningRate = 0.02;
    const RunFacts facts = factsOf(config);
    EXPECT_EQ(optionOf(facts, "learning_rate").origin, OptionOrigin::Chosen);
    EXPECT_EQ(optionOf(facts, "learning_rate").value, "0.02");
    EXPECT_EQ(optionOf(facts, "threshold").origin, OptionOrigin::Preset);
    EXPECT_EQ(optionOf(facts, "method").origin, OptionOrigin::Automatic);
    EXPECT_EQ(optionOf(facts, "method").became, "fixmatch");
    EXPECT_EQ(optionOf(facts, "threads").value, "all");
    EXPECT_EQ(optionOf(facts, "threads").became, "2");
    EXPECT_EQ(optionsOf(facts).size(), trainOptions().size());
}

TEST(RunOptions, ARuleThatIsOffIsNotLeftToTheProgram) {
    TrainConfig config;
    config.patience = 5;
    const RunFacts facts = factsOf(config);
    EXPECT_EQ(optionOf(facts, "energy_wh").value, "off");
    EXPECT_EQ(optionOf(facts, "energy_wh").origin, OptionOrigin::Preset);
    EXPECT_EQ(optionOf(facts, "memory_mb").origin, OptionOrigin::Preset);
    EXPECT_EQ(optionOf(facts, "patience").origin, OptionOrigin::Chosen);
}

TEST(RunOptions, CommandGivesTheSameOptionsAgain) {
    TrainConfig config = presetConfig("paper").value();
    config.network = "auto";  // Where the preset names one.
    config.steps = 500;
    config.seed = 7;
    config.weightDecay = 0.0001;
    config.balancedHead = true;
    config.threads = 3;
    const std::string command = repeatCommand(factsOf(config));
    EXPECT_THAT(command, HasSubstr("--preset paper"));
    EXPECT_EQ(configFrom(command), config) << command;
}

TEST(RunOptions, CommandPinsWhatTheMachineDecided) {
    TrainConfig config;
    const std::string command = repeatCommand(factsOf(config));
    config.threads = 2;
    config.precision = "bf16";
    EXPECT_EQ(configFrom(command), config) << command;
    EXPECT_THAT(command, Not(HasSubstr("--method")));
}

TEST(RunOptions, StepsKeepTheirTime) {
    TrainConfig config;
    config.steps = 500;  // Of no account, as the run has a time.
    EXPECT_THAT(repeatCommand(factsOf(config)), HasSubstr("--minutes 10"));
}

TEST(RunOptions, QuotesForTheShell) {
    EXPECT_EQ(shellWord("leaves.seedling"), "leaves.seedling");
    EXPECT_EQ(shellWord("my leaves.seedling"), "'my leaves.seedling'");
    EXPECT_EQ(shellWord("it's; rm -r $HOME"), "'it'\\''s; rm -r $HOME'");
    EXPECT_EQ(shellWord(""), "''");
}

TEST(RunOptions, KnowsNothingOfUnknownOptions) {
    RunFacts facts;
    EXPECT_TRUE(optionsOf(facts).empty());
    EXPECT_EQ(repeatCommand(facts), "");
}

}  // namespace
}  // namespace seedling::report
