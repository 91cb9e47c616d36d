/* What deploys a plan: each target says what the report says, in the order of need; and no text of a report becomes code. */
#include "check.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "deploy/deploy.h"
#include "report/report.h"

static arena *mem;
static diags *found;

/* --- reports by hand --- */

#define NAMES(en, ja) "<title><en>" en "</en><ja>" ja "</ja></title>"

static const char HEAD[] =
    "<report xmlns='urn:acrplan:report:1' kind='plan' as-of='2025-11-28' program='0.1.0'>" NAMES("Cafe", "喫茶店")
    "<pack id='coffee' digest='abc'>" NAMES("Coffee", "コーヒー") "</pack>"
    "<settings><section><setting id='roast' status='required'>" NAMES("Roast", "焙煎")
    "<value option='dark'/><reason kind='statement' ref='requirement.strong' line='7'/><reason kind='fact' ref='dark-is-strong'/>"
    "<reason kind='fact' ref='dark-is-strong'/></setting></section></settings>"
    "<clients><client id='ann'><setting id='ann.cup' status='chosen'><value option='big'/></setting></client></clients>";

static const char TAIL[] =
    "<facts><fact id='dark-is-strong' number='2'/><fact id='make-machine' number='9'/><fact id='make-cup' number='11'/></facts></report>";

#define MACHINE \
    "<resource id='make-machine' fact='make-machine' type='Cafe.Kitchen/machines' api='2024-01-01' name='{machine_name}' location='{place}'>"
#define END "</resource>"

static const char PARAMETERS[] =
    "<parameter id='machine_name' type='text' min='3' max='20' pattern='^[a-z]+$'>" NAMES("Name", "名前") "</parameter>"
    "<parameter id='place' type='text' default='bar'>" NAMES("Place", "場所") "</parameter>"
    "<parameter id='guests' type='list' min='2' max='9' count='2'>" NAMES("Guests", "客") "</parameter>"
    "<parameter id='cups' type='number' min='1' max='4' default='2'>" NAMES("Cups", "杯数") "</parameter>";

static char *report_of(const char *body) {
    return arena_printf(mem, "%s<deployment>%s%s</deployment>%s", HEAD, PARAMETERS, body, TAIL);
}

static deploy_outcome write_report(const char *report, deploy_target to, lang in, buf *out) {
    buf scratch = BUF_INIT;
    xmlDocPtr doc = xmlReadMemory(report, (int)strlen(report), "report", NULL, XML_PARSE_HUGE);
    assert_non_null(doc);
    diags_clear(found);
    deploy_outcome came_of_it = deploy_write(mem, doc, to, in, &scratch, out, found);
    assert_true(buf_ok(out) && buf_ok(&scratch));
    assert_int_equal(came_of_it == DEPLOY_WRITTEN, out->len > 0);
    assert_int_equal(came_of_it == DEPLOY_WRITTEN, !diags_any_error(found));
    buf_free(&scratch);
    xmlFreeDoc(doc);
    return came_of_it;
}

/* In memory of the arena. */
static const char *written_in(const char *body, deploy_target to, lang in) {
    buf out = BUF_INIT;
    assert_int_equal(write_report(report_of(body), to, in, &out), DEPLOY_WRITTEN);
    char *s = arena_strdup(mem, buf_data(&out));
    buf_free(&out);
    return s;
}

static const char *written(const char *body, deploy_target to) {
    return written_in(body, to, LANG_EN);
}

static void has(const char *s, const char *part) {
    if (!strstr(s, part)) fail_msg("not there: %s\nin: %s", part, s);
}

static void has_not(const char *s, const char *part) {
    if (strstr(s, part)) fail_msg("there: %s", part);
}

static void refuses(const char *report, deploy_outcome expected, const char *message) {
    for (int to = TARGET_BICEP; to <= TARGET_TERRAFORM; to++) {
        buf out = BUF_INIT;
        assert_int_equal(write_report(report, (deploy_target)to, LANG_EN, &out), expected);
        has(diags_at(found, 0)->message, message);
        buf_free(&out);
    }
}

/* --- what each target says --- */

