"""Is what was written of a hostile scenario (hostile_scenario.py) what its format says it is, and no more? check_hostile.py FILE...; what a file is
is told by its ending. Prints what is wrong."""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

ISOLATES, PDI = "\u2066\u2067\u2068", "\u2069"
OVERRIDES = "\u202a\u202b\u202d\u202e"
CONTROLS = ISOLATES + PDI + OVERRIDES + "\u061c\u200e\u200f\u202c"


def open_directions(line):
    """What direction controls of a text reach beyond their own isolate."""
    depth = 0
    for c in line:
        if c in ISOLATES:
            depth += 1
        elif c == PDI:
            if depth == 0:
                return "an isolate ends that did not begin"
            depth -= 1
        elif c in OVERRIDES and depth == 0:
            return "a direction is overridden outside an isolate"
    return "an isolate does not end" if depth else None


class Page(HTMLParser):
    """Elements and attributes of ours only, and no text of others in a script or style sheet."""
    TAGS = set("""html head meta title style script body a p h1 h2 h3 h4 dl dt dd div header nav ol ul li main section table caption thead tbody
        tfoot tr th td span code time figure figcaption svg g path rect circle line text tspan desc details summary footer wbr br img strong
        button input label select option fieldset legend output noscript polyline polygon ellipse use defs form em b article
        h5 h6 pre i small col colgroup""".split())

    def __init__(self, name):
        super().__init__(convert_charrefs=True)
        self.name, self.found, self.inside = name, [], None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in self.TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attributes.items():
            if name.startswith("on") or (name in ("href", "src") and re.match(r"\s*(javascript|data:text)", value or "", re.I)):
                self.found.append(f"<{tag} {name}={value[:40]}>")
            if name == "src" and not (value or "").startswith("data:image/"):
                self.found.append(f"<{tag} src={value[:40]}>")
        self.inside = tag if tag in ("style", "script") else None

    def handle_endtag(self, tag):
        self.inside = None

    def handle_comment(self, data):
        self.found.append(f"a comment: {data[:40]}")

    def unknown_decl(self, data):
        self.found.append(f"a declaration: {data[:40]}")

    def handle_pi(self, data):
        self.found.append(f"an instruction: {data[:40]}")

    def handle_data(self, data):
        if self.inside == "style" and re.search(r"hacked|hostile|onerror", re.sub(r'"[^"\n]*"', "", data)):
            self.found.append("text of the scenario in a style sheet, outside a string")


def html(text, name):
    page = Page(name)
    page.feed(text)
    page.close()
    # The text of the scenario has lines that are isolated by their element, a text in a drawing is a paragraph of its own, which is cut where there
    # is no room; everything else isolates itself.
    quoted = re.sub(r'<ol class="code".*?</ol>|<script.*?</script>|<text\b.*?</text>', "", text, flags=re.S)
    return page.found + turned(re.split(r"</?(?:p|td|li|h[1-6]|title|text|tspan|dd|div|caption)\b[^>]*>|<style>|\n", quoted))


