"""check_formats.py JSON-SCHEMA SARIF-SCHEMA NAME: NAME.json, NAME.sarif and NAME.junit hold to their schemas, and tell the same findings."""
import json
import sys
import xml.etree.ElementTree as tree
from urllib.parse import unquote

import jsonschema

LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def of_json(data):
    for check in data["checks"]:
        for f in check["findings"]:
            yield (check["file"], f["says"], f["severity"], f["fails"], "waived" in f, f["lines"][:1] or [1])


def of_sarif(data):
    rules = [rule["id"] for rule in data["runs"][0]["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules)), rules
    for r in data["runs"][0]["results"]:
        place = r["locations"][0]["physicalLocation"]
        severity = r["properties"]["severity"]
        assert r["ruleId"] in rules and r["level"] == LEVELS[severity], r
        yield (unquote(place["artifactLocation"]["uri"]), r["message"]["text"], severity, r["properties"]["fails"],
               "suppressions" in r, [place["region"]["startLine"]])


def of_junit(root):
    for suite in list(root) + [root]:
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == sum(case.find("failure") is not None for case in cases)
        assert int(suite.get("skipped")) == sum(case.find("skipped") is not None for case in cases)
    for case in root.iter("testcase"):
        if case.get("name") == "plan":
            continue
        failure, out = case.find("failure"), case.find("system-out")
        text = (out if failure is None else failure).text
        yield (case.get("classname"), text.split("\n")[0], case.get("name").split(":")[0], failure is not None,
               case.find("skipped") is not None)


def main():
    ours, sarif, name = sys.argv[1:]
    data, log = read(name + ".json"), read(name + ".sarif")
    jsonschema.validate(data, read(ours))
    jsonschema.validate(log, read(sarif))
    found = list(of_json(data))
    assert found == list(of_sarif(log)), "SARIF tells something else than JSON"
    assert [f[:5] for f in found] == list(of_junit(tree.parse(name + ".junit").getroot())), "so does JUnit"
    for check in data["checks"]:
        counted = [f for f in check["findings"] if "waived" not in f]
        assert check["found"] == len(counted) and check["failing"] == sum(f["fails"] for f in counted)
        assert check["waived"] == len(check["findings"]) - len(counted)
    print(len(found), "findings,", sum(f[3] for f in found), "fail,", sum(f[4] for f in found), "waived")


main()
