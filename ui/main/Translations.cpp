#include "ui/main/Translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace seedling {
namespace {

void install(QApplication& application, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (translator->load(QLocale(), name, QStringLiteral("_"), folder)) {
        QApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

}  // namespace

void installTranslations(QApplication& application) {
    auto* plurals = new QTranslator(&application);
    if (plurals->load(QStringLiteral(":/i18n/seedling_en.qm"))) {
        QApplication::installTranslator(plurals);
    }
    const QString folder = QStringLiteral(":/i18n");
    install(application, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("seedling"), folder);
    install(application, QStringLiteral("options"), folder);
    install(application, QStringLiteral("errors"), folder);
}

}  // namespace seedling
