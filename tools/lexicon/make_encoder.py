"""Writes data/lexicon/encoder.onnx: the trained encoder of names with weights of 8 bits.

    pip install torch==2.15.0 onnx==1.23.2 onnxruntime==1.32.0
    python make_encoder.py MINILM_FOLDER TRAINED.pt data/lexicon [--float]

Inputs: pieces and shapes (int32, windows x pieces), lexicon (float32, windows x pieces x 45), mask (float32, 1 for a piece, 0 for
padding). Output: tags (float32, windows x pieces x 13), natural logarithms of probabilities. With --float, the weights have 32 bits.
"""
import os
import shutil
import sys
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder_text import LEXICON_BITS, MAX_PIECES

WIDTH, HEADS = 384, 12


def graph_of(weights):
    nodes, constants = [], []
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))

    def constant(name, value):
        constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def weight(name):
        return weights[name].float().numpy()

    def node(kind, inputs, output, **attributes):
        nodes.append(helper.make_node(kind, inputs, [output], output, **attributes))
        return output

    def linear(x, name, output, bias=True):
        y = node("MatMul", [x, constant(f"{name}.weight", weight(f"{name}.weight").T)], f"{output}.product")
        return node("Add", [y, constant(f"{name}.bias", weight(f"{name}.bias"))], output) if bias else y

    def norm(x, name, output):
        return node("LayerNormalization",
                    [x, constant(f"{name}.weight", weight(f"{name}.weight")), constant(f"{name}.bias", weight(f"{name}.bias"))],
                    output, axis=-1, epsilon=1e-12)

    ints = lambda name, values: constant(name, np.array(values, np.int64))
    words = node("Gather", [constant("words", weight("words.weight")), "pieces"], "words.of")
    shapes = node("Gather", [constant("shapes.table", weight("shapes.weight")), "shapes"], "shapes.of")
    size = node("Shape", ["pieces"], "size")
    length = node("Gather", [size, ints("one", 1)], "length", axis=0)
    ends = node("Unsqueeze", [length, ints("axis0", [0])], "ends")
    positions = node("Slice", [constant("positions", weight("positions.weight")[:MAX_PIECES]), ints("zero", [0]), ends], "positions.of")
    known = linear("lexicon", "lexicon", "lexicon.of", bias=False)
    x = node("Add", [node("Add", [node("Add", [words, shapes], "sum1"), positions], "sum2"), known], "sum3")
    x = norm(x, "norm", "embedded")
    # 0 for a piece, -10000 for padding, for windows x heads x pieces x pieces.
    hidden = node("Mul", [node("Sub", ["mask", constant("ones", np.float32(1))], "mask.less"), constant("far", np.float32(10000))], "mask.far")
    hidden = node("Unsqueeze", [hidden, ints("axes12", [1, 2])], "mask.wide")
    for i in range(layers):
        p = f"layers.{i}"
        split = linear(x, f"{p}.qkv", f"{p}.qkv.out")
        split = node("Reshape", [split, ints(f"{p}.shape", [0, 0, 3, HEADS, WIDTH // HEADS])], f"{p}.split")
        parts = []
        for k, part in enumerate(("q", "k", "v")):
            own = node("Gather", [split, ints(f"{p}.{part}.at", k)], f"{p}.{part}.raw", axis=2)
            parts.append(node("Transpose", [own], f"{p}.{part}", perm=[0, 2, 3, 1] if part == "k" else [0, 2, 1, 3]))
        q, k, v = parts
        scaled = node("Mul", [q, constant(f"{p}.scale", np.float32((WIDTH // HEADS) ** -0.5))], f"{p}.scaled")
        attention = node("Add", [node("MatMul", [scaled, k], f"{p}.products"), hidden], f"{p}.masked")
        attention = node("Softmax", [attention], f"{p}.attention", axis=-1)
        y = node("Transpose", [node("MatMul", [attention, v], f"{p}.values")], f"{p}.joined", perm=[0, 2, 1, 3])
        y = node("Reshape", [y, ints(f"{p}.flat", [0, 0, WIDTH])], f"{p}.row")
        y = linear(y, f"{p}.out", f"{p}.attended")
        x = norm(node("Add", [x, y], f"{p}.residual1"), f"{p}.norm1", f"{p}.normed1")
        y = linear(x, f"{p}.up", f"{p}.wide")
        # The exact GELU: x / 2 * (1 + erf(x / sqrt 2)).
        e = node("Erf", [node("Mul", [y, constant(f"{p}.root", np.float32(0.5 ** 0.5))], f"{p}.erf.in")], f"{p}.erf")
        e = node("Mul", [node("Add", [e, constant(f"{p}.one", np.float32(1))], f"{p}.erf.plus"), constant(f"{p}.half", np.float32(0.5))], f"{p}.erf.half")
        y = node("Mul", [y, e], f"{p}.gelu")
        y = linear(y, f"{p}.down", f"{p}.narrow")
        x = norm(node("Add", [x, y], f"{p}.residual2"), f"{p}.norm2", f"{p}.normed2")
    tags = linear(x, "head", "logits")
    node("LogSoftmax", [tags], "tags", axis=-1)
    value = helper.make_tensor_value_info
    size = ["windows", "length"]
    return helper.make_graph(
        nodes, "names",
        [value("pieces", TensorProto.INT32, size), value("shapes", TensorProto.INT32, size),
         value("lexicon", TensorProto.FLOAT, [*size, LEXICON_BITS]), value("mask", TensorProto.FLOAT, size)],
        [value("tags", TensorProto.FLOAT, [*size, 13])], constants)


def main():
    minilm, trained, folder = sys.argv[1:4]
    weights = torch.load(trained, map_location="cpu", weights_only=True)
    model = helper.make_model(graph_of(weights), opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    out = os.path.join(folder, "encoder.onnx")
    if "--float" in sys.argv:
        onnx.save(model, out)
    else:
        with tempfile.TemporaryDirectory() as temp:
            whole = os.path.join(temp, "float.onnx")
            onnx.save(model, whole)
            quantize_dynamic(whole, out, per_channel=True, weight_type=QuantType.QInt8,
                             op_types_to_quantize=["MatMul", "Gather"],
                             nodes_to_exclude=["head", "logits.product", "lexicon.of.product", "shapes.of", "positions.of", "length"]
                             + [f"layers.{i}.{part}.raw" for i in range(12) for part in "qkv"],
                             extra_options={"MatMulConstBOnly": True})
    shutil.copy(os.path.join(minilm, "vocab.txt"), os.path.join(folder, "encoder-pieces.txt"))
    print(os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
