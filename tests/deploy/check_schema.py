#!/usr/bin/env python3
"""check_schema.py FOLDER: every NAME.json, an ARM template, beside NAME.xml, the report that it was made from.

Evaluates each template and holds every resource to the schema of its type and API version in schemas/. Also: what a resource depends on is
in the template, and no two resources are the same. Prints what is wrong; a last line counts.
"""
import glob
import json
import os
import sys
import xml.etree.ElementTree

import jsonschema

import arm

HERE = os.path.dirname(os.path.abspath(__file__))


def documents():
    """type -> what is known of it, by version"""
    found = {}
    for path in glob.glob(os.path.join(HERE, "schemas", "*.schema.json")):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        found[document["title"]] = document
    return found


def schemas():
    """(type, API version) -> validator"""
    found = {}
    for kind, document in documents().items():
        for version, schema in document["versions"].items():
            whole = {"$schema": document["$schema"], "definitions": document["definitions"], **schema}
            found[kind, version] = jsonschema.Draft7Validator(whole)
    return found


def rules_of(report):
    ns = "{" + report.tag[1:].partition("}")[0] + "}"
    return {p.get("id"): dict(p.attrib) for p in report.findall("%sdeployment/%sparameter" % (ns, ns))}


def wrong_needs(resources):
    ids = {arm.id_of(resource) for resource in resources}
    if len(ids) < len(resources):
        yield "two resources have one id"
    for resource in resources:
        for need in resource.get("dependsOn", []):
            if need.startswith("/") and need not in ids:
                yield "%s depends on %s, which is not there" % (resource["type"], need)


def wrong_loops(template):
    """Names in dependsOn that are no ids are those of loops."""
    loops = {resource["copy"]["name"] for resource in template["resources"] if "copy" in resource}
    for resource in template["resources"]:
        for need in resource.get("dependsOn", []):
            if not need.startswith("[") and need not in loops:
                yield "%s depends on %s, which is no loop" % (resource["type"], need)


def errors_of(template, report, known):
    resources = arm.resources_of(template, rules_of(report))
    yield from wrong_needs(resources)
    yield from wrong_loops(template)
    for resource in resources:
        validator = known.get((resource["type"], resource["apiVersion"]))
        if validator is None:
            yield "no schema of %s in %s" % (resource["type"], resource["apiVersion"])
            continue
        for error in validator.iter_errors(arm.body_of(resource)):
            yield "%s %s: %s: %s" % (resource["type"], resource["apiVersion"], "/".join(map(str, error.absolute_path)), error.message)


def main():
    known, count, bad = schemas(), 0, 0
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.json"))):
        with open(path, encoding="utf-8") as file:
            template = json.load(file)
        report = xml.etree.ElementTree.parse(path[:-5] + ".xml").getroot()
        count += 1
        try:
            found = list(errors_of(template, report, known))
        except arm.Wrong as error:
            found = [str(error)]
        for line in found:
            print("%s: %s" % (os.path.basename(path), line))
            bad += 1
    print("%d templates, %d errors" % (count, bad))
    return 1 if bad or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
