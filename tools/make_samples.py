#!/usr/bin/env python3
"""Writes assets/samples/trimestre.plan.json and quarter.plan.json: one quarter of an invented software company.

    tools/make_samples.py FOLDER PATH/TO/concierto

Ordinary activities are placed where nothing collides; what collides is written out by hand in sample_troubles.py.
"""
import datetime as dt
import json
import subprocess
import sys

import sample_words as w
from sample_troubles import add_troubles

START = dt.date(2026, 11, 2)
END = dt.date(2027, 1, 31)
TODAY = dt.date(2026, 11, 23)
HOLIDAYS = (dt.date(2026, 12, 19), dt.date(2027, 1, 6))


def day(text):
    return dt.date.fromisoformat(text)


class Sample:
    def __init__(self, language):
        self.language = language
        self.index = 0 if language == "es" else 1
        self.busy = {}  # account -> [(first, last, team)]
        self.accounts, self.contacts, self.activities = [], [], []
        self.outcomes, self.plays, self.deals = [], [], []
        self.sector_of, self.contacts_of, self.account = {}, {}, {}

    def t(self, pair):
        return pair if isinstance(pair, str) else pair[self.index]

    # ---- records

    def add_accounts(self):
        sellers = [p[0] for p in w.PEOPLE if p[2] == "sales"][:6]
        stages = ["target", "engaged", "customer", "opportunity", "engaged", "customer", "target"]
        number = 0
        for sector, (tag, companies, interests) in enumerate(w.SECTORS):
            for name, domain, tier, country in companies:
                record = {"id": domain, "name": name, "domain": domain + ".example", "tier": tier,
                          "tags": [self.t(tag)], "owner": sellers[sector], "stage": stages[number % len(stages)],
                          "country": country}
                if number % 2 == 0:
                    record["interests"] = [self.t(i) for i in interests]
                self.accounts.append(record)
                self.account[domain] = record
                self.sector_of[domain] = sector
                self.add_contacts(record, number)
                number += 1

    def add_contacts(self, account, number):
        self.contacts_of[account["id"]] = []
        for i in range(3 if number % 2 == 0 or account["id"] == "losolivos" else 2):
            at = number * 3 + i
            name = w.GIVEN[at * 7 % len(w.GIVEN)] + " " + w.FAMILY[at * 5 % len(w.FAMILY)]
            plain = name.lower().translate(str.maketrans("áéíóúñ", "aeioun")).replace(" ", ".")
            contact = {"id": f"{account['id']}-{i + 1}", "account": account["id"], "name": name,
                       "title": self.t(w.TITLES[at % len(w.TITLES)]), "email": f"{plain}@{account['domain']}",
                       "consent": {"email": "granted"}}
            if i == 0:
                contact["consent"]["call"] = "granted"
                contact["consent_source"] = self.t(("Formulario del sitio", "Web form"))
                contact["phone"] = f"+00 55 {1000 + at * 13 % 9000} {1000 + at * 29 % 9000}"
            self.contacts.append(contact)
            self.contacts_of[account["id"]].append(contact["id"])

    def contact(self, identifier):
        return next(c for c in self.contacts if c["id"] == identifier)

    # ---- where there is room

    def days(self, activity):
        start = day(activity["start"])
        if "steps" in activity:
            return [(start + dt.timedelta(s["day"]),) * 2 for s in activity["steps"]]
        return [(start, day(activity.get("end", activity["start"])))]

    def reached(self, activity):
        accounts = set(activity.get("accounts", []))
        accounts |= {self.contact(c)["account"] for c in activity.get("contacts", [])}
        for tag in activity.get("audience_tags", []):
            accounts |= {a["id"] for a in self.accounts if tag in a["tags"]}
        return accounts - set(activity.get("exclude", []))

    def fits(self, activity):
        for first, last in self.days(activity):
            if first.weekday() > 4 or first < START or last > END:
                return False
            if last >= HOLIDAYS[0] and first <= HOLIDAYS[1]:
                return False
            for account in self.reached(activity):
                for other_first, other_last, team in self.busy.get(account, []):
                    gap = max(0, (first - other_last).days, (other_first - last).days)
                    if gap <= (3 if team != activity["team"] else 4):
                        return False
        return True

    def put(self, activity):
        for account in self.reached(activity):
            for first, last in self.days(activity):
                self.busy.setdefault(account, []).append((first, last, activity["team"]))
        first, last = self.days(activity)[0][0], self.days(activity)[-1][1]
        if "status" not in activity:
            if last < TODAY:
                activity["status"] = "done"
            elif first <= TODAY:
                activity["status"] = "running"
            elif first <= TODAY + dt.timedelta(14):
                activity["status"] = "approved"
        activity.setdefault("created", (first - dt.timedelta(21 + len(self.activities) % 17)).isoformat())
        self.activities.append(activity)

    def place(self, activity, wanted):
        """At the wanted day or the nearest later, then earlier one at which there is room. False when there is none."""
        for distance in range(0, 70):
            for sign in (1, -1):
                activity["start"] = (wanted + dt.timedelta(distance * sign)).isoformat()
                if self.fits(activity):
                    self.put(activity)
                    return True
        return False

    def leave_alone(self, account, first, last):
        """Nothing ordinary is placed there in that time."""
        self.busy.setdefault(account, []).append((day(first), day(last), "both"))

    # ---- the ordinary quarter

    def add_marketing(self, count):
        owners = [p[0] for p in w.PEOPLE if p[2] == "marketing"]
        made = 0
        for turn in range(count * 3):
            if made == count:
                return
            sector = turn % len(w.SECTORS)
            tag, companies, topics = w.SECTORS[sector]
            stages = {"target", "engaged", "customer"}
            members = [c[1] for c in companies if self.account[c[1]]["stage"] in stages]
            chosen = [m for i, m in enumerate(members) if (i + turn) % 2 == 0][:5]
            wanted = START + dt.timedelta(days=(turn * 11) % 84)
            title, channel = w.MARKETING_KINDS[(turn + turn // 6) % len(w.MARKETING_KINDS)]
            topic = self.t(topics[turn // 6 % 2])
            month = self.t(w.MONTHS[wanted.month if wanted.month in w.MONTHS else 1])
            activity = {"id": f"mk{made + 1:02}", "title": self.t(title).format(m=month, t=topic.lower()),
                        "team": "marketing", "owner": owners[turn % len(owners)], "channel": channel,
                        "start": wanted.isoformat(), "accounts": chosen, "topic": topic,
                        "priority": 40 + 10 * (turn % 3), "goal": ["mql", "leads", "meetings", "revenue"][turn % 4]}
            if channel == "email":
                activity["contacts"] = [self.contacts_of[a][0] for a in chosen]
                activity["expected_leads"] = 2 + turn % 3
                activity["time"] = "09:00"
            if self.place(activity, wanted):
                made += 1

    def add_sales(self, count):
        made = 0
        order = sorted((a for a in self.accounts if a["stage"] != "competitor"), key=lambda a: (a["tier"], a["id"]))
        for turn in range(count * 3):
            if made == count:
                return
            account = order[turn * 7 % len(order)]
            title, channel, time = w.SALES_KINDS[turn % len(w.SALES_KINDS)]
            wanted = START + dt.timedelta(days=(turn * 5) % 86)
            activity = {"id": f"vt{made + 1:02}", "title": self.t(title).format(account["name"]), "team": "sales",
                        "owner": account["owner"], "channel": channel, "start": wanted.isoformat(), "time": time,
                        "accounts": [account["id"]], "contacts": [self.contacts_of[account["id"]][0]],
                        "priority": 50 + 10 * (turn % 4),
                        "goal": ["meetings", "revenue", "leads", "mql", "respuesta"][turn % 5]}
            if turn % 9 == 4:
                activity["requested"] = True
            if self.place(activity, wanted):
                made += 1

    def add_play(self, identifier, title, note=None):
        play = {"id": identifier, "title": self.t(title)}
        if note:
            play["note"] = self.t(note)
        self.plays.append(play)

    def add_events(self):
        """Events and webinars, each with the sales follow-up that belongs to it, as one play."""
        events = [
            ("foro", ("Foro de cobranza digital", "Digital collections forum"), "event", "2026-11-11", 0,
             ["montaraz", "delvalle", "creditopuente", "australuno"], 18, 0),
            ("web-inv", ("Webinar: inventarios sin sorpresas", "Webinar: inventory without surprises"), "webinar",
             "2026-11-24", 1, ["colibri", "eltrebol", "jazmin", "cantera"], 16, 0),
            ("desayuno", ("Desayuno de logística en Monterrey", "Logistics breakfast in Monterrey"), "event",
             "2026-12-02", 2, ["sierraalta", "cargopacifico", "puertoscaribe"], 10, 0),
            ("web-mant", ("Webinar: mantenimiento que se adelanta", "Webinar: maintenance ahead of time"), "webinar",
             "2027-01-19", 4, ["rocaviva", "magdalena", "araucaria"], 14, 0),
            ("admision", ("Mesa redonda de admisiones 2027", "Round table on admissions 2027"), "event",
             "2027-01-13", 5, ["tresrios", "altiplanosur", "candela"], 9, 0),
        ]
        for identifier, title, channel, start, sector, accounts, leads, topic in events:
            self.add_play("jg-" + identifier, (f"Jugada: {title[0]}", f"Play: {title[1]}"))
            contacts = [self.contacts_of[a][0] for a in accounts]
            subject = self.t(w.SECTORS[sector][2][topic])
            self.put({"id": "ev-" + identifier, "title": self.t(title), "team": "marketing", "owner": "paola",
                      "channel": channel, "start": start, "time": "10:00", "accounts": accounts, "contacts": contacts,
                      "topic": subject, "priority": 70, "play": "jg-" + identifier, "goal": "leads",
                      "expected_leads": leads, "budget": 45000 if channel == "event" else 8000})
            self.put({"id": "sg-" + identifier,
                      "title": self.t(("Llamadas a los asistentes", "Calls to the attendees")) + ": " +
                      self.t(title).split(":")[-1].strip(), "team": "sales",
                      "owner": self.account[accounts[0]]["owner"],
                      "channel": "call", "start": (day(start) + dt.timedelta(1)).isoformat(), "time": "11:00",
                      "accounts": accounts, "contacts": contacts, "priority": 70, "play": "jg-" + identifier,
                      "follows": "ev-" + identifier, "goal": "meetings"})

    def add_sequences(self):
        """Two ordinary sequences of several touches."""
        for identifier, title, start, accounts, owner, team in [
                ("sec-bienvenida", ("Bienvenida a nuevos contactos de salud", "Welcome to new health contacts"),
                 "2026-11-09", ["santelmo", "saludoaxaca", "mirador"], "celeste", "marketing"),
                ("sec-reactivar", ("Reactivar cuentas de industria", "Win back manufacturing accounts"), "2027-01-11",
                 ["bahia", "cristalina", "caoba"], "matias", "sales")]:
            activity = {"id": identifier, "title": self.t(title), "team": team, "owner": owner, "channel": "email",
                        "start": start, "accounts": accounts,
                        "contacts": [self.contacts_of[a][0] for a in accounts], "priority": 60, "goal": "mql",
                        "steps": [{"day": 0, "title": self.t(("Primer correo", "First email"))},
                                  {"day": 3, "title": self.t(("Un ejemplo de su sector", "An example from their field"))},
                                  {"day": 8, "title": self.t(("¿Hablamos?", "Shall we talk?"))}]}
            self.put(activity)

    # ---- what collides, by hand

    def trouble(self, identifier, title, team, owner, channel, start, **more):
        activity = {"id": identifier, "title": self.t(title), "team": team, "owner": owner, "channel": channel,
                    "start": start}
        activity.update({k: self.t(v) if k in ("topic", "offer", "note") else v for k, v in more.items()})
        self.put(activity)

    def outcome(self, identifier, account, contact, activity, date, result, note=None):
        record = {"id": identifier, "account": account, "contact": contact, "date": date, "result": result}
        if activity:
            record["activity"] = activity
        if note:
            record["note"] = self.t(note)
        self.outcomes.append(record)

    def add_outcomes(self):
        results = ["replied", "meeting", "no_answer", "replied", "bounced"]
        number = 0
        for activity in self.activities:
            if activity.get("status") != "done" or "steps" in activity or not activity.get("contacts"):
                continue
            number += 1
            if number % 2 == 0:
                continue
            contact = activity["contacts"][0]
            date = day(activity["start"]) + dt.timedelta(1)
            self.outcome(f"o{number:02}", self.contact(contact)["account"], contact, activity["id"],
                         date.isoformat(), results[number // 2 % len(results)])

    def add_deals(self):
        categories = ["pipeline", "best_case", "commit", "pipeline", "best_case"]
        number = 0
        for account in self.accounts:
            if account["stage"] != "opportunity":
                continue
            number += 1
            self.deals.append({"id": f"d{number:02}", "account": account["id"],
                               "name": self.t(("Licencias para {}", "Licences for {}")).format(account["name"]),
                               "amount": 180000 + number * 45500, "probability": [0.2, 0.4, 0.75, 0.3, 0.5][number % 5],
                               "close": ["2026-11", "2026-12", "2027-01"][number % 3],
                               "category": categories[number % 5], "owner": account["owner"]})

    def people(self):
        return [{"id": p, "name": name, "team": team, "email": p + "@brujula.example",
                 **({"leads_per_week": leads} if leads else {})} for p, name, team, leads in w.PEOPLE]

    def goals(self):
        rows = [
            ("leads", ("220 leads en el trimestre", "220 leads in the quarter"), "leads", 0, 220, "mariana", "gustavo"),
            ("mql", ("90 leads calificados", "90 qualified leads"), "mql", 0, 90, "ivan", "jimena"),
            ("meetings", ("40 reuniones con cuentas A", "40 meetings with A accounts"), "meetings", 0, 40, "paola",
             "lorena"),
            ("revenue", ("Ingresos por licencias nuevas", "Revenue from new licences"), "revenue", 0, 3500000,
             "mariana", "gustavo"),
            ("respuesta", ("Responder en menos de un día", "Respond within one day"), "response_hours", 48, 20,
             "celeste", None)]
        out = []
        for identifier, title, metric, start, target, marketing, sales in rows:
            goal = {"id": identifier, "title": self.t(title), "metric": metric, "start_value": start, "target": target,
                    "from": START.isoformat(), "to": END.isoformat(), "marketing_owner": marketing}
            if start > target:
                goal["direction"] = "down"
            if sales:
                goal["sales_owner"] = sales
            out.append(goal)
        return out

    def readings(self):
        rows = {"leads": [21, 52, 78], "mql": [7, 19, 30], "meetings": [4, 9, 13], "revenue": [180000, 410000, 640000],
                "respuesta": [45, 39, 36]}
        return [{"id": f"r-{goal}-{week + 1}", "goal": goal,
                 "date": (START + dt.timedelta(week * 7 + 4)).isoformat(), "value": value, "by": "mariana"}
                for goal, values in rows.items() for week, value in enumerate(values)]

    def estimates(self):
        out = []
        for month, leads in [("2026-11", 80), ("2026-12", 55), ("2027-01", 95)]:
            rows = [("marketing", "leads", leads), ("marketing", "lead_to_mql", 0.4), ("sales", "mql_to_sql", 0.45),
                    ("sales", "sql_to_won", 0.22), ("sales", "average_deal", 165000), ("sales", "leads", leads * 0.7)]
            for team, field, value in rows:
                out.append({"id": f"e-{month}-{team}-{field}", "month": month, "team": team, "field": field,
                            "value": round(value, 2), "by": "mariana" if team == "marketing" else "gustavo",
                            "date": "2026-10-26"})
        return out

    def rules(self):
        def rule(identifier, kind, **more):
            return {"id": identifier, "rule": kind, **more}
        calls = ["call", "sms"]
        return [
            rule("cross-team", "collision"), rule("same-team", "crowding"),
            rule("email-gap", "minimum-gap", scope="contact", channels=["email"], days=1),
            rule("cap-email", "frequency-cap", scope="contact", channels=["email"], max=2, days=7),
            rule("cap-account", "frequency-cap", scope="account", max=5, days=7),
            rule("cap-call", "frequency-cap", scope="contact", channels=["call"], max=2, days=7),
            rule("concurrent-contacts", "concurrent-contacts"), rule("exclusive-sequence", "exclusive-sequence"),
            rule("opt-out", "opt-out"), rule("paused", "paused"), rule("unsolicited-call", "unsolicited-call"),
            rule("calls-at-night", "quiet", channels=calls, from_time="21:00", to_time="09:00", severity="block"),
            rule("calls-weekend", "quiet", channels=calls, weekdays=[6, 7], severity="block"),
            rule("year-end", "quiet", name=self.t(("Cierre de fin de año", "Year-end closing")), **{
                "from": HOLIDAYS[0].isoformat(), "to": HOLIDAYS[1].isoformat()}),
            rule("quiet-account", "quiet-account"),
            rule("open-deal", "stage", stages=["opportunity"], team="marketing"),
            rule("not-ours", "stage", stages=["competitor"], severity="block"), rule("owner", "owner"),
            rule("interest", "interest"), rule("repeat", "repeat"),
            rule("answered", "answered", cool_off_days=60), rule("order", "order"), rule("follow-up", "follow-up"),
            rule("capacity", "capacity"), rule("duplicate-account", "duplicate-account"),
            rule("shared-goal", "shared-goal"),
            rule("discount-and-rise", "incompatible", a=self.t(("Descuento anual", "Annual discount")),
                 b=self.t(("Ajuste de tarifas", "Price adjustment")), days=30)]

    def plan(self):
        self.add_accounts()
        extra = [("losolivos-4", "losolivos", "Maura Quiñones"), ("montaraz-4", "montaraz", "Raúl Escamilla")]
        for identifier, account, name in extra:
            self.contacts.append({"id": identifier, "account": account, "name": name,
                                  "title": self.t(w.TITLES[6]), "consent": {"email": "granted"}})
            self.contacts_of[account].append(identifier)
        self.account["timon"]["stage"] = "competitor"
        for account in ["delvalle", "huayna", "casamallorca", "losolivos", "ombu", "rumbo", "latuerca", "nevado",
                        "santelmo", "babel", "mirador", "saludoaxaca"]:
            if self.account[account]["stage"] == "opportunity":
                self.account[account]["stage"] = "engaged"
        self.account["nevado"].pop("interests", None)
        self.add_events()
        self.add_sequences()
        add_troubles(self)
        self.leave_alone("saludoaxaca", "2026-11-19", "2027-01-18")
        self.leave_alone("arrayan", "2026-12-01", "2027-01-15")
        self.leave_alone("losolivos", "2026-11-25", "2026-12-08")
        self.leave_alone("boldo", "2027-01-04", "2027-01-31")
        self.add_marketing(35)
        self.add_sales(42)
        self.add_outcomes()
        self.add_deals()
        title = ("Brújula Software: trimestre de noviembre a enero",
                 "Brújula Software: quarter from November to January")
        return {
            "format": "concierto-plan", "version": 1,
            "plan": {"id": "trimestre" if self.language == "es" else "quarter", "title": self.t(title),
                     "start": START.isoformat(), "end": END.isoformat(), "currency": "MXN",
                     "time_zone": "America/Mexico_City", "language": self.language,
                     "note": self.t(("Plan de ejemplo. Las empresas y las personas son inventadas.",
                                     "A sample plan. Companies and people are invented."))},
            "teams": [{"id": "marketing", "name": "Marketing", "role": "marketing", "color": "#8a4fd0"},
                      {"id": "sales", "name": self.t(("Ventas", "Sales")), "role": "sales", "color": "#0a7d6b"}],
            "people": self.people(), "accounts": self.accounts, "contacts": self.contacts, "plays": self.plays,
            "activities": self.activities, "outcomes": self.outcomes, "goals": self.goals(),
            "readings": self.readings(), "deals": self.deals, "estimates": self.estimates(), "rules": self.rules(),
            "decisions": [{"id": "discount-and-rise/nevado/alza-nevado+descuento-nevado", "verdict": "accepted",
                           "reason": self.t(("El cliente ya conoce las tarifas nuevas y pidió el descuento anual.",
                                             "The customer knows the new prices and asked for the annual discount.")),
                           "by": "esteban", "date": "2026-11-18"}],
            "comments": [{"id": "n1", "on": "activities/cierre-delvalle", "by": "gustavo", "date": "2026-11-20",
                          "text": self.t(("{} pidió que llamemos después de las 11.",
                                          "{} asked us to call after 11.")).format(
                                              self.contact("delvalle-1")["name"].split()[0])}],
            "views": [{"id": "v1", "name": self.t(("Conflictos de ventas", "Conflicts of sales")),
                       "filter": "team:sales has:conflict", "view": "board"}],
        }


def main():
    folder, concierto = sys.argv[1], sys.argv[2]
    for language, name in [("es", "trimestre"), ("en", "quarter")]:
        raw = json.dumps(Sample(language).plan(), ensure_ascii=False)
        path = f"{folder}/{name}.plan.json"
        subprocess.run([concierto, "fmt", "-", "-o", path], input=raw.encode(), check=True)


if __name__ == "__main__":
    main()
