#pragma once

#include <QFrame>

namespace seedling {

class TextLabel;

/// The large dashed field of the welcome page. What is dropped anywhere on the window arrives
/// there; this field shows that it would be taken.
class DropTarget : public QFrame {
    Q_OBJECT

public:
    explicit DropTarget(QWidget* parent = nullptr);

    /// Something hovers over the window; "" when no longer.
    void setHovering(const QString& what);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_title;
    bool m_hot = false;
};

}  // namespace seedling
