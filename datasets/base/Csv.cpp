#include "datasets/base/Csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace seedling {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char separatorOf(std::string_view text) {
    const std::string_view firstLine = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        if (std::ranges::count(firstLine, candidate) > std::ranges::count(firstLine, best))
            best = candidate;
    }
    return best;
}

std::string trimmed(std::string_view cell) {
    const auto first = cell.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return std::string(cell.substr(first, cell.find_last_not_of(" \t\r") - first + 1));
}

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : m_text(text), m_separator(separatorOf(text)) {}

    Result<std::vector<CsvRow>> rows() {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            CsvRow row{m_line, {}};
            if (auto read = readRow(row.cells); !read)
                return failureOf(read);
            const bool isBlank = row.cells.size() == 1 && row.cells.front().empty();
            if (!isBlank)
                rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    Status readRow(std::vector<std::string>& cells) {
        while (true) {
            auto cell = readCell();
            if (!cell)
                return failureOf(cell);
            cells.push_back(std::move(*cell));
            if (m_at >= m_text.size())
                return {};
            if (m_text[m_at++] == '\n') {
                ++m_line;
                return {};
            }
        }
    }

    // Leaves m_at on the separator or line feed that ends the cell.
    Result<std::string> readCell() {
        const std::size_t content = m_text.find_first_not_of(' ', m_at);
        if (content != std::string_view::npos && m_text[content] == '"')
            return readQuoted(content + 1);
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            ++m_at;
        return trimmed(m_text.substr(start, m_at - start));
    }

    Result<std::string> readQuoted(std::size_t from) {
        const int startLine = m_line;
        std::string cell;
        for (m_at = from; m_at < m_text.size(); ++m_at) {
            const char letter = m_text[m_at];
            if (letter == '\n')
                ++m_line;
            if (letter != '"') {
                cell += letter;
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                cell += '"';
                ++m_at;
            } else {
                skipToCellEnd();
                return cell;
            }
        }
        return failure(ErrorCode::Corrupt,
                       fmt::format("Line {}: a quotation mark is never closed.", startLine),
                       "Close it, or double it where it belongs to the text.");
    }

    void skipToCellEnd() {
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            ++m_at;
    }

    [[nodiscard]] bool endsCell(char letter) const {
        return letter == m_separator || letter == '\n';
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
};

}  // namespace

Result<std::vector<CsvRow>> parseCsv(std::string_view text) {
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    return CsvReader(text).rows();
}

std::string csvCell(std::string_view text) {
    const bool outerSpace = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!outerSpace && text.find_first_of("\",;\t\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter;
        if (letter == '"')
            quoted += '"';
    }
    return quoted + '"';
}

}  // namespace seedling
