"""Small plans in which everything collides: few accounts, people and days, and every field that a rule reads."""
import copy

import schema
from random_rules import random_rules

EMAILS = ["ana@x.mx", "Ana@X.mx", "ANA@x.mx", "josé@x.mx", "JOSÉ@x.mx", "jose@x.mx"]
TAGS = ["bank", "mx", "Bank"]
TOPICS = ["Pagos", "Pagos", "pagos", "Crédito", "CRÉDITO", "Credito"]
OFFERS = ["Demo", "Demo", "demo", "Guía"]
NAMES = ["Andina S.A. de C.V.", "ANDINA", "Ándina, S.A.", "Andina-Sur", "andina sur", "Sur (Andina)", "Café & Co.",
         "Cafe", "S.A.", "Inc.", "Peñol Ltda", "penol", "Sur/Norte", "sur norte", "Sur_Norte", "Sur–Norte", "«Sur» Norte",
         "Sur’Norte", "Sur·Norte", "SurNorte S. de R.L.", "Łódź GmbH", "lodz", "ŁÓDŹ", "Straße", "STRASSE", "Țepeș"]
DOMAINS = ["x.mx", "www.X.mx", "X.MX", "y.mx", "WWW.y.mx", "www.www.y.mx", "www.", "ñ.mx", "Ñ.mx", ""]
SPOILED = {
    "accounts": [("stage", "lost"), ("tags", "bank"), ("quiet", [{"from": "2026-13-01"}]), ("no_contact", ["fax"])],
    "contacts": [("consent", {"email": "maybe"}), ("paused_from", "soon"), ("name", None), ("account", 7)],
    "activities": [("channel", "fax"), ("end", "1999-01-01"), ("priority", 101), ("requested", "yes"),
                   ("steps", [{"day": 10**9}]), ("start", "2026-02-30"), ("expected_leads", -1), ("time", "24:00"),
                   ("response_rate", 1.5)],
    "people": [("leads_per_week", 1.5), ("team", None)],
    "outcomes": [("result", "maybe"), ("date", None)],
    "goals": [("from", "2026-7-1"), ("target", "ten"), ("to", None), ("to", "2026-06-30")],
    "decisions": [("verdict", "refused"), ("until", "never")],
    "teams": [("role", "boss")],
}


class Chance:
    """Random choices over one plan's few days."""

    def __init__(self, random):
        self.random = random
        base = "2026-07-06" if random.random() < 0.9 else random.choice(["1970-01-01", "2199-12-05", "2026-12-24"])
        self.base, self.span = schema.day_of(base), random.choice([3, 6, 12, 25])

    def may(self, probability):
        return self.random.random() < probability

    def one(self, values):
        return self.random.choice(values)

    def some(self, values, most=3):
        return [self.random.choice(values) for _ in range(self.random.randint(0, most))]

    def day(self, before=0, after=0):
        day = self.base + self.random.randint(-before, self.span + after)
        return schema.date_of(schema.within(day))

    def time(self):
        return self.one(["00:00", "08:00", "08:59", "09:00", "12:30", "20:59", "21:00", "23:00", "23:59"])

    def sprinkle(self, record, probability, **fields):
        """Adds each field with this probability; a field is a value or a function that makes one."""
        for name, value in fields.items():
            if self.may(probability):
                record[name.rstrip("_")] = value() if callable(value) else value
        return record


def teams(chance):
    out = [{"id": "marketing", "name": "M", "role": "marketing"}, {"id": "sales", "name": "V", "role": "sales"}]
    if chance.may(0.5):
        inside = {"id": "inside", "name": "I"}
        out.append(chance.sprinkle(inside, 0.8, role=chance.one(["sales", "marketing", "other"])))
    if chance.may(0.1):
        out[chance.random.randrange(2)].pop("role")
    return out


def person(chance, number):
    return chance.sprinkle({"id": f"p{number}", "name": "P", "team": chance.one(["marketing", "sales", "inside"])},
                           0.6, leads_per_week=lambda: chance.one([0, 1, 5, 20]))


def quiet_range(chance):
    return chance.sprinkle({"reason": "Stocktaking"}, 0.7, from_=chance.day, to=chance.day)


def account(chance, number):
    record = {"id": f"a{number}", "name": chance.one(NAMES)}
    chance.sprinkle(record, 0.35, domain=chance.one(DOMAINS), tags=lambda: chance.some(TAGS, 2),
                    owner=lambda: f"p{chance.random.randint(0, 4)}", helpers=lambda: chance.some(["p0", "p1", "p9"], 2),
                    stage=lambda: chance.one(schema.STAGES), interests=lambda: chance.some(TOPICS, 2))
    return chance.sprinkle(record, 0.15, no_contact=lambda: chance.some(schema.CHANNELS, 2),
                           quiet=lambda: [quiet_range(chance) for _ in range(chance.random.randint(1, 2))])


def contact(chance, number, accounts):
    identifier = chance.one([f"c{number}", f"C{number}", f"a{number}"])  # the last one may be an account's as well
    record = {"id": identifier, "name": "C", "account": chance.one(accounts)}
    chance.sprinkle(record, 0.6, email=lambda: chance.one(EMAILS),
                    consent=lambda: {c: chance.one(schema.CONSENTS) for c in chance.some(schema.CHANNELS[:6], 3)})
    return chance.sprinkle(record, 0.2, interests=lambda: chance.some(TOPICS, 2), paused_from=chance.day,
                           paused_to=chance.day, asked_for_call=lambda: chance.day(before=5))


