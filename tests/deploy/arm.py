"""Reads ARM templates as the service would: values for the parameters, expressions evaluated, loops written out.

Only what is written here is understood; anything else in a template is an error, so that nothing is passed over.
"""
import re
import uuid

GROUP = "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/group"
SUBSCRIPTION = {"subscriptionId": "11111111-1111-4111-8111-111111111111"}
TENANT = {"tenantId": "22222222-2222-4222-8222-222222222222"}
META = {"type", "apiVersion", "name", "scope", "dependsOn", "copy", "comments", "metadata"}


class Wrong(Exception):
    """What a template must not say."""


def invented_guid(*parts):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(map(str, parts))))


# --- expressions ---

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<number>-?\d+)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[()\[\],.]))")


def tokens_of(text):
    at, found = 0, []
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match or match.end() == at:
            raise Wrong("cannot read the expression " + text)
        found.append((match.lastgroup, match.group(match.lastgroup)))
        at = match.end()
    return found + [("end", "")]


class Expression:
    """One expression; `scope` knows the parameters, the loops around it and the resources."""

    def __init__(self, text, scope):
        self.text, self.scope, self.at = text, scope, 0
        self.tokens = tokens_of(text)

    def take(self, sign=None):
        kind, value = self.tokens[self.at]
        if sign is not None and (kind != "sign" or value != sign):
            raise Wrong("%s: expected %s, found %s" % (self.text, sign, value))
        self.at += 1
        return kind, value

    def next_is(self, sign):
        return self.tokens[self.at] == ("sign", sign)

    def value(self):
        kind, word = self.take()
        if kind == "text":
            result = word[1:-1].replace("''", "'")
        elif kind == "number":
            result = int(word)
        elif kind == "name":
            result = self.call(word)
        else:
            raise Wrong("cannot read the expression " + self.text)
        while self.next_is(".") or self.next_is("["):
            result = self.member(result)
        return result

    def member(self, of):
        if self.take()[1] == ".":
            key = self.take()[1]
        else:
            key = self.value()
            self.take("]")
        try:
            return of[key]
        except (KeyError, IndexError, TypeError):
            raise Wrong("%s: there is no %r" % (self.text, key))

    def call(self, name):
        self.take("(")
        arguments = []
        while not self.next_is(")"):
            arguments.append(self.value())
            if not self.next_is(")"):
                self.take(",")
        self.take(")")
        function = getattr(self.scope, "do_" + name, None)
        if function is None:
            raise Wrong("%s: unknown function %s" % (self.text, name))
        return function(*arguments)

    def whole(self):
        result = self.value()
        if self.tokens[self.at][0] != "end":
            raise Wrong("more behind the expression " + self.text)
        return result


class Scope:
    def __init__(self, parameters, loops=None):
        self.parameters, self.loops = parameters, loops or {}

    def inside(self, loop, index):
        return Scope(self.parameters, {**self.loops, loop: index})

    def do_parameters(self, name):
        if name not in self.parameters:
            raise Wrong("there is no parameter " + name)
        return self.parameters[name]

    def do_copyIndex(self, loop):
        if loop not in self.loops:
            raise Wrong("copyIndex of a loop that is not around it: " + loop)
        return self.loops[loop]

    def do_concat(self, *parts):
        if not all(isinstance(part, str) for part in parts):
            raise Wrong("concat of what is no text: %r" % (parts,))
        return "".join(parts)

    def do_length(self, of):
        return len(of)

    def do_string(self, of):
        return str(of)

    def do_guid(self, *parts):
        return invented_guid(*parts)

    def do_resourceGroup(self):
        return {"id": GROUP, "name": "group", "location": "japaneast"}

    def do_subscription(self):
        return SUBSCRIPTION

    def do_tenant(self):
        return TENANT

    def do_resourceId(self, kind, *names):
        return id_below(GROUP, kind, names)

    def do_extensionResourceId(self, of, kind, *names):
        return id_below(of, kind, names)

    def do_reference(self, of, api, full=None):
        """What identities are known by; the same for the same resource."""
        inner = {"principalId": invented_guid(of, "principal"), "clientId": invented_guid(of, "client"),
                 "loginServer": of.rsplit("/", 1)[1] + ".azurecr.io"}
        return inner if full is None else {"identity": inner, "properties": inner}


