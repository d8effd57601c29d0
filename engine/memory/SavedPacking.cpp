#include "engine/memory/SavedPacking.h"

#include <torch/csrc/autograd/generated/Functions.h>
#include <torch/csrc/autograd/saved_variable_hooks.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/torch.h>

#include <limits>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "engine/memory/PackKernel.h"
#include "engine/memory/Packed.h"
#include "engine/model/TensorBits.h"
#include "engine/model/WinogradNode.h"

namespace seedling {
namespace {

using torch::autograd::Node;
using torch::autograd::SavedVariable;
using torch::autograd::SavedVariableHooks;
namespace generated = torch::autograd::generated;

/// How a tensor's numbers lie in memory.
struct Layout {
    explicit Layout(const torch::Tensor& tensor)
        : sizes(tensor.sizes().vec()),
          strides(tensor.strides().vec()),
          type(tensor.scalar_type()) {}

    [[nodiscard]] torch::Tensor empty() const {
        return torch::empty_strided(sizes, strides, torch::TensorOptions(type));
    }

    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
    torch::ScalarType type;
};

/// Can give a tensor back.
class Form {
public:
    Form() = default;
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;
    virtual ~Form() = default;
    [[nodiscard]] virtual torch::Tensor whole() const = 0;
};

class FewBits : public Form {
public:
    FewBits(const torch::Tensor& tensor, int bits)
        : m_layout(tensor), m_packed(packed(tensor, bits)) {}

    [[nodiscard]] torch::Tensor whole() const override {
        torch::Tensor tensor = m_layout.empty();
        unpack(m_packed, tensor);
        return tensor;
    }

private:
    Layout m_layout;
    Packed m_packed;
};

/// Where the gradient of an activation passes, and numbers that stand for both cases.
struct Passing {
    float low = 0;                                        ///< It passes above this
    float high = std::numeric_limits<float>::infinity();  ///< and below this.
    float outside = 0;
    float inside = 1;
};

constexpr Passing kOfRelu{};
constexpr Passing kOfLeakyRelu{0, std::numeric_limits<float>::infinity(), -1, 1};
constexpr Passing kOfRelu6{0, 6, -1, 3};

class OneBit : public Form {
public:
    OneBit(const torch::Tensor& tensor, const Passing& passing)
        : m_layout(tensor),
          m_bits(torch::empty({(tensor.numel() + 7) / 8}, torch::kUInt8)),
          m_passing(passing) {
        withNumbersOf(tensor, [&](auto kind) {
            using Number = decltype(kind);
            packInside(numbersOf<Number>(tensor), static_cast<std::size_t>(tensor.numel()),
                       passing.low, passing.high, m_bits.data_ptr<std::uint8_t>());
        });
    }

    [[nodiscard]] torch::Tensor whole() const override {
        torch::Tensor tensor = m_layout.empty();
        withNumbersOf(tensor, [&](auto kind) {
            using Number = decltype(kind);
            unpackInside(m_bits.data_ptr<std::uint8_t>(), static_cast<std::size_t>(tensor.numel()),
                         m_passing.outside, m_passing.inside, numbersOf<Number>(tensor));
        });
        return tensor;
    }

private:
    Layout m_layout;
    torch::Tensor m_bits;
    Passing m_passing;
};

/// For a gradient that reads nothing but the shape.
class ShapeOnly : public Form {
public:
    explicit ShapeOnly(const torch::Tensor& tensor) : m_layout(tensor) {}
    [[nodiscard]] torch::Tensor whole() const override { return m_layout.empty(); }

private:
    Layout m_layout;
};

class ShortNumbers : public Form {
public:
    explicit ShortNumbers(const torch::Tensor& places) : m_places(places.to(torch::kInt)) {}
    [[nodiscard]] torch::Tensor whole() const override { return m_places.to(torch::kLong); }

private:
    torch::Tensor m_places;
};

/// What is kept in place of a saved tensor. It is made before, so that several can share it.
class InForm : public SavedVariableHooks {
public:
    explicit InForm(std::shared_ptr<const Form> form) : m_form(std::move(form)) {}
    void call_pack_hook(const at::Tensor& /*tensor*/) override {}
    at::Tensor call_unpack_hook() override {
        const torch::NoGradGuard noGrad;
        return m_form->whole();
    }

private:
    std::shared_ptr<const Form> m_form;
};

/// All operations between x and y.
std::vector<std::shared_ptr<Node>> nodesBetween(const torch::Tensor& x, const torch::Tensor& y) {
    std::vector<std::shared_ptr<Node>> found;
    std::set<const Node*> seen{x.grad_fn().get()};
    std::vector<std::shared_ptr<Node>> waiting(1, y.grad_fn());
    while (!waiting.empty()) {
        const std::shared_ptr<Node> node = waiting.back();
        waiting.pop_back();
        if (!node || !seen.insert(node.get()).second) {
            continue;
        }
        found.push_back(node);
        for (const auto& edge : node->next_edges()) {
            waiting.push_back(edge.function);
        }
    }
    return found;
}

class Packer {
public:
    explicit Packer(KeptForm form) : m_form(form) {}

