/* A small network that answers and learns in one block of memory: convolutions of 3 x 3 with ReLU,
 * the mean over the places, one linear layer. Activations have 8 bits (unsigned), weights 8 bits with
 * a scale for each output; weights that learn have 8 more bits below for changes smaller than a step.
 * Numbers of a picture lie place by place, row by row, the channels of a place side by side.
 * Nothing is allocated; all that is written to lies in `memory`. Offsets in it are in bytes, multiples
 * of 4; SEEDLING_CHIP_NONE stands for what there is not. */

#define SEEDLING_CHIP_NONE (-1)
#define SEEDLING_CHIP_UNIT 256     /* steps of a learning weight in one of its 8-bit steps */
#define SEEDLING_CHIP_LARGEST 32512 /* 127 of these */

typedef struct {
    int inputs; /* channels */
    int side;   /* of the input, places */
    int outputs;
    int stride;
    int padding;
    int out_side;
    const int8_t *weights;      /* [outputs][3][3][inputs]; NULL where they learn */
    const int16_t *start;       /* the same in steps of 1/256 where they learn, else NULL */
    const float *start_bias;    /* [outputs] */
    const float *weight_scales; /* [outputs]: of one 8-bit step */
    float input_scale;
    float output_scale;
    int learnt_weights; /* int16 [outputs][3][3][inputs] */
    int weight_sums;    /* float, as many: gradients of several pictures */
    int learnt_bias;    /* float [outputs] */
    int bias_sums;      /* float [outputs] */
    int input;          /* of the first layer: the view */
    int output;
    int mask;     /* one bit for each output: whether it lies between its limits */
    int gradient; /* float, one for each output */
} SeedlingChipLayer;

typedef struct {
    const SeedlingChipLayer *layers;
    int count;
    int first; /* the first layer that learns; count: none but the last, linear one */
    int side;
    int classes;
    int images_per_update;
    uint8_t grey[3]; /* the mean colour */
    const float *start_head; /* [classes][channels], then [classes] */
    int head;          /* float, as start_head */
    int head_sums;     /* float, as many */
    int features;      /* float [channels] */
    int probabilities; /* float [classes] */
    int pixels;        /* the picture: side rows of side pixels of red, green and blue */
    int view;          /* the same, as it is learnt from */
    int row;           /* int8: weights of one output */
    int row_sums;      /* float: their gradient */
    int state;         /* SeedlingChipState */
} SeedlingChip;

typedef struct {
    uint32_t random;
    uint32_t images; /* that were learnt from since the last update */
} SeedlingChipState;

static inline uint8_t *seedling_chip_bytes(float *memory, int offset)
{
    return (uint8_t *)memory + offset;
}

static inline float *seedling_chip_floats(float *memory, int offset)
{
    return offset == SEEDLING_CHIP_NONE ? NULL : memory + offset / 4;
}

static inline int16_t *seedling_chip_weights(const SeedlingChipLayer *layer, float *memory)
{
    return layer->learnt_weights == SEEDLING_CHIP_NONE
               ? NULL
               : (int16_t *)(void *)(memory + layer->learnt_weights / 4);
}

static inline SeedlingChipState *seedling_chip_state(const SeedlingChip *chip, float *memory)
{
    return (SeedlingChipState *)(void *)(memory + chip->state / 4);
}

static inline int seedling_chip_channels(const SeedlingChip *chip)
{
    return chip->layers[chip->count - 1].outputs;
}

/* A number from 0 to 65535. Source: Marsaglia 2003, "Xorshift RNGs". */
static inline uint32_t seedling_chip_random(SeedlingChipState *state)
{
    state->random ^= state->random << 13;
    state->random ^= state->random >> 17;
    state->random ^= state->random << 5;
    return state->random >> 16;
}

/* A number from 0 to bound - 1, bound 1 to 65536. */
static inline int seedling_chip_below(SeedlingChipState *state, int bound)
{
    return (int)((seedling_chip_random(state) * (uint32_t)bound) >> 16);
}

static inline void seedling_chip_clear(float *values, int count)
{
    int i;
    if (values != NULL) {
        for (i = 0; i < count; ++i)
            values[i] = 0.0f;
    }
}

