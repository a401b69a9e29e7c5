#!/usr/bin/env python3
"""Write rtlib/unicode_props.c and rtlib/unicode_case.c from the Unicode data of this Python.

Run it with CPython 3.13 (Unicode 15.1), whose str methods are what rtlib has to agree with on every
code point; nothing else is consulted. usage: make_unicode_tables.py [--digest | RTLIB_FOLDER]
--digest prints the number that tests/unit/check_unicode.c expects of the tables.

A table maps the 0x110000 code points to small record numbers in three stages, with the block sizes
that make it smallest. Package libutf8proc is not used by rtlib: Debian's is of an older Unicode
version, lacks full case mappings and isprintable, and is ten times the size.
"""
import sys
import unicodedata

LIMIT = 0x110000
FLAGS = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "SPACE", "PRINTABLE", "UPPER", "LOWER", "TITLE",
         "ID_START", "ID_CONTINUE", "CASED", "CASE_IGNORABLE"]


def properties(code):
    """The flags of a code point as one number, and its digit value (255: none)."""
    c = chr(code)
    # What lower() does to a final sigma tells who is Cased and who is Case_Ignorable: the latter
    # are skipped on the way to the former.
    cased = (c + "\u03a3").lower()[-1] == "\u03c2"
    ignorable = not cased and ("A" + c + "\u03a3").lower()[-1] == "\u03c2"
    values = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.isprintable(),
              c.isupper(), c.islower(), unicodedata.category(c) == "Lt", c.isidentifier(),
              ("a" + c).isidentifier(), cased, ignorable]
    return sum(1 << i for i, v in enumerate(values) if v), unicodedata.digit(c, 255)


class Extras:
    """The multi-character mappings, as slices of one array of UTF-16 units."""

    def __init__(self):
        self.units, self.places = [], {}

    def place(self, text):
        if text not in self.places:
            codes = [ord(c) for c in text]
            assert max(codes) < 0x10000 and len(codes) <= 3
            self.places[text] = len(self.units)
            self.units += codes
        return self.places[text]


def case_record(code, extras):
    """Four numbers for upper, lower, title, fold: twice the distance, or an odd number for a place
    among the extras and a length."""
    c = chr(code)
    record = []
    for text in (c.upper(), c.lower(), c.title(), c.casefold()):
        if len(text) == 1:
            record.append((ord(text) - code) * 2)
        else:
            record.append((extras.place(text) << 3 | len(text) << 1) + 1)
    return tuple(record)


def number(items):
    """Number the distinct items in order of appearance: (numbers, distinct items)."""
    known = {}
    return [known.setdefault(item, len(known)) for item in items], list(known)


def split(array, shift):
    blocks = [tuple(array[i:i + (1 << shift)]) for i in range(0, len(array), 1 << shift)]
    return number(blocks)


def width(array):
    return 1 if max(array) < 256 else 2


def compress(array):
    """The cheapest (size, shift1, shift2, stage1, stage2, stage3)."""
    best = None
    for shift2 in range(3, 9):
        middle, leaves = split(array, shift2)
        for shift1 in range(2, 9):
            top, middles = split(middle, shift1)
            stage2 = [n for block in middles for n in block]
            stage3 = [n for block in leaves for n in block]
            size = sum(width(s) * len(s) for s in (top, stage2, stage3))
            if best is None or size < best[0]:
                best = size, shift1 + shift2, shift2, top, stage2, stage3
    return best


def write_array(out, ctype, name, values):
    storage = "" if name.startswith("uc_") else "static "
    out.write(f"{storage}const {ctype} {name}[{len(values)}] = {{\n")
    line = "   "
    for value in values:
        if len(line) + len(str(value)) + 2 > 100:
            out.write(line + "\n")
            line = "   "
        line += f" {value},"
    out.write(line + "\n};\n\n")


