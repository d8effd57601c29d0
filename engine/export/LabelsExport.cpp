#include "engine/export/LabelsExport.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/image/ImageCodec.h"
#include "datasets/project/ProjectImages.h"
#include "engine/export/ExportFolder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

using ClassNames = std::unordered_map<ClassId, std::string>;

struct LabelledRecord {
    ImageRecord image;
    Label label;
};

Result<ClassNames> classNamesOf(Project& project) {
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    ClassNames names;
    for (const ClassRecord& entry : *classes) {
        names.emplace(entry.id, entry.name);
    }
    return names;
}

Result<std::vector<LabelledRecord>> labelledRecordsOf(Project& project) {
    const auto images = project.images().all();
    if (!images) {
        return failureOf(images);
    }
    const auto labels = project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    std::unordered_map<ImageId, Label> byImage;
    for (const LabelledImage& entry : *labels) {
        byImage.emplace(entry.image, entry.label);
    }
    std::vector<LabelledRecord> records;
    for (const ImageRecord& image : *images) {
        if (const auto place = byImage.find(image.id); place != byImage.end()) {
            records.push_back({image, place->second});
        }
    }
    if (records.empty()) {
        return failure(ErrorCode::NotFound, "The project has no labels to export.",
                       "Label some images first.");
    }
    return records;
}

std::string labelText(const Label& label, const ClassNames& names) {
    switch (label.verdict) {
        case Verdict::Class:
            return names.at(label.classId);
        case Verdict::Unsure:
            return "?unsure";
        case Verdict::Excluded:
            return "?excluded";
        case Verdict::NoneOfThese:
            break;
    }
    return "?none";
}

/// A class name as the name of one folder: never a path, never hidden.
std::string folderName(std::string name) {
    for (char& letter : name) {
        if (letter == '/' || letter == '\\' || static_cast<unsigned char>(letter) < ' ') {
            letter = '_';
        }
    }
    if (name.front() == '.') {
        name.front() = '_';
    }
    return name;
}

/// Copies images into class folders, giving those of one name numbers.
class FolderFiller {
public:
    FolderFiller(fs::path folder, std::shared_ptr<ProjectImages> pixels)
        : m_folder(std::move(folder)), m_pixels(std::move(pixels)) {}

    Status add(const ImageRecord& image, const std::string& className) {
        const fs::path folder = m_folder / folderName(className);
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) {
            return tl::make_unexpected(systemError(error.value(), "create", folder));
        }
        const fs::path file = isNumbered(image) ? fs::path() : m_pixels->filePath(image);
        return file.empty() ? encode(image, folder) : copy(file, folder);
    }

private:
    static Status copyFile(const fs::path& from, const fs::path& to) {
        std::error_code error;
        fs::copy_file(from, to, error);
        if (error) {
            return tl::make_unexpected(systemError(error.value(), "copy", from));
        }
        return {};
    }

    Status copy(const fs::path& file, const fs::path& folder) {
        return copyFile(file, freeName(folder, file.stem().string(), file.extension().string()));
    }

    Status encode(const ImageRecord& image, const fs::path& folder) {
        const auto pixels = m_pixels->read(image);
        if (!pixels) {
            return failureOf(pixels);
        }
        const auto png = encodePng(*pixels);
        if (!png) {
            return failureOf(png);
        }
        const std::string stem = fs::path(image.path).stem().string();
        const std::string number = fmt::format("{:06}", image.index);
        const std::string name = stem.empty() ? number : stem + "-" + number;
        return writeFileAtomically(freeName(folder, name, ".png"), *png);
    }

    fs::path freeName(const fs::path& folder, const std::string& stem, const std::string& ending) {
        fs::path file = folder / (stem + ending);
        for (int number = 2; !m_taken.insert(file).second; ++number) {
            file = folder / fmt::format("{}-{}{}", stem, number, ending);
        }
        return file;
    }

    fs::path m_folder;
    std::shared_ptr<ProjectImages> m_pixels;
    std::set<fs::path> m_taken;
};

/// Copies among the images would be found there and become images of the project themselves.
Status checkOutsideImages(Project& project, const fs::path& folder) {
    const auto sources = project.images().sources();
    if (!sources) {
        return failureOf(sources);
    }
    std::error_code ignored;
    const fs::path target = fs::weakly_canonical(fs::absolute(folder), ignored);
    for (const SourceRecord& source : *sources) {
        if (source.kind != "folder") {
            continue;
        }
        const fs::path images = fs::weakly_canonical(
            pathFromText(absoluteLocation(source, project.file().parent_path())), ignored);
        const fs::path relative = target.lexically_relative(images);
        if (!relative.empty() && *relative.begin() != "..") {
            return failure(ErrorCode::InvalidArgument,
                           fmt::format("{} lies among the images of the project, which would find "
                                       "the copies as new images.",
                                       textFromPath(folder)),
                           "Choose a folder elsewhere.");
        }
    }
    return {};
}

}  // namespace

Result<std::int64_t> exportLabelsCsv(Project& project, const fs::path& file) {
    const auto names = classNamesOf(project);
    if (!names) {
        return failureOf(names);
    }
    const auto records = labelledRecordsOf(project);
    if (!records) {
        return failureOf(records);
    }
    std::string text = "path,class\n";
    for (const auto& [image, label] : *records) {
        text += csvCell(imageName(image)) + "," + csvCell(labelText(label, *names)) + "\n";
    }
    if (const Status status = writeFileAtomically(file, text); !status) {
        return failureOf(status);
    }
    return static_cast<std::int64_t>(records->size());
}

Result<std::int64_t> exportClassFolders(
    Project& project, const fs::path& folder,
    const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    if (const Status outside = checkOutsideImages(project, folder); !outside) {
        return failureOf(outside);
    }
    const auto names = classNamesOf(project);
    if (!names) {
        return failureOf(names);
    }
    auto records = labelledRecordsOf(project);
    if (!records) {
        return failureOf(records);
    }
    std::erase_if(*records, [](const LabelledRecord& record) {
        return record.label.verdict != Verdict::Class;
    });
    const auto pixels = ProjectImages::create(project);
    if (!pixels) {
        return failureOf(pixels);
    }
    auto target = ExportFolder::prepare(folder, {});
    if (!target) {
        return failureOf(target);
    }
    FolderFiller filler(target->staging(), *pixels);
    const auto total = static_cast<std::int64_t>(records->size());
    std::int64_t done = 0;
    for (const auto& [image, label] : *records) {
        if (const Status status = filler.add(image, names->at(label.classId)); !status) {
            return failureOf(status);
        }
        if (!progress(++done, total)) {
            return failure(ErrorCode::Cancelled, "Stopped; nothing was written.");
        }
    }
    if (const Status status = target->commit(); !status) {
        return failureOf(status);
    }
    return total;
}

}  // namespace seedling