/* All that learns as it was when it was written down. seed: of the views and of how steps are rounded. */
static inline void seedling_chip_begin(const SeedlingChip *chip, float *memory, uint32_t seed)
{
    const int head = chip->classes * (seedling_chip_channels(chip) + 1);
    int i, k;
    for (i = 0; i < chip->count; ++i) {
        const SeedlingChipLayer *layer = chip->layers + i;
        const int weights = layer->outputs * 9 * layer->inputs;
        int16_t *learnt = seedling_chip_weights(layer, memory);
        float *bias = seedling_chip_floats(memory, layer->learnt_bias);
        for (k = 0; learnt != NULL && k < weights; ++k)
            learnt[k] = layer->start[k];
        for (k = 0; bias != NULL && k < layer->outputs; ++k)
            bias[k] = layer->start_bias[k];
        seedling_chip_clear(seedling_chip_floats(memory, layer->weight_sums), weights);
        seedling_chip_clear(seedling_chip_floats(memory, layer->bias_sums), layer->outputs);
    }
    for (k = 0; k < head; ++k)
        seedling_chip_floats(memory, chip->head)[k] = chip->start_head[k];
    seedling_chip_clear(seedling_chip_floats(memory, chip->head_sums), head);
    /* Odd, so never 0. */
    seedling_chip_state(chip, memory)->random = (2u * seed + 1u) * 2654435769u;
    seedling_chip_state(chip, memory)->images = 0;
}

/* The 8-bit weights of an output. */
static inline const int8_t *seedling_chip_row(const SeedlingChip *chip, const SeedlingChipLayer *layer,
                                              float *memory, int output)
{
    const int count = 9 * layer->inputs;
    const int16_t *learnt = seedling_chip_weights(layer, memory);
    int8_t *row;
    int k;
    if (learnt == NULL || chip->row == SEEDLING_CHIP_NONE)
        return layer->weights + output * count;
    row = (int8_t *)seedling_chip_bytes(memory, chip->row);
    for (k = 0; k < count; ++k) {
        /* Shifted into what is positive: the nearest whole number, halves upwards. */
        const int shifted = learnt[output * count + k] + 128 * SEEDLING_CHIP_UNIT + SEEDLING_CHIP_UNIT / 2;
        row[k] = (int8_t)(shifted / SEEDLING_CHIP_UNIT - 128);
    }
    return row;
}

static inline const float *seedling_chip_bias(const SeedlingChipLayer *layer, float *memory)
{
    return layer->learnt_bias == SEEDLING_CHIP_NONE ? layer->start_bias
                                                    : seedling_chip_floats(memory, layer->learnt_bias);
}

/* What of a 3 x 3 window lies inside the picture: rows of `length` numbers. */
typedef struct {
    int first_row;
    int end_row;
    int input; /* place of the first number of row 0, which may lie outside */
    int tap;   /* of the first number in a row of the weights */
    int length;
} SeedlingChipWindow;

static inline SeedlingChipWindow seedling_chip_window(const SeedlingChipLayer *layer, int row, int column)
{
    const int top = row * layer->stride - layer->padding;
    const int left = column * layer->stride - layer->padding;
    const int first = left < 0 ? -left : 0;
    const int end = left + 3 > layer->side ? layer->side - left : 3;
    SeedlingChipWindow window;
    window.first_row = top < 0 ? -top : 0;
    window.end_row = top + 3 > layer->side ? layer->side - top : 3;
    window.input = (top * layer->side + left + first) * layer->inputs;
    window.tap = first * layer->inputs;
    window.length = (end - first) * layer->inputs;
    return window;
}

static inline int32_t seedling_chip_dot(const SeedlingChipLayer *layer, const SeedlingChipWindow *window,
                                        const uint8_t *x, const int8_t *weights)
{
    int32_t sum = 0;
    int row, i;
    for (row = window->first_row; row < window->end_row; ++row) {
        const uint8_t *from = x + window->input + row * layer->side * layer->inputs;
        const int8_t *tap = weights + row * 3 * layer->inputs + window->tap;
        for (i = 0; i < window->length; ++i)
            sum += from[i] * tap[i];
    }
    return sum;
}

