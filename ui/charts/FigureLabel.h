#pragma once

#include <QWidget>

class QPainter;

namespace seedling {

/// A figure with its unit and a note on one base line: "88 %  76–94 % likely". Stale figures are
/// set in the colour of notes, and the note warns. GUI thread only.
class FigureLabel : public QWidget {
    Q_OBJECT

public:
    /// pixels: 28 for the key figure of a page, 22 to 24 on cards and small charts.
    explicit FigureLabel(int pixels, QWidget* parent = nullptr);

    void setFigure(const QString& number, const QString& unit = {}, const QString& note = {});
    void setStale(bool stale);
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString unit() const { return m_unit; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool isStale() const { return m_stale; }

    /// Paints it as it stands, its corner at the painter's origin: into a picture of the chart.
    void paint(QPainter& painter) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_pixels;
    QString m_number;
    QString m_unit;
    QString m_note;
    bool m_stale = false;
};

}  // namespace seedling
