"""Rules about what an account is, who cares for it, and what its people want or have answered."""
import re
import unicodedata
from itertools import combinations

from drafts import found
from permission_rules import per_activity_and_subject
from plan import Subject, folded

COMPANY_FORMS = set("sa sl slu srl sas ltda sac sapi de cv inc llc ltd gmbh corp co".split())


def is_alone(plan, touch):
    return plan.activities[touch.activity].play == ""


def stage(plan, rule):
    stages, tags, team = rule.get("stages", []), set(rule.get("tags", [])), rule.get("team")

    def is_in_stage(touch):
        account = plan.accounts.get(touch.account)
        return (account is not None and account.stage in stages and is_alone(plan, touch) and
                (not tags or bool(tags & set(account.tags))) and
                (not team or plan.is_team(plan.activities[touch.activity].team, team)))

    touches = plan.touches(rule.get("channels"))
    return per_activity_and_subject(plan, [t for t in touches if is_in_stage(t)], "account")


def owner(plan, rule):
    teams = rule.get("teams", ["sales"])

    def is_foreign(touch):
        account, activity = plan.accounts.get(touch.account), plan.activities[touch.activity]
        return (account is not None and account.owner != "" and activity.owner != "" and
                activity.owner != account.owner and activity.owner not in account.helpers and
                is_alone(plan, touch) and any(plan.is_team(activity.team, team) for team in teams))

    return per_activity_and_subject(plan, [t for t in plan.touches() if is_foreign(t)], "account")


def interest(plan, rule):
    def is_uninteresting(touch):
        topic = plan.activities[touch.activity].topic
        own = plan.contacts[touch.contact].interests if touch.contact else []
        account = plan.accounts.get(touch.account)
        interests = own or (account.interests if account else [])
        return topic != "" and bool(interests) and folded(topic) not in [folded(each) for each in interests]

    return per_activity_and_subject(plan, [t for t in plan.touches() if is_uninteresting(t)])


def answered(plan, rule):
    results, scope = rule.get("results", ["replied", "meeting", "not_interested"]), rule.get("scope", "account")
    cool_off = rule.get("cool_off_days", 0)

    def concerns(outcome, touch):
        if scope == "account" or outcome.contact == "":
            return outcome.account == touch.account
        return (touch.contact is not None and outcome.contact in plan.contacts and
                plan.person(outcome.contact) == plan.person(touch.contact))

    def comes_after(outcome, touch):
        activity = plan.activities[touch.activity]
        goes_on = bool(activity.steps) and activity.start <= outcome.date
        rests = outcome.result == "not_interested" and touch.first <= outcome.date + cool_off
        return touch.first > outcome.date and (goes_on or rests)

    def is_after_answer(touch):
        return not plan.activities[touch.activity].requested and any(
            outcome.result in results and concerns(outcome, touch) and comes_after(outcome, touch)
            for outcome in plan.outcomes.values())

    return per_activity_and_subject(plan, [t for t in plan.touches() if is_after_answer(t)], scope)


def plain_domain(account):
    return re.sub(r"^www\.", "", account.domain.lower())


# Letters with a stroke, which no decomposition takes off.
STROKES = str.maketrans("øđħłı", "odhli")


def plain_name(account):
    letters = "".join(c for c in unicodedata.normalize("NFD", account.name) if unicodedata.category(c) != "Mn")
    letters = letters.casefold().translate(STROKES).replace(".", "")
    spaced = "".join(" " if unicodedata.category(c)[0] in "PSC" else c for c in letters)
    return " ".join(word for word in spaced.split() if word not in COMPANY_FORMS)


def duplicate_account(plan, rule):
    for one, other in combinations(sorted(plan.accounts.values(), key=lambda a: a.id), 2):
        same_domain = plain_domain(one) != "" and plain_domain(one) == plain_domain(other)
        same_name = plain_name(one) != "" and plain_name(one) == plain_name(other)
        if same_domain or same_name:
            yield found(Subject(f"{one.id}+{other.id}", account=one.id), [])


RULES = {"stage": stage, "owner": owner, "interest": interest, "answered": answered,
         "duplicate-account": duplicate_account}