/* The nearest level, 0 to 255. */
static inline uint8_t seedling_chip_level(float value)
{
    if (value <= 0.0f)
        return 0;
    return value >= 254.5f ? 255 : (uint8_t)(int)(value + 0.5f);
}

static inline void seedling_chip_keep_mask(const uint8_t *y, int count, uint8_t *mask)
{
    int i;
    for (i = 0; i < (count + 7) / 8; ++i)
        mask[i] = 0;
    for (i = 0; i < count; ++i) {
        if (y[i] > 0 && y[i] < 255)
            mask[i / 8] = (uint8_t)(mask[i / 8] | (1 << (i % 8)));
    }
}

static inline void seedling_chip_layer_forward(const SeedlingChip *chip, const SeedlingChipLayer *layer,
                                               float *memory, const uint8_t *x)
{
    const float *bias = seedling_chip_bias(layer, memory);
    uint8_t *y = seedling_chip_bytes(memory, layer->output);
    int o, row, column;
    for (o = 0; o < layer->outputs; ++o) {
        const int8_t *weights = seedling_chip_row(chip, layer, memory, o);
        const float scale = layer->weight_scales[o] * layer->input_scale;
        for (row = 0; row < layer->out_side; ++row) {
            for (column = 0; column < layer->out_side; ++column) {
                const SeedlingChipWindow window = seedling_chip_window(layer, row, column);
                const float sum = (float)seedling_chip_dot(layer, &window, x, weights);
                const float value = sum * scale + bias[o];
                y[(row * layer->out_side + column) * layer->outputs + o] =
                    seedling_chip_level(value / layer->output_scale);
            }
        }
    }
    if (layer->mask != SEEDLING_CHIP_NONE) {
        seedling_chip_keep_mask(y, layer->out_side * layer->out_side * layer->outputs,
                                seedling_chip_bytes(memory, layer->mask));
    }
}

/* Logits to probabilities. */
static inline void seedling_chip_softmax(float *values, int count)
{
    float largest = values[0];
    float sum = 0.0f;
    int k;
    for (k = 1; k < count; ++k)
        largest = values[k] > largest ? values[k] : largest;
    for (k = 0; k < count; ++k) {
        values[k] = expf(values[k] - largest);
        sum += values[k];
    }
    for (k = 0; k < count; ++k)
        values[k] /= sum;
}

static inline void seedling_chip_head_forward(const SeedlingChip *chip, float *memory)
{
    const SeedlingChipLayer *last = chip->layers + chip->count - 1;
    const int places = last->out_side * last->out_side;
    const uint8_t *y = seedling_chip_bytes(memory, last->output);
    const float *head = seedling_chip_floats(memory, chip->head);
    float *features = seedling_chip_floats(memory, chip->features);
    float *probabilities = seedling_chip_floats(memory, chip->probabilities);
    int c, k, place;
    for (c = 0; c < last->outputs; ++c) {
        int32_t sum = 0;
        for (place = 0; place < places; ++place)
            sum += y[place * last->outputs + c];
        features[c] = (float)sum * last->output_scale / (float)places;
    }
    for (k = 0; k < chip->classes; ++k) {
        float logit = head[chip->classes * last->outputs + k];
        for (c = 0; c < last->outputs; ++c)
            logit += head[k * last->outputs + c] * features[c];
        probabilities[k] = logit;
    }
    seedling_chip_softmax(probabilities, chip->classes);
}

/* From a picture to probabilities. offset: of the picture. */
static inline void seedling_chip_forward(const SeedlingChip *chip, float *memory, int offset)
{
    int i;
    for (i = 0; i < chip->count; ++i) {
        seedling_chip_layer_forward(chip, chip->layers + i, memory,
                                    seedling_chip_bytes(memory, i == 0 ? offset : chip->layers[i].input));
    }
    seedling_chip_head_forward(chip, memory);
}

