#include "bare_trees.h"

#include "check.h"

#include <libxml/parser.h>
#include <string.h>

static const char *const trees[] = {
    "<report/>",
    "<blink/>",
    "<report kind='plan'><summary/><settings><section/></settings><clients><client/></clients></report>",
    ("<report kind='plan'><settings><section><setting><alternative decides='harm'><added severity='x'/></alternative></setting>"
     "</section></settings><history><before/><new/></history></report>"),
    ("<report kind='plan'><price-tags><price-tag/><price-tag kind='plan'/><shared-cost/></price-tags><ties><tied/><runner/></ties>"
     "<frontier><point/><point usd-per-month='-1'/><point/><dominated/></frontier><frontier/>"
     "<break-points><range/><range at='x'><stretch here='true'/><stretch kind='plan'/></range></break-points></report>"),
    "<report kind='conflict'><summary/><conflicts><conflict><reason/></conflict></conflicts><facts><fact number='123456789012345'/></facts></report>",
    ("<report kind='conflict'><summary conflicts='1'/><conflicts><conflict class='now' first='x'><chain><link><by/><by link='9'/><by reason='7'/>"
     "<so/></link></chain><flip/><proof><reason/></proof></conflict></conflicts><repairs><repair><edit kind='set_quantity'/>"
     "<edit kind='dance'/></repair></repairs></report>"),
    "<link><by reason='1'/></link>",
    "<why><asked><reason/><chain><link/></chain><other/></asked><conflicts><conflict/></conflicts></why>",
    "<why/>",
    ("<report><warnings><warning/></warnings><costs><item/></costs><steps><step/></steps><sources><source/></sources>"
     "<disputes><dispute><side/></dispute></disputes><questions><question/></questions><goals><goal/></goals><scenario/></report>"),
    ("<report kind='plan'><document><reviewer/></document><diagram><path id='a'/><client><way path='a' state='blocked'/></client>"
     "<client/></diagram><outlook><milestone><change/></milestone></outlook><glossary><term/></glossary><limits><limit amount='9' max='0'/>"
     "</limits><goals/><scenario><statement/><statement kind='requirement' priority='must'/></scenario></report>"),
};

void with_bare_trees(void (*show)(xmlDocPtr doc)) {
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++) {
        xmlDocPtr doc = xmlReadMemory(trees[i], (int)strlen(trees[i]), "bare.xml", NULL, XML_PARSE_NONET);
        assert_non_null(doc);
        show(doc);
        xmlFreeDoc(doc);
    }
}
