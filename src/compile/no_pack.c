/* What a library carries that no pack was compiled into: the one that the compiler of packs itself is made of. */
#include "script/compiled.h"

const knowledge *const compiled_packs[] = {NULL};
