#include "ui/map/MapBar.h"

#include <QHBoxLayout>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MapBar::MapBar(QWidget* parent)
    : QWidget(parent),
      m_text(new TextLabel({}, 13, QFont::DemiBold)),
      m_hint(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_gallery(new Button(Button::Kind::Outlined, tr("Show in gallery"))),
      m_clear(new Button(Button::Kind::Quiet, tr("Select nothing"))) {
    m_hint->setElided(Qt::ElideRight);
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (Button* button : {m_gallery, m_clear}) {
        button->setCompact(true);
        QSizePolicy keepsPlace = button->sizePolicy();
        keepsPlace.setRetainSizeWhenHidden(true);
        button->setSizePolicy(keepsPlace);
    }
    m_clear->setKeyHint(tr("Esc"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(24), theme::px(6), theme::px(24), theme::px(6));
    row->setSpacing(theme::px(12));
    row->addWidget(m_text);
    row->addWidget(m_hint, 1);
    row->addWidget(m_clear);
    row->addWidget(m_gallery);
    connect(m_gallery, &QPushButton::clicked, this, &MapBar::galleryRequested);
    connect(m_clear, &QPushButton::clicked, this, &MapBar::clearRequested);
    setSelected(0);
}

void MapBar::setSelected(int count) {
    m_text->setVisible(count > 0);
    m_text->setText(format::counted(count, tr("1 image selected"), tr("%1 images selected")));
    m_hint->setText(count > 0 ? tr("The key of a class labels them all; one undo takes it back.")
                              : tr("Draw around images to select them. Shift adds, Alt removes."));
    m_gallery->setVisible(count > 0);
    m_clear->setVisible(count > 0);
}

void MapBar::say(const QString& sentence) {
    m_hint->setText(sentence);
}

QString MapBar::text() const {
    return m_text->isHidden() ? m_hint->text() : m_text->text();
}

}  // namespace seedling
