/* Classifies a picture in the PPM format (P6) of SEEDLING_CHIP_SIDE x SEEDLING_CHIP_SIDE pixels, after
 * learning from it if it is told what it shows.
 *
 *     cc -std=c99 -O2 -o chip example.c -lm
 *     ./chip photo.ppm          answers
 *     ./chip photo.ppm 2 20     learns 20 times that this is class 2, then answers
 */
#define SEEDLING_CHIP_IMPLEMENTATION
#include "seedling_chip.h"

#include <stdio.h>
#include <stdlib.h>

/* Returns 1 when the picture could be read. */
static int read_picture(const char *name)
{
    const size_t bytes = (size_t)SEEDLING_CHIP_SIDE * SEEDLING_CHIP_SIDE * 3;
    int width = 0;
    int height = 0;
    int levels = 0;
    int fine;
    FILE *file = fopen(name, "rb");
    if (!file)
        return 0;
    fine = fscanf(file, "P6 %d %d %d", &width, &height, &levels) == 3 && fgetc(file) != EOF &&
           width == SEEDLING_CHIP_SIDE && height == SEEDLING_CHIP_SIDE && levels == 255 &&
           fread(seedling_chip_picture(), 1, bytes, file) == bytes;
    fclose(file);
    return fine;
}

int main(int argc, char **argv)
{
    const int label = argc > 2 ? atoi(argv[2]) : -1;
    int times = argc > 3 ? atoi(argv[3]) : 1;
    const float *probabilities;
    int i;
    if (argc < 2 || argc > 4 || (argc > 2 && (label < 0 || label >= SEEDLING_CHIP_CLASSES))) {
        fprintf(stderr, "usage: %s photo.ppm [class from 0 to %d] [times]\n", argv[0],
                SEEDLING_CHIP_CLASSES - 1);
        return 2;
    }
    seedling_chip_reset(1);
    if (!read_picture(argv[1])) {
        fprintf(stderr, "%s is no PPM picture (P6) of %d x %d pixels\n", argv[1], SEEDLING_CHIP_SIDE,
                SEEDLING_CHIP_SIDE);
        return 1;
    }
    for (; label >= 0 && times > 0; --times)
        printf("loss %.4f\n", (double)seedling_chip_learn(label, 0.01f));
    probabilities = seedling_chip_predict();
    for (i = 0; i < SEEDLING_CHIP_CLASSES; ++i)
        printf("%s: %.4f\n", seedling_chip_classes[i], (double)probabilities[i]);
    return 0;
}
