"""Rules about what both teams owe each other: order, follow-up, capacity and shared goals."""
import schema
from cap_rules import monday_of
from drafts import found
from plan import Subject


def order(plan, rule):
    for later in plan.activities.values():
        for earlier in (plan.activities.get(identifier) for identifier in set(later.after)):
            if earlier is None or earlier is later or "cancelled" in (earlier.status, later.status):
                continue
            late = schema.last_day(earlier) - later.start
            if late >= 0:
                yield found(Subject(later.id), [], activities=[earlier.id, later.id], late_days=late + 1)


def follow_up(plan, rule):
    days = rule.get("days", 2)

    def follows(sale, event):
        end = schema.last_day(event)
        return (sale.follows == event.id and plan.is_team(sale.team, "sales") and
                sale.status not in ("idea", "cancelled") and end <= sale.start <= end + days)

    for event in plan.activities.values():
        brings = (event.expected_leads or 0) > 0 or event.response_rate > 0
        if (brings and event.status != "cancelled" and plan.is_team(event.team, "marketing") and
                event.channel in ("event", "webinar", "social", "ad") and
                not any(follows(sale, event) for sale in plan.activities.values())):
            yield found(Subject(event.id), [], activities=[event.id], limit_days=days)


def leads_in_hundredths(plan, activity):
    if activity.expected_leads is not None:
        return activity.expected_leads * 100
    rate = round(activity.response_rate * 10**4)
    return (rate * len(plan.targets(activity)) + 50) // 100


def arrivals_by_day(plan, activity, response_days):
    """The leads of each day, in hundredths: the first days take what does not divide."""
    total = leads_in_hundredths(plan, activity)
    days = range(activity.start, schema.last_day(activity) + response_days + 1)
    share, rest = divmod(total, len(days))
    return {day: share + (number < rest) for number, day in enumerate(days) if share + (number < rest) > 0}


def arrivals_by_week(plan, response_days):
    """Monday: activity: hundredths of a lead."""
    weeks = {}
    for activity in plan.activities.values():
        if activity.status in ("idea", "cancelled"):
            continue
        for day, leads in arrivals_by_day(plan, activity, response_days).items():
            if monday_of(day) > schema.LAST_DAY:
                break
            week = weeks.setdefault(monday_of(day), {})
            week[activity.id] = week.get(activity.id, 0) + leads
    return weeks


def weekly_capacity(plan):
    return 100 * sum(p.leads_per_week for p in plan.people.values()
                     if plan.role(p.team) == "sales")


def capacity(plan, rule):
    response_days = rule.get("response_days", 2)
    weeks, available = arrivals_by_week(plan, response_days), weekly_capacity(plan)
    if not weeks:
        return
    monday = min(weeks) if plan.start is None else min(min(weeks), monday_of(plan.start))
    backlog = 0
    while monday <= max(weeks) + 53 * 7:
        arriving = weeks.get(monday, {})
        backlog = max(0, backlog + sum(arriving.values()) - available)
        if backlog * 7 > available * response_days:
            wait = {} if available == 0 else {"wait": -(-backlog * 70 // available) / 10}
            yield found(Subject(schema.date_of(monday), week=schema.date_of(monday)), [],
                        activities=sorted(arriving), arrivals=sum(arriving.values()) / 100,
                        capacity=available / 100, backlog=backlog / 100, response_days=response_days, **wait)
        monday += 7


def shared_goal(plan, rule):
    for goal in plan.goals.values():
        pointing = [a for a in plan.activities.values() if a.goal == goal.id and a.status != "cancelled"]
        marketing, sales = (sum(plan.is_team(a.team, team) for a in pointing) for team in ("marketing", "sales"))
        if not (goal.marketing_owner and goal.sales_owner and marketing and sales):
            yield found(Subject(goal.id), [], activities=[], marketing_owner_missing=int(not goal.marketing_owner),
                        sales_owner_missing=int(not goal.sales_owner), marketing_activities=marketing,
                        sales_activities=sales)


RULES = {"order": order, "follow-up": follow_up, "capacity": capacity, "shared-goal": shared_goal}
