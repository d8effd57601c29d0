#include "app/gui/Arguments.h"

#include <QGuiApplication>

#include "engine/protocol/ManPage.h"
#include "ui/main/Settings.h"

namespace seedling {
namespace {

constexpr const char* kWhat = "Learn image classes from a few labels and many images.";
constexpr const char* kPath = "A folder of images or a .seedling project to open.";

QString words(const char* text) {
    return QCoreApplication::translate("main", text);
}

/// Without a screen nobody could look at a tour.
bool hasScreen() {
    const QString platform = QGuiApplication::platformName();
    return platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
}

}  // namespace

Arguments::Arguments()
    : m_sample(QStringLiteral("sample"), words("Opens the built-in sample, ten kinds of leaves.")),
      m_tour(QStringLiteral("tour"), words("Shows the tour of the first start again.")),
      m_noTour(QStringLiteral("no-tour"), words("Leaves the tour out.")) {
    m_parser.setApplicationDescription(words(kWhat));
    m_parser.addPositionalArgument(QStringLiteral("path"), words(kPath), QStringLiteral("[path]"));
    m_parser.addOptions({m_sample, m_tour, m_noTour});
    m_parser.addHelpOption();
    m_parser.addVersionOption();
}

void Arguments::parse(const QCoreApplication& application) {
    m_parser.process(application);
}

QString Arguments::path() const {
    return m_parser.positionalArguments().value(0);
}

bool Arguments::wantsSample() const {
    return m_parser.isSet(m_sample);
}

bool Arguments::wantsTour() const {
    return m_parser.isSet(m_tour) ||
           (!m_parser.isSet(m_noTour) && !settings::hasSeenTour() && hasScreen());
}

std::string Arguments::manualPage() const {
    ManPage page("seedling", SEEDLING_VERSION, "learn image classes from a few labels");
    page.section("SYNOPSIS").paragraph("`seedling` [OPTIONS] [path]");
    page.section("DESCRIPTION").paragraph(kWhat).entry("path", kPath);
    page.paragraph("The help of the window (F1) says how it is used.");
    page.section("OPTIONS");
    for (const QCommandLineOption& option : {m_sample, m_tour, m_noTour}) {
        page.entry("--" + option.names().constFirst().toStdString(),
                   option.description().toStdString());
    }
    page.entry("-h, --help", "Prints these options.").entry("-v, --version", "Prints the version.");
    page.section("SEE ALSO").paragraph("`seedling-cli`(1)");
    return page.text();
}

}  // namespace seedling
