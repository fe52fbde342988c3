"""Checklists to try the writers on: empty, as most visits are, filled to the brim, and monstrous."""

from prep_app.model.checklist import (
    Ask,
    Block,
    Chances,
    Checklist,
    DaysBar,
    Fields,
    Odds,
    Paragraph,
    Points,
    Section,
    Share,
    SheetWords,
    Stages,
    Table,
    Tick,
    WarningCard,
)

WORDS = SheetWords(
    page="Page {page} of {pages}",
    continues="continues on page {page}",
    continued="continued",
    answered="answered",
    ticked="ticked",
    not_ticked="not ticked",
    unsure="not sure",
    no_glyph="Signs that could not be printed",
)
FOOTER = (
    "Written by the patient. Not medical advice, and no diagnosis. Guide Botox for chronic migraine 1.0, "
    "checked Saturday 3 October 2026. Not yet reviewed by a clinician."
)
MONSTERS = (
    "x" * 5000,
    "<b>bold</b> <img src='file:///etc/passwd'/> &amp; & <para> \\ ( ) % {page}",
    "هل يمكنني السؤال عن Botox 200 وحدة؟ رقبتي تؤلمني بعد كل جلسة منذ الصيف الماضي.",
    "Жизнь с мигренью: можно ли мне принимать другие таблетки?",
    "I feel 😀 and 👩🏽‍⚕️ and 中文 today",
    "a\x00b\x07c\u202ed\u2066e\ufefff\ud800g\u00adh",
    "e\u0301te\u0301 and ŵ, → ✓ ☐ “quotes” – dashes — and so on…",
)


def days(clear: int | None, some: int | None, bad: int | None, text: str, total: int = 30) -> DaysBar:
    shares = (
        Share("circle", "clear", clear),
        Share("triangle", "some headache", some),
        Share("square", "bad", bad),
    )
    return DaysBar(shares, total, text)


def checklist(face: tuple[Section, ...], rest: tuple[Section, ...] = (), **changes: str) -> Checklist:
    fields = {
        "title": "Botox for chronic migraine: my visit",
        "when": "",
        "opening": "“I have three questions. May I ask them first?”",
        "footer": FOOTER,
        "language": "en",
    }
    return Checklist(**{**fields, **changes}, sections=face + rest, words=WORDS)


def face(asks: tuple[Block, ...], know: tuple[Block, ...], month: tuple[Block, ...]) -> tuple[Section, ...]:
    help_ = Paragraph(
        "You have trouble breathing, swallowing or speaking. Your face or throat swells. "
        "Call the emergency number now: 999 (UK), 911 (US), 112 (Europe).",
        "urgent",
    )
    return (
        Section(id="top_questions", heading="My first 3 questions", blocks=asks, face=True),
        Section(id="tell_team", heading="Please know", blocks=know, face=True, half=True),
        Section(id="my_days", heading="My last 30 days", blocks=month, face=True, half=True),
        Section(id="get_help", heading="Get help now if", blocks=(help_,), face=True),
    )


def rest() -> tuple[Section, ...]:
    return (*before(), *on_the_day(), *afterwards())


def before() -> tuple[Section, ...]:
    fields = (
        ("Date", "Thursday 3 December 2026"),
        ("Time", "2.30 pm"),
        ("Place", "Room 4, Neurology, second floor"),
        ("Who I will see", ""),
        ("Clinic telephone", ""),
    )
    tasks = (
        Paragraph("Bring", "subheading"),
        Tick("A list of all my medicines, with the doses", "ticked"),
        Tick("My headache diary, or this sheet"),
        Tick("The name of my insurance, if the clinic asks for it", "unsure", "I could not find the letter"),
        Paragraph("Do", "subheading"),
        Tick("Eat and drink as usual", "ticked"),
        Tick("Wear a top that opens at the neck, so that the shoulders can be reached"),
    )
    return (
        Section(id="appointment", heading="My appointment", blocks=(Fields(fields),)),
        Section(id="get_ready", heading="What to bring and do", blocks=tasks),
    )


