#include "deploy/deploy.h"

#include "deploy/deployment.h"
#include "report/view.h"

static bool refused(diags *found, const char *hint, const char *message) {
    diag_add(found, DIAG_ERROR, (place){0}, hint, "%s", message);
    return true;
}

static bool leaves_out(const xmlNode *node, diags *found) {
    for (const xmlNode *n = node_child(node, EL_LEFT); n; n = node_next(n, EL_LEFT)) {
        const bool decision = *node_attr(n, "setting") != '\0';
        const char *what = node_attr(n, decision ? "setting" : "resource"),
                   *how = node_attr(n, decision ? "option" : "property");
        diag_add(found, DIAG_ERROR, (place){0}, "the knowledge pack has to say how, or that it is done by hand",
                 decision ? "nothing deploys '%s' as '%s'"
                          : "no version of the interface has '%s' with '%s' on that day",
                 what, how);
    }
    return node_child(node, EL_LEFT) != NULL;
}

/* Says why the plan of a report cannot be deployed. */
static bool is_refused(xmlDocPtr report, diags *found) {
    const xmlNode *root = xmlDocGetRootElement(report), *node = node_child(root, EL_DEPLOYMENT);
    if (!node_is(root, "kind", "plan"))
        return refused(found, "'--format text' says what would have to give",
                       "there is no plan to deploy: the requirements cannot stand together");
    if (!node) return refused(found, NULL, "the knowledge pack does not say how a plan is deployed");
    return leaves_out(node, found);
}

deploy_outcome deploy_write(arena *mem, xmlDocPtr report, deploy_target to, lang in, buf *scratch, buf *out,
                            diags *found) {
    static void (*const WRITERS[])(const deployment *d, buf *out) = {[TARGET_BICEP] = write_bicep,
                                                                     [TARGET_ARM] = write_arm,
                                                                     [TARGET_AZCLI] = write_azcli,
                                                                     [TARGET_TERRAFORM] = write_terraform};
    if (is_refused(report, found)) return DEPLOY_REFUSED;
    deployment *d = deployment_read(mem, report, to, in, found);
    if (!d) return DEPLOY_DAMAGED;
    d->scratch = scratch;
    WRITERS[to](d, out);
    return DEPLOY_WRITTEN;
}
