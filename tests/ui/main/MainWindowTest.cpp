// The whole window, offscreen, with a worker that is never started.
#include "ui/main/MainWindow.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/label/ClassRow.h"
#include "ui/main/RecentProjects.h"
#include "ui/main/StatusLine.h"
#include "ui/main/WelcomePage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

using test::TempFolder;
using test::waitFor;

class MainWindowTest : public testing::Test {
protected:
    MainWindowTest() : m_window([] { return std::make_unique<test::IdleWorker>(); }) {
        m_window.resize(1200, 800);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    void drop(const std::filesystem::path& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(toQString(path))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&m_window, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent let(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&m_window, &let);
    }
    [[nodiscard]] bool opens() {
        return waitFor([this] { return m_window.page() == MainWindow::Page::Label; });
    }

    TempFolder m_temp;
    MainWindow m_window;
};

TEST_F(MainWindowTest, DroppedFolderBecomesAProjectBesideIt) {
    test::writePictures(m_temp / "leaves/oak", 2);
    test::writePictures(m_temp / "leaves/maple", 3);
    test::writePictures(m_temp / "leaves", 4);
    EXPECT_EQ(m_window.page(), MainWindow::Page::Welcome);
    drop(m_temp / "leaves");
    ASSERT_TRUE(opens()) << m_window.welcome().message().toStdString();
    EXPECT_TRUE(std::filesystem::exists(m_temp / "leaves.seedling"));
    EXPECT_EQ(m_window.project().counts().images, 9);
    EXPECT_EQ(m_window.project().counts().labelled, 5);
    EXPECT_EQ(m_window.project().counts().toLabel, 4);
    EXPECT_EQ(recent::all().front().file, toQString(m_temp / "leaves.seedling"));
}

TEST_F(MainWindowTest, FolderWithoutImagesIsExplainedAndLeavesNothingBehind) {
    std::filesystem::create_directory(m_temp / "empty");
    m_window.openPath(toQString(m_temp / "empty"));
    ASSERT_TRUE(waitFor([this] { return !m_window.welcome().message().isEmpty(); }));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Welcome);
    EXPECT_FALSE(std::filesystem::exists(m_temp / "empty.seedling"));
}

TEST_F(MainWindowTest, MissingPathIsExplained) {
    m_window.openPath(QStringLiteral("/no/such/folder"));
    EXPECT_TRUE(m_window.welcome().message().contains(QStringLiteral("/no/such/folder")));
}

TEST_F(MainWindowTest, FolderOnReadOnlyDiskIsKeptInDocuments) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere";
    }
    test::writePictures(m_temp / "disc/photos", 3);
    ::chmod((m_temp / "disc").c_str(), 0555);
    m_window.openPath(toQString(m_temp / "disc/photos"));
    ASSERT_TRUE(opens());
    EXPECT_TRUE(m_window.project().file().startsWith(
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    ::chmod((m_temp / "disc").c_str(), 0755);
}

TEST_F(MainWindowTest, ClassesAreNamedByKeyboardAndThenLabel) {
    test::writePictures(m_temp / "photos", 5);
    m_window.openPath(toQString(m_temp / "photos"));
    ASSERT_TRUE(opens());
    EXPECT_EQ(m_window.status().text(), QStringLiteral("Press N to name the first class."));
    GalleryView& view = m_window.gallery().view();
    QTest::keyClick(&view, Qt::Key_N);
    for (const char* name : {"unoxu", "oak", "oak", "maple"}) {
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        ASSERT_NE(field, nullptr);
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(name));
        QTest::keyClick(field, Qt::Key_Return);
    }
    ASSERT_EQ(m_window.project().classes().size(), 3U) << "a name twice is refused in place";
    EXPECT_EQ(m_window.project().counts().toLabel, 5) << "typing a name labels nothing";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(view.hasFocus());
    const char key = m_window.project().classes()[1].key[0];
    QTest::keyClick(&view, key);
    EXPECT_EQ(m_window.project().counts().labelled, 1);
}

TEST_F(MainWindowTest, LoupeLabelsAndGoesOnLikeTheGallery) {
    const test::UiProject files;
    m_window.openPath(files.file());
    ASSERT_TRUE(opens());
    QTest::keyClick(&m_window.gallery().view(), Qt::Key_Space);
    ASSERT_EQ(m_window.page(), MainWindow::Page::Loupe);
    QWidget* loupe = QApplication::focusWidget();
    ASSERT_NE(loupe, nullptr);
    QTest::keyClick(loupe, m_window.project().classes()[0].key[0]);
    EXPECT_EQ(m_window.project().counts().labelled, 1);
    EXPECT_EQ(m_window.gallery().view().currentIndex().row(), 1);
    QTest::keyClick(loupe, Qt::Key_Escape);
    EXPECT_EQ(m_window.page(), MainWindow::Page::Label);
    m_window.project().close();
}

TEST_F(MainWindowTest, AFileThatIsNoProjectIsRefusedInWords) {
    std::ofstream(m_temp / "broken.seedling") << "this is no project";
    m_window.openPath(toQString(m_temp / "broken.seedling"));
    EXPECT_TRUE(waitFor([this] { return !m_window.welcome().message().isEmpty(); }));
    EXPECT_FALSE(m_window.project().isOpen());
}

