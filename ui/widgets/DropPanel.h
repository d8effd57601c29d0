#pragma once

#include <QFrame>

namespace seedling {

class TextLabel;

/// A panel that drops down below a button, with a title and content that scrolls where it is too
/// high. A click outside and Escape close it. GUI thread only.
class DropPanel : public QFrame {
    Q_OBJECT

public:
    /// name: the object's, unique in the window. content: with a layout; it becomes the panel's.
    DropPanel(const QString& name, const QString& title, QWidget* content, QWidget* parent);

    /// Right edge to right edge with the button, in the colours of now.
    void openBelow(const QWidget& button);
    /// As high as the content needs; call it when that has changed.
    void fit();

private:
    QWidget* m_content;
    TextLabel* m_title;
};

}  // namespace seedling
