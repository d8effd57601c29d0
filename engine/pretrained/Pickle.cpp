#include "engine/pretrained/Pickle.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace seedling {
namespace {

using Kind = PickledValue::Kind;
using Items = std::vector<PickledValue>;

Error damaged(const char* why) {
    return {ErrorCode::Corrupt, fmt::format("The file of weights is damaged: {}.", why),
            "Get it again from where it came from."};
}

/// Ends the reading; caught in readPickle alone.
struct Stop {
    Error error;
};

PickledValue of(Kind kind) {
    PickledValue value;
    value.kind = kind;
    return value;
}

PickledValue integerOf(std::int64_t number) {
    PickledValue value = of(Kind::Integer);
    value.integer = number;
    return value;
}

PickledValue textOf(Kind kind, std::string text) {
    PickledValue value = of(kind);
    value.text = std::move(text);
    return value;
}

PickledValue collectionOf(Kind kind, Items items = {}) {
    PickledValue value = of(kind);
    value.items = std::make_shared<Items>(std::move(items));
    return value;
}

const Items& itemsOf(const PickledValue& value) {
    static const Items kNone;
    return value.items ? *value.items : kNone;
}

std::vector<std::int64_t> numbersOf(const PickledValue& value) {
    std::vector<std::int64_t> numbers;
    for (const PickledValue& item : itemsOf(value)) {
        if (item.kind != Kind::Integer) {
            throw Stop{damaged("a size of a tensor is not a number")};
        }
        numbers.push_back(item.integer);
    }
    return numbers;
}

/// ("storage", type, key, place, count[, view]) as torch.save names a storage.
PickledValue storageOf(const PickledValue& named) {
    const Items& parts = itemsOf(named);
    const bool fits = parts.size() >= 5 && parts[0].text == "storage" &&
                      parts[1].kind == Kind::Name && parts[2].kind == Kind::Text &&
                      parts[4].kind == Kind::Integer;
    if (!fits) {
        throw Stop{damaged("it names memory in a way that is not known")};
    }
    if (parts.size() > 5 && parts[5].kind != Kind::Nothing) {
        throw Stop{{ErrorCode::Unsupported,
                    "The file of weights shares memory in a way of very old versions of PyTorch.",
                    "Save it again with a newer version."}};
    }
    const std::string& type = parts[1].text;
    PickledValue value = of(Kind::Storage);
    value.storage = std::make_shared<PickledStorage>(
        PickledStorage{parts[2].text, type.substr(type.find_last_of(" .") + 1), parts[4].integer});
    return value;
}

/// (storage, offset, sizes, strides, ...)
PickledValue tensorOf(const Items& arguments) {
    const bool fits = arguments.size() >= 4 && arguments[0].kind == Kind::Storage &&
                      arguments[1].kind == Kind::Integer;
    if (!fits) {
        throw Stop{damaged("it describes a tensor in a way that is not known")};
    }
    PickledValue value = of(Kind::Tensor);
    value.tensor = std::make_shared<PickledTensor>(
        PickledTensor{*arguments[0].storage, arguments[1].integer, numbersOf(arguments[2]),
                      numbersOf(arguments[3])});
    return value;
}

/// What would have come of a call.
PickledValue resultOf(const PickledValue& called, const PickledValue& arguments) {
    const Items& given = itemsOf(arguments);
    if (called.text == "collections OrderedDict") {
        return collectionOf(Kind::Dictionary);
    }
    if (called.text == "torch._utils _rebuild_tensor_v2" ||
        called.text == "torch._utils _rebuild_tensor") {
        return tensorOf(given);
    }
    if (called.text == "torch._utils _rebuild_parameter" && !given.empty()) {
        return given[0];
    }
    return textOf(Kind::Object, called.text);
}

/// The stack machine that pickled files are programs of.
class Machine {
public:
    explicit Machine(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    Pickle run() {
        while (!step()) {
        }
        return {pop(), m_place};
    }

private:
    std::span<const std::uint8_t> take(std::size_t count) {
        if (count > m_bytes.size() - m_place) {
            throw Stop{damaged("it ends too soon")};
        }
        const auto part = m_bytes.subspan(m_place, count);
        m_place += count;
        return part;
    }

    /// Little-endian.
    std::uint64_t number(std::size_t count) {
        std::uint64_t value = 0;
        const auto part = take(count);
        for (std::size_t i = 0; i < count; ++i) {
            value |= static_cast<std::uint64_t>(part[i]) << (8 * i);
        }
        return value;
    }

    std::string text(std::size_t count) {
        const auto part = take(count);
        return {part.begin(), part.end()};
    }

    std::string line() {
        const auto rest = m_bytes.subspan(m_place);
        const auto end = std::ranges::find(rest, static_cast<std::uint8_t>('\n'));
        std::string words = text(static_cast<std::size_t>(end - rest.begin()));
        (void)take(1);
        return words;
    }

    void push(PickledValue value) {
        constexpr std::size_t kMostValues = 10'000'000;
        if (m_stack.size() >= kMostValues) {
            throw Stop{damaged("it holds more values than weights ever do")};
        }
        m_stack.push_back(std::move(value));
    }

    PickledValue pop() {
        if (m_stack.empty()) {
            throw Stop{damaged("a value is missing")};
        }
        PickledValue value = std::move(m_stack.back());
        m_stack.pop_back();
        return value;
    }

    PickledValue& top() {
        if (m_stack.empty()) {
            throw Stop{damaged("a value is missing")};
        }
        return m_stack.back();
    }

    /// Everything over the last mark, which goes.
    Items popToMark() {
        const auto mark = std::find_if(m_stack.rbegin(), m_stack.rend(),
                                       [](const auto& value) { return value.kind == Kind::Mark; });
        if (mark == m_stack.rend()) {
            throw Stop{damaged("the start of a list is missing")};
        }
        Items items(std::make_move_iterator(mark.base()), std::make_move_iterator(m_stack.end()));
        m_stack.erase(mark.base() - 1, m_stack.end());
        return items;
    }

    void pushTuple(std::size_t count) {
        Items items(count);
        for (std::size_t i = count; i > 0; --i) {
            items[i - 1] = pop();
        }
        push(collectionOf(Kind::Sequence, std::move(items)));
    }

    /// To the list or dictionary on top. What an object would take in is left out.
    void append(Items items) {
        PickledValue& target = top();
        if (target.items && (target.kind == Kind::Dictionary || target.kind == Kind::Sequence)) {
            std::ranges::move(items, std::back_inserter(*target.items));
        }
    }

    void appendLast(std::size_t count) {
        Items items(count);
        for (std::size_t i = count; i > 0; --i) {
            items[i - 1] = pop();
        }
        append(std::move(items));
    }

    /// An integer of up to eight bytes in two's complement; longer ones are no sizes.
    PickledValue longInteger(std::size_t count) {
        if (count > sizeof(std::int64_t)) {
            (void)take(count);
            return of(Kind::Nothing);
        }
        std::uint64_t value = number(count);
        const bool isNegative = count > 0 && (value >> (8 * count - 1) & 1U) != 0;
        if (isNegative && count < sizeof(value)) {
            value |= ~std::uint64_t{0} << (8 * count);
        }
        return integerOf(static_cast<std::int64_t>(value));
    }

    void remember(std::uint64_t place) { m_memory[place] = top(); }

    PickledValue recalled(std::uint64_t place) {
        const auto found = m_memory.find(place);
        if (found == m_memory.end()) {
            throw Stop{damaged("it refers to a value that is not there")};
        }
        return found->second;
    }

    void call() {
        const PickledValue arguments = pop();
        push(resultOf(pop(), arguments));
    }

    /// Returns true at the end.
    bool step() {
        const std::uint8_t code = take(1)[0];
        return code == '.' || (!pushed(code) && !changed(code) && unknown(code));
    }

    static bool unknown(std::uint8_t code) {
        throw Stop{
            {ErrorCode::Unsupported,
             fmt::format("The file of weights is written in a way that is not known (0x{:02x}).",
                         static_cast<unsigned>(code)),
             "Save the weights again with torch.save(model.state_dict(), FILE)."}};
    }

    /// Instructions that put a value on the stack.
    bool pushed(std::uint8_t code) {
        switch (code) {
            case 'N':
                push(of(Kind::Nothing));
                return true;
            case 0x88:  // True
                push(integerOf(1));
                return true;
            case 0x89:  // False
                push(integerOf(0));
                return true;
            case 'K':
                push(integerOf(static_cast<std::int64_t>(number(1))));
                return true;
            case 'M':
                push(integerOf(static_cast<std::int64_t>(number(2))));
                return true;
            case 'J':
                push(integerOf(static_cast<std::int32_t>(number(4))));
                return true;
            case 0x8a:  // An integer with its length.
                push(longInteger(number(1)));
                return true;
            case 'G':  // A floating-point number: none describes a tensor.
                (void)take(8);
                push(of(Kind::Nothing));
                return true;
            case 'X':
            case 'T':
                push(textOf(Kind::Text, text(number(4))));
                return true;
            case 0x8c:
            case 'U':
                push(textOf(Kind::Text, text(number(1))));
                return true;
            case 'c': {
                const std::string module = line();
                push(textOf(Kind::Name, module + " " + line()));
                return true;
            }
            case '(':
                push(of(Kind::Mark));
                return true;
            case '}':
                push(collectionOf(Kind::Dictionary));
                return true;
            case ']':
            case ')':
                push(collectionOf(Kind::Sequence));
                return true;
            case 'h':
                push(recalled(number(1)));
                return true;
            case 'j':
                push(recalled(number(4)));
                return true;
            default:
                return false;
        }
    }

    /// Instructions that do something with what is there.
    bool changed(std::uint8_t code) {
        switch (code) {
            case 0x80:  // The protocol.
                (void)take(1);
                return true;
            case 0x95:  // A frame, only there to read ahead.
                (void)take(8);
                return true;
            case 'q':
                remember(number(1));
                return true;
            case 'r':
                remember(number(4));
                return true;
            case 0x94:
                remember(m_memory.size());
                return true;
            case 't':
                push(collectionOf(Kind::Sequence, popToMark()));
                return true;
            case 0x85:
            case 0x86:
            case 0x87:
                pushTuple(code - 0x84U);
                return true;
            case 'a':
                appendLast(1);
                return true;
            case 's':
                appendLast(2);
                return true;
            case 'e':
            case 'u':
                append(popToMark());
                return true;
            case 'Q':
                push(storageOf(pop()));
                return true;
            case 'R':
            case 0x81:  // A new object of a class.
                call();
                return true;
            case 'b':  // State of an object, such as the versions that an OrderedDict carries.
                (void)pop();
                return true;
            case 0x93: {
                const PickledValue name = pop();
                push(textOf(Kind::Name, pop().text + " " + name.text));
                return true;
            }
            case '0':
                (void)pop();
                return true;
            default:
                return false;
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_place = 0;
    Items m_stack;
    std::unordered_map<std::uint64_t, PickledValue> m_memory;
};

}  // namespace

Result<Pickle> readPickle(std::span<const std::uint8_t> bytes) {
    try {
        return Machine(bytes).run();
    } catch (const Stop& stop) {
        return tl::make_unexpected(stop.error);
    }
}

}  // namespace seedling
