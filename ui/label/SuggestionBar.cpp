#include "ui/label/SuggestionBar.h"

#include <QHBoxLayout>
#include <map>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ImageDelegate.h"
#include "ui/label/ActionKey.h"

namespace seedling {
namespace {

/// Enough to know what most of a large selection is.
constexpr std::size_t kLookedAt = 500;
constexpr int kTextWidth = 150;
constexpr int kChipWidth = 160;

QString classKeys(const std::vector<ClassRecord>& classes) {
    QStringList digits;
    QStringList letters;
    for (const ClassRecord& record : classes) {
        const QString key = toQString(record.key);
        if (!key.isEmpty()) {
            (key.at(0).isDigit() ? digits : letters) << key;
        }
    }
    digits.sort();
    QString text = digits.size() > 2 ? digits.first() + QChar(0x2013) + digits.last()
                                     : digits.join(QLatin1Char(' '));
    if (!letters.isEmpty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                (letters.size() > 2 ? QStringLiteral("A\u2013Z") : letters.join(QLatin1Char(' ')));
    }
    return text;
}

}  // namespace

SuggestionBar::SuggestionBar(LabelController& controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_accept(new ActionKey(controller, KeyAction::Accept, tr("Accept"))),
      m_label(new KeyButton({}, tr("Label"))) {
    setFixedHeight(theme::px(48));
    setAccessibleName(tr("Selection"));
    auto* unsure = new ActionKey(controller, KeyAction::Unsure, tr("Unsure"));
    auto* loupe = new ActionKey(controller, KeyAction::Loupe, tr("Loupe"));
    auto* keys = new ActionKey(controller, KeyAction::AllKeys, tr("All keys"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(16), 0, theme::px(12), 0);
    row->setSpacing(theme::px(12));
    row->addStretch(1);
    for (KeyButton* button :
         std::initializer_list<KeyButton*>{m_accept, m_label, unsure, loupe, keys}) {
        row->addWidget(button);
    }
    m_buttons = {unsure, loupe, m_label, keys, m_accept};
    connect(m_label, &KeyButton::clicked, &controller, &LabelController::cheatSheetRequested);
    connect(&controller.keys(), &KeyMap::changed, this, &SuggestionBar::refresh);
    connect(&controller.selection(), &QItemSelectionModel::selectionChanged, this,
            &SuggestionBar::refresh);
    connect(&controller.selection(), &QItemSelectionModel::currentChanged, this,
            &SuggestionBar::refresh);
    ProjectModel& project = controller.project();
    connect(&project, &ProjectModel::labelsChanged, this, &SuggestionBar::refresh);
    connect(&project, &ProjectModel::classesChanged, this, &SuggestionBar::refresh);
    connect(&project, &ProjectModel::predictionsChanged, this, &SuggestionBar::refresh);
    connect(&project, &ProjectModel::hintsChanged, this, &SuggestionBar::refresh);
    connect(&project, &ProjectModel::imagesReset, this, &SuggestionBar::refresh);
    refresh();
}

void SuggestionBar::lookAtSuggestions() {
    const ProjectModel& project = m_controller.project();
    std::map<ClassId, std::pair<int, double>> found;
    std::vector<int> rows = m_controller.targets();
    rows.resize(qMin(rows.size(), kLookedAt));
    for (const int row : rows) {
        if (const Prediction* prediction = project.suggestionAt(row)) {
            auto& [count, sum] = found[prediction->classId];
            ++count;
            sum += static_cast<double>(prediction->confidence);
        }
    }
    m_acceptable = !found.empty();
    if (found.size() == 1) {
        const auto& [id, sum] = *found.begin();
        m_word = tr("suggested");
        m_chip = suggestionChip(project, id, sum.second / sum.first);
    } else if (m_acceptable) {
        m_word = tr("with different suggestions");
    }
}

void SuggestionBar::refresh() {
    const ProjectModel& project = m_controller.project();
    const int count = m_controller.selectedCount();
    const bool some = project.isOpen() && count > 0;
    m_text = count > 1 ? tr("%1 selected").arg(countText(count)) : QString();
    m_chip.reset();
    m_word.clear();
    m_acceptable = false;
    if (some) {
        lookAtSuggestions();
        if (count == 1) {
            m_text = displayName(
                project.images()[static_cast<std::size_t>(m_controller.targets().front())]);
            if (const int alike = m_controller.stackSize(); alike > 1) {
                m_text = tr("%n images nearly the same", nullptr, alike);
            }
        }
    }
    setAccessibleDescription(
        QStringList{m_text, m_word, m_chip ? m_chip->text : QString()}.join(QLatin1Char(' ')));
    m_accept->setVisible(m_acceptable);
    const QString keys = project.isOpen() ? classKeys(project.classes()) : QString();
    m_label->setKey(keys.isEmpty() ? m_controller.keys().caption(KeyAction::NewClass) : keys);
    m_label->setText(keys.isEmpty() ? tr("New class") : count > 1 ? tr("Label all") : tr("Label"));
    m_label->updateGeometry();
    const int text = QFontMetrics(theme::font(13, QFont::DemiBold)).horizontalAdvance(m_text);
    const int word = QFontMetrics(theme::font(12)).horizontalAdvance(m_word);
    const int chip = m_chip ? qRound(paint::chipWidth(*m_chip)) + theme::px(12) : 0;
    m_wordsWidth =
        qMin(text, theme::px(kTextWidth)) + theme::px(8) + word + qMin(chip, theme::px(kChipWidth));
    fitButtons();
    update();
}

void SuggestionBar::fitButtons() {
    // What stands at the left needs room as well; the least needed keys give way first.
    int needed = theme::px(16) + m_wordsWidth + theme::px(24);
    for (KeyButton* button : m_buttons) {
        button->setVisible(button != m_accept || m_acceptable);
        needed += button->isVisibleTo(this) ? button->sizeHint().width() + theme::px(12) : 0;
    }
    for (KeyButton* button : m_buttons) {
        if (needed <= width()) {
            break;
        }
        if (button->isVisibleTo(this)) {
            needed -= button->sizeHint().width() + theme::px(12);
            button->setVisible(false);
        }
    }
}

void SuggestionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitButtons();
}

void SuggestionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Role::Canvas));
    painter.fillRect(QRect(0, 0, width(), 1), theme::colour(Role::Line));
    qreal x = theme::px(16);
    painter.setPen(theme::colour(Role::Text));
    painter.setFont(theme::font(13, QFont::DemiBold));
    const QString shown =
        painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, theme::px(kTextWidth));
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter, shown);
    x += painter.fontMetrics().horizontalAdvance(shown) + theme::px(8);
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter, m_word);
    if (!m_chip) {
        return;
    }
    x += painter.fontMetrics().horizontalAdvance(m_word) + theme::px(12);
    paint::chip(painter, QPointF(x, (height() - theme::px(20)) / 2.0), *m_chip,
                theme::px(kChipWidth));
}

}  // namespace seedling
