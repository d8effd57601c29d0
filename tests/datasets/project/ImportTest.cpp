#include <gmock/gmock.h>

#include "datasets/project/Import.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

// A source whose listing the test writes down.
class FakeSource : public ImageSource {
public:
    explicit FakeSource(SourceListing listing) : m_listing(std::move(listing)) {}
    [[nodiscard]] std::string kind() const override { return "folder"; }
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t)>& keepGoing) const override {
        if (!keepGoing(static_cast<std::int64_t>(m_listing.items.size())))
            return failure(ErrorCode::Cancelled, "Stopped.");
        return m_listing;
    }
    [[nodiscard]] Result<Image> read(const std::string&, std::int64_t,
                                     const DecodeOptions&) const override {
        return failure(ErrorCode::Unsupported, "Not here.");
    }
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string&,
                                                          std::int64_t) const override {
        return failure(ErrorCode::Unsupported, "Not here.");
    }

private:
    SourceListing m_listing;
};

SourceItem item(const std::string& path, const char* className, Part part = Part::Train) {
    SourceItem made;
    made.path = path;
    made.part = part;
    made.fileBytes = 10;
    if (className)
        made.className = className;
    return made;
}

class ImportTest : public ProjectTest {
protected:
    Result<ImportReport> import(const SourceListing& listing, const ImportOptions& options = {}) {
        return importSource(project(), FakeSource(listing), "pictures", options, nullptr);
    }
    // Two train images and one test image a class, and one without.
    static SourceListing trees() {
        return {{item("oak/1.png", "oak"), item("oak/2.png", "oak"), item("elm/1.png", "elm"),
                 item("elm/2.png", "elm"), item("test/oak.png", "oak", Part::Test),
                 item("test/elm.png", "elm", Part::Test), item("loose.png", nullptr)},
                {"oak", "elm"}};
    }
    ImageRecord imageAt(const std::string& path) {
        for (auto& image : allImages()) {
            if (image.path == path)
                return image;
        }
        ADD_FAILURE() << path;
        return {};
    }
    std::optional<Label> labelOf(const std::string& path) {
        const auto id = imageAt(path).id;
        for (const auto& one : allLabels()) {
            if (one.image == id)
                return one.label;
        }
        return std::nullopt;
    }
    std::string classNameOf(ClassId id) {
        for (const auto& one : allClasses()) {
            if (one.id == id)
                return one.name;
        }
        return "";
    }
};

TEST_F(ImportTest, LabelsOfTheTrainPartAndTruthOfTheTestPart) {
    const auto report = import(trees()).value();
    EXPECT_EQ(report.images, 7);
    EXPECT_EQ(report.added, 7);
    EXPECT_EQ(report.testImages, 2);
    EXPECT_EQ(report.labelled, 4);
    EXPECT_EQ(report.classes, 2);
    EXPECT_EQ(allClasses()[0].name, "oak");
    EXPECT_EQ(classNameOf(labelOf("elm/2.png")->classId), "elm");
    EXPECT_EQ(labelOf("elm/2.png")->author, Author::Import);
    EXPECT_EQ(labelOf("test/oak.png"), std::nullopt);
    EXPECT_EQ(classNameOf(*imageAt("test/oak.png").hiddenTruth), "oak");
    EXPECT_EQ(imageAt("oak/1.png").hiddenTruth, std::nullopt);
    EXPECT_EQ(labelOf("loose.png"), std::nullopt);
}

TEST_F(ImportTest, HiddenLabelsBecomeTruthOnly) {
    const auto report = import(trees(), {SourceLabels::Hide, false}).value();
    EXPECT_EQ(report.labelled, 0);
    EXPECT_TRUE(allLabels().empty());
    EXPECT_EQ(classNameOf(*imageAt("elm/1.png").hiddenTruth), "elm");
    EXPECT_TRUE(project().hasHiddenTruth().value());
}

TEST_F(ImportTest, IgnoredLabelsAreNotRead) {
    const auto report = import(trees(), {SourceLabels::Ignore, false}).value();
    EXPECT_EQ(report.labelled + report.classes, 0);
    EXPECT_EQ(imageAt("test/oak.png").hiddenTruth, std::nullopt);
}

