#!/usr/bin/env python3
"""round_trip.py FOLDER: every NAME.json, an ARM template, beside NAME.xml, the report that it was made from.

Reads the settings back out of each template, by reading.tsv, and compares them with those of the report. What a template cannot say is left to
a step by hand in the report. Who signs in with an identity has a role assignment, no less and no more. Prints what differs; a last line counts.
"""
import collections
import glob
import json
import os
import sys
import xml.etree.ElementTree

import arm
from check_schema import HERE, rules_of

PUSHERS = {"azure_devops", "github", "saas_ci", "acr_tasks", "bicep_publisher"}
ROLES = {  # of the vendor's list of built-in roles, by permissions mode and what the client does
    ("rbac", "pull"): "7f951dda-4ed3-4680-a7ca-43fe172d538d", ("rbac", "push"): "8311e382-0749-4cb8-b61a-304f252e45ec",
    ("rbac_abac", "pull"): "b93aa761-3e63-49ed-ac28-beffa264f7ac", ("rbac_abac", "push"): "2a1e307c-b015-4ebd-883e-5b7698a07328",
}
IDENTITIES = {"managed_identity_system", "managed_identity_user", "federated", "user_account", "service_principal"}


def table():
    """setting -> rows of type, path, value, option, day from which the row says nothing ("~": never)"""
    rows = collections.OrderedDict()
    with open(os.path.join(HERE, "reading.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                kind, path, value, setting, option, *until = line.rstrip("\n").split("\t")
                rows.setdefault(setting, []).append((kind, path, value, option, *(until or ["~"])))
    return rows


def found_at(resource, path):
    """The value there, as text, or "-"; of a list or an object only that it is there."""
    value = resource
    for key in path.split(".") if path else []:
        if not isinstance(value, dict) or key not in value:
            return "-"
        value = value[key]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else "*"


def matches(resources, kind, path, value):
    ours = [resource for resource in resources if resource["type"] == kind]
    if not path:
        return bool(ours) == (value == "*")
    there = [found_at(resource, path) for resource in ours]
    return any(one == value or (value == "*" and one != "-") for one in there)


def read_back(resources, rows, day, usual):
    """The options that the template stands for: one, where it is read well; `usual`, the vendor's, where a row says nothing any more."""
    return {option if day < until else usual for kind, path, value, option, until in rows if matches(resources, kind, path, value)}


def settings_of(report, ns):
    """setting -> option, of the design and as client.setting of clients; only what applies"""
    return {setting.get("id"): setting.find(ns + "value").get("option") for setting in report.iter(ns + "setting")
            if setting.find(ns + "value") is not None}


def vendors_options(report, ns):
    """setting -> the option that the vendor gives it, of those that have it in the plan"""
    return {setting.get("id"): setting.find(ns + "value").get("option") for setting in report.iter(ns + "setting")
            if setting.find(ns + "value") is not None and setting.get("departs") == "false"}


def by_hand(report, ns):
    return {of.get("setting") for step in report.findall("%sdeployment/%sby-hand" % (ns, ns)) for of in step.findall(ns + "of")}


def roles_wanted(settings, report, ns):
    """The roles of the clients that sign in with an identity that nothing else gives one."""
    kinds = {client.get("id"): client.get("kind") for client in report.iter(ns + "client")}
    wanted = collections.Counter()
    for client, kind in kinds.items():
        attached = settings.get(client + ".attach") == "attach_acr"
        if settings.get(client + ".auth") in IDENTITIES and kind != "acr_import" and not attached:
            wanted[ROLES[settings["role_assignment_mode"], "push" if kind in PUSHERS else "pull"]] += 1
    return wanted


def roles_given(resources):
    ours = [r for r in resources if r["type"] == "Microsoft.Authorization/roleAssignments" and "/registries/" in r["scope"]]
    return collections.Counter(role["properties"]["roleDefinitionId"].rsplit("/", 1)[-1] for role in ours)


def differences(template, report, rows, seen):
    ns = "{" + report.tag[1:].partition("}")[0] + "}"
    resources = arm.resources_of(template, rules_of(report))
    settings, usual, steps = settings_of(report, ns), vendors_options(report, ns), by_hand(report, ns)
    for setting, known in rows.items():
        option = settings.get(setting)
        if option is None:
            continue
        read = read_back(resources, known, report.get("as-of"), usual.get(setting))
        seen[setting].add(option)
        if read != {option} and setting not in steps:
            yield "%s is %s, the template says %s" % (setting, option, " and ".join(sorted(map(str, read))) or "nothing")
    wanted, given = roles_wanted(settings, report, ns), roles_given(resources)
    if wanted != given:
        yield "roles %s, wanted %s" % (dict(given), dict(wanted))


def main():
    rows, seen, count, bad = table(), collections.defaultdict(set), 0, 0
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.json"))):
        with open(path, encoding="utf-8") as file:
            template = json.load(file)
        report = xml.etree.ElementTree.parse(path[:-5] + ".xml").getroot()
        count += 1
        for line in differences(template, report, rows, seen):
            print("%s: %s" % (os.path.basename(path), line))
            bad += 1
    never = sorted(setting for setting in rows if len(seen[setting]) < 2)
    if never:
        print("settings of which only one option came: " + ", ".join(never))
    print("%d templates, %d settings, %d differences" % (count, len(seen), bad))
    return 1 if bad or never or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
