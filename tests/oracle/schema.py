"""The plan file's fields as its contract lists them, and whether a record is understood."""
import datetime
import re
from types import SimpleNamespace

DIRECT = "email call meeting event webinar sms post other".split()
AMBIENT = "social ad".split()
CHANNELS = DIRECT + AMBIENT
STAGES = "target engaged opportunity customer churned competitor do_not_contact".split()
STATUSES = "idea planned approved running done cancelled".split()
RESULTS = "replied meeting not_interested opted_out bounced no_answer".split()
SEVERITIES = "block conflict warn info off".split()
CONSENTS = "granted denied unknown".split()
METRICS = "leads mql sql opportunities revenue meetings response_hours custom".split()
LAST_DAY = datetime.date(2199, 12, 31).toordinal()
FIRST_DAY = datetime.date(1970, 1, 1).toordinal()


def day_of(text):
    """The ordinal of a date that the contract allows, otherwise None."""
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        day = datetime.date(int(text[:4]), int(text[5:7]), int(text[8:])).toordinal()
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


def date_of(day):
    return datetime.date.fromordinal(day).isoformat()


def within(day):
    """The nearest day that a plan can name."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def is_id(value):
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9._-]{1,64}", value) is not None


def is_line(value):
    return isinstance(value, str) and len(value) <= 4000 and not re.search(r"[\x00-\x1f\x7f-\x9f]", value)


def is_note(value):
    return isinstance(value, str) and is_line(value.replace("\n", "").replace("\t", "")) and len(value) <= 4000


def is_time(value):
    return isinstance(value, str) and re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", value) is not None


def is_whole(lowest, highest):
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest


def has_decimals(value, decimals):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(
        value * 10**decimals - round(value * 10**decimals)) < 1e-6


def is_rate(value):
    return has_decimals(value, 4) and 0 <= value <= 1


def is_money(value):
    return has_decimals(value, 2) and abs(value) < 10**13


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_date(value):
    return day_of(value) is not None


def is_flag(value):
    return isinstance(value, bool)


def one_of(words):
    return lambda value: isinstance(value, str) and value in words


def list_of(check):
    return lambda value: isinstance(value, list) and all(check(each) for each in value)


def objects_of(checks):
    fits = lambda value: isinstance(value, dict) and all(checks[key](value[key]) for key in value if key in checks)
    return list_of(fits)


def is_consent(value):
    return isinstance(value, dict) and all(key in CHANNELS and one_of(CONSENTS)(value[key]) for key in value)


COUNT = is_whole(0, 10**9)
IDS = list_of(is_id)
TEXTS = list_of(is_line)
QUIET = objects_of({"from": is_date, "to": is_date, "reason": is_line})
STEPS = objects_of({"day": COUNT, "channel": one_of(CHANNELS), "time": is_time, "title": is_line})

# For each collection its required fields, and for each field what it must be and what it is when absent.
REQUIRED = {
    "plan": "id title", "teams": "id name", "people": "id name team", "accounts": "id name",
    "contacts": "id account name", "plays": "id title", "activities": "id title team channel start",
    "outcomes": "id account date result", "goals": "id title target from to", "rules": "id rule", "decisions": "id verdict reason date",
}
FIELDS = {
    "plan": {"id": (is_id, None), "title": (is_line, ""), "start": (is_date, None), "end": (is_date, None)},
    "teams": {"id": (is_id, None), "name": (is_line, ""), "role": (one_of("marketing sales other".split()), "")},
    "people": {"id": (is_id, None), "name": (is_line, ""), "team": (is_id, ""), "email": (is_line, ""),
               "leads_per_week": (COUNT, 0)},
    "accounts": {"id": (is_id, None), "name": (is_line, ""), "domain": (is_line, ""), "tier": (one_of("ABC"), ""),
                 "tags": (TEXTS, []), "owner": (is_id, ""), "helpers": (IDS, []),
                 "stage": (one_of(STAGES), "target"), "country": (is_line, ""), "interests": (TEXTS, []),
                 "quiet": (QUIET, []), "no_contact": (list_of(one_of(CHANNELS)), []), "note": (is_note, "")},
    "contacts": {"id": (is_id, None), "account": (is_id, ""), "name": (is_line, ""), "title": (is_line, ""),
                 "email": (is_line, ""), "phone": (is_line, ""), "interests": (TEXTS, []),
                 "consent": (is_consent, {}), "consent_source": (is_line, ""), "paused_from": (is_date, None),
                 "paused_to": (is_date, None), "asked_for_call": (is_date, None), "note": (is_note, "")},
    "plays": {"id": (is_id, None), "title": (is_line, ""), "note": (is_note, "")},
    "activities": {"id": (is_id, None), "title": (is_line, ""), "team": (is_id, ""), "owner": (is_id, ""),
                   "channel": (one_of(CHANNELS), ""), "status": (one_of(STATUSES), "planned"),
                   "start": (is_date, None), "end": (is_date, None), "time": (is_time, None), "steps": (STEPS, []),
                   "accounts": (IDS, []), "contacts": (IDS, []), "audience_tags": (TEXTS, []), "exclude": (IDS, []),
                   "topic": (is_line, ""), "offer": (is_line, ""), "priority": (is_whole(0, 100), 50),
                   "requested": (is_flag, False), "exempt": (is_flag, False), "play": (is_id, ""),
                   "goal": (is_id, ""), "after": (IDS, []), "follows": (is_id, ""), "expected_leads": (COUNT, None),
                   "response_rate": (is_rate, 0), "budget": (is_money, 0), "created": (is_date, None),
                   "rank": (is_line, ""), "note": (is_note, "")},
    "outcomes": {"id": (is_id, None), "account": (is_id, ""), "contact": (is_id, ""), "activity": (is_id, ""),
                 "date": (is_date, None), "result": (one_of(RESULTS), ""), "note": (is_note, "")},
    "goals": {"id": (is_id, None), "title": (is_line, ""), "metric": (one_of(METRICS), "custom"),
              "target": (is_number, 0), "from": (is_date, None), "to": (is_date, None),
              "marketing_owner": (is_id, ""), "sales_owner": (is_id, "")},
    "rules": {"id": (is_id, None), "rule": (is_line, ""), "severity": (one_of(SEVERITIES), None)},
    "decisions": {"id": (is_line, None), "verdict": (one_of(["accepted"]), ""), "reason": (is_line, ""),
                  "by": (is_id, ""), "date": (is_date, None), "until": (is_date, None), "about": (is_line, "")},
}
PARAMETERS = {
    "days": COUNT, "max": COUNT, "valid_days": COUNT, "cool_off_days": COUNT, "response_days": COUNT,
    "channels": list_of(one_of(CHANNELS)), "stages": list_of(one_of(STAGES)), "results": list_of(one_of(RESULTS)),
    "scope": one_of(["contact", "account"]), "window": one_of(["rolling", "calendar-week", "calendar-month"]),
    "team": is_id, "teams": IDS, "accounts": IDS, "tags": TEXTS, "name": is_line, "from": is_date, "to": is_date,
    "weekdays": list_of(is_whole(1, 7)), "from_time": is_time, "to_time": is_time, "a": is_line, "b": is_line,
    "ordered": is_flag,
}


def fits(collection, raw):
    checks = {name: check for name, (check, _) in FIELDS[collection].items()}
    if collection == "rules":
        checks |= PARAMETERS
    if any(name not in raw for name in REQUIRED[collection].split()):
        return False
    return all(check(raw[name]) for name, check in checks.items() if name in raw)


def last_day(activity):
    """The day on which an activity ends: a step sequence ends with its last step."""
    if activity.steps:
        return max(activity.start + step.get("day", 0) for step in activity.steps)
    return activity.end


def with_defaults(collection, raw):
    record = SimpleNamespace(raw=raw)
    for name, (check, default) in FIELDS[collection].items():
        value = raw.get(name, default)
        setattr(record, name, day_of(value) if check is is_date and value is not None else value)
    return record


def understood(collection, raw):
    """The record with its defaults, or None when the contract keeps it as not understood."""
    if not isinstance(raw, dict) or not fits(collection, raw):
        return None
    record = with_defaults(collection, raw)
    if collection == "plan" and None not in (record.start, record.end) and record.end < record.start:
        return None
    if collection == "goals" and record.to < getattr(record, "from"):
        return None
    if collection == "activities":
        record.end = record.start if record.end is None else record.end
        if record.end < record.start or last_day(record) > LAST_DAY:
            return None
    return record
