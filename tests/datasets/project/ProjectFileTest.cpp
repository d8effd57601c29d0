#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "datasets/project/Migrations.h"
#include "datasets/project/Sqlite.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

using ProjectFileTest = ProjectTest;

// Runs SQL on a file behind the program's back.
void runSql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
    char* message = nullptr;
    ASSERT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
    sqlite3_close(handle);
}

// Runs something in a child process and returns its exit status, or minus the signal that ended it.
int inChild(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

TEST_F(ProjectFileTest, IsOneFileOnceEverybodyClosedIt) {
    addImages(3);
    owned.reset();
    EXPECT_TRUE(std::filesystem::exists(folder / "leaves.seedling"));
    EXPECT_FALSE(std::filesystem::exists(folder / "leaves.seedling-wal"));
}

TEST_F(ProjectFileTest, IsDurableAndMarked) {
    EXPECT_EQ(project().database().number("PRAGMA synchronous").value(), 2);
    EXPECT_EQ(project().database().number("PRAGMA foreign_keys").value(), 1);
    EXPECT_EQ(project().database().number("PRAGMA application_id").value(), kApplicationId);
    EXPECT_TRUE(std::filesystem::exists(folder / "leaves.seedling-wal"));
}

TEST_F(ProjectFileTest, CreateRefusesAFileThatExists) {
    const auto again = Project::create(folder / "leaves.seedling");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidArgument);
}

// Maps and checkpoints of other images would be taken for those of the new ones.
TEST_F(ProjectFileTest, CreateSetsAsideWhatAProjectWithoutItsFileLeft) {
    for (const char* old : {"other.seedling-data-old", "other.seedling-data-old-2"}) {
        folder.write("other.seedling-data/look.map", old);
        ASSERT_TRUE(Project::create(folder / "other.seedling"));
        EXPECT_FALSE(std::filesystem::exists(folder / "other.seedling-data"));
        EXPECT_TRUE(std::filesystem::exists(folder / old / "look.map"));
        std::filesystem::remove(folder / "other.seedling");
    }
}

TEST_F(ProjectFileTest, CreateInAMissingFolderFailsAndLeavesNothing) {
    const auto made = Project::create(folder / "nowhere/new.seedling");
    ASSERT_FALSE(made);
    EXPECT_FALSE(std::filesystem::exists(folder / "nowhere"));
}

TEST_F(ProjectFileTest, OpenNamesAMissingFile) {
    const auto opened = Project::open(folder / "gone.seedling");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_NE(opened.error().message.find("gone.seedling"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder / "gone.seedling"));
}

TEST_F(ProjectFileTest, OpenRefusesWhatIsNoProject) {
    const std::string noise(5000, 'x');
    for (const auto& content : {std::string("path,class\n"), noise, std::string()}) {
        const auto file = folder.write("other.seedling", content);
        const auto opened = Project::open(file);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::Corrupt) << toText(opened.error());
    }
    const auto directory = Project::open(folder.path());
    ASSERT_FALSE(directory);
    EXPECT_EQ(directory.error().code, ErrorCode::Corrupt);
}

TEST_F(ProjectFileTest, OpenLeavesTheDatabaseOfAnotherProgramAlone) {
    const auto file = folder / "other.db";
    runSql(file, "CREATE TABLE mine (x)");
    const auto opened = Project::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
    auto database = Database::open(file).value();
    std::string mode;
    ASSERT_TRUE(database->each("PRAGMA journal_mode",
                               [&](const Statement& row) { mode = row.column<std::string>(0); }));
    EXPECT_EQ(mode, "delete");
}

TEST_F(ProjectFileTest, OpenRefusesANewerProject) {
    owned.reset();
    runSql(folder / "leaves.seedling", "PRAGMA user_version = 999");
    const auto opened = Project::open(folder / "leaves.seedling");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::ProjectNewer);
    EXPECT_NE(opened.error().message.find("newer version"), std::string::npos);
}

