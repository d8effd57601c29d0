#pragma once

#include <QLineEdit>

namespace seedling {

/// A line to search with: magnifying glass at the left, the key that leads here at the right.
/// Escape clears it, and asks to leave it when it is clear.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    SearchField(const QString& placeholder, const QString& key, QWidget* parent = nullptr);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_key;
};

}  // namespace seedling