def on_the_day() -> tuple[Section, ...]:
    stages = (
        ("First 5 minutes", "You talk about how you have been. Ask your three questions now."),
        (
            "About 15 minutes",
            "About 31 small injections: forehead, temples, back of the head, neck and shoulders. "
            "Each one is a short sting. You can ask for a break at any time.",
        ),
        ("After", "You can go home at once. Most people go on with their day."),
    )
    points = (
        "Do not rub the places for the rest of the day.",
        "Stay upright for a few hours, and leave hard exercise until tomorrow so that the medicine "
        "stays where it was put.",
        "A small bump or bruise goes away by itself.",
    )
    blocks = (
        Paragraph("The treatment itself takes about 15 minutes.", "lead"),
        Stages(stages),
        Paragraph(
            "The needle is very thin. Some places sting more than others; the forehead is often the worst. "
            "Breathe out slowly while it is done."
        ),
        Points(points),
    )
    return (Section(id="on_the_day", heading="On the day", blocks=blocks),)


def afterwards() -> tuple[Section, ...]:
    odds = (
        Odds("Neck pain", 9, None, 3, "9 in 100", "3 in 100", "The commonest. It starts in the first week."),
        Odds("Headache gets worse", 4, 9, 3, "4 to 9 in 100", "3 in 100"),
        Odds("Drooping eyelid", 4, None, None, "4 in 100", "not measured", "It goes away in weeks."),
    )
    sessions = (("1, March 2026", "22", "18"), ("2, June 2026", "18", "12"), ("3, September 2026", "12", "9"))
    effects = (
        Chances("With Botox", "With placebo", odds),
        Table(("Session", "Days before", "Days after"), sessions),
    )
    signs = ("you have trouble breathing, swallowing or speaking", "your face, lips or throat swell")
    today = ("your eyelid droops so that you cannot see well", "a new, very different headache comes")
    cards = (
        WarningCard("emergency", "Call the emergency number now if", signs, "Call 999 (UK), 911 (US)"),
        WarningCard("urgent", "Call the clinic today if", today, "Call the clinic, or the out-of-hours line"),
        WarningCard("routine", "Tell us next time if", ("your neck is stiff",), "Write it on this sheet"),
    )
    sources = (
        Paragraph(
            "US: approved for adults with chronic migraine (15 headache days or more a month).", "small"
        ),
        Points(tuple(f"{n}. A source with its title, its publisher, 2026" for n in range(1, 8))),
    )
    return (
        Section(id="side_effects", heading="Side effects", blocks=effects),
        Section(id="get_help_rest", heading="When to get help", blocks=cards),
        Section(id="sources", heading="Sources", blocks=sources),
    )


def empty() -> Checklist:
    asks = tuple(Ask(number, "") for number in (1, 2, 3))
    know = (Paragraph("I have not filled this in yet. Please ask me."),)
    return checklist(face(asks, know, (days(None, None, None, "Not counted yet"),)), rest())


def typical() -> Checklist:
    asks = (
        Ask(1, "What can we change if my neck hurts again?"),
        Ask(2, "How many sessions until we know whether it helps, and what would we do if it does not?"),
        Ask(3, "Can I keep taking my triptan on bad days?"),
    )
    know = (
        Tick("I take a blood thinner", "ticked", "apixaban, 5 mg, twice a day"),
        Tick("I have had trouble swallowing", "ticked", "since summer, mostly with bread"),
        Tick("I may be pregnant", "unsure"),
    )
    month = (
        days(12, 9, 9, "12 days clear, 9 days some headache, 9 days bad"),
        Paragraph("Triptan: 8 days"),
        Paragraph("Painkillers: 11 days"),
        Paragraph("The number of days with painkillers is worth discussing."),
    )
    more = Section(
        id="more_questions",
        heading="More questions",
        blocks=tuple(Ask(n, f"Question number {n}: what about my holiday in week {n}?") for n in range(4, 9)),
    )
    when = "Thursday 3 December 2026, 2.30 pm, Room 4"
    return checklist(face(asks, know, month), (more, *rest()), when=when)


def monstrous() -> Checklist:
    asks = tuple(Ask(number, monster) for number, monster in enumerate(MONSTERS[:3], start=1))
    know = tuple(
        Tick(f"Statement {n}: {MONSTERS[n % 7]}", "ticked", f"A long note {n}. " * 40) for n in range(40)
    )
    month = (days(25, 12, 9, "These days add up to 16 more than 30. " * 30), Paragraph("word " * 900))
    more = Section(
        id="more_questions",
        heading="More questions",
        blocks=tuple(Ask(n, MONSTERS[n % 7][:400]) for n in range(4, 204)),
    )
    fields = Section(id="f", heading="All of it", blocks=(Fields(tuple((m[:60], m) for m in MONSTERS)),))
    parts = {"when": "Thursday, " + "Room 4 " * 300, "opening": MONSTERS[0][:900]}
    return checklist(face(asks, know, month), (more, fields, *rest()), **parts)
