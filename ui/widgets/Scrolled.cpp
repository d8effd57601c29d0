#include "ui/widgets/Scrolled.h"

#include <QScrollArea>

namespace seedling {

QScrollArea* scrolled(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QScrollArea* scrolledSeeThrough(QWidget* content) {
    QScrollArea* scroll = scrolled(content);
    scroll->setStyleSheet(QStringLiteral("QScrollArea { background: transparent; }"));
    // The area gives its content a ground of its own, so this comes after it.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

}  // namespace seedling
