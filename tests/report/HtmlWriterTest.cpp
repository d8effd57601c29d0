#include "engine/report/HtmlWriter.h"

#include <gtest/gtest.h>

#include "tests/report/HtmlCheck.h"

namespace seedling::test {
namespace {

using report::escaped;
using report::HtmlWriter;

TEST(HtmlWriter, EscapesWhatHtmlReads) {
    EXPECT_EQ(escaped("oak & <b>\"elm\"</b> 'x'"),
              "oak &amp; &lt;b&gt;&quot;elm&quot;&lt;/b&gt; &#39;x&#39;");
    EXPECT_EQ(escaped("Eiche, чинар, 橡树, בלוט"), "Eiche, чинар, 橡树, בלוט");
    EXPECT_EQ(escaped("two\nlines"), "two\nlines");
}

TEST(HtmlWriter, ReplacesWhatIsNoText) {
    const std::string sign = "\xEF\xBF\xBD";
    EXPECT_EQ(escaped("a\xFF"), "a" + sign);
    EXPECT_EQ(escaped("\xC3"), sign);  // A sequence that ends too early.
    EXPECT_EQ(escaped(std::string_view("a\0b\x1B", 4)), "a" + sign + "b" + sign);
}

TEST(HtmlWriter, ClosesElementsInTheirOrder) {
    HtmlWriter html;
    {
        const auto outer = html.open("div", {{"class", "a\"b"}});
        html.element("bdi", "x < y");
        const auto inner = html.open("span");
        html.single("br");
        html.foreignText("</span>");
    }
    EXPECT_EQ(html.html(),
              "<div class=\"a&quot;b\"><bdi>x &lt; y</bdi><span><br />\n"
              "<bdi>&lt;/span&gt;</bdi></span></div>\n");
    EXPECT_EQ(HtmlCheck::complaint(html.html()), "");
}

TEST(HtmlCheck, FindsWhatIsWrong) {
    for (const char* page : {"<p>", "</p>", "<p><b></p></b>", "<p>a & b</p>", "<p class=x></p>",
                             "<p class=\"x></p>", "<p title=\"a&b\"></p>", "<p", "<p hidden></p>"})
        EXPECT_NE(HtmlCheck::complaint(page), "") << page;
    EXPECT_EQ(HtmlCheck::complaint("<!DOCTYPE html>\n<p class=\"x\">a &amp; b<br /></p>"), "");
}

}  // namespace
}  // namespace seedling::test
