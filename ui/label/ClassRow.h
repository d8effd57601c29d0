#pragma once

#include <QWidget>

#include "datasets/project/Records.h"

class QLineEdit;

namespace seedling {

/// One class in the panel: key cap, shape, name, how many labels of how many wanted. The key cap is
/// a button that labels; the rest of the row filters. Renaming happens in the row.
class ClassRow : public QWidget {
    Q_OBJECT

public:
    /// Labels of a class from which training has something to go on.
    static constexpr int kTarget = 4;

    explicit ClassRow(QWidget* parent = nullptr);

    void show(const ClassRecord& record, int labels);
    /// countWidth: room for the figure at the right, the same in all rows. narrowBar: the name
    /// needs the room more.
    void setColumns(int countWidth, bool narrowBar);
    /// Pixels left for the name beside a bar of full width.
    [[nodiscard]] int nameRoom(int countWidth) const;
    void setFiltered(bool filtered);
    [[nodiscard]] const ClassRecord& record() const { return m_record; }
    /// Opens the field for the name. Enter hands it on, Escape or leaving closes it.
    void edit(const QString& text);
    void endEdit();
    [[nodiscard]] bool isEditing() const;
    void setError(bool error);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void labelRequested();
    void filterRequested();
    void menuRequested(const QPoint& where);
    void renameRequested();
    void deleteRequested();
    void moveRequested(int by);
    void nameEntered(const QString& name);
    void editCancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QRect keyRect() const;
    [[nodiscard]] int barWidth() const;
    [[nodiscard]] int nameLeft() const;
    void paintBar(QPainter& painter) const;
    void describe();

    ClassRecord m_record;
    int m_labels = 0;
    int m_countWidth = 0;
    bool m_narrowBar = false;
    bool m_filtered = false;
    bool m_overKey = false;
    QLineEdit* m_field = nullptr;
};

}  // namespace seedling
