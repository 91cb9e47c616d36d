/* view_html_put_others.h - what the HTML of plans beside the plan shares */
#ifndef ACRPLAN_REPORT_VIEW_HTML_PUT_OTHERS_H
#define ACRPLAN_REPORT_VIEW_HTML_PUT_OTHERS_H

#include "report/view_html.h"
#include "report/view_others.h"

/* "Service tier (SKU): Basic", the option in bold. */
void put_choice(view *v, const xmlNode *choice);
/* The decisions of another plan that are named, then the others, folded, as items of a list; the list, nothing where there are none. */
void put_choice_items(view *v, const xmlNode *other);
void put_choice_list(view *v, const xmlNode *other);
/* A list of what comes and goes, by sort; with their sentences. */
void put_shifts(view *v, const xmlNode *other);
/* The cells of a row about another plan: its decisions; what comes and goes. */
void put_settings_cell(view *v, const xmlNode *other);
void put_harm_cell(view *v, const xmlNode *other);
/* <table class="css"> and its caption. */
void open_wide_table(view *v, const char *css, word_id caption);

#endif
