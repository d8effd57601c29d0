#include "datasets/project/LabelFile.h"

#include <gtest/gtest.h>

#include "datasets/project/Import.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class LabelFileTest : public ProjectTest {
protected:
    LabelFile read(const std::string& name, const std::string& text) {
        auto read = readLabelFile(folder.write(name, text));
        EXPECT_TRUE(read) << toText(read.error());
        return read.value_or(LabelFile{});
    }
    ErrorCode errorOf(const std::string& text) {
        const auto read = readLabelFile(folder.write("bad.json", text));
        return read ? ErrorCode::Internal : read.error().code;
    }
};

constexpr const char* kCoco = R"({
  "images": [{"id": 1, "file_name": "000.png"}, {"id": 2, "file_name": "sub/001.png"},
             {"id": 3, "file_name": "002.png"}, {"id": 4, "file_name": "gone.png"}],
  "categories": [{"id": 7, "name": "oak"}, {"id": 8, "name": " elm "}],
  "annotations": [{"image_id": 1, "category_id": 7}, {"image_id": 1, "category_id": 7},
                  {"image_id": 2, "category_id": 8}, {"image_id": 3, "category_id": 7},
                  {"image_id": 3, "category_id": 8}, {"image_id": 4, "category_id": 8}]})";

TEST_F(LabelFileTest, CocoGivesTheOneClassOfAnImage) {
    const LabelFile file = read("instances.json", kCoco);
    EXPECT_EQ(file.kind, LabelFile::Kind::Coco);
    ASSERT_EQ(file.entries.size(), 3U);
    EXPECT_EQ(file.entries[0].names, (std::vector<std::string>{"000.png"}));
    EXPECT_EQ(file.entries[0].className, "oak");
    EXPECT_EQ(file.entries[1].className, "elm");
    EXPECT_EQ(file.unclear, 1);
}

TEST_F(LabelFileTest, CocoLabelsAreTakenOverAndCanBeUndone) {
    addImages(3);
    const auto report = importLabels(project(), folder.write("instances.json", kCoco));
    ASSERT_TRUE(report) << toText(report.error());
    EXPECT_EQ(report->written, 2);
    EXPECT_EQ(report->unknownImages, 1);
    EXPECT_EQ(report->unclear, 1);
    ASSERT_EQ(allClasses().size(), 2U);
    EXPECT_EQ(allClasses()[0].name, "oak");
    EXPECT_EQ(allLabels()[0].label.classId, allClasses()[0].id);
    EXPECT_EQ(allLabels()[0].label.author, Author::Import);
    ASSERT_TRUE(project().edits().undo());
    EXPECT_TRUE(allLabels().empty());
    EXPECT_TRUE(allClasses().empty());
    ASSERT_TRUE(project().edits().redo());
    EXPECT_EQ(allLabels().size(), 2U);
}

TEST_F(LabelFileTest, LabelStudioTasksNameTheirImagesInManyWays) {
    const LabelFile file = read("project.json", R"([
      {"data": {"image": "/data/upload/1/0a1b2c3d-my%20leaf.jpg"},
       "annotations": [{"result": [{"type": "choices", "value": {"choices": ["oak"]}}]}]},
      {"data": {"photo": "/data/local-files/?d=trees/elm.jpg"},
       "annotations": [{"was_cancelled": true, "result": [{"type": "choices", "value": {"choices": ["oak"]}}]},
                       {"result": [{"type": "choices", "value": {"choices": ["elm"]}}]}]},
      {"data": {"image": "c.jpg"}, "annotations": []},
      {"data": {"image": "d.jpg"},
       "annotations": [{"result": [{"type": "choices", "value": {"choices": ["oak", "elm"]}}]}]}])");
    EXPECT_EQ(file.kind, LabelFile::Kind::LabelStudio);
    ASSERT_EQ(file.entries.size(), 2U);
    EXPECT_EQ(file.entries[0].names,
              (std::vector<std::string>{"/data/upload/1/0a1b2c3d-my leaf.jpg", "my leaf.jpg"}));
    EXPECT_EQ(file.entries[1].names, (std::vector<std::string>{"trees/elm.jpg"}));
    EXPECT_EQ(file.entries[1].className, "elm");
    EXPECT_EQ(file.unclear, 1);
}

TEST_F(LabelFileTest, ShortLabelStudioFilesAreReadToo) {
    const LabelFile file = read("min.json", R"([
      {"image": "/data/upload/000.png", "id": 5, "choice": "oak"},
      {"image": "/data/upload/001.png", "choice": {"choices": ["elm"]}},
      {"image": "/data/upload/002.png"}])");
    ASSERT_EQ(file.entries.size(), 2U);
    EXPECT_EQ(file.entries[0].className, "oak");
    EXPECT_EQ(file.entries[1].className, "elm");
}

TEST_F(LabelFileTest, AByteOrderMarkHidesNothing) {
    EXPECT_EQ(read("bom.json", "\xEF\xBB\xBF" + std::string(kCoco)).entries.size(), 3U);
    EXPECT_EQ(read("bom.csv", "\xEF\xBB\xBFpath,class\na.png,oak\n").entries.size(), 1U);
}

TEST_F(LabelFileTest, SaysWhatIsWrongWithAFile) {
    EXPECT_EQ(errorOf("[{\"data\": "), ErrorCode::Corrupt);
    EXPECT_EQ(errorOf("{\"boxes\": []}"), ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(R"({"images": [], "categories": [],
                          "annotations": [{"image_id": 1, "category_id": 9}]})"),
              ErrorCode::Corrupt);
    EXPECT_EQ(readLabelFile(folder / "none.json").error().code, ErrorCode::NotFound);
    addImages(1);
    EXPECT_EQ(importLabels(project(),
                           folder.write("other.json", R"([{"image": "x.png", "choice": "oak"}])"))
                  .error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_TRUE(allClasses().empty());
}

}  // namespace
}  // namespace seedling::test
