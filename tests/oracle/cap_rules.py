"""Rules that count touches, people or activities in a window of days."""
import datetime

from drafts import found, groups
from plan import Subject


def in_window(touches, day, days):
    return [t for t in touches if day - days < t.first <= day]


def starts(touches):
    return sorted({t.first for t in touches})


def once_per_step(touches):
    """One touch for each step of an activity, the first in the order of findings."""
    ordered = sorted(touches, key=lambda t: (t.contact or "", t.account))
    return [same[0] for _, same in groups(ordered, lambda t: (t.activity, t.step))]


def monday_of(day):
    return day - (day - 1) % 7


def first_of_month(day):
    return datetime.date.fromordinal(day).replace(day=1).toordinal()


def periods(touches, rule):
    """(subject fields, day of the id, touches) of every window to be counted."""
    window = rule.get("window", "rolling")
    if window == "rolling":
        for day in starts(touches):
            yield {}, day, in_window(touches, day, rule.get("days", 7))
    elif window == "calendar-week":
        for monday, inside in groups(touches, lambda t: monday_of(t.first)):
            yield {"week": datetime.date.fromordinal(monday).isoformat()}, monday, inside
    else:
        for first, inside in groups(touches, lambda t: first_of_month(t.first)):
            yield {"month": datetime.date.fromordinal(first).isoformat()[:7]}, first, inside


def frequency_cap(plan, rule):
    most, scope = rule.get("max", 0), rule.get("scope", "contact")
    if most == 0:
        return
    touches = [t for t in plan.touches(rule.get("channels"))
               if not rule.get("team") or plan.is_team(plan.activities[t.activity].team, rule["team"])]
    for subject, on_subject in groups(touches, lambda t: plan.subject(t, scope)):
        counted = once_per_step(on_subject) if scope == "account" else on_subject
        for fields, day, inside in periods(counted, rule):
            if len(inside) > most:
                yield found(subject._replace(**fields), inside, day=day, count=len(inside), max=most,
                            **({"limit_days": rule.get("days", 7)} if not fields else {}))


def concurrent_contacts(plan, rule):
    most, days = rule.get("max", 3), rule.get("days", 7)
    if most == 0:
        return
    touches = [t for t in plan.touches() if t.contact is not None]
    for account, on_account in groups(touches, lambda t: t.account):
        for day in starts(on_account):
            inside = in_window(on_account, day, days)
            people = {plan.person(t.contact) for t in inside}
            if len(people) > most:
                yield found(Subject(account, account=account), inside, day=day, count=len(people), max=most,
                            limit_days=days)


def repeat(plan, rule):
    most, days = rule.get("max", 1), rule.get("days", 90)
    if most == 0:
        return
    touches = [t for t in plan.touches() if plan.activities[t.activity].offer != ""]
    for (subject, _), same in groups(touches, lambda t: (plan.subject(t), plan.activities[t.activity].offer)):
        for day in starts(same):
            inside = in_window(same, day, days)
            count = len({t.activity for t in inside})
            if count > most:
                yield found(subject, inside, day=day, count=count, max=most, limit_days=days)


RULES = {"frequency-cap": frequency_cap, "concurrent-contacts": concurrent_contacts, "repeat": repeat}
