#include "ui/label/ClassMenu.h"

#include <gtest/gtest.h>

#include <QMenu>

#include "tests/ui/support/UiProject.h"

namespace seedling {
namespace {

class ClassMenuTest : public testing::Test {
protected:
    ClassMenuTest() : m_files(6, {"oak", "maple", "birch"}) {
        EXPECT_TRUE(m_project.open(m_files.file()));
    }

    /// Chooses an entry of the menu of a class; parts: "Merge into", "maple".
    void choose(std::size_t place, const QStringList& parts) {
        QMenu menu;
        fillClassMenu(menu, m_project, m_project.classes()[place],
                      [this](const Status& done) { m_done = done; });
        QMenu* level = &menu;
        for (const QString& part : parts) {
            QAction* found = nullptr;
            for (QAction* action : level->actions()) {
                if (action->text().section(QLatin1Char('\t'), 0, 0) == part)
                    found = action;
            }
            ASSERT_NE(found, nullptr) << part.toStdString();
            if (found->menu() == nullptr) {
                ASSERT_TRUE(found->isEnabled());
                found->trigger();
                return;
            }
            level = found->menu();
        }
    }
    [[nodiscard]] std::string namesInOrder() const {
        std::string names;
        for (const ClassRecord& record : m_project.classes())
            names += record.name + " ";
        return names;
    }

    test::UiProject m_files;
    ProjectModel m_project;
    Status m_done = failure(ErrorCode::Internal, "not called");
};

TEST_F(ClassMenuTest, MergesAndTakesItBack) {
    Label oak;
    oak.classId = m_project.classes()[0].id;
    ASSERT_TRUE(m_project.setLabel({0, 1}, oak));
    choose(0, {QStringLiteral("Merge into"), QStringLiteral("birch")});
    EXPECT_TRUE(m_done);
    EXPECT_EQ(namesInOrder(), "maple birch ");
    EXPECT_EQ(m_project.labelCount(m_project.classes()[1].id), 2);
    ASSERT_TRUE(m_project.undo());
    EXPECT_EQ(namesInOrder(), "oak maple birch ");
    EXPECT_EQ(m_project.labelCount(m_project.classes()[0].id), 2);
}

TEST_F(ClassMenuTest, MovesUpAndDown) {
    choose(2, {QStringLiteral("Move up")});
    EXPECT_EQ(namesInOrder(), "oak birch maple ");
    choose(0, {QStringLiteral("Move down")});
    EXPECT_EQ(namesInOrder(), "birch oak maple ");
}

TEST_F(ClassMenuTest, OffersOnlyKeysThatAreFree) {
    QMenu menu;
    fillClassMenu(menu, m_project, m_project.classes()[0], [](const Status&) {});
    QStringList keys;
    for (const QAction* action : menu.actions().first()->menu()->actions())
        keys << action->text();
    EXPECT_TRUE(keys.contains(QStringLiteral("1"))) << "its own";
    EXPECT_FALSE(keys.contains(QStringLiteral("2"))) << "belongs to maple";
    for (const char* reserved : {"N", "U", "X", "0"})
        EXPECT_FALSE(keys.contains(QLatin1String(reserved))) << reserved;
    choose(0, {QStringLiteral("Key"), QStringLiteral("K")});
    EXPECT_EQ(m_project.classes()[0].key, "K");
}

TEST_F(ClassMenuTest, ChangesTheColour) {
    choose(1, {QStringLiteral("Colour"), QStringLiteral("Colour 7")});
    EXPECT_EQ(m_project.classes()[1].colour, 6);
    EXPECT_EQ(m_project.undoText(), QStringLiteral("change class maple"));
}

}  // namespace
}  // namespace seedling
