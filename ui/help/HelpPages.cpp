#include "ui/help/HelpPages.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTextDocument>
#include <algorithm>

namespace seedling::help {
namespace {

QString fileOf(const QString& name, const QString& language) {
    return QStringLiteral(":/help/%1/%2.md").arg(language, name);
}

Page readPage(const QString& name, const QString& language) {
    QFile file(fileOf(name, language));
    QTextDocument document;
    if (file.open(QIODevice::ReadOnly)) {
        document.setMarkdown(QString::fromUtf8(file.readAll()));
    }
    const QString words = document.toPlainText();
    return {name, words.section(QLatin1Char('\n'), 0, 0), words};
}

}  // namespace

bool Page::contains(const QString& search) const {
    const QStringList parts = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [this](const QString& part) {
        return words.contains(part, Qt::CaseInsensitive);
    });
}

QStringList names() {
    return {QStringLiteral("start"),  QStringLiteral("label"),    QStringLiteral("train"),
            QStringLiteral("cost"),   QStringLiteral("machines"), QStringLiteral("figures"),
            QStringLiteral("review"), QStringLiteral("use"),      QStringLiteral("commands"),
            QStringLiteral("trouble")};
}

QStringList places() {
    return {QStringLiteral("open"),  QStringLiteral("sample"), QStringLiteral("label"),
            QStringLiteral("train"), QStringLiteral("review"), QStringLiteral("map"),
            QStringLiteral("runs"),  QStringLiteral("energy"), QStringLiteral("use"),
            QStringLiteral("cost"),  QStringLiteral("keys"),   QStringLiteral("tour")};
}

QString language() {
    for (QString wanted : QLocale().uiLanguages()) {
        wanted.replace(QLatin1Char('-'), QLatin1Char('_'));
        const QString shorter = wanted.section(QLatin1Char('_'), 0, 0);
        // Of Chinese there is one kind; its name in the list may also be zh_Hans_CN.
        const QString ours = shorter == QLatin1String("zh") ? QStringLiteral("zh_CN") : shorter;
        for (const QString& name : {wanted, ours}) {
            if (QFileInfo::exists(fileOf(QStringLiteral("start"), name))) {
                return name;
            }
        }
    }
    return QStringLiteral("en");
}

std::vector<Page> pages(const QString& language) {
    std::vector<Page> all;
    for (const QString& name : names()) {
        all.push_back(readPage(name, language));
    }
    return all;
}

QUrl urlOf(const QString& name, const QString& language) {
    return QUrl(QStringLiteral("qrc") + fileOf(name, language));
}

}  // namespace seedling::help
