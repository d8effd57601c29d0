#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <string>

namespace seedling {

/// What the window can be started with: one list for parser, help and manual page. The application
/// must exist.
class Arguments {
public:
    Arguments();

    /// Ends the program where help or version was asked for, or something that is not known.
    void parse(const QCoreApplication& application);

    /// A folder, data file or project to open; empty without one.
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool wantsSample() const;
    /// Whether the tour shall be shown: asked for, or not refused and never seen.
    [[nodiscard]] bool wantsTour() const;

    /// The page for man.
    [[nodiscard]] std::string manualPage() const;

private:
    QCommandLineOption m_sample;
    QCommandLineOption m_tour;
    QCommandLineOption m_noTour;
    QCommandLineParser m_parser;
};

}  // namespace seedling
