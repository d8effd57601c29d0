#include "engine/protocol/OptionTable.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace seedling::test {
namespace {

// A value of the option that differs from the one it has.
std::string otherValue(const TrainConfig& config, const OptionSpec& option) {
    const auto now = optionText(config, option);
    if (!option.choices.empty())
        return now == option.choices[0] ? option.choices[1] : option.choices[0];
    if (option.text == TextKind::PerChannel)
        return "0.5, 0.25, 1";
    if (option.text != TextKind::Choice)
        return now + "other words";
    if (!option.minimum)
        return now == "on" ? "off" : "on";
    const bool isReal = std::holds_alternative<double TrainConfig::*>(option.member);
    const auto text = [&](double value) {
        return isReal ? fmt::format("{}", value) : std::to_string(static_cast<std::int64_t>(value));
    };
    return now == text(*option.maximum) ? text(*option.minimum) : text(*option.maximum);
}

TEST(OptionTableTest, EveryOptionIsWholeAndUnique) {
    std::set<std::string> keys;
    for (const auto& option : trainOptions()) {
        EXPECT_TRUE(keys.insert(option.key).second) << option.key;
        EXPECT_FALSE(option.label.empty()) << option.key;
        EXPECT_FALSE(option.group.empty()) << option.key;
        EXPECT_TRUE(option.help.ends_with('.')) << option.key;
        EXPECT_EQ(findOption(option.key), &option);
        const bool isText = std::holds_alternative<std::string TrainConfig::*>(option.member);
        const bool isBool = std::holds_alternative<bool TrainConfig::*>(option.member);
        EXPECT_EQ(isText && option.text == TextKind::Choice, !option.choices.empty()) << option.key;
        EXPECT_EQ(!isText && !isBool, option.minimum && option.maximum) << option.key;
    }
    EXPECT_EQ(findOption("nothing"), nullptr);
}

TEST(OptionTableTest, EveryOptionReachesAFieldOfItsOwn) {
    for (const auto& option : trainOptions()) {
        if (option.key == "preset")
            continue;
        TrainConfig config;
        const auto value = otherValue(config, option);
        ASSERT_TRUE(setOption(config, option.key, value)) << option.key << value;
        EXPECT_NE(config, TrainConfig{}) << option.key;
        for (const auto& other : trainOptions()) {
            if (other.key == option.key)
                continue;
            EXPECT_EQ(optionText(config, other), optionText(TrainConfig{}, other)) << other.key;
        }
    }
}

TEST(OptionTableTest, TheTableKnowsEveryFieldOfTheConfig) {
    // A field that is missing from the table would be lost by JSON.
    TrainConfig config;
    for (const auto& option : trainOptions()) {
        if (option.key == "preset")
            continue;
        ASSERT_TRUE(setOption(config, option.key, otherValue(config, option)));
    }
    // What would not go together with a frozen network.
    config.warm = "off";
    config.method = "supervised";
    config.balancedHead = false;
    config.imageGrowth = 0;
    config.freezeLayers = 0;
    config.dropImages = 0;
    config.sparse = 0;
    EXPECT_EQ(configFromJson(configToJson(config)).value(), config);
    constexpr std::size_t kFields = 72;
    EXPECT_EQ(trainOptions().size(), kFields) << "a new field needs an entry in OptionTable.cpp";
}

TEST(OptionTableTest, ValuesThatAreNotAllowedAreRefusedInWords) {
    TrainConfig config;
    for (const auto& [key, value] :
         std::vector<std::pair<const char*, const char*>>{{"learning_rate", "0"},
                                                          {"learning_rate", "11"},
                                                          {"learning_rate", "nan"},
                                                          {"learning_rate", "inf"},
                                                          {"learning_rate", "0.1x"},
                                                          {"learning_rate", ""},
                                                          {"learning_rate", "fast"},
                                                          {"labelled_batch", "1.5"},
                                                          {"labelled_batch", "-1"},
                                                          {"labelled_batch", "1e2"},
                                                          {"seed", "-1"},
                                                          {"skip_masked", "maybe"},
                                                          {"method", "magic"},
                                                          {"method", "FixMatch"},
                                                          {"network", ""},
                                                          {"steps", "99999999999999"},
                                                          {"validation_share", "0.96"},
                                                          {"threads", "5000000000000"},
                                                          {"preset", "slow"}}) {
        const auto set = setOption(config, key, value);
        ASSERT_FALSE(set) << key << "=" << value;
        EXPECT_EQ(set.error().code, ErrorCode::InvalidArgument);
        EXPECT_NE(set.error().message.find(value), std::string::npos);
        EXPECT_FALSE(set.error().advice.empty());
    }
    EXPECT_EQ(config, TrainConfig{});
    const auto set = setOption(config, "labelled_batch", "-1");
    EXPECT_EQ(set.error().advice, "Give a whole number from 0 to 4096.");
}

TEST(OptionTableTest, UnknownKeysAreErrorsAndATypoGetsAHint) {
    TrainConfig config;
    const auto typo = setOption(config, "learnig_rate", "0.1");
    ASSERT_FALSE(typo);
    EXPECT_EQ(typo.error().advice, "Did you mean learning_rate?");
    EXPECT_NE(setOption(config, "xyz", "1").error().advice.find("options"), std::string::npos);
}

TEST(OptionTableTest, SwitchesTakeTheUsualWords) {
    TrainConfig config;
    for (const char* word : {"off", "false", "no", "0"}) {
        ASSERT_TRUE(setOption(config, "skip_masked", word));
        EXPECT_FALSE(config.skipMasked);
    }
    for (const char* word : {"on", "true", "yes", "1"}) {
        ASSERT_TRUE(setOption(config, "skip_masked", word));
        EXPECT_TRUE(config.skipMasked);
    }
}

TEST(OptionTableTest, TextAndJsonKeepNumbersExactly) {
    TrainConfig config;
    config.learningRate = 0.1 + 0.2;
    config.weightDecay = 1.0 / 3000;
    TrainConfig copy;
    for (const char* key : {"learning_rate", "weight_decay"})
        ASSERT_TRUE(setOption(copy, key, optionText(config, *findOption(key))));
    EXPECT_EQ(copy, config);
    EXPECT_EQ(configFromJson(configToJson(config)).value(), config);
}

TEST(OptionTableTest, ConfigJsonIsFlatAndStrict) {
    const auto object = nlohmann::json::parse(configToJson({}));
    EXPECT_EQ(object.size(), trainOptions().size());
    EXPECT_EQ(object["minutes"], 10.0);
    EXPECT_EQ(object["skip_masked"], true);
    EXPECT_EQ(configFromJson(R"({"colour":1})").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(configFromJson(R"({"momentum":[1]})").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(configFromJson(R"({"momentum":null})").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(configFromJson("[]").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(configFromJson("").error().code, ErrorCode::Corrupt);
}

TEST(OptionTableTest, APresetInJsonComesFirstWhereverItStands) {
    const auto config = configFromJson(R"({"learning_rate":0.1,"preset":"paper"})").value();
    EXPECT_EQ(config.learningRate, 0.1);
    EXPECT_EQ(config.network, "wrn-28-2");
}

TEST(OptionTableTest, SettingAPresetSetsAllOfIt) {
    TrainConfig config;
    config.momentum = 0.5;
    ASSERT_TRUE(setOption(config, "preset", "quick"));
    EXPECT_EQ(config, presetConfig("quick").value());
}

TEST(OptionTableTest, ValidateLooksAtEveryValueAndAtTheWhole) {
    EXPECT_TRUE(validate({}));
    TrainConfig config;
    config.threshold = 1.5;
    EXPECT_NE(validate(config).error().message.find("threshold"), std::string::npos);
    config = {};
    config.momentum = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(validate(config));
    config = {};
    config.thresholdMinimum = 0.96;
    EXPECT_NE(validate(config).error().advice.find("threshold_minimum"), std::string::npos);
    config = {};
    config.minutes = 0;
    EXPECT_NE(validate(config).error().advice.find("steps"), std::string::npos);
    config.steps = 100;
    EXPECT_TRUE(validate(config));
}

TEST(OptionTableTest, RulesThatEndARunAreOffUnlessAskedFor) {
    for (const auto& name : presetNames()) {
        const auto config = presetConfig(name).value();
        int rules = 0;
        for (const auto& option : trainOptions()) {
            if (option.group == kStopGroup) {
                ++rules;
                EXPECT_EQ(optionText(config, option), "off") << option.key;
                EXPECT_FALSE(option.unit.empty()) << option.key;
            }
        }
        EXPECT_EQ(rules, 4);
    }
    // Runs of earlier versions do not name them.
    EXPECT_EQ(configFromJson(R"({"preset":"quick"})").value().energyWh, 0);
    TrainConfig config;
    ASSERT_TRUE(setOption(config, "energy_wh", "2.5"));
    EXPECT_EQ(config.energyWh, 2.5);
    ASSERT_TRUE(setOption(config, "energy_wh", "off"));
    EXPECT_EQ(config, TrainConfig{});
    EXPECT_FALSE(setOption(config, "patience", "-1"));
}

TEST(OptionTableTest, WhatDoesLessWorkIsOffUnlessAskedForAndCheckedAsAWhole) {
    for (const auto& name : presetNames()) {
        const auto config = presetConfig(name).value();
        for (const auto& option : trainOptions()) {
            if (option.group == kWorkGroup) {
                EXPECT_EQ(optionText(config, option), "off") << option.key;
            }
        }
    }
    TrainConfig config;
    for (const char* key : {"ratio_growth", "image_growth", "freeze_layers", "sparse"}) {
        ASSERT_TRUE(setOption(config, key, "0.5")) << key;
    }
    ASSERT_TRUE(setOption(config, "drop_images", "3"));
    EXPECT_TRUE(validate(config));
    EXPECT_EQ(configFromJson(configToJson(config)).value(), config);
    config.method = "rounds";
    EXPECT_NE(validate(config).error().advice.find("drop_images"), std::string::npos);
    config.dropImages = 0;
    EXPECT_TRUE(validate(config));
    config.network = "hopfield";
    EXPECT_NE(validate(config).error().advice.find("image_growth"), std::string::npos);
    config.network = "auto";
    config.pretrained = "/some where/resnet18.pth";
    config.pretrainedUse = "frozen";
    EXPECT_NE(validate(config).error().advice.find("freeze_layers"), std::string::npos);
}

TEST(OptionTableTest, PretrainedWeightsAreCheckedAsAWhole) {
    TrainConfig config;
    ASSERT_TRUE(setOption(config, "pretrained", "/some where/resnet18.pth"));
    EXPECT_EQ(config.pretrained, "/some where/resnet18.pth");
    EXPECT_TRUE(validate(config));
    EXPECT_EQ(configFromJson(configToJson(config)).value(), config);
    EXPECT_FALSE(setOption(config, "pretrained", "two\nlines"));
    config.warm = "on";
    EXPECT_EQ(validate(config).error().advice,
              "Set warm to off or auto, or leave pretrained empty.");
    config.warm = "auto";
    config.pretrainedUse = "frozen";
    EXPECT_TRUE(validate(config));
    config.method = "fixmatch";
    EXPECT_FALSE(validate(config));
    config.method = "rounds";
    EXPECT_TRUE(validate(config));
    config.balancedHead = true;
    EXPECT_FALSE(validate(config));
}

TEST(OptionTableTest, ValuesOfThreeChannelsAreRead) {
    EXPECT_EQ(perChannelValues("0.485, 0.456,0.406").value(),
              (std::array<double, 3>{0.485, 0.456, 0.406}));
    EXPECT_EQ(perChannelValues(" 1 , 2 , 3 ").value(), (std::array<double, 3>{1, 2, 3}));
    for (const char* text : {"", "1", "1,2", "1,2,3,4", "1;2;3", "1,2,x", "1,2,inf", "1,,2"})
        EXPECT_FALSE(perChannelValues(text)) << text;
    TrainConfig config;
    EXPECT_FALSE(setOption(config, "pretrained_mean", "0.5"));
    config.pretrained = "file";
    ASSERT_TRUE(setOption(config, "pretrained_deviation", "1, 0, 1"));
    EXPECT_FALSE(validate(config));
}

TEST(PresetTest, EveryPresetIsValidNamedAndExplained) {
    for (const auto& name : presetNames()) {
        const auto config = presetConfig(name).value();
        EXPECT_TRUE(validate(config)) << name;
        EXPECT_EQ(config.preset, name);
        EXPECT_TRUE(presetHelp(name).ends_with('.'));
    }
    EXPECT_EQ(presetConfig("balanced").value(), TrainConfig{});
    EXPECT_EQ(presetConfig("slow").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(presetHelp("slow"), "");
}

TEST(PresetTest, PaperIsTheFixMatchOfThePaper) {
    const auto paper = presetConfig("paper").value();
    EXPECT_EQ(paper.method, "fixmatch");
    EXPECT_EQ(paper.network, "wrn-28-2");
    EXPECT_EQ(paper.labelledBatch, 64);
    EXPECT_EQ(paper.unlabelledRatio, 7);
    EXPECT_EQ(paper.threshold, 0.95);
    EXPECT_EQ(paper.unlabelledWeight, 1.0);
    EXPECT_EQ(paper.learningRate, 0.03);
    EXPECT_EQ(paper.momentum, 0.9);
    EXPECT_EQ(paper.weightDecay, 5e-4);
    EXPECT_EQ(paper.schedule, "cosine-7-16");
    EXPECT_EQ(paper.averageDecay, 0.999);
    EXPECT_FALSE(paper.averageWarmup);
    EXPECT_EQ(paper.batchNormMomentum, 0.001);
    EXPECT_EQ(paper.precision, "fp32");
    EXPECT_FALSE(paper.skipMasked);
    EXPECT_EQ(paper.steps, 1048576);
    EXPECT_EQ(paper.minutes, 0);
}

TEST(MarkdownTest, NamesEveryOptionAndPreset) {
    const auto text = optionsMarkdown();
    for (const auto& option : trainOptions()) {
        EXPECT_NE(text.find("| `" + option.key + "` |"), std::string::npos) << option.key;
        EXPECT_NE(text.find(option.help), std::string::npos) << option.key;
    }
    for (const auto& name : presetNames())
        EXPECT_NE(text.find("- `" + name + "`"), std::string::npos);
}

}  // namespace
}  // namespace seedling::test
