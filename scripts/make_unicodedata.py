#!/usr/bin/env python3
"""Write rtlib/modules/unicodedata_tables.c from the Unicode data of this Python: run it with CPython 3.13.

What str's methods need is in the tables of make_unicode_tables.py; these are for the module unicodedata alone:
general properties, decompositions, compositions, numeric values, named sequences (candidates are read from Perl's
unicore/Name.pl, Debian package perl-modules, as gen_unicode_names.py does for aliases). usage: make_unicodedata.py
"""
import glob
import os
import re
import sys
import unicodedata

from make_unicode_tables import LIMIT, number, write_array, write_stages

PATH = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "rtlib/modules/unicodedata_tables.c")


def properties(c):
    return (unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c),
            unicodedata.mirrored(c), unicodedata.east_asian_width(c))


def write_strings(out, name, values):
    out.write("const char *const %s[] = {\n" % name)
    line = "   "
    for value in values:
        text = ' "%s",' % value
        if len(line) + len(text) > 100:
            out.write(line + "\n")
            line = "   "
        line += text
    out.write(line + "\n};\n\n")


def write_properties(out):
    numbers, records = number([properties(chr(c)) for c in range(LIMIT)])
    write_stages(out, numbers)
    categories, directions, widths = (sorted({r[i] for r in records}) for i in (0, 1, 4))
    write_strings(out, "ucd_categories", categories)
    write_strings(out, "ucd_directions", directions)
    write_strings(out, "ucd_widths", widths)
    out.write("static const UcdRecord records[] = {\n")
    for category, direction, combining, mirrored, width in records:
        out.write("    {%d, %d, %d, %d, %d},\n" % (categories.index(category), directions.index(direction), combining,
                                                 mirrored, widths.index(width)))
    out.write("};\n\nconst UcdRecord *ucd_record(uint32_t c) { return &records[record_of(c)]; }\n\n")


def write_decompositions(out):
    prefixes, data, places = [""], [], []
    for code in range(LIMIT):
        text = unicodedata.decomposition(chr(code))
        if not text:
            continue
        parts = text.split()
        prefix = parts.pop(0) if parts[0].startswith("<") else ""
        if prefix not in prefixes:
            prefixes.append(prefix)
        places.append((code, len(data)))
        data.append(len(parts) << 8 | prefixes.index(prefix))
        data += [int(part, 16) for part in parts]
    write_strings(out, "ucd_decomposition_kinds", prefixes)
    write_array(out, "uint32_t", "decomposed", [code for code, _ in places])
    write_array(out, "uint16_t", "decomposition_places", [place for _, place in places])
    write_array(out, "uint32_t", "decompositions", data)
    out.write("""const uint32_t *ucd_decomposition(uint32_t c)
{
    int64_t i = ucd_find(decomposed, sizeof decomposed / sizeof *decomposed, c);
    return i < 0 ? NULL : &decompositions[decomposition_places[i]];
}

""")
    pairs = []
    for code in range(LIMIT):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            a, b = (int(part, 16) for part in parts)
            if unicodedata.normalize("NFC", chr(a) + chr(b)) == chr(code):
                pairs.append((a, b, code))
    pairs.sort()
    out.write("static const struct {\n    uint32_t first, second, result;\n} compositions[] = {\n")
    for pair in pairs:
        out.write("    {0x%X, 0x%X, 0x%X},\n" % pair)
    out.write("""};

uint32_t ucd_compose(uint32_t a, uint32_t b)
{
    size_t low = 0, high = sizeof compositions / sizeof *compositions;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint32_t first = compositions[middle].first, second = compositions[middle].second;
        if (first == a && second == b) return compositions[middle].result;
        if (first < a || (first == a && second < b)) low = middle + 1;
        else high = middle;
    }
    return 0;
}

""")


def write_numeric(out):
    found = [(c, unicodedata.numeric(chr(c))) for c in range(LIMIT) if unicodedata.numeric(chr(c), None) is not None]
    values = sorted({value for _, value in found})
    write_array(out, "uint32_t", "numeric_codes", [code for code, _ in found])
    write_array(out, "uint8_t", "numeric_values", [values.index(value) for _, value in found])
    write_array(out, "double", "values", [repr(value) for value in values])
    out.write("""bool ucd_numeric(uint32_t c, double *out)
{
    int64_t i = ucd_find(numeric_codes, sizeof numeric_codes / sizeof *numeric_codes, c);
    if (i >= 0) *out = values[numeric_values[i]];
    return i >= 0;
}

""")


def write_sequences(out):
    found = {}
    for path in glob.glob("/usr/share/perl/*/unicore/Name.pl"):
        for line in open(path, encoding="utf-8"):
            name = line.strip()
            if re.fullmatch(r"[A-Z][A-Z0-9 -]*", name):
                try:
                    text = unicodedata.lookup(name)
                except KeyError:
                    continue
                if len(text) > 1:
                    found[name] = text
    assert len(found) > 400, "no Perl to read named sequences from"
    out.write("const UcdSequence ucd_sequences[] = {\n")
    for name in sorted(found):
        out.write('    {"%s", {%s}},\n' % (name, ", ".join("0x%X" % ord(c) for c in found[name])))
    out.write("    {0},\n};\n")


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("make_unicodedata.py: needs CPython 3.13")
    with open(PATH, "w") as out:
        out.write("/* The Unicode data of the module unicodedata. Unicode %s.\n *\n"
                  " * A table generated by scripts/make_unicodedata.py: change that. One set of tables: long, as generated data is.\n */\n"
                  '#include "unicodedata.h"\n\n' % unicodedata.unidata_version)
        write_properties(out)
        write_decompositions(out)
        write_numeric(out)
        write_sequences(out)


main()