/* The class of the highest probability. */
static inline int seedling_chip_best(const SeedlingChip *chip, float *memory)
{
    const float *probabilities = seedling_chip_floats(memory, chip->probabilities);
    int best = 0;
    int k;
    for (k = 1; k < chip->classes; ++k)
        best = probabilities[k] > probabilities[best] ? k : best;
    return best;
}

/* A step down the gradient, or the gradient added to that of other pictures. */
static inline void seedling_chip_change(float *value, float *sum, float gradient, float rate)
{
    if (sum != NULL)
        *sum += gradient;
    else
        *value -= rate * gradient;
}

/* Moves a weight by `step` of its small steps, one 8-bit step at most. What is smaller than a small
 * step is made by chance, so that many of them come to the right sum. */
static inline void seedling_chip_move(SeedlingChipState *state, int16_t *weight, float step)
{
    const float chance = (float)seedling_chip_random(state) / 65536.0f;
    float moved;
    int value;
    if (step > (float)SEEDLING_CHIP_UNIT)
        step = (float)SEEDLING_CHIP_UNIT;
    if (step < -(float)SEEDLING_CHIP_UNIT)
        step = -(float)SEEDLING_CHIP_UNIT;
    moved = floorf(step + chance);
    value = *weight + (int)moved;
    if (value > SEEDLING_CHIP_LARGEST)
        value = SEEDLING_CHIP_LARGEST;
    if (value < -SEEDLING_CHIP_LARGEST)
        value = -SEEDLING_CHIP_LARGEST;
    *weight = (int16_t)value;
}

/* Quantisation-aware scaling: the gradient of the whole numbers, which is the weights' times their
 * scale, over the square of the scale; in small steps. `gradient` is in activation levels. */
static inline float seedling_chip_weight_step(const SeedlingChipLayer *layer, int output, float gradient,
                                              float rate)
{
    return -rate * (float)SEEDLING_CHIP_UNIT * layer->input_scale / layer->weight_scales[output] * gradient;
}

static inline void seedling_chip_change_row(const SeedlingChip *chip, const SeedlingChipLayer *layer,
                                            float *memory, int output, float rate)
{
    const int count = 9 * layer->inputs;
    const float *gradient = seedling_chip_floats(memory, chip->row_sums);
    int16_t *weights = seedling_chip_weights(layer, memory) + output * count;
    float *sums = seedling_chip_floats(memory, layer->weight_sums);
    SeedlingChipState *state = seedling_chip_state(chip, memory);
    int k;
    for (k = 0; k < count; ++k) {
        if (sums != NULL)
            sums[output * count + k] += gradient[k];
        else
            seedling_chip_move(state, weights + k,
                               seedling_chip_weight_step(layer, output, gradient[k], rate));
    }
}

/* What one place of an output tells the weights and the layer before. */
static inline void seedling_chip_place_backward(const SeedlingChipLayer *layer,
                                                const SeedlingChipWindow *window, float gradient,
                                                const uint8_t *x, float *row_sums, float scaled,
                                                const int8_t *weights, float *before)
{
    int row, i;
    for (row = window->first_row; row < window->end_row; ++row) {
        const int from = window->input + row * layer->side * layer->inputs;
        const int tap = row * 3 * layer->inputs + window->tap;
        for (i = 0; row_sums != NULL && i < window->length; ++i)
            row_sums[tap + i] += gradient * (float)x[from + i];
        for (i = 0; before != NULL && i < window->length; ++i)
            before[from + i] += scaled * (float)weights[tap + i];
    }
}

