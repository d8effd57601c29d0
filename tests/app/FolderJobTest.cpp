// Answers for folders: odd ones, interrupted ones, watched ones.
#include <gmock/gmock.h>

#include <csignal>
#include <fstream>

#include "datasets/sort/SortFolder.h"
#include "tests/app/EndToEnd.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FolderJob : public EndToEnd {};

TEST_F(FolderJob, StrangeNamesAndDamagedFilesStopNothing) {
    makeProject();
    const fs::path odd = m_pictures / "train" / "rising";
    const std::string name = "a \"b\", c\n\xff.png";
    fs::copy_file(odd / "0.png", odd / name);
    fs::resize_file(odd / "1.png", 60);
    std::ofstream(odd / "empty.png");
    std::ofstream(odd / "text.png") << "not a picture";
    ASSERT_EQ(runCli({"import", m_project, m_pictures.string()}).exitCode, 0);
    const auto summary = jsonOf(train(3, {}));
    EXPECT_EQ(summary.at("steps"), 3);

    const std::string csv = (m_folder / "answers.csv").string();
    const auto report = jsonOf({"predict", m_project, odd.string(), "--out", csv});
    EXPECT_EQ(report.at("images"), 4);
    EXPECT_EQ(report.at("unreadable"), 3);
    EXPECT_EQ(answersIn(csv).size(), 4U);
    EXPECT_THAT(*readTextFile(csv), HasSubstr("empty.png,,,,,,,")) << "with the reason";
    const ProcessResult people = runCli({"predict", m_project, odd.string()});
    EXPECT_EQ(people.exitCode, 0);
    EXPECT_THAT(people.out, testing::StartsWith("path,class,confidence,second_class,"));
    EXPECT_THAT(people.err, HasSubstr("empty.png"));
}

TEST_F(FolderJob, AnInterruptedFolderGoesOnWhereItWas) {
    makeProject();
    jsonOf(train(3, {}));
    const std::string pictures = (m_pictures / "test").string();
    const std::string whole = (m_folder / "whole.csv").string();
    jsonOf({"predict", m_project, pictures, "--out", whole});

    // Of what a kill has left the first answers stand, and one line is cut short.
    const std::string csv = (m_folder / "answers.csv").string();
    const fs::path part = csv + ".part";
    Process worker(cli({"predict", m_project, pictures, "--out", csv, "--events"}));
    ASSERT_TRUE(readUntil(worker, isProgress));
    worker.signal(SIGKILL);
    worker.wait();
    if (fs::exists(part)) {
        const auto kept = fs::file_size(part);
        fs::resize_file(part, kept > 400 ? kept - 20 : kept);
    }
    const auto report = jsonOf({"predict", m_project, pictures, "--out", csv, "--resume"});
    EXPECT_EQ(report.at("images"), 30);
    EXPECT_EQ(report.at("left"), 0);
    EXPECT_EQ(*readTextFile(csv), *readTextFile(whole));
    EXPECT_FALSE(fs::exists(part));
}

TEST_F(FolderJob, AWatchedFolderIsSortedAsImagesCome) {
    makeProject();
    jsonOf(train(3, {}));
    const fs::path inbox = m_folder / "inbox";
    const fs::path sorted = m_folder / "sorted";
    fs::create_directories(inbox);
    const fs::path picture = m_pictures / "test" / "rising" / "0.png";
    fs::copy_file(picture, inbox / "first.png");
    Process worker(cli({"predict", m_project, "--watch", inbox.string(), "--sort-into",
                        sorted.string(), "--move", "--settle", "0", "--events"}));
    const auto isAnswer = [](const std::string& line) {
        return line.find("\"event\":\"answer\"") != std::string::npos;
    };
    ASSERT_TRUE(readUntil(worker, isAnswer));
    EXPECT_FALSE(fs::exists(inbox / "first.png"));
    fs::copy_file(picture, m_folder / "coming");
    fs::rename(m_folder / "coming", inbox / "second.png");
    ASSERT_TRUE(readUntil(worker, isAnswer));
    worker.write("{\"command\":\"stop\"}\n");
    const auto last = eventsOf(worker.readAll()).back();
    EXPECT_EQ(last.at("event"), "finished");
    EXPECT_EQ(last.at("summary").at("sorted"), 2);
    EXPECT_EQ(worker.wait(), 130);

    auto folder = SortFolder::open(sorted).value();
    ASSERT_EQ(folder.standing().size(), 2U);
    ASSERT_TRUE(folder.undo(1));
    EXPECT_TRUE(fs::exists(inbox / "first.png"));
    EXPECT_EQ(runCli({"predict", m_project, inbox.string(), "--move"}).exitCode, 2) << "where to?";
}

}  // namespace
}  // namespace seedling::test
