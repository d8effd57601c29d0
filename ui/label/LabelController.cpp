#include "ui/label/LabelController.h"

#include <QKeyEvent>
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/label/LabelRows.h"

namespace seedling {
namespace {

Label labelOf(Verdict verdict, ClassId id = {}) {
    Label label;
    label.verdict = verdict;
    label.classId = id;
    return label;
}

/// Neighbours as one range each: to select, compare and paint costs by the range, often by its
/// square. places: at least one.
QItemSelection rangesOf(std::vector<int> places, const ImageListModel& model) {
    std::ranges::sort(places);
    QItemSelection ranges;
    for (auto first = places.begin(); first != places.end();) {
        auto last = first;
        while (std::next(last) != places.end() && *std::next(last) <= *last + 1) {
            ++last;
        }
        ranges.select(model.index(*first), model.index(*last));
        first = std::next(last);
    }
    return ranges;
}

}  // namespace

LabelController::LabelController(ImageListModel& model, QItemSelectionModel& selection,
                                 QObject* parent)
    : QObject(parent), m_model(model), m_project(model.project()), m_selection(selection) {
    const auto reserve = [this] { m_project.setReservedKeys(m_keys.letters()); };
    connect(&m_keys, &KeyMap::changed, this, reserve);
    reserve();
}

std::vector<int> LabelController::targets() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_selection.selection()) {
        for (int place = range.top(); place <= range.bottom(); ++place) {
            rows.push_back(m_model.projectRow(place));
        }
    }
    if (rows.empty() && m_selection.currentIndex().isValid()) {
        rows.push_back(m_model.projectRow(m_selection.currentIndex().row()));
    }
    return rows;
}

int LabelController::selectedCount() const {
    int count = 0;
    for (const QItemSelectionRange& range : m_selection.selection()) {
        count += range.height();
    }
    return count;
}

std::vector<int> LabelController::labelTargets() {
    const std::vector<int> chosen = targets();
    std::vector<int> rows = rowsThatTakeLabels(m_project, chosen);
    if (rows.empty() && !chosen.empty()) {
        Q_EMIT notice(whyNoLabels());
    }
    return rows;
}

void LabelController::labelAs(ClassId id) {
    apply(labelOf(Verdict::Class, id));
}

void LabelController::mark(Verdict verdict) {
    apply(labelOf(verdict));
}

std::vector<int> LabelController::withStacks(const std::vector<int>& rows) const {
    std::vector<int> all;
    for (const int row : rows) {
        const std::vector<int> stack = m_model.stackOf(row);
        all.insert(all.end(), stack.begin(), stack.end());
    }
    return all;
}

int LabelController::stackSize() const {
    const std::vector<int> rows = targets();
    return rows.size() == 1 ? static_cast<int>(m_model.stackOf(rows.front()).size()) : 1;
}

void LabelController::showStack() {
    std::vector<ImageId> images;
    for (const int row : withStacks(targets())) {
        images.push_back(m_project.images()[static_cast<std::size_t>(row)].id);
    }
    Q_EMIT stackRequested(images);
}

void LabelController::clear() {
    if (const Status done = m_project.setLabel(withStacks(labelTargets()), std::nullopt); !done) {
        Q_EMIT m_project.failed(done.error());
    }
}

void LabelController::apply(const std::optional<Label>& label) {
    const std::vector<int> rows = labelTargets();
    if (rows.empty()) {
        return;
    }
    if (const Status done = m_project.setLabel(withStacks(rows), label); !done) {
        Q_EMIT m_project.failed(done.error());
        return;
    }
    advance(m_model.placeOf(rows.back()));
}

void LabelController::acceptSuggestions() {
    const std::vector<int> rows = labelTargets();
    if (!rows.empty()) {
        accept(rows);
    }
}

void LabelController::acceptPlaces(const std::vector<int>& places) {
    std::vector<int> rows;
    for (const int place : places) {
        if (isUnlabelled(place)) {
            rows.push_back(m_model.projectRow(place));
        }
    }
    accept(rows);
}

void LabelController::accept(const std::vector<int>& rows) {
    std::vector<std::pair<int, ClassId>> accepted;
    int last = -1;
    for (const int row : rows) {
        const Prediction* prediction = m_project.suggestionAt(row);
        if (prediction != nullptr && m_project.classOf(prediction->classId) != nullptr) {
            for (const int each : m_model.stackOf(row)) {
                accepted.emplace_back(each, prediction->classId);
            }
            last = row;
        }
    }
    if (accepted.empty()) {
        Q_EMIT notice(tr("There is no suggestion to accept here yet. Label some images first."));
        return;
    }
    if (const Status done = m_project.acceptLabels(accepted); !done) {
        Q_EMIT m_project.failed(done.error());
        return;
    }
    advance(m_model.placeOf(last));
}

void LabelController::vetoSuggestions() {
    std::vector<std::pair<int, ClassId>> vetoed;
    int last = -1;
    for (const int row : labelTargets()) {
        const Prediction* prediction = m_project.suggestionAt(row);
        if (m_project.labelAt(row) != nullptr || prediction == nullptr) {
            continue;
        }
        for (const int each : m_model.stackOf(row)) {
            vetoed.emplace_back(each, prediction->classId);
        }
        last = row;
    }
    if (vetoed.empty()) {
        Q_EMIT notice(tr("Nothing is suggested here that could be refused."));
        return;
    }
    if (const Status done = m_project.veto(vetoed); !done) {
        Q_EMIT m_project.failed(done.error());
        return;
    }
    advance(m_model.placeOf(last));
}

