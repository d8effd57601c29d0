#pragma once

#include <QObject>
#include <QPointer>
#include <array>
#include <functional>
#include <vector>

class QWidget;

namespace seedling {

class TourCard;

/// The tour of the first start: four cards, one after the other, each beside the control that it
/// speaks of. Whoever does what a card speaks of is led on; whoever skips it never sees it again
/// without asking. Nothing is locked meanwhile. GUI thread only.
class Tour : public QObject {
    Q_OBJECT

public:
    enum class Step { Open, Label, Train, Use };
    static constexpr int kSteps = 4;
    /// The controls that a step may stand beside, the best one first.
    using Anchors = std::function<std::vector<QWidget*>(Step)>;

    /// window: over which the cards lie; must outlive the tour.
    Tour(QWidget& window, Anchors anchors, QObject* parent = nullptr);

    /// From the first step on; the card takes the keyboard.
    void start();
    void next();
    /// Ends it, and for good.
    void skip();
    /// Whether a step's work is done. When it gets done while its card is shown, the next one
    /// comes.
    void note(Step step, bool isDone);
    /// The window looks different: the card moves after it has settled.
    void placeSoon();

    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] Step step() const { return m_step; }
    /// Null until the first start.
    [[nodiscard]] TourCard* card() const { return m_card; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(Step step);
    void place();
    void giveKeyboardBack();

    QWidget& m_window;
    Anchors m_anchors;
    TourCard* m_card = nullptr;
    QPointer<QWidget> m_before;  ///< Who had the keyboard.
    std::array<bool, kSteps> m_done{};
    Step m_step = Step::Open;
    bool m_isOn = false;
};

}  // namespace seedling
