#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace seedling::test {

/// Reads a page tag by tag, as strictly as XML: every element is closed in its order, every value
/// stands in quotes, no bare < or & is left in a text. It knows the few elements that have no end.
class HtmlCheck {
public:
    /// What is wrong with the page; "" when nothing is.
    static std::string complaint(std::string_view page) { return HtmlCheck(page).run(); }

private:
    explicit HtmlCheck(std::string_view page) : m_rest(page) {}

    std::string run() {
        constexpr std::string_view kDoctype = "<!DOCTYPE html>";
        if (m_rest.starts_with(kDoctype))
            m_rest.remove_prefix(kDoctype.size());
        while (!m_rest.empty()) {
            const std::string wrong = m_rest.front() == '<' ? readTag() : readText();
            if (!wrong.empty())
                return wrong + " before: " + std::string(m_rest.substr(0, 60));
        }
        return m_open.empty() ? "" : "never closed: " + m_open.back();
    }

    std::string readText() {
        const std::size_t end = std::min(m_rest.find('<'), m_rest.size());
        const std::string_view text = m_rest.substr(0, end);
        const bool isStyle = !m_open.empty() && m_open.back() == "style";
        m_rest.remove_prefix(end);
        return isStyle ? "" : complaintOnText(text);
    }

    static std::string complaintOnText(std::string_view text) {
        constexpr std::array<std::string_view, 5> kEntities = {"&amp;", "&lt;", "&gt;", "&quot;",
                                                               "&#39;"};
        if (text.find('>') != std::string_view::npos)
            return "a bare >";
        for (std::size_t at = text.find('&'); at != std::string_view::npos;
             at = text.find('&', at + 1)) {
            const auto begins = [&](std::string_view entity) {
                return text.substr(at).starts_with(entity);
            };
            if (std::ranges::none_of(kEntities, begins))
                return "a bare &";
        }
        return {};
    }

    std::string readTag() {
        const std::size_t end = m_rest.find('>');
        if (end == std::string_view::npos)
            return "a tag without end";
        std::string_view tag = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        if (tag.starts_with('/'))
            return close(std::string(tag.substr(1)));
        const bool isSingle = tag.ends_with('/');
        if (isSingle)
            tag.remove_suffix(1);
        const std::size_t nameEnd = std::min(tag.find(' '), tag.size());
        if (!isSingle)
            m_open.emplace_back(tag.substr(0, nameEnd));
        return complaintOnAttributes(tag.substr(nameEnd));
    }

    std::string close(const std::string& name) {
        if (m_open.empty() || m_open.back() != name)
            return "closed but not open: " + name;
        m_open.pop_back();
        return {};
    }

    /// name="value" name="value"
    static std::string complaintOnAttributes(std::string_view rest) {
        while (rest.find_first_not_of(' ') != std::string_view::npos) {
            rest.remove_prefix(rest.find_first_not_of(' '));
            const std::size_t opening = rest.find("=\"");
            if (opening == std::string_view::npos ||
                rest.substr(0, opening).find(' ') != std::string_view::npos)
                return "an attribute without value: " + std::string(rest);
            const std::size_t closing = rest.find('"', opening + 2);
            if (closing == std::string_view::npos)
                return "a value without end";
            const std::string_view value = rest.substr(opening + 2, closing - opening - 2);
            if (const std::string wrong = complaintOnText(value); !wrong.empty())
                return wrong + " in a value";
            rest.remove_prefix(closing + 1);
        }
        return {};
    }

    std::string_view m_rest;
    std::vector<std::string> m_open;
};

/// The page is well formed, runs nothing and asks nobody for anything.
inline void expectSelfContained(const std::string& page) {
    EXPECT_EQ(HtmlCheck::complaint(page), "");
    for (const char* never : {"<script", "<link", "<img", "<iframe", "<object", "<embed", "<form",
                              "http:", "https:", "src=", "href=", "@import", "url(", "javascript:"})
        EXPECT_EQ(page.find(never), std::string::npos) << never;
    for (const char* handler : {" onload=", " onclick=", " onerror="})
        EXPECT_EQ(page.find(handler), std::string::npos) << handler;
}

}  // namespace seedling::test
