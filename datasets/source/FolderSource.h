#pragma once

#include "datasets/source/ImageSource.h"

namespace seedling {

/// A folder with image files, searched to any depth.
///
/// Labels: the name of the topmost subfolder is the class; deeper folders only group
/// ("oak/2019/a.jpg" is of class "oak"). Images beside the class folders are unlabelled, and so is
/// what lies in a subfolder named unlabelled, unlabeled, unsorted or extra. Folders around
/// everything ("download/leaves/oak", where download and leaves hold nothing else) are passed over.
///
/// Parts: when there is a subfolder named train (or training) and one named test (testing) or val
/// (valid, validation), they are the parts and their subfolders the classes; val joins the train
/// part with its labels, and images beside them join it unlabelled.
///
/// Taken are files with the usual image endings in any case, also of formats that cannot be read
/// (so that a person is told), and files without an ending that begin like an image. Hidden files
/// and folders and the data folders of projects are passed over. Links are followed, each folder is
/// visited once. Folders that must not be read are passed over with a line in the log.
class FolderSource : public ImageSource {
public:
    static constexpr const char* kKind = "folder";

    explicit FolderSource(std::filesystem::path root);

    [[nodiscard]] std::string kind() const override { return kKind; }
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const override;
    [[nodiscard]] Result<Image> read(const std::string& path, std::int64_t index,
                                     const DecodeOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                          std::int64_t index) const override;

private:
    std::filesystem::path m_root;
};

}  // namespace seedling
