#include "ui/bridge/ErrorText.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr const char* kContext = "errors";

/// A sentence with gaps for what only the running program knows: "Cannot open '{}': {}."
struct Pattern {
    QByteArray source;              ///< As the translations name it.
    QRegularExpression expression;  ///< Qt compiles it when it is first matched.
    qsizetype letters = 0;          ///< Outside the gaps.
};

QString gap() {
    return QStringLiteral("{}");
}

Pattern patternFrom(const QString& text) {
    QStringList words = text.split(gap());
    const qsizetype letters = text.size() - (words.size() - 1) * gap().size();
    for (QString& between : words) {
        between = QRegularExpression::escape(between);
    }
    return {
        text.toUtf8(),
        QRegularExpression(QRegularExpression::anchoredPattern(words.join(QStringLiteral("(.*?)"))),
                           QRegularExpression::DotMatchesEverythingOption),
        letters};
}

/// The sentences with gaps; a translator finds those without by itself.
std::vector<Pattern> readPatterns() {
    QFile file(QStringLiteral(":/translations/errors.txt"));
    std::vector<Pattern> patterns;
    if (!file.open(QIODevice::ReadOnly)) {
        return patterns;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (QString line : lines) {
        if (line.contains(gap()) && !line.startsWith(QLatin1Char('#'))) {
            line.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
            patterns.push_back(patternFrom(line));
        }
    }
    // "'{}' has no image number {}." also fits shorter ones: the one that says most is meant.
    std::ranges::stable_sort(patterns, std::ranges::greater(), &Pattern::letters);
    return patterns;
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = readPatterns();
    return all;
}

QString translated(const QString& sentence);

QString filled(const QString& text, const QStringList& parts) {
    const QStringList words = text.split(gap());
    QString result = words.front();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        result += parts[i] + words.value(i + 1);
    }
    return result;
}

/// A figure of the engine ("25.3 GB") with the decimal sign that all figures of the window have.
QString withOwnSign(QString part) {
    static const QRegularExpression kFigure(QStringLiteral("^-?\\d+\\.\\d+( [^\\s.]+)?$"));
    if (kFigure.match(part).hasMatch()) {
        part.replace(QLatin1Char('.'), QLocale().decimalPoint());
    }
    return part;
}

/// The parts between the fixed words of a sentence, each in the person's language. One may be a
/// sentence of its own, the reason for this one; it is always shorter.
QStringList translatedParts(const QStringList& parts, const QStringList& words) {
    QStringList result;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // What stands in quotation marks is a name, whatever it looks like.
        const bool isName = words.value(i).endsWith(QLatin1Char('\''));
        const QString part = translated(parts[i]);
        result << (isName ? part : withOwnSign(part));
    }
    return result;
}

QString translated(const QString& sentence) {
    if (sentence.isEmpty()) {
        return sentence;
    }
    const QString whole = QCoreApplication::translate(kContext, sentence.toUtf8().constData());
    if (whole != sentence) {
        return whole;
    }
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (match.hasMatch()) {
            const QStringList words = QString::fromUtf8(pattern.source).split(gap());
            return filled(QCoreApplication::translate(kContext, pattern.source.constData()),
                          translatedParts(match.capturedTexts().mid(1), words));
        }
    }
    return sentence;
}

}  // namespace

QString errorText(const Error& error) {
    const QString message = sentenceText(error.message);
    return error.advice.empty() ? message : message + QLatin1Char(' ') + sentenceText(error.advice);
}

QString sentenceText(const std::string& sentence) {
    return translated(toQString(sentence));
}

QString energySourceText(const std::string& sources) {
    const QString between = QStringLiteral("; ");
    QStringList all = toQString(sources).split(between);
    for (QString& source : all)
        source = translated(source);
    return all.join(between);
}

}  // namespace seedling
