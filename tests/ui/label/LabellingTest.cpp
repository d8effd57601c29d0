// Labelling as a person does it: keys on the real gallery.
#include <gtest/gtest.h>

#include <QLineEdit>
#include <QTest>

#include "tests/ui/support/UiMap.h"
#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"

namespace seedling {
namespace {

using test::UiProject;

class LabellingTest : public testing::Test {
protected:
    LabellingTest() : m_list(m_project), m_thumbnails(m_project), m_page(m_list, m_thumbnails) {
        EXPECT_TRUE(m_project.open(m_files.file()));
        m_page.resize(900, 600);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
        m_page.view().setFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&m_page.view(), key, with);
    }
    [[nodiscard]] int current() { return m_page.view().currentIndex().row(); }
    [[nodiscard]] Qt::Key classKey(std::size_t place) const {
        return static_cast<Qt::Key>(m_project.classes()[place].key[0]);
    }
    [[nodiscard]] bool isLabelled(int row, std::size_t place) const {
        const Label* label = m_project.labelAt(row);
        return label != nullptr && label->classId == m_project.classes()[place].id;
    }

    UiProject m_files;
    ProjectModel m_project;
    ImageListModel m_list;
    ThumbnailLoader m_thumbnails;
    GalleryPage m_page;
};

TEST_F(LabellingTest, OneKeyLabelsAndGoesOn) {
    ASSERT_EQ(current(), 0);
    press(classKey(0));
    EXPECT_TRUE(isLabelled(0, 0));
    EXPECT_EQ(current(), 1);
    press(classKey(1));
    EXPECT_TRUE(isLabelled(1, 1));
    EXPECT_EQ(current(), 2);
    EXPECT_EQ(m_files.labelsInFile().size(), 2U);
}

TEST_F(LabellingTest, SelectionIsLabelledTogetherAndUndoneTogether) {
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(classKey(1));
    EXPECT_EQ(m_project.labelCount(m_project.classes()[1].id), 3);
    EXPECT_EQ(current(), 3);
    m_page.controller().undo();
    EXPECT_EQ(m_project.counts().labelled, 0);
    EXPECT_EQ(m_page.controller().selectedCount(), 3);
}

TEST_F(LabellingTest, OtherVerdictsHaveKeys) {
    press(Qt::Key_U);
    press(Qt::Key_X);
    press(Qt::Key_0);
    EXPECT_EQ(m_project.counts().unsure, 1);
    EXPECT_EQ(m_project.counts().excluded, 1);
    EXPECT_EQ(m_project.counts().noneOfThese, 1);
}

TEST_F(LabellingTest, BackspaceTakesBackAndReturns) {
    press(classKey(0));
    press(classKey(0));
    press(Qt::Key_Backspace);
    EXPECT_EQ(current(), 1);
    EXPECT_EQ(m_project.labelAt(1), nullptr);
    EXPECT_TRUE(isLabelled(0, 0));
}

TEST_F(LabellingTest, DeleteRemovesTheLabelAndStays) {
    press(classKey(0));
    m_page.controller().select(0);
    press(Qt::Key_Delete);
    EXPECT_EQ(m_project.labelAt(0), nullptr);
    EXPECT_EQ(current(), 0);
}

TEST_F(LabellingTest, GoesOnWithTheOthersWhenTheListIsUsedUp) {
    ImageQuery query;
    query.show = Show::All;
    query.text = QStringLiteral("img1");
    m_list.setQuery(query);
    ASSERT_EQ(m_list.rowCount(), 1);
    press(classKey(0));
    EXPECT_EQ(m_list.rowCount(), 5) << "the view must not end empty while something is left";
    EXPECT_TRUE(m_page.view().currentIndex().isValid());
}

TEST_F(LabellingTest, SaysSoWhenEverythingIsLabelled) {
    QString said;
    QObject::connect(&m_page.controller(), &LabelController::notice,
                     [&](const QString& text) { said = text; });
    for (int i = 0; i < 6; ++i) {
        press(classKey(0));
    }
    EXPECT_EQ(m_project.counts().toLabel, 0);
    EXPECT_EQ(said, QStringLiteral("Every image has a label now."));
}

TEST_F(LabellingTest, TheBestOrderComesAtOnceOrWithTheNextLabel) {
    test::writeMap(m_files.path(), {0, 0, 0, 1, 1, 1});
    const auto hintsFor = [&](std::initializer_list<int> rows) {
        auto hints = std::make_shared<LabelHints>();
        hints->map =
            ImageMap::open(imageMapPath(m_project.project().dataFolder(), ImageMap::Origin::Look))
                .value();
        for (const int row : rows)
            hints->useful.push_back({row, 0.1, {}, {}});
        return hints;
    };
    m_project.setHints(hintsFor({5, 3}));
    EXPECT_EQ(m_list.projectRow(0), 5) << "nobody has begun yet";
    EXPECT_EQ(current(), 0);
    press(classKey(0));
    EXPECT_TRUE(isLabelled(5, 0));
    m_project.setHints(hintsFor({4}));
    EXPECT_EQ(m_list.projectRow(1), 3) << "what a person sees coming stays";
    press(classKey(0));
    EXPECT_TRUE(isLabelled(3, 0));
    EXPECT_EQ(m_list.projectRow(current()), 4);
}

TEST_F(LabellingTest, SuggestionsCanBeAcceptedBeforeAnyRun) {
    auto hints = std::make_shared<LabelHints>();
    Prediction maple;
    maple.image = m_project.images()[0].id;
    maple.classId = m_project.classes()[1].id;
    maple.confidence = 0.7F;
    hints->suggestions = PredictionTable({maple}, *m_project.imageIds());
    m_project.setHints(hints);
    press(Qt::Key_Return);
    EXPECT_TRUE(isLabelled(0, 1));
    EXPECT_EQ(m_project.labelAt(0)->author, Author::Person);
}

TEST_F(LabellingTest, TypingInTheSearchFieldNeverLabels) {
    press(Qt::Key_Slash);
    auto* field = m_page.findChild<QLineEdit*>();
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("12uxn0"));
    EXPECT_EQ(field->text(), QStringLiteral("12uxn0"));
    EXPECT_EQ(m_project.counts().toLabel, 6);
    EXPECT_TRUE(m_project.undoText().isEmpty());
}

