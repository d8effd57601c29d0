#include "ui/bridge/EditText.h"

#include <QCoreApplication>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

/// Context of the translations.
struct EditText {
    Q_DECLARE_TR_FUNCTIONS(EditText)
};

}  // namespace

QString editText(const EditTitle& title) {
    const QString name = toQString(title.name);
    const int images = static_cast<int>(title.images);
    const QString many = images > 1 ? EditText::tr(" (%n images)", nullptr, images) : QString();
    switch (title.kind) {
        case EditKind::Label:
            return EditText::tr("label %1%2").arg(name, many);
        case EditKind::RemoveLabel:
            return EditText::tr("remove label%1").arg(many);
        case EditKind::Unsure:
            return EditText::tr("mark unsure%1").arg(many);
        case EditKind::Exclude:
            return EditText::tr("exclude%1").arg(many);
        case EditKind::NoneOfThese:
            return EditText::tr("none of these%1").arg(many);
        case EditKind::Accept:
            return EditText::tr("accept suggestions%1").arg(many);
        case EditKind::NotClass:
            return name.isEmpty() ? EditText::tr("not these classes%1").arg(many)
                                  : EditText::tr("not %1%2").arg(name, many);
        case EditKind::AddClass:
            return EditText::tr("add class %1").arg(name);
        case EditKind::RenameClass:
            return EditText::tr("rename %1").arg(name);
        case EditKind::ChangeClass:
            return EditText::tr("change class %1").arg(name);
        case EditKind::ReorderClasses:
            return EditText::tr("move class %1").arg(name);
        case EditKind::MergeClasses:
            return EditText::tr("merge %1 into %2").arg(name, toQString(title.other));
        case EditKind::RemoveClass:
            return EditText::tr("delete class %1").arg(name);
        case EditKind::ImportLabels:
            return EditText::tr("labels from %1").arg(name);
    }
    return {};
}

}  // namespace seedling
