#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// One record of a CSV text.
struct CsvRow {
    int line = 0;  ///< Line of the text where it starts, from 1.
    std::vector<std::string> cells;
};

/// Splits CSV text (RFC 4180): cells in double quotes may hold separators, line breaks and doubled
/// quotes; LF and CRLF; a byte order mark and empty lines are passed over. The separator is the
/// comma, or the semicolon or tab when the first line has more of those. Spaces around unquoted
/// cells are removed. Errors: Corrupt (a quote is never closed), with its line. Any thread.
Result<std::vector<CsvRow>> parseCsv(std::string_view text);

/// A cell as it must be written: quoted when it holds a separator, quote, line break or outer
/// space.
std::string csvCell(std::string_view text);

}  // namespace seedling
