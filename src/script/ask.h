/* ask.h - a scenario while it is read; shared by scenario_reader.c and the read_*.c files of scenarios */
#ifndef ACRPLAN_SCRIPT_ASK_H
#define ACRPLAN_SCRIPT_ASK_H

#include "base/vec.h"
#include "model/scenario.h"
#include "script/fields.h"

typedef VEC(choice) choice_list;
typedef VEC(stated_amount) amount_list;
typedef VEC(stated_context) context_list;
typedef VEC(asked) asked_list;

typedef struct ask {
    reader r;
    const knowledge *k;
    scenario *s;
    VEC(client) clients;
    names *client_names;   /* in the order of `clients` */
    names *faulty_clients; /* reported already: what refers to them is skipped */
} ask;

/* read_clients.c */
void read_clients(ask *a, const record *t);

/* read_choices.c: pins, prefers, current; and one choice of a client's table. */

/* `anew`: in the place of what the scenario says; else what a client's table says cannot be pinned, too. */
void read_pins(ask *a, const record *t, bool anew, choice_list *out);
void read_prefers(ask *a, const record *t);
void read_current(ask *a, const record *t);
/* The options that field `key` of `t` gives to a setting. False after a report. */
bool read_choice_options(ask *a, const record *t, const char *key, setting_id id, option_mask *out);
/* The client called `name`; ID_NONE after a report about the field `key`, or where it was reported before. */
uint16_t find_client(ask *a, const record *t, const char *key, const char *name);
/* A setting of it; ID_NONE after a report. */
setting_id find_setting_of(ask *a, const record *t, const char *key, uint16_t who, const char *name);

/* read_wishes.c: requirements and numbers, of the scenario or of a variant. */
void read_requires(ask *a, const record *t, const char *field, asked_list *out);
void read_quantities(ask *a, const record *t, amount_list *out);
void read_context(ask *a, const record *t, context_list *out);
void read_prices(ask *a, const record *t);
bool read_budget(ask *a, const record *t, money *out); /* true: there is one, without mistakes */
void read_goals(ask *a, const record *t);

/* read_waivers.c */
void read_waivers(ask *a, const record *t);

/* read_variants.c */
void read_variants(ask *a, const record *t);

/* Reports `name` as unknown, with the nearest of `known` as a hint, else with the list of `acrplan knowledge names`
 * that has them; NULL: none has. */
void unknown_word(const record *t, const char *field, int entry, const char *what, const char *name, const names *known,
                  const char *listed_as);

#endif
