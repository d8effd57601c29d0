#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "datasets/base/Clock.h"
#include "datasets/base/PathText.h"
#include "datasets/project/CaseFold.h"
#include "datasets/project/ImageNames.h"
#include "datasets/project/Import.h"
#include "datasets/project/LabelFile.h"

namespace seedling {
namespace {

/// Turns what a file says into an edit; classes that are new get numbers below 0 (see ProjectEdit).
class Plan {
public:
    explicit Plan(const std::vector<ClassRecord>& classes) : m_now(nowMs()) {
        for (const ClassRecord& record : classes)
            m_ids.emplace(foldedCase(record.name), record.id);
    }

    void add(ImageId image, const std::string& className) {
        m_edit.labels.push_back({image, std::nullopt, labelNamed(className)});
    }
    [[nodiscard]] const ProjectEdit& edit() const { return m_edit; }

private:
    Label labelNamed(const std::string& name) {
        Label label{Verdict::Unsure, {}, Author::Import, m_now};
        if (name == "?unsure")
            return label;
        label.verdict = name == "?excluded" ? Verdict::Excluded : Verdict::NoneOfThese;
        if (name == "?excluded" || name == "?none")
            return label;
        return {Verdict::Class, idOf(name), Author::Import, m_now};
    }

    ClassId idOf(const std::string& name) {
        const auto [place, isNew] = m_ids.emplace(foldedCase(name), ClassId{});
        if (isNew) {
            place->second = ClassId{-1 - std::ssize(m_edit.classes)};
            ClassRecord record;
            record.id = place->second;
            record.name = name;
            m_edit.classes.push_back({std::nullopt, record});
        }
        return place->second;
    }

    std::int64_t m_now;
    std::unordered_map<std::string, ClassId> m_ids;
    ProjectEdit m_edit;
};

std::optional<ImageId> imageOf(const ImageNames& names, const LabelFile::Entry& entry) {
    for (const std::string& name : entry.names) {
        if (const auto image = names.find(name))
            return image;
    }
    return std::nullopt;
}

tl::unexpected<Error> unknownImage(const std::string& file, const LabelFile::Entry& entry) {
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("Line {} of {}: \"{}\" is not an image of this project, or several "
                               "have that name.",
                               entry.line, file, entry.names.front()),
                   "Write the path as the project shows it. No label was changed.");
}

}  // namespace

Result<LabelImport> importLabels(Project& project, const std::filesystem::path& path) {
    const std::string name = textFromPath(path.filename());
    const auto file = readLabelFile(path);
    if (!file)
        return failureOf(file);
    const auto names = ImageNames::of(project);
    if (!names)
        return failureOf(names);
    const auto classes = project.classes().all();
    if (!classes)
        return failureOf(classes);
    Plan plan(*classes);
    LabelImport report;
    report.unclear = file->unclear;
    for (const LabelFile::Entry& entry : file->entries) {
        const auto image = imageOf(*names, entry);
        if (image)
            plan.add(*image, entry.className);
        else if (file->kind == LabelFile::Kind::Csv)
            return unknownImage(name, entry);
        else
            ++report.unknownImages;
    }
    if (plan.edit().labels.empty()) {
        return failure(ErrorCode::NotFound,
                       fmt::format("{} has no label for any image of this project.", name),
                       "Images are matched by path or by file name.");
    }
    const auto done = project.edits().perform({EditKind::ImportLabels, name, {}}, plan.edit());
    if (!done)
        return failureOf(done);
    report.written = std::ssize(done->labels);
    return report;
}

}  // namespace seedling
