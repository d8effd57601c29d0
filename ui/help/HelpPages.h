#pragma once

#include <QStringList>
#include <QUrl>
#include <vector>

/// The help as it lies in resources/help, one Markdown file a page and one folder a language. A
/// link leads to another page ("train.md") or into the program ("program:train"). GUI thread only.
namespace seedling::help {

struct Page {
    QString name{};   ///< "train"
    QString title{};  ///< Its first heading.
    QString words{};  ///< All of its text, for searching.

    /// Whether every word of a search occurs; capitals do not matter.
    [[nodiscard]] bool contains(const QString& search) const;
};

/// Names of the pages, in the order of reading.
[[nodiscard]] QStringList names();
/// Where the program can be entered from the help, as in "program:label".
[[nodiscard]] QStringList places();
/// The language of the person where there are pages in it, English otherwise: "de".
[[nodiscard]] QString language();
/// All pages in a language.
[[nodiscard]] std::vector<Page> pages(const QString& language);
[[nodiscard]] QUrl urlOf(const QString& name, const QString& language);

}  // namespace seedling::help
