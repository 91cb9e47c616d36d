/* host.h - what Lua files find beside the vocabulary, and what the vocabulary finds in C */
#ifndef ACRPLAN_SCRIPT_HOST_H
#define ACRPLAN_SCRIPT_HOST_H

#include <lua.h>

/* Pushes a table with the functions that every file may use: the allow list. Replaces the methods of strings by the
 * listed ones. [-0, +1, error] */
void allow_open(lua_State *L);

/* Runs the vocabulary (dsl.lua) and pushes the table that it returns: declared, finish, pack, scenario. [-0, +1,
 * error] */
void host_open(lua_State *L);

/* Makes the environment on top of the stack the globals of the function at `index` (a loaded chunk). [-1, +0] */
void host_set_environment(lua_State *L, int index);

#endif
