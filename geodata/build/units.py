"""The 27 first-level units as reviewed facts: codes, names, stems and official areas."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.spelling import romanise, romanise_russian

KYIV_CITY, SEVASTOPOL, CRIMEA = "UA-30", "UA-40", "UA-43"


@dataclass(frozen=True, slots=True)
class Unit:
    """What is known of a first-level unit before anything is computed.

    Attributes
    ----------
    id : ISO 3166-2.
    katottg : code in the codifier of administrative units.
    admin1 : first-order code of GeoNames, also of the boundary source.
    uk_stem, ru_stem : the adjective without its ending, "Луганськ" for "Луганська область".
    variants : other Latin spellings of the stem that also stand alone ("Lugansk").
    extra : Latin spellings that name the unit only together with "region" and its like ("Dnipro region").
    short : short Ukrainian name ("Луганщина"), None where it also names something else.
    official_area_km2 : State Statistics Service of Ukraine, inland water included.
    area_reason : why the drawn shape differs from it by more than 2 %, empty where it does not.
    """

    id: str
    katottg: str
    admin1: str
    stem: str
    uk_stem: str
    ru_stem: str
    variants: tuple[str, ...]
    extra: tuple[str, ...]
    short: str | None
    official_area_km2: int
    area_reason: str = ""


_WATER = "the source leaves out limans and bays that the official area counts"
_LINE = "the source draws the border otherwise"

OBLASTS = (
    Unit("UA-05", "UA05000000000010236", "23", "Vinnytsia", "Вінницьк", "Винницк",
         ("Vinnytsya", "Vinnitsa", "Vinnytsa"), (), "Вінниччина", 26_513),
    Unit("UA-07", "UA07000000000024379", "24", "Volyn", "Волинськ", "Волынск",
         ("Volhynia",), ("Volhyn", "Volynsk"), None, 20_144),
    Unit("UA-09", "UA44000000000018893", "14", "Luhansk", "Луганськ", "Луганск",
         ("Lugansk", "Lukhansk"), (), "Луганщина", 26_684),
    Unit("UA-12", "UA12000000000090473", "04", "Dnipropetrovsk", "Дніпропетровськ", "Днепропетровск",
         ("Dnepropetrovsk",), ("Dnipro", "Dnepr", "Dniepropetrovsk"), "Дніпропетровщина", 31_914),
    Unit("UA-14", "UA14000000000091971", "05", "Donetsk", "Донецьк", "Донецк",
         ("Donetzk", "Donyetsk"), (), "Донеччина", 26_517),
    Unit("UA-18", "UA18000000000041385", "27", "Zhytomyr", "Житомирськ", "Житомирск",
         ("Zhitomir", "Zhytomir"), (), "Житомирщина", 29_832),
    Unit("UA-21", "UA21000000000011690", "25", "Zakarpattia", "Закарпатськ", "Закарпатск",
         ("Zakarpattya", "Transcarpathia"), ("Zakarpatska", "Transcarpathian"), "Закарпаття", 12_777),
    Unit("UA-23", "UA23000000000064947", "26", "Zaporizhzhia", "Запорізьк", "Запорожск",
         ("Zaporizhzhya", "Zaporizhia", "Zaporizhya", "Zaporozhye", "Zaporozhzhia", "Zaporozhia", "Zaporozhe",
          "Zaporizhzhe"), ("Zaporozhskaya",), None, 27_180),
    Unit("UA-26", "UA26000000000069363", "06", "Ivano-Frankivsk", "Івано-Франківськ", "Ивано-Франковск",
         ("Ivano-Frankovsk",), (), "Івано-Франківщина", 13_900),
    Unit("UA-32", "UA32000000000030281", "13", "Kyiv", "Київськ", "Киевск",
         ("Kiev", "Kyyiv"), (), "Київщина", 28_131, "the source draws the city of Kyiv too large, at its cost"),
    Unit("UA-35", "UA35000000000016081", "10", "Kirovohrad", "Кіровоградськ", "Кировоградск",
         ("Kirovograd",), ("Kropyvnytskyi",), "Кіровоградщина", 24_588),
    Unit("UA-46", "UA46000000000026241", "15", "Lviv", "Львівськ", "Львовск",
         ("Lvov",), (), "Львівщина", 21_833),
    Unit("UA-48", "UA48000000000039575", "16", "Mykolaiv", "Миколаївськ", "Николаевск",
         ("Mykolayiv", "Nikolaev", "Nikolayev"), (), "Миколаївщина", 24_598, _WATER),
    Unit("UA-51", "UA51000000000030770", "17", "Odesa", "Одеськ", "Одесск",
         ("Odessa",), (), "Одещина", 33_310),
    Unit("UA-53", "UA53000000000028050", "18", "Poltava", "Полтавськ", "Полтавск",
         (), (), "Полтавщина", 28_748),
    Unit("UA-56", "UA56000000000066151", "19", "Rivne", "Рівненськ", "Ровенск",
         ("Rovno",), (), "Рівненщина", 20_047),
    Unit("UA-59", "UA59000000000057109", "21", "Sumy", "Сумськ", "Сумск",
         ("Sumi",), (), "Сумщина", 23_834),
    Unit("UA-61", "UA61000000000060328", "22", "Ternopil", "Тернопільськ", "Тернопольск",
         ("Ternopol",), (), "Тернопільщина", 13_823),
    Unit("UA-63", "UA63000000000041885", "07", "Kharkiv", "Харківськ", "Харьковск",
         ("Kharkov",), (), "Харківщина", 31_415),
    Unit("UA-65", "UA65000000000030969", "08", "Kherson", "Херсонськ", "Херсонск",
         (), (), "Херсонщина", 28_461, _WATER),
    Unit("UA-68", "UA68000000000099709", "09", "Khmelnytskyi", "Хмельницьк", "Хмельницк",
         ("Khmelnytskyy", "Khmelnytsky", "Khmelnitsky", "Khmelnitskiy"), (), "Хмельниччина", 20_645),
    Unit("UA-71", "UA71000000000010357", "01", "Cherkasy", "Черкаськ", "Черкасск",
         ("Cherkassy",), (), "Черкащина", 20_900),
    Unit("UA-74", "UA74000000000025378", "02", "Chernihiv", "Чернігівськ", "Черниговск",
         ("Chernigov",), (), "Чернігівщина", 31_865),
    Unit("UA-77", "UA73000000000044923", "03", "Chernivtsi", "Чернівецьк", "Черновицк",
         ("Chernovtsy", "Chernovtsi"), (), None, 8_097),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpecialUnit:
    """A first-level unit that is no oblast, with its names written out."""

    id: str
    katottg: str
    admin1: str
    en: str
    uk: str
    ru: str
    aliases: tuple[str, ...]
    official_area_km2: int
    area_reason: str = ""


SPECIAL_UNITS = (
    SpecialUnit(
        KYIV_CITY, "UA80000000000093317", "12", "Kyiv", "Київ", "Киев",
        ("City of Kyiv", "Kyiv City", "Kiev", "Kiev City", "Kyyiv", "Kiyev", "Києва", "Києву", "Києві", "Києвом",
         "Киева", "Киеву", "Киеве", "Киевом"),
        839, "the source draws the city about twice its official area",
    ),
    SpecialUnit(
        SEVASTOPOL, "UA85000000000065278", "20", "Sevastopol", "Севастополь", "Севастополь",
        ("City of Sevastopol", "Sevastopol City", "Sebastopol", "Sevastopil", "Севастополя", "Севастополю",
         "Севастополі", "Севастополе", "Севастополем"),
        864, _LINE,
    ),
    SpecialUnit(
        CRIMEA, "UA01000000000013043", "11", "Autonomous Republic of Crimea", "Автономна Республіка Крим",
        "Автономная Республика Крым",
        ("Crimea", "AR Crimea", "Republic of Crimea", "Crimean Autonomous Republic", "Krym", "АР Крим", "АРК",
         "Республіка Крим", "Республика Крым", "АР Крым", "Крим", "Криму", "Кримом", "Крым", "Крыма", "Крыму",
         "Крымом", "Автономної Республіки Крим", "Автономній Республіці Крим", "Автономной Республики Крым",
         "Автономной Республике Крым"),
        26_081,
    ),
)  # fmt: skip

# Names that the parties to the war use for the units; they name the same ground.
DECLARED_NAMES = {
    "UA-09": (
        "Luhansk People's Republic", "Lugansk People's Republic", "Luhansk Peoples Republic", "LPR", "LNR", "ЛНР",
        "Луганская Народная Республика", "Луганской Народной Республики", "Луганской Народной Республике",
        "Луганскую Народную Республику", "Луганська Народна Республіка", "Луганської Народної Республіки",
    ),
    "UA-14": (
        "Donetsk People's Republic", "Donetsk Peoples Republic", "DPR", "DNR", "ДНР",
        "Донецкая Народная Республика", "Донецкой Народной Республики", "Донецкой Народной Республике",
        "Донецкую Народную Республику", "Донецька Народна Республіка", "Донецької Народної Республіки",
    ),
}  # fmt: skip


def list_oblast_aliases(unit: Unit) -> list[str]:
    """Every spelling of an oblast besides its official names, in three languages, nominative and oblique cases."""
    stems = (unit.stem, *unit.variants, *unit.extra)
    aliases = [f"{stem} {word}" for stem in stems for word in ("Oblast", "region", "province")]
    # "Kyiv" alone is the city with special status, which is a first-level unit of its own.
    if unit.id != "UA-32":
        aliases += [unit.stem, *unit.variants]
    uk, ru = unit.uk_stem, unit.ru_stem
    aliases += [f"{romanise(uk)}a Oblast", f"{romanise_russian(ru)}aya Oblast"]
    endings_uk = (("ої", "області"), ("ій", "області"), ("у", "область"), ("ою", "областю"), ("а", "обл."))
    endings_ru = (("ой", "области"), ("ую", "область"), ("ой", "областью"), ("ая", "обл."))
    aliases += [f"{uk}{ending} {noun}" for ending, noun in endings_uk]
    aliases += [f"{ru}{ending} {noun}" for ending, noun in endings_ru]
    # "Донеччина" is declined like "Луганщина".
    if unit.short and unit.short.endswith(("щина", "ччина")):
        aliases += [unit.short, *(unit.short[:-1] + ending for ending in ("и", "і", "у", "ою"))]
    elif unit.short:
        aliases.append(unit.short)
    return aliases + list(DECLARED_NAMES.get(unit.id, ()))