static const char CAFE[] =
    "<resource id='make-cup.ann' fact='make-cup' type='Cafe.Kitchen/machines/cups' api='2024-01-01' name='{each}' parent='make-machine' "
    "each='guests'>" NAMES("A cup.", "カップ。") "<of setting='ann.cup'/>"
    "<property path='properties.owner' type='text' value='{make-key.principal_id}'/>" END
    MACHINE NAMES("The machine.", "機械。") "<api-reason property='properties.beans' passed='2025-01-01'/>"
    "<property path='properties.roast' type='text' value='Dark' setting='roast' changed='true'/>"
    "<property path='properties.cups' type='text' value='{cups}'/>"
    "<property path='properties.hot' type='boolean' value='true'/>"
    "<property path='properties.bars[1]' type='number' value='2'/><property path='properties.bars[0]' type='number' value='1'/>"
    "<property path='properties.guests[*].name' type='text' value='Mx {each}' each='guests' setting='roast'/>"
    "<property path='properties.guests[*].kind' type='text' value='guest'/>"
    "<property path=\"identity.keys['{make-key.id}']\" type='object'/>" END
    "<resource id='make-key' fact='make-machine' type='Cafe.Safe/keys' api='2023-01-01' name='key-{machine_name}'>" NAMES("The key.", "鍵。") END
    "<resource id='make-role' fact='make-machine' type='Cafe.Rights/roles' api='2022-01-01' name='{guid}' scope='make-machine'>"
    NAMES("The role.", "役割。") "<after resource='make-cup.ann'/>"
    "<property path='properties.who' type='text' value='{make-machine.principal_id}'/>"
    "<property path='properties.where' type='text' value='/subscriptions/{subscription_id}/{tenant_id}/{resource_group}'/>" END
    "<resource id='make-bank' fact='make-machine' type='Cafe.Bank/safes' api='2022-01-01' name='bank' existing='true'>" NAMES("Bank.", "銀行。") END
    "<by-hand id='grind' fact='make-cup'><of setting='roast'/><says><en>Grind.</en><ja>挽く。</ja></says></by-hand>"
    "<by-hand id='tamp' fact='make-cup' targets='arm terraform'><says><en>Tamp.</en><ja>押す。</ja></says></by-hand>";

static void bicep_says_it(void **state) {
    (void)state;
    const char *s = written(CAFE, TARGET_BICEP);
    has(s,
        "@description('Name (3 to 20 characters, matching ^[a-z]+$)')\n@minLength(3)\n@maxLength(20)\nparam machineName string\n");
    has(s, "param place string = 'bar'\n");
    has(s, "@minLength(2)\n@maxLength(2)\nparam guests string[]\n");
    has(s, "@minValue(1)\n@maxValue(4)\nparam cups int = 2\n");
    has(s,
        "// The machine.\n// F9\n// API version 2024-01-01, because 2025-01-01 does not have “properties.beans”.\n"
        "resource makeMachine 'Cafe.Kitchen/machines@2024-01-01' = {\n  name: machineName\n  location: place\n  properties: {\n"
        "    roast: 'Dark' // roast: required, line 7, F2\n    cups: cups\n    hot: true\n    bars: [\n      1\n      2\n    ]\n"
        "    guests: [for entry in guests: {\n      name: 'Mx ${entry}' // roast: required, line 7, F2\n      kind: 'guest'\n    }]\n"
        "  }\n  identity: {\n    keys: {\n      '${makeKey.id}': {}\n    }\n  }\n}\n");
    has(s, "// A cup.\n// F11; ann.cup: chosen\n");
    has(s,
        "resource makeCupAnn 'Cafe.Kitchen/machines/cups@2024-01-01' = [for each in guests: {\n  parent: makeMachine\n  name: each\n"
        "  properties: {\n    owner: makeKey.properties.principalId\n  }\n}]\n");
    has(s,
        "  scope: makeMachine\n  name: guid(makeMachine.id, 'make-role')\n  properties: {\n    who: makeMachine.identity.principalId\n"
        "    where: '/subscriptions/${subscription().subscriptionId}/${tenant().tenantId}/${resourceGroup().name}'\n  }\n"
        "  dependsOn: [\n    makeCupAnn\n  ]\n");
    has(s, "resource makeBank 'Cafe.Bank/safes@2022-01-01' existing = {\n  name: 'bank'\n}\n");
    has(s, "// 1. Grind. (F11; roast: required, line 7, F2)\n//\n");
    has(s, "// Facts:\n// F2 = dark-is-strong\n// F9 = make-machine\n// F11 = make-cup\n");
}

