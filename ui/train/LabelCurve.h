#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/RunEvaluations.h"

namespace seedling {

/// How well a run did with so many labels.
struct CurvePoint {
    RunId run;
    int labels = 0;
    AccuracyEstimate accuracy;
};

/// Finished runs whose accuracy is known, ascending by labels, runs with as many from old to new.
[[nodiscard]] std::vector<CurvePoint> curvePoints(ProjectModel& project,
                                                  RunEvaluations& evaluations);
/// What the newest labels have brought, as a sentence; empty with fewer than two points apart.
[[nodiscard]] QString whatLabelsBrought(const std::vector<CurvePoint>& points);

/// Accuracy over the number of labels, one dot a run with its interval: whether more labels are
/// worth the trouble. GUI thread only.
class LabelCurve : public QWidget {
    Q_OBJECT

public:
    explicit LabelCurve(QWidget* parent = nullptr);

    void setPoints(std::vector<CurvePoint> points, RunId shown);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPointF placeOf(int labels, double accuracy) const;

    std::vector<CurvePoint> m_points;
    RunId m_shown;
    double m_low = 0;  ///< Accuracy at the lower edge.
    double m_high = 1;
};

}  // namespace seedling
