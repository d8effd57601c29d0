#include "ui/label/AdviceBox.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/QtConvert.h"
#include "ui/label/ClassRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kShape = 14;

int candidateCount(const ProjectModel& project, ClassId id) {
    ImageQuery query;
    query.show = Show::Candidates;
    query.classId = id;
    query.sort = Sort::AsFound;
    return static_cast<int>(selectRows(project, query).size());
}

}  // namespace

const ClassRecord* weakestClass(const ProjectModel& project) {
    const auto& classes = project.classes();
    const auto labels = [&](const ClassRecord& record) { return project.labelCount(record.id); };
    const auto fewest = std::ranges::min_element(classes, {}, labels);
    return fewest == classes.end() || labels(*fewest) >= ClassRow::kTarget ? nullptr : &*fewest;
}

AdviceBox::AdviceBox(ImageListModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_text(new TextLabel({}, 13)),
      m_link(new Button(Button::Kind::Link, {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(16), theme::px(16), theme::px(16), 0);
    column->setSpacing(theme::px(6));
    auto* title = new TextLabel(tr("What would help most"), 13, QFont::DemiBold);
    title->setElided(Qt::ElideRight);
    column->addWidget(title);
    m_text->setElided(Qt::ElideRight);
    m_text->setContentsMargins(theme::px(kShape + 8), 0, 0, 0);
    column->addWidget(m_text);
    m_link->setAccessibleName(tr("Show candidates"));
    column->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, [this] {
        ImageQuery query = m_model.query();
        query.show = Show::Candidates;
        query.classId = m_class;
        query.sort = Sort::MostSure;
        m_model.setQuery(query);
    });
    const ProjectModel& project = model.project();
    connect(&project, &ProjectModel::labelsChanged, this, &AdviceBox::refresh);
    connect(&project, &ProjectModel::imagesReset, this, &AdviceBox::refresh);
    connect(&project, &ProjectModel::classesChanged, this, &AdviceBox::refresh);
    connect(&project, &ProjectModel::predictionsChanged, this, &AdviceBox::refresh);
    connect(&project, &ProjectModel::hintsChanged, this, &AdviceBox::refresh);
    refresh();
}

void AdviceBox::refresh() {
    const ProjectModel& project = m_model.project();
    const ClassRecord* weakest =
        project.isOpen() && project.classes().size() > 1 ? weakestClass(project) : nullptr;
    setVisible(weakest != nullptr);
    if (weakest == nullptr) {
        return;
    }
    const int missing = ClassRow::kTarget - project.labelCount(weakest->id);
    m_class = weakest->id;
    m_colour = weakest->colour;
    m_text->setText(tr("%1 more %2").arg(missing).arg(toQString(weakest->name)));
    const int candidates =
        project.hints() || project.shownRun().isValid() ? candidateCount(project, m_class) : 0;
    m_link->setVisible(candidates > 0);
    m_link->setText(tr("Show %n candidate(s)", nullptr, candidates));
    update();
}

void AdviceBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(theme::px(16), theme::px(4), width() - theme::px(32), 1),
                     theme::colour(Role::Line));
    const qreal side = theme::px(kShape);
    theme::paintClassShape(
        painter, QRectF(theme::px(16), m_text->geometry().center().y() - side / 2 + 1, side, side),
        m_colour);
}

}  // namespace seedling
