/* text.h - a text in English and Japanese; languages and small shared words */
#ifndef ACRPLAN_MODEL_TEXT_H
#define ACRPLAN_MODEL_TEXT_H

typedef enum lang { LANG_EN, LANG_JA, LANG_COUNT } lang;

/* Both members set, or both NULL (no text). Arena strings, valid UTF-8. */
typedef struct text {
    const char *in[LANG_COUNT];
} text;

#endif