static void terraform_says_it(void **state) {
    (void)state;
    const char *s = written(CAFE, TARGET_TERRAFORM);
    has(s,
        "    condition     = length(var.machine_name) >= 3 && length(var.machine_name) <= 20 && can(regex(\"^[a-z]+$\", var.machine_name))\n");
    has(s,
        "    condition     = length(var.guests) == 2 && alltrue([for entry in var.guests : length(entry) >= 2 && length(entry) <= 9])\n");
    has(s, "    condition     = var.cups >= 1 && var.cups <= 4\n");
    has(s,
        "  type = \"Cafe.Kitchen/machines@2024-01-01\"\n  parent_id = local.resource_group_id\n  name = var.machine_name\n  location = var.place\n"
        "  body = {\n    properties = {\n      roast = \"Dark\" # roast: required, line 7, F2\n      cups = var.cups\n      hot = true\n"
        "      bars = [\n        1,\n        2,\n      ]\n"
        "      guests = [for entry in var.guests : {\n        name = \"Mx ${entry}\" # roast: required, line 7, F2\n        kind = \"guest\"\n      }]\n"
        "    }\n    identity = {\n      keys = {\n        (azapi_resource.make_key.id) = {}\n      }\n    }\n  }\n"
        "  response_export_values = [\"identity.principalId\"]\n");
    has(s,
        "  for_each = toset(var.guests)\n  type = \"Cafe.Kitchen/machines/cups@2024-01-01\"\n  parent_id = azapi_resource.make_machine.id\n  name = each.value\n");
    has(s, "      owner = azapi_resource.make_key.output.properties.principalId\n");
    has(s, "  name = uuidv5(\"url\", join(\"|\", [azapi_resource.make_machine.id, \"make-role\"]))\n");
    has(s, "  depends_on = [azapi_resource.make_cup_ann]\n");
    has(s, "data \"azapi_resource\" \"make_bank\" {\n");
    has(s, "# 2. Tamp. (F11)\n");
}

static void arm_says_it(void **state) {
    (void)state;
    const char *s = written(CAFE, TARGET_ARM);
    has(s,
        "\"name\": \"guests\",\n            \"count\": \"[length(parameters('guests'))]\",\n            \"input\": {\n"
        "              \"name\": \"[concat('Mx ', parameters('guests')[copyIndex('guests')])]\",\n              \"kind\": \"guest\"\n");
    has(s, "\"cups\": \"[parameters('cups')]\"");
    has(s, "\"bars\": [\n          1,\n          2\n        ]");
    has(s, "\"properties.roast\": \"roast: required, line 7, F2\"");
    has(s,
        "\"copy\": {\n        \"name\": \"makeCupAnn\",\n        \"count\": \"[length(parameters('guests'))]\"\n      }");
    has(s, "\"name\": \"[concat(parameters('machineName'), '/', parameters('guests')[copyIndex('makeCupAnn')])]\"");
    has(s,
        "\"owner\": \"[reference(resourceId('Cafe.Safe/keys', concat('key-', parameters('machineName'))), '2023-01-01').principalId]\"");
    has(s,
        "\"who\": \"[reference(resourceId('Cafe.Kitchen/machines', parameters('machineName')), '2024-01-01', 'Full').identity.principalId]\"");
    has(s, "\"scope\": \"[resourceId('Cafe.Kitchen/machines', parameters('machineName'))]\"");
    has(s, "\"name\": \"[guid(resourceId('Cafe.Kitchen/machines', parameters('machineName')), 'make-role')]\"");
    has(s,
        "\"dependsOn\": [\n        \"[resourceId('Cafe.Kitchen/machines', parameters('machineName'))]\",\n        \"makeCupAnn\"\n      ]");
    has(s, "\"[resourceId('Cafe.Safe/keys', concat('key-', parameters('machineName')))]\": {}");
    has(s, "\"minLength\": 3,\n      \"maxLength\": 20,");
    has(s, "\"defaultValue\": 2,\n      \"minValue\": 1,\n      \"maxValue\": 4,");
    has_not(s, "Cafe.Bank");
}