bool LabelController::isUnlabelled(int place) const {
    return m_project.kindAt(m_model.projectRow(place)) == ImageKind::ToLabel;
}

bool LabelController::walksUnlabelled() const {
    switch (m_model.query().show) {
        case Show::ToLabel:
        case Show::Candidates:
        case Show::Trusted:
        case Show::Listed:
        case Show::All:
            return true;
        default:
            return false;
    }
}

int LabelController::nextUnlabelled(int fromPlace, bool forward) const {
    const int count = m_model.rowCount();
    for (int i = 1; i <= count; ++i) {
        const int place = (fromPlace + (forward ? i : count - i) + count) % count;
        if (isUnlabelled(place)) {
            return place;
        }
    }
    return -1;
}

void LabelController::advance(int fromPlace) {
    const int count = m_model.rowCount();
    if (count == 0) {
        return;
    }
    if (!walksUnlabelled()) {
        select(qMin(fromPlace + 1, count - 1));
        return;
    }
    if (m_model.hasBetterOrder()) {
        m_model.refresh();
        fromPlace = -1;
    }
    const int next = m_model.rowCount() == 0 ? -1 : nextUnlabelled(fromPlace, true);
    if (next >= 0) {
        select(next);
    } else {
        findMore();
    }
}

void LabelController::findMore() {
    if (m_project.counts().toLabel == 0) {
        Q_EMIT notice(tr("Every image has a label now."));
        return;
    }
    // The list is used up, but something is left elsewhere: go there instead of ending on nothing.
    ImageQuery query = m_model.query();
    query.show = Show::ToLabel;
    query.text.clear();
    const bool elsewhere = query != m_model.query();
    m_model.setQuery(query);
    select(0);
    if (elsewhere) {
        Q_EMIT notice(tr("All of these have a label. Going on with the others."));
    }
}

void LabelController::goToUnlabelled(bool forward) {
    const int current = m_selection.currentIndex().row();
    const int next = m_model.rowCount() == 0 ? -1 : nextUnlabelled(qMax(current, 0), forward);
    if (next >= 0) {
        select(next);
    } else {
        findMore();
    }
}

void LabelController::select(int place) {
    if (place >= 0 && place < m_model.rowCount()) {
        m_selection.setCurrentIndex(m_model.index(place), QItemSelectionModel::ClearAndSelect);
    }
}

void LabelController::undo() {
    step(true);
}
void LabelController::redo() {
    step(false);
}
void LabelController::goBack() {
    step(true);
}

void LabelController::step(bool back) {
    std::vector<int> changed;
    const auto connection =
        connect(&m_project, &ProjectModel::labelsChanged, this, [&](const std::vector<int>& rows) {
            changed.insert(changed.end(), rows.begin(), rows.end());
        });
    const Status done = back ? m_project.undo() : m_project.redo();
    disconnect(connection);
    if (!done) {
        Q_EMIT m_project.failed(done.error());
    }
    showRows(changed);
}

void LabelController::showRows(const std::vector<int>& rows) {
    std::vector<int> places;
    for (const int row : rows) {
        if (const int place = m_model.placeOf(row); place >= 0) {
            places.push_back(place);
        }
    }
    if (!places.empty()) {
        const QItemSelection chosen = rangesOf(std::move(places), m_model);
        m_selection.setCurrentIndex(m_model.index(chosen.front().top()),
                                    QItemSelectionModel::NoUpdate);
        m_selection.select(chosen, QItemSelectionModel::ClearAndSelect);
    } else if (!rows.empty()) {
        m_model.refresh();
        select(m_model.placeOf(rows.front()));
    }
}

bool LabelController::handleKey(const QKeyEvent& event) {
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier || !m_project.isOpen()) {
        return false;
    }
    // Classes first: a key that was given to something else may be a class's in an older project.
    if (const ClassRecord* record = classOfKey(m_project, event)) {
        labelAs(record->id);
        return true;
    }
    if (const auto action = m_keys.actionOf(event)) {
        run(*action);
        return true;
    }
    const QString key = KeyMap::nameOf(event);
    return key.size() == 1 && sayUnused(key);
}

bool LabelController::sayUnused(const QString& key) {
    if (key.at(0).isLetterOrNumber()) {
        const QString newClass = m_keys.caption(KeyAction::NewClass);
        Q_EMIT notice(
            m_project.classes().empty()
                ? tr("There is no class yet. Press %1 and give the first one a name.").arg(newClass)
                : tr("No class has the key %1. %2 adds a class.").arg(key, newClass));
    }
    return true;
}

void LabelController::run(KeyAction action) {
    switch (action) {
        case KeyAction::Accept:
            acceptSuggestions();
            break;
        case KeyAction::AcceptPage:
            Q_EMIT acceptPageRequested();
            break;
        case KeyAction::NotThisClass:
            vetoSuggestions();
            break;
        case KeyAction::NoneOfThese:
            mark(Verdict::NoneOfThese);
            break;
        case KeyAction::Unsure:
            mark(Verdict::Unsure);
            break;
        case KeyAction::Exclude:
            mark(Verdict::Excluded);
            break;
        case KeyAction::RemoveLabel:
            clear();
            break;
        case KeyAction::GoBack:
            goBack();
            break;
        case KeyAction::NewClass:
            Q_EMIT newClassRequested();
            break;
        case KeyAction::Loupe:
            Q_EMIT loupeRequested();
            break;
        case KeyAction::Find:
            Q_EMIT findRequested();
            break;
        case KeyAction::AllKeys:
            Q_EMIT cheatSheetRequested();
            break;
    }
}

}  // namespace seedling
