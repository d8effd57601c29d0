#include "ui/bridge/ErrorText.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace seedling {
namespace {

Error errorOf(const char* message, const char* advice = "") {
    return {ErrorCode::Io, message, advice};
}

/// Speaks German while a test goes on.
class ErrorTextTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_german.load(QStringLiteral(":/i18n/errors_de.qm")));
        ASSERT_TRUE(QCoreApplication::installTranslator(&m_german));
    }
    void TearDown() override { QCoreApplication::removeTranslator(&m_german); }

    QTranslator m_german;
};

TEST_F(ErrorTextTest, AFixedSentenceIsTranslated) {
    EXPECT_EQ(errorText(errorOf("There is nothing to undo.")),
              QStringLiteral("Es gibt nichts rückgängig zu machen."));
}

TEST_F(ErrorTextTest, WhatIsFilledInIsKept) {
    EXPECT_EQ(errorText(errorOf("Cannot open '/tmp/a: b.csv': permission denied.",
                                "Choose another place or change the permissions.")),
              QStringLiteral("„/tmp/a: b.csv“ kann nicht geöffnet werden: kein Zugriff. Wählen Sie "
                             "einen anderen Ort oder ändern Sie die Zugriffsrechte."));
    EXPECT_EQ(errorText(errorOf("'{}' has 5 bytes, more than the limit of 4.")),
              QStringLiteral("„{}“ hat 5 Bytes, mehr als die Grenze von 4."));
}

TEST_F(ErrorTextTest, ThePatternThatSaysMostIsMeant) {
    EXPECT_EQ(errorText(errorOf("Cannot read '/a': Input/output error.")),
              QStringLiteral("„/a“ kann nicht gelesen werden: Input/output error."));
    EXPECT_EQ(errorText(errorOf("The PNG file is damaged.")),
              QStringLiteral("Die PNG-Datei ist beschädigt."))
        << "and not that something named 'The PNG file' is";
}

TEST_F(ErrorTextTest, AReasonInsideIsTranslatedToo) {
    EXPECT_EQ(sentenceText("'a.csv': Line 3: a quotation mark is never closed."),
              QStringLiteral("„a.csv“: Zeile 3: ein Anführungszeichen wird nie geschlossen."));
}

TEST_F(ErrorTextTest, FiguresHaveTheDecimalSignOfAllOthers) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(energySourceText("memory, estimated from its size (25.3 GB)"),
              QStringLiteral("Speicher, geschätzt nach seiner Größe (25,3 GB)"));
    EXPECT_EQ(sentenceText("Cannot read '2.5': Input/output error."),
              QStringLiteral("„2.5“ kann nicht gelesen werden: Input/output error."))
        << "a name stays as it is";
    QLocale::setDefault(before);
}

TEST_F(ErrorTextTest, EachMeterOfARunIsNamed) {
    EXPECT_EQ(energySourceText("processor (hwmon); memory, estimated from its size (16.0 GB); "
                               "90 % measured, 10 % estimated"),
              QStringLiteral("Prozessor (hwmon); Speicher, geschätzt nach seiner Größe (16.0 GB); "
                             "90 % gemessen, 10 % geschätzt"));
    EXPECT_EQ(energySourceText(""), QString());
}

TEST_F(ErrorTextTest, WhyTheProgramChoseSomethingIsTranslatedPartByPart) {
    EXPECT_EQ(sentenceText("Learning from 64 labelled and 192 unlabelled images a step, because "
                           "there are 200 classes."),
              QStringLiteral("Gelernt wird je Schritt aus 64 gelabelten Bildern und 192 ohne "
                             "Label, weil es 200 Klassen gibt."));
    EXPECT_EQ(sentenceText("Learning from 16 labelled images a step."),
              QStringLiteral("Gelernt wird je Schritt aus 16 gelabelten Bildern."));
}

TEST_F(ErrorTextTest, WhatIsNotKnownStaysAsItIs) {
    EXPECT_EQ(errorText(errorOf("Something else.", "Do this.")),
              QStringLiteral("Something else. Do this."));
    EXPECT_EQ(errorText(errorOf("Das Projekt hat keine Bilder.", "Train first.")),
              QStringLiteral("Das Projekt hat keine Bilder. Trainieren Sie zuerst."));
    EXPECT_EQ(errorText(errorOf("")), QString());
}

TEST(ErrorText, EnglishIsSaidAsItWasWritten) {
    EXPECT_EQ(errorText(errorOf("Cannot open 'a': it is a folder.", "Name a file.")),
              QStringLiteral("Cannot open 'a': it is a folder. Name a file."));
}

}  // namespace
}  // namespace seedling
