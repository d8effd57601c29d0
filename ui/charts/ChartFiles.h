#pragma once

#include <QString>
#include <functional>
#include <string_view>

class QWidget;

/// How pictures and numbers of charts become files. GUI thread only.
namespace seedling::chartfiles {

/// What a person is asked for a place with: the words above, the proposed name with its ending, and
/// what the chooser lists.
struct Question {
    QString title;
    QString name;
    QString filter;
};

/// Answers with a path, or with "" when the person changes their mind.
using Chooser = std::function<QString(const Question&)>;

/// The file chooser of the system, on top of a widget.
[[nodiscard]] Chooser systemChooser(QWidget* parent);

/// Asks for a place and writes there, whole or not at all. The ending of the proposed name is added
/// where the answer has none. Returns "" when it was done or nothing was chosen, else a sentence.
[[nodiscard]] QString save(const Chooser& choose, const Question& question, std::string_view bytes);

}  // namespace seedling::chartfiles
