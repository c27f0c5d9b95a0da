"""What collides in the sample plans, by hand: at least one natural conflict for every rule."""


def two_teams(sample, put):
    # Two teams reach one bank within two days.
    put("corte-banca", ("Aviso: nueva versión de Brújula Cobranza", "News: the new Brújula Collections"),
        "marketing", "mariana", "email", "2026-12-08", time="09:00", accounts=["delvalle", "huayna"],
        contacts=["delvalle-1", "huayna-1"], topic=("Cobranza digital", "Digital collections"), goal="mql")
    put("cierre-delvalle", ("Llamada de cierre con Financiera del Valle", "Closing call with Financiera del Valle"),
        "sales", "gustavo", "call", "2026-12-09", time="11:00", accounts=["delvalle"], contacts=["delvalle-1"],
        priority=80, goal="revenue", requested=True)
    # One team twice on one day.
    put("catalogo-mallorca", ("Catálogo de temporada", "Season catalogue"), "marketing", "ivan", "post",
        "2026-12-03", accounts=["casamallorca"], topic=("Inventarios", "Inventory"))
    put("sms-mallorca", ("Recordatorio: último día de registro", "Reminder: last day to register"), "marketing",
        "rodrigo", "email", "2026-12-03", time="17:00", accounts=["casamallorca"], contacts=["casamallorca-1"],
        topic=("Tienda en línea", "Online store"))


def too_much(sample, put):
    # Two e-mails to one person on one day, and a third in the same week.
    for number, (start, title) in enumerate([
            ("2026-12-14", ("Resumen del año para Cargo Pacífico", "Year in review for Cargo Pacífico")),
            ("2026-12-14", ("Tarifas 2027 de Brújula Rutas", "2027 prices of Brújula Routes")),
            ("2026-12-17", ("Felices fiestas de parte de Brújula", "Season’s greetings from Brújula"))]):
        put(f"correo-cargo-{number + 1}", title, "sales", "esteban", "email", start, time="09:30",
            accounts=["cargopacifico"], contacts=["cargopacifico-1"])
    # Five people of one hospital in one week.
    put("encuesta-olivos", ("Encuesta de satisfacción a todo el comité", "Survey of the whole committee"),
        "marketing", "celeste", "email", "2026-12-01", time="10:00", accounts=["losolivos"],
        contacts=["losolivos-1", "losolivos-2", "losolivos-3", "losolivos-4"],
        topic=("Citas en línea", "Online appointments"))
    # Two sequences at once.
    put("sec-demo", ("Secuencia: prueba gratuita de 30 días", "Sequence: 30-day free trial"), "sales", "lorena",
        "email", "2027-01-11", accounts=["boldo"], contacts=["boldo-1"],
        steps=[{"day": 0}, {"day": 4, "channel": "call", "time": "10:00"}, {"day": 9}])
    put("sec-evento", ("Secuencia: invitación al congreso de salud", "Sequence: invitation to the health congress"),
        "sales", "lorena", "email", "2027-01-13", accounts=["boldo"], contacts=["boldo-1"],
        steps=[{"day": 0}, {"day": 5, "channel": "meeting"}, {"day": 12}])


def no_means_no(sample, put):
    # Somebody said no.
    put("boletin-ombu", ("Boletín de lectores: novedades de enero", "Readers’ newsletter: news of January"),
        "marketing", "ivan", "email", "2027-01-12", time="09:00", accounts=["ombu"], contacts=["ombu-2"],
        topic=("Inventarios", "Inventory"))
    sample.contact("ombu-2")["consent"]["email"] = "denied"
    # Somebody is on leave.
    put("visita-arrayan", ("Correo de agenda al Instituto Arrayán", "Scheduling email to Instituto Arrayán"),
        "sales", "noelia", "email", "2026-12-10", time="12:00", accounts=["arrayan"], contacts=["arrayan-1"])
    sample.contact("arrayan-1").update(paused_from="2026-12-01", paused_to="2027-01-15",
                                     note=sample.t(("De licencia hasta mediados de enero.",
                                                  "On leave until the middle of January.")))
    # Nobody asked for this call.
    put("llamada-chasqui", ("Llamada en frío a Mensajería Chasqui", "Cold call to Mensajería Chasqui"), "sales",
        "esteban", "call", "2026-12-02", time="10:00", accounts=["chasqui"], contacts=["chasqui-2"])
    sample.account["chasqui"]["stage"] = "target"


def quiet_times(sample, put):
    # A call in the evening.
    put("llamada-trebol", ("Llamada a compras de El Trébol, después del cierre",
                           "Call to procurement at El Trébol, after closing time"), "sales", "jimena", "call",
        "2026-12-15", time="21:30", accounts=["eltrebol"], contacts=["eltrebol-1"])
    # In the year-end quiet weeks, and in an account's own.
    put("saludo-fin", ("Campaña de fin de año: 20 % en licencias", "Year-end campaign: 20 % off licences"),
        "marketing", "mariana", "email", "2026-12-22", time="09:00", accounts=["rumbo", "latuerca"],
        contacts=["rumbo-1", "latuerca-1"], offer=("Licencias con 20 % menos", "20 % off licences"),
        topic=("Inventarios", "Inventory"), expected_leads=6, goal="leads")
    put("visita-tresrios", ("Visita a la Universidad Tres Ríos", "Visit to Universidad Tres Ríos"), "sales",
        "noelia", "meeting", "2026-12-16", time="10:00", accounts=["tresrios"], contacts=["tresrios-1"])
    sample.account["tresrios"]["quiet"] = [{"from": "2026-12-14", "to": "2026-12-18",
                                          "reason": sample.t(("Semana de exámenes", "Exam week"))}]
    # Marketing writes into a negotiation.
    put("promo-puente", ("Promoción: migren a Brújula Cobranza", "Offer: move to Brújula Collections"),
        "marketing", "mariana", "email", "2027-01-19", time="09:00", accounts=["creditopuente"],
        contacts=["creditopuente-2"], topic=("Cobranza digital", "Digital collections"))
    sample.account["creditopuente"]["stage"] = "opportunity"