static void azcli_says_it(void **state) {
    (void)state;
    const char *s = written(CAFE, TARGET_AZCLI);
    has(s,
        "fits \"$MACHINE_NAME\" 3 20 '^[a-z]+$' || problem 'MACHINE_NAME: Name (3 to 20 characters, matching ^[a-z]+$)'\n");
    has(s, "[ -n \"$PLACE\" ] || PLACE='bar'\n");
    has(s, "fits_list \"$GUESTS\" 2 9 '' 2 || problem ");
    has(s,
        "for entry in ${GUESTS}; do list_1=\"${list_1}${list_1:+, }{ \\\"name\\\": \\\"Mx ${entry}\\\", \\\"kind\\\": \\\"guest\\\" }\"; done\n");
    has(s, "    \"cups\": ${CUPS},\n");
    has(s, "    \"guests\": [${list_1}]\n");
    has(s,
        "for each in ${GUESTS}; do\n    id=\"${make_machine_id}/cups/${each}\"\n    make_key__principalId=$(az resource show --ids \"${make_key_id}\" ");
    has(s,
        "make_role_id=\"${make_machine_id}/providers/Cafe.Rights/roles/$(guid \"${make_machine_id}\" \"make-role\")\"\n");
    has(s, "az resource show --ids \"${make_bank_id}\" --api-version 2022-01-01 --only-show-errors --output none\n");
    has_not(s, "Tamp");
}

#define GRINDER(properties)                                                                                                \
    "<resource id='make-machine' fact='make-machine' type='Cafe.Kitchen/machines' api='2024-01-01' name='{machine_name}' " \
    "az='cafe machine create --name {machine_name}'>" NAMES("M", "M") properties END

static void a_command_is_used_when_it_has_every_option(void **state) {
    (void)state;
    const char *s = written(
        GRINDER(
            "<property path='properties.roast' type='text' value='Dark' setting='roast' az='--roast' az-value='very dark'/>"
            "<property path='properties.guests[*]' type='text' value='{each}' each='guests' az='--guests' az-value='{each}'/>"),
        TARGET_AZCLI);
    has(s,
        "set -- cafe machine create --name \"${MACHINE_NAME}\"\nset -- \"$@\" --roast \"very dark\" # roast: required, line 7, F2\n"
        "set -- \"$@\" --guests\nfor entry in ${GUESTS}; do set -- \"$@\" \"${entry}\"; done\n\"$@\" --only-show-errors --output none\n");
    has_not(s, "az rest");
    s = written(GRINDER("<property path='properties.roast' type='text' value='Dark' az='--roast' az-value='dark'/>"
                        "<property path='properties.hot' type='boolean' value='true'/>"),
                TARGET_AZCLI);
    has(s, "# Sent as a whole, because “cafe machine create” has no option for: properties.hot\n");
    has_not(s, "set -- cafe");
}

/* One for each entry refers to the one for the same entry. */
static void entries_keep_to_themselves(void **state) {
    (void)state;
    static const char PAIR[] =
        "<resource id='table' fact='make-cup' type='Cafe.Room/tables' api='1' name='t-{each}' each='guests'>" NAMES(
            "T", "T") END
        "<resource id='lamp' fact='make-cup' type='Cafe.Room/lamps' api='1' name='{guid}' scope='table' each='guests'>" NAMES(
            "L", "L") "<property path='properties.at' type='text' value='{table.id}'/>" END;
    has(written(PAIR, TARGET_BICEP),
        "= [for (each, index) in guests: {\n  scope: table[index]\n  name: guid(table[index].id, 'lamp', each)\n");
    has(written(PAIR, TARGET_TERRAFORM), "azapi_resource.table[each.key].id, \"lamp\", each.value]))");
    has(written(PAIR, TARGET_ARM),
        "\"at\": \"[resourceId('Cafe.Room/tables', concat('t-', parameters('guests')[copyIndex('lamp')]))]\"");
    has(written(PAIR, TARGET_AZCLI),
        "    \"at\": \"/subscriptions/${subscription}/resourceGroups/${RESOURCE_GROUP}/providers/Cafe.Room/tables/t-${each}\"\n");
}

static void names_differ_whatever_the_case(void **state) {
    (void)state;
    static const char TWO[] = "<parameter id='machineName' type='text'>" NAMES("A", "A") "</parameter>"
                              "<parameter id='path' type='text'>" NAMES("B", "B") "</parameter>";
    has(written(TWO, TARGET_BICEP), "param machineName_2 string\n");
    has(written(TWO, TARGET_AZCLI), "PATH_2=${PATH_2-}\n");
    has_not(written(TWO, TARGET_AZCLI), "\nPATH=");
}

