#include "datasets/image/ImageCodec.h"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <new>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string_view>

#include "datasets/base/FileIo.h"
#include "datasets/image/ImageFacts.h"
#include "datasets/image/ImageFormat.h"
#include "datasets/image/JpegPixels.h"

namespace seedling {
namespace {

constexpr double kFull16Bit = 65535.0;
constexpr std::uint8_t kWhite = 255;
constexpr const char* kTiff = "TIFF";

tl::unexpected<Error> unsupportedFormat(ImageFormat format) {
    if (format == ImageFormat::Unknown)
        return failure(ErrorCode::Unsupported, "The file is not an image of a known format.",
                       "JPEG, PNG, WebP, BMP, TIFF and PGM/PPM can be read.");
    return failure(ErrorCode::Unsupported, fmt::format("{} images cannot be read.", nameOf(format)),
                   "Convert them to JPEG or PNG.");
}

tl::unexpected<Error> outOfMemory() {
    return failure(ErrorCode::OutOfMemory, "There is not enough memory to decode the image.",
                   "Close other programs, or make the image smaller.");
}

Result<ImageFacts> factsOf(ImageFormat format, std::span<const std::uint8_t> bytes) {
    switch (format) {
        case ImageFormat::Jpeg:
            return jpegFacts(bytes);
        case ImageFormat::Png:
            return pngFacts(bytes);
        case ImageFormat::WebP:
            return webpFacts(bytes);
        case ImageFormat::Bmp:
            return bmpFacts(bytes);
        case ImageFormat::Tiff:
            return tiffFacts(bytes);
        case ImageFormat::Pnm:
            return pnmFacts(bytes);
        default:
            return unsupportedFormat(format);
    }
}

Status checkNotEmpty(std::span<const std::uint8_t> bytes) {
    if (!bytes.empty())
        return {};
    return failure(ErrorCode::Corrupt, "The file is empty.", "Copy or download it again.");
}

Status checkPixelLimit(const ImageFacts& facts, std::int64_t maxPixels) {
    if (std::int64_t{facts.width} * facts.height <= maxPixels)
        return {};
    return failure(ErrorCode::TooLarge,
                   fmt::format("The image has {} x {} pixels, more than the limit of {} million.",
                               facts.width, facts.height, maxPixels / 1'000'000),
                   "Make it smaller.");
}

// Every call into OpenCV goes through here, so that none of its exceptions gets out.
template <class Action>
auto guarded(const char* format, Action action) -> decltype(action()) {
    // It would write to standard error about every odd file.
    static const auto kSilenced =
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    static_cast<void>(kSilenced);
    try {
        return action();
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem)
            return outOfMemory();
        return damagedImage(format);
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    }
}

Result<cv::Mat> decodedMat(std::span<const std::uint8_t> bytes, int flags, const char* format) {
    if (bytes.size() > static_cast<std::size_t>(INT_MAX))
        return failure(ErrorCode::TooLarge, "The file has more than 2 GB.", "Make it smaller.");
    const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8UC1,
                          const_cast<std::uint8_t*>(bytes.data()));
    cv::Mat decoded = cv::imdecode(encoded, flags);
    if (decoded.empty())
        return damagedImage(format);
    return decoded;
}

// Premultiplied colours hold their share of the mixture already.
enum class AlphaKind { Straight, Premultiplied };

int overWhite(int value, int alpha, AlphaKind kind) {
    if (kind == AlphaKind::Premultiplied)
        return std::min(255, value + kWhite - alpha);
    return (value * alpha + kWhite * (255 - alpha) + 127) / 255;
}

void blendOverWhite(const cv::Mat& bgra, Image& image, AlphaKind kind) {
    for (int y = 0; y < image.height; ++y) {
        const std::uint8_t* in = bgra.ptr<std::uint8_t>(y);
        std::uint8_t* out = image.row(y);
        for (int x = 0; x < image.width; ++x, in += 4, out += Image::kChannels) {
            for (int channel = 0; channel < Image::kChannels; ++channel)
                out[channel] = static_cast<std::uint8_t>(overWhite(in[2 - channel], in[3], kind));
        }
    }
}

