// Unpacks image files for readers that have no decoder: ppm FOLDER IMAGE..., written as
// FOLDER/0.ppm, 1.ppm, ...
#include <cstdio>
#include <opencv2/imgcodecs.hpp>

int main(int argc, char** argv) {
    for (int i = 2; i < argc; ++i) {
        const cv::Mat image = cv::imread(argv[i]);
        const cv::String name = cv::format("%s/%d.ppm", argv[1], i - 2);
        if (image.empty() || !cv::imwrite(name, image)) {
            std::fprintf(stderr, "%s cannot be unpacked.\n", argv[i]);
            return 1;
        }
    }
    return 0;
}
