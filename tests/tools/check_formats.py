"""check_formats.py JSON-SCHEMA SARIF-SCHEMA NAME: NAME.json, NAME.sarif and NAME.junit hold to their schemas, and tell the same findings, as do
NAME.github and NAME.azure, read as the runners read them."""
import json
import re
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


def unescaped(text, escapes, percent):
    for code, byte in escapes.items():
        text = text.replace(code, byte)
    return text.replace(percent, "%")


def lines_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    assert text == "" or text.endswith("\n")
    assert "\r" not in text, path
    return text.split("\n")[:-1]


def of_github(path):
    """Every line is a command, which a runner finds by the colons."""
    for line in lines_of(path):
        level, values, message = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line).groups()
        values = dict(v.split("=", 1) for v in values.split(","))
        value = {k: unescaped(v, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}, "%25") for k, v in values.items()}
        text = unescaped(message, {"%0D": "\r", "%0A": "\n"}, "%25")
        assert set(value) <= {"file", "line", "title"} and value["title"], value
        yield value["file"], int(value.get("line", 1)), text.split("\n")[0], level


def of_azure(path):
    """The runner takes what stands between the bracket and the first that closes it."""
    for line in lines_of(path):
        command, values, message = re.fullmatch(r"##vso\[task\.([a-z]+)([^]]*)\](.*)", line).groups()
        text = unescaped(message, {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]"}, "%AZP25").split("\n")[0]
        if command == "debug":
            yield None, None, text, "debug"
            continue
        assert command == "logissue", line
        values = dict(v.split("=", 1) for v in values.strip().strip(";").split(";"))
        value = {k: unescaped(v, {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]"}, "%AZP25") for k, v in values.items()}
        assert set(value) <= {"type", "sourcepath", "linenumber", "code"} and value["code"], value
        yield value["sourcepath"], int(value.get("linenumber", 1)), text, value["type"]


def in_github(file, says, severity, _fails, waived, lines):
    level = {"low": "notice", "medium": "warning"}.get(severity, "error")
    return file, lines[0], says, "notice" if waived else level


def in_azure(file, says, severity, _fails, waived, lines):
    level = "warning" if severity in ("low", "medium") else "error"
    return (None, None, says, "debug") if waived else (file, lines[0], says, level)


def main():
    ours, sarif, name = sys.argv[1:]
    data, log = read(name + ".json"), read(name + ".sarif")
    jsonschema.validate(data, read(ours))
    jsonschema.validate(log, read(sarif))
    found = list(of_json(data))
    assert found == list(of_sarif(log)), "SARIF tells something else than JSON"
    assert [f[:5] for f in found] == list(of_junit(tree.parse(name + ".junit").getroot())), "so does JUnit"
    assert [in_github(*f) for f in found] == list(of_github(name + ".github")), "so does GitHub"
    assert [in_azure(*f) for f in found] == list(of_azure(name + ".azure")), "so does Azure"
    for check in data["checks"]:
        counted = [f for f in check["findings"] if "waived" not in f]
        assert check["found"] == len(counted) and check["failing"] == sum(f["fails"] for f in counted)
        assert check["waived"] == len(check["findings"]) - len(counted)
    print(len(found), "findings,", sum(f[3] for f in found), "fail,", sum(f[4] for f in found), "waived")


main()
