#include "ui/bridge/ErrorText.h"

#include <QCoreApplication>
#include <QFile>
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

QString filled(const QString& text, const QStringList& parts) {
    const QStringList words = text.split(gap());
    QString result = words.front();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        result += parts[i] + words.value(i + 1);
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
            // A part may be a sentence of its own, the reason for this one. It is always shorter.
            QStringList parts = match.capturedTexts().mid(1);
            std::ranges::transform(parts, parts.begin(), &translated);
            return filled(QCoreApplication::translate(kContext, pattern.source.constData()), parts);
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
