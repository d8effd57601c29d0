// `meters` and `devices` as the window asks them: events, and settings of their own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <optional>

#include "tests/app/Cli.h"

namespace seedling::test {
namespace {

using testing::HasSubstr;

/// A home without settings, for this test and the programs that it starts.
class EnergyCommands : public testing::Test {
protected:
    EnergyCommands() {
        if (const char* before = ::getenv(kVariable)) {
            m_before = before;
        }
        ::setenv(kVariable, m_folder.path().c_str(), 1);
    }
    ~EnergyCommands() override {
        if (m_before) {
            ::setenv(kVariable, m_before->c_str(), 1);
        } else {
            ::unsetenv(kVariable);
        }
    }

    /// Runs a command as the window does and returns its last event.
    static nlohmann::json lastEvent(const std::vector<std::string>& arguments) {
        Process worker(cli(arguments));
        const auto events = eventsOf(worker.readAll());
        worker.wait();
        EXPECT_FALSE(events.empty());
        return events.empty() ? nlohmann::json() : events.back();
    }
    std::string profile(const std::string& id) {
        std::string text = runCli({"devices", "--show", "laptop-cpu"}).out;
        const std::string before = "\"id\": \"laptop-cpu\"";
        text.replace(text.find(before), before.size(), "\"id\": \"" + id + "\"");
        return m_folder.write(id + ".json", text).string();
    }

    static constexpr const char* kVariable = "XDG_CONFIG_HOME";
    TempFolder m_folder;
    std::optional<std::string> m_before;
};

TEST_F(EnergyCommands, MetersAnswerTheWindow) {
    const auto last = lastEvent({"meters", "--seconds", "0.1", "--events"});
    ASSERT_EQ(last.at("event"), "finished");
    const auto& answer = last.at("summary");
    for (const char* field :
         {"sources", "total", "figures", "carbon", "carbon_places", "settings", "wall_meter"}) {
        EXPECT_TRUE(answer.contains(field)) << field;
    }
    for (const auto& source : answer.at("sources")) {
        for (const char* field : {"sees", "used", "command", "can_calibrate"}) {
            EXPECT_TRUE(source.contains(field)) << field;
        }
    }
}

TEST_F(EnergyCommands, MeasuringAtRestTellsHowFarItIsAndStops) {
    Process worker(cli({"meters", "--at-rest", "--events"}));
    bool hasProgress = false;
    nlohmann::json last;
    while (const auto line = worker.readLine()) {
        last = nlohmann::json::parse(*line);
        if (last.at("event") == "progress" && last.at("steps_total") == 30 && !hasProgress) {
            hasProgress = true;
            worker.write("{\"command\":\"stop\"}\n");
        }
    }
    EXPECT_TRUE(hasProgress);
    EXPECT_EQ(worker.wait(), 130);
    EXPECT_EQ(last.at("event"), "failed");
    EXPECT_EQ(last.at("code"), "cancelled");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "seedling/meters.json"));
}

TEST_F(EnergyCommands, AWallMetersFileIsCheckedBeforeItIsStored) {
    const auto letter = m_folder.write("letter.csv", "Dear reader,\nno figures here.\n").string();
    const ProcessResult refused = runCli({"meters", "--wall-meter", letter, "--seconds", "0.1"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err, HasSubstr("letter.csv"));
    const auto plug = m_folder.write("plug.csv", "time,watts\n1800000000,42\n").string();
    const auto stored = jsonOf({"meters", "--wall-meter", plug, "--seconds", "0.1"});
    EXPECT_EQ(stored.at("wall_meter").at("watts"), 42);
    EXPECT_EQ(stored.at("wall_meter").at("watts_column"), "watts");
    const auto none = jsonOf({"meters", "--wall-meter", "", "--seconds", "0.1"});
    EXPECT_TRUE(none.at("wall_meter").is_null());
}

TEST_F(EnergyCommands, CarbonIsStored) {
    const auto stored = jsonOf({"meters", "--carbon", "deu", "--seconds", "0.1"});
    EXPECT_EQ(stored.at("carbon").at("code"), "DEU");
    const auto own = jsonOf({"meters", "--carbon", "23.5", "--seconds", "0.1"});
    EXPECT_EQ(own.at("carbon").at("code"), "OWN");
    EXPECT_EQ(own.at("carbon").at("grams_per_kwh"), 23.5);
    EXPECT_EQ(runCli({"meters", "--carbon", "nowhere"}).exitCode, 1);
}

TEST_F(EnergyCommands, OwnDevicesAreAddedListedAndRemoved) {
    const std::string file = profile("mine");
    const auto isOwn = [](const nlohmann::json& list, const std::string& id) {
        for (const auto& device : list.at("devices")) {
            if (device.at("id") == id) {
                return device.at("own").get<bool>();
            }
        }
        return false;
    };
    EXPECT_TRUE(isOwn(jsonOf({"devices", "--add", file}), "mine"));
    EXPECT_TRUE(isOwn(jsonOf({"devices"}), "mine")) << "it stays";
    EXPECT_FALSE(isOwn(jsonOf({"devices"}), "laptop-cpu"));
    EXPECT_FALSE(isOwn(jsonOf({"devices", "--remove", "mine"}), "mine"));
    const auto gone = lastEvent({"devices", "--remove", "mine", "--events"});
    EXPECT_EQ(gone.at("event"), "failed");
    EXPECT_EQ(gone.at("code"), "not_found");
}

TEST_F(EnergyCommands, ARefusedDeviceIsAFailure) {
    const auto torn = m_folder.write("torn.json", "{").string();
    const auto last = lastEvent({"devices", "--add", torn, "--events"});
    EXPECT_EQ(last.at("event"), "failed");
    EXPECT_THAT(last.at("message").get<std::string>(), HasSubstr("torn.json"));
    EXPECT_TRUE(jsonOf({"devices"}).at("problems").empty()) << "nothing was taken over";
}

}  // namespace
}  // namespace seedling::test
