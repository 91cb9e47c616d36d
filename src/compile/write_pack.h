/* write_pack.h - a pack as C text, for the library to carry (script/compiled.h) */
#ifndef ACRPLAN_COMPILE_WRITE_PACK_H
#define ACRPLAN_COMPILE_WRITE_PACK_H

#include "base/buf.h"
#include "model/knowledge.h"

/* Appends a C file that defines compiled_packs[] with this one pack. Equal knowledge, whether read from text or opened from a library
 * that carries it, gives equal text: what several members point to is written once. `scratch` is for what is needed meanwhile. */
void write_pack(const knowledge *k, arena *scratch, buf *out);

#endif
