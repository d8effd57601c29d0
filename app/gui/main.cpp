#include <QApplication>
#include <QTimer>
#include <cstdio>
#include <cstring>
#include <memory>

#include "app/gui/Arguments.h"
#include "ui/bridge/WorkerProcess.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Settings.h"
#include "ui/main/Translations.h"

namespace {

/// For the build, which has no display: `seedling --manual` prints the page for man.
int printManual(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::string page = seedling::Arguments().manualPage();
    return std::fputs(page.c_str(), stdout) >= 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication::setOrganizationName(QStringLiteral("Seedling"));
    QApplication::setApplicationName(QStringLiteral("seedling"));
    QApplication::setApplicationDisplayName(QStringLiteral("Seedling"));
    QApplication::setApplicationVersion(QStringLiteral(SEEDLING_VERSION));
    if (argc == 2 && std::strcmp(argv[1], "--manual") == 0) {
        return printManual(argc, argv);
    }
    QApplication::setDesktopFileName(QStringLiteral("seedling"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    seedling::Arguments arguments;
    arguments.parse(application);

    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::settings::colourScheme());
    seedling::MainWindow window([] { return std::make_unique<seedling::WorkerProcess>(); });
    window.show();
    if (arguments.wantsTour()) {
        window.showTour();
    }
    // The window is painted first: a large project must not delay it.
    if (const QString path = arguments.path(); !path.isEmpty()) {
        QTimer::singleShot(0, &window, [&window, path] { window.openPath(path); });
    } else if (arguments.wantsSample()) {
        QTimer::singleShot(0, &window, &seedling::MainWindow::openSample);
    }
    return QApplication::exec();
}
