#include "ui/train/SpotCheckView.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/LoupeCanvas.h"
#include "ui/gallery/PictureLoader.h"
#include "ui/main/Theme.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

SpotCheckView::SpotCheckView(ProjectModel& project, SpotChecks& checks, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_checks(checks),
      m_pictures(new PictureLoader(this)),
      m_canvas(new LoupeCanvas),
      m_question(new TextLabel({}, 20, QFont::DemiBold)),
      m_count(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_bar(new ProgressLine(4)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Spot check"));
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_bar->setAccessibleName(tr("Progress of the spot check"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(new Rule);
    column->addWidget(makeQuestion());
    connect(m_pictures, &PictureLoader::loaded, this,
            [this](ImageId, const QImage& picture) { m_canvas->setPicture(picture); });
    connect(m_pictures, &PictureLoader::failed, this,
            [this](ImageId, const Error& error) { m_canvas->setProblem(errorText(error)); });
}

QWidget* SpotCheckView::makeQuestion() {
    auto* part = new QWidget;
    auto* keys = new QHBoxLayout;
    keys->setSpacing(theme::px(16));
    const auto add = [&](const QString& key, const QString& text, auto run) {
        auto* button = new KeyButton(key, text);
        connect(button, &KeyButton::clicked, this, run);
        keys->addWidget(button);
    };
    keys->addStretch();
    add(QStringLiteral("Y"), tr("Yes"), [this] { give(SpotAnswer::Right); });
    add(QStringLiteral("N"), tr("No"), [this] { give(SpotAnswer::Wrong); });
    add(QStringLiteral("U"), tr("Nobody could tell"), [this] { give(SpotAnswer::Unclear); });
    add(tr("Backspace"), tr("Back"), [this] { goBack(); });
    add(tr("Esc"), tr("Go on later"), [this] { Q_EMIT done(); });
    keys->addStretch();
    auto* progress = new QHBoxLayout;
    progress->setSpacing(theme::px(12));
    progress->addStretch();
    m_bar->setFixedWidth(theme::px(160));
    progress->addWidget(m_bar);
    progress->addWidget(m_count);
    progress->addStretch();
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(12));
    column->addWidget(m_question, 0, Qt::AlignHCenter);
    column->addLayout(keys);
    column->addLayout(progress);
    return part;
}

void SpotCheckView::ask(RunId run) {
    m_run = run;
    m_answered.clear();
    show(nextOpen(-1));
}

int SpotCheckView::nextOpen(int from) const {
    const auto& items = m_checks.items(m_run);
    for (int place = from + 1; place < static_cast<int>(items.size()); ++place) {
        if (items[static_cast<std::size_t>(place)].answer == SpotAnswer::Open)
            return place;
    }
    return -1;
}

void SpotCheckView::show(int place) {
    m_place = place;
    const auto& items = m_checks.items(m_run);
    if (place < 0) {
        Q_EMIT done();
        return;
    }
    const SpotCheckItem& item = items[static_cast<std::size_t>(place)];
    const ClassRecord* said = m_project.classOf(item.said);
    m_question->setText(tr("Is this %1?").arg(said ? toQString(said->name) : QString()));
    m_count->setText(tr("%1 of %2").arg(place + 1).arg(items.size()));
    m_bar->setFraction(static_cast<double>(place) / static_cast<double>(items.size()));
    setAccessibleDescription(m_question->text() + QLatin1Char(' ') + m_count->text());
    if (const int row = m_project.rowOf(item.image); row >= 0)
        m_pictures->request(m_project.pixels(), m_project.images()[static_cast<std::size_t>(row)]);
}

void SpotCheckView::give(SpotAnswer answer) {
    if (m_place < 0)
        return;
    const ImageId image = m_checks.items(m_run)[static_cast<std::size_t>(m_place)].image;
    if (const Status kept = m_checks.answer(m_run, image, answer); !kept) {
        Q_EMIT m_project.failed(kept.error());
        return;
    }
    m_answered.push_back(m_place);
    show(nextOpen(-1));
}

void SpotCheckView::goBack() {
    if (m_answered.empty())
        return;
    const int place = m_answered.back();
    m_answered.pop_back();
    show(place);
}

void SpotCheckView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Y:
            give(SpotAnswer::Right);
            break;
        case Qt::Key_N:
            give(SpotAnswer::Wrong);
            break;
        case Qt::Key_U:
            give(SpotAnswer::Unclear);
            break;
        case Qt::Key_Backspace:
            goBack();
            break;
        case Qt::Key_Escape:
            Q_EMIT done();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace seedling