TEST_F(LabellingTest, KeysWithControlAreNotLabels) {
    press(classKey(0), Qt::ControlModifier);
    press(Qt::Key_U, Qt::AltModifier);
    EXPECT_EQ(m_project.counts().toLabel, 6);
}

TEST_F(LabellingTest, EnterAcceptsTheSuggestion) {
    const RunId run = m_files.addRun(m_project.classes()[1].id);
    m_project.reloadRuns();
    test::showRun(m_project, run);
    press(Qt::Key_Return);
    EXPECT_TRUE(isLabelled(0, 1));
    EXPECT_EQ(current(), 1);
}

TEST_F(LabellingTest, ShiftEnterAcceptsThePageInOneStep) {
    const RunId run = m_files.addRun(m_project.classes()[1].id);
    m_project.reloadRuns();
    test::showRun(m_project, run);
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(m_project.counts().labelled, 6);
    ASSERT_TRUE(m_project.undo());
    EXPECT_EQ(m_project.counts().labelled, 0);
}

TEST_F(LabellingTest, MinusRefusesTheSuggestionAndGivesNoLabel) {
    const ClassId oak = m_project.classes()[0].id;
    const ClassId maple = m_project.classes()[1].id;
    const RunId run = m_files.addRun(maple, 0.8F, oak);
    m_project.reloadRuns();
    test::showRun(m_project, run);
    press(Qt::Key_Minus);
    EXPECT_EQ(m_project.labelAt(0), nullptr);
    EXPECT_TRUE(m_project.isVetoed(0, maple));
    EXPECT_EQ(m_project.suggestionAt(0)->classId, oak);
    EXPECT_FLOAT_EQ(m_project.suggestionAt(0)->confidence, 1) << "of two classes one is left";
    EXPECT_EQ(current(), 1);
    EXPECT_EQ(m_project.undoText(), QStringLiteral("not maple"));
    press(Qt::Key_Backspace);
    EXPECT_FALSE(m_project.isVetoed(0, maple));
    EXPECT_EQ(m_project.suggestionAt(0)->classId, maple);
    EXPECT_EQ(current(), 0);
}

