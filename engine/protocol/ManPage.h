#pragma once

#include <string>
#include <string_view>

namespace seedling {

/// A manual page, in the macros of man(7), for both programs. Text is plain; what stands between
/// `backquotes` is set bold. Hyphens stay hyphens, so that options can be copied. A value, any
/// thread.
class ManPage {
public:
    /// name: of the program, "seedling-cli"; version: "0.1.0"; summary: half a sentence for the
    /// line under NAME. Section 1, and no date: the same sources make the same page.
    ManPage(std::string_view name, std::string_view version, std::string_view summary);

    ManPage& section(std::string_view title);
    ManPage& subsection(std::string_view title);
    ManPage& paragraph(std::string_view text);
    /// A term in bold and, indented, what it means.
    ManPage& entry(std::string_view term, std::string_view text);
    /// Lines as they are.
    ManPage& example(std::string_view lines);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

}  // namespace seedling
