"""A plan as the rules see it: its understood records, who is whom, who is reached, and when."""
import unicodedata
from collections import namedtuple

import schema

Touch = namedtuple("Touch", "activity step account contact channel first last time")
Subject = namedtuple("Subject", "id account contact week month", defaults=(None, None, None, None))

STANDING = ["done", "running", "approved", "planned", "idea"]


def folded(text):
    return unicodedata.normalize("NFC", text).casefold()


class Plan:
    """Holds a dictionary of understood records for each collection that rules read."""

    def __init__(self, document):
        header = schema.understood("plan", document["plan"])
        self.id, self.start = (header.id, header.start) if header else ("", None)
        self.rules_given = "rules" in document
        for collection in schema.FIELDS.keys() - {"plan"}:
            setattr(self, collection, self._read(collection, document.get(collection, [])))
        self._name_people()
        self._touches = {identifier: list(self._make_touches(a)) for identifier, a in self.activities.items()}

    @staticmethod
    def _read(collection, records):
        seen, out = set(), {}
        for raw in records:
            record = schema.understood(collection, raw)
            if record is None or record.id in seen:
                continue
            seen.add(record.id)
            if raw.get("gone") is not True:
                out[record.id] = record
        return out

    def _name_people(self):
        """Contacts with one e-mail are one person, named by the smallest of their ids."""
        self._person, by_email = {}, {}
        for identifier in sorted(self.contacts):
            email = folded(self.contacts[identifier].email)
            self._person[identifier] = by_email.setdefault(email, identifier) if email else identifier

    def person(self, contact):
        return self._person[contact]

    def records_of(self, contact):
        """All records of the person that this contact is."""
        return [c for identifier, c in self.contacts.items() if self._person[identifier] == self._person[contact]]

    def contacts_of(self, account):
        return [c for c in self.contacts.values() if c.account == account]

    def consent(self, contact, channel):
        said = {record.consent.get(channel) for record in self.records_of(contact)}
        return "denied" if "denied" in said else "granted" if "granted" in said else "unknown"

    def role(self, team):
        """A team without a record, or without a role, is what its id says."""
        return (team in self.teams and self.teams[team].role) or team

    def is_team(self, team, name):
        """Whether `team` is the team called `name` or has that role."""
        return name in (team, self.role(team))

    def targets(self, activity):
        """(account, contact or None) of everybody in the audience."""
        tags = set(activity.audience_tags)
        accounts = {a for a in activity.accounts if a in self.accounts}
        accounts |= {a.id for a in self.accounts.values() if tags & set(a.tags)}
        listed = {c for c in activity.contacts if c in self.contacts}
        reached = {(self.contacts[c].account, c) for c in listed if self.contacts[c].account not in activity.exclude}
        with_contacts = {account for account, _ in reached}
        alone = accounts - set(activity.exclude) - with_contacts
        return sorted(reached) + [(account, None) for account in sorted(alone)]

    def _make_touches(self, activity):
        if activity.status == "cancelled":
            return
        for account, contact in self.targets(activity):
            if not activity.steps:
                yield Touch(activity.id, None, account, contact, activity.channel, activity.start, activity.end,
                            activity.time)
            for number, step in enumerate(activity.steps):
                day = activity.start + step.get("day", 0)
                yield Touch(activity.id, number, account, contact, step.get("channel", activity.channel), day, day,
                            step.get("time"))

    def touches(self, channels=None, exempt=False):
        """Touches on these channels (absent: all direct ones), those of exempt activities only on demand."""
        wanted = schema.DIRECT if channels is None else channels
        return [t for identifier, touches in self._touches.items() for t in touches
                if t.channel in wanted and (exempt or not self.activities[identifier].exempt)]

    def subject(self, touch, scope="contact"):
        if scope == "account" or touch.contact is None:
            return Subject(touch.account, account=touch.account)
        person = self.person(touch.contact)
        return Subject(person, account=self.contacts[person].account, contact=person)

    def coordinated(self, one, other):
        return one == other or (self.activities[one].play != "" and
                                self.activities[one].play == self.activities[other].play)

    def standing(self, identifier):
        """The key of the total order: what stands comes first."""
        a = self.activities[identifier]
        created = (a.created is None, a.created or 0)
        return (not a.requested, -a.priority, STANDING.index(a.status), created, a.id.encode())


def gap(one, other):
    if one.first <= other.last and other.first <= one.last:
        return 0
    earlier, later = sorted([one, other], key=lambda t: t.first)
    return later.first - earlier.last
