"""Words of the sample plans: invented companies, people and titles, each text in Spanish and English."""

# name, domain, tier, country, city
BANKING = [
    ("Banco Montaraz", "montaraz", "A", "MX"), ("Financiera del Valle", "delvalle", "A", "CO"),
    ("Caja Huayna", "huayna", "B", "PE"), ("Cooperativa La Ceiba", "laceiba", "B", "EC"),
    ("Crédito Puente", "creditopuente", "A", "MX"), ("Banco Austral Uno", "australuno", "A", "CL"),
    ("Pago Fácil Andino", "pagoandino", "C", "PE"), ("Fintech Tucán", "tucan", "B", "CO"),
    ("Arrendadora Norte", "arrendanorte", "C", "MX"), ("Seguros Quebracho", "quebracho", "B", "AR"),
]
RETAIL = [
    ("Tiendas Colibrí", "colibri", "A", "MX"), ("Supermercados El Trébol", "eltrebol", "A", "CO"),
    ("Farmacias Jazmín", "jazmin", "A", "PE"), ("Casa Mallorca", "casamallorca", "B", "CL"),
    ("Zapaterías Rumbo", "rumbo", "C", "MX"), ("Librerías Ombú", "ombu", "B", "AR"),
    ("Ferretería La Tuerca", "latuerca", "C", "EC"), ("Moda Cantera", "cantera", "B", "MX"),
    ("Mercado Yerbabuena", "yerbabuena", "B", "CO"), ("Electro Pampa", "electropampa", "B", "AR"),
]
LOGISTICS = [
    ("Transportes Sierra Alta", "sierraalta", "A", "MX"), ("Cargo Pacífico", "cargopacifico", "A", "PE"),
    ("Mensajería Chasqui", "chasqui", "B", "PE"), ("Puertos del Caribe", "puertoscaribe", "A", "CO"),
    ("Frigoríficos Nevado", "nevado", "B", "CL"), ("Última Milla Bogotá", "ultimamilla", "C", "CO"),
    ("Rutas del Sur", "rutasdelsur", "B", "AR"), ("Almacenes Bodegón", "bodegon", "C", "MX"),
    ("Aduanas Faro", "aduanasfaro", "B", "UY"), ("Grúas Titán", "titan", "C", "EC"),
]
HEALTH = [
    ("Clínicas San Telmo", "santelmo", "A", "AR"), ("Hospital Los Olivos", "losolivos", "A", "PE"),
    ("Laboratorios Ámbar", "ambar", "B", "MX"), ("Red Dental Sonríe", "sonrie", "C", "CO"),
    ("Óptica Mirador", "mirador", "C", "CL"), ("Salud Integral Oaxaca", "saludoaxaca", "B", "MX"),
    ("Centro Materno Luna", "materno-luna", "B", "EC"), ("Farmacéutica Boldo", "boldo", "A", "CL"),
]
INDUSTRY = [
    ("Cementos Roca Viva", "rocaviva", "A", "MX"), ("Textiles Alpaca Fina", "alpacafina", "B", "PE"),
    ("Conservas Bahía", "bahia", "B", "CL"), ("Plásticos Jacaranda", "jacaranda", "C", "MX"),
    ("Aceros Magdalena", "magdalena", "A", "CO"), ("Vidrios Cristalina", "cristalina", "B", "AR"),
    ("Café Tierra Adentro", "tierraadentro", "B", "CO"), ("Papelera Araucaria", "araucaria", "A", "CL"),
    ("Muebles Caoba", "caoba", "C", "EC"), ("Bebidas Manantial", "manantial", "A", "MX"),
    ("Bebidas Manantial, S.A. de C.V.", "manantialbebidas", "A", "MX"), ("Químicos Litoral", "litoral", "B", "UY"),
]
EDUCATION = [
    ("Universidad Tres Ríos", "tresrios", "A", "MX"), ("Colegio Nuevo Horizonte", "nuevohorizonte", "B", "CO"),
    ("Instituto Técnico Arrayán", "arrayan", "B", "CL"), ("Academia de Idiomas Babel", "babel", "C", "AR"),
    ("Universidad del Altiplano Sur", "altiplanosur", "A", "PE"), ("Escuela de Oficios Taller", "taller", "C", "EC"),
    ("Red de Colegios Candela", "candela", "B", "MX"), ("Campus Virtual Lazarillo", "lazarillo", "B", "CO"),
    ("Instituto Náutico Mar de Plata", "nautico", "C", "AR"), ("Timón Sistemas", "timon", "C", "MX"),
]

