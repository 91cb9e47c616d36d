/* view_worksheet.h - what the views of the network worksheet share */
#ifndef ACRPLAN_REPORT_VIEW_WORKSHEET_H
#define ACRPLAN_REPORT_VIEW_WORKSHEET_H

#include "report/view.h"

/* The entries of a sheet, in their order: the first (`after` NULL) or the one after `after`, NULL at the end. */
const xmlNode *sheet_entry(const xmlNode *sheet, const xmlNode *after);

/* What an entry says beside its names, in one line: "TCP 443; service tags: A, B". Text, not escaped; the caller frees it. */
buf entry_details(const view *v, const xmlNode *entry);

#endif
