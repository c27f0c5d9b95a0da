"""Rules about two activities that reach one account or one person."""
from itertools import combinations, combinations_with_replacement

from drafts import found, groups
from plan import Subject, gap


def offending(ones, others, fits):
    """All touches that fit with one of the other side."""
    pairs = [(one, other) for one in ones for other in others if fits(one, other)]
    return pairs, {t for pair in pairs for t in pair}


def unknown_to_each_other(plan, touches, pair):
    """All touches name contacts, and no person is reached by both activities."""
    if any(t.contact is None for t in touches):
        return False
    one, other = ({plan.person(t.contact) for t in touches if t.activity == a} for a in pair)
    return not one & other


def close_activities(plan, rule, days, teams_fit):
    touches = plan.touches(rule.get("channels"))
    for account, on_account in groups(touches, lambda t: t.account):
        for (a, ones), (b, others) in combinations(groups(on_account, lambda t: t.activity), 2):
            if plan.coordinated(a, b) or not teams_fit(plan.activities[a].team, plan.activities[b].team):
                continue
            pairs, both = offending(ones, others, lambda one, other: gap(one, other) <= days)
            if pairs:
                at_most = "warn" if unknown_to_each_other(plan, both, (a, b)) else None
                yield found(Subject(account, account=account), both, at_most=at_most,
                            gap_days=min(gap(*pair) for pair in pairs), limit_days=days)


def collision(plan, rule):
    return close_activities(plan, rule, rule.get("days", 2), lambda one, other: one != other)


def crowding(plan, rule):
    return close_activities(plan, rule, rule.get("days", 0), lambda one, other: one == other)


def minimum_gap(plan, rule):
    days = rule.get("days", 1)
    touches = plan.touches(rule.get("channels", ["email"]))

    def too_close(one, other):
        different = one.activity != other.activity or one.step != other.step
        return different and gap(one, other) <= days - 1

    for subject, on_subject in groups(touches, lambda t: plan.subject(t, rule.get("scope", "contact"))):
        for (_, ones), (_, others) in combinations_with_replacement(groups(on_subject, lambda t: t.activity), 2):
            pairs, both = offending(ones, others, too_close)
            if pairs:
                yield found(subject, both, gap_days=min(gap(*pair) for pair in pairs), limit_days=days)


def exclusive_sequence(plan, rule):
    touches = [t for t in plan.touches() if t.step is not None]
    for subject, on_subject in groups(touches, plan.subject):
        for (a, ones), (b, others) in combinations(groups(on_subject, lambda t: t.activity), 2):
            first = max(min(t.first for t in side) for side in (ones, others))
            last = min(max(t.first for t in side) for side in (ones, others))
            if first <= last and not plan.coordinated(a, b):
                yield found(subject, ones + others, count=last - first + 1)


def incompatible(plan, rule):
    days, ordered, tags = rule.get("days", 30), rule.get("ordered", False), set(rule.get("tags", []))

    def is_about(touch, name):
        activity = plan.activities[touch.activity]
        return rule.get(name, "") != "" and rule[name] in (activity.topic, activity.offer)

    def clash(a, b):
        return (is_about(a, "a") and is_about(b, "b") and gap(a, b) <= days and
                (not ordered or b.first >= a.first))

    for account, on_account in groups(plan.touches(), lambda t: t.account):
        if tags and (account not in plan.accounts or not tags & set(plan.accounts[account].tags)):
            continue
        for (a, ones), (b, others) in combinations(groups(on_account, lambda t: t.activity), 2):
            pairs, both = offending(ones, others, lambda one, other: clash(one, other) or clash(other, one))
            if pairs and not plan.coordinated(a, b):
                yield found(Subject(account, account=account), both,
                            gap_days=min(gap(*pair) for pair in pairs), limit_days=days)


RULES = {"collision": collision, "crowding": crowding, "minimum-gap": minimum_gap,
         "exclusive-sequence": exclusive_sequence, "incompatible": incompatible}
