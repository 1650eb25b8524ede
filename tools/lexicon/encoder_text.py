"""Word pieces, shapes and windows of the name encoder, the same as in core/analysis/encoder."""
import json
import random
import unicodedata

MAX_PIECES = 128
SHAPES = 10
LEXICON_BITS = 45  # 20 classes of the word, 20 of its phrase, 5 places in the phrase


def load_vocabulary(path):
    return {piece.rstrip("\n"): i for i, piece in enumerate(open(path, encoding="utf-8"))}


def shape_of(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 2
    if any(c.isdigit() for c in word):
        return 3
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 4
    if all(upper):
        return 5 if len(letters) == 1 else 6
    if upper[0] and not any(upper[1:]):
        return 7
    return 8 if upper[0] else 9


def is_punctuation(c):
    return unicodedata.category(c)[0] in "PS"


def pieces_of(word, vocabulary, cache):
    known = cache.get(word)
    if known is not None:
        return known
    folded = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    parts, part = [], ""
    for c in folded:
        if is_punctuation(c):
            if part:
                parts.append(part)
            parts.append(c)
            part = ""
        else:
            part += c
    if part:
        parts.append(part)
    unknown = vocabulary["[UNK]"]
    found = []
    for part in parts:
        start, own = 0, []
        while start < len(part):
            end = len(part)
            while end > start:
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in vocabulary:
                    break
                end -= 1
            if end == start:
                own = [unknown]
                break
            own.append(vocabulary[piece])
            start = end
        found += own
    found = (found or [unknown])[:12]
    cache[word] = found
    return found


def read_documents(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def windows_of(document, vocabulary, cache, limit=MAX_PIECES):
    """Consecutive sentences up to `limit` pieces with [CLS] and [SEP]; a longer sentence is cut between words."""
    windows, current, used = [], [], 2
    for sentence in document["sentences"]:
        rows = []
        for i, word in enumerate(sentence["words"]):
            rows.append((pieces_of(word, vocabulary, cache), shape_of(word), sentence["classes"][i],
                         sentence["phrases"][i], sentence["places"][i], sentence["tags"][i]))
        length = sum(len(row[0]) for row in rows)
        if used + length > limit and current:
            windows.append(current)
            current, used = [], 2
        while length + 2 > limit:
            part, size = [], 2
            while rows and size + len(rows[0][0]) <= limit:
                size += len(rows[0][0])
                part.append(rows.pop(0))
            windows.append(part)
            length = sum(len(row[0]) for row in rows)
        current = current + rows
        used += length
    if current:
        windows.append(current)
    return windows
