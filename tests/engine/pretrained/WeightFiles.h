#pragma once

#include <caffe2/serialize/inline_container.h>
#include <torch/script.h>
#include <torch/torch.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace seedling::test {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// Instructions of Python's pickle for a dictionary of float tensors.
class DictionaryPickle {
public:
    explicit DictionaryPickle(const NamedTensors& tensors) {
        add("\x80\x02"
            "}(");
        std::size_t number = 0;
        for (const auto& [name, tensor] : tensors) {
            addText(name);
            add("ctorch._utils\n_rebuild_tensor_v2\n((");
            addText("storage");
            add("ctorch\nFloatStorage\n");
            addText(std::to_string(number++));
            addText("cpu");
            addNumber(tensor.numel());
            add("tQ");
            addNumber(0);
            add("(");
            for (const std::int64_t size : tensor.sizes()) {
                addNumber(size);
            }
            add("t(");
            for (const std::int64_t stride : tensor.contiguous().strides()) {
                addNumber(stride);
            }
            add("t\x89"
                "NtR");
        }
        add("u.");
    }

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    void add(const std::string& text) { m_bytes += text; }
    void addLittle(std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) {
            m_bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
        }
    }
    void addText(const std::string& text) {
        add("X");
        addLittle(static_cast<std::uint32_t>(text.size()));
        add(text);
    }
    void addNumber(std::int64_t value) {
        add("J");
        addLittle(static_cast<std::uint32_t>(value));
    }

    std::string m_bytes;
};

/// A file as torch.save(state_dict, FILE) writes it; tensors in float.
inline void writeStateDict(const std::filesystem::path& file, const NamedTensors& tensors) {
    caffe2::serialize::PyTorchStreamWriter writer(file.string());
    const std::string program = DictionaryPickle(tensors).bytes();
    writer.writeRecord("data.pkl", program.data(), program.size());
    std::size_t number = 0;
    for (const auto& entry : tensors) {
        const torch::Tensor values = entry.second.to(torch::kFloat).contiguous();
        writer.writeRecord("data/" + std::to_string(number++), values.data_ptr(), values.nbytes());
    }
    writer.writeEndOfFile();
}

/// Everything that a network has but its counters and our normalisation.
inline NamedTensors tensorsOf(const torch::nn::Module& network) {
    NamedTensors tensors;
    for (const auto& entry : network.named_parameters()) {
        tensors.emplace_back(entry.key(), entry.value().detach().clone());
    }
    for (const auto& entry : network.named_buffers()) {
        if (entry.key().find("running_") != std::string::npos) {
            tensors.emplace_back(entry.key(), entry.value().clone());
        }
    }
    return tensors;
}

/// A TorchScript file with this method forward.
inline void writeScript(const std::filesystem::path& file, const std::string& code) {
    torch::jit::Module module("Encoder");
    module.register_attribute("training", c10::BoolType::get(), false);
    module.define(code);
    module.save(file.string());
}

/// Means over quarters of the image: 12 features.
inline constexpr const char* kQuarterMeans = R"JIT(
def forward(self, x: Tensor) -> Tensor:
    return torch.flatten(torch.adaptive_avg_pool2d(x, [2, 2]), 1)
)JIT";

}  // namespace seedling::test
