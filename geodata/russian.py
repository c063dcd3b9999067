"""The Russian forms that regularly follow from a Ukrainian name of a place, and how the press writes them in Latin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from geodata.spelling import APOSTROPHES, romanise_russian


def read_pairs(text: str) -> dict[str, str]:
    """A table of words written as ``uk=ru uk=ru``."""
    return dict(pair.split("=", 1) for pair in text.split())


# Ukrainian roots of place names and their Russian form; only what differs by more than a letter that always changes.
_ROOTS = read_pairs(
    """
    олександр=александр олексії=алексее олексіє=алексее миколаї=николае микіль=николь михайлівк=михайловк
    михайл=михайл микит=никит дмитр=дмитр володимир=владимир кирилівк=кирилловк кирил=кирилл пилип=филипп григор=григор
    андрії=андрее сергії=сергее матвії=матвее костянтин=константин тимофії=тимофее іван=иван гаврилівк=гавриловк
    гаврил=гаврил данилівк=даниловк данил=данил василівк=васильевк юріїв=юрьев маріїв=марьев мар’їв=марьев мар’їн=марьин
    мар’ян=марьян софії=софие наталі=наталье іллін=ильин яким=аким яковлів=яковлев омелян=емельян тетян=татьян
    опанас=афанас кіндрат=кондрат лук’ян=лукьян дем’ян=демьян никиф=никиф максим=максим марин=марин дар’їв=дарьев
    троїц=троиц знам’ян=знамен збур’їв=збурьев любим=любим миролюб=миролюб мирон=мирон віктор=виктор єлизавет=елизавет
    самійл=самойл борис=борис писар=писар литвин=литвин павлівк=павловк устин=устин мельник=мельник георгії=георгие
    надії=надее улянівк=ульяновк іллі=ильи біл=бел чорн=черн жовт=желт вишн=вишн висок=высок широк=широк глибок=глубок
    велик=велик нижн=нижн кам’ян=камен виноград=виноград ліс=лес дворіч=двуреч зарічн=заречн річен=речен річк=речк
    мирн=мирн тих=тих чист=чист світл=светл кринич=кринич криниц=криниц рибн=рыбн рибал=рыбал комиш=камыш калин=калин
    малин=малин дніпр=днепр тополин=тополин роздол=раздол підгір=подгор підгор=подгор підліс=подлес гірськ=горск
    гірн=горн горіх=орех оріх=орех вільх=ольх вільшан=ольшан вільн=вольн осин=осин лип=лип лиман=лиман крив=крив
    привіл=привол привіт=привет при=при завітн=заветн таврій=таврий козац=казац козач=казач монастир=монастыр
    економічн=экономическ зміїв=змиев кінськ=конск кліщії=клещее синь=синь пісоч=песоч піск=песк піщан=песчан сонц=сонц
    сонячн=солнечн мілов=мелов хрест=крест щаслив=счастлив дібров=дубров благовіщен=благовещен різдв=рождеств свят=свят
    володар=володар надеждів=надеждов запорізьк=запорожск україн=украин затишн=затишн молодіжн=молодежн радісн=радостн
    рівн=ровн південн=южн східн=восточн західн=западн новосіл=новосел п’ятихат=пятихат
    """
)
_HEADS = read_pairs(
    """
    велика=великая велике=великое великий=великий великі=великие мала=малая мале=малое малий=малый малі=малые
    нова=новая нове=новое новий=новый нові=новые стара=старая старе=старое старий=старый старі=старые верхня=верхняя
    верхнє=верхнее верхній=верхний нижня=нижняя нижнє=нижнее нижній=нижний красна=красная красний=красный
    червона=червоная червоний=червоный зелена=зеленая зелений=зеленый біла=белая білий=белый чорна=черная суха=сухая
    ясна=ясная весела=веселая веселий=веселый широка=широкая мирна=мирная козача=казачья козачі=казачьи руська=русская
    руські=русские черкаська=черкасская черкаські=черкасские мокра=мокрая
    """
)
_WHOLE = read_pairs(
    """
    поляна=поляна гора=гора балка=балка лука=лука лопань=лопань лагері=лагеря кут=кут світ=свет лиман=лиман
    долина=долина криниця=криница сироватка=сыроватка водолага=водолага рогань=рогань комар=комар мир=мир тишки=тишки
    лозова=лозовая привілля=приволье роздолля=раздолье піски=пески запоріжжя=запорожье шевченко=шевченко байрак=байрак
    копані=копани рідкодуб=редкодуб маяк=маяк дружба=дружба зоря=заря прогрес=прогресс вершина=вершина красне=красное
    веселе=веселое чистопілля=чистополье бурлук=бурлук солоне=соленое роботине=работино очеретине=очеретино
    збур’ївка=збурьевка
    """
)
# Endings, the longest first: what is cut off, and what stands there in Russian. A name with another ending has no
# regular form here.
_ENDINGS = (
    ("івське", "івське", ("овское",)), ("ївське", "ївське", ("евское",)), ("поле", "", ("",)),
    ("пілля", "ілля", ("олье",)), ("[бгдт]орівка", "івка", ("овка",)), ("[жчшщцлр]івка", "івка", ("овка", "евка")),
    ("[бвгґдзкмнпстфх]івка", "івка", ("овка",)), ("[аеи]ївка", "ївка", ("евка",)), ("[аеоья]вка", "", ("",)),
    ("вате", "е", ("ое",)), ("ичне", "е", ("ое",)), ("[сц]ьке", "ьке", ("кое",)), ("[сц]ький", "ький", ("кий",)),
    ("[сц]ьк", "ьк", ("к",)), ("ове", "ове", ("ово", "овое")), ("[еє]ве", "ве", ("во", "вое")),
    ("ине", "ине", ("ино", "иное")), ("нє", "є", ("ее",)), ("[бвгджзклмнпрстхчшщаеояь]не", "е", ("ое",)),
    ("тле|тихе|иве", "е", ("ое",)),
    ("ске|оке", "е", ("ое",)), ("[ои]во", "", ("",)), ("ино", "ино", ("ино",)), ("щина", "ина", ("ина",)),
    ("[аяоу]нка", "", ("",)), ("ище", "ище", ("ище",)), ("[лрднтм]ка", "", ("",)), ("град", "", ("",)),
    ("яр", "", ("",)), ("гай", "", ("",)), ("ок", "", ("",)), ("ани", "и", ("ы",)), ("хатки", "и", ("и",)),
    ("[чт]ки", "и", ("и",)),
)  # fmt: skip
# Where a prefix went before it, both forms are in use: Новокатериновка, Новоекатериновка.
_AT_START = {"катерин": "екатерин", "ганн": "анн"}
_ALWAYS = str.maketrans("єґ", "ег")
_AFTER_VOWEL = re.compile(r"(?<=[аеиоуыэюя])[её]|\bе")
_BEFORE_CONSONANT = re.compile("й(?=[бвгджзклмнпрстфхцчшщ])")
_APOSTROPHES = {ord(mark): "’" for mark in APOSTROPHES}
_DOUBTFUL = re.compile("[иіїʼ’]|йо|ьо")


def list_russian_forms(uk: str) -> tuple[str, ...]:
    """The Russian forms of a Ukrainian place name, most usual first; empty where none follows by regular letters.

    Only for looking names up: which of two forms is in use is not decided, and the recorded name may be another one.
    """
    words = unicodedata.normalize("NFC", uk).translate(_APOSTROPHES).lower().split()
    heads = [_HEADS.get(word) for word in words[:-1]]
    if not words or None in heads:
        return ()
    return tuple(" ".join([*map(str, heads), last]).title() for last in _write_word(words[-1]))


def list_press_forms(forms: Iterable[str]) -> tuple[str, ...]:
    """Russian forms in the Latin letters of the press, with what it writes in two ways: Avdeyevka and Avdeevka,
    Yekaterinovka and Ekaterinovka, Mikhaylovka and Mikhailovka.
    """
    written: list[str] = []
    for form in forms:
        low = form.lower()
        variants = (_AFTER_VOWEL.sub("йе", low), low, _BEFORE_CONSONANT.sub("и", low), low.replace("ё", "е"))
        written += [romanise_russian(variant).title() for variant in dict.fromkeys(variants)]
    return tuple(dict.fromkeys(written))


def _write_word(word: str) -> tuple[str, ...]:
    """The Russian forms of one word; what a root settles stands in capitals on the way."""
    if word in _WHOLE:
        return (_WHOLE[word],)
    for uk, ru in _AT_START.items():
        if word.startswith(uk):
            word = ru.upper() + word[len(uk) :]
    found = {root for at in range(len(word) - 2) for root in _BY_LETTERS.get(word[at : at + 3], ())}
    for _, uk, ru in sorted(found):
        word = word.replace(uk, ru)
    for pattern, cut, endings in _PATTERNS.get(word[-1].lower(), ()):
        if pattern.search(word):
            stem = word[: len(word) - len(cut)]
            if _DOUBTFUL.search(stem):
                return ()
            stem = re.sub("^е", "э", re.sub("([сц])ьк", r"\1к", stem)).translate(_ALWAYS)
            return tuple(f"{stem}{ending}".lower() for ending in endings)
    return ()


# The first three letters of a root -> its place among all, the longest first, and both forms: a word has few of them.
_BY_LETTERS: dict[str, list[tuple[int, str, str]]] = {}
for _place, (_uk, _ru) in enumerate(sorted(_ROOTS.items(), key=lambda pair: -len(pair[0]))):
    _BY_LETTERS.setdefault(_uk[:3], []).append((_place, _uk, _ru.upper()))
# The last letter of a word -> what can be its ending, the longest first.
_PATTERNS: dict[str, list[tuple[re.Pattern[str], str, tuple[str, ...]]]] = {}
for _pattern, _cut, _endings in _ENDINGS:
    for _letter in {_each[-1] for _each in _pattern.split("|")}:
        _found = (re.compile(f".({_pattern})$", re.IGNORECASE), _cut, _endings)
        _PATTERNS.setdefault(_letter, []).append(_found)
