#include "engine/export/MarkdownText.h"

#include <string_view>

namespace seedling::markdown {
namespace {

std::string row(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += "| " + cell + " ";
    }
    return line + "|\n";
}

}  // namespace

std::string plain(const std::string& text) {
    constexpr std::string_view kSpecial = "\\`*_{}[]#|~!";
    std::string safe;
    for (const char letter : text) {
        if (letter == '<') {
            safe += "&lt;";
        } else if (letter == '>') {
            safe += "&gt;";
        } else if (letter == '&') {
            safe += "&amp;";
        } else if (letter == '\n' || letter == '\r' || letter == '\t') {
            safe += ' ';
        } else {
            if (kSpecial.find(letter) != std::string_view::npos) {
                safe += '\\';
            }
            safe += letter;
        }
    }
    return safe;
}

std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows) {
    std::string text = row(head);
    for (std::size_t i = 0; i < head.size(); ++i) {
        text += i == 0 ? "|---" : "|---:";
    }
    text += "|\n";
    for (const auto& cells : rows) {
        text += row(cells);
    }
    return text;
}

std::string fact(const std::string& name, const std::string& value) {
    return "- " + name + ": " + (value.empty() ? "not known" : value) + "\n";
}

}  // namespace seedling::markdown
