"""The colours of a style sheet, as eyes see them that lack one of three kinds of cones: palette.py STYLE.css. Texts keep a contrast of 4.5:1 (WCAG
2.2, 1.4.3) on both grounds, and colours that say opposite things stay apart. Prints what does not.

Machado, Oliveira and Fernandes 2009: the matrices for full severity, over linear RGB. Distances are CIE 1976."""
import math
import re
import sys

EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "without green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "without blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TEXTS = "ink soft accent critical high medium low good".split()
# What must not be mistaken for each other, and how far apart they are at least: shut and in use, yes and no, to do and to leave. Between the
# four grades of severity, shape and word tell.
APART = {("critical", "accent"): 25, ("critical", "good"): 18, ("good", "medium"): 18, ("accent", "medium"): 25, ("ink", "critical"): 18}


def linear(colour):
    for i in (1, 3, 5):
        c = int(colour[i:i + 2], 16) / 255
        yield c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def seen(colour, eyes):
    rgb = list(linear(colour))
    return [min(1, max(0, sum(a * b for a, b in zip(row, rgb)))) for row in EYES[eyes]]


def luminance(rgb):
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(a, b):
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb):
    xyz = ((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047, luminance(rgb),
           (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883)
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def main(path):
    blocks = re.findall(r":root \{(.*?)\}", open(path, encoding="utf-8").read(), re.S)
    schemes = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]
    assert len(schemes) == 3, "light, dark, print"
    found = 0
    for name, colours in zip(("light", "dark", "print"), ({**schemes[0], **s} for s in schemes)):
        for eyes in EYES:
            for text in TEXTS:
                for ground in ("paper", "panel"):
                    ratio = contrast(seen(colours[text], eyes), seen(colours[ground], eyes))
                    if ratio < 4.5:
                        print(f"{name}, {eyes}: {text} on {ground} has {ratio:.2f}:1")
                        found += 1
            for (a, b), least in APART.items():
                far = math.dist(lab(seen(colours[a], eyes)), lab(seen(colours[b], eyes)))
                if far < least:
                    print(f"{name}, {eyes}: {a} and {b} are {far:.0f} apart, not {least}")
                    found += 1
    return found


sys.exit(1 if main(sys.argv[1]) else 0)
