#pragma once

#include <QAbstractButton>
#include <array>
#include <optional>

namespace seedling {

/// One step of the header: ring with number (or tick, or progress) and its word.
class StepButton : public QAbstractButton {
    Q_OBJECT

public:
    StepButton(int number, const QString& text, QWidget* parent = nullptr);

    void setDone(bool done);
    /// 0-1 while it runs.
    void setProgress(std::optional<double> progress);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRing(class QPainter& painter, const QRectF& ring) const;

    int m_number;
    bool m_done = false;
    std::optional<double> m_progress;
};

/// The three verbs: where one is, what is done, what goes on.
class Stepper : public QWidget {
    Q_OBJECT

public:
    enum class Step { Label, Train, Use };

    explicit Stepper(QWidget* parent = nullptr);

    void setCurrent(Step step);
    void setDone(Step step, bool done);
    void setProgress(std::optional<double> trainProgress);
    /// The button of a step, for whoever wants to point at it.
    [[nodiscard]] QWidget* widgetOf(Step step);
    /// A step that is not possible yet says why in its tool tip.
    void setPossible(Step step, bool possible, const QString& why = {});

Q_SIGNALS:
    void stepRequested(seedling::Stepper::Step step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] StepButton& button(Step step);
    std::array<StepButton*, 3> m_buttons{};
};

}  // namespace seedling
