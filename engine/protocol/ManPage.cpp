#include "engine/protocol/ManPage.h"

#include <fmt/format.h>

namespace seedling {
namespace {

bool beginsLine(const std::string& text) {
    return text.empty() || text.back() == '\n';
}

// What roff would take for its own is masked.
std::string masked(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (beginsLine(result) && (c == '.' || c == '\''))
            result += "\\&";
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
    }
    return result;
}

// The same with `words` in bold.
std::string filled(std::string_view text) {
    std::string result;
    bool isBold = false;
    for (const char c : masked(text)) {
        if (c == '`') {
            isBold = !isBold;
            result += isBold ? "\\fB" : "\\fR";
        } else {
            result += c;
        }
    }
    return isBold ? result + "\\fR" : result;
}

}  // namespace

ManPage::ManPage(std::string_view name, std::string_view version, std::string_view summary) {
    std::string title;
    for (const char c : name)
        title += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    m_text =
        fmt::format(".TH {} 1 \"\" \"Seedling {}\" \"User Commands\"\n", masked(title), version);
    section("NAME");
    m_text += fmt::format("{} \\- {}\n", masked(name), masked(summary));
}

ManPage& ManPage::section(std::string_view title) {
    m_text += fmt::format(".SH {}\n", masked(title));
    return *this;
}

ManPage& ManPage::subsection(std::string_view title) {
    m_text += fmt::format(".SS {}\n", masked(title));
    return *this;
}

ManPage& ManPage::paragraph(std::string_view text) {
    m_text += fmt::format(".PP\n{}\n", filled(text));
    return *this;
}

ManPage& ManPage::entry(std::string_view term, std::string_view text) {
    m_text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", masked(term), filled(text));
    return *this;
}

ManPage& ManPage::example(std::string_view lines) {
    m_text += fmt::format(".PP\n.nf\n.RS 4\n{}\n.RE\n.fi\n", masked(lines));
    return *this;
}

}  // namespace seedling
