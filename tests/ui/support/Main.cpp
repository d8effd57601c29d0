// Main of all window tests: no display, settings of its own, and every Qt warning is a failure.
#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>
#include <QStringList>
#include <QWidget>
#include <cstdlib>

#include "tests/support/TempFolder.h"
#include "ui/main/Theme.h"
#include "ui/main/Translations.h"

namespace {

QStringList g_warnings;

void remember(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    // The offscreen platform says this of every window that has a smallest size, and of every menu
    // that opens; it is not about us.
    const bool ofPlatform = message.startsWith(QStringLiteral("This plugin does not support"));
    if (type != QtDebugMsg && type != QtInfoMsg && !ofPlatform) {
        g_warnings << QString::fromLatin1(context.category) + QStringLiteral(": ") + message;
    }
}

/// After each test: nothing was warned about, and no window was left behind.
class CleanlinessCheck : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo&) override { g_warnings.clear(); }
    void OnTestEnd(const testing::TestInfo&) override {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        for (const QString& warning : g_warnings) {
            ADD_FAILURE() << "Qt warned: " << warning.toStdString();
        }
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (!widget->inherits("QTipLabel")) {
                ADD_FAILURE() << "left behind: " << widget->metaObject()->className();
            }
        }
    }
};

}  // namespace

int main(int argc, char** argv) {
    const seedling::test::TempFolder home;
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::setenv("HOME", home.path().c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", (home / "config").c_str(), 1);
    ::setenv("XDG_CACHE_HOME", (home / "cache").c_str(), 1);
    ::setenv("XDG_DATA_HOME", (home / "data").c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", home.path().c_str(), 1);
    testing::InitGoogleTest(&argc, argv);
    qInstallMessageHandler(remember);
    QApplication::setOrganizationName(QStringLiteral("SeedlingTests"));
    QApplication::setApplicationName(QStringLiteral("seedling-tests"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    testing::UnitTest::GetInstance()->listeners().Append(new CleanlinessCheck);
    return RUN_ALL_TESTS();
}
