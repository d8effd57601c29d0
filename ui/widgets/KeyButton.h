#pragma once

#include <QAbstractButton>

namespace seedling {

/// A key cap and the word for what it does; clicking does the same.
class KeyButton : public QAbstractButton {
    Q_OBJECT

public:
    KeyButton(const QString& key, const QString& text, QWidget* parent = nullptr);

    void setKey(const QString& key);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_key;
};

}  // namespace seedling
