#include "engine/protocol/ManPage.h"

#include <gtest/gtest.h>

namespace seedling::test {
namespace {

TEST(ManPageTest, HasTheLinesThatManAsksFor) {
    ManPage page("seedling-cli", "1.2", "do things");
    page.section("OPTIONS").entry("--set KEY", "Sets `KEY` to a value.");
    EXPECT_EQ(page.text(),
              ".TH SEEDLING\\-CLI 1 \"\" \"Seedling 1.2\" \"User Commands\"\n"
              ".SH NAME\n"
              "seedling\\-cli \\- do things\n"
              ".SH OPTIONS\n"
              ".TP\n"
              "\\fB\\-\\-set KEY\\fR\n"
              "Sets \\fBKEY\\fR to a value.\n");
}

TEST(ManPageTest, TextIsNeverTakenForACommandOfRoff) {
    ManPage page("seedling", "1", "look");
    page.paragraph(".so passwd\n'br").example("a\\b");
    EXPECT_NE(page.text().find("\\&.so passwd\n\\&'br\n"), std::string::npos);
    EXPECT_NE(page.text().find("a\\eb"), std::string::npos);
    EXPECT_EQ(page.text().find("\n.so"), std::string::npos);
}

TEST(ManPageTest, AQuoteWithoutItsEndMakesNothingElseBold) {
    ManPage page("seedling", "1", "look");
    page.paragraph("a `b").paragraph("c");
    EXPECT_NE(page.text().find("a \\fBb\\fR\n"), std::string::npos);
}

}  // namespace
}  // namespace seedling::test
