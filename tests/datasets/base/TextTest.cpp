#include <gtest/gtest.h>

#include <set>

#include "datasets/base/Csv.h"
#include "datasets/base/Hash.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

using Cells = std::vector<std::string>;

TEST(PathText, KeepsValidNamesAndEscapesOtherBytesReversibly) {
    for (const std::string name :
         {"plain/a b.png", "gr\xC3\xBC\xC3\x9F/\xE6\xA8\xB9.jpg", "new\nline", "\xF0\x9F\x8C\xB1",
          "back\\slash", "\\x41", "\\xZZ"}) {
        EXPECT_EQ(textFromPath(name), name);
        EXPECT_EQ(pathFromText(name).string(), name);
    }
    for (const std::string name : {"latin\xFC.png", "\xC3", "\xED\xA0\x80", "\xC0\xAF", "\\xFC",
                                   "\\x5C", "\xFF\\xFF", "\xF4\x90\x80\x80"}) {
        const std::string text = textFromPath(name);
        EXPECT_NE(text, name);
        EXPECT_EQ(pathFromText(text).string(), name) << text;
    }
    EXPECT_EQ(textFromPath("latin\xFC.png"), "latin\\xFC.png");
}

TEST(Csv, ReadsQuotesSeparatorsAndLineEnds) {
    const auto rows =
        parseCsv("\xEF\xBB\xBFpath,class\r\n\"a,\"\"b\"\".png\", oak \n\n\"x\ny\",\n");
    ASSERT_TRUE(rows) << toText(rows.error());
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[0].cells, (Cells{"path", "class"}));
    EXPECT_EQ((*rows)[1].cells, (Cells{"a,\"b\".png", "oak"}));
    EXPECT_EQ((*rows)[2].cells, (Cells{"x\ny", ""}));
    EXPECT_EQ((*rows)[2].line, 4);
}

TEST(Csv, FindsTheSeparator) {
    EXPECT_EQ(parseCsv("a;b\nc,d;e")->at(1).cells, (Cells{"c,d", "e"}));
    EXPECT_EQ(parseCsv("a\tb\nc\td")->at(1).cells, (Cells{"c", "d"}));
    EXPECT_TRUE(parseCsv("")->empty());
    EXPECT_EQ(parseCsv("a,b")->at(0).cells, (Cells{"a", "b"}));
    EXPECT_EQ(parseCsv("a,\n")->at(0).cells, (Cells{"a", ""}));
}

TEST(Csv, SaysInWhichLineAQuoteIsOpen) {
    const auto rows = parseCsv("a,b\n\"c,d\n");
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Corrupt);
    EXPECT_NE(rows.error().message.find("Line 2"), std::string::npos);
}

TEST(Csv, WritesCellsThatReadBackTheSame) {
    for (const std::string cell : {"a", "a,b", "a\"b", " a", "a\nb", "", "a;b"}) {
        const auto rows = parseCsv(csvCell(cell) + ",end");
        ASSERT_TRUE(rows);
        EXPECT_EQ(rows->at(0).cells, (Cells{cell, "end"}));
    }
}

TEST(ContentHash, ChangesWithEveryBitAndWithTheLength) {
    std::vector<std::uint8_t> bytes(37, 0);
    std::set<ContentHash> seen{contentHash(bytes)};
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto changed = bytes;
        changed[bit / 8] = static_cast<std::uint8_t>(1U << (bit % 8));
        EXPECT_TRUE(seen.insert(contentHash(changed)).second);
    }
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_TRUE(seen.insert(contentHash(std::span(bytes).first(length))).second);
}

TEST(ContentHash, IsWrittenAs32Digits) {
    EXPECT_EQ(toHex({0x1, 0xABCDEF}), "00000000000000010000000000abcdef");
    // Stored in project files: it must never change.
    const std::vector<std::uint8_t> bytes{'s', 'e', 'e', 'd'};
    EXPECT_EQ(toHex(contentHash(bytes)), "70fa717f7644f308fc6d5ad64955893e");
}

}  // namespace
}  // namespace seedling