TEST_F(LabellingTest, WhatIsTrustedCanBeLookedThrough) {
    const ClassId maple = m_project.classes()[1].id;
    const RunId run = m_files.addRun(maple);
    m_project.reloadRuns();
    test::showRun(m_project, run);
    press(classKey(0));
    m_list.setQuery(trustedAs(maple));
    EXPECT_EQ(m_list.rowCount(), 5) << "a labelled image needs no trust";
    press(Qt::Key_Minus);
    EXPECT_EQ(m_project.suggestionAt(1), nullptr) << "nothing else was suggested";
    m_list.refresh();
    EXPECT_EQ(m_list.rowCount(), 4);
    EXPECT_EQ(m_project.counts().labelled, 1);
}

TEST_F(LabellingTest, ImagesThatAreNearlyTheSameTakeOneKey) {
    const auto& images = m_project.images();
    const std::vector<StackedImage> stack{
        {images[0].id, images[0].id}, {images[2].id, images[0].id}, {images[4].id, images[0].id}};
    ASSERT_TRUE(m_project.project().stacks().replace(stack));
    m_page.controller().select(1);
    m_project.reloadStacks();
    EXPECT_EQ(m_list.rowCount(), 6) << "whoever has moved on is not disturbed";
    EXPECT_TRUE(m_list.hasBetterOrder());
    m_page.controller().select(0);
    m_project.reloadStacks();
    ASSERT_EQ(m_list.rowCount(), 4);
    EXPECT_FALSE(m_list.hasBetterOrder());
    m_page.controller().select(0);
    EXPECT_EQ(m_page.controller().stackSize(), 3);
    press(classKey(0));
    EXPECT_EQ(m_project.counts().labelled, 3);
    EXPECT_EQ(current(), 1);
    // A slip of the finger is put right for all of them, too.
    m_page.controller().select(0);
    press(classKey(1));
    EXPECT_EQ(m_project.labelCount(m_project.classes()[1].id), 3);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_EQ(m_project.counts().labelled, 0);

    m_page.controller().select(0);
    m_page.controller().showStack();
    EXPECT_EQ(m_list.rowCount(), 3);
    press(classKey(0));
    EXPECT_EQ(m_project.counts().labelled, 1) << "seen apart they are labelled apart";

    m_list.setQuery({});
    m_list.setStacking(false);
    EXPECT_EQ(m_list.rowCount(), 5);
}

TEST_F(LabellingTest, TabGoesFromUnlabelledToUnlabelled) {
    press(Qt::Key_Right);
    press(classKey(0));
    m_page.controller().select(0);
    press(Qt::Key_Tab);
    EXPECT_EQ(current(), 2);
}

TEST_F(LabellingTest, ImagesForCheckingTakeNoLabel) {
    const ImageId image = m_project.images()[0].id;
    ASSERT_TRUE(m_project.project().images().setPart(std::vector{image}, Part::Test));
    m_project.reloadImages();
    ImageQuery query;
    query.show = Show::Checking;
    m_list.setQuery(query);
    m_page.controller().select(0);
    press(classKey(0));
    EXPECT_EQ(m_project.labelAt(0), nullptr);
}

}  // namespace
}  // namespace seedling
