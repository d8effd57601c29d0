#include "ui/gallery/ImageListModel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "tests/ui/support/UiProject.h"

namespace seedling {
namespace {

using test::UiProject;

class ImageListModelTest : public testing::Test {
protected:
    ImageListModelTest() : m_list(m_project) { EXPECT_TRUE(m_project.open(m_files.file())); }

    void show(Show what, const QString& text = {}) {
        ImageQuery query;
        query.show = what;
        query.text = text;
        m_list.setQuery(query);
    }
    void label(int row, Verdict verdict) {
        Label label;
        label.verdict = verdict;
        label.classId = verdict == Verdict::Class ? m_project.classes()[0].id : ClassId{};
        ASSERT_TRUE(m_project.setLabel({row}, label));
    }

    UiProject m_files{12};
    ProjectModel m_project;
    ImageListModel m_list;
};

TEST_F(ImageListModelTest, IsAProperModel) {
    const QAbstractItemModelTester tester(&m_list,
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    show(Show::All);
    label(3, Verdict::Unsure);
    show(Show::Unsure);
    m_project.close();
    EXPECT_EQ(m_list.rowCount(), 0);
}

TEST_F(ImageListModelTest, ShowsWhatWasAskedFor) {
    label(0, Verdict::Class);
    label(1, Verdict::Unsure);
    label(2, Verdict::Excluded);
    label(3, Verdict::NoneOfThese);
    const std::pair<Show, int> expected[] = {
        {Show::ToLabel, 8},  {Show::Labelled, 1},    {Show::Unsure, 1},     {Show::All, 12},
        {Show::Excluded, 1}, {Show::NoneOfThese, 1}, {Show::Unreadable, 0}, {Show::Checking, 0}};
    for (const auto& [what, count] : expected) {
        show(what);
        EXPECT_EQ(m_list.rowCount(), count) << static_cast<int>(what);
    }
}

TEST_F(ImageListModelTest, KeepsALabelledImageInSightUntilAskedAgain) {
    show(Show::ToLabel);
    label(0, Verdict::Class);
    EXPECT_EQ(m_list.rowCount(), 12);
    m_list.refresh();
    EXPECT_EQ(m_list.rowCount(), 11);
    EXPECT_EQ(m_list.placeOf(0), -1);
}

TEST_F(ImageListModelTest, FindsByPartOfTheName) {
    show(Show::All, QStringLiteral("IMG1"));
    EXPECT_EQ(m_list.rowCount(), 4);  // 1, 10, 11, 12
}

TEST_F(ImageListModelTest, SortsNumbersInNamesAsNumbers) {
    ImageQuery query;
    query.show = Show::All;
    query.sort = Sort::Name;
    m_list.setQuery(query);
    EXPECT_EQ(m_list.data(m_list.index(1), Qt::DisplayRole).toString(), QStringLiteral("img2.png"));
    EXPECT_EQ(m_list.data(m_list.index(11), Qt::DisplayRole).toString(),
              QStringLiteral("img12.png"));
}

TEST_F(ImageListModelTest, TellsScreenReadersTheState) {
    show(Show::All);
    label(0, Verdict::Class);
    EXPECT_EQ(m_list.data(m_list.index(0), Qt::AccessibleTextRole).toString(),
              QStringLiteral("img1.png, labelled oak"));
}

TEST_F(ImageListModelTest, SortsByConfidenceAndLeavesEqualOnesAsFound) {
    const ClassId oak = m_project.classes()[0].id;
    const RunId run = m_files.addRun(oak);
    std::vector<Prediction> predictions = m_project.project().predictions().read(run).value();
    predictions.pop_back();
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        predictions[i].confidence = i % 2 == 0 ? 0.9F : 0.3F + 0.01F * static_cast<float>(i);
    }
    ASSERT_TRUE(m_project.project().predictions().replace(run, predictions));
    m_project.reloadRuns();
    test::showRun(m_project, run);
    const auto rowsBy = [&](Sort sort) {
        ImageQuery query;
        query.show = Show::All;
        query.sort = sort;
        return selectRows(m_project, query);
    };
    EXPECT_EQ(rowsBy(Sort::LeastSure), (std::vector{1, 3, 5, 7, 9, 0, 2, 4, 6, 8, 10, 11}));
    EXPECT_EQ(rowsBy(Sort::MostSure), (std::vector{0, 2, 4, 6, 8, 10, 9, 7, 5, 3, 1, 11}));
}

TEST_F(ImageListModelTest, DisagreementsNeedALabelAndAnotherOpinion) {
    const RunId run = m_files.addRun(m_project.classes()[1].id);
    m_project.reloadRuns();
    test::showRun(m_project, run);
    label(0, Verdict::Class);
    show(Show::Disagreements);
    EXPECT_EQ(m_list.rowCount(), 1);
}

}  // namespace
}  // namespace seedling
