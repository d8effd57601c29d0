#include "ui/label/ClassPanel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/label/AdviceBox.h"
#include "ui/label/ClassMenu.h"
#include "ui/label/CoverageMeter.h"
#include "ui/label/StateList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

QWidget* indented(QWidget* child) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(theme::px(16), 0, theme::px(16), 0);
    layout->addWidget(child);
    return box;
}

}  // namespace

ClassPanel::ClassPanel(ImageListModel& model, const KeyMap& keys, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_project(model.project()),
      m_count(new TextLabel({}, 13, QFont::Normal, Role::Text2)),
      m_error(new TextLabel({}, 12, QFont::Normal, Role::Danger)),
      m_hint(new TextLabel({}, 12, QFont::Normal, Role::Text2)) {
    setAccessibleName(tr("Classes"));
    auto* add = new Button(Button::Kind::Quiet, {});
    add->setIconName(QStringLiteral("plus"));
    add->setCompact(true);
    add->setAccessibleName(tr("New class"));
    connect(add, &QPushButton::clicked, this, &ClassPanel::startNewClass);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(theme::px(8));
    heading->setContentsMargins(theme::px(16), theme::px(14), theme::px(8), theme::px(4));
    heading->addWidget(new TextLabel(tr("Classes"), 13, QFont::DemiBold));
    heading->addWidget(m_count);
    heading->addStretch(1);
    heading->addWidget(add);

    m_error->setWordWrap(true);
    m_error->setVisible(false);
    m_error->setContentsMargins(theme::px(16), 0, theme::px(16), 0);
    m_hint->setWordWrap(true);
    const auto nameKey = [this, add, &keys] {
        const QString key = keys.caption(KeyAction::NewClass);
        add->setToolTip(tr("New class (%1)").arg(key));
        m_hint->setText(tr("A class is what you want to tell apart. Press %1 to name the first "
                           "one; its key then labels images.")
                            .arg(key));
    };
    connect(&keys, &KeyMap::changed, this, nameKey);
    nameKey();
    m_hint->setContentsMargins(theme::px(16), 0, theme::px(16), 0);
    m_list = new QVBoxLayout;
    m_list->setContentsMargins(theme::px(8), 0, theme::px(8), 0);
    m_list->setSpacing(0);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, theme::px(16));
    column->setSpacing(theme::px(8));
    column->addLayout(m_list);
    column->addWidget(m_error);
    column->addWidget(m_hint);
    column->addSpacing(theme::px(8));
    column->addWidget(indented(new Rule));
    column->addSpacing(theme::px(4));
    column->addWidget(new StateList(model));
    column->addWidget(new AdviceBox(model));
    column->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(heading);
    outer->addWidget(scrolledSeeThrough(content), 1);
    outer->addWidget(new CoverageMeter(m_project));

    connect(&m_project, &ProjectModel::classesChanged, this, &ClassPanel::rebuild);
    connect(&m_project, &ProjectModel::labelsChanged, this, &ClassPanel::refreshCounts);
    connect(&m_project, &ProjectModel::imagesReset, this, &ClassPanel::refreshCounts);
    connect(&model, &ImageListModel::queryChanged, this, &ClassPanel::syncFilter);
    rebuild();
}

ClassRow* ClassPanel::addRow() {
    auto* row = new ClassRow;
    m_list->addWidget(row);
    connect(row, &ClassRow::labelRequested, this,
            [this, row] { Q_EMIT labelRequested(row->record().id); });
    connect(row, &ClassRow::filterRequested, this, [this, row] { toggleFilter(row->record().id); });
    connect(row, &ClassRow::renameRequested, this, [this, row] { rename(*row); });
    connect(row, &ClassRow::deleteRequested, this, [this, row] { confirmRemove(row->record()); });
    connect(row, &ClassRow::moveRequested, this, [this, row](int by) { moveRow(*row, by); });
    connect(row, &ClassRow::menuRequested, this,
            [this, row](const QPoint& where) { showMenu(*row, where); });
    connect(row, &ClassRow::nameEntered, this,
            [this, row](const QString& name) { setName(*row, name); });
    connect(row, &ClassRow::editCancelled, this, [this] {
        m_error->setVisible(false);
        Q_EMIT editingDone();
    });
    return row;
}

void ClassPanel::rebuild() {
    const auto& classes = m_project.classes();
    while (m_rows.size() > classes.size()) {
        m_rows.back()->deleteLater();
        m_rows.back()->setVisible(false);
        m_rows.pop_back();
    }
    while (m_rows.size() < classes.size()) {
        m_rows.push_back(addRow());
    }
    m_count->setText(classes.empty() ? QString() : countText(static_cast<qint64>(classes.size())));
    m_hint->setVisible(classes.empty());
    refreshCounts();
    syncFilter();
}

void ClassPanel::refreshCounts() {
    const auto& classes = m_project.classes();
    for (std::size_t i = 0; i < m_rows.size() && i < classes.size(); ++i) {
        m_rows[i]->show(classes[i], m_project.labelCount(classes[i].id));
    }
    fitRows();
}

