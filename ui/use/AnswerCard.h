#pragma once

#include <QWidget>
#include <optional>

#include "ui/bridge/ProjectModel.h"
#include "ui/use/Answers.h"
#include "ui/use/FilePictures.h"

class QMenu;

namespace seedling {

class Button;

/// The answer for one image: the photo, the class large, the three surest, what it took, and how to
/// put a wrong answer right. GUI thread only.
class AnswerCard : public QWidget {
    Q_OBJECT

public:
    AnswerCard(ProjectModel& project, FilePictures& pictures, QWidget* parent = nullptr);

    /// None clears the card. seconds: what the answer took; 0: not known of this image alone.
    void setAnswer(const std::optional<Answer>& answer, double seconds = 0);
    /// What a person said that the image is; "" for nothing.
    void setGiven(const QString& className);
    /// Opens the menu of classes; the key of one is enough.
    void askForClass();
    [[nodiscard]] bool isAsking() const;
    /// The picture of a camera, which is kept rather than put right.
    void setLive(bool live);
    [[nodiscard]] const std::optional<Answer>& answer() const { return m_answer; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The image is of this class.
    void labelRequested(seedling::ClassId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copy();
    void paintPhoto(QPainter& painter, const QRect& square);
    void paintBar(QPainter& painter, const QRectF& area, const QString& name, double share,
                  bool first) const;
    void paintTitle(QPainter& painter, const QRectF& area) const;
    void paintProblem(QPainter& painter, const QRectF& area) const;
    void paintFile(QPainter& painter, const QRectF& area);
    [[nodiscard]] int photoSide() const;
    void placeButtons();

    ProjectModel& m_project;
    FilePictures& m_pictures;
    std::optional<Answer> m_answer;
    double m_seconds = 0;
    bool m_live = false;
    Button* m_wrong;
    Button* m_copy;
    QMenu* m_classes;
};

}  // namespace seedling