TEST_F(ImportTest, AsTestMovesEverythingToTheTestPart) {
    const auto report = import(trees(), {SourceLabels::Use, true}).value();
    EXPECT_EQ(report.testImages, 7);
    EXPECT_EQ(report.labelled, 0);
    EXPECT_EQ(imageAt("oak/1.png").part, Part::Test);
    EXPECT_EQ(classNameOf(*imageAt("oak/1.png").hiddenTruth), "oak");
}

TEST_F(ImportTest, ImportingAgainAddsWhatIsNewAndKeepsWhatAPersonDid) {
    ASSERT_TRUE(import(trees()));
    const auto elm = project().classes().findOrAdd("elm").value().id;
    apply({labelled(imageAt("oak/1.png").id, elm), {imageAt("oak/2.png").id, std::nullopt}});
    auto listing = trees();
    listing.items.push_back(item("oak/3.png", "OAK"));
    const auto report = import(listing).value();
    EXPECT_EQ(report.images, 8);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.labelled, 1);
    EXPECT_EQ(report.classes, 2);  // a name in capitals is the same class
    EXPECT_EQ(labelOf("oak/1.png")->classId, elm);
    EXPECT_EQ(labelOf("oak/2.png"), std::nullopt);
    EXPECT_EQ(classNameOf(labelOf("oak/3.png")->classId), "oak");
    EXPECT_EQ(project().images().sources().value().size(), 1U);
}

TEST_F(ImportTest, LabelsJoinAnImportThatLeftThemOut) {
    ASSERT_TRUE(import(trees(), {SourceLabels::Ignore, false}));
    EXPECT_EQ(import(trees()).value().labelled, 4);
}

TEST_F(ImportTest, CancelAndEmptySourcesChangeNothing) {
    const auto cancelled = importSource(project(), FakeSource(trees()), "pictures", {},
                                        [](std::int64_t) { return false; });
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(import({}).error().code, ErrorCode::NotEnoughImages);
    EXPECT_EQ(project().images().count().value(), 0);
    EXPECT_TRUE(project().images().sources().value().empty());
}

TEST_F(ImportTest, LocationsInsideTheProjectFolderAreRelative) {
    std::filesystem::create_directories(folder / "pictures");
    EXPECT_EQ(storedLocation(project(), (folder / "pictures").string()), "pictures");
    EXPECT_EQ(storedLocation(project(), folder.path().string()), ".");
    EXPECT_EQ(storedLocation(project(), "/somewhere/else"), "/somewhere/else");
    EXPECT_EQ(storedLocation(project(), "sample:1"), "sample:1");
}

class RevealTest : public ImportTest {
protected:
    void SetUp() override {
        ImportTest::SetUp();
        SourceListing listing;
        listing.classNames = {"oak", "elm"};
        for (int i = 0; i < 20; ++i) {
            listing.items.push_back(item("oak/" + std::to_string(i) + ".png", "oak"));
            listing.items.push_back(item("elm/" + std::to_string(i) + ".png", "elm"));
        }
        ASSERT_TRUE(import(listing, {SourceLabels::Hide, false}));
    }
    void clear() {
        std::vector<LabelChange> changes;
        for (const auto& one : allLabels())
            changes.push_back({one.image, std::nullopt});
        apply(changes);
    }
};

TEST_F(RevealTest, DrawsBySeedAndTellsTheTruth) {
    EXPECT_EQ(revealLabels(project(), 4, 1).value(), 8);
    for (const auto& one : allLabels())
        EXPECT_EQ(one.label.classId, project().images().get(one.image).value().hiddenTruth);
    const auto first = project().labels().setHash().value();
    clear();
    EXPECT_EQ(revealLabels(project(), 4, 1).value(), 8);
    EXPECT_EQ(project().labels().setHash().value(), first);
    clear();
    EXPECT_EQ(revealLabels(project(), 4, 2).value(), 8);
    EXPECT_NE(project().labels().setHash().value(), first);
}

TEST_F(RevealTest, LabelledImagesCount) {
    const auto oak = project().classes().findOrAdd("oak").value().id;
    apply({labelled(imageAt("oak/0.png").id, oak),
           {imageAt("oak/1.png").id, Label{Verdict::Unsure, {}, Author::Person, 0}}});
    EXPECT_EQ(revealLabels(project(), 4, 1).value(), 7);
    EXPECT_EQ(revealLabels(project(), 4, 1).value(), 0);
    EXPECT_EQ(labelOf("oak/1.png")->verdict, Verdict::Unsure);
}

