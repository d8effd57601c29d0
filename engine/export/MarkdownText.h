#pragma once

#include <string>
#include <vector>

/// The few parts of Markdown that exported texts are made of. Any thread.
namespace seedling::markdown {

/// Text that a person gave, on one line and without what Markdown or HTML would read as more.
std::string plain(const std::string& text);

/// A table with a head. rows: as many cells as the head each, escaped already. The columns from the
/// second on are right-aligned.
std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows);

/// "- NAME: VALUE", with "not known" for an empty value.
std::string fact(const std::string& name, const std::string& value);

}  // namespace seedling::markdown
