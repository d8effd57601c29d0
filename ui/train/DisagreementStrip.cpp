#include "ui/train/DisagreementStrip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/gallery/ImageDelegate.h"
#include "ui/main/Theme.h"
#include "ui/train/DisagreementCard.h"
#include "ui/train/Findings.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kCards = 3;

/// Project setting with the images whose label was kept against a run, ids apart by commas.
std::string settingName(RunId run) {
    return "kept_against_run_" + std::to_string(run.value);
}

}  // namespace

DisagreementStrip::DisagreementStrip(ProjectModel& project, ThumbnailLoader& thumbnails,
                                     QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_title(new TextLabel({}, 13, QFont::DemiBold)),
      m_gallery(new Button(Button::Kind::Link, tr("Show in gallery"))) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Where you and the model disagree"));
    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme::px(16));
    for (int i = 0; i < kCards; ++i) {
        auto* card = new DisagreementCard(thumbnails);
        QSizePolicy keepsPlace = card->sizePolicy();
        keepsPlace.setRetainSizeWhenHidden(true);
        card->setSizePolicy(keepsPlace);
        m_cards.push_back(card);
        cards->addWidget(card, 1);
        const auto choose = [this, card] {
            const auto place = std::find(m_rows.begin(), m_rows.end(), card->row());
            moveTo(static_cast<int>(place - m_rows.begin()));
            setFocus();
        };
        connect(card, &DisagreementCard::chosen, this, choose);
        connect(card, &DisagreementCard::keepRequested, this, [this, choose] {
            choose();
            keep();
        });
        connect(card, &DisagreementCard::changeRequested, this, [this, choose] {
            choose();
            change();
        });
    }
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addStretch();
    heading->addWidget(m_gallery);
    auto* column = new QVBoxLayout;
    // Each card has 4 px around it for the ring.
    column->setContentsMargins(theme::px(24) - 4, theme::px(12), theme::px(24), theme::px(12));
    heading->setContentsMargins(4, 0, 0, 0);
    column->setSpacing(theme::px(8));
    column->addLayout(heading);
    column->addLayout(cards);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(new Rule);
    whole->addLayout(column);
    connect(m_gallery, &QPushButton::clicked, this, [this] {
        std::vector<ImageId> images;
        for (const int row : m_rows)
            images.push_back(m_project.images()[static_cast<std::size_t>(row)].id);
        Q_EMIT imagesRequested(images, tr("You and the model disagree"));
    });
}

void DisagreementStrip::setPredictions(RunId run,
                                       std::shared_ptr<const PredictionTable> predictions) {
    const bool other = run != m_run;
    m_run = run;
    m_predictions = std::move(predictions);
    if (other) {
        m_current = 0;
        loadKept();
    }
    refresh();
}

void DisagreementStrip::loadKept() {
    m_kept.clear();
    if (!m_project.isOpen() || !m_run.isValid())
        return;
    const auto stored = m_project.project().setting(settingName(m_run));
    if (!stored || !*stored)
        return;
    for (const QString& id : toQString(**stored).split(QLatin1Char(','), Qt::SkipEmptyParts))
        m_kept.insert(ImageId{id.toLongLong()});
}

void DisagreementStrip::refresh() {
    m_rows.clear();
    if (m_predictions)
        m_rows = findings::disagreements(m_project, *m_predictions);
    std::erase_if(m_rows, [this](int row) {
        return m_kept.contains(m_project.images()[static_cast<std::size_t>(row)].id);
    });
    setVisible(!m_rows.empty());
    moveTo(m_current);
}

void DisagreementStrip::moveTo(int index) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    m_current = std::clamp(index, 0, std::max(0, last));
    showCards();
}

void DisagreementStrip::showCards() {
    const int count = static_cast<int>(m_rows.size());
    m_title->setText(tr("You and the model disagree on %1 of %2")
                         .arg(countText(count), format::labels(m_project.counts().labelled)));
    const int first = std::clamp(m_current - 1, 0, std::max(0, count - kCards));
    for (int i = 0; i < kCards; ++i) {
        DisagreementCard* card = m_cards[static_cast<std::size_t>(i)];
        card->setVisible(first + i < count);
        if (first + i >= count)
            continue;
        const int row = m_rows[static_cast<std::size_t>(first + i)];
        const Prediction& prediction = *m_predictions->at(row);
        card->setImage(row, chipOf(m_project, row),
                       suggestionChip(m_project, prediction.classId, prediction.confidence));
        card->setCurrent(hasFocus() && first + i == m_current);
    }
}

void DisagreementStrip::keep() {
    if (m_rows.empty())
        return;
    const int row = m_rows[static_cast<std::size_t>(m_current)];
    m_kept.insert(m_project.images()[static_cast<std::size_t>(row)].id);
    QStringList ids;
    for (const ImageId id : m_kept)
        ids << QString::number(id.value);
    // At worst the image is asked about once more.
    static_cast<void>(m_project.project().setSetting(settingName(m_run),
                                                     ids.join(QLatin1Char(',')).toStdString()));
    refresh();
}

void DisagreementStrip::change() {
    if (m_rows.empty())
        return;
    const int row = m_rows[static_cast<std::size_t>(m_current)];
    const Prediction& prediction = *m_predictions->at(row);
    Label label;
    label.classId = prediction.classId;
    if (const Status done = m_project.setLabel({row}, label); !done)
        Q_EMIT m_project.failed(done.error());
}

void DisagreementStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_K:
            keep();
            break;
        case Qt::Key_C:
            change();
            break;
        case Qt::Key_Left:
            moveTo(m_current - 1);
            break;
        case Qt::Key_Right:
            moveTo(m_current + 1);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

void DisagreementStrip::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    showCards();
}

void DisagreementStrip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    showCards();
}

}  // namespace seedling