TEST_F(RevealTest, SaysWhenThereIsTooLittle) {
    const auto tooMany = revealLabels(project(), 21, 1);
    EXPECT_EQ(tooMany.error().code, ErrorCode::NotEnoughImages);
    EXPECT_NE(tooMany.error().message.find("oak"), std::string::npos);
    EXPECT_EQ(revealLabels(project(), 0, 1).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(allLabels().empty());
}

TEST_F(RevealTest, RevealsSoManyInAllBySeed) {
    EXPECT_EQ(revealAny(project(), 7, 3).value(), 7);
    EXPECT_EQ(allLabels().size(), 7U);
    EXPECT_EQ(revealAny(project(), 1000, 3).error().code, ErrorCode::NotEnoughImages);
    EXPECT_EQ(allLabels().size(), 7U);
}

TEST_F(RevealTest, RevealsAListOfImages) {
    const auto list = folder.write("list.txt", "oak/3.png\nelm/5.png\n");
    EXPECT_EQ(revealListed(project(), list).value(), 2);
    EXPECT_EQ(classNameOf(labelOf("elm/5.png")->classId), "elm");
    const auto wrong = folder.write("wrong.txt", "oak/4.png\nbirch/1.png\n");
    EXPECT_EQ(revealListed(project(), wrong).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(labelOf("oak/4.png"), std::nullopt);
}

TEST_F(ImportTest, NothingHiddenNothingRevealed) {
    ASSERT_TRUE(import(trees()));
    EXPECT_EQ(revealLabels(project(), 1, 1).error().code, ErrorCode::NotFound);
}

TEST_F(ImportTest, CsvLabelsByPathAndByUniqueFileName) {
    ASSERT_TRUE(import(trees(), {SourceLabels::Ignore, false}));
    const auto csv = folder.write("labels.csv",
                                  "Path,Class\r\noak/1.png,\"oak, red\"\r\nloose.png,?unsure\r\n"
                                  "elsewhere/elm.png,?excluded\r\nelm/1.png,?none\r\n"
                                  "elm/1.png,elm\r\n");
    EXPECT_EQ(importLabels(project(), csv).value().written, 5);
    EXPECT_EQ(classNameOf(labelOf("oak/1.png")->classId), "oak, red");
    EXPECT_EQ(labelOf("loose.png")->verdict, Verdict::Unsure);
    EXPECT_EQ(labelOf("test/elm.png")->verdict, Verdict::Excluded);
    EXPECT_EQ(classNameOf(labelOf("elm/1.png")->classId), "elm");
    EXPECT_EQ(labelOf("elm/1.png")->author, Author::Import);
}

TEST_F(ImportTest, CsvErrorsNameTheLineAndChangeNothing) {
    ASSERT_TRUE(import(trees(), {SourceLabels::Ignore, false}));
    const auto unknown = folder.write("a.csv", "loose.png,new\nnothere.png,oak\n");
    const auto ambiguous = folder.write("b.csv", "1.png,oak\n");
    const auto noClass = folder.write("c.csv", "loose.png,oak\nloose.png\n");
    const auto first = importLabels(project(), unknown);
    EXPECT_EQ(first.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(first.error().message.find("Line 2"), std::string::npos);
    EXPECT_EQ(importLabels(project(), ambiguous).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(importLabels(project(), noClass).error().code, ErrorCode::Corrupt);
    EXPECT_EQ(importLabels(project(), folder / "none.csv").error().code, ErrorCode::NotFound);
    EXPECT_TRUE(allLabels().empty());
    EXPECT_TRUE(allClasses().empty());
}

TEST_F(ImportTest, CsvNamesImagesInsideALargerFileByNumber) {
    SourceListing listing;
    for (int i = 0; i < 3; ++i) {
        SourceItem one;
        one.index = i;
        listing.items.push_back(one);
    }
    ASSERT_TRUE(import(listing));
    const auto csv = folder.write("labels.csv", "#2,two\n");
    EXPECT_EQ(importLabels(project(), csv).value().written, 1);
    const auto label = allLabels()[0];
    EXPECT_EQ(project().images().get(label.image).value().index, 2);
}

}  // namespace
}  // namespace seedling::test