def step(chance):
    return chance.sprinkle({}, 0.6, day=lambda: chance.random.randint(0, 7), title="Step",
                           channel=lambda: chance.one(schema.CHANNELS[:6] + ["ad"]), time=chance.time)


def activity(chance, number, ids):
    record = {"id": f"m{number}", "title": "T", "team": chance.one(["marketing", "sales"] * 2 + ["inside"]),
              "channel": chance.one(["email", "email", "call", "call", "event", "webinar"] + schema.CHANNELS)}
    record["start"] = chance.day()
    chance.sprinkle(record, 0.8, accounts=lambda: chance.some(ids["accounts"]),
                    contacts=lambda: chance.some(ids["contacts"]))
    chance.sprinkle(record, 0.4, status=lambda: chance.one(schema.STATUSES), created=lambda: chance.day(before=9))
    if chance.may(0.3):
        record["steps"] = [step(chance) for _ in range(chance.random.randint(1, 4))]
    elif chance.may(0.3):
        length = chance.random.randint(0, 5)
        record["end"] = schema.date_of(min(schema.day_of(record["start"]) + length, schema.LAST_DAY))
    chance.sprinkle(record, 0.5, topic=lambda: chance.one(TOPICS), offer=lambda: chance.one(OFFERS))
    chance.sprinkle(record, 0.3, time=chance.time, owner=lambda: f"p{chance.random.randint(0, 4)}",
                    priority=lambda: chance.one([0, 50, 51, 100]))
    chance.sprinkle(record, 0.2, audience_tags=lambda: chance.some(TAGS, 2),
                    play=lambda: chance.one(["j0", "j1", "j9"]), follows=lambda: chance.one(ids["activities"]),
                    after=lambda: chance.some(ids["activities"]), goal=lambda: chance.one(["g0", "g1"]),
                    requested=lambda: chance.may(0.8))
    chance.sprinkle(record, 0.1, expected_leads=lambda: chance.one([0, 1, 7, 30, 100]),
                    response_rate=lambda: chance.one([0, 0.0001, 0.005, 0.0333, 0.5, 1]))
    return chance.sprinkle(record, 0.1, exclude=lambda: chance.some(ids["accounts"], 2), exempt=lambda: chance.may(0.8))


def outcome(chance, number, ids):
    record = {"id": f"o{number}", "account": chance.one(ids["accounts"]), "date": chance.day(),
              "result": chance.one(schema.RESULTS[:4] + schema.RESULTS)}
    return chance.sprinkle(record, 0.5, contact=lambda: chance.one(ids["contacts"]))


def goal(chance, number):
    record = {"id": f"g{number}", "title": "G", "target": 10, "from": "2026-07-01", "to": "2026-09-30"}
    return chance.sprinkle(record, 0.7, marketing_owner="p0", sales_owner=lambda: chance.one(["p1", "p9"]))


def spoil(chance, document):
    """Now and then a record that cannot be understood, is in the trash, or comes twice."""
    for collection, spoils in SPOILED.items():
        for record in list(document.get(collection, [])):
            if chance.may(0.02):
                name, value = chance.one(spoils)
                record[name] = value
                if value is None and chance.may(0.5):
                    del record[name]
            elif chance.may(0.02):
                record["gone"] = True
            elif chance.may(0.01):
                twin = copy.deepcopy(record)
                document[collection].insert(chance.random.randint(0, len(document[collection])), twin)
                chance.sprinkle(twin, 0.5, status="idea", stage="customer", start=chance.day(), email="eva@x.mx")


def decide(chance, document, digests):
    """Accepts some findings: for good, for a while, no longer, on these facts or on others."""
    records = []
    for identifier, digest in digests.items():
        if chance.may(0.3):
            record = {"id": identifier, "verdict": "accepted", "reason": "Agreed.", "date": "2026-07-01"}
            records.append(chance.sprinkle(record, 0.3, until=chance.day, by="p0", gone=chance.may(0.2),
                                           about=lambda: chance.one([digest, digest, "0123abcd"])))
    if records:
        document["decisions"] = records


def random_plan(chance):
    """(document without decisions, today as an ordinal)"""
    few = [f"a{n}" for n in range(chance.one([1, 2, 3]))]
    document = {"format": "concierto-plan", "version": 1, "plan": {"id": "p", "title": "P"},
                "people": [person(chance, n) for n in range(3)],
                "accounts": [account(chance, n) for n in range(len(few))],
                "plays": [{"id": "j0", "title": "J"}]}
    chance.sprinkle(document["plan"], 0.5, start=lambda: chance.day(before=15), end=lambda: chance.day(after=60))
    if chance.may(0.8):
        document["teams"] = teams(chance)
    if chance.may(0.05):
        few.append("a9")
    document["contacts"] = [contact(chance, n, few) for n in range(chance.random.randint(0, 5))]
    count = chance.random.randint(2, 9)
    ids = {"accounts": few * 4 + ["a9"], "activities": [f"m{n}" for n in range(count)] + ["m99"],
           "contacts": [c["id"] for c in document["contacts"]] * 4 + ["c99"]}
    document["activities"] = [activity(chance, n, ids) for n in range(count)]
    document["outcomes"] = [outcome(chance, n, ids) for n in range(chance.random.randint(0, 3))]
    document["goals"] = [goal(chance, n) for n in range(chance.random.randint(0, 2))]
    if chance.may(0.7):
        document["rules"] = random_rules(chance)
    spoil(chance, document)
    return document, schema.within(chance.base + chance.random.randint(-3, 20))