static void comments_are_in_the_language_asked_for(void **state) {
    (void)state;
    for (int to = TARGET_BICEP; to <= TARGET_TERRAFORM; to++) {
        const char *s = written_in(CAFE, (deploy_target)to, LANG_JA);
        has(s, "喫茶店");
        has(s, "1. 挽く。 (F11、roast: 必須、7 行目、F2)");
        has_not(s, "The machine");
        has_not(s, "characters");
    }
}

/* --- what is refused --- */

static void a_conflict_deploys_nothing(void **state) {
    (void)state;
    refuses("<report xmlns='urn:acrplan:report:1' kind='conflict'/>", DEPLOY_REFUSED, "there is no plan to deploy");
}

static void nothing_is_left_out_in_silence(void **state) {
    (void)state;
    refuses(report_of("<left setting='roast' option='dark'/>"), DEPLOY_REFUSED, "nothing deploys 'roast' as 'dark'");
    refuses(report_of("<left resource='make-machine' property='properties.x'/>"), DEPLOY_REFUSED,
            "has 'make-machine' with 'properties.x'");
}

static void damage_is_noticed(void **state) {
    static const struct {
        const char *body, *message;
    } CASES[] = {
        {MACHINE "<property path='a' type='text' value='{nobody}'/>" END, "'nobody' of 'make-machine' is no parameter"},
        {MACHINE "<property path='a' type='text' value='{no.id}'/>" END, "leads to no resource"},
        {MACHINE "<property path='a' type='text' value='{place'/>" END, "does not close"},
        {MACHINE "<property path='a' type='text' value='{each}'/>" END, "entry of no list"},
        {MACHINE "<property path='a.' type='text' value='x'/>" END, "leads nowhere"},
        {MACHINE "<property path='a[x]' type='text' value='x'/>" END, "leads nowhere"},
        {MACHINE "<property path='a[*]' type='text' value='x' each='guests'/>" END, "leads nowhere"},
        {MACHINE "<property path='a.b[*].c' type='text' value='x'/>" END, "entries of no list"},
        {MACHINE "<property path='a.b' type='text' value='x'/><property path='a.b' type='text' value='y'/>" END,
         "two values"},
        {MACHINE "<property path='a.b' type='text' value='x'/><property path='a.b.c' type='text' value='y'/>" END,
         "at odds"},
        {MACHINE "<property path='a' type='text' value='x&#10;y'/>" END, "control character"},
        {MACHINE "<property path='a' type='text' value='x&#8238;y'/>" END, "control character"},
        {"<parameter id='x' type='text' default='a&#13;'/>", "control character"},
        {"<parameter id='x y' type='text'/>", "not the name"},
        {"<parameter id='place' type='text'/>", "not the name"},
        {"<parameter id='x' type='number' default='1+1'/>", "is no number"},
        {MACHINE "<property path='a' type='number' value='1;x'/>" END, "is '1;x'"},
        {MACHINE "<property path='a' type='boolean' value='yes'/>" END, "is 'yes'"},
        {MACHINE END MACHINE END, "two of the resource"},
        {"<resource id='a' type='X.Y/z' api='1 2' name='n'/>", "type of 'a'"},
        {"<resource id='a' type='X.Y/z' api='1' name='n' parent='b'/>", "no other resource"},
        {"<resource id='a' type='X.Y/z' api='1' name='n' parent='b'/><resource id='b' type='X.Y/z' api='1' name='n'/>",
         "does not fit its parent"},
        {"<resource id='a' type='X.Y/z/w' api='1' name='n' parent='b'/><resource id='b' type='X.Y/v' api='1' name='n'/>",
         "does not continue"},
        {"<resource id='a' type='X.Y/z' api='1' name='{b.name}'/><resource id='b' type='X.Y/z' api='1' name='{a.name}'/>",
         "need each other"},
        {"<resource id='a' type='X.Y/z' api='1' name='n' each='guests'/><resource id='b' type='X.Y/z' api='1' name='{a.name}'/>",
         "for each entry"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(CASES); i++) refuses(report_of(CASES[i].body), DEPLOY_DAMAGED, CASES[i].message);
}

/* --- texts that would like to be code --- */

static const char EVIL[] =
    "'\"`$(echo PWNED)${HOME}%{if}'''*/ // # \\ \\' [x] \n; echo PWNED\r\n\xE2\x80\xAE\xE2\x80\xA8\x7f</script> #";

/* For names and values without braces, which are templates', and without what they may not have: it is refused. */
static const char *for_xml(const char *s, bool for_people) {
    char *out = arena_alloc(mem, 8 * strlen(s) + 1, 1), *to = out;
    for (; *s; s++) {
        if (!for_people && (strchr("{}", *s) || (unsigned char)*s < ' ' || (unsigned char)*s >= 0x7f)) continue;
        to += strchr("<>&'\"\n\r", *s) ? sprintf(to, "&#%d;", *s) : sprintf(to, "%c", *s);
    }
    return out;
}

static const char *evil_report(const char *evil) {
    const char *said = for_xml(evil, true), *name = for_xml(evil, false),
               *plain = for_xml("'\"`$(echo PWNED)${HOME}%{if}\\ # // '", true);
    return arena_printf(
        mem,
        "<report xmlns='urn:acrplan:report:1' kind='plan' as-of='%s' program='%s'><title><en>%s</en></title><pack id='%s' digest='%s'/>"
        "<settings><section><setting id='%s' status='%s'><reason kind='statement' ref='a' line='%s'/><reason kind='fact' ref='%s'/></setting>"
        "</section></settings><deployment>"
        "<parameter id='p' type='text' pattern='%s' default='%s'><title><en>%s</en></title><says><en>%s</en></says></parameter>"
        "<parameter id='l' type='list'><title><en>%s</en></title></parameter>"
        "<resource id='%s' fact='%s' type='X.Y/z' api='1' name='n%s' location='%s'><title><en>%s</en></title>"
        "<api-reason property='%s' passed='%s'/><of setting='%s'/>"
        "<property path=\"a.b['k%s']\" type='text' value='%s' setting='%s'/>"
        "<property path='a.list[*]' type='text' value='%s{each}' each='l' setting='%s'/></resource>"
        "<resource id='c' fact='%s' type='X.Y/w' api='1' name='{guid}' az='cafe make %s'><title><en>%s</en></title>"
        "<property path='a' type='text' value='x' az='%s' az-value='%s' setting='%s'/></resource>"
        "<by-hand id='h' fact='%s'><of setting='%s'/><says><en>%s</en></says></by-hand></deployment>"
        "<facts><fact id='%s' number='%s'/></facts></report>",
        said, said, said, said, said, said, said, said, said,                         /* the head */
        plain, plain, said, said, said,                                               /* the parameters */
        said, said, name, name, said, said, said, said, name, name, said, name, said, /* a resource with JSON */
        said, for_xml("\"`$(echo PWNED)\\ // #", false), said, name, name, said,      /* one with a command */
        said, said, said, said, said);
}

static const char *evil_in(const char *evil, deploy_target to) {
    buf out = BUF_INIT;
    assert_int_equal(write_report(evil_report(evil), to, LANG_EN, &out), DEPLOY_WRITTEN);
    char *s = arena_strdup(mem, buf_data(&out));
    buf_free(&out);
    return s;
}

/* Reads code with strings in `quote`, in which "${" begins code again; returns where it ends, at the brace that closes or the end. */
static const char *read_code(const char *s, const char *quote, const char *comment, int depth);

static const char *read_string(const char *s, const char *quote, const char *comment, int depth) {
    for (s++; *s != *quote; s++) {
        if (!*s || *s == '\n') fail_msg("an open string: %.60s", s);
        if (*s == '\\') {
            assert_non_null(strchr("\\'\"nrt$uU", s[1]));
            s++;
        } else if ((*s == '$' || *s == '%') && s[1] == *s && s[2] == '{') {
            s += 2;
        } else if (*s == '$' && s[1] == '{') {
            s = read_code(s + 2, quote, comment, depth + 1);
        } else {
            assert_false(*s == '%' && s[1] == '{' && *quote == '"');
        }
    }
    return s;
}

static const char *read_code(const char *s, const char *quote, const char *comment, int depth) {
    static const char OPEN[] = "([{", CLOSE[] = ")]}";
    char open[64];
    size_t count = 0;
    assert_true(depth < 5);
    for (; *s; s++) {
        if (strncmp(s, comment, strlen(comment)) == 0 && depth == 0) {
            s += strcspn(s, "\n");
        } else if (*s == *quote) {
            s = read_string(s, quote, comment, depth);
        } else if (strchr(OPEN, *s)) {
            assert_true(count < sizeof open);
            open[count++] = CLOSE[strchr(OPEN, *s) - OPEN];
        } else if (strchr(CLOSE, *s)) {
            if (count == 0 && depth > 0 && *s == '}') return s;
            assert_true(count > 0 && open[--count] == *s);
        } else {
            assert_true(strchr("\"'`\\;", *s) == NULL);
        }
    }
    assert_int_equal(depth, 0);
    assert_int_equal(count, 0);
    return s;
}

static void nothing_turns_or_ends_a_line(const char *s) {
    has_not(s, "\xE2\x80\xAE");
    has_not(s, "\xE2\x80\xA8");
    for (; *s; s++) assert_true((unsigned char)*s >= ' ' || *s == '\n');
}

static void texts_stay_texts(void **state) {
    (void)state;
    const char *bicep = evil_in(EVIL, TARGET_BICEP), *terraform = evil_in(EVIL, TARGET_TERRAFORM);
    nothing_turns_or_ends_a_line(bicep);
    nothing_turns_or_ends_a_line(terraform);
    read_code(bicep, "'", "//", 0);
    read_code(terraform, "\"", "#", 0);
    has(bicep, "param p string = '\\'\"`$(echo PWNED)\\${HOME}%{if}\\\\ # // \\''\n");
    has(bicep, "[x] \\u{a}; echo PWNED\\u{d}\\u{a}\\u{202e}\\u{2028}\\u{7f}</script> #");
    has(terraform, "  default     = \"'\\\"`$(echo PWNED)$${HOME}%%{if}\\\\ # // '\"\n");
    has(terraform, "[x] \\u000a; echo PWNED\\u000d\\u000a\\u202e\\u2028\\u007f</script> #");
}

/* A string of JSON holds no bare quote and no line break; outside of strings there is nothing but the marks of JSON, numbers and words. */
static void arm_stays_json(void **state) {
    (void)state;
    const char *s = evil_in(EVIL, TARGET_ARM);
    size_t depth = 0;
    nothing_turns_or_ends_a_line(s);
    for (; *s; s++) {
        if (*s == '"') {
            for (s++; *s != '"'; s++) {
                assert_true(*s && *s != '\n');
                if (*s == '\\') assert_true(*++s == 'u');
            }
        } else if (strchr("{[", *s)) {
            depth++;
        } else if (strchr("}]", *s)) {
            assert_true(depth-- > 0);
        } else {
            assert_true(strchr(" \n:,.-0123456789truefalsn", *s) != NULL);
        }
    }
    assert_int_equal(depth, 0);
}

/* Text in brackets is no expression of a template. */
static void brackets_are_text(void **state) {
    (void)state;
    has(written(
            MACHINE
            "<property path='a' type='text' value=\"[deployment().name]\"/><property path='b' type='text' value='[x] y'/>" END,
            TARGET_ARM),
        "\"a\": \"[[deployment().name]\",\n      \"b\": \"[x] y\"");
    has(written("<parameter id='x' type='text' default='[y]'>" NAMES("[t]", "t") "</parameter>", TARGET_ARM),
        "\"defaultValue\": \"[[y]\"");
    has(written(MACHINE "<property path='a' type='text' value=\"it's {place}\"/>" END, TARGET_ARM),
        "\"[concat('it''s ', parameters('place'))]\"");
}

/* --- the script is run, with a command that only tells how it was called --- */

static const char STAND_INS[] =
    "az() { printf 'az'; printf '<%s>' \"$@\"; echo; }\ncafe() { printf 'cafe'; printf '<%s>' \"$@\"; echo; }\nsleep() { :; }\n";

static const char *run_script(const char *script, const char *environment) {
    char path[] = "/tmp/acrplan-deploy-XXXXXX";
    const int fd = mkstemp(path);
    assert_true(fd >= 0);
    FILE *f = fdopen(fd, "w");
    fputs(STAND_INS, f);
    fputs(script, f);
    fclose(f);
    FILE *run = popen(arena_printf(mem, "%s sh %s 2>&1; echo \"status $?\"", environment, path), "r");
    assert_non_null(run);
    char *said = arena_alloc(mem, 100000, 1);
    said[fread(said, 1, 99999, run)] = '\0';
    pclose(run);
    remove(path);
    return said;
}

static void the_script_runs_what_it_says(void **state) {
    (void)state;
    const char *said = run_script(
        written(
            GRINDER(
                "<property path='a.b[*]' type='text' value='{each}' each='guests' az='--guests' az-value='{each}'/>"),
            TARGET_AZCLI),
        "RESOURCE_GROUP=group MACHINE_NAME=abc GUESTS='ann bob'");
    has(said, "cafe<machine><create><--name><abc><--guests><ann><bob><--only-show-errors><--output><none>\n");
    has(said, "status 0");
}

static void the_script_wants_its_parameters(void **state) {
    (void)state;
    const char *script = written(GRINDER(""), TARGET_AZCLI);
    static const struct {
        const char *environment, *problem;
    } CASES[] = {
        {"RESOURCE_GROUP=g GUESTS='ann bob'", "MACHINE_NAME: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME=ab", "MACHINE_NAME: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME=ABC", "MACHINE_NAME: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME='abc\nABC'", "MACHINE_NAME: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME=abc PLACE='a\"b'", "PLACE: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME=abc CUPS=5", "CUPS: "},
        {"RESOURCE_GROUP=g GUESTS='ann bob' MACHINE_NAME=abc CUPS=1x", "CUPS: "},
        {"RESOURCE_GROUP=g GUESTS='ann' MACHINE_NAME=abc", "GUESTS: "},
        {"RESOURCE_GROUP=g GUESTS='ann b' MACHINE_NAME=abc", "GUESTS: "},
        {"GUESTS='ann bob' MACHINE_NAME=abc", "RESOURCE_GROUP: "},
    };
    for (size_t i = 0; i < COUNT(CASES); i++) {
        const char *said = run_script(script, CASES[i].environment);
        has(said, CASES[i].problem);
        has(said, "status 2");
        has_not(said, "cafe<");
        assert_null(strstr(strstr(said, ": ") + 1, "\n") == NULL ? said : NULL);
    }
}

static void the_script_is_not_led_astray(void **state) {
    (void)state;
    const char *script = evil_in(EVIL, TARGET_AZCLI);
    nothing_turns_or_ends_a_line(script);
    has(run_script(script, "RESOURCE_GROUP=g P=x L='a b'"), "status 2"); /* the pattern is no pattern */
    const char *said = run_script(strstr(script, "\nsubscription="), "RESOURCE_GROUP=g P=x L='a b'");
    has_not(said, "\nPWNED");
    has(said, "status 0");
    has(said, "cafe<make><\"`$(echo><PWNED)\\><//><#>");
}

static void a_long_text_is_a_long_text(void **state) {
    (void)state;
    char *longest = arena_alloc(mem, 10001, 1);
    memset(longest, 'x', 10000);
    for (int to = TARGET_BICEP; to <= TARGET_TERRAFORM; to++) has(evil_in(longest, (deploy_target)to), longest);
}

/* --- the tests --- */

static int begin(void **state) {
    (void)state;
    mem = arena_new(0);
    found = diags_new(mem);
    return mem ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    arena_free(mem);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bicep_says_it),
        cmocka_unit_test(terraform_says_it),
        cmocka_unit_test(arm_says_it),
        cmocka_unit_test(azcli_says_it),
        cmocka_unit_test(a_command_is_used_when_it_has_every_option),
        cmocka_unit_test(entries_keep_to_themselves),
        cmocka_unit_test(names_differ_whatever_the_case),
        cmocka_unit_test(comments_are_in_the_language_asked_for),
        cmocka_unit_test(a_conflict_deploys_nothing),
        cmocka_unit_test(nothing_is_left_out_in_silence),
        cmocka_unit_test(damage_is_noticed),
        cmocka_unit_test(texts_stay_texts),
        cmocka_unit_test(arm_stays_json),
        cmocka_unit_test(brackets_are_text),
        cmocka_unit_test(the_script_runs_what_it_says),
        cmocka_unit_test(the_script_wants_its_parameters),
        cmocka_unit_test(the_script_is_not_led_astray),
        cmocka_unit_test(a_long_text_is_a_long_text),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
