/* Classifies pictures in the PPM format (P6), of any size.
 *
 *     cc -std=c99 -O2 -o classify example.c -lm
 *     ./classify photo.ppm
 *
 * A microcontroller needs none of this but the call of seedling_predict: it takes pictures of
 * SEEDLING_SIDE x SEEDLING_SIDE pixels. */
#define SEEDLING_IMPLEMENTATION
#include "seedling_model.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int width;
    int height;
    uint8_t *pixels; /* rows of red, green and blue */
} Picture;

/* The next number of a PPM header, or -1. */
static int next_number(FILE *file)
{
    int letter = fgetc(file);
    int number = 0;
    while (letter == '#' || isspace(letter)) {
        if (letter == '#') {
            while (letter != '\n' && letter != EOF)
                letter = fgetc(file);
        }
        letter = fgetc(file);
    }
    if (!isdigit(letter))
        return -1;
    while (isdigit(letter) && number < 100000) {
        number = 10 * number + letter - '0';
        letter = fgetc(file);
    }
    return number;
}

/* Returns 1 when the picture could be read; its pixels are to be freed then. */
static int read_picture(const char *name, Picture *picture)
{
    FILE *file = fopen(name, "rb");
    size_t bytes;
    int fine;
    if (!file)
        return 0;
    picture->pixels = NULL;
    fine = fgetc(file) == 'P' && fgetc(file) == '6';
    picture->width = fine ? next_number(file) : -1;
    picture->height = fine ? next_number(file) : -1;
    fine = fine && picture->width > 0 && picture->height > 0 && next_number(file) == 255;
    if (fine) {
        bytes = (size_t)picture->width * (size_t)picture->height * 3;
        picture->pixels = (uint8_t *)malloc(bytes);
        fine = picture->pixels && fread(picture->pixels, 1, bytes, file) == bytes;
    }
    fclose(file);
    if (!fine)
        free(picture->pixels);
    return fine;
}

/* What of `length` pixels along an axis makes the pixel at `place` of SEEDLING_SIDE: from *first on,
 * at most `length` weights. An axis that shrinks gives means over areas, one that grows values between
 * the centres of pixels. Returns how many. */
static int axis_weights(int length, int place, int *first, double *weights)
{
    const double scale = (double)length / SEEDLING_SIDE;
    int count = 0;
    if (length > SEEDLING_SIDE) {
        const double begin = place * scale;
        const double end = begin + scale;
        int source = (int)begin;
        *first = source;
        for (; source < length && source < end; ++source) {
            const double from = source > begin ? source : begin;
            const double to = source + 1 < end ? source + 1 : end;
            weights[count++] = (to - from) / scale;
        }
    } else {
        double centre = (place + 0.5) * scale - 0.5;
        centre = centre < 0 ? 0 : centre > length - 1 ? length - 1 : centre;
        *first = (int)centre;
        weights[count++] = 1 - (centre - *first);
        if (*first + 1 < length)
            weights[count++] = centre - *first;
    }
    return count;
}

/* The whole picture as SEEDLING_SIDE x SEEDLING_SIDE pixels, as the model was trained with. Returns 1
 * when there was memory for it. */
static int resize(const Picture *picture, uint8_t *square)
{
    double *weights = (double *)malloc(sizeof(double) * 2 *
                                       ((size_t)picture->width + (size_t)picture->height + 2));
    double *across;
    int row, column, c, r, k;
    if (!weights)
        return 0;
    across = weights + picture->height + 1;
    for (row = 0; row < SEEDLING_SIDE; ++row) {
        int top;
        const int rows = axis_weights(picture->height, row, &top, weights);
        for (column = 0; column < SEEDLING_SIDE; ++column) {
            int left;
            const int columns = axis_weights(picture->width, column, &left, across);
            for (c = 0; c < 3; ++c) {
                double sum = 0;
                for (r = 0; r < rows; ++r) {
                    for (k = 0; k < columns; ++k) {
                        const size_t pixel =
                            (size_t)(top + r) * (size_t)picture->width + (size_t)(left + k);
                        sum += weights[r] * across[k] * picture->pixels[3 * pixel + (size_t)c];
                    }
                }
                /* Halves are rounded down. */
                sum += 0.5 - 1.0 / 1024;
                square[(row * SEEDLING_SIDE + column) * 3 + c] =
                    (uint8_t)(sum < 0 ? 0 : sum > 255 ? 255 : sum);
            }
        }
    }
    free(weights);
    return 1;
}

static void answer(const char *name, const uint8_t *square)
{
    float probabilities[SEEDLING_CLASSES];
    int best = 0;
    int i;
    seedling_predict(square, probabilities);
    for (i = 1; i < SEEDLING_CLASSES; ++i) {
        if (probabilities[i] > probabilities[best])
            best = i;
    }
    printf("%s: %s %.4f%s\n", name, seedling_classes[best], probabilities[best],
           probabilities[best] < SEEDLING_UNKNOWN_BELOW ? ", most likely none of these" : "");
}

int main(int argc, char **argv)
{
    static uint8_t square[SEEDLING_SIDE * SEEDLING_SIDE * 3];
    int failed = 0;
    int i;
    for (i = 1; i < argc; ++i) {
        Picture picture;
        if (!read_picture(argv[i], &picture)) {
            fprintf(stderr, "%s is no PPM picture (P6, 255 levels) that can be read.\n", argv[i]);
            failed = 1;
            continue;
        }
        if (resize(&picture, square))
            answer(argv[i], square);
        else
            failed = 1;
        free(picture.pixels);
    }
    return failed;
}
