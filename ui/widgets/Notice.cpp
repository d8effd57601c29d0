#include "ui/widgets/Notice.h"

#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

Notice::Notice(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, 20, QFont::DemiBold)),
      m_text(new TextLabel({}, 13, QFont::Normal, Role::Text2)) {
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(theme::px(460));
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(theme::px(8));
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void Notice::say(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
}

}  // namespace seedling
