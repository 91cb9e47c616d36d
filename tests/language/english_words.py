"""Finds English prose in Japanese documents.

    english_words.py BOOK.xml REPORT.xml DOCUMENT...

Whatever of a document is written in Latin letters must be a word of the Japanese texts of the pack or the scenario, an identifier of the pack or
the report, or one of a few names of this program. BOOK.xml is `acrplan knowledge export`, REPORT.xml the saved report of the scenario. What is
quoted as it stands (places in sources, the text of the scenario, what <code> and lang="en" hold) is taken out before. Prints the rest, and
fails where there is any.
"""
import html
import re
import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

# The program's own names, and the signs of currencies and formats.
OWN = "acrplan USD brief azcli".split()
WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’_.-]*[A-Za-z0-9]")
NUMBERED = re.compile(r"F\d+|[TSKE]\d+")  # references to facts; short names of combinations
# Words that make a sentence; a run of words with one of them is prose unless the pack's Japanese has it just so.
GLUE = set("the a an is are be of to and or not with in on for from at as by no that it this has".split())
RUN = re.compile(r"[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){2,}")


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def japanese(root, below=None):
    """The Japanese texts of a tree; with `below`, those of the elements of that name right under the root or a client."""
    for parent in root.iter():
        for child in parent:
            if local(child) != "ja" or not child.text:
                continue
            if below is None or local(parent) in below:
                yield child.text


def words_of(texts):
    return {w for text in texts for w in WORD.findall(text)}


def identifiers(root):
    for element in root.iter():
        for value in element.attrib.values():
            yield value
            yield value.replace("\\", "")  # as text and Markdown are, where a pattern has some
        # notation of conditions and formulas, paths of properties, addresses: texts in no language
        if element.text and element.text.strip() and local(element) not in ("en", "ja", "evidence", "given"):
            yield element.text


class Visible(HTMLParser):
    """The text of a page without what is quoted."""
    VOID = {"meta", "br", "wbr", "img", "link", "input", "hr", "col"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.hidden = [], []

    def quoted(self, tag, attributes):
        classes = (attributes.get("class") or "").split()
        return (tag in ("style", "script", "code") or attributes.get("lang") == "en" or "code" in classes
                or "d-fact" in classes)  # the id of a fact, which the diagram breaks where there is no room

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if not self.hidden:
            for name in ("alt", "title", "aria-label", "data-label", "placeholder"):
                if attributes.get(name):
                    self.text.append(attributes[name])
        if tag in self.VOID:
            return
        if self.hidden or self.quoted(tag, attributes):
            self.hidden.append(tag)
        else:
            self.text.append(" " if tag in ("span", "a", "b", "time", "strong") else "\n")

    def handle_endtag(self, tag):
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        elif tag == "span":
            self.text.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def visible(path):
    content = open(path, encoding="utf-8").read()
    if not path.endswith(".html"):
        content = re.sub(r"^```.*?^```", "", content, flags=re.S | re.M)
        content = re.sub(r"^ *acrplan .* -o \S+$", "", content, flags=re.M)  # a command
        content = re.sub(r"\]\([^()]*\)|<[^<>]*>", " ", content)
        return re.sub(r"\\(?=[^A-Za-z0-9\s])", "", re.sub(r"`[^`\n]*`", "", html.unescape(content)))
    page = Visible()
    page.feed(content)
    return "".join(page.text)


def unbroken(text):
    """Lines are broken at other places than those that they are compared with."""
    return re.sub(r"\s+", "", text)


def main(book_path, report_path, *documents):
    book, report = tree.parse(book_path).getroot(), tree.parse(report_path).getroot()
    texts = list(japanese(book)) + list(japanese(report, {"title", "description"}))
    known = words_of(texts) | words_of(identifiers(book)) | words_of(identifiers(report)) | set(OWN)
    lowered = {w.lower() for w in known}
    names = [e.text for e in book.iter() if local(e) == "tool" and e.text and e.text[0].isupper()]
    of_user = [e.text for e in report.iter() if local(e) not in ("en", "ja", "given") and e.text]  # notes, in one language
    in_japanese = "\n".join(texts + names + of_user)
    quoted = sorted((e.text.strip() for root in (book, report) for e in root.iter()
                     if local(e) in ("evidence",) and e.text and e.text.strip()), key=len, reverse=True)
    quoted_words = words_of(quoted)
    given = {line.strip() for e in report.iter() if local(e) == "given" for line in (e.text or "").splitlines()}
    found = 0
    for path in documents:
        text = re.sub(r"https?://\S+|\S+\.(?:lua|xml)\b", "", visible(path))  # addresses and files
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip() in given or not line.strip():
                continue
            in_evidence = "@" in line or "証跡" in line
            for word in WORD.findall(line):
                if NUMBERED.fullmatch(word) or word in known or word.lower() in lowered or (in_evidence and word in quoted_words):
                    continue
                print(f"{path}: line {number}: {word}: {line.strip()[:110]}")
                found += 1
            for run in RUN.findall(line):
                if GLUE & set(run.split()) and run not in in_japanese and not any(run in q for q in quoted):
                    print(f"{path}: line {number}: prose: {run}")
                    found += 1
    return found


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
