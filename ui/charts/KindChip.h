#pragma once

#include <QWidget>

#include "engine/protocol/Event.h"

class QPainter;

namespace seedling {

/// How an energy figure was obtained: solid outline for measured and integrated, dashed for
/// modelled, estimated and simulated. Stands beside the figure it is about. GUI thread only.
class KindChip : public QWidget {
    Q_OBJECT

public:
    explicit KindChip(QWidget* parent = nullptr);

    /// source: where the figure comes from ("RAPL package-0"), for the tooltip.
    void setKind(EnergyKind kind, const QString& source = {});
    /// The figures are of a device that the run has never seen.
    void setSimulated();
    [[nodiscard]] EnergyKind kind() const { return m_kind; }
    /// Paints it, its corner at the painter's origin: into a picture of the chart.
    void paint(QPainter& painter) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString text() const;

    EnergyKind m_kind = EnergyKind::Estimated;
    bool m_simulated = false;
};

}  // namespace seedling
