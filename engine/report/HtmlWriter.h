#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace seedling::report {

/// `text` as it may stand in an element or in the quotes of an attribute: what HTML would read as
/// its own is written as an entity; bytes that are no UTF-8 and control characters become U+FFFD.
/// Any thread.
std::string escaped(std::string_view text);

struct Attribute {
    std::string_view name;
    std::string value;
};
using Attributes = std::initializer_list<Attribute>;

/// Writes HTML, and SVG within it. Every text and every value of an attribute is escaped here, so
/// that no caller can forget it; names of elements and attributes are literals of the program.
/// Thread rule: one thread.
class HtmlWriter {
public:
    /// An element that stays open for as long as this lives.
    class Open {
    public:
        ~Open() { m_writer.close(m_tag); }
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;

    private:
        friend class HtmlWriter;
        Open(HtmlWriter& writer, std::string_view tag) : m_writer(writer), m_tag(tag) {}
        HtmlWriter& m_writer;
        std::string_view m_tag;
    };

    explicit HtmlWriter(std::string_view doctype = {}) : m_html(doctype) {}

    /// tag: a literal.
    [[nodiscard]] Open open(std::string_view tag, Attributes attributes = {});
    /// A whole element with a text in it.
    void element(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// An element that has no content, such as <meta> or the <path> of a picture.
    void single(std::string_view tag, Attributes attributes = {});
    void text(std::string_view content);
    /// A text that a person wrote. It keeps its own direction, whatever its script, and cannot turn
    /// what stands around it.
    void foreignText(std::string_view content);
    /// A style sheet of the program's own.
    void styleSheet(std::string_view css);

    [[nodiscard]] const std::string& html() const { return m_html; }

private:
    void begin(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);

    std::string m_html;
};

}  // namespace seedling::report