Result<Image> imageFromMat(cv::Mat mat, const char* format) {
    // LibTIFF's own conversion, which OpenCV uses for 8 bits only, multiplies colours by alpha.
    const bool isPremultiplied = std::string_view(format) == kTiff && mat.depth() == CV_8U;
    if (mat.depth() == CV_16U)
        mat.convertTo(mat, CV_8U, 255.0 / kFull16Bit);
    if (mat.depth() != CV_8U)
        return failure(ErrorCode::Unsupported,
                       fmt::format("The {} file is not an 8-bit or 16-bit image.", format),
                       "Convert it to 8 or 16 bits a channel.");
    Image image(mat.cols, mat.rows);
    cv::Mat rgb(mat.rows, mat.cols, CV_8UC3, image.pixels.data());
    switch (mat.channels()) {
        case 1:
            cv::cvtColor(mat, rgb, cv::COLOR_GRAY2RGB);
            return image;
        case 3:
            cv::cvtColor(mat, rgb, cv::COLOR_BGR2RGB);
            return image;
        case 4:
            blendOverWhite(mat, image,
                           isPremultiplied ? AlphaKind::Premultiplied : AlphaKind::Straight);
            return image;
        default:
            return failure(ErrorCode::Unsupported,
                           fmt::format("The {} file has {} channels.", format, mat.channels()),
                           "Convert it to grey or RGB.");
    }
}

Result<Image> decodeWithOpenCv(std::span<const std::uint8_t> bytes, int flags, const char* format) {
    return guarded(format, [&]() -> Result<Image> {
        auto mat = decodedMat(bytes, flags, format);
        return mat ? imageFromMat(std::move(*mat), format) : failureOf(mat);
    });
}

// The largest reduction that leaves the shorter side long enough.
int jpegReduction(const ImageFacts& facts, int minimumSide) {
    const int shorter = std::min(facts.width, facts.height);
    for (const int reduction : {8, 4, 2}) {
        if (minimumSide > 0 && shorter / reduction >= minimumSide)
            return reduction;
    }
    return 1;
}

int reducedBy(int reduction) {
    switch (reduction) {
        case 8:
            return cv::IMREAD_REDUCED_COLOR_8;
        case 4:
            return cv::IMREAD_REDUCED_COLOR_4;
        case 2:
            return cv::IMREAD_REDUCED_COLOR_2;
        default:
            return cv::IMREAD_COLOR;
    }
}

// Four-component JPEGs are taken as Adobe writes them (inverted CMYK), as all common programs do.
Result<Image> decodeJpeg(std::span<const std::uint8_t> bytes, const ImageFacts& facts,
                         int minimumSide) {
    if (auto complete = checkJpegComplete(bytes); !complete)
        return failureOf(complete);
    const int reduction = jpegReduction(facts, minimumSide);
    if (auto image = jpegPixels(bytes, reduction))
        return std::move(*image);
    return decodeWithOpenCv(bytes, reducedBy(reduction) | cv::IMREAD_IGNORE_ORIENTATION, "JPEG");
}

Result<Image> decodePng(std::span<const std::uint8_t> bytes) {
    const auto prepared = preparePng(bytes);
    if (!prepared)
        return failureOf(prepared);
    return decodeWithOpenCv(*prepared, cv::IMREAD_UNCHANGED, "PNG");
}

Image placedOnCanvas(const Image& frame, const WebpStill& still, const ImageFacts& facts) {
    Image canvas(facts.width, facts.height);
    std::ranges::fill(canvas.pixels, kWhite);
    const int width = std::min(frame.width, facts.width - still.x);
    const int height = std::min(frame.height, facts.height - still.y);
    for (int y = 0; y < height && width > 0; ++y)
        std::copy_n(frame.row(y), width * Image::kChannels,
                    canvas.row(still.y + y) + still.x * Image::kChannels);
    return canvas;
}

