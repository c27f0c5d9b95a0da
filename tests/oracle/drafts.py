"""What a rule reports before the engine names and weighs it."""
from collections import namedtuple

Draft = namedtuple("Draft", "subject activities touches day at_most numbers")


def found(subject, touches, activities=None, day=None, at_most=None, **numbers):
    """A finding about these touches; its activities are theirs unless they are given."""
    if activities is None:
        activities = sorted({t.activity for t in touches})
    return Draft(subject, activities, touches, day, at_most, numbers)


def groups(items, key):
    """The items that share a key, for each key in order."""
    out = {}
    for item in items:
        out.setdefault(key(item), []).append(item)
    return sorted(out.items(), key=lambda entry: repr(entry[0]))
