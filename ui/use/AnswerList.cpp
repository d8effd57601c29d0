#include "ui/use/AnswerList.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <utility>

#include "ui/charts/Format.h"
#include "ui/label/LabelRows.h"
#include "ui/main/Theme.h"
#include "ui/use/AnswerDelegate.h"
#include "ui/use/AnswerListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

QString secondsText(double seconds) {
    return seconds < 60 ? AnswerList::tr("%1 s").arg(
                              format::tick(std::max(seconds, 0.1), seconds < 10 ? 0.1 : 1))
                        : format::duration(seconds);
}

}  // namespace

AnswerList::AnswerList(ProjectModel& project, FilePictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_model(new AnswerListModel(this)),
      m_view(new QTreeView),
      m_filter(new ChoiceBox),
      m_order(new ChoiceBox),
      m_name(new TextLabel({}, 13, QFont::DemiBold)),
      m_summary(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_goOn(new Button(Button::Kind::Outlined, tr("Go on"))),
      m_sort(new Button(Button::Kind::Outlined, tr("Into folders…"))),
      m_save(new Button(Button::Kind::Outlined, tr("Save CSV…"))),
      m_sortMenu(new QMenu(this)) {
    makeView(pictures);
    m_filter->setAccessibleName(tr("Show"));
    connect(m_filter, &QComboBox::activated, this,
            [this](int index) { m_model->filterBy(m_filters[static_cast<std::size_t>(index)]); });
    m_order->setAccessibleName(tr("Sort"));
    m_order->addItem(tr("Least sure"), static_cast<int>(AnswerOrder::LeastSure));
    m_order->addItem(tr("Most sure"), static_cast<int>(AnswerOrder::MostSure));
    m_order->addItem(tr("Name"), static_cast<int>(AnswerOrder::ByName));
    m_order->addItem(tr("Class"), static_cast<int>(AnswerOrder::ByClass));
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        setOrder(static_cast<AnswerOrder>(m_order->itemData(index).toInt()));
    });
    m_summary->setElided(Qt::ElideRight);
    for (Button* button : {m_goOn, m_sort, m_save})
        button->setCompact(true);
    m_goOn->setIconName(QStringLiteral("play"));
    m_goOn->setToolTip(tr("Asks for the images that are left"));
    m_sort->setIconName(QStringLiteral("folder"));
    m_save->setIconName(QStringLiteral("export"));
    m_sortMenu->addAction(tr("Copy into class folders…"), this,
                          [this] { Q_EMIT sortRequested(SortMode::Copy); });
    m_sortMenu->addAction(tr("Move into class folders…"), this,
                          [this] { Q_EMIT sortRequested(SortMode::Move); });
    connect(m_goOn, &QPushButton::clicked, this, &AnswerList::goOnRequested);
    connect(m_sort, &QPushButton::clicked, this,
            [this] { m_sortMenu->popup(m_sort->mapToGlobal(m_sort->rect().bottomLeft())); });
    connect(m_save, &QPushButton::clicked, this, &AnswerList::save);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(theme::px(8));
    heading->addWidget(m_name);
    heading->addWidget(m_summary, 1);
    heading->addWidget(m_goOn);
    heading->addWidget(m_sort);
    heading->addWidget(m_save);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(theme::px(8));
    tools->addWidget(new TextLabel(tr("Show"), 12, QFont::Normal, Role::Text2));
    tools->addWidget(m_filter);
    tools->addWidget(new TextLabel(tr("Sort"), 12, QFont::Normal, Role::Text2));
    tools->addWidget(m_order);
    tools->addStretch();
    auto* column = new QVBoxLayout(this);
    // Room for the focus ring of the button.
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(theme::px(8));
    column->addLayout(heading);
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    setVisible(false);
}

