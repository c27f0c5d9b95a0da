"""From a plan to the findings that `check --json` must print: severities, ids, decisions and their order."""
import zlib
from collections import namedtuple

import account_rules
import cap_rules
import joint_rules
import pair_rules
import permission_rules
import schema
from default_rules import DEFAULT_RULES
from plan import Plan

KINDS = {**pair_rules.RULES, **cap_rules.RULES, **permission_rules.RULES, **account_rules.RULES, **joint_rules.RULES}
DEFAULT_SEVERITY = {
    "collision": "conflict", "crowding": "warn", "minimum-gap": "conflict", "frequency-cap": "conflict",
    "concurrent-contacts": "warn", "exclusive-sequence": "conflict", "opt-out": "block", "paused": "block",
    "unsolicited-call": "block", "quiet": "conflict", "quiet-account": "conflict", "stage": "conflict",
    "owner": "conflict", "interest": "warn", "incompatible": "conflict", "repeat": "warn", "answered": "conflict",
    "order": "warn", "follow-up": "conflict", "capacity": "conflict", "duplicate-account": "warn",
    "shared-goal": "warn",
}
RANK = {name: rank for rank, name in enumerate(schema.SEVERITIES)}

Rule = namedtuple("Rule", "id kind severity parameters")


def rules_of(plan):
    given = plan.rules.values() if plan.rules_given else [schema.understood("rules", raw) for raw in DEFAULT_RULES]
    for record in given:
        severity = record.severity or DEFAULT_SEVERITY.get(record.rule)
        if record.rule in KINDS and severity != "off":
            yield Rule(record.id, record.rule, severity, record.raw)


def touch_order(touch):
    return (touch.first, touch.activity, -1 if touch.step is None else touch.step, touch.contact or "", touch.account)


def touch_json(touch):
    out = {"activity": touch.activity, "step": touch.step, "account": touch.account, "contact": touch.contact,
           "channel": touch.channel, "first": schema.date_of(touch.first), "last": schema.date_of(touch.last)}
    return {key: value for key, value in out.items() if value is not None}


def severity_of(plan, rule, draft):
    """The rule's severity, lowered to every bound that holds."""
    bounds = [rule.severity] + ([draft.at_most] if draft.at_most else [])
    bounds += ["info" for a in draft.activities if plan.activities[a].status == "idea"]
    return max(bounds, key=RANK.get)


def yields_of(plan, activities):
    waiting = [a for a in activities if plan.activities[a].status != "done"]
    return max(waiting, key=plan.standing, default=None)


def is_history(plan, draft):
    return bool(draft.activities) and all(plan.activities[a].status == "done" for a in draft.activities)


def digest(plan, finding):
    """What a decision remembers of the facts."""
    facts = [finding["severity"]] + finding["activities"]
    facts += [f"{t['activity']} {t['first']} {t['last']} {t['channel']}" for t in finding["touches"]]
    if not finding["touches"]:
        for activity in (plan.activities[identifier] for identifier in finding["activities"]):
            days = f"{schema.date_of(activity.start)} {schema.date_of(schema.last_day(activity))}"
            facts.append(f"{activity.id} {days} {activity.channel}")
    return f"{zlib.crc32(chr(10).join(facts).encode()):08x}"


def is_accepted(plan, finding, today):
    decision = plan.decisions.get(finding["id"])
    return (decision is not None and decision.about in ("", digest(plan, finding)) and
            (decision.until is None or today <= decision.until))


def finding_id(rule, draft):
    identifier = f"{rule.id}/{draft.subject.id}/{'+'.join(sorted(set(draft.activities)))}"
    return identifier + ("@" + schema.date_of(draft.day) if draft.day is not None else "")


def as_one(drafts):
    """Drafts of one id: the one about an account stands, with the touches of all."""
    stands = min(drafts, key=lambda draft: draft.subject.contact is not None)
    return stands._replace(touches={touch for draft in drafts for touch in draft.touches})


def finding_json(plan, rule, draft, today):
    activities = sorted(set(draft.activities))
    out = {"id": finding_id(rule, draft), "rule": rule.kind, "rule_id": rule.id,
           "severity": severity_of(plan, rule, draft), "accepted": False}
    out |= {name: getattr(draft.subject, name) for name in ("account", "contact", "week", "month")
            if getattr(draft.subject, name) is not None}
    out |= {"activities": activities, "touches": [touch_json(t) for t in sorted(set(draft.touches), key=touch_order)]}
    out["accepted"] = is_accepted(plan, out, today)
    yields = yields_of(plan, activities)
    return out | ({"yields": yields} if yields else {}) | {"numbers": draft.numbers}


def findings_of(plan, rule, today):
    by_id = {}
    for draft in KINDS[rule.kind](plan, rule.parameters):
        if not is_history(plan, draft):
            by_id.setdefault(finding_id(rule, draft), []).append(draft)
    return [finding_json(plan, rule, as_one(drafts), today) for drafts in by_id.values()]


def check(document, today):
    """The object that `check --json` prints for this plan, without the texts; `today` is an ordinal."""
    plan = Plan(document)
    findings = [finding for rule in rules_of(plan) for finding in findings_of(plan, rule, today)]
    ordered = sorted(findings, key=lambda f: (RANK[f["severity"]], f["rule_id"], f["id"]))
    counts = {name: sum(f["severity"] == name and not f["accepted"] for f in ordered)
              for name in ("block", "conflict", "warn", "info")}
    counts["accepted"] = sum(f["accepted"] for f in ordered)
    return {"plan": plan.id, "counts": counts, "findings": ordered}
