"""Rules about whether somebody may be reached at all, or just then."""
import datetime

from drafts import found, groups
import schema


def per_activity_and_subject(plan, touches, scope="contact", **numbers):
    for (_, subject), same in groups(touches, lambda t: (t.activity, plan.subject(t, scope))):
        yield found(subject, same, **numbers)


def has_opted_out(plan, touch):
    return any(o.result == "opted_out" and o.date <= touch.first and o.contact in plan.contacts and
               plan.person(o.contact) == plan.person(touch.contact) for o in plan.outcomes.values())


def is_denied(plan, touch):
    account = plan.accounts.get(touch.account)
    if account and (touch.channel in account.no_contact or account.stage == "do_not_contact"):
        return True
    if touch.contact is not None:
        return plan.consent(touch.contact, touch.channel) == "denied" or has_opted_out(plan, touch)
    contacts = plan.contacts_of(touch.account)
    return bool(contacts) and all(plan.consent(c.id, touch.channel) == "denied" for c in contacts)


def opt_out(plan, rule):
    touches = plan.touches(schema.CHANNELS, exempt=True)
    return per_activity_and_subject(plan, [t for t in touches if is_denied(plan, t)])


def is_paused(record, touch):
    if record.paused_from is None and record.paused_to is None:
        return False
    return ((record.paused_from is None or record.paused_from <= touch.last) and
            (record.paused_to is None or touch.first <= record.paused_to))


def paused(plan, rule):
    touches = [t for t in plan.touches() if t.contact is not None]
    meeting = [t for t in touches if any(is_paused(record, t) for record in plan.records_of(t.contact))]
    return per_activity_and_subject(plan, meeting)


def unsolicited_call(plan, rule):
    stages, valid = rule.get("stages", ["customer", "opportunity"]), rule.get("valid_days", 0)

    def has_asked(record, touch):
        asked = record.asked_for_call
        return asked is not None and asked <= touch.first and (valid == 0 or touch.first - asked <= valid)

    def has_basis(contact, touch):
        return (plan.consent(contact, touch.channel) == "granted" or
                any(has_asked(record, touch) for record in plan.records_of(contact)))

    def is_unsolicited(touch):
        account = plan.accounts.get(touch.account)
        if account and account.stage in stages:
            return False
        contacts = [touch.contact] if touch.contact else [c.id for c in plan.contacts_of(touch.account)]
        return not any(has_basis(contact, touch) for contact in contacts)

    def too_old(draft):
        """How long ago the person asked, when that is why the first touch is unsolicited."""
        first = min(draft.touches, key=lambda t: (t.first, t.step))
        asked = [r.asked_for_call for r in plan.records_of(first.contact)] if first.contact else []
        asked = [day for day in asked if day is not None and day <= first.first]
        return {"age_days": first.first - max(asked)} if asked else {}

    touches = plan.touches(rule.get("channels", ["call", "sms"]))
    for draft in per_activity_and_subject(plan, [t for t in touches if is_unsolicited(t)]):
        yield draft._replace(numbers=too_old(draft))


def is_quiet_day(rule, day):
    weekdays = rule.get("weekdays")
    return ((not rule.get("from") or schema.day_of(rule["from"]) <= day) and
            (not rule.get("to") or day <= schema.day_of(rule["to"])) and
            (not weekdays or datetime.date.fromordinal(day).isoweekday() in weekdays))


def is_quiet_for(rule, touch):
    start, end = rule.get("from_time"), rule.get("to_time")
    if start is None and end is None:
        return any(is_quiet_day(rule, day) for day in range(touch.first, touch.last + 1))
    if touch.time is None:
        return False
    start, end = start or "00:00", end or "24:00"
    if start < end:
        return start <= touch.time < end and is_quiet_day(rule, touch.first)
    return ((touch.time >= start and is_quiet_day(rule, touch.first)) or
            (touch.time < end and is_quiet_day(rule, touch.first - 1)))


def concerns(plan, rule, account):
    """Whether a quiet range for certain accounts or tags holds for this account."""
    tags, accounts = rule.get("tags"), rule.get("accounts")
    if not tags and not accounts:
        return True
    carried = plan.accounts[account].tags if account in plan.accounts else []
    return account in (accounts or []) or bool(set(tags or []) & set(carried))


def quiet(plan, rule):
    touches = plan.touches(rule.get("channels", schema.CHANNELS))
    return per_activity_and_subject(
        plan, [t for t in touches if concerns(plan, rule, t.account) and is_quiet_for(rule, t)])


def quiet_account(plan, rule):
    def is_inside(touch):
        account = plan.accounts.get(touch.account)
        return account is not None and any(
            is_quiet_day({"from": each.get("from"), "to": each.get("to")}, day)
            for each in account.quiet for day in range(touch.first, touch.last + 1))

    return per_activity_and_subject(plan, [t for t in plan.touches(schema.CHANNELS) if is_inside(t)])


RULES = {"opt-out": opt_out, "paused": paused, "unsolicited-call": unsolicited_call, "quiet": quiet,
         "quiet-account": quiet_account}
