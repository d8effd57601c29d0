// What the model takes over from the file and from whoever looks at it. Apart from ProjectModel.cpp
// to keep both short.
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "ui/bridge/ProjectModel.h"

namespace seedling {
namespace {

/// What remains of a suggestion without the classes that the image does not have.
std::optional<Prediction> corrected(Prediction suggestion, const std::set<Veto>& vetoes) {
    std::vector<std::pair<ClassId, float>> left;
    float gone = 0;
    for (const auto& [id, confidence] :
         {std::pair(suggestion.classId, suggestion.confidence),
          std::pair(suggestion.secondClass, suggestion.secondConfidence),
          std::pair(suggestion.thirdClass, suggestion.thirdConfidence)}) {
        if (vetoes.contains({suggestion.image, id})) {
            gone += confidence;
        } else if (id.isValid()) {
            left.emplace_back(id, confidence);
        }
    }
    if (left.empty()) {
        return std::nullopt;
    }
    suggestion.trusted = suggestion.trusted && left.front().first == suggestion.classId;
    left.resize(3);
    for (auto& [id, confidence] : left) {
        confidence = gone < 1 ? std::min(1.0F, confidence / (1 - gone)) : confidence;
    }
    std::tie(suggestion.classId, suggestion.confidence) = left[0];
    std::tie(suggestion.secondClass, suggestion.secondConfidence) = left[1];
    std::tie(suggestion.thirdClass, suggestion.thirdConfidence) = left[2];
    return suggestion;
}

/// What remains of predictions with these classes alone, as the store reads them.
std::vector<Prediction> ofClasses(std::vector<Prediction> predictions,
                                  const std::vector<ClassRecord>& classes) {
    std::unordered_set<ClassId> known;
    for (const ClassRecord& one : classes) {
        known.insert(one.id);
    }
    std::erase_if(predictions, [&](const Prediction& one) { return !known.contains(one.classId); });
    for (Prediction& one : predictions) {
        one.secondClass = known.contains(one.secondClass) ? one.secondClass : ClassId{};
        one.thirdClass = known.contains(one.thirdClass) ? one.thirdClass : ClassId{};
    }
    return predictions;
}

/// Whether a run is known to stand where it stands. One that is gone is told of by whoever removes
/// it.
bool isKnown(const RunStanding& state, const std::vector<RunRecord>& runs) {
    const auto run = std::ranges::lower_bound(runs, state.id, {}, &RunRecord::id);
    return run != runs.end() && run->id == state.id && run->status == state.status &&
           run->endedMs == state.endedMs;
}

}  // namespace

void ProjectModel::takeContent(ProjectContent content) {
    m_reader.forget();  // Its rows are others now, and so are those of the hints.
    m_content = std::move(content);
    m_hints.reset();
    correctSuggestions();
    Q_EMIT imagesReset();
    Q_EMIT classesChanged();
    Q_EMIT runsChanged();
    Q_EMIT predictionsChanged();
}

void ProjectModel::recordReads(const std::vector<ImageRecord>& images) {
    if (!isOpen() || images.empty()) {
        return;
    }
    std::vector<int> rows;
    for (const ImageRecord& read : images) {
        const int row = rowOf(read.id);
        if (row < 0) {
            continue;
        }
        m_content.setImage(row, read);
        rows.push_back(row);
    }
    if (!isReadOnly()) {
        if (const Status status = project().images().updateRead(images); !status) {
            Q_EMIT failed(status.error());
        }
    }
    Q_EMIT labelsChanged(rows);
}

void ProjectModel::followVetoes() {
    const auto all = project().vetoes().all();
    if (!all || std::ranges::equal(*all, vetoes())) {
        return;
    }
    std::vector<int> rows;
    std::set<Veto> now(all->begin(), all->end());
    std::vector<Veto> changed;
    std::ranges::set_symmetric_difference(now, vetoes(), std::back_inserter(changed));
    for (const Veto& veto : changed) {
        rows.push_back(rowOf(veto.image));
    }
    std::erase(rows, -1);
    m_content.vetoes = std::move(now);
    correctSuggestions();
    Q_EMIT labelsChanged(rows);
}

void ProjectModel::followChanges() {
    if (isReadOnly()) {
        followVetoes();
    }
    const auto position = project().labels().logPosition();
    const auto classes = project().classes().all();
    if (position && classes && *classes != m_content.classes) {
        reloadClasses();
    }
    if (!position || *position == m_content.logPosition) {
        return;  // Whoever labels next hears what is wrong with the file.
    }
    const auto entries = project().labels().changesAfter(m_content.logPosition);
    if (!classes || !entries) {
        return;
    }
    m_content.logPosition = *position;
    std::unordered_map<int, std::optional<Label>> newest;  // This window's own are among them.
    for (const LabelLogEntry& entry : *entries) {
        newest[rowOf(entry.image)] = entry.after;
    }
    newest.erase(-1);
    std::vector<int> rows;
    for (const auto& [row, label] : newest) {
        if (m_content.labels[static_cast<std::size_t>(row)] != label) {
            m_content.setLabel(row, label);
            rows.push_back(row);
        }
    }
    if (!rows.empty()) {
        refreshHistory();
        Q_EMIT labelsChanged(rows);
    }
}

void ProjectModel::reloadImages() {
    auto content = readContent(project());
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    renew(std::move(*content));
}

void ProjectModel::renew(ProjectContent content) {
    const RunId shown = shownRun();
    takeContent(std::move(content));
    if (shown.isValid() && shown != shownRun()) {
        showRun(shown);
    }
    followChanges();
    refreshHistory();  // Of labels that came with what was read.
}

void ProjectModel::reloadStacks() {
    const auto stacks = project().stacks().all();
    if (!stacks) {
        Q_EMIT failed(stacks.error());
        return;
    }
    m_content.stacks = StackTable(*stacks, *imageIds());
    Q_EMIT stacksChanged();
}

void ProjectModel::reloadClasses() {
    auto classes = project().classes().all();
    if (!classes) {
        Q_EMIT failed(classes.error());
        return;
    }
    m_content.classes = std::move(*classes);
    Q_EMIT classesChanged();
}

void ProjectModel::reloadRuns() {
    auto runs = project().runs().all();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_content.runs = std::move(*runs);
    if (std::ranges::find(m_content.runs, shownRun(), &RunRecord::id) == m_content.runs.end()) {
        const auto used = project().runs().inUse();
        const RunId gone = std::exchange(m_content.shownRun, used ? used->id : RunId{});
        if (gone.isValid()) {
            showRun(shownRun());
        }
    }
    Q_EMIT runsChanged();
}

void ProjectModel::followRuns() {
    if (!isOpen()) {
        return;
    }
    const auto states = project().runs().states();
    if (!states || std::ranges::all_of(*states, [this](const RunStanding& state) {
            return isKnown(state, m_content.runs);
        })) {
        return;
    }
    const RunId before = shownRun();
    reloadRuns();
    const auto used = project().runs().inUse();
    if (used && used->id != before) {
        showRun(used->id);
    }
}

void ProjectModel::takeUsedRun(RunId run, std::shared_ptr<const PredictionTable> predictions) {
    if (predictions) {
        m_reader.forget();
        m_content.shownRun = run;
        takePredictions(std::move(predictions));
    } else {
        showRun(run);
    }
    reloadRuns();
    Q_EMIT usedRunChanged();
}

void ProjectModel::showRun(RunId run) {
    m_reader.forget();
    m_content.shownRun = run;
    if (run.isValid()) {
        m_reader.ask(file(), run, imageIds());
    }
    takePredictions(std::make_shared<const PredictionTable>());
}

void ProjectModel::takePredictions(std::shared_ptr<const PredictionTable> predictions) {
    m_content.predictions = std::move(predictions);
    correctSuggestions();
    Q_EMIT predictionsChanged();
}

/// What names a class that is gone goes at once; what one that came back had comes when it is read.
void ProjectModel::rereadPredictions() {
    m_reader.ask(file(), shownRun(), imageIds());
    takePredictions(std::make_shared<const PredictionTable>(
        ofClasses(predictions()->all(), classes()), *imageIds()));
}

void ProjectModel::setHints(std::shared_ptr<const LabelHints> hints) {
    m_hints = std::move(hints);
    correctSuggestions();
    Q_EMIT hintsChanged();
}

void ProjectModel::correctSuggestions() {
    m_corrections.clear();
    for (const Veto& veto : vetoes()) {
        const int row = rowOf(veto.image);
        const Prediction* suggestion = row < 0 ? nullptr : rawSuggestionAt(row);
        if (suggestion != nullptr) {
            m_corrections.try_emplace(row, corrected(*suggestion, vetoes()));
        }
    }
}

}  // namespace seedling