void AnswerList::makeView(FilePictures& pictures) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AnswerDelegate(*m_model, m_project, pictures, this));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->installEventFilter(this);
    // Headings stand flush with what is under them.
    m_view->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px 0; }"));
    m_view->setAccessibleName(tr("Answers"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(AnswerListModel::Image, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(AnswerListModel::First, QHeaderView::Fixed);
    m_view->header()->setSectionResizeMode(AnswerListModel::Second, QHeaderView::Fixed);
    m_view->header()->resizeSection(AnswerListModel::First, theme::px(160));
    m_view->header()->resizeSection(AnswerListModel::Second, theme::px(120));
    connect(&pictures, &FilePictures::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT chosen(m_model->at(index.row()));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, open);
}

void AnswerList::setAnswers(const QString& name, std::vector<Answer> answers, double seconds,
                            qint64 left, const QString& csvFile) {
    m_csvFile = csvFile;
    m_name->setText(name);
    const auto problems = std::ranges::count_if(answers, &Answer::isProblem);
    QStringList words{format::counted(static_cast<qint64>(answers.size()) - problems, tr("1 image"),
                                      tr("%1 images"))};
    if (problems > 0)
        words << tr("%1 unreadable").arg(format::count(problems));
    words << secondsText(seconds);
    if (left > 0)
        words << tr("%1 left").arg(format::count(left));
    m_summary->setText(words.join(QStringLiteral(", ")));
    m_goOn->setVisible(left > 0);
    m_model->setAnswers(std::move(answers),
                        static_cast<AnswerOrder>(m_order->currentData().toInt()));
    fillFilter();
    setVisible(true);
}

void AnswerList::fillFilter() {
    std::map<QString, qint64> counts;
    qint64 problems = 0;
    for (const Answer& answer : m_model->answers())
        ++(answer.isProblem() ? problems : counts[answer.className]);
    m_filter->clear();
    m_filters = {AnswerFilter{}};
    m_filter->addItem(tr("All"));
    for (const auto& [name, count] : counts) {
        m_filters.push_back({AnswerFilter::Kind::OfClass, name});
        m_filter->addItem(tr("%1 (%2)").arg(name, format::count(count)));
    }
    if (problems > 0) {
        m_filters.push_back({AnswerFilter::Kind::Problems, {}});
        m_filter->addItem(tr("Unreadable (%1)").arg(format::count(problems)));
    }
}

const std::vector<Answer>& AnswerList::answers() const {
    return m_model->answers();
}

void AnswerList::setOrder(AnswerOrder order) {
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(order)));
    m_model->sortBy(order);
}

void AnswerList::setFilter(const AnswerFilter& filter) {
    const auto found = std::ranges::find(m_filters, filter);
    if (found == m_filters.end())
        return;
    m_filter->setCurrentIndex(static_cast<int>(found - m_filters.begin()));
    m_model->filterBy(filter);
}

void AnswerList::setGiven(const QString& path, const QString& className) {
    m_model->setGiven(path, className);
}

void AnswerList::goOn() {
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex next = current.isValid() ? m_view->indexBelow(current) : QModelIndex();
    if (next.isValid())
        m_view->setCurrentIndex(next);
}

void AnswerList::setBusy(bool busy) {
    m_goOn->setEnabled(!busy);
    m_sort->setEnabled(!busy);
}

bool AnswerList::eventFilter(QObject* watched, QEvent* event) {
    // Before the list searches for a name that begins with the letter.
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (const ClassRecord* record = classOfKey(m_project, *key)) {
            Q_EMIT labelRequested(record->id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnswerList::save() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the answers"),
                                                      m_name->text() + QStringLiteral(".csv"),
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QFile source(m_csvFile);
    QSaveFile target(path);
    const bool done = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) &&
                      target.write(source.readAll()) == source.size() && target.commit();
    if (done) {
        Q_EMIT saved(path);
        return;
    }
    Q_EMIT failed({ErrorCode::Io,
                   tr("%1 could not be written: %2.").arg(path, target.errorString()).toStdString(),
                   tr("Choose another folder.").toStdString()});
}

}  // namespace seedling
