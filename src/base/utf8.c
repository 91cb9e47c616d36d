#include "base/utf8.h"

#include <string.h>

#define MAX_CODE_POINT 0x10FFFFu

static bool continues(const unsigned char *s, size_t len, size_t i) {
    return i < len && (s[i] & 0xC0) == 0x80;
}

static bool surrogate(uint32_t cp) {
    return cp >= 0xD800 && cp <= 0xDFFF;
}

size_t utf8_decode(const char *text, size_t len, uint32_t *cp) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000}; /* by length: a smaller value is overlong */
    const unsigned char *s = (const unsigned char *)text;
    if (!len) return 0;
    if (s[0] < 0x80) {
        *cp = s[0];
        return 1;
    }
    size_t n = (s[0] & 0xE0) == 0xC0 ? 2 : (s[0] & 0xF0) == 0xE0 ? 3 : (s[0] & 0xF8) == 0xF0 ? 4 : 0;
    if (!n) return 0;
    uint32_t value = s[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++) {
        if (!continues(s, len, i)) return 0;
        value = value << 6 | (s[i] & 0x3Fu);
    }
    if (value < least[n] || value > MAX_CODE_POINT || surrogate(value)) return 0;
    *cp = value;
    return n;
}

bool utf8_valid(const char *s, size_t len, size_t *bad) {
    for (size_t i = 0; i < len;) {
        uint32_t cp;
        size_t n = utf8_decode(s + i, len - i, &cp);
        if (!n) {
            if (bad) *bad = i;
            return false;
        }
        i += n;
    }
    return true;
}

bool utf8_printable(uint32_t cp) {
    if (cp < 0x20) return cp == '\t' || cp == '\n';
    if (cp >= 0x7F && cp < 0xA0) return false;
    return cp <= MAX_CODE_POINT && !surrogate(cp) && cp != 0xFFFE && cp != 0xFFFF;
}

typedef struct range {
    uint32_t first, last;
} range;

/* Width W and F of UAX #11, Unicode 14; unassigned code points between two wide ones are joined to them, and planes 2 and 3 are wide
 * as a whole, as the annex says. Sorted. */
static const range WIDE[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x303E},   {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAD9},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x1B2FB}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567},
    {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC},
    {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAF6},
    {0x20000, 0x3FFFD},
};

/* General category Mn, Me and Cf in the scripts that reports are likely to quote, and the conjoining Hangul vowels and finals. The soft
 * hyphen is left out: terminals show it. Sorted. */
static const range ZERO[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489},   {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x05C7, 0x05C7}, {0x0610, 0x061A},   {0x061C, 0x061C}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E4}, {0x06E7, 0x06E8},   {0x06EA, 0x06ED}, {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C},
    {0x0941, 0x0948}, {0x094D, 0x094D},   {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1160, 0x11FF},
    {0x180B, 0x180F}, {0x1AB0, 0x1ACE},   {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
    {0x20D0, 0x20F0}, {0x302A, 0x302D},   {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xE0001, 0xE01EF},
};

static bool within(const range *ranges, size_t count, uint32_t cp) {
    while (count) {
        size_t half = count / 2;
        if (cp < ranges[half].first) {
            count = half;
        } else if (cp > ranges[half].last) {
            ranges += half + 1;
            count -= half + 1;
        } else {
            return true;
        }
    }
    return false;
}

int utf8_width(uint32_t cp) {
    if (cp < 0x300) return 1;
    if (within(ZERO, sizeof ZERO / sizeof ZERO[0], cp)) return 0;
    return within(WIDE, sizeof WIDE / sizeof WIDE[0], cp) ? 2 : 1;
}

size_t utf8_columns(const char *s, size_t len) {
    size_t columns = 0;
    for (size_t i = 0; i < len;) {
        if ((unsigned char)s[i] < 0x80) {
            columns++;
            i++;
            continue;
        }
        uint32_t cp = '?'; /* an invalid byte stands for one column */
        size_t n = utf8_decode(s + i, len - i, &cp);
        columns += (size_t)utf8_width(cp);
        i += n ? n : 1;
    }
    return columns;
}

static bool in_set(const char *set, uint32_t wanted) {
    for (uint32_t cp; *set; set += utf8_decode(set, strnlen(set, 4), &cp))
        if (utf8_decode(set, strnlen(set, 4), &cp) && cp == wanted) return true;
    return false;
}

bool utf8_breaks(uint32_t before, uint32_t after) {
    static const char BEGINS_NO_LINE[] =
        "、。，．・：；？！」』）】〕〉》ーゃゅょっぁぃぅぇぉャュョッァィゥェォ々…”’),.:;?!%";
    static const char ENDS_NO_LINE[] = "「『（【〔〈《“‘(";
    if (utf8_width(before) != 2 && utf8_width(after) != 2) return false;
    return !in_set(BEGINS_NO_LINE, after) && !in_set(ENDS_NO_LINE, before);
}