def id_below(above, kind, names):
    parts = kind.split("/")
    if len(parts) != len(names) + 1:
        raise Wrong("%s with %d names" % (kind, len(names)))
    return above + "/providers/" + parts[0] + "".join("/%s/%s" % pair for pair in zip(parts[1:], names))


# --- values ---

def evaluated_text(text, scope):
    if not (text.startswith("[") and text.endswith("]")):
        return text
    return text[1:] if text.startswith("[[") else Expression(text[1:-1], scope).whole()


def evaluated(value, scope):
    if isinstance(value, str):
        return evaluated_text(value, scope)
    if isinstance(value, list):
        return [evaluated(entry, scope) for entry in value]
    if not isinstance(value, dict):
        return value
    result = {evaluated_text(key, scope): evaluated(member, scope) for key, member in value.items() if key != "copy"}
    for loop in value.get("copy", []):
        count = evaluated(loop["count"], scope)
        result[loop["name"]] = [evaluated(loop["input"], scope.inside(loop["name"], i)) for i in range(count)]
    return result


# --- parameters ---

CANDIDATES = [
    "group1", "japaneast", "key-one", "network", "registry1", "33333333-3333-4333-8333-333333333333", "203.0.113.7", "privatelink.azurecr.io",
    "https://vault1.vault.azure.net/keys/key1", "https://vault1.vault.azure.net/keys/key1/0123456789abcdef0123456789abcdef",
    "https://vault1.vault.azure.net/secrets/secret1", "docker.io", "docker.io/library/nginx", "repositories/shop/content/read", "S2",
    GROUP + "/providers/Microsoft.OperationalInsights/workspaces/logs", GROUP + "/providers/Microsoft.Network/virtualNetworks/net/subnets/pool",
    "((!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'})))",
]


def fits(rules, text):
    return (int(rules.get("min", 0)) <= len(text) <= int(rules.get("max", 10 ** 6)) and
            (rules.get("pattern") is None or re.search(rules["pattern"], text) is not None))


def variation(text, index):
    """Another text of the same form, for the further entries of a list."""
    return text if index == 0 else re.sub(r"(?=\.azurecr|$)", str(index), text, count=1)


def sample(rules):
    """A value that the report's rules for a parameter allow, or None."""
    if rules["type"] == "number":
        return int(rules.get("min", 1))
    found = next((text for text in CANDIDATES if fits(rules, text)), None)
    if rules["type"] == "text" or found is None:
        return found
    return [variation(found, i) for i in range(int(rules.get("count") or 2))]


def checked(name, given, value):
    """A value for a parameter of the template, held to what the template itself says of it."""
    kinds = {"string": str, "int": int, "array": list}
    if not isinstance(value, kinds[given["type"]]):
        raise Wrong("parameter %s is a %s" % (name, given["type"]))
    size = value if given["type"] == "int" else len(value)
    low, high = given.get("minLength", given.get("minValue")), given.get("maxLength", given.get("maxValue"))
    if (low is not None and size < low) or (high is not None and size > high):
        raise Wrong("parameter %s does not take %r" % (name, value))
    return value


def plain(name):
    """Templates write names their own way: registryName for registry_name."""
    return name.replace("_", "").lower()


def resources_of(template, rules):
    """All resources of a template, evaluated: the rules for its parameters come from the report."""
    rules = {plain(name): rule for name, rule in rules.items()}
    given = template["parameters"]
    if {plain(name) for name in given} != set(rules) or len(given) != len(rules):
        raise Wrong("parameters of the template and of the report differ: %s" % sorted({plain(name) for name in given} ^ set(rules)))
    values = {name: checked(name, about, sample(rules[plain(name)])) for name, about in given.items()}
    scope, found = Scope(values), []
    for resource in template["resources"]:
        copy = resource.get("copy")
        for i in range(evaluated(copy["count"], scope) if copy else 1):
            inner = scope.inside(copy["name"], i) if copy else scope
            found.append({key: evaluated(member, inner) for key, member in resource.items() if key not in ("copy", "metadata", "comments")})
    for output in template.get("outputs", {}).values():
        evaluated(output["value"], scope)
    return found


def id_of(resource):
    return id_below(resource.get("scope", GROUP), resource["type"], resource["name"].split("/"))


def body_of(resource):
    """What the service gets of a resource; its name is its own, without those above it."""
    body = {key: value for key, value in resource.items() if key not in META}
    return {**body, "name": resource["name"].rsplit("/", 1)[-1]}
