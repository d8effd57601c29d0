#include "engine/report/HtmlWriter.h"

#include "datasets/base/PathText.h"

namespace seedling::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isControl(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7F;
}

/// Of one byte of ASCII; empty where it stands for itself.
std::string_view entityOf(char letter) {
    switch (letter) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0 || isControl(text[at])) {
            html += kReplacement;
            ++at;
            continue;
        }
        const std::string_view entity = entityOf(text[at]);
        html += entity.empty() ? text.substr(at, length) : entity;
        at += length;
    }
    return html;
}

HtmlWriter::Open HtmlWriter::open(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    m_html += ">";
    return Open(*this, tag);
}

void HtmlWriter::element(std::string_view tag, std::string_view content, Attributes attributes) {
    const Open opened = open(tag, attributes);
    text(content);
}

void HtmlWriter::single(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    m_html += " />\n";
}

void HtmlWriter::text(std::string_view content) {
    m_html += escaped(content);
}

void HtmlWriter::foreignText(std::string_view content) {
    element("bdi", content);
}

void HtmlWriter::styleSheet(std::string_view css) {
    const Open style = open("style");
    m_html += css;
}

void HtmlWriter::begin(std::string_view tag, Attributes attributes) {
    m_html += "<";
    m_html += tag;
    for (const auto& [name, value] : attributes) {
        m_html += " ";
        m_html += name;
        m_html += "=\"";
        m_html += escaped(value);
        m_html += "\"";
    }
}

void HtmlWriter::close(std::string_view tag) {
    m_html += "</";
    m_html += tag;
    // A line for each would be read as a space between the words of a sentence.
    m_html += tag == "bdi" || tag == "span" || tag == "code" || tag == "strong" ? ">" : ">\n";
}

}  // namespace seedling::report
