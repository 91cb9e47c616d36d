"""Writes a scenario that means harm: hostile_scenario.py KIND, where KIND is "short" or "long". Every text that a scenario may hold is there,
and each holds markup, code, quotes, back-ticks, marks that turn the direction of text, and a name by which it can be found again.
"long": texts of 10,000 characters, or of as many bytes as a field takes."""
import sys

PAYLOADS = [
    '</title></style></script><script>window.hacked="{n}"</script>',
    '<img src=http://hostile.invalid/{n} onerror=alert(1)>"\' onload="alert(1)" x=`{n}`',
    "${{alert(1)}} $(touch hacked) `touch hacked` %n%s {{{{7*7}}}} {{me}} {{0}}",
    "]]> <!-- --> &lt;b&gt; &#60;i&#62; \\u003cscript\\u003e <?php ?> <![CDATA[x",
    "[x](javascript:alert(1)) ![y](http://hostile.invalid/z) | *a* _b_ ~~c~~ # d\\",
    "\u202ebackwards \u2067isolated \u200fmark \u2069\u2069\u202c end of {n}",
    '=HYPERLINK("http://hostile.invalid","{n}") +1 -1 @SUM(1)',
    "``` END:VEVENT ;,: --> click x href \"javascript:alert(1)\" classDef :::",
]
LINES = PAYLOADS + ["two\nlines\n# heading\n- item\n=1+1\n```\n    code\n\u2028then\u2029more"]


def quoted(s):
    """As Lua reads it: bytes that mean something there are escaped."""
    out = []
    for c in s:
        if c in '"\\' or ord(c) < 32:
            out.append("\\%03d" % ord(c))
        elif ord(c) in (0x2028, 0x2029) or 0x2000 <= ord(c) < 0x2070 or ord(c) == 0x61C:
            out.append("\\u{%x}" % ord(c))
        else:
            out.append(c)
    return '"' + "".join(out) + '"'


class Texts:
    def __init__(self, long):
        self.long, self.count = long, 0

    def text(self, most=40_000, lines=False):
        """The next text, of at most so many bytes."""
        self.count += 1
        name = f"field{self.count}"
        # Line ends are in texts that may have them: a description, a note.
        pieces = LINES if lines else PAYLOADS
        out = " ".join(p.format(n=name) for p in pieces)
        if self.long:
            filler = "長い文 long\u05d0\u05d1 W" + "W" * 60 + " "
            while len((out + filler).encode()) <= most and len(out) < 10_000:
                out += filler
            out = out[:10_000]
        while len(out.encode()) > most:
            out = out[:-1]
        return quoted(out)

    def both(self, **how):
        return "{ en = %s, ja = %s }" % (self.text(**how), self.text(**how))


def main(kind):
    t = Texts(kind == "long")
    print(f"""return scenario {{
  title = {t.both()},
  description = {t.both(lines=True)},
  author = {t.text(2000)},
  version = {t.text(100)},
  requires = {{
    {{ "vnet_only", owner = {t.text(2000)}, note = {t.text(lines=True)} }},
    {{ "image_scanning", priority = "should", owner = {t.text(2000)}, note = {t.text(lines=True)} }},
    "customer_managed_key",
  }},
  clients = {{
    shop = web_app {{ title = {t.both()}, os = "linux" }},
    ci = azure_devops {{ title = {t.text()} }},
  }},
  quantities = {{ storage_gib = 250 }},
  prefers = {{ {{ sku = "Standard", weight = 10, why = {t.text(2000)} }} }},
  what_if = {{ {{ title = {t.both()}, drop = {{ "customer_managed_key" }} }} }},
  waivers = {{
    {{ fact = "cmk-revocation", reason = {t.text(lines=True)}, owner = {t.text(2000)}, expires = "2026-12-31" }},
  }},
}}""")


main(sys.argv[1])