static inline void seedling_chip_output_backward(const SeedlingChip *chip, const SeedlingChipLayer *layer,
                                                 float *memory, int output, float *before, float rate)
{
    const float *gradients = seedling_chip_floats(memory, layer->gradient);
    const uint8_t *mask = seedling_chip_bytes(memory, layer->mask);
    const uint8_t *x = seedling_chip_bytes(memory, layer->input);
    const int learns = seedling_chip_weights(layer, memory) != NULL;
    float *row_sums = learns ? seedling_chip_floats(memory, chip->row_sums) : NULL;
    float *bias = seedling_chip_floats(memory, layer->learnt_bias) + output;
    float *bias_sums = seedling_chip_floats(memory, layer->bias_sums);
    const int8_t *weights = seedling_chip_row(chip, layer, memory, output);
    float sum = 0.0f;
    int row, column;
    seedling_chip_clear(row_sums, 9 * layer->inputs);
    for (row = 0; row < layer->out_side; ++row) {
        for (column = 0; column < layer->out_side; ++column) {
            const int at = (row * layer->out_side + column) * layer->outputs + output;
            const SeedlingChipWindow window = seedling_chip_window(layer, row, column);
            if (!((mask[at / 8] >> (at % 8)) & 1))
                continue;
            sum += gradients[at];
            seedling_chip_place_backward(layer, &window, gradients[at], x, row_sums,
                                         gradients[at] * layer->weight_scales[output], weights, before);
        }
    }
    if (learns)
        seedling_chip_change_row(chip, layer, memory, output, rate);
    seedling_chip_change(bias, bias_sums != NULL ? bias_sums + output : NULL, sum, rate);
}

static inline void seedling_chip_layer_backward(const SeedlingChip *chip, int place, float *memory,
                                                float rate)
{
    const SeedlingChipLayer *layer = chip->layers + place;
    float *before =
        place > chip->first ? seedling_chip_floats(memory, chip->layers[place - 1].gradient) : NULL;
    int o;
    seedling_chip_clear(before, layer->side * layer->side * layer->inputs);
    for (o = 0; o < layer->outputs; ++o)
        seedling_chip_output_backward(chip, layer, memory, o, before, rate);
}

/* The linear layer, and what it tells the last convolution. */
static inline void seedling_chip_head_backward(const SeedlingChip *chip, float *memory, int label,
                                               float rate)
{
    const SeedlingChipLayer *last = chip->layers + chip->count - 1;
    const int channels = last->outputs;
    const int places = last->out_side * last->out_side;
    const float *features = seedling_chip_floats(memory, chip->features);
    float *errors = seedling_chip_floats(memory, chip->probabilities);
    float *head = seedling_chip_floats(memory, chip->head);
    float *sums = seedling_chip_floats(memory, chip->head_sums);
    float *before =
        chip->first < chip->count ? seedling_chip_floats(memory, last->gradient) : NULL;
    int c, k, place;
    errors[label] -= 1.0f;
    for (c = 0; before != NULL && c < channels; ++c) {
        float sum = 0.0f;
        for (k = 0; k < chip->classes; ++k)
            sum += errors[k] * head[k * channels + c];
        for (place = 0; place < places; ++place)
            before[place * channels + c] = sum / (float)places;
    }
    for (k = 0; k < chip->classes; ++k) {
        const int bias = chip->classes * channels + k;
        for (c = 0; c < channels; ++c) {
            const int at = k * channels + c;
            seedling_chip_change(head + at, sums != NULL ? sums + at : NULL, errors[k] * features[c], rate);
        }
        seedling_chip_change(head + bias, sums != NULL ? sums + bias : NULL, errors[k], rate);
    }
    errors[label] += 1.0f;
}

static inline void seedling_chip_take_sums(float *values, float *sums, int count, float rate)
{
    int k;
    for (k = 0; k < count; ++k) {
        values[k] -= rate * sums[k];
        sums[k] = 0.0f;
    }
}

/* The step that the gradients of several pictures ask for on average. */
static inline void seedling_chip_update(const SeedlingChip *chip, float *memory, float rate)
{
    const float share = rate / (float)chip->images_per_update;
    SeedlingChipState *state = seedling_chip_state(chip, memory);
    int i, o, k;
    for (i = chip->first; i < chip->count; ++i) {
        const SeedlingChipLayer *layer = chip->layers + i;
        const int count = 9 * layer->inputs;
        int16_t *weights = seedling_chip_weights(layer, memory);
        float *sums = seedling_chip_floats(memory, layer->weight_sums);
        for (o = 0; weights != NULL && o < layer->outputs; ++o) {
            for (k = 0; k < count; ++k) {
                seedling_chip_move(state, weights + o * count + k,
                                   seedling_chip_weight_step(layer, o, sums[o * count + k], share));
                sums[o * count + k] = 0.0f;
            }
        }
        seedling_chip_take_sums(seedling_chip_floats(memory, layer->learnt_bias),
                                seedling_chip_floats(memory, layer->bias_sums), layer->outputs, share);
    }
    seedling_chip_take_sums(seedling_chip_floats(memory, chip->head),
                            seedling_chip_floats(memory, chip->head_sums),
                            chip->classes * (seedling_chip_channels(chip) + 1), share);
    state->images = 0;
}