    /// Remembers tensors that are kept whole anyway.
    void leaveWhole(const torch::Tensor& tensor) {
        if (tensor.defined()) {
            m_whole.insert(tensor.data_ptr());
        }
    }

    void inFewBits(SavedVariable& saved) {
        const int bits = bitsOf(m_form);
        const torch::Tensor tensor = saved.unpack();
        if (bits == 0 || !suits(tensor)) {
            return;
        }
        std::shared_ptr<const Form>& form = m_packed[{tensor.data_ptr(), tensor.numel()}];
        if (!form) {
            form = std::make_shared<FewBits>(tensor.detach(), bits);
        }
        saved.register_hooks(std::make_unique<InForm>(form));
    }

    void asSigns(SavedVariable& saved, const torch::Tensor& tensor, const Passing& passing) const {
        if (suits(tensor) && !m_whole.contains(tensor.data_ptr())) {
            saved.register_hooks(
                std::make_unique<InForm>(std::make_shared<OneBit>(tensor.detach(), passing)));
        }
    }

private:
    static bool suits(const torch::Tensor& tensor) {
        return tensor.defined() && suitsPlainLoops(tensor) && tensor.is_non_overlapping_and_dense();
    }

    KeptForm m_form;
    std::set<const void*> m_whole;
    std::map<std::pair<const void*, std::int64_t>, std::shared_ptr<const Form>> m_packed;
};

/// With Exact: what convolutions keep, and y, which the next block's will.
void findWhole(const std::vector<std::shared_ptr<Node>>& nodes, const torch::Tensor& y,
               Packer& packer) {
    packer.leaveWhole(y);
    for (const auto& node : nodes) {
        if (auto* const layer = dynamic_cast<generated::ConvolutionBackward0*>(node.get())) {
            packer.leaveWhole(layer->input_.unpack());
        } else if (auto* const quick = dynamic_cast<WinogradBackward*>(node.get())) {
            packer.leaveWhole(quick->input.unpack());
        }
    }
}

void pack(const std::shared_ptr<Node>& node, Packer& packer) {
    if (auto* const layer = dynamic_cast<generated::ConvolutionBackward0*>(node.get())) {
        packer.inFewBits(layer->input_);
    } else if (auto* const quick = dynamic_cast<WinogradBackward*>(node.get())) {
        packer.inFewBits(quick->input);
    } else if (auto* const norm = dynamic_cast<generated::NativeBatchNormBackward0*>(node.get())) {
        packer.inFewBits(norm->input_);
    } else if (auto* const relu = dynamic_cast<generated::ReluBackward0*>(node.get())) {
        packer.asSigns(relu->result_, relu->result_.unpack(node), kOfRelu);
    } else if (auto* const leaky = dynamic_cast<generated::LeakyReluBackward0*>(node.get())) {
        packer.asSigns(leaky->self_, leaky->self_.unpack(), kOfLeakyRelu);
    } else if (auto* const relu6 = dynamic_cast<generated::HardtanhBackward0*>(node.get())) {
        packer.asSigns(relu6->self_, relu6->self_.unpack(), kOfRelu6);
    } else if (auto* const pool =
                   dynamic_cast<generated::MaxPool2DWithIndicesBackward0*>(node.get())) {
        const torch::Tensor input = pool->self_.unpack();
        const torch::Tensor places = pool->result1_.unpack(node);
        pool->self_.register_hooks(std::make_unique<InForm>(std::make_shared<ShapeOnly>(input)));
        pool->result1_.register_hooks(
            std::make_unique<InForm>(std::make_shared<ShortNumbers>(places)));
    }
}

}  // namespace

void packSaved(const torch::Tensor& x, const torch::Tensor& y, KeptForm form) {
    if (form == KeptForm::Whole || !y.grad_fn() || torch::jit::tracer::isTracing()) {
        return;
    }
    const torch::NoGradGuard noGrad;
    const auto nodes = nodesBetween(x, y);
    Packer packer(form);
    if (bitsOf(form) == 0) {
        findWhole(nodes, y, packer);
    }
    for (const auto& node : nodes) {
        pack(node, packer);
    }
}

}  // namespace seedling
