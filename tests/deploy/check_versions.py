#!/usr/bin/env python3
"""check_versions.py BOOK: an exported knowledge pack.

Holds what the pack says of versions to the schemas: in each version that a resource names, it has a property exactly where the pack says so
(from, stable-from), and the constants that a property can take are among those that the schema knows. Prints what differs; a last line counts.
"""
import re
import sys
import xml.etree.ElementTree

from check_schema import documents

PIECE = re.compile(r"\['([^']*)'\]|\[(\d+|\*)\]|([^.\[\]]+)")


def order(version):
    """By day; a preview comes before the stable version of its day."""
    return version[:10], not version.endswith("-preview")


def resolved(schema, definitions):
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rsplit("/", 1)[1]]
    return schema


def schema_at(schema, path, definitions):
    """The schema of what stands at a path, or None."""
    for key, index, name in PIECE.findall(path):
        schema = resolved(schema, definitions)
        if key:
            schema = schema.get("additionalProperties") or None
        elif index:
            schema = schema.get("items")
        else:
            open_ended = schema.get("additionalProperties")
            schema = schema.get("properties", {}).get(name, open_ended if isinstance(open_ended, dict) else None)
        if schema is None:
            return None
    return resolved(schema, definitions)


def says_there(prop, version, versions):
    first = prop.get("from") or versions[0]
    stable = prop.get("stable-from", first)
    if version.endswith("-preview"):
        return order(version) >= order(first)
    return stable != "never" and order(version) >= order(stable)


def constants(prop, ns):
    for value in list(prop.findall(ns + "value")) + list(prop.findall(ns + "default")):
        if value.get("type") != "object" and "{" not in (value.text or ""):
            yield value.get("type"), value.text or ""


def fits(schema, kind, text):
    if kind == "text":
        known = schema.get("enum") or ([schema["const"]] if "const" in schema else None)
        return schema == {} or text in known if known else schema.get("type", "string") == "string"
    return schema == {} or schema.get("type") == {"boolean": "boolean", "number": "integer"}[kind]


def differences(resource, document, ns):
    versions = [version.get("id") for version in resource.findall(ns + "version")]
    for version in versions:
        if version not in document["versions"]:
            yield "no schema of version " + version
            continue
        for prop in resource.findall(ns + "property"):
            there = schema_at(document["versions"][version], prop.get("path"), document["definitions"])
            if (there is not None) != says_there(prop, version, versions):
                yield "%s: %s is %s" % (version, prop.get("path"), "not there" if there is None else "there")
            if there is not None:
                yield from ("%s: %s cannot be %s" % (version, prop.get("path"), text)
                            for kind, text in constants(prop, ns) if not fits(there, kind, text))


def main():
    book = xml.etree.ElementTree.parse(sys.argv[1]).getroot()
    ns = "{" + book.tag[1:].partition("}")[0] + "}"
    known, count, bad = documents(), 0, 0
    for fact in book.iter(ns + "fact"):
        for resource in fact.iter(ns + "resource"):
            if resource.get("existing"):
                continue
            count += 1
            document = known.get(resource.get("type"))
            found = differences(resource, document, ns) if document else ["no schema of " + resource.get("type")]
            for line in found:
                print("%s: %s" % (fact.get("id"), line))
                bad += 1
    print("%d resources, %d differences" % (count, bad))
    return 1 if bad or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
