#include "ui/bridge/LabelAdviser.h"

#include <algorithm>
#include <filesystem>

#include "datasets/select/LabelAdvice.h"

namespace seedling {
namespace {

/// Enough for an evening; after each new label there is a new order.
constexpr std::size_t kUsefulImages = 300;

std::vector<LabelledImage> labelsOf(const ProjectModel& project) {
    std::vector<LabelledImage> labels;
    for (int row = 0; row < static_cast<int>(project.images().size()); ++row) {
        if (project.kindAt(row) != ImageKind::ToLabel && project.labelAt(row) != nullptr) {
            labels.push_back(
                {project.images()[static_cast<std::size_t>(row)].id, *project.labelAt(row)});
        }
    }
    return labels;
}

std::int64_t startOfShownRun(const ProjectModel& project) {
    const auto run = std::ranges::find(project.runs(), project.shownRun(), &RunRecord::id);
    return run == project.runs().end() ? 0 : run->startedMs;
}

/// The map that knows most: of the shown run, of the start without labels, of looks.
std::shared_ptr<const ImageMap> bestMap(const std::filesystem::path& folder, RunId run) {
    using Origin = ImageMap::Origin;
    for (const Origin origin : {Origin::Run, Origin::Warm, Origin::Look}) {
        auto map = ImageMap::open(imageMapPath(folder, origin));
        if (map && (origin != Origin::Run || (*map)->version() == run.value)) {
            return *map;
        }
    }
    return nullptr;
}

}  // namespace

/// A copy of all that an answer needs.
struct LabelAdviser::Question {
    std::filesystem::path folder;
    RunId run;
    std::int64_t runStartedMs = 0;
    bool mapIsOld = false;
    std::vector<LabelledImage> labels;
    std::vector<ClassRecord> classes;
    std::shared_ptr<const PredictionTable> predictions;
    std::shared_ptr<const std::vector<ImageId>> images;
};

namespace {

/// What the thread keeps from question to question.
class Mind {
public:
    std::shared_ptr<const LabelHints> answer(const LabelAdviser::Question& question) {
        if (question.mapIsOld || question.folder != m_folder) {
            m_folder = question.folder;
            take(bestMap(question.folder, question.run));
        }
        return m_map ? hintsFor(question) : nullptr;
    }

private:
    /// A map that says the same as the one there is changes nothing.
    void take(std::shared_ptr<const ImageMap> map) {
        const bool same = map && m_map && map->origin() == m_map->origin() &&
                          map->version() == m_map->version() &&
                          std::ranges::equal(map->images(), m_map->images());
        if (!same) {
            m_map = std::move(map);
            m_graph = m_map ? std::make_unique<LandmarkGraph>(*m_map) : nullptr;
        }
    }

    [[nodiscard]] std::shared_ptr<const LabelHints> hintsFor(
        const LabelAdviser::Question& question) const {
        const LabelFacts facts{question.labels, question.classes, question.predictions->all()};
        auto hints = std::make_shared<LabelHints>();
        hints->map = m_map;
        hints->instantIsBetter =
            seedling::instantIsBetter(*m_map, *m_graph, facts, question.runStartedMs);
        LabelFacts used = facts;
        if (hints->instantIsBetter) {
            used.predictions = {};
        }
        LabelAdvice advice = adviseLabels(*m_map, *m_graph, used, kUsefulImages);
        hints->coverage = advice.coverage;
        for (const UsefulImage& each : advice.useful) {
            const auto row = std::ranges::lower_bound(*question.images, each.image);
            if (row != question.images->end() && *row == each.image) {
                hints->useful.push_back({static_cast<int>(row - question.images->begin()),
                                         each.gain, each.first, each.second});
            }
        }
        hints->suggestions = PredictionTable(std::move(advice.suggestions), *question.images);
        return hints;
    }

    std::filesystem::path m_folder;
    std::shared_ptr<const ImageMap> m_map;
    std::unique_ptr<LandmarkGraph> m_graph;
};

}  // namespace

LabelAdviser::LabelAdviser(ProjectModel& project, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_thread([this](const std::stop_token& stop) { work(stop); }) {
    connect(&project, &ProjectModel::opened, this, &LabelAdviser::lookForMap);
    connect(&project, &ProjectModel::imagesReset, this, &LabelAdviser::lookForMap);
    connect(&project, &ProjectModel::predictionsChanged, this, &LabelAdviser::lookForMap);
    connect(&project, &ProjectModel::labelsChanged, this, &LabelAdviser::ask);
    connect(&project, &ProjectModel::classesChanged, this, &LabelAdviser::ask);
}

LabelAdviser::~LabelAdviser() {
    m_thread.request_stop();
    m_thread.join();
}

void LabelAdviser::lookForMap() {
    m_mapIsOld = true;
    ask();
}

void LabelAdviser::ask() {
    // Several changes at once are one question.
    if (std::exchange(m_asking, true)) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_asking = false;
            if (!m_project.isOpen()) {
                return;
            }
            auto question = std::make_unique<Question>();
            question->folder = m_project.project().dataFolder();
            question->run = m_project.shownRun();
            question->runStartedMs = startOfShownRun(m_project);
            question->labels = labelsOf(m_project);
            question->classes = m_project.classes();
            question->predictions = m_project.predictions();
            question->images = m_project.imageIds();
            const std::scoped_lock lock(m_mutex);
            // A question that was never looked at may have asked for the map as well.
            question->mapIsOld =
                std::exchange(m_mapIsOld, false) || (m_question && m_question->mapIsOld);
            m_question = std::move(question);
            m_wake.notify_one();
        },
        Qt::QueuedConnection);
}

void LabelAdviser::deliver(const std::shared_ptr<const std::vector<ImageId>>& images,
                           const std::shared_ptr<const LabelHints>& hints) {
    // Rows of images that were loaded anew since then mean others.
    if (m_project.isOpen() && images == m_project.imageIds() && hints != m_project.hints()) {
        m_project.setHints(hints);
    }
}

void LabelAdviser::work(const std::stop_token& stop) {
    Mind mind;
    while (true) {
        std::unique_ptr<Question> question;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_question != nullptr; })) {
                return;
            }
            question = std::move(m_question);
        }
        auto hints = mind.answer(*question);
        QMetaObject::invokeMethod(
            this,
            [this, asked = std::move(question->images), hints = std::move(hints)] {
                deliver(asked, hints);
            },
            Qt::QueuedConnection);
    }
}

}  // namespace seedling
