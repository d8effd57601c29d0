#pragma once

#include <QWidget>
#include <vector>

class QAbstractButton;
class QHBoxLayout;

namespace seedling {

/// A row of tabs: words with an accent line under the present one, and room for tools at the right.
/// Arrow keys move. GUI thread only.
class TabStrip : public QWidget {
    Q_OBJECT

public:
    explicit TabStrip(const QStringList& names, QWidget* parent = nullptr);

    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    /// A tab that is hidden is no longer the present one: the first one is.
    void setTabVisible(int index, bool visible);
    [[nodiscard]] bool isTabVisible(int index) const;
    /// Puts a widget at the right end.
    void addTool(QWidget* tool);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QHBoxLayout* m_row;
    std::vector<QAbstractButton*> m_tabs;
    int m_current = 0;
};

}  // namespace seedling
