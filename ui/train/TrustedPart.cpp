#include "ui/train/TrustedPart.h"

#include <QMenu>
#include <QVBoxLayout>
#include <unordered_map>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/SpotCheckPart.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

std::vector<TrustedCount> countTrusted(const ProjectModel& project) {
    std::unordered_map<ClassId, int> counts;
    for (int row = 0; row < project.counts().images; ++row) {
        const Prediction* prediction = project.predictionAt(row);
        if (prediction && prediction->trusted && project.kindAt(row) == ImageKind::ToLabel &&
            !project.isVetoed(row, prediction->classId))
            ++counts[prediction->classId];
    }
    std::vector<TrustedCount> trusted;
    for (const ClassRecord& record : project.classes()) {
        if (const auto found = counts.find(record.id); found != counts.end())
            trusted.push_back({record.id, found->second});
    }
    return trusted;
}

TrustedPart::TrustedPart(ProjectModel& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_sentence(new TextLabel),
      m_button(new Button(Button::Kind::Outlined, tr("Look through\u2026"))) {
    m_sentence->setWordWrap(true);
    m_button->setCompact(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(SpotCheckPart::kRingRoom, theme::px(8), 0, 0);
    column->setSpacing(theme::px(12));
    column->addWidget(new Rule);
    column->addWidget(new TextLabel(tr("Trusted without a label"), 13, QFont::DemiBold));
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &TrustedPart::choose);
    for (const auto changed : {&ProjectModel::predictionsChanged, &ProjectModel::classesChanged,
                               &ProjectModel::imagesReset}) {
        connect(&project, changed, this, &TrustedPart::refresh);
    }
    connect(&project, &ProjectModel::labelsChanged, this, [this] { m_stale = true; });
    refresh();
}

void TrustedPart::setRun(RunId run) {
    if (m_run != run || m_stale) {
        m_run = run;
        refresh();
    }
}

void TrustedPart::refresh() {
    m_stale = false;
    const bool looked = m_run.isValid() && m_run == m_project.shownRun();
    int images = 0;
    if (looked) {
        for (const TrustedCount& each : countTrusted(m_project))
            images += each.images;
    }
    setVisible(looked && images > 0);
    m_sentence->setText(
        format::counted(images,
                        tr("It is sure enough of 1 image without a label to trust itself. If it is "
                           "wrong, say so: the next run heeds it."),
                        tr("It is sure enough of %1 images without a label to trust itself. Say "
                           "which are wrong: the next run heeds it.")));
}

void TrustedPart::choose() {
    QMenu menu(this);
    for (const TrustedCount& each : countTrusted(m_project)) {
        const ClassRecord* record = m_project.classOf(each.id);
        QString name = toQString(record->name);
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu.addAction(QStringLiteral("%1\t%2").arg(name, format::count(each.images)), this,
                       [this, id = each.id] { Q_EMIT classRequested(id); });
    }
    menu.exec(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

}  // namespace seedling
