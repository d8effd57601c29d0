#include "ui/use/AnswerList.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/use/AnswerListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kRow = 41;
constexpr int kPhoto = 32;

class AnswerDelegate : public QStyledItemDelegate {
public:
    AnswerDelegate(AnswerListModel& model, ProjectModel& project, FilePictures& pictures,
                   QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_project(project), m_pictures(pictures) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {theme::px(120), theme::px(kRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QRect box = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(box, theme::colour(Role::Tint));
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1),
                          theme::colour(Role::Line));
        const Answer& answer = m_model.at(index.row());
        if (index.column() == AnswerListModel::First) {
            paintChip(*painter, box, answer);
        } else {
            int left = box.left();
            if (index.column() == AnswerListModel::Image) {
                paintPhoto(*painter, box, answer.path);
                left = box.left() + theme::px(kPhoto + 12);
            }
            painter->setFont(theme::font(index.column() == AnswerListModel::Image ? 13 : 12));
            painter->setPen(
                theme::colour(index.column() == AnswerListModel::Image ? Role::Text : Role::Text2));
            const QRect room(left, box.top(), box.right() - left, box.height());
            painter->drawText(
                room, Qt::AlignVCenter,
                QFontMetrics(painter->font())
                    .elidedText(index.data().toString(), Qt::ElideMiddle, room.width()));
        }
        painter->restore();
    }

private:
    void paintPhoto(QPainter& painter, const QRect& box, const QString& path) const {
        const int side = theme::px(kPhoto);
        const QRect square(box.left(), box.top() + (box.height() - side) / 2, side, side);
        const QPixmap pixmap =
            m_pictures.picture(path, qRound(side * painter.device()->devicePixelRatioF()));
        if (pixmap.isNull()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::colour(Role::Hover));
            painter.drawRoundedRect(square, 4, 4);
            return;
        }
        QRectF target(QPointF(), QSizeF(pixmap.size()).scaled(square.size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(square).center());
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
    }

    void paintChip(QPainter& painter, const QRect& box, const Answer& answer) const {
        const auto& classes = m_project.classes();
        const auto found = std::find_if(
            classes.begin(), classes.end(),
            [&](const ClassRecord& record) { return toQString(record.name) == answer.className; });
        paint::Chip chip;
        chip.kind = paint::Chip::Kind::Suggestion;
        chip.colour = found == classes.end() ? 0 : found->colour;
        chip.text = answer.className;
        chip.note = format::percent(answer.confidence);
        if (answer.noneOfThese) {
            chip.kind = paint::Chip::Kind::Neutral;
            chip.text = AnswerList::tr("None of these");
            chip.note.clear();
        }
        paint::chip(painter,
                    QPointF(box.left(), box.center().y() - theme::px(paint::kChipHeight) / 2.0),
                    chip, box.width() - theme::px(8));
    }

    AnswerListModel& m_model;
    ProjectModel& m_project;
    FilePictures& m_pictures;
};

}  // namespace

AnswerList::AnswerList(ProjectModel& project, FilePictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_model(new AnswerListModel(this)),
      m_view(new QTreeView),
      m_order(new ChoiceBox),
      m_name(new TextLabel({}, 13, QFont::DemiBold)),
      m_summary(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_save(new Button(Button::Kind::Outlined, tr("Save CSV…"))) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AnswerDelegate(*m_model, project, pictures, this));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    // Headings stand flush with what is under them.
    m_view->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px 0; }"));
    m_view->setAccessibleName(tr("Answers"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(AnswerListModel::Image, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(AnswerListModel::First, QHeaderView::Fixed);
    m_view->header()->setSectionResizeMode(AnswerListModel::Second, QHeaderView::Fixed);
    m_view->header()->resizeSection(AnswerListModel::First, theme::px(160));
    m_view->header()->resizeSection(AnswerListModel::Second, theme::px(96));
    connect(&pictures, &FilePictures::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT chosen(m_model->at(index.row()));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, open);

    m_order->setAccessibleName(tr("Sort"));
    m_order->addItem(tr("Least sure"), static_cast<int>(AnswerOrder::LeastSure));
    m_order->addItem(tr("Most sure"), static_cast<int>(AnswerOrder::MostSure));
    m_order->addItem(tr("Name"), static_cast<int>(AnswerOrder::ByName));
    m_order->addItem(tr("Class"), static_cast<int>(AnswerOrder::ByClass));
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        setOrder(static_cast<AnswerOrder>(m_order->itemData(index).toInt()));
    });
    m_summary->setElided(Qt::ElideRight);
    m_save->setIconName(QStringLiteral("export"));
    m_save->setCompact(true);
    connect(m_save, &QPushButton::clicked, this, &AnswerList::save);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(theme::px(8));
    heading->addWidget(m_name);
    heading->addWidget(m_summary, 1);
    heading->addWidget(new TextLabel(tr("Sort"), 12, QFont::Normal, Role::Text2));
    heading->addWidget(m_order);
    heading->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    // Room for the focus ring of the button.
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(theme::px(8));
    column->addLayout(heading);
    column->addWidget(m_view, 1);
    setVisible(false);
}

void AnswerList::setAnswers(const QString& name, std::vector<Answer> answers, int unreadable,
                            double seconds, const QString& csvFile) {
    m_csvFile = csvFile;
    m_name->setText(name);
    QStringList words{
        format::counted(static_cast<qint64>(answers.size()), tr("1 image"), tr("%1 images"))};
    if (unreadable > 0)
        words << tr("%1 unreadable").arg(unreadable);
    words << (seconds < 60
                  ? tr("%1 s").arg(format::tick(std::max(seconds, 0.1), seconds < 10 ? 0.1 : 1))
                  : format::duration(seconds));
    m_summary->setText(words.join(QStringLiteral(", ")));
    m_model->setAnswers(std::move(answers),
                        static_cast<AnswerOrder>(m_order->currentData().toInt()));
    setVisible(true);
}

const std::vector<Answer>& AnswerList::answers() const {
    return m_model->answers();
}

void AnswerList::setOrder(AnswerOrder order) {
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(order)));
    m_model->sortBy(order);
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
