/* What deploys the plan: its resources and parameters as tables. */
#include "report/markdown.h"
#include "report/view_markdown.h"
#include "report/view_text_deployment.h"

static void put_commands(view *v) {
    flow_word(v, W_DEPLOYED_FILES);
    md_block(v);
    for (int i = 0;; i++) {
        buf command = BUF_INIT;
        const bool any = deploying_command(v, i, &command);
        if (any) buf_puts(v->out, "- ");
        if (any) md_code(v->out, buf_data(&command));
        if (any) buf_putc(v->out, '\n');
        if (!buf_ok(&command)) v->out->failed = true;
        buf_free(&command);
        if (!any) break;
    }
    md_block(v);
}

static void code_cell(view *v, const char *s) {
    md_cell(v->out);
    md_code(v->out, s);
}

static void put_resources(view *v, const xmlNode *deployment) {
    static const word_id heads[] = {W_DEPLOYED_RESOURCE, W_DEPLOYED_TYPE, W_DEPLOYED_API, W_CLIENT};
    const xmlNode *r = node_child(deployment, EL_RESOURCE);
    if (!r) return;
    text_under(v, W_DEPLOYED_RESOURCES);
    md_heads(v, heads, 4, 4);
    for (; r; r = node_next(r, EL_RESOURCE)) {
        md_row(v->out);
        say_resource(v, r);
        md_said_cell(v);
        code_cell(v, node_attr(r, "type"));
        say_api(v, r);
        md_said_cell(v);
        say_raw(v, deployed_client(v, r));
        md_said_cell(v);
        md_row_end(v->out);
    }
    md_block(v);
    text_api_note(v);
}

static void put_parameters(view *v, const xmlNode *deployment) {
    static const word_id heads[] = {W_DEPLOYED_PARAMETER, W_DEPLOYED_MEANING, W_DEPLOYED_RULE};
    const xmlNode *p = node_child(deployment, EL_PARAMETER);
    if (!p) return;
    text_under(v, W_DEPLOYED_PARAMETERS);
    md_heads(v, heads, 3, 3);
    for (; p; p = node_next(p, EL_PARAMETER)) {
        md_row(v->out);
        code_cell(v, node_attr(p, "id"));
        say_parameter(v, p);
        md_said_cell(v);
        say_rule(v, p);
        md_said_cell(v);
        md_row_end(v->out);
    }
    md_block(v);
}

bool md_deployment(view *v, xmlNodePtr node) {
    text_heading(v, node);
    put_commands(v);
    text_left(v, node);
    put_resources(v, node);
    put_parameters(v, node);
    text_by_hand(v, node);
    return false;
}
