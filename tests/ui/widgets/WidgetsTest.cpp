#include <gtest/gtest.h>

#include <QHBoxLayout>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>
#include <set>

#include "engine/protocol/OptionTable.h"
#include "ui/bridge/EditText.h"
#include "ui/label/AdviceBox.h"
#include "ui/label/ClassRow.h"
#include "ui/main/StatusLine.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

TEST(ButtonTest, StandsOnTheSameEdgesAsText) {
    QWidget box;
    auto* column = new QVBoxLayout(&box);
    column->setContentsMargins(16, 16, 16, 16);
    auto* text = new TextLabel(QStringLiteral("Export"));
    auto* wide = new Button(Button::Kind::Primary, QStringLiteral("Export"));
    wide->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(text);
    column->addWidget(wide);
    box.resize(300, 120);
    box.show();
    const int ring = wide->ringMargin();
    ASSERT_GT(ring, 0);
    EXPECT_EQ(wide->x() + ring, text->x());
    EXPECT_EQ(wide->geometry().right() - ring, box.width() - 17) << "and at the right";
}

TEST(TextLabelTest, AWrappedTextOfFixedWidthIsWhole) {
    QWidget box;
    auto* column = new QVBoxLayout(&box);
    auto* text =
        new TextLabel(QStringLiteral("Label a few images of each class, then press Train. "
                                     "Here you see how well it goes, and what it costs."));
    text->setWordWrap(true);
    text->setFixedWidth(300);
    column->addStretch();
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addStretch();
    box.resize(600, 400);
    box.show();
    EXPECT_EQ(text->height(), text->heightForWidth(300));
    EXPECT_GE(text->height(), 2 * text->fontMetrics().height());
}

TEST(ButtonTest, ALinkHasNoRoomAroundIt) {
    QWidget box;
    auto* row = new QHBoxLayout(&box);
    row->setContentsMargins({});
    auto* button = new Button(Button::Kind::Outlined, QStringLiteral("Train"));
    row->addWidget(button);
    button->setKind(Button::Kind::Link);
    box.show();
    EXPECT_EQ(button->ringMargin(), 0);
    EXPECT_EQ(button->x(), 0);
}

TEST(TextLabelTest, GivesWayOnlyWhereItMayBeCut) {
    TextLabel label(QStringLiteral("a long name of a file that has no end.jpg"));
    const int whole = label.minimumSizeHint().width();
    label.setElided(Qt::ElideMiddle);
    EXPECT_LT(label.minimumSizeHint().width(), whole / 4);
    EXPECT_EQ(label.sizeHint().width(), whole) << "with room enough it is whole";
    label.resize(60, 20);
    label.show();
    EXPECT_FALSE(label.grab().isNull());
}

TEST(MessageLineTest, AnotherMessageTakesThePlaceOfTheFirst) {
    MessageLine line;
    EXPECT_TRUE(line.text().isEmpty());
    int chosen = 0;
    line.show(MessageLine::Kind::Warning, QStringLiteral("one"),
              {{QStringLiteral("first"), [&chosen] { chosen = 1; }}});
    line.show(MessageLine::Kind::Info, QStringLiteral("two"),
              {{QStringLiteral("second"), [&chosen] { chosen = 2; }}});
    QPushButton* link = nullptr;
    for (QPushButton* button : line.findChildren<QPushButton*>()) {
        link = button->text() == QStringLiteral("second") ? button : link;
    }
    ASSERT_NE(link, nullptr);
    link->click();
    EXPECT_EQ(chosen, 2);
    EXPECT_TRUE(line.text().isEmpty()) << "what was mended is no longer said";
}

TEST(Translations, PluralFormsAreFound) {
    EXPECT_EQ(ClassRow::tr("%n label(s)", nullptr, 1), QStringLiteral("1 label"));
    EXPECT_EQ(AdviceBox::tr("Show %n candidate(s)", nullptr, 3),
              QStringLiteral("Show 3 candidates"));
    EXPECT_EQ(editText({EditKind::Exclude, {}, {}, 2}), QStringLiteral("exclude (2 images)"));
}

TEST(Translations, TheOptionTableIsTranslatedWhole) {
    std::set<std::string> texts;
    for (const OptionSpec& option : trainOptions()) {
        texts.insert({option.label, option.group, option.help, option.unit, option.zero});
    }
    for (const std::string& preset : presetNames()) {
        texts.insert(presetHelp(preset));
    }
    texts.erase("");
    for (const char* language : {"de", "zh_CN"}) {
        QTranslator translator;
        ASSERT_TRUE(
            translator.load(QStringLiteral(":/i18n/options_%1.qm").arg(QLatin1String(language))));
        for (const std::string& text : texts) {
            EXPECT_FALSE(translator.translate("options", text.c_str()).isEmpty())
                << language << ": " << text;
        }
    }
}

}  // namespace
}  // namespace seedling
