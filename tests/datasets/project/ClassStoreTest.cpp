#include <gmock/gmock.h>

#include "datasets/project/CaseFold.h"
#include "datasets/project/ClassKeys.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class ClassStoreTest : public ProjectTest {
protected:
    std::string keyOf(const std::string& name) { return project().classes().add(name)->key; }
    std::vector<std::string> names() {
        std::vector<std::string> found;
        for (const auto& one : allClasses())
            found.push_back(one.name);
        return found;
    }
};

TEST_F(ClassStoreTest, KeysAreDigitsFirstThenLettersOfTheName) {
    for (int i = 1; i <= 9; ++i)
        EXPECT_EQ(keyOf("kind " + std::string(1, static_cast<char>('a' + i))), std::to_string(i));
    EXPECT_EQ(keyOf("oak"), "O");
    EXPECT_EQ(keyOf("oaks"), "A");
    EXPECT_EQ(keyOf("oo"), "B");  // No letter of its name is left: the first free one.
}

TEST_F(ClassStoreTest, DigitsKeepTheirOwnKeys) {
    for (const char* name : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
        EXPECT_EQ(keyOf(name), std::string(name) == "0" ? "Z" : name);
}

TEST_F(ClassStoreTest, KeysThatMeanSomethingElseAreNeverGiven) {
    for (int i = 0; i < 40; ++i) {
        const auto key = keyOf("nux" + std::to_string(i));
        EXPECT_TRUE(isClassKey(key));
        EXPECT_EQ(key.empty(), i >= 9 + 23);
    }
    for (const char* key : {"0", "N", "U", "X", "a", "AB", "?", "ä"})
        EXPECT_FALSE(isClassKey(key)) << key;
}

TEST_F(ClassStoreTest, NamesAreComparedWithoutCase) {
    const auto oak = project().classes().add("Oak").value();
    EXPECT_FALSE(project().classes().add("oak"));
    EXPECT_EQ(project().classes().findOrAdd(" OAK ").value().id, oak.id);
    const auto alder = project().classes().add("Äsche").value();
    EXPECT_EQ(project().classes().findOrAdd("äSCHE").value().id, alder.id);
    EXPECT_EQ(project().classes().add("").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(project().classes().add(" \t").error().code, ErrorCode::InvalidArgument);
}

TEST_F(ClassStoreTest, FoldsLettersOfSeveralScripts) {
    EXPECT_EQ(foldedCase("ABC xyz 09"), "abc xyz 09");
    EXPECT_EQ(foldedCase("ÀÞ×ŠŽŁŐ"), "àþ×šžłő");
    EXPECT_EQ(foldedCase("ΑΩ ДЯЁ"), "αω дяё");
    EXPECT_EQ(foldedCase("樫 🌱"), "樫 🌱");
    EXPECT_EQ(foldedCase("\xC3"), "\xC3");  // cut off in the middle of a letter
}

TEST_F(ClassStoreTest, UpdateChecksNameAndKey) {
    auto oak = project().classes().add("oak").value();
    const auto elm = project().classes().add("elm").value();
    oak.key = elm.key;
    EXPECT_EQ(project().classes().update(oak).error().code, ErrorCode::InvalidArgument);
    oak.key = "Q";
    oak.name = "ELM";
    EXPECT_EQ(project().classes().update(oak).error().code, ErrorCode::InvalidArgument);
    oak.name = "Quercus";
    ASSERT_TRUE(project().classes().update(oak));
    EXPECT_EQ(allClasses()[0].name, "Quercus");
    oak.id = ClassId{99};
    oak.name = "other";
    oak.key = "";
    EXPECT_EQ(project().classes().update(oak).error().code, ErrorCode::NotFound);
}

TEST_F(ClassStoreTest, ReorderNeedsEveryClassOnce) {
    const auto a = addClass("a");
    const auto b = addClass("b");
    EXPECT_FALSE(project().classes().reorder({a}));
    EXPECT_FALSE(project().classes().reorder({a, a}));
    ASSERT_TRUE(project().classes().reorder({b, a}));
    EXPECT_THAT(names(), testing::ElementsAre("b", "a"));
}

TEST_F(ClassStoreTest, RemoveAndRestoreGiveBackTheSameOrderAndId) {
    addClass("a");
    const auto b = project().classes().add("b").value();
    addClass("c");
    ASSERT_TRUE(project().classes().remove(b.id));
    EXPECT_EQ(allClasses()[1].position, 1);
    const auto d = project().classes().add("d").value();
    EXPECT_NE(d.id, b.id);
    EXPECT_EQ(d.colour, b.colour);  // the first that is free
    EXPECT_EQ(d.position, 2);
    ASSERT_TRUE(project().classes().remove(d.id));
    ASSERT_TRUE(project().classes().restore(b));
    EXPECT_THAT(names(), testing::ElementsAre("a", "b", "c"));
    EXPECT_EQ(project().classes().restore(b).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(project().classes().remove(ClassId{99}).error().code, ErrorCode::NotFound);
}

TEST_F(ClassStoreTest, AClassWithLabelsStays) {
    const auto oak = addClass("oak");
    const auto image = addImages(1)[0];
    apply({labelled(image, oak)});
    EXPECT_EQ(project().classes().remove(oak).error().code, ErrorCode::InvalidArgument);
    apply({{image, std::nullopt}});
    EXPECT_TRUE(project().classes().remove(oak));
}

TEST_F(ClassStoreTest, WhatNamesARemovedClassReadsAsAbsentUntilItIsBack) {
    const auto images = addImages(2);
    const auto oak = project().classes().add("oak").value();
    const auto elm = project().classes().add("elm").value();
    const std::vector<std::pair<ImageId, std::optional<ClassId>>> truth{{images[0], oak.id}};
    ASSERT_TRUE(project().images().setHiddenTruth(truth));
    const auto run = project().runs().add({}).value();
    const std::vector<Prediction> predictions{{images[0], oak.id, 0.9F, elm.id, 0.1F, true},
                                              {images[1], elm.id, 0.8F, oak.id, 0.2F, false}};
    ASSERT_TRUE(project().predictions().replace(run, predictions));

    ASSERT_TRUE(project().classes().remove(oak.id));
    const auto without = project().predictions().read(run).value();
    ASSERT_EQ(without.size(), 1U);
    EXPECT_EQ(without[0].image, images[1]);
    EXPECT_FALSE(without[0].secondClass.isValid());
    EXPECT_EQ(project().images().get(images[0]).value().hiddenTruth, std::nullopt);

    ASSERT_TRUE(project().classes().restore(oak));
    EXPECT_EQ(project().predictions().read(run).value().size(), 2U);
    EXPECT_EQ(project().images().get(images[0]).value().hiddenTruth, oak.id);
}

}  // namespace
}  // namespace seedling::test