/* The picture as it is learnt from: shifted by up to an eighth of its side, its border repeated; where
 * `strongly`, with another contrast and with a grey square over a part of it as well. */
static inline void seedling_chip_make_view(const SeedlingChip *chip, float *memory, int strongly)
{
    SeedlingChipState *state = seedling_chip_state(chip, memory);
    const uint8_t *pixels = seedling_chip_bytes(memory, chip->pixels);
    uint8_t *view = seedling_chip_bytes(memory, chip->view);
    const int side = chip->side;
    const int reach = side / 8;
    const int down = seedling_chip_below(state, 2 * reach + 1) - reach;
    const int right = seedling_chip_below(state, 2 * reach + 1) - reach;
    const int hole = strongly ? side / 3 : 0;
    const int top = seedling_chip_below(state, side - hole + 1);
    const int left = seedling_chip_below(state, side - hole + 1);
    const int contrast = strongly ? 128 + seedling_chip_below(state, 257) : 256; /* in 1/256 */
    int row, column, c;
    for (row = 0; row < side; ++row) {
        for (column = 0; column < side; ++column) {
            const int hidden = row >= top && row < top + hole && column >= left && column < left + hole;
            int y = row - down;
            int x = column - right;
            y = y < 0 ? 0 : y >= side ? side - 1 : y;
            x = x < 0 ? 0 : x >= side ? side - 1 : x;
            for (c = 0; c < 3; ++c) {
                const int grey = chip->grey[c];
                int level = hidden ? grey : grey + (pixels[(y * side + x) * 3 + c] - grey) * contrast / 256;
                level = level < 0 ? 0 : level > 255 ? 255 : level;
                view[(row * side + column) * 3 + c] = (uint8_t)level;
            }
        }
    }
}

/* Forward, backward and update for a view that has been made. Returns the loss before, in nats. */
static inline float seedling_chip_learn_view(const SeedlingChip *chip, float *memory, int label, float rate)
{
    SeedlingChipState *state = seedling_chip_state(chip, memory);
    float likely;
    int i;
    seedling_chip_forward(chip, memory, chip->view);
    likely = seedling_chip_floats(memory, chip->probabilities)[label];
    seedling_chip_head_backward(chip, memory, label, rate);
    for (i = chip->count - 1; i >= chip->first; --i)
        seedling_chip_layer_backward(chip, i, memory, rate);
    state->images += 1;
    if (chip->images_per_update > 1 && state->images == (uint32_t)chip->images_per_update)
        seedling_chip_update(chip, memory, rate);
    return -logf(likely > 1e-30f ? likely : 1e-30f);
}

/* Learns that the picture shows `label`, 0 to classes - 1. Returns the loss before. */
static inline float seedling_chip_learn_label(const SeedlingChip *chip, float *memory, int label, float rate)
{
    seedling_chip_make_view(chip, memory, 0);
    return seedling_chip_learn_view(chip, memory, label, rate);
}

/* Learns from a picture without a label where the answer has at least the probability `threshold`: a
 * strong view has to get the same answer. Returns that class, or -1 where nothing was learnt. */
static inline int seedling_chip_learn_pseudo(const SeedlingChip *chip, float *memory, float threshold,
                                             float rate)
{
    int best;
    seedling_chip_forward(chip, memory, chip->pixels);
    best = seedling_chip_best(chip, memory);
    if (seedling_chip_floats(memory, chip->probabilities)[best] < threshold)
        return -1;
    seedling_chip_make_view(chip, memory, 1);
    (void)seedling_chip_learn_view(chip, memory, best, rate);
    return best;
}
