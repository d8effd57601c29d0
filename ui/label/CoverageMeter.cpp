#include "ui/label/CoverageMeter.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

CoverageMeter::CoverageMeter(const ProjectModel& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_percent(new TextLabel({}, 12)),
      m_bar(new ProgressLine(4)) {
    auto* words = new QHBoxLayout;
    words->setSpacing(theme::px(8));
    auto* name = new TextLabel(tr("Images near a label"), 12, QFont::Normal, Role::Text2);
    name->setElided(Qt::ElideRight);
    words->addWidget(name, 1);
    words->addWidget(m_percent);
    m_bar->setFill(Role::Idle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(16), theme::px(8), theme::px(16), theme::px(16));
    column->setSpacing(theme::px(6));
    column->addLayout(words);
    column->addWidget(m_bar);
    setAccessibleName(tr("Images near a label"));
    setToolTip(
        tr("How many images have a labelled one among the hundredth of all images that they "
           "resemble most. Rare kinds of images are found when this is high."));
    connect(&project, &ProjectModel::hintsChanged, this, &CoverageMeter::refresh);
    connect(&project, &ProjectModel::imagesReset, this, &CoverageMeter::refresh);
    refresh();
}

void CoverageMeter::refresh() {
    const auto& hints = m_project.hints();
    setVisible(hints != nullptr);
    if (hints) {
        m_percent->setText(percentText(hints->coverage));
        m_bar->setFraction(hints->coverage);
        setAccessibleDescription(m_percent->text());
    }
}

}  // namespace seedling
