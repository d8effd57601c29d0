#include "ui/help/HelpPages.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace seedling {
namespace {

const char* const kLanguages[] = {"en", "de", "zh_CN"};

QString folderOf(const char* language) {
    return QStringLiteral(":/help/") + QLatin1String(language);
}

QString textOf(const char* language, const QString& name) {
    QFile file(folderOf(language) + QLatin1Char('/') + name + QStringLiteral(".md"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    return QString::fromUtf8(file.readAll());
}

QStringList linksIn(const QString& text) {
    static const QRegularExpression kLink(QStringLiteral(R"(\]\(([^)]*)\))"));
    QStringList links;
    auto matches = kLink.globalMatch(text);
    while (matches.hasNext()) {
        links << matches.next().captured(1);
    }
    return links;
}

TEST(HelpPages, EveryLanguageHasTheSamePages) {
    QStringList wanted;
    for (const QString& name : help::names()) {
        wanted << name + QStringLiteral(".md");
    }
    wanted.sort();
    for (const char* language : kLanguages) {
        const QDir folder(folderOf(language));
        EXPECT_EQ(folder.entryList(QDir::Files, QDir::Name), wanted) << language;
        for (const help::Page& page : help::pages(QLatin1String(language))) {
            EXPECT_FALSE(page.title.isEmpty()) << language << ' ' << page.name.toStdString();
            EXPECT_GT(page.words.size(), 150) << language << ' ' << page.name.toStdString();
        }
    }
}

TEST(HelpPages, EveryLinkLeadsSomewhere) {
    for (const char* language : kLanguages) {
        for (const QString& name : help::names()) {
            for (const QString& link : linksIn(textOf(language, name))) {
                const bool isPlace = link.startsWith(QStringLiteral("program:"));
                const QString target = isPlace ? link.mid(8) : link.chopped(3);
                EXPECT_TRUE(isPlace ? help::places().contains(target)
                                    : link.endsWith(QStringLiteral(".md")) &&
                                          help::names().contains(target))
                    << language << ' ' << name.toStdString() << ": " << link.toStdString();
            }
        }
    }
}

TEST(HelpPages, LanguagesLinkToTheSame) {
    for (const QString& name : help::names()) {
        const QStringList english = linksIn(textOf("en", name));
        EXPECT_EQ(linksIn(textOf("de", name)), english) << name.toStdString();
        EXPECT_EQ(linksIn(textOf("zh_CN", name)), english) << name.toStdString();
    }
}

TEST(HelpPages, AreThoseOfThePersonsLanguage) {
    const QLocale before;
    const std::pair<QLocale, QString> expected[] = {
        {QLocale(QLocale::German, QLocale::Austria), QStringLiteral("de")},
        {QLocale(QLocale::Chinese, QLocale::China), QStringLiteral("zh_CN")},
        {QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("en")},
        {QLocale(QLocale::Finnish, QLocale::Finland), QStringLiteral("en")}};
    for (const auto& [locale, language] : expected) {
        QLocale::setDefault(locale);
        EXPECT_EQ(help::language(), language);
    }
    QLocale::setDefault(before);
}

TEST(HelpPages, AreFoundByAllWordsOfASearch) {
    help::Page page;
    page.words = QStringLiteral("Memory is what it takes.");
    EXPECT_TRUE(page.contains(QStringLiteral("takes memory")));
    EXPECT_FALSE(page.contains(QStringLiteral("memory energy")));
    EXPECT_TRUE(page.contains({}));
}

}  // namespace
}  // namespace seedling
