#include "ui/map/MapHead.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

namespace {

using Kind = MapProjector::Kind;

}  // namespace

MapHead::MapHead(QWidget* parent)
    : QWidget(parent),
      m_origin(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_answers(new QCheckBox(tr("Colour by the model's answer"))),
      m_overview(new Button(Button::Kind::Quiet, tr("Overview"))),
      m_neighbourhoods(new Button(Button::Kind::Quiet, tr("Neighbourhoods (t-SNE)"))),
      m_progress(new QWidget),
      m_progressLine(new ProgressLine(4)),
      m_progressText(new TextLabel({}, 12, QFont::Normal, Role::Text2)) {
    makeProgress();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(4));
    column->addLayout(makeChoices());
    column->addWidget(m_progress);
    connect(m_answers, &QCheckBox::toggled, this, &MapHead::wantsAnswersChanged);
    connect(m_overview, &QPushButton::clicked, this, [this] { Q_EMIT kindChosen(Kind::Overview); });
    connect(m_neighbourhoods, &QPushButton::clicked, this,
            [this] { Q_EMIT kindChosen(Kind::Neighbourhoods); });
}

QLayout* MapHead::makeChoices() {
    m_overview->setToolTip(
        tr("The view from which all images lie furthest apart (principal components). Far apart "
           "means different; groups may cover each other."));
    m_neighbourhoods->setToolTip(
        tr("Images that resemble each other lie together (t-SNE). Groups come out clearly; how far "
           "one group lies from another says little."));
    auto* kinds = new QButtonGroup(this);
    for (Button* button : {m_overview, m_neighbourhoods}) {
        button->setCheckable(true);
        button->setCompact(true);
        kinds->addButton(button);
    }
    m_overview->setChecked(true);
    m_origin->setElided(Qt::ElideRight);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(m_origin, 1);
    row->addWidget(m_answers);
    row->addSpacing(theme::px(16));
    row->addWidget(m_overview);
    row->addWidget(m_neighbourhoods);
    return row;
}

void MapHead::makeProgress() {
    m_progressLine->setFixedWidth(theme::px(160));
    m_progressLine->setAccessibleName(tr("Progress of the map"));
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins({});
    row->setSpacing(theme::px(12));
    row->addWidget(m_progressLine);
    row->addWidget(m_progressText, 1);
}

void MapHead::setOrigin(const QString& sentence) {
    m_origin->setText(sentence);
}

void MapHead::setKind(Kind kind) {
    m_kind = kind;
    (kind == Kind::Overview ? m_overview : m_neighbourhoods)->setChecked(true);
}

void MapHead::setHasAnswers(bool has) {
    m_answers->setEnabled(has);
    m_answers->setToolTip(has ? QString()
                              : tr("There are no answers yet. Label some images, or train."));
}

bool MapHead::wantsAnswers() const {
    return m_answers->isChecked();
}

void MapHead::setProgress(bool isWorking, double fraction) {
    m_progress->setVisible(isWorking);
    m_progressLine->setFraction(fraction);
    m_progressText->setText(
        m_kind == Kind::Overview
            ? tr("The overview is being worked out.")
            : tr("Neighbourhoods are being worked out, %1. The picture settles.")
                  .arg(format::percent(fraction)));
}

}  // namespace seedling
