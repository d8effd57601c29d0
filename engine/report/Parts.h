#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/report/HtmlWriter.h"

/// The small parts that the sections of a report are made of. Thread rule: that of the writer.
namespace seedling::report {

/// A name, its value, and what there is to say of it. The value may come from a person.
struct Fact {
    std::string name;
    std::string value;
    std::string note{};
};

/// A table of facts, one a row; those with an empty value are left out.
void writeFacts(HtmlWriter& html, std::span<const Fact> facts);

/// How a figure is known, in a chip beside it: outlined where it was measured, dashed otherwise.
void writeChip(HtmlWriter& html, std::string_view kind);

/// A sentence below a heading. tone: a style class ("note", "warn", "failed"); "" for plain text.
void writeSentence(HtmlWriter& html, std::string_view sentence, const char* tone = "note");

/// A bar from 0 to 1 with the range that a share is likely in and a mark at the share itself.
void writeInterval(HtmlWriter& html, double share, double low, double high);

/// A cell of a head row; of a number: right-aligned.
void writeHead(HtmlWriter& html, std::string_view name, bool isNumber = false);
/// A cell of a table with a figure, right-aligned.
void writeFigure(HtmlWriter& html, std::string_view figure);

/// "2026-05-14 09:30 UTC"; "" for 0. ms: since 1970, as in the project file.
std::string momentText(std::int64_t ms);

}  // namespace seedling::report