# tag, accounts, interests
SECTORS = [
    (("banca", "banking"), BANKING, [("Cobranza digital", "Digital collections"), ("Riesgo de crédito", "Credit risk")]),
    (("comercio", "retail"), RETAIL, [("Inventarios", "Inventory"), ("Tienda en línea", "Online store")]),
    (("logística", "logistics"), LOGISTICS, [("Planeación de rutas", "Route planning"), ("Almacenes", "Warehousing")]),
    (("salud", "health"), HEALTH, [("Citas en línea", "Online appointments"), ("Inventarios", "Inventory")]),
    (("industria", "manufacturing"), INDUSTRY, [("Mantenimiento", "Maintenance"), ("Almacenes", "Warehousing")]),
    (("educación", "education"), EDUCATION, [("Admisiones", "Admissions"), ("Cobranza digital", "Digital collections")]),
]

# id, name, team, leads a week
PEOPLE = [
    ("mariana", "Mariana Solís", "marketing", 0), ("ivan", "Iván Cordero", "marketing", 0),
    ("paola", "Paola Benavides", "marketing", 0), ("rodrigo", "Rodrigo Tello", "marketing", 0),
    ("celeste", "Celeste Amaya", "marketing", 0), ("gustavo", "Gustavo Lira", "sales", 14),
    ("jimena", "Jimena Duarte", "sales", 14), ("esteban", "Esteban Quiroga", "sales", 12),
    ("lorena", "Lorena Pizarro", "sales", 14), ("matias", "Matías Urbina", "sales", 12),
    ("noelia", "Noelia Franco", "sales", 12), ("andres", "Andrés Vallejo", "sales", 6),
]

GIVEN = ["Adriana", "Bernardo", "Claudia", "Damián", "Estela", "Federico", "Graciela", "Horacio", "Ileana", "Julián",
         "Karla", "Leonel", "Marisol", "Néstor", "Ofelia", "Patricio", "Rebeca", "Salvador", "Tania", "Ulises",
         "Verónica", "Wilson", "Ximena", "Yolanda", "Zulema"]
FAMILY = ["Arroyo", "Barrios", "Cáceres", "Delgado", "Espinosa", "Farías", "Galindo", "Huerta", "Iriarte", "Jurado",
          "Ledesma", "Montoya", "Noriega", "Olmedo", "Palacios", "Quispe", "Robles", "Sepúlveda", "Tovar", "Uribe",
          "Valdivia", "Yáñez", "Zúñiga"]
TITLES = [("Dirección general", "Managing director"), ("Gerencia de sistemas", "IT manager"),
          ("Operaciones", "Operations"), ("Gerencia de finanzas", "Finance manager"), ("Compras", "Procurement"),
          ("Dirección comercial", "Commercial director"), ("Proyectos", "Projects"), ("Jefatura de planta", "Plant manager")]

# What sales does with one account: title, channel, time
SALES_KINDS = [
    (("Llamada de diagnóstico con {}", "Discovery call with {}"), "call", "10:00"),
    (("Reunión de avance con {}", "Progress meeting with {}"), "meeting", "11:00"),
    (("Demostración para {}", "Demo for {}"), "meeting", "16:00"),
    (("Propuesta económica a {}", "Proposal to {}"), "email", "09:30"),
    (("Revisión de contrato con {}", "Contract review with {}"), "meeting", "12:00"),
    (("Llamada de seguimiento a {}", "Follow-up call to {}"), "call", "15:30"),
    (("Visita a las oficinas de {}", "Visit to the offices of {}"), "meeting", "10:30"),
    (("Renovación anual de {}", "Annual renewal of {}"), "meeting", "13:00"),
]

# What marketing does with several accounts of a sector: title, channel
MARKETING_KINDS = [
    (("Boletín de {m}: {t}", "{m} newsletter: {t}"), "email"),
    (("Caso de éxito: {t}", "Success story: {t}"), "email"),
    (("Guía práctica de {t}", "A practical guide to {t}"), "email"),
    (("Invitación a la comunidad de {t}", "Invitation to the {t} community"), "email"),
    (("Encuesta sobre {t}", "Survey on {t}"), "email"),
    (("Calendario 2027 de {t}, por correo postal", "2027 {t} calendar, by post"), "post"),
]
MONTHS = {11: ("noviembre", "November"), 12: ("diciembre", "December"), 1: ("enero", "January")}
