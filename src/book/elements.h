/* elements.h - the elements of the book tree
 *
 * One list, many uses: the builder and the views name elements by it, and a test holds it against book.rng. */
#ifndef ACRPLAN_BOOK_ELEMENTS_H
#define ACRPLAN_BOOK_ELEMENTS_H

#define BOOK_ELEMENTS(X)            \
    X(ACCEPTED, "accepted")         \
    X(AFTER, "after")               \
    X(ALIAS, "alias")               \
    X(ANSWERS, "answers")           \
    X(APPLIES, "applies")           \
    X(ASKS, "asks")                 \
    X(AVOIDED, "avoided")           \
    X(BECAUSE, "because")           \
    X(BOOK, "book")                 \
    X(BY_HAND, "by-hand")           \
    X(CASE, "case")                 \
    X(CITES, "cites")               \
    X(CLIENT, "client")             \
    X(CLIENTS, "clients")           \
    X(CLOSED, "closed")             \
    X(CONCERNS, "concerns")         \
    X(CONDITION, "condition")       \
    X(CONDITIONS, "conditions")     \
    X(CONTEXT, "context")           \
    X(CONTEXTS, "contexts")         \
    X(DECIDED, "decided")           \
    X(DEFAULT, "default")           \
    X(DIAGRAM, "diagram")           \
    X(EN, "en")                     \
    X(EVIDENCE, "evidence")         \
    X(FACT, "fact")                 \
    X(FACTS, "facts")               \
    X(FILE, "file")                 \
    X(FORM, "form")                 \
    X(FREE, "free")                 \
    X(FROM, "from")                 \
    X(IN, "in")                     \
    X(IS, "is")                     \
    X(JA, "ja")                     \
    X(LIFECYCLE, "lifecycle")       \
    X(MEANS, "means")               \
    X(MITIGATION, "mitigation")     \
    X(NAME, "name")                 \
    X(NEEDS, "needs")               \
    X(OF, "of")                     \
    X(OPTION, "option")             \
    X(OWNER, "owner")               \
    X(PACK, "pack")                 \
    X(PARAMETER, "parameter")       \
    X(PARAMETERS, "parameters")     \
    X(PART, "part")                 \
    X(PATH, "path")                 \
    X(PER, "per")                   \
    X(PERIOD, "period")             \
    X(PLACE, "place")               \
    X(PORT, "port")                 \
    X(PREFER, "prefer")             \
    X(PROPERTY, "property")         \
    X(QUANTITIES, "quantities")     \
    X(QUANTITY, "quantity")         \
    X(REGION, "region")             \
    X(REGIONS, "regions")           \
    X(REQUIREMENT, "requirement")   \
    X(REQUIREMENTS, "requirements") \
    X(RESOURCE, "resource")         \
    X(SAYS, "says")                 \
    X(SECTION, "section")           \
    X(SECTIONS, "sections")         \
    X(SETTING, "setting")           \
    X(SETTINGS, "settings")         \
    X(SIDE, "side")                 \
    X(SOURCE, "source")             \
    X(SOURCES, "sources")           \
    X(TAG, "tag")                   \
    X(TARGET, "target")             \
    X(TERM, "term")                 \
    X(TERMS, "terms")               \
    X(TITLE, "title")               \
    X(TO, "to")                     \
    X(TOOL, "tool")                 \
    X(UNIT, "unit")                 \
    X(USED_BY, "used-by")           \
    X(USES, "uses")                 \
    X(VALUE, "value")               \
    X(VERSION, "version")           \
    X(WHEN, "when")                 \
    X(WORD, "word")                 \
    X(WRONG, "wrong")               \
    X(ZONE, "zone")

typedef enum book_element {
#define X(id, name) BE_##id,
    BOOK_ELEMENTS(X)
#undef X
        BE_COUNT
} book_element;

const char *book_element_name(book_element e);

#endif