void ClassPanel::fitRows() {
    const QFontMetrics name(theme::font(13));
    const QFontMetrics figure(theme::font(13, QFont::DemiBold));
    int countWidth = theme::px(24);
    int nameWidth = 0;
    for (const ClassRecord& record : m_project.classes()) {
        const QString count = countText(m_project.labelCount(record.id));
        countWidth = qMax(countWidth, figure.horizontalAdvance(count) + theme::px(12));
        nameWidth = qMax(nameWidth, name.horizontalAdvance(toQString(record.name)));
    }
    for (ClassRow* row : m_rows) {
        row->setColumns(countWidth, nameWidth > row->nameRoom(countWidth));
    }
}

void ClassPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitRows();
}

void ClassPanel::syncFilter() {
    const ImageQuery& query = m_model.query();
    for (ClassRow* row : m_rows) {
        row->setFiltered(query.show == Show::Class && query.classId == row->record().id);
    }
}

void ClassPanel::toggleFilter(ClassId id) {
    ImageQuery query = m_model.query();
    const bool on = query.show == Show::Class && query.classId == id;
    query.show = on ? Show::ToLabel : Show::Class;
    query.classId = id;
    m_model.setQuery(query);
}

void ClassPanel::startNewClass() {
    if (!m_project.isOpen()) {
        return;
    }
    if (m_newRow == nullptr) {
        m_newRow = new ClassRow;
        connect(m_newRow, &ClassRow::nameEntered, this, &ClassPanel::commitNew);
        connect(m_newRow, &ClassRow::editCancelled, this, [this] {
            m_error->setVisible(false);
            m_newRow->setVisible(false);
            Q_EMIT editingDone();
        });
    }
    m_list->removeWidget(m_newRow);
    m_list->addWidget(m_newRow);
    ClassRecord blank;
    blank.colour = static_cast<int>(m_project.classes().size());
    m_newRow->show(blank, 0);
    m_newRow->setVisible(true);
    m_newRow->edit({});
}

void ClassPanel::commitNew(const QString& name) {
    if (name.isEmpty()) {
        m_newRow->endEdit();
        m_newRow->setVisible(false);
        Q_EMIT editingDone();
        return;
    }
    if (const Status done = m_project.addClass(name); !done) {
        fail(*m_newRow, done.error());
        return;
    }
    m_error->setVisible(false);
    // The next name can be typed at once; an empty one ends it.
    startNewClass();
}

void ClassPanel::moveRow(const ClassRow& row, int by) {
    const int place = row.record().position + by;
    if (place >= 0 && place < static_cast<int>(m_rows.size())) {
        report(m_project.moveClass(row.record().id, place));
        m_rows[static_cast<std::size_t>(place)]->setFocus();  // The keyboard goes along.
    }
}

void ClassPanel::rename(ClassRow& row) {
    row.edit(toQString(row.record().name));
}

void ClassPanel::setName(ClassRow& row, const QString& name) {
    ClassRecord record = row.record();
    if (name.isEmpty() || name == toQString(record.name)) {
        row.endEdit();
        Q_EMIT editingDone();
        return;
    }
    record.name = name.toStdString();
    if (const Status done = m_project.updateClass(record); !done) {
        fail(row, done.error());
        return;
    }
    row.endEdit();
    m_error->setVisible(false);
    Q_EMIT editingDone();
}

void ClassPanel::fail(ClassRow& row, const Error& error) {
    row.setError(true);
    m_error->setText(errorText(error));
    m_error->setVisible(true);
}

void ClassPanel::report(const Status& done) {
    m_error->setText(done ? QString() : errorText(done.error()));
    m_error->setVisible(!done);
}

void ClassPanel::confirmRemove(const ClassRecord& record) {
    const int labels = m_project.labelCount(record.id);
    QMessageBox box(QMessageBox::NoIcon, tr("Delete class"),
                    tr("Delete the class \u201c%1\u201d?").arg(toQString(record.name)),
                    QMessageBox::Cancel, window());
    box.setInformativeText(
        labels == 0 ? tr("It has no labels. Undo brings it back.")
                    : tr("Its %n label(s) go with it. Undo brings both back.", nullptr, labels));
    const QPushButton* remove = box.addButton(tr("Delete"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() != remove) {
        return;
    }
    if (m_model.query().classId == record.id) {
        ImageQuery query = m_model.query();
        query.show = Show::ToLabel;
        query.classId = {};
        m_model.setQuery(query);
    }
    report(m_project.removeClass(record.id));
}

void ClassPanel::showMenu(ClassRow& row, const QPoint& where) {
    const ClassRecord record = row.record();
    QMenu menu(this);
    menu.addAction(tr("Label selection"), this, [&] { Q_EMIT labelRequested(record.id); });
    menu.addAction(tr("Show its images"), this, [&] { toggleFilter(record.id); });
    menu.addAction(tr("Show what the model trusts to be this"), this,
                   [&] { m_model.setQuery(trustedAs(record.id)); })
        ->setEnabled(m_project.shownRun().isValid());
    menu.addSeparator();
    menu.addAction(tr("Rename\tF2"), this, [&] { rename(row); });
    fillClassMenu(menu, m_project, record, [this](const Status& done) { report(done); });
    menu.addSeparator();
    menu.addAction(theme::icon(QStringLiteral("trash")), tr("Delete\u2026\tDel"), this,
                   [&] { confirmRemove(record); });
    menu.exec(where);
}

}  // namespace seedling
