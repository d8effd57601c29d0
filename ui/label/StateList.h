#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "ui/gallery/ImageListModel.h"

namespace seedling {

class TextLabel;

/// One line "icon, name, count" that chooses what the gallery shows.
class StateRow : public QAbstractButton {
    Q_OBJECT

public:
    StateRow(const QString& icon, const QString& text, QWidget* parent = nullptr);
    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
    int m_count = 0;
};

/// How many images are in which state. States that no image is in are left out, but for the first
/// two.
class StateList : public QWidget {
    Q_OBJECT

public:
    explicit StateList(ImageListModel& model, QWidget* parent = nullptr);

private:
    void add(Show show, const QString& icon, const QString& text);
    void refresh();
    void sync();

    struct Entry {
        Show show;
        StateRow* row;
    };
    ImageListModel& m_model;
    TextLabel* m_total;
    std::vector<Entry> m_entries;
};

}  // namespace seedling
