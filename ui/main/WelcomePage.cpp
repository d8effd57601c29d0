#include "ui/main/WelcomePage.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include "ui/bridge/QtConvert.h"
#include "ui/main/DropTarget.h"
#include "ui/main/RecentRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/NumberRing.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kWidth = 800;

QWidget* verbBox(int number, const QString& word, const QString& what) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(12));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme::px(2));
    auto* note = new TextLabel(what, 12, QFont::Normal, Role::Text2);
    note->setWordWrap(true);
    note->setMinimumWidth(theme::px(120));
    column->addWidget(new TextLabel(word, 13, QFont::DemiBold));
    column->addWidget(note);
    column->addStretch(1);
    row->addWidget(new NumberRing(number), 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return box;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent),
      m_message(new MessageLine),
      m_target(new DropTarget),
      m_importText(new TextLabel),
      m_importCancel(new Button(Button::Kind::Link, tr("Cancel"))),
      m_importLine(makeImportLine()),
      m_recentHeading(new QWidget),
      m_recent(new QVBoxLayout) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* title = new QHBoxLayout;
    title->setSpacing(theme::px(12));
    title->addWidget(new IconLabel(QStringLiteral("leaf"), Role::Accent, 32));
    title->addWidget(new TextLabel(QStringLiteral("Seedling"), 24, QFont::DemiBold));
    title->addStretch(1);

    auto* open = new Button(Button::Kind::Link, tr("Open project\u2026"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openProjectRequested);
    auto* heading = new QHBoxLayout(m_recentHeading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(new TextLabel(tr("Recent projects"), 13, QFont::DemiBold));
    heading->addStretch(1);
    heading->addWidget(open);
    m_recent->setSpacing(0);

    auto* content = new QWidget;
    content->setMaximumWidth(theme::px(kWidth));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::px(56), 0, theme::px(24));
    m_message->setBare();
    column->setSpacing(0);
    column->addLayout(title);
    column->addSpacing(theme::px(24));
    column->addWidget(m_message);
    column->addWidget(m_importLine);
    column->addWidget(m_target);
    column->addSpacing(theme::px(32));
    column->addWidget(makeVerbs());
    column->addSpacing(theme::px(40));
    column->addWidget(m_recentHeading);
    column->addSpacing(theme::px(6));
    column->addWidget(new Rule);
    column->addLayout(m_recent);
    column->addStretch(1);

    auto* centred = new QWidget;
    auto* middle = new QHBoxLayout(centred);
    middle->setContentsMargins(theme::px(24), 0, theme::px(24), 0);
    middle->addStretch(1);
    middle->addWidget(content, 100);
    middle->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(centred);
    centred->setBackgroundRole(QPalette::Base);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Rule);
    outer->addWidget(scroll);

    connect(m_target, &DropTarget::openRequested, this, &WelcomePage::openFolderRequested);
    connect(m_target, &DropTarget::sampleRequested, this, &WelcomePage::sampleRequested);
}

QWidget* WelcomePage::makeVerbs() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(24));
    m_verbs = {
        verbBox(1, tr("Label"), tr("A few images a class, one key each.")),
        verbBox(2, tr("Train"), tr("Press F5. It learns from all images, labelled or not.")),
        verbBox(3, tr("Use"), tr("Check the result and export a model that answers the same.")),
    };
    for (QWidget* one : m_verbs) {
        row->addWidget(one, 1);
    }
    return box;
}

QWidget* WelcomePage::dropTarget() const {
    return m_target;
}

QWidget* WelcomePage::makeImportLine() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, theme::px(12));
    m_importText->setAccessibleName(tr("Progress of reading the folder"));
    connect(m_importCancel, &QPushButton::clicked, this, &WelcomePage::importCancelled);
    row->addWidget(new IconLabel(QStringLiteral("clock")));
    row->addWidget(m_importText);
    row->addStretch(1);
    row->addWidget(m_importCancel);
    box->setVisible(false);
    return box;
}

void WelcomePage::setHovering(const QString& what) {
    m_target->setHovering(what);
}

void WelcomePage::showImport(const QString& name, qint64 found) {
    m_message->clear();
    m_importText->setText(
        found == 0 ? tr("Looking through %1\u2026").arg(name)
                   : tr("Looking through %1: %2 images so far").arg(name, countText(found)));
    m_importCancel->setVisible(true);
    m_importLine->setVisible(true);
    m_target->setEnabled(false);
}

void WelcomePage::showOpening(const QString& name) {
    showImport(name, 0);
    m_importText->setText(tr("Opening %1\u2026").arg(name));
    m_importCancel->setVisible(false);
}

void WelcomePage::endImport() {
    m_importLine->setVisible(false);
    m_target->setEnabled(true);
}

void WelcomePage::showError(const Error& error) {
    m_message->showError(error);
}

QString WelcomePage::message() const {
    return m_message->text();
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshRecent();
}

void WelcomePage::refreshRecent() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->setVisible(false);
        item->widget()->deleteLater();
        delete item;
    }
    for (const RecentProject& project : recent::all()) {
        auto* row = new RecentRow(project);
        m_recent->addWidget(row);
        connect(row, &RecentRow::opened, this, &WelcomePage::projectRequested);
        connect(row, &RecentRow::forgotten, this, [this](const QString& file) {
            recent::forget(file);
            refreshRecent();
        });
    }
    if (m_recent->count() == 0) {
        auto* none = new TextLabel(tr("None yet. Your projects will be listed here."), 12,
                                   QFont::Normal, Role::Text2);
        none->setContentsMargins(0, theme::px(12), 0, 0);
        m_recent->addWidget(none);
    }
}

}  // namespace seedling