TEST_F(ProjectFileTest, AFolderThatMayNotBeWrittenIsRefusedInWords) {
    owned.reset();
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    const auto tryOpen = [&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            return 99;
        const auto opened = Project::open(folder / "leaves.seedling");
        if (opened || opened.error().code != ErrorCode::PermissionDenied)
            return 1;
        const auto made = Project::create(folder / "new.seedling");
        return !made && made.error().code == ErrorCode::PermissionDenied ? 0 : 2;
    };
    EXPECT_EQ(inChild(tryOpen), 0);
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

TEST_F(ProjectFileTest, AnOlderProjectGetsItsUndo) {
    const auto file = folder / "older.seedling";
    std::ofstream(file).flush();
    {
        auto database = Database::open(file).value();
        ASSERT_TRUE(migrate(*database, migrationScripts().first(1)));
        ASSERT_TRUE(database->run("INSERT INTO source (kind, location) VALUES ('folder', 'x')"));
        ASSERT_TRUE(database->run(
            "INSERT INTO image (source, path, number, file_bytes, modified_ms, width, height, "
            "hash, "
            "part, state, reason) VALUES (1, 'a.png', 0, 1, 1, 0, 0, '', 'train', 'ok', '')"));
        ASSERT_TRUE(database->run(
            "INSERT INTO label_log (image, after_verdict, after_author, after_when_ms, when_ms) "
            "VALUES (1, 'unsure', 'person', 5, 5)"));
    }
    auto older = Project::open(file);
    ASSERT_TRUE(older) << toText(older.error());
    EXPECT_FALSE((*older)->edits().nextUndo().value()) << "what was done before is not known";
    EXPECT_EQ((*older)->labels().changesAfter(0).value().size(), 1U);
    ProjectEdit edit;
    edit.labels.push_back({ImageId{1}, {}, Label{Verdict::Excluded, {}, Author::Person, 0}});
    ASSERT_TRUE((*older)->edits().perform({EditKind::Exclude, {}, {}}, edit));
    EXPECT_TRUE((*older)->edits().undo());
}

TEST_F(ProjectFileTest, MigrationIsAllOrNothing) {
    auto& database = project().database();
    const auto version = database.number("PRAGMA user_version").value();
    std::vector<const char*> scripts(migrationScripts().begin(), migrationScripts().end());
    scripts.push_back("CREATE TABLE later (x); INSERT INTO later VALUES (7);");
    scripts.push_back("CREATE TABLE oops (");
    EXPECT_FALSE(migrate(database, scripts));
    EXPECT_EQ(database.number("PRAGMA user_version").value(), version);
    EXPECT_FALSE(database.number("SELECT x FROM later"));
    EXPECT_FALSE(database.inTransaction());

    scripts.pop_back();
    ASSERT_TRUE(migrate(database, scripts));
    EXPECT_EQ(database.number("SELECT x FROM later").value(), 7);
    EXPECT_EQ(database.number("PRAGMA user_version").value(), version + 1);
    ASSERT_TRUE(migrate(database, scripts));  // nothing left to do
}

TEST_F(ProjectFileTest, NestedTransactionsFailAlone) {
    auto& database = project().database();
    auto outer = Transaction::begin(database);
    ASSERT_TRUE(outer);
    ASSERT_TRUE(project().setSetting("kept", "1"));
    {
        auto inner = Transaction::begin(database);
        ASSERT_TRUE(inner);
        ASSERT_TRUE(project().setSetting("dropped", "1"));
    }
    ASSERT_TRUE(outer->commit());
    EXPECT_TRUE(project().setting("kept").value().has_value());
    EXPECT_FALSE(project().setting("dropped").value().has_value());
}

TEST_F(ProjectFileTest, SettingsSurvive) {
    EXPECT_EQ(project().setting("sort").value(), std::nullopt);
    ASSERT_TRUE(project().setSetting("sort", "by name"));
    ASSERT_TRUE(project().setSetting("sort", "by date"));
    owned.reset();
    EXPECT_EQ(openAgain()->setting("sort").value(), "by date");
}

TEST_F(ProjectFileTest, DataFolderLiesBesideTheFile) {
    EXPECT_EQ(project().dataFolder(), folder / "leaves.seedling-data");
    EXPECT_TRUE(std::filesystem::is_directory(project().runFolder(RunId{7})));
}

TEST_F(ProjectFileTest, ALabelIsThereAfterTheProgramIsKilled) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    owned.reset();
    const auto labelAndDie = [&] {
        auto mine = Project::open(folder / "leaves.seedling");
        if (!mine)
            return 1;
        const std::vector<LabelChange> changes{labelled(image, oak)};
        if (!(*mine)->labels().apply(changes))
            return 2;
        ::kill(::getpid(), SIGKILL);
        return 3;
    };
    ASSERT_EQ(inChild(labelAndDie), -SIGKILL);
    const auto labels = openAgain()->labels().all().value();
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_EQ(labels[0].label.classId, oak);
}

