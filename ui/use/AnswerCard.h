#pragma once

#include <QWidget>
#include <optional>

#include "ui/bridge/ProjectModel.h"
#include "ui/use/Answers.h"
#include "ui/use/FilePictures.h"

namespace seedling {

class Button;

/// The answer for one image: the photo, the class large, how sure, what came second. GUI thread
/// only.
class AnswerCard : public QWidget {
    Q_OBJECT

public:
    AnswerCard(ProjectModel& project, FilePictures& pictures, QWidget* parent = nullptr);

    /// None clears the card. seconds: what the answer took.
    void setAnswer(const std::optional<Answer>& answer);
    [[nodiscard]] const std::optional<Answer>& answer() const { return m_answer; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copy();
    void paintPhoto(QPainter& painter, const QRect& square);
    void paintBar(QPainter& painter, const QRectF& area, const QString& name, double share,
                  bool first) const;
    [[nodiscard]] int colourOf(const QString& name) const;
    [[nodiscard]] int photoSide() const;

    ProjectModel& m_project;
    FilePictures& m_pictures;
    std::optional<Answer> m_answer;
    Button* m_copy;
};

}  // namespace seedling
