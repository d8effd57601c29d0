/* The steps of a network, one function each. Numbers of a picture lie channel by channel, row by row.
 * No memory is allocated, and nothing is written but y. SEEDLING_WEIGHT: the type of weights. */

/* Pixels as rows of red, green and blue to numbers, each colour times scale plus shift. */
static inline void seedling_input(const uint8_t *pixels, int side, int mirrored, const float *scale,
                                  const float *shift, float *y)
{
    int c, row, column;
    for (c = 0; c < 3; ++c) {
        for (row = 0; row < side; ++row) {
            for (column = 0; column < side; ++column) {
                const int from = mirrored ? side - 1 - column : column;
                const float level = pixels[(row * side + from) * 3 + c];
                y[(c * side + row) * side + column] = level * scale[c] + shift[c];
            }
        }
    }
}

/* One place of a convolution; outside the picture is 0. */
static inline float seedling_conv_at(const float *x, int channels, int side,
                                     const SEEDLING_WEIGHT *weights, int kernel, int top, int left)
{
    const int first_row = top < 0 ? -top : 0;
    const int end_row = top + kernel > side ? side - top : kernel;
    const int first_column = left < 0 ? -left : 0;
    const int end_column = left + kernel > side ? side - left : kernel;
    float sum = 0;
    int c, row, column;
    for (c = 0; c < channels; ++c) {
        for (row = first_row; row < end_row; ++row) {
            const int line = (c * side + top + row) * side + left;
            const int taps = (c * kernel + row) * kernel;
            for (column = first_column; column < end_column; ++column)
                sum += x[line + column] * weights[taps + column];
        }
    }
    return sum;
}

/* A convolution and the largest of each pool x pool of its places (pool 1: each place), times scale
 * plus bias. scale and bias may be NULL. conv_side: of the convolution, out_side: of what is left. */
static inline void seedling_conv(const float *x, int inputs, int side, int outputs, int groups,
                                 int kernel, int stride, int padding, int conv_side, int pool,
                                 int out_side, const SEEDLING_WEIGHT *weights, const float *scale,
                                 const float *bias, float *y)
{
    const int channels = inputs / groups;
    const int outputs_of_group = outputs / groups;
    int o, row, column, i, j;
    for (o = 0; o < outputs; ++o) {
        const float *source = x + (o / outputs_of_group) * channels * side * side;
        const SEEDLING_WEIGHT *taps = weights + o * channels * kernel * kernel;
        for (row = 0; row < out_side; ++row) {
            for (column = 0; column < out_side; ++column) {
                float best = -FLT_MAX;
                for (i = row * pool; i < (row + 1) * pool && i < conv_side; ++i) {
                    for (j = column * pool; j < (column + 1) * pool && j < conv_side; ++j) {
                        const float value = seedling_conv_at(source, channels, side, taps, kernel,
                                                             i * stride - padding,
                                                             j * stride - padding);
                        if (value > best)
                            best = value;
                    }
                }
                y[(o * out_side + row) * out_side + column] =
                    best * (scale ? scale[o] : 1.0f) + (bias ? bias[o] : 0.0f);
            }
        }
    }
}

/* The largest of each kernel x kernel window; outside the picture is nothing. */
static inline void seedling_max_pool(const float *x, int channels, int side, int kernel, int stride,
                                     int padding, int out_side, float *y)
{
    int c, row, column, i, j;
    for (c = 0; c < channels; ++c) {
        for (row = 0; row < out_side; ++row) {
            for (column = 0; column < out_side; ++column) {
                const int top = row * stride - padding;
                const int left = column * stride - padding;
                float best = -FLT_MAX;
                for (i = top < 0 ? 0 : top; i < top + kernel && i < side; ++i) {
                    for (j = left < 0 ? 0 : left; j < left + kernel && j < side; ++j) {
                        const float value = x[(c * side + i) * side + j];
                        if (value > best)
                            best = value;
                    }
                }
                y[(c * out_side + row) * out_side + column] = best;
            }
        }
    }
}

/* The following up to seedling_mean may write over what they read. */

static inline void seedling_scale_shift(const float *x, int channels, int places,
                                        const float *scale, const float *shift, float *y)
{
    int c, i;
    for (c = 0; c < channels; ++c) {
        for (i = c * places; i < (c + 1) * places; ++i)
            y[i] = x[i] * scale[c] + shift[c];
    }
}

static inline void seedling_leaky_relu(const float *x, int count, float slope, float *y)
{
    int i;
    for (i = 0; i < count; ++i)
        y[i] = x[i] > 0 ? x[i] : slope * x[i];
}

static inline void seedling_silu(const float *x, int count, float *y)
{
    int i;
    for (i = 0; i < count; ++i)
        y[i] = x[i] / (1.0f + expf(-x[i]));
}

static inline void seedling_softmax(const float *x, int count, float *y)
{
    float largest = x[0];
    float sum = 0;
    int i;
    for (i = 1; i < count; ++i) {
        if (x[i] > largest)
            largest = x[i];
    }
    for (i = 0; i < count; ++i) {
        y[i] = expf(x[i] - largest);
        sum += y[i];
    }
    for (i = 0; i < count; ++i)
        y[i] /= sum;
}

static inline void seedling_add(const float *a, const float *b, int count, float *y)
{
    int i;
    for (i = 0; i < count; ++i)
        y[i] = a[i] + b[i];
}

static inline void seedling_mean(const float *a, const float *b, int count, float *y)
{
    int i;
    for (i = 0; i < count; ++i)
        y[i] = (a[i] + b[i]) * 0.5f;
}

/* Mean over all places of each channel. */
static inline void seedling_average(const float *x, int channels, int places, float *y)
{
    int c, i;
    for (c = 0; c < channels; ++c) {
        float sum = 0;
        for (i = c * places; i < (c + 1) * places; ++i)
            sum += x[i];
        y[c] = sum / places;
    }
}

/* Each row of weights times x, times scale plus bias; scale and bias may be NULL. */
static inline void seedling_linear(const float *x, int inputs, int outputs,
                                   const SEEDLING_WEIGHT *weights, const float *scale,
                                   const float *bias, float *y)
{
    int o, i;
    for (o = 0; o < outputs; ++o) {
        float sum = 0;
        for (i = 0; i < inputs; ++i)
            sum += x[i] * weights[o * inputs + i];
        y[o] = sum * (scale ? scale[o] : 1.0f) + (bias ? bias[o] : 0.0f);
    }
}
