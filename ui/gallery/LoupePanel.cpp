#include "ui/gallery/LoupePanel.h"

#include <QGridLayout>
#include <QLocale>
#include <QStringList>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ClosestLabels.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kBarHeight = 46;
constexpr int kSide = 16;

}  // namespace

LoupePanel::LoupePanel(LabelController& controller, ThumbnailLoader& loader, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_barArea(new QWidget),
      m_origin(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_note(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_accept(new Button(Button::Kind::Outlined, {})),
      m_whySection(new QWidget),
      m_why(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_closest(new ClosestLabels(controller.project(), loader)) {
    setAccessibleName(tr("About this image"));
    m_note->setWordWrap(true);
    const auto hint = [this] {
        m_accept->setKeyHint(m_controller.keys().caption(KeyAction::Accept));
    };
    connect(&controller.keys(), &KeyMap::changed, this, hint);
    hint();
    m_accept->setFocusPolicy(Qt::NoFocus);
    m_accept->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_accept, &QPushButton::clicked, &controller, &LabelController::acceptSuggestions);
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(tr("Suggestion"), 13, QFont::DemiBold));
    heading->addStretch(1);
    heading->addWidget(m_origin);
    m_why->setWordWrap(true);
    auto* why = new QVBoxLayout(m_whySection);
    why->setContentsMargins(0, 0, 0, theme::px(8));
    why->setSpacing(theme::px(8));
    why->addWidget(new Rule);
    why->addSpacing(theme::px(8));
    why->addWidget(new TextLabel(tr("Why this image"), 13, QFont::DemiBold));
    why->addWidget(m_why);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(theme::px(16));
    facts->setVerticalSpacing(theme::px(8));
    facts->setColumnStretch(1, 1);
    m_name = addFact(*facts, 0, tr("Name"));
    m_folder = addFact(*facts, 1, tr("Folder"));
    m_size = addFact(*facts, 2, tr("Size"));
    m_state = addFact(*facts, 3, tr("Label"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(kSide), theme::px(20), theme::px(kSide), theme::px(16));
    column->setSpacing(theme::px(8));
    column->addLayout(heading);
    column->addWidget(m_note);
    column->addWidget(m_barArea);
    column->addWidget(m_accept);
    column->addSpacing(theme::px(8));
    column->addWidget(m_whySection);
    column->addWidget(m_closest);
    column->addSpacing(theme::px(8));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("File"), 13, QFont::DemiBold));
    column->addLayout(facts);
    column->addStretch(1);

    const ProjectModel& project = controller.project();
    connect(&controller.selection(), &QItemSelectionModel::currentChanged, this,
            &LoupePanel::refresh);
    connect(&project, &ProjectModel::labelsChanged, this, &LoupePanel::refresh);
    connect(&project, &ProjectModel::classesChanged, this, &LoupePanel::refresh);
    connect(&project, &ProjectModel::predictionsChanged, this, &LoupePanel::refresh);
    connect(&project, &ProjectModel::hintsChanged, this, &LoupePanel::refresh);
    refresh();
}

TextLabel* LoupePanel::addFact(QGridLayout& grid, int row, const QString& name) {
    auto* value = new TextLabel({}, 12);
    value->setAlignment(Qt::AlignRight);
    value->setElided(Qt::ElideMiddle);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    value->setAccessibleName(name);
    grid.addWidget(new TextLabel(name, 12, QFont::Normal, Role::Text2), row, 0);
    grid.addWidget(value, row, 1);
    return value;
}

std::vector<LoupePanel::Bar> LoupePanel::bars() const {
    const std::vector<int> rows = m_controller.targets();
    if (!m_controller.project().isOpen() || rows.empty()) {
        return {};
    }
    const ProjectModel& project = m_controller.project();
    const Prediction* prediction = project.suggestionAt(rows.front());
    std::vector<Bar> bars;
    const auto add = [&](ClassId id, float fraction) {
        if (const ClassRecord* record = project.classOf(id)) {
            bars.push_back({record->colour, toQString(record->key), toQString(record->name),
                            static_cast<double>(fraction)});
        }
    };
    if (prediction != nullptr) {
        add(prediction->classId, prediction->confidence);
        add(prediction->secondClass, prediction->secondConfidence);
        add(prediction->thirdClass, prediction->thirdConfidence);
    }
    return bars;
}

QString LoupePanel::why(int row) const {
    const ProjectModel& project = m_controller.project();
    const auto* useful = project.hints() ? project.hints()->whyUseful(row) : nullptr;
    if (useful == nullptr || project.labelAt(row) != nullptr) {
        return {};
    }
    const int alike = qMax(1, qRound(useful->gain * project.counts().images));
    const ClassRecord* first = project.classOf(useful->first);
    const ClassRecord* second = project.classOf(useful->second);
    const bool torn = first != nullptr && second != nullptr;
    return torn ? tr("Between %1 and %2, and about %3 others look like it. Its label would settle "
                     "most of them.")
                      .arg(toQString(first->name), toQString(second->name), countText(alike))
                : tr("About %1 others look like it, and none of them is near a label yet.")
                      .arg(countText(alike));
}

void LoupePanel::refresh() {
    m_bars = bars();
    const std::vector<int> rows = m_controller.targets();
    const bool some = m_controller.project().isOpen() && !rows.empty();
    m_barArea->setFixedHeight(theme::px(kBarHeight) * static_cast<int>(m_bars.size()));
    QStringList names;  // Whole, where there is no room for them.
    for (const Bar& bar : m_bars) {
        names << bar.name;
    }
    m_barArea->setToolTip(names.join(QLatin1Char('\n')));
    m_accept->setVisible(!m_bars.empty());
    m_note->setVisible(m_bars.empty());
    m_note->setText(tr("None yet. After some labels this says what the image looks like."));
    if (!m_bars.empty()) {
        m_accept->setText(tr("Accept %1").arg(m_bars.front().name));
        m_origin->setText(m_controller.project().suggestsInstantly()
                              ? tr("by similar images")
                              : tr("run %1").arg(m_controller.project().shownRun().value));
    } else {
        m_origin->clear();
    }
    const QString reason = some ? why(rows.front()) : QString();
    m_whySection->setVisible(!reason.isEmpty());
    m_why->setText(reason);
    m_closest->setImage(some ? rows.front() : -1);
    if (some) {
        const ImageRecord& image =
            m_controller.project().images()[static_cast<std::size_t>(rows.front())];
        const QString path = toQString(image.path);
        const auto slash = path.lastIndexOf(QLatin1Char('/'));
        m_name->setText(displayName(image));
        m_name->setToolTip(path);
        m_folder->setText(slash < 0 ? tr("top folder") : path.left(slash));
        const bool open = m_controller.project().labelAt(rows.front()) == nullptr &&
                          image.state == ImageState::Ok;
        m_state->setText(open ? tr("none yet")
                              : describeState(m_controller.project(), rows.front()));
    }
    update();
}

void LoupePanel::setPicture(const QSize& pixels, qint64 fileBytes) {
    if (!pixels.isValid()) {
        m_size->setText(QStringLiteral("\u2013"));
        return;
    }
    QString text = tr("%1 \u00d7 %2").arg(countText(pixels.width()), countText(pixels.height()));
    if (fileBytes > 0) {
        text += QStringLiteral(", ") +
                QLocale().formattedDataSize(fileBytes, 1, QLocale::DataSizeSIFormat);
    }
    m_size->setText(text);
}

void LoupePanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        paintBar(painter, m_bars[i],
                 m_barArea->geometry().top() + static_cast<int>(i) * theme::px(kBarHeight), i == 0);
    }
}

void LoupePanel::paintBar(QPainter& painter, const Bar& bar, int top, bool first) const {
    const QRectF area =
        QRectF(m_barArea->geometry().left(), top, m_barArea->width(), theme::px(kBarHeight));
    const qreal cap = theme::px(20);
    const qreal shape = theme::px(14);
    paint::keyCap(painter, QRectF(area.left(), top + 4, cap, cap), bar.key);
    const qreal left = area.left() + cap + 8;
    theme::paintClassShape(painter, QRectF(left, top + 4 + (cap - shape) / 2, shape, shape),
                           bar.colour);
    painter.setFont(theme::font(13, first ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(Role::Text));
    const QRectF line(left + shape + 8, top + 4, area.right() - left - shape - 8, cap);
    const qreal percent = theme::px(44);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideRight,
                                                      static_cast<int>(line.width() - percent)));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, percentText(bar.fraction));
    paint::bar(painter, QRectF(area.left(), top + cap + 11, area.width(), theme::px(6)),
               bar.fraction, first ? Role::Accent : Role::Idle);
}

}  // namespace seedling