def wrong_account(sample, put):
    # A competitor is on the list.
    put("boletin-timon", ("Boletín de educación: qué viene en 2027", "Education newsletter: what 2027 brings"),
        "marketing", "celeste", "email", "2026-12-03", time="09:00", accounts=["tresrios", "timon"],
        contacts=["tresrios-1", "timon-1"], topic=("Admisiones", "Admissions"), goal="leads")
    # A colleague's account.
    put("reunion-sierra", ("Presentación a Transportes Sierra Alta", "Presentation to Transportes Sierra Alta"),
        "sales", "andres", "meeting", "2027-01-20", time="11:00", accounts=["sierraalta"],
        contacts=["sierraalta-1"])
    # Not their topic.
    put("correo-telmo", ("Novedades en planeación de rutas", "What is new in route planning"), "marketing",
        "rodrigo", "email", "2026-12-10", time="09:00", accounts=["santelmo"], contacts=["santelmo-1"],
        topic=("Planeación de rutas", "Route planning"))
    sample.account["santelmo"]["interests"] = [sample.t(("Citas en línea", "Online appointments"))]
    # A discount and a price rise.
    put("descuento-nevado", ("Descuento por pago anual", "Discount for paying by the year"), "marketing", "ivan",
        "email", "2027-01-12", time="09:00", accounts=["nevado"], contacts=["nevado-1"],
        offer=("Descuento anual", "Annual discount"), topic=("Almacenes", "Warehousing"))
    put("alza-nevado", ("Aviso de nuevas tarifas", "Notice of new prices"), "sales", "esteban", "email",
        "2027-01-25", time="10:00", accounts=["nevado"], contacts=["nevado-1"],
        topic=("Ajuste de tarifas", "Price adjustment"))


def again_and_answered(sample, put):
    # The same offer again.
    for number, start in enumerate(["2026-11-26", "2027-01-14"]):
        put(f"auditoria-rumbo-{number + 1}", ("Oferta: auditoría de inventario sin costo",
                                             "Offer: free inventory audit"), "marketing", "ivan", "email", start,
            time="09:00", accounts=["rumbo"], contacts=["rumbo-1"],
            offer=("Auditoría sin costo", "Free audit"), topic=("Inventarios", "Inventory"))
    # They answered, and the sequence goes on; somebody is not interested.
    put("sec-caribe", ("Secuencia: puertos y rutas", "Sequence: ports and routes"), "sales", "esteban", "email",
        "2026-11-17", accounts=["puertoscaribe"], contacts=["puertoscaribe-1"],
        steps=[{"day": 0}, {"day": 3}, {"day": 8}])
    sample.outcome("o-caribe", "puertoscaribe", "puertoscaribe-1", "sec-caribe", "2026-11-20", "replied",
                 ("Pide precios para tres terminales.", "Asks for prices for three terminals."))
    put("correo-oaxaca", ("Segunda propuesta a Salud Integral Oaxaca", "Second proposal to Salud Integral Oaxaca"),
        "sales", "lorena", "email", "2026-12-11", time="09:30", accounts=["saludoaxaca"],
        contacts=["saludoaxaca-2"])
    sample.outcome("o-oaxaca", "saludoaxaca", "saludoaxaca-2", None, "2026-11-19", "not_interested",
                 ("Acaban de firmar con otro proveedor.", "They have just signed with somebody else."))


def order_and_leads(sample, put):
    # In the wrong order.
    put("invitacion-mesa", ("Confirmar ponentes de la mesa redonda", "Confirm the speakers of the round table"),
        "marketing", "paola", "email", "2027-01-12", time="12:00", accounts=["babel"], contacts=["babel-1"],
        after=["ev-admision"], topic=("Admisiones", "Admissions"))
    # Leads that nobody follows up, and more of them than sales can attend.
    put("anuncios-dic", ("Anuncios: prueben Brújula en enero", "Ads: try Brújula in January"), "marketing",
        "rodrigo", "ad", "2027-01-25", end="2027-01-28", audience_tags=[sample.t(("comercio", "retail"))],
        topic=("Tienda en línea", "Online store"), expected_leads=190, budget=120000, goal="leads")
    # An idea and a cancelled one.
    put("podcast", ("Podcast con clientes: primera temporada", "Customer podcast: first season"), "marketing",
        "celeste", "social", "2027-01-20", status="idea", accounts=["babel"])
    put("feria", ("Estand en la feria del retail", "Stand at the retail fair"), "marketing", "paola", "event",
        "2026-11-18", status="cancelled", accounts=["colibri", "eltrebol"], budget=200000,
        note=("La feria se pospuso a marzo.", "The fair was postponed to March."))
    # An operational message may always go out.
    put("mantto", ("Aviso de mantenimiento del sistema", "System maintenance notice"), "marketing", "celeste",
        "email", "2026-12-12", time="08:00", exempt=True, accounts=["colibri", "rocaviva", "australuno"])


def add_troubles(sample):
    for part in (two_teams, too_much, no_means_no, quiet_times, wrong_account, again_and_answered,
                 order_and_leads):
        part(sample, sample.trouble)
