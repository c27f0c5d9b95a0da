"""Rule records with ordinary, odd, superfluous and missing parameters."""
import schema

KINDS = ("collision crowding minimum-gap frequency-cap concurrent-contacts exclusive-sequence opt-out paused "
         "unsolicited-call quiet quiet-account stage owner interest incompatible repeat answered order follow-up "
         "capacity duplicate-account shared-goal").split()


def channels(chance):
    return chance.some(["email", "call", "sms", "event", "ad", "social"], 3)


def days(chance):
    return chance.one([0, 1, 2, 3, 7, 30, 10**9])


def limit(chance):
    return chance.one([0, 1, 1, 2, 3, 10**9])


def scope(chance):
    return chance.one(["contact", "account"])


def stages(chance):
    return chance.some(schema.STAGES, 4)


def team(chance):
    return chance.one(["marketing", "sales", "inside", "nobody"])


def about(chance):
    return chance.one(["Pagos", "Pagos", "pagos", "Demo", "Demo", "Guía", "Crédito", ""])


def tags(chance):
    return chance.some(["bank", "mx", "nowhere"], 2)


# For each kind its own parameters and what makes a value.
PARAMETERS = {
    "collision": {"days": days, "channels": channels},
    "crowding": {"days": days, "channels": channels},
    "minimum-gap": {"days": days, "channels": channels, "scope": scope},
    "frequency-cap": {"max": limit, "days": days, "channels": channels, "scope": scope, "team": team,
                      "window": lambda chance: chance.one(["rolling", "calendar-week", "calendar-month"])},
    "concurrent-contacts": {"max": limit, "days": days},
    "unsolicited-call": {"channels": channels, "stages": stages, "valid_days": days},
    "quiet": {"channels": channels, "from": lambda chance: chance.day(), "to": lambda chance: chance.day(),
              "weekdays": lambda chance: [chance.random.randint(1, 7) for _ in range(chance.random.randint(0, 4))],
              "from_time": lambda chance: chance.time(), "to_time": lambda chance: chance.time(), "tags": tags,
              "accounts": lambda chance: chance.some(["a0", "a1", "a9"], 2)},
    "stage": {"stages": stages, "channels": channels, "team": team, "tags": tags},
    "owner": {"teams": lambda chance: chance.some(["sales", "marketing", "inside"], 2)},
    "incompatible": {"a": about, "b": about, "days": days, "ordered": lambda chance: chance.may(0.5), "tags": tags},
    "repeat": {"max": limit, "days": days},
    "answered": {"results": lambda chance: chance.some(schema.RESULTS, 3), "scope": scope, "cool_off_days": days},
    "follow-up": {"days": days},
    "capacity": {"response_days": lambda chance: chance.one([0, 1, 2, 5, 400])},
}


def random_rule(chance, identifier):
    kind = chance.one(KINDS + ["incompatible"] * 2)
    if chance.may(0.02):
        kind = chance.one(["no-such-rule", "Collision", ""])
    record = {"id": identifier, "rule": kind}
    chance.sprinkle(record, 0.25, severity=lambda: chance.one(schema.SEVERITIES))
    for name, make in PARAMETERS.get(kind, {}).items():
        wanted = 0.9 if name in ("max", "a", "b") or (kind, name) == ("stage", "stages") else 0.4
        if chance.may(wanted):
            record[name] = make(chance)
    if chance.may(0.2):  # what only other kinds read
        name, make = chance.one([each for parameters in PARAMETERS.values() for each in parameters.items()])
        if name not in PARAMETERS.get(kind, {}):
            record[name] = make(chance)
    if chance.may(0.02):
        record["days"] = chance.one(["two", -1, 1.5])
    return record


def random_rules(chance):
    """A rule set that a plan holds: any kind, several times, now and then none."""
    count = 0 if chance.may(0.02) else chance.random.randint(1, 12)
    return [random_rule(chance, f"r{number:02}") for number in range(count)]
