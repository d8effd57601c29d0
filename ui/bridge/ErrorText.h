#pragma once

#include <QString>
#include <string>

#include "datasets/base/Error.h"

/// What `datasets` and `engine` say in English, in the language of the window. They know no Qt, so
/// their sentences are recognised by the patterns of resources/translations/errors.txt, which
/// tests/ui/errors.py gathers from the sources. GUI thread.
namespace seedling {

/// The message of an error and its advice as one line, like toText. A sentence that has no
/// translation, or is one already (the window makes errors with tr() itself), stays as it is.
[[nodiscard]] QString errorText(const Error& error);

/// One sentence that comes alone: a warning of a run, or an error's message without its advice.
[[nodiscard]] QString sentenceText(const std::string& sentence);

/// What energy is known from: each of what the meters see, "; " between them.
[[nodiscard]] QString energySourceText(const std::string& sources);

}  // namespace seedling
