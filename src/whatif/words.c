#include "whatif/words.h"

#include <string.h>

#include "base/nearest.h"

bool words_wrong(diags *d, const char *hint, const char *message) {
    static const place nowhere = {0};
    diag_add(d, DIAG_ERROR, nowhere, hint, "%s", message);
    return false;
}

const char *words_hint(arena *mem, const char *near, const char *otherwise) {
    return near ? arena_printf(mem, "did you mean '%s'?", near) : otherwise;
}

bool words_option(arena *mem, const char *key, const option *options, size_t count, const char *name, uint16_t *out,
                  diags *d) {
    nearest near = nearest_start(name);
    const char *known = "its options:";
    for (size_t i = 0; i < count; i++) {
        *out = (uint16_t)i;
        if (strcmp(options[i].name, name) == 0) return true;
        nearest_offer(&near, options[i].name);
        known = arena_printf(mem, "%s%s %s", known, i ? "," : "", options[i].name);
    }
    return words_wrong(d, words_hint(mem, near.best, known),
                       arena_printf(mem, "'%s' has no option '%.100s'", key, name));
}

bool words_options(arena *mem, const char *key, const setting *of, const char *words, option_mask *out, diags *d) {
    for (;;) {
        uint16_t one;
        size_t len = strcspn(words, ",");
        if (!words_option(mem, key, of->options, of->option_count, arena_strndup(mem, words, len), &one, d))
            return false;
        *out |= (option_mask)1 << one;
        if (!words[len]) return true;
        words += len + 1;
    }
}

bool words_decimal(const char *s, int64_t scale, int64_t most, int64_t *out) {
    int64_t value = 0, unit = scale;
    size_t whole = strspn(s, "0123456789");
    const char *part = s[whole] == '.' ? s + whole + 1 : s + whole;
    if (whole == 0 || part[strspn(part, "0123456789")] || (s[whole] == '.' && !*part)) return false;
    for (size_t i = 0; i < whole; i++) {
        if (value > most / 10) return false;
        value = value * 10 + (s[i] - '0');
    }
    if (value > most / scale) return false;
    value *= scale;
    for (; *part; part++) {
        unit /= 10;
        if (unit == 0 && *part != '0') return false;
        value += (*part - '0') * unit;
    }
    *out = value;
    return value <= most;
}
