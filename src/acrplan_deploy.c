/* acrplan_deploy.c - the public face of what deploys a plan (face.h says how it works) */
#include "deploy/deploy.h"
#include "face.h"

typedef struct deploying {
    job base;
    xmlDocPtr report;
    deploy_target to;
    lang in;
    buf scratch, written;
    deploy_outcome came_of_it;
} deploying;

static deploy_target target_of(acrplan_format format) {
    switch (format) {
    case ACRPLAN_ARM: return TARGET_ARM;
    case ACRPLAN_AZCLI: return TARGET_AZCLI;
    case ACRPLAN_TERRAFORM: return TARGET_TERRAFORM;
    default: return TARGET_BICEP;
    }
}

bool is_deployable_format(acrplan_format format) {
    return format >= ACRPLAN_BICEP && format <= ACRPLAN_TERRAFORM;
}

static bool deploy(job *base) {
    deploying *j = (deploying *)base;
    j->came_of_it = deploy_write(base->mem, j->report, j->to, j->in, &j->scratch, &j->written, base->found);
    base->starved = !buf_ok(&j->scratch) || !buf_ok(&j->written);
    return j->came_of_it == DEPLOY_WRITTEN && !base->starved;
}

acrplan_status write_deployable(const acrplan_report *report, acrplan_format format, lang in, acrplan_text *out,
                                acrplan_log *log) {
    deploying j = {.base = {.work = deploy}, .report = report->tree, .to = target_of(format), .in = in};
    acrplan_status status = ACRPLAN_OK;
    if (job_run(&j.base, log)) {
        arena_free(j.base.mem);
        status = hand_over(&j.written, out, log);
    } else {
        status = failed_before(log);
        if (status == ACRPLAN_INPUT && j.came_of_it == DEPLOY_REFUSED) status = ACRPLAN_REFUSED;
    }
    buf_free(&j.scratch);
    buf_free(&j.written);
    return status;
}
