// The window in a process of its own: as a person starts it, and as it may end.
#include <gtest/gtest.h>

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <csignal>

#include "tests/support/Paths.h"
#include "tests/ui/support/UiProject.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"

namespace seedling {
namespace {

using test::waitFor;

constexpr const char* kProjectVariable = "SEEDLING_TEST_PROJECT";

std::int64_t imagesIn(const std::filesystem::path& file) {
    const auto project = Project::open(file);
    const auto images = project ? (*project)->images().all() : failureOf(project);
    return images ? static_cast<std::int64_t>(images->size()) : 0;
}

TEST(Program, OpensTheSampleWhenAsked) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const std::filesystem::path file =
        toPath(documents + QStringLiteral("/Seedling/sample.seedling"));
    QProcess program;
    program.start(toQString(test::programFolder() / "seedling"), {QStringLiteral("--sample")});
    EXPECT_TRUE(QTest::qWaitFor([&] { return imagesIn(file) == 6000; }, 30'000))
        << program.readAllStandardError().toStdString();
    EXPECT_EQ(program.state(), QProcess::Running);
    program.kill();
    program.waitForFinished();
}

/// Not a test of its own: the process that the next one starts and that never returns.
TEST(KilledWindow, DISABLED_LabelsByKeyAndIsKilledAtOnce) {
    MainWindow window([] { return std::make_unique<test::IdleWorker>(); });
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    window.openPath(qEnvironmentVariable(kProjectVariable));
    ASSERT_TRUE(waitFor([&] { return window.page() == MainWindow::Page::Label; }));
    QTest::keyClick(&window.gallery().view(), window.project().classes()[1].key[0]);
    ::raise(SIGKILL);
}

TEST(KilledWindow, KeepsTheLabelOfTheLastKey) {
    const test::UiProject files;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kProjectVariable), files.file());
    program.setProcessEnvironment(environment);
    program.start(QApplication::applicationFilePath(),
                  {QStringLiteral("--gtest_filter=KilledWindow.DISABLED_*"),
                   QStringLiteral("--gtest_also_run_disabled_tests")});
    ASSERT_TRUE(program.waitForFinished());
    ASSERT_EQ(program.exitStatus(), QProcess::CrashExit)
        << program.readAllStandardOutput().toStdString();
    const auto labels = files.labelsInFile();
    ASSERT_EQ(labels.size(), 1U);
    ProjectModel again;
    ASSERT_TRUE(again.open(files.file())) << "the lock of the dead window stops nobody";
    EXPECT_EQ(again.counts().labelled, 1);
}

}  // namespace
}  // namespace seedling