Result<Image> decodeWebp(std::span<const std::uint8_t> bytes, const ImageFacts& facts) {
    const auto still = prepareWebp(bytes);
    if (!still)
        return failureOf(still);
    auto frame = decodeWithOpenCv(still->bytes, cv::IMREAD_UNCHANGED, "WebP");
    if (!frame || (frame->width == facts.width && frame->height == facts.height))
        return frame;
    return placedOnCanvas(*frame, *still, facts);
}

Result<Image> decodeBmp(std::span<const std::uint8_t> bytes) {
    if (auto complete = checkBmpComplete(bytes); !complete)
        return failureOf(complete);
    // The fourth channel of a BMP is filling far more often than it is alpha.
    return decodeWithOpenCv(bytes, cv::IMREAD_COLOR, "BMP");
}

Result<Image> decodeTiff(std::span<const std::uint8_t> bytes) {
    if (auto complete = checkTiffComplete(bytes); !complete)
        return failureOf(complete);
    return decodeWithOpenCv(bytes, cv::IMREAD_UNCHANGED, kTiff);
}

Result<Image> decodeStored(ImageFormat format, std::span<const std::uint8_t> bytes,
                           const ImageFacts& facts, int minimumSide) {
    switch (format) {
        case ImageFormat::Jpeg:
            return decodeJpeg(bytes, facts, minimumSide);
        case ImageFormat::Png:
            return decodePng(bytes);
        case ImageFormat::WebP:
            return decodeWebp(bytes, facts);
        case ImageFormat::Bmp:
            return decodeBmp(bytes);
        case ImageFormat::Tiff:
            return decodeTiff(bytes);
        case ImageFormat::Pnm:
            return decodePnm(bytes);
        default:
            return unsupportedFormat(format);
    }
}

Result<std::vector<std::uint8_t>> encoded(const Image& image, const char* extension,
                                          const std::vector<int>& parameters) {
    if (image.isEmpty())
        return failure(ErrorCode::InvalidArgument, "An empty image cannot be encoded.");
    return guarded(extension, [&]() -> Result<std::vector<std::uint8_t>> {
        const cv::Mat rgb(image.height, image.width, CV_8UC3,
                          const_cast<std::uint8_t*>(image.pixels.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(extension, bgr, bytes, parameters))
            return failure(ErrorCode::Internal,
                           fmt::format("The image could not be written as {}.", extension));
        return bytes;
    });
}

}  // namespace

Result<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes) {
    if (auto notEmpty = checkNotEmpty(bytes); !notEmpty)
        return failureOf(notEmpty);
    const auto facts = factsOf(sniffImageFormat(bytes), bytes);
    if (!facts)
        return failureOf(facts);
    if (swapsSides(facts->orientation))
        return ImageHeader{facts->height, facts->width};
    return ImageHeader{facts->width, facts->height};
}

Result<Image> decodeImage(std::span<const std::uint8_t> bytes, const DecodeOptions& options) {
    if (auto notEmpty = checkNotEmpty(bytes); !notEmpty)
        return failureOf(notEmpty);
    const ImageFormat format = sniffImageFormat(bytes);
    const auto facts = factsOf(format, bytes);
    if (!facts)
        return failureOf(facts);
    if (auto allowed = checkPixelLimit(*facts, options.maxPixels); !allowed)
        return failureOf(allowed);
    try {
        auto image = decodeStored(format, bytes, *facts, options.minimumSide);
        // The TIFF decoder turns the picture itself.
        if (!image || format == ImageFormat::Tiff)
            return image;
        return turnedUpright(std::move(*image), facts->orientation);
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    }
}

Result<Image> decodeImageFile(const std::filesystem::path& path, const DecodeOptions& options) {
    const auto bytes = readFile(path);
    if (!bytes)
        return failureOf(bytes);
    return decodeImage(*bytes, options);
}

Result<std::vector<std::uint8_t>> encodeJpeg(const Image& image, int quality) {
    return encoded(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

Result<std::vector<std::uint8_t>> encodePng(const Image& image) {
    return encoded(image, ".png", {});
}

}  // namespace seedling