TEST_F(MainWindowTest, AProjectOfANewerVersionIsRefusedInWordsAndLeftAlone) {
    const test::UiProject files;
    const auto file = toPath(files.file());
    {
        // Its version stands in the header of the SQLite file.
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(60);
        bytes.write("\0\0\x03\xE7", 4);
    }
    const auto before = std::filesystem::file_size(file);
    m_window.openPath(files.file());
    EXPECT_TRUE(waitFor([this] {
        return m_window.welcome().message().contains(QStringLiteral("newer"));
    })) << m_window.welcome().message().toStdString();
    EXPECT_FALSE(m_window.project().isOpen());
    EXPECT_EQ(std::filesystem::file_size(file), before);
}

TEST_F(MainWindowTest, OddFilesAndNamesStopNothing) {
    const auto photos = m_temp / "odd";
    test::writePictures(photos, 2);
    std::filesystem::copy_file(photos / "img1.png", photos / "really a png.jpg");
    std::filesystem::copy_file(photos / "img1.png", photos / "two\nlines.png");
    std::filesystem::copy_file(photos / "img1.png",
                               photos / "\xC3\xA9t\xC3\xA9 \xE2\x80\x93 1.png");
    std::filesystem::copy_file(photos / "img1.png", photos / "bad \xFF byte.png");
    std::filesystem::copy_file(photos / "img1.png", photos / (std::string(240, 'x') + ".png"));
    std::ofstream(photos / "cut.png", std::ios::binary) << "\x89PNG\r\n\x1a\n cut off";
    std::ofstream(photos / "text.jpg") << "not an image";
    std::ofstream(photos / "empty.jpg");
    m_window.openPath(toQString(photos));
    ASSERT_TRUE(opens()) << m_window.welcome().message().toStdString();
    EXPECT_EQ(m_window.project().counts().images, 10);
    ASSERT_TRUE(waitFor([this] { return m_window.project().counts().unreadable == 3; }))
        << m_window.project().counts().unreadable;
    // Whatever its name, an image can be labelled and looked at.
    ASSERT_TRUE(m_window.project().addClass(QStringLiteral("leaf")));
    GalleryView& view = m_window.gallery().view();
    const char key = m_window.project().classes()[0].key[0];
    for (int i = 0; i < 7; ++i) {
        m_window.showPage(i % 2 == 0 ? MainWindow::Page::Label : MainWindow::Page::Loupe);
        QTest::keyClick(&view, key);
    }
    EXPECT_EQ(m_window.project().counts().labelled, 7);
    EXPECT_EQ(m_window.project().counts().toLabel, 0);
}

TEST_F(MainWindowTest, EveryWidgetThatTakesTheKeyboardHasAName) {
    const test::UiProject files;
    m_window.openPath(files.file());
    ASSERT_TRUE(opens());
    for (const QWidget* widget : m_window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr &&
            !widget->inherits("QMenu") && !widget->inherits("QComboBoxListView") &&
            !widget->inherits("QScrollArea") &&
            !widget->objectName().startsWith(QStringLiteral("qt_"))) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() ||
                               (button != nullptr && !button->text().isEmpty());
            EXPECT_TRUE(named) << widget->metaObject()->className();
        }
    }
    m_window.project().close();
}

TEST_F(MainWindowTest, RecentListGreysWhatIsGone) {
    {
        const test::UiProject files;
        m_window.openPath(files.file());
        ASSERT_TRUE(opens());
        EXPECT_TRUE(recent::all().front().exists());
        m_window.project().close();
    }
    EXPECT_FALSE(recent::all().front().exists());
}

TEST_F(MainWindowTest, NewAndMovedFilesAreNoticed) {
    test::writePictures(m_temp / "leaves", 3);
    m_window.openPath(toQString(m_temp / "leaves"));
    ASSERT_TRUE(opens());
    ProjectModel& project = m_window.project();
    ASSERT_TRUE(project.addClass(QStringLiteral("oak")));
    Label oak;
    oak.classId = project.classes()[0].id;
    ASSERT_TRUE(project.setLabel({1}, oak));
    m_window.gallery().controller().select(2);
    const ImageId current = project.images()[2].id;
    std::filesystem::copy_file(m_temp / "leaves/img1.png", m_temp / "leaves/img9.png");
    std::filesystem::rename(m_temp / "leaves/img2.png", m_temp / "leaves/leaf.png");
    ASSERT_TRUE(waitFor([&] { return project.images().size() == 4; }));
    EXPECT_EQ(project.images()[1].path, "leaf.png");
    ASSERT_NE(project.labelAt(1), nullptr) << "a file that was renamed keeps its label";
    const auto& list = static_cast<ImageListModel&>(*m_window.gallery().view().model());
    EXPECT_EQ(list.image(m_window.gallery().view().currentIndex().row()).id, current)
        << "and nobody is led away from the image they look at";
}

}  // namespace
}  // namespace seedling
