# calls.py TEMPLATE.json BODIES <ids - what the script sent is JSON, and says what the ARM template says: each body is that of a resource of
# the template, wherever that has no expression. As many ids are told as the template makes resources, of lists with two entries.
import json
import sys

SEPARATOR = "\x1e"
OWN = {"type", "apiVersion", "name", "scope", "dependsOn", "metadata", "copy"}


def is_expression(text):
    return isinstance(text, str) and text.startswith("[") and text.endswith("]") and not text.startswith("[[")


def same(template, sent):
    if is_expression(template):
        return True
    if isinstance(template, dict):
        copied = {c["name"]: c for c in template.get("copy", [])}
        plain = {k: v for k, v in template.items() if k != "copy" and not is_expression(k)}
        computed = sum(1 for k in template if is_expression(k))
        return (
            isinstance(sent, dict)
            and len(sent) == len(plain) + len(copied) + computed
            and all(k in sent and same(v, sent[k]) for k, v in plain.items())
            and all(k in sent and all(same(c["input"], entry) for entry in sent[k]) for k, c in copied.items())
        )
    if isinstance(template, list):
        return isinstance(sent, list) and len(template) == len(sent) and all(map(same, template, sent))
    return template == sent


with open(sys.argv[1], encoding="utf-8") as f:
    resources = json.load(f)["resources"]
with open(sys.argv[2], encoding="utf-8") as f:
    bodies = [json.loads(text) for text in f.read().split(SEPARATOR)[:-1]]
wanted = [{k: v for k, v in r.items() if k not in OWN} for r in resources]
strays = [body for body in bodies if not any(same(w, body) for w in wanted)]
for body in strays:
    print(f"{sys.argv[1]}: no resource of the template is {json.dumps(body)}")
told = sum(1 for line in sys.stdin if line.startswith("/subscriptions/"))
made = sum(2 if "copy" in r else 1 for r in resources)
if told != made:
    print(f"{sys.argv[1]}: {told} resources told, {made} declared")
sys.exit(1 if strays or told != made else 0)