def markdown(text, name):
    """Markup and links of others are escaped wherever Markdown would read them; code blocks hold what they are given."""
    found, fence = [], None
    head = re.match(r"---\n(?:[a-z-]+: (?:[-\w ]+|\[.*\]|\".*\")\n)*---\n", text)  # front matter: YAML, which is not marked up
    for field in re.findall(r': (\[.*\]|".*")\n', head[0]) if head else []:
        json.loads(field)
    text = text[head.end():] if head else text
    for number, line in enumerate(text.split("\n"), 1):
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if fence:
            if mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = None
            continue
        if mark:
            fence = mark[1]
            continue
        plain = re.sub(r"\\.", "", re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", line))
        if re.search(r"<(?!br>|a id=\"[^\"<>]*\"></a>|/?(details|summary|sub|small|b|a|code)>|https?://)[a-zA-Z/!?]", plain):
            found.append(f"line {number}: markup: {line[:120]}")
        if re.search(r"\]\(\s*<?(javascript|http://hostile)", plain):
            found.append(f"line {number}: a link: {line[:120]}")
    if fence:
        found.append("a code block does not end")
    return found


def plain(text, name):
    """A terminal cuts lines and sets cells side by side: nothing there turns direction."""
    return [f"a control character {c!r}" for c in re.findall(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{CONTROLS}]", text)[:1]]


def table(text, name):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    found = [f"row {n}: {len(row)} cells, not {len(rows[0])}" for n, row in enumerate(rows, 1) if len(row) != len(rows[0])]
    # what a spreadsheet would take for a formula
    return found + [f"row {n}: a formula: {cell[:40]}" for n, row in enumerate(rows, 1) for cell in row
                    if re.match(r"[=@\t]|[+-](?![\d.,]+$)", cell)]


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def turned(texts):
    """Texts of the scenario stand in sentences: each of their lines keeps its direction to itself."""
    lines = (line for text in texts for line in re.split("[\n\u2029]", text))
    return [f"{what}: {line[:60]!r}" for line, what in ((line, open_directions(line)) for line in lines) if what]


def document(text, name):
    return turned(strings(json.loads(text)))


def element(text, name):
    root = tree.fromstring(text.encode())
    given = {id(e) for e in root.iter() if e.tag.endswith("}given")}  # the scenario as it was written
    return turned([e.text for e in root.iter() if e.text and id(e) not in given] + [a for e in root.iter() for a in e.attrib.values()])


def calendar(text, name):
    unfolded = text.replace("\r\n ", "")
    found = [] if text.endswith("END:VCALENDAR\r\n") else ["it does not end"]
    if "\n" in text.replace("\r\n", ""):
        found.append("a line end of another kind")
    if unfolded.count("\r\nBEGIN:VEVENT\r\n") != unfolded.count("\r\nEND:VEVENT\r\n"):
        found.append("events do not end")
    return found + [f"line too long: {line[:40]}" for line in text.split("\r\n") if len(line.encode()) > 75]


def code(text, name):
    """What deploys: what the scenario says is in comments there, and in strings that nothing is put into."""
    form = {"bicep": (r"^\s*//.*$", r"'(?:\\.|(?<!\\)\$(?!\{)|[^'\\$\n])*'"),
            "tf": (r"^\s*#.*$", r'"(?:\\.|[$%](?!\{)|\$\$\{|%%\{|[^"\\$%\n])*"')}
    comment, string = form[name.rsplit(".", 1)[-1]]
    rest = re.sub(string, "", re.sub(comment, "", text, flags=re.M))
    return [f"outside of comments and strings: {said}" for said in re.findall(r".*(?:hacked|hostile|onerror|field\d).*", rest)] + turned([text])


def script(text, name):
    """A shell script that POSIX shells and shellcheck take; run, it does nothing of what the scenario says (test_hostile.sh looks)."""
    path = os.path.abspath(name)
    found = []
    for command in (["sh", "-n", path], ["shellcheck", "-s", "sh", path]):
        if shutil.which(command[0]):
            done = subprocess.run(command, capture_output=True, text=True, errors="replace")
            found += [f"{command[0]}: {done.stdout[:300]}{done.stderr[:300]}"] if done.returncode else []
    # Its help, or what it asks for first, shows texts of the scenario; test_hostile.sh looks what that did.
    subprocess.run(["sh", path, "--help"], capture_output=True, cwd=os.path.dirname(path), env={"PATH": "/usr/bin:/bin"}, check=False)
    return found + turned([text])


KINDS = {"bicep": code, "tf": code, "sh": script, "html": html, "md": markdown, "txt": plain, "csv": table, "json": document,
         "sarif": document, "xml": element, "junit": element, "ics": calendar}
bad = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        content = file.read()
    for said in KINDS[path.rsplit(".", 1)[-1]](content, path)[:5]:
        print(f"{path.rsplit('/', 1)[-1]}: {said}")
        bad += 1
sys.exit(1 if bad else 0)
