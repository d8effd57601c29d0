#pragma once

#include <string>

namespace seedling::cli {

/// The program's own standard output. `claim` moves it away from file descriptor 1, so that
/// whatever a library prints there goes to standard error and can never mix with protocol lines.
class Console {
public:
    /// Called once, first thing in main. Also ignores SIGPIPE: a reader that has gone away is
    /// an ordinary failure to write.
    static void claim();

    /// Writes all of `text` to the real standard output; false when nobody reads it any more.
    /// Any thread; blocks while a pipe is full.
    static bool write(const std::string& text);

    /// Where that is, for a child process that is to write there.
    [[nodiscard]] static int outputDescriptor();

    /// Whether a person sees standard error on a terminal, where a line can be rewritten.
    [[nodiscard]] static bool hasTerminal();

    /// Columns of that terminal; 80 when it does not say.
    [[nodiscard]] static int terminalColumns();

    /// Writes to standard error. Any thread.
    static void note(const std::string& text);
};

}  // namespace seedling::cli
