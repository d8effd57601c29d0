#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <memory>

#include "ui/bridge/WorkerProcess.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Settings.h"
#include "ui/main/Translations.h"

int main(int argc, char** argv) {
    QApplication::setOrganizationName(QStringLiteral("Seedling"));
    QApplication::setApplicationName(QStringLiteral("seedling"));
    QApplication::setApplicationDisplayName(QStringLiteral("Seedling"));
    QApplication::setApplicationVersion(QStringLiteral(SEEDLING_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("seedling"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Learn image classes from a few labels and many images."));
    parser.addPositionalArgument(
        QStringLiteral("path"),
        QCoreApplication::translate("main", "A folder of images or a .seedling project to open."),
        QStringLiteral("[path]"));
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QCoreApplication::translate("main", "Opens the built-in sample, ten kinds of leaves."));
    parser.addOption(sample);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::settings::colourScheme());
    seedling::MainWindow window([] { return std::make_unique<seedling::WorkerProcess>(); });
    window.show();
    const QStringList paths = parser.positionalArguments();
    // The window is painted first: a large project must not delay it.
    if (!paths.isEmpty()) {
        QTimer::singleShot(0, &window, [&] { window.openPath(paths.first()); });
    } else if (parser.isSet(sample)) {
        QTimer::singleShot(0, &window, &seedling::MainWindow::openSample);
    }
    return QApplication::exec();
}