TEST_F(ProjectFileTest, AHalfDoneTransactionOfAKilledProgramIsGone) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    owned.reset();
    const auto beginAndDie = [&] {
        auto mine = Project::open(folder / "leaves.seedling");
        auto transaction = Transaction::begin((*mine)->database());
        const std::vector<LabelChange> changes{labelled(image, oak)};
        if (!(*mine)->labels().apply(changes))
            return 2;
        ::kill(::getpid(), SIGKILL);
        return 3;
    };
    ASSERT_EQ(inChild(beginAndDie), -SIGKILL);
    EXPECT_TRUE(openAgain()->labels().all().value().empty());
}

TEST_F(ProjectFileTest, SeveralProgramsWriteAtOnce) {
    constexpr int kWriters = 3;
    constexpr int kEach = 20;
    const auto images = addImages(kWriters * kEach);
    const auto oak = addClass("oak");
    owned.reset();
    std::vector<pid_t> children;
    for (int writer = 0; writer < kWriters; ++writer) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto mine = Project::open(folder / "leaves.seedling");
            for (int i = 0; mine && i < kEach; ++i) {
                const auto place = static_cast<std::size_t>(writer * kEach + i);
                const std::vector<LabelChange> changes{labelled(images[place], oak)};
                if (!(*mine)->labels().apply(changes))
                    ::_exit(1);
            }
            ::_exit(mine ? 0 : 2);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    const auto again = openAgain();
    EXPECT_EQ(again->labels().all().value().size(), images.size());
    EXPECT_EQ(again->labels().logPosition().value(), kWriters * kEach);
}

TEST_F(ProjectFileTest, AReaderSeesTheStateBeforeAnUnfinishedWrite) {
    auto transaction = Transaction::begin(project().database());
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(project().setSetting("x", "1"));
    const auto reader = openAgain();
    EXPECT_FALSE(reader->setting("x").value().has_value());
    ASSERT_TRUE(transaction->commit());
    EXPECT_TRUE(reader->setting("x").value().has_value());
}

TEST_F(ProjectFileTest, AWriterThatCannotGetItsTurnIsToldSo) {
    auto transaction = Transaction::begin(project().database());
    ASSERT_TRUE(transaction);
    const auto other = openAgain();
    ASSERT_TRUE(other->database().script("PRAGMA busy_timeout = 1"));
    const auto done = other->setSetting("x", "1");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Busy);
}

TEST_F(ProjectFileTest, AFullDiskIsSaidAndLosesNothing) {
    addImages(5);
    auto& database = project().database();
    const auto pages = database.number("PRAGMA page_count").value();
    ASSERT_TRUE(database.script(("PRAGMA max_page_count = " + std::to_string(pages)).c_str()));
    const auto source = project().images().addSource("folder", "more");
    std::vector<ImageRecord> many(20'000);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].source = source ? *source : SourceId{1};
        many[i].index = static_cast<std::int64_t>(i);
    }
    const auto added = project().images().add(many);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(project().images().count().value(), 5);
    EXPECT_FALSE(database.inTransaction());
}

}  // namespace
}  // namespace seedling::test
