#pragma once

#include <QAbstractScrollArea>
#include <QImage>

namespace seedling {

/// One large picture: fitted, or at any zoom with the mouse or the arrow keys to move it.
class LoupeCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LoupeCanvas(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// A sentence instead of a picture.
    void setProblem(const QString& text);
    void fit();
    void actualSize();
    void zoomBy(double factor);
    /// Screen pixels per picture pixel.
    [[nodiscard]] double zoom() const;

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setZoom(double zoom, bool fitted);
    void updateBars();
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] QSizeF pictureSize() const;

    QImage m_picture;
    QPixmap m_pixmap;
    QString m_problem;
    double m_zoom = 1;
    bool m_fitted = true;
    QPoint m_grabbed;
};

}  // namespace seedling
