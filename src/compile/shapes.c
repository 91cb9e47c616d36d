#include "compile/shapes.h"

#include "model/knowledge.h"

#define AT(type, name) offsetof(type, name), sizeof(((type *)NULL)->name)
#define SIGNED(type, name) \
    { MEMBER_SIGNED, AT(type, name), NULL, 0 }
#define UNSIGNED(type, name) \
    { MEMBER_UNSIGNED, AT(type, name), NULL, 0 }
#define STRING(type, name) \
    { MEMBER_STRING, AT(type, name), NULL, 0 }
#define PATH(type, name) \
    { MEMBER_PATH, AT(type, name), NULL, 0 }
#define INSIDE(type, name, of) \
    { MEMBER_INSIDE, AT(type, name), &(of), 0 }
#define ONE(type, name, of) \
    { MEMBER_ONE, AT(type, name), &(of), 0 }
#define MANY(type, name, of, count) \
    { MEMBER_MANY, AT(type, name), &(of), offsetof(type, count) }
#define LATER(type, name) \
    { MEMBER_LATER, AT(type, name), NULL, 0 }

#define MEMBERS(list) sizeof(list) / sizeof(list)[0], (list)
#define STRUCT(type, pool, list) \
    { #type, pool, sizeof(type), false, MEMBERS(list) }
/* An array of what is not a struct. */
#define BARE(type, words, pool, list) \
    { words, pool, sizeof(type), true, MEMBERS(list) }

/* --- texts, dates, places --- */

static const member IN_MEMBERS[] = {STRING(text, in[LANG_EN]), STRING(text, in[LANG_JA])};
static const shape IN = STRUCT(text, NULL, IN_MEMBERS);
static const member TEXT_MEMBERS[] = {INSIDE(text, in, IN)};
static const shape TEXT = STRUCT(text, NULL, TEXT_MEMBERS);

static const member DATED_MEMBERS[] = {SIGNED(dated, day), UNSIGNED(dated, basis), UNSIGNED(dated, precision)};
static const shape DATED = STRUCT(dated, NULL, DATED_MEMBERS);
static const member PERIOD_MEMBERS[] = {INSIDE(period, since, DATED), INSIDE(period, until, DATED)};
static const shape PERIOD = STRUCT(period, NULL, PERIOD_MEMBERS);

static const member PLACE_MEMBERS[] = {PATH(place, file), SIGNED(place, line)};
static const shape PLACE = STRUCT(place, NULL, PLACE_MEMBERS);

static const member ID_MEMBERS[] = {{MEMBER_UNSIGNED, 0, sizeof(uint16_t), NULL, 0}};
static const shape SOURCE_ID = BARE(source_id, "source_id", "source_ids", ID_MEMBERS);
static const shape SETTING_ID = BARE(setting_id, "setting_id", "setting_ids", ID_MEMBERS);
static const shape REGION_ID = BARE(uint16_t, "uint16_t", "region_ids", ID_MEMBERS);
static const shape PORT = BARE(uint16_t, "uint16_t", "ports", ID_MEMBERS);

static const member WORD_MEMBERS[] = {{MEMBER_STRING, 0, sizeof(const char *), NULL, 0}};
static const shape WORD = BARE(const char *, "char *const", "words", WORD_MEMBERS);

/* --- conditions and sums --- */

static const shape COND, EXPR;

static const member KID_MEMBERS[] = {{MEMBER_ONE, 0, sizeof(const cond *), &COND, 0}};
static const shape KID = BARE(const cond *, "cond *const", "kids", KID_MEMBERS);

static const member COND_MEMBERS[] = {
    UNSIGNED(cond, op),
    UNSIGNED(cond, whose),
    UNSIGNED(cond, id),
    UNSIGNED(cond, cmp),
    UNSIGNED(cond, mask),
    SIGNED(cond, day),
    SIGNED(cond, bound),
    STRING(cond, name),
    ONE(cond, sum, EXPR),
    UNSIGNED(cond, kid_count),
    MANY(cond, kids, KID, kid_count),
};
static const shape COND = STRUCT(cond, "conds", COND_MEMBERS);

static const member TERM_MEMBERS[] = {SIGNED(expr_term, factor), UNSIGNED(expr_term, quantity),
                                      ONE(expr_term, when, COND)};
static const shape TERM = STRUCT(expr_term, "terms", TERM_MEMBERS);
static const member EXPR_MEMBERS[] = {SIGNED(expr, constant), UNSIGNED(expr, term_count),
                                      MANY(expr, terms, TERM, term_count)};
static const shape EXPR = STRUCT(expr, "sums", EXPR_MEMBERS);

/* --- vocabulary --- */

static const member SOURCE_MEMBERS[] = {
    STRING(source, id),   INSIDE(source, title, TEXT),       STRING(source, url),         STRING(source, publisher),
    SIGNED(source, read), SIGNED(source, do_not_cite_since), INSIDE(source, wrong, TEXT), INSIDE(source, where, PLACE),
};
static const shape SOURCE = STRUCT(source, "sources", SOURCE_MEMBERS);

static const member SECTION_MEMBERS[] = {STRING(section, id), INSIDE(section, title, TEXT)};
static const shape SECTION = STRUCT(section, "sections", SECTION_MEMBERS);

static const member OPTION_MEMBERS[] = {STRING(option, name), INSIDE(option, title, TEXT), STRING(option, answer)};
static const shape OPTION = STRUCT(option, "options", OPTION_MEMBERS);

static const member SETTING_MEMBERS[] = {
    STRING(setting, name),
    INSIDE(setting, title, TEXT),
    UNSIGNED(setting, section),
    UNSIGNED(setting, kind),
    UNSIGNED(setting, option_count),
    MANY(setting, options, OPTION, option_count),
    ONE(setting, applies, COND),
    UNSIGNED(setting, given),
    SIGNED(setting, assumed),
    UNSIGNED(setting, headline),
    STRING(setting, arm),
    STRING(setting, query),
    UNSIGNED(setting, query_source),
    INSIDE(setting, by_hand, TEXT),
    INSIDE(setting, where, PLACE),
};
static const shape SETTING = STRUCT(setting, "settings", SETTING_MEMBERS);

static const member TARGET_MEMBERS[] = {STRING(query_target, name), INSIDE(query_target, title, TEXT),
                                        STRING(query_target, form), INSIDE(query_target, where, PLACE)};
static const shape TARGET = STRUCT(query_target, "targets", TARGET_MEMBERS);

static const member CONTEXT_MEMBERS[] = {
    STRING(context, name),
    INSIDE(context, title, TEXT),
    UNSIGNED(context, type),
    UNSIGNED(context, option_count),
    MANY(context, options, OPTION, option_count),
    SIGNED(context, default_option),
    UNSIGNED(context, default_is_asof),
    INSIDE(context, where, PLACE),
};
static const shape CONTEXT = STRUCT(context, "contexts", CONTEXT_MEMBERS);

static const member REGION_MEMBERS[] = {STRING(region, name), INSIDE(region, title, TEXT)};
static const shape REGION = STRUCT(region, "regions", REGION_MEMBERS);

static const member QUANTITY_MEMBERS[] = {
    STRING(quantity, name),          INSIDE(quantity, title, TEXT), INSIDE(quantity, unit, TEXT),
    UNSIGNED(quantity, has_default), UNSIGNED(quantity, integer),   SIGNED(quantity, fallback),
    SIGNED(quantity, min),           SIGNED(quantity, max),         INSIDE(quantity, where, PLACE),
};
static const shape QUANTITY = STRUCT(quantity, "quantities", QUANTITY_MEMBERS);

static const member REQUIREMENT_MEMBERS[] = {
    STRING(requirement, name),         INSIDE(requirement, title, TEXT),   ONE(requirement, means, COND),
    UNSIGNED(requirement, section),    SIGNED(requirement, possible_from), SIGNED(requirement, possible_until),
    INSIDE(requirement, where, PLACE),
};
static const shape REQUIREMENT = STRUCT(requirement, "requirements", REQUIREMENT_MEMBERS);

static const member TERM_ENTRY_MEMBERS[] = {
    STRING(glossary_term, id),
    INSIDE(glossary_term, form, TEXT),
    UNSIGNED(glossary_term, accepted_count),
    MANY(glossary_term, accepted, WORD, accepted_count),
    UNSIGNED(glossary_term, avoided_count),
    MANY(glossary_term, avoided, WORD, avoided_count),
    INSIDE(glossary_term, says, TEXT),
    INSIDE(glossary_term, where, PLACE),
};
static const shape TERM_ENTRY = STRUCT(glossary_term, "glossary", TERM_ENTRY_MEMBERS);

static const member KIND_MEMBERS[] = {
    STRING(client_kind, name),
    INSIDE(client_kind, title, TEXT),
    UNSIGNED(client_kind, parent),
    UNSIGNED(client_kind, abstract),
    UNSIGNED(client_kind, setting_count),
    MANY(client_kind, settings, SETTING_ID, setting_count),
    INSIDE(client_kind, where, PLACE),
};
static const shape KIND = STRUCT(client_kind, "kinds", KIND_MEMBERS);

static const member CONDITION_MEMBERS[] = {
    STRING(named_condition, name),  INSIDE(named_condition, title, TEXT), UNSIGNED(named_condition, kind),
    ONE(named_condition, is, COND), UNSIGNED(named_condition, fact),      INSIDE(named_condition, where, PLACE),
};
static const shape CONDITION = STRUCT(named_condition, "conditions", CONDITION_MEMBERS);

static const member PLACEHOLDER_MEMBERS[] = {STRING(placeholder, id), INSIDE(placeholder, title, TEXT)};
static const shape PLACEHOLDER = STRUCT(placeholder, "placeholders", PLACEHOLDER_MEMBERS);

/* --- facts --- */

static const member CASE_MEMBERS[] = {ONE(case_amount, when, COND), SIGNED(case_amount, value),
                                      UNSIGNED(case_amount, unit)};
static const shape CASE = STRUCT(case_amount, "cases", CASE_MEMBERS);

static const member SIDE_MEMBERS[] = {UNSIGNED(dispute_side, source), INSIDE(dispute_side, says, TEXT)};
static const shape SIDE = STRUCT(dispute_side, "sides", SIDE_MEMBERS);

static const member SETTING_REF_MEMBERS[] = {UNSIGNED(setting_ref, id), UNSIGNED(setting_ref, whose)};
static const shape SETTING_REF = STRUCT(setting_ref, "answers", SETTING_REF_MEMBERS);

static const member API_MEMBERS[] = {STRING(api_version, name), UNSIGNED(api_version, preview),
                                     UNSIGNED(api_version, stated), INSIDE(api_version, known, DATED)};
static const shape API = STRUCT(api_version, "versions", API_MEMBERS);

static const member PROPERTY_VALUE_MEMBERS[] = {UNSIGNED(property_value, options), UNSIGNED(property_value, type),
                                                STRING(property_value, text)};
static const shape PROPERTY_VALUE = STRUCT(property_value, "values", PROPERTY_VALUE_MEMBERS);

static const member FLAG_WORD_MEMBERS[] = {STRING(flag_word, value), STRING(flag_word, word)};
static const shape FLAG_WORD = STRUCT(flag_word, "flag_words", FLAG_WORD_MEMBERS);

static const member PROPERTY_MEMBERS[] = {
    STRING(resource_property, path),
    ONE(resource_property, when, COND),
    INSIDE(resource_property, setting, SETTING_REF),
    UNSIGNED(resource_property, value_count),
    MANY(resource_property, values, PROPERTY_VALUE, value_count),
    ONE(resource_property, fallback, PROPERTY_VALUE),
    UNSIGNED(resource_property, always),
    UNSIGNED(resource_property, from),
    UNSIGNED(resource_property, stable_from),
    STRING(resource_property, each),
    STRING(resource_property, az),
    UNSIGNED(resource_property, word_count),
    MANY(resource_property, words, FLAG_WORD, word_count),
};
static const shape PROPERTY = STRUCT(resource_property, "properties", PROPERTY_MEMBERS);

static const member RESOURCE_MEMBERS[] = {
    STRING(resource, type),
    STRING(resource, name),
    STRING(resource, location),
    STRING(resource, parent),
    STRING(resource, scope),
    UNSIGNED(resource, existing),
    STRING(resource, each),
    STRING(resource, az),
    UNSIGNED(resource, after_count),
    MANY(resource, after, WORD, after_count),
    UNSIGNED(resource, api_count),
    MANY(resource, api, API, api_count),
    UNSIGNED(resource, property_count),
    MANY(resource, properties, PROPERTY, property_count),
};
static const shape RESOURCE = STRUCT(resource, "resources", RESOURCE_MEMBERS);

static const member LIFE_MEMBERS[] = {
    UNSIGNED(life, kind),
    INSIDE(life, when_true, PERIOD),
    INSIDE(life, says, TEXT),
    INSIDE(life, because, TEXT),
    INSIDE(life, mitigation, TEXT),
    UNSIGNED(life, sure),
    STRING(life, evidence),
    UNSIGNED(life, source_count),
    MANY(life, sources, SOURCE_ID, source_count),
    INSIDE(life, where, PLACE),
    UNSIGNED(life, nth),
    ONE(life, when, COND),
    ONE(life, then, COND),
    UNSIGNED(life, rule),
    UNSIGNED(life, harm),
    UNSIGNED(life, setting),
    UNSIGNED(life, whose),
    UNSIGNED(life, options),
    UNSIGNED(life, from),
    UNSIGNED(life, state),
    UNSIGNED(life, how),
    ONE(life, of, EXPR),
    UNSIGNED(life, case_count),
    MANY(life, cases, CASE, case_count),
    UNSIGNED(life, free_count),
    MANY(life, free, CASE, free_count),
    UNSIGNED(life, unknown),
    UNSIGNED(life, assumed),
    INSIDE(life, owner, TEXT),
    UNSIGNED(life, side_count),
    MANY(life, sides, SIDE, side_count),
    INSIDE(life, decided, TEXT),
    STRING(life, capability),
    UNSIGNED(life, region_count),
    MANY(life, regions, REGION_ID, region_count),
    INSIDE(life, title, TEXT),
    UNSIGNED(life, judged),
    UNSIGNED(life, tool_count),
    MANY(life, tools, WORD, tool_count),
    ONE(life, resource, RESOURCE),
    UNSIGNED(life, answer_count),
    MANY(life, answers, SETTING_REF, answer_count),
    UNSIGNED(life, target_count),
    MANY(life, targets, WORD, target_count),
    UNSIGNED(life, line),
    UNSIGNED(life, name_count),
    UNSIGNED(life, tag_count),
    UNSIGNED(life, port_count),
    MANY(life, names, WORD, name_count),
    MANY(life, tags, WORD, tag_count),
    MANY(life, ports, PORT, port_count),
    STRING(life, protocol),
    STRING(life, zone),
    STRING(life, record),
    STRING(life, delegation),
    STRING(life, smallest),
};
static const shape LIFE = STRUCT(life, "lives", LIFE_MEMBERS);

static const member FACT_MEMBERS[] = {STRING(fact, id),
                                      UNSIGNED(fact, kind),
                                      UNSIGNED(fact, alias_count),
                                      MANY(fact, aliases, WORD, alias_count),
                                      UNSIGNED(fact, life_count),
                                      MANY(fact, lives, LIFE, life_count)};
static const shape FACT = STRUCT(fact, "facts", FACT_MEMBERS);

/* --- the diagram --- */

static const member ZONE_MEMBERS[] = {STRING(diagram_zone, id), INSIDE(diagram_zone, title, TEXT)};
static const shape ZONE = STRUCT(diagram_zone, "zones", ZONE_MEMBERS);

static const member PART_MEMBERS[] = {
    STRING(diagram_part, id),
    INSIDE(diagram_part, title, TEXT),
    UNSIGNED(diagram_part, zone),
    ONE(diagram_part, when, COND),
    ONE(diagram_part, count, EXPR),
    UNSIGNED(diagram_part, shown_count),
    MANY(diagram_part, shown, SETTING_ID, shown_count),
    UNSIGNED(diagram_part, joins),
    INSIDE(diagram_part, where, PLACE),
};
static const shape PART = STRUCT(diagram_part, "parts", PART_MEMBERS);

static const member PATH_MEMBERS[] = {
    STRING(diagram_path, id),      INSIDE(diagram_path, title, TEXT),  UNSIGNED(diagram_path, zone),
    UNSIGNED(diagram_path, line),  UNSIGNED(diagram_path, setting),    UNSIGNED(diagram_path, options),
    ONE(diagram_path, when, COND), ONE(diagram_path, closed, COND),    ONE(diagram_path, concerns, COND),
    UNSIGNED(diagram_path, to),    INSIDE(diagram_path, where, PLACE),
};
static const shape WAY = STRUCT(diagram_path, "paths", PATH_MEMBERS);

static const member SITE_MEMBERS[] = {UNSIGNED(diagram_place, zone), ONE(diagram_place, when, COND)};
static const shape SITE = STRUCT(diagram_place, "places", SITE_MEMBERS);

static const member DIAGRAM_MEMBERS[] = {
    STRING(diagram, id),
    INSIDE(diagram, title, TEXT),
    UNSIGNED(diagram, clients),
    UNSIGNED(diagram, zone_count),
    MANY(diagram, zones, ZONE, zone_count),
    UNSIGNED(diagram, part_count),
    MANY(diagram, parts, PART, part_count),
    UNSIGNED(diagram, path_count),
    MANY(diagram, paths, WAY, path_count),
    UNSIGNED(diagram, place_count),
    MANY(diagram, places, SITE, place_count),
    INSIDE(diagram, where, PLACE),
};
static const shape DIAGRAM = STRUCT(diagram, "diagrams", DIAGRAM_MEMBERS);

/* --- what whoever deploys fills in --- */

static const member PARAMETER_MEMBERS[] = {
    STRING(parameter, name),
    INSIDE(parameter, title, TEXT),
    INSIDE(parameter, says, TEXT),
    UNSIGNED(parameter, kind),
    UNSIGNED(parameter, type),
    UNSIGNED(parameter, has_min),
    UNSIGNED(parameter, has_max),
    SIGNED(parameter, min),
    SIGNED(parameter, max),
    STRING(parameter, pattern),
    STRING(parameter, fallback),
    ONE(parameter, count, EXPR),
    UNSIGNED(parameter, source_count),
    MANY(parameter, sources, SOURCE_ID, source_count),
    INSIDE(parameter, where, PLACE),
};
static const shape PARAMETER = STRUCT(parameter, "parameters", PARAMETER_MEMBERS);

/* --- the pack --- */

static const member FILE_MEMBERS[] = {STRING(pack_file, name), INSIDE(pack_file, title, TEXT), PATH(pack_file, path),
                                      UNSIGNED(pack_file, size)};
static const shape PACK_FILE = STRUCT(pack_file, "files", FILE_MEMBERS);

static const member KNOWLEDGE_MEMBERS[] = {
    LATER(knowledge, mem),
    STRING(knowledge, id),
    INSIDE(knowledge, title, TEXT),
    SIGNED(knowledge, covers_from),
    SIGNED(knowledge, read_up_to),
    STRING(knowledge, digest),
    UNSIGNED(knowledge, file_count),
    MANY(knowledge, files, PACK_FILE, file_count),
    UNSIGNED(knowledge, source_count),
    MANY(knowledge, sources, SOURCE, source_count),
    UNSIGNED(knowledge, section_count),
    MANY(knowledge, sections, SECTION, section_count),
    UNSIGNED(knowledge, placeholder_count),
    MANY(knowledge, placeholders, PLACEHOLDER, placeholder_count),
    UNSIGNED(knowledge, setting_count),
    MANY(knowledge, settings, SETTING, setting_count),
    UNSIGNED(knowledge, target_count),
    MANY(knowledge, targets, TARGET, target_count),
    UNSIGNED(knowledge, context_count),
    MANY(knowledge, contexts, CONTEXT, context_count),
    UNSIGNED(knowledge, region_count),
    MANY(knowledge, regions, REGION, region_count),
    UNSIGNED(knowledge, quantity_count),
    MANY(knowledge, quantities, QUANTITY, quantity_count),
    UNSIGNED(knowledge, requirement_count),
    MANY(knowledge, requirements, REQUIREMENT, requirement_count),
    UNSIGNED(knowledge, term_count),
    MANY(knowledge, terms, TERM_ENTRY, term_count),
    UNSIGNED(knowledge, kind_count),
    MANY(knowledge, kinds, KIND, kind_count),
    UNSIGNED(knowledge, condition_count),
    MANY(knowledge, conditions, CONDITION, condition_count),
    UNSIGNED(knowledge, fact_count),
    MANY(knowledge, facts, FACT, fact_count),
    ONE(knowledge, diagram, DIAGRAM),
    UNSIGNED(knowledge, parameter_count),
    MANY(knowledge, parameters, PARAMETER, parameter_count),
    LATER(knowledge, source_names),
    LATER(knowledge, context_names),
    LATER(knowledge, region_names),
    LATER(knowledge, quantity_names),
    LATER(knowledge, requirement_names),
    LATER(knowledge, kind_names),
    LATER(knowledge, fact_names),
};
const shape KNOWLEDGE_SHAPE = STRUCT(knowledge, "pack", KNOWLEDGE_MEMBERS);