def write_stages(out, array):
    size, shift1, shift2, top, stage2, stage3 = compress(array)
    between, mask = shift1 - shift2, (1 << (shift1 - shift2)) - 1
    for name, stage in ("stage1", top), ("stage2", stage2), ("stage3", stage3):
        write_array(out, f"uint{8 * width(stage)}_t", name, stage)
    out.write(f"""/* The record number of a code point. */
static inline unsigned record_of(uint32_t c)
{{
    unsigned top = stage1[c >> {shift1}];
    unsigned middle = stage2[top << {between} | (c >> {shift2} & {mask})];
    return stage3[middle << {shift2} | (c & {(1 << shift2) - 1})];
}}

""")
    return size


def top_comment(what):
    return (f"/* {what} Unicode {unicodedata.unidata_version}.\n *\n"
            " * Written by scripts/make_unicode_tables.py: change that. Three stages of arrays\n"
            " * lead from a code point to its record.\n */\n#include \"unicode.h\"\n\n")


def write_props(path):
    numbers, records = number(properties(code) for code in range(LIMIT))
    with open(path, "w") as out:
        out.write(top_comment("What kind of character a code point is."))
        size = write_stages(out, numbers)
        write_array(out, "uint16_t", "flags", [flags for flags, _ in records])
        write_array(out, "uint8_t", "digits", [digit for _, digit in records])
        write_array(out, "uint16_t", "uc_latin1_flags", [properties(code)[0] for code in range(256)])
        out.write("unsigned uc_flags_of(uint32_t c) { return flags[record_of(c)]; }\n\n"
                  "unsigned uc_digit(uint32_t c) { return digits[record_of(c)]; }\n")
    print(f"{path}: {len(records)} records, {size} bytes")


def write_case(path):
    extras = Extras()
    records = [case_record(code, extras) for code in range(LIMIT)]
    end = max(code for code in range(LIMIT) if any(records[code])) + 1
    end = (end + 1023) // 1024 * 1024
    numbers, distinct = number(records[:end])
    with open(path, "w") as out:
        out.write(top_comment("Case mappings."))
        size = write_stages(out, numbers)
        for i, name in enumerate(("upper", "lower", "title", "fold")):
            write_array(out, "int32_t", name + "_map", [record[i] for record in distinct])
        write_array(out, "uint16_t", "extras", extras.units)
        out.write(f"""/* Even: twice the distance to the character. Odd: a place in extras and a length. */
static int map(uint32_t c, const int32_t *table, uint32_t out[3])
{{
    out[0] = c;
    if (c >= {end}) return 1;
    int32_t code = table[record_of(c)];
    if (!(code & 1)) {{
        out[0] = (uint32_t)((int32_t)c + code / 2);
        return 1;
    }}
    int count = code >> 1 & 3;
    for (int i = 0; i < count; i++) out[i] = extras[(code >> 3) + i];
    return count;
}}

int uc_upper(uint32_t c, uint32_t out[3]) {{ return map(c, upper_map, out); }}

int uc_lower(uint32_t c, uint32_t out[3]) {{ return map(c, lower_map, out); }}

int uc_title(uint32_t c, uint32_t out[3]) {{ return map(c, title_map, out); }}

int uc_fold(uint32_t c, uint32_t out[3]) {{ return map(c, fold_map, out); }}
""")
    print(f"{path}: {len(distinct)} records, {size} bytes, {2 * len(extras.units)} of extras")


def digest():
    """FNV-1a over what the tables say of every code point, in the order of check_unicode.c."""
    value = 0xCBF29CE484222325
    for code in range(LIMIT):
        c = chr(code)
        words = list(properties(code))
        for text in (c.upper(), c.lower(), c.title(), c.casefold()):
            words += map(ord, text)
        for word in words:
            value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def main():
    if sys.argv[1:] == ["--digest"]:
        print(f"{digest():#x}")
        return
    folder = sys.argv[1] if len(sys.argv) > 1 else "rtlib"
    if sys.version_info[:2] != (3, 13):
        sys.exit("make_unicode_tables.py: needs CPython 3.13")
    write_props(folder + "/unicode_props.c")
    write_case(folder + "/unicode_case.c")


if __name__ == "__main__":
    main()
