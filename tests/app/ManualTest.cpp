// What the program says of itself: its manual and what shells complete by.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "datasets/base/FileIo.h"
#include "tests/app/Cli.h"
#include "tests/support/Paths.h"

namespace seedling::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string printed(const std::vector<std::string>& arguments) {
    const ProcessResult result = runCli(arguments);
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return result.out;
}

/// The program's commands, from its own help.
std::vector<std::string> commandNames() {
    std::istringstream help(printed({"--help"}));
    std::vector<std::string> names;
    bool isList = false;
    for (std::string line; std::getline(help, line);) {
        if (isList && line.starts_with("  ") && !line.starts_with("   ")) {
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
        } else if (isList && line.empty()) {
            break;
        }
        isList = isList || line == "Subcommands:";
    }
    return names;
}

class Completion : public testing::Test {
protected:
    Completion() : m_script(m_folder.write("completion", printed({"completion", "bash"}))) {}

    /// What bash would offer for the last of these words.
    std::vector<std::string> offered(const std::vector<std::string>& words) const {
        std::string line = "source '" + m_script.string() + "'; COMP_WORDS=(seedling-cli";
        for (const std::string& word : words) {
            line += " '" + word + "'";
        }
        line += "); COMP_CWORD=" + std::to_string(words.size()) +
                "; _seedling_cli; printf '%s\\n' \"${COMPREPLY[@]}\"";
        const ProcessResult result = runProcess({"/bin/bash", "-c", line});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        std::istringstream stream(result.out);
        std::vector<std::string> found;
        for (std::string word; std::getline(stream, word);) {
            found.push_back(word);
        }
        return found;
    }

    TempFolder m_folder;
    std::filesystem::path m_script;
};

TEST(Manual, SpeaksOfEveryCommandAndOfNoHiddenOne) {
    const std::vector<std::string> names = commandNames();
    EXPECT_GT(names.size(), 10U);
    EXPECT_THAT(names, Not(Contains("manual")));
    const std::string markdown = printed({"manual"});
    const std::string page = printed({"manual", "--format", "man"});
    for (const std::string& name : names) {
        EXPECT_THAT(markdown, HasSubstr("\n### " + name + "\n"));
        EXPECT_THAT(page, HasSubstr("\n.SS seedling\\-cli " + name));
    }
    for (const std::string& text : {markdown, page}) {
        EXPECT_THAT(text, HasSubstr("learning_rate"));
        EXPECT_THAT(text, HasSubstr("bench"));
        EXPECT_THAT(text, Not(HasSubstr("completion SHELL")));
    }
    EXPECT_THAT(page, StartsWith(".TH SEEDLING\\-CLI 1 "));
}

TEST(Manual, InTheSourcesIsWhatTheProgramPrints) {
    const auto stored = readTextFile(sourceFolder() / "docs/cli.md");
    ASSERT_TRUE(stored) << toText(stored.error());
    EXPECT_TRUE(*stored == printed({"manual", "--format", "markdown"}))
        << "packaging/dev/manual.sh writes docs/cli.md anew";
}

TEST_F(Completion, IsAScriptThatBashReads) {
    const ProcessResult result = runProcess({"/bin/bash", "-n", m_script.string()});
    EXPECT_EQ(result.exitCode, 0) << result.err;
}

TEST_F(Completion, OffersCommandsOptionsAndValues) {
    EXPECT_THAT(offered({"tr"}), testing::ElementsAre("train"));
    EXPECT_THAT(offered({""}), Contains("import"));
    EXPECT_THAT(offered({""}), Not(Contains("manual")));
    EXPECT_THAT(offered({"bench", "st"}), testing::ElementsAre("step"));
    EXPECT_THAT(offered({"train", "--min"}), testing::ElementsAre("--minutes"));
    EXPECT_THAT(offered({"bench", "step", "--mask"}), testing::ElementsAre("--mask-rate"));
    EXPECT_THAT(offered({"export", "--format", "torch"}), testing::ElementsAre("torchscript"));
    EXPECT_THAT(offered({"train", "--method", "fix"}), testing::ElementsAre("fixmatch"));
}

TEST_F(Completion, OffersTheOptionsOfTrainingAndTheirValues) {
    EXPECT_THAT(offered({"train", "x", "--set", "learning_r"}),
                testing::ElementsAre("learning_rate="));
    EXPECT_THAT(offered({"train", "--set", "method", "=", "flex"}),
                testing::ElementsAre("flexmatch"));
    EXPECT_THAT(offered({"train", "--set", "method", "="}), Contains("fixmatch"));
}

TEST_F(Completion, OffersFilesForAProject) {
    m_folder.write("leaves.seedling", "");
    const std::string start = (m_folder / "lea").string();
    EXPECT_THAT(offered({"train", start}),
                testing::ElementsAre((m_folder / "leaves.seedling").string()));
    EXPECT_THAT(offered({"report", "--out", start}),
                testing::ElementsAre((m_folder / "leaves.seedling").string()));
}

}  // namespace
}  // namespace seedling::test
