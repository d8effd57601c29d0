#include "ui/label/KeyMap.h"

#include <gtest/gtest.h>

#include <QKeyEvent>
#include <QTest>

#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/CheatSheet.h"

namespace seedling {
namespace {

QKeyEvent pressed(int key, const QString& text = {}, Qt::KeyboardModifiers with = {}) {
    return {QEvent::KeyPress, key, with, text};
}

class KeyMapTest : public testing::Test {
protected:
    ~KeyMapTest() override { m_keys.reset(); }
    KeyMap m_keys;
};

TEST_F(KeyMapTest, NamesKeysByWhatTheyWrite) {
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_U, QStringLiteral("u"))), QStringLiteral("U"));
    // The digits of a French keyboard need Shift, the question mark of a German one as well.
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_1, QStringLiteral("1"), Qt::ShiftModifier)),
              QStringLiteral("1"));
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_Question, QStringLiteral("?"), Qt::ShiftModifier)),
              QStringLiteral("?"));
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_Enter, QStringLiteral("\r"), Qt::KeypadModifier)),
              QStringLiteral("Return"));
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_Return, QStringLiteral("\r"), Qt::ShiftModifier)),
              QStringLiteral("Shift+Return"));
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_Space, QStringLiteral(" "))), QStringLiteral("Space"));
    EXPECT_EQ(KeyMap::nameOf(pressed(Qt::Key_Shift)), QString());
    EXPECT_EQ(m_keys.actionOf(pressed(Qt::Key_X, QStringLiteral("x"))), KeyAction::Exclude);
    EXPECT_EQ(m_keys.actionOf(pressed(Qt::Key_K, QStringLiteral("k"))), std::nullopt);
}

TEST_F(KeyMapTest, ANewKeyIsRemembered) {
    ASSERT_TRUE(m_keys.setKey(KeyAction::Unsure, QStringLiteral("Q"), {}));
    EXPECT_FALSE(m_keys.isUsual());
    const KeyMap again;
    EXPECT_EQ(again.key(KeyAction::Unsure), QStringLiteral("Q"));
    EXPECT_TRUE(again.letters().contains(QLatin1Char('Q')));
    m_keys.reset();
    EXPECT_EQ(KeyMap().key(KeyAction::Unsure), QStringLiteral("U"));
}

TEST_F(KeyMapTest, RefusesWhatMeansSomethingElse) {
    const std::vector<ClassRecord> classes = {{ClassId{1}, "oak", 0, "K", 0}};
    const auto refused = [&](const char* key) {
        return !m_keys.setKey(KeyAction::Unsure, QString::fromLatin1(key), classes);
    };
    EXPECT_TRUE(refused("X")) << "excludes";
    EXPECT_TRUE(refused("K")) << "is a class";
    for (const char* key : {"Left", "Shift+Down", "Tab", "Esc", "F5", "Ctrl+S", "Home"})
        EXPECT_TRUE(refused(key)) << key;
    EXPECT_EQ(m_keys.key(KeyAction::Unsure), QStringLiteral("U"));
    EXPECT_FALSE(refused("U")) << "its own";
    EXPECT_FALSE(refused("Ins"));
}

TEST_F(KeyMapTest, TheGalleryFollowsAndNewClassesLeaveTheKeyFree) {
    test::UiProject files(6, {});
    ProjectModel project;
    ASSERT_TRUE(project.open(files.file()));
    ImageListModel list(project);
    ThumbnailLoader thumbnails(project);
    GalleryPage page(list, thumbnails);
    page.resize(900, 600);
    page.show();
    list.setQuery({});
    KeyMap& keys = page.controller().keys();
    ASSERT_TRUE(keys.setKey(KeyAction::Exclude, QStringLiteral("1"), project.classes()));
    ASSERT_TRUE(project.addClass(QStringLiteral("oak")));
    EXPECT_EQ(project.classes()[0].key, "2") << "1 excludes now";
    QTest::keyClick(&page.view(), Qt::Key_1);
    EXPECT_EQ(project.counts().excluded, 1);
    QTest::keyClick(&page.view(), Qt::Key_X);
    EXPECT_EQ(project.counts().excluded, 1) << "its old key means nothing";
    keys.reset();
}

TEST_F(KeyMapTest, KeysAreChangedOnTheirPage) {
    test::UiProject files(2, {"oak"});
    ProjectModel project;
    ASSERT_TRUE(project.open(files.file()));
    CheatSheet sheet(project, m_keys);
    sheet.show();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&sheet, Qt::Key_Down);  // Accept, accept all, not this, none, unsure.
    QTest::keyClick(&sheet, Qt::Key_F2);
    QTest::keyClick(&sheet, Qt::Key_X);
    EXPECT_EQ(m_keys.key(KeyAction::Unsure), QStringLiteral("U")) << "X is taken, and said so";
    EXPECT_TRUE(sheet.isVisible());
    QTest::keyClick(&sheet, Qt::Key_Q);
    EXPECT_EQ(m_keys.key(KeyAction::Unsure), QStringLiteral("Q"));
    QTest::keyClick(&sheet, Qt::Key_F2);
    QTest::keyClick(&sheet, Qt::Key_Escape);
    EXPECT_TRUE(sheet.isVisible());
    QTest::keyClick(&sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet.isVisible());
}

}  // namespace
}  // namespace seedling
