"""What Ukrainian verbs and event nouns say of who moves, fights, annexes and refuses."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Holder, Predicate
from articles.slavic.lexicon.records import HOME, Frame, Way

P, RU, UA = Predicate, Holder.RU, Holder.UA
NEAR = split_words(
    "в у на під біля поблизу коло неподалік поруч північніше південніше східніше західніше північно-західніше "
    "північно-східніше південно-західніше південно-східніше недалеко"
)
INTO = split_words("в у на до вздовж через вглиб углиб")
FROM = split_words("з із зі від")
_CAPTIVE = split_words("полон полонений заручник боєць військовослужбовець")

UKRAINIAN_MOVING = (
    Frame(
        "withdraw",
        P.WITHDREW,
        split_words(
            "відійти відходити відступити відступати піти вийти виходити відвести відводити "
            "вивести виводити втекти забратися"
        ),
        (
            Example("Українські війська відійшли з Авдіївки.", P.WITHDREW, RU, "Avdiivka"),
            Example("Після виходу українських сил з Авдіївки фронт тримається.", P.WITHDREW, RU, "Avdiivka"),
        ),
        nouns=split_words("вихід відхід відступ виведення відведення"),
        way=Way.BEHIND,
        carries=True,
        behind=FROM,
        role=Role.OPPONENT,
        travels=True,
        bars=split_words("оточення мешканець"),
    ),
    Frame(
        "withdraw_positions",
        P.WITHDREW,
        split_words("відійти відходити відступити відступати залишити залишати покинути кинути"),
        (Example("Підрозділи ЗСУ відійшли з позицій у районі Сіверська.", P.WITHDREW, RU, "Siversk"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("позиція рубіж"),
        role=Role.OPPONENT,
        travels=True,
    ),
    Frame(
        "leave",
        P.WITHDREW,
        split_words("залишити залишати покинути покидати полишити"),
        (Example("ЗСУ залишили Селидове.", P.WITHDREW, RU, "Selydove"),),
        nouns=split_words("залишення"),
        role=Role.OPPONENT,
        travels=True,
    ),
    Frame(
        "driven_out",
        P.CAPTURED,
        split_words("вибити вибивати вибитий витіснити витісняти видавити видавлювати вигнати виганяти"),
        (Example("Українські бійці вибили ворога з Роботиного.", P.CAPTURED, UA, "Robotyne"),),
        way=Way.BEHIND,
        carries=True,
        behind=FROM,
    ),
    Frame(
        "advance",
        P.ADVANCED,
        split_words(
            "просунутися просуватися увійти ввійти зайти заходити прорватися вклинитися закріпитися проникнути "
            "увірватися просунутись просуватись просочитися просочуватися прориватися проникати пробитися "
            "закріплюватися вклинюватися переправитися зачепитися чіплятися з'явитися"
        ),
        (
            Example("Ворог просунувся поблизу Покровська.", P.ADVANCED, RU, "Pokrovsk"),
            Example("Російські війська увійшли в Торецьк.", P.ADVANCED, RU, "Toretsk"),
        ),
        nouns=split_words("просування прорив"),
        way=Way.BEHIND,
        behind=NEAR | INTO,
        travels=True,
        bars=split_words("склад"),
    ),
    Frame(
        "succeed",
        P.ADVANCED,
        split_words("мати"),
        (Example("Противник мав частковий успіх у районі Кремінної.", P.ADVANCED, RU, "Kreminna"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("успіх просування"),
    ),
    Frame(
        "breach",
        P.ADVANCED,
        split_words("прорвати проривати"),
        (Example("Російські війська прорвали оборону під Добропіллям.", P.ADVANCED, RU, "Dobropillia"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("оборона"),
        travels=True,
    ),
    Frame(
        "reach",
        P.ADVANCED,
        split_words("вийти підійти наблизитися досягти дійти виходити підходити наближатися досягати доходити пройти"),
        (Example("Російські війська підійшли до Костянтинівки.", P.ADVANCED, RU, "Kostiantynivka"),),
        way=Way.BEHIND,
        behind=split_words("до на"),
        travels=True,
        bars=split_words("зв'язок пенсія ринок"),
    ),
    Frame(
        "repel",
        P.REPELLED,
        split_words("відбити відбивати відбитий зупинити зупиняти зірвати стримувати стримати припинити"),
        (
            Example("Сили оборони відбили 12 атак поблизу Покровська.", P.REPELLED, UA, "Pokrovsk"),
            Example("На Лиманському напрямку відбито сім штурмів.", P.REPELLED, UA, "Lyman direction"),
            Example("Оборонці відбили штурм Покровська.", P.REPELLED, UA, "Pokrovsk"),
        ),
        way=Way.BEHIND,
        behind=NEAR | {"до"},
        needs=split_words(
            "атака контратака штурм наступ спроба просування штурмовий прорив наступальний прорватися натиск"
        ),
        bars=split_words("безпілотник дрон ракета бпла повітряний шахрай хакер кібератака"),
        usual=HOME,
    ),
    Frame(
        "fail",
        P.REPELLED,
        split_words("безуспішний безрезультатний невдалий безуспішно"),
        (Example("Ворог вів безуспішні наступальні дії поблизу Лимана.", P.REPELLED, UA, "Lyman"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("атака контратака штурм наступ дія наступати намагатися контратакувати атакувати штурмувати"),
        role=Role.OPPONENT,
    ),
    Frame(
        "fail_attacking",
        P.REPELLED,
        split_words("наступати атакувати штурмувати контратакувати намагатися"),
        (Example("Ворог без успіху наступав у бік Полтавки.", P.REPELLED, UA, "Poltavka"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("успіх марно"),
        role=Role.OPPONENT,
    ),
    Frame(
        "push_back",
        P.REPELLED,
        split_words("відкинути відкидати відтіснити"),
        (Example("Українські десантники відкинули росіян від Добропілля.", P.REPELLED, UA, "Dobropillia"),),
        bars=split_words("вимога пропозиція ультиматум ідея план звинувачення"),
        way=Way.BEHIND,
        behind=split_words("від з із"),
    ),
    Frame(
        "fighting",
        P.CONTESTED,
        frozenset(),
        (Example("Генштаб повідомляє про бої в районі Костянтинівки.", P.CONTESTED, None, "Kostiantynivka"),),
        nouns=split_words("бій битва"),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("про"),
        role=Role.NOBODY,
    ),
    Frame(
        "fight",
        P.CONTESTED,
        split_words(
            "тривати точитися йти іти вести вестися продовжуватися розгорнутися розгорітися відбуватися кипіти вирувати"
        ),
        (
            Example("Тривають бої за Часів Яр.", P.CONTESTED, None, "Chasiv Yar"),
            Example("У Торецьку точаться вуличні бої.", P.CONTESTED, None, "Toretsk"),
        ),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("бій битва оборонний боєзіткнення"),
        role=Role.NOBODY,
    ),
    Frame(
        "fight_on",
        P.CONTESTED,
        split_words("вщухати припинятися стихати затихати вгавати"),
        (Example("У Торецьку не вщухають бої.", P.CONTESTED, None, "Toretsk"),),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("бій битва"),
        role=Role.NOBODY,
        negated=True,
    ),
    Frame(
        "grey_zone",
        P.CONTESTED,
        split_words("перебувати залишатися лишатися бути знаходитися опинитися"),
        (Example("Куп'янськ перебуває в сірій зоні.", P.CONTESTED, None, "Kupiansk"),),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("сірий"),
        role=Role.NOBODY,
    ),
    Frame(
        "encircle",
        P.ENCIRCLED,
        split_words("оточити оточувати оточений блокувати заблокувати"),
        (
            Example("Російські війська оточили Мирноград.", P.ENCIRCLED, UA, "Myrnohrad"),
            Example("Українську групу в Мирнограді оточено.", P.ENCIRCLED, UA, "Myrnohrad"),
        ),
        nouns=split_words("оточення облога блокада"),
        carries=True,
        behind=NEAR,
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "in_ring",
        P.ENCIRCLED,
        split_words("опинитися перебувати потрапити залишитися бути залишатися"),
        (
            Example("Гарнізон Маріуполя опинився в оточенні.", P.ENCIRCLED, UA, "Mariupol"),
            Example("Окупанти опинилися в мішку під Добропіллям.", P.ENCIRCLED, RU, "Dobropillia"),
        ),
        behind=NEAR,
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("оточення кільце котел облога напівоточення блокада мішок відрізаний"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "annex",
        P.ANNEXED,
        split_words("анексувати анексований приєднати"),
        (Example("Росія анексувала Крим.", P.ANNEXED, RU, "Crimea"),),
        nouns=split_words("анексія приєднання"),
        usual=RU,
    ),
    Frame(
        "entry",
        P.ANNEXED,
        frozenset(),
        (
            Example(
                "Підписано договір про входження Херсонської області до складу Росії.", P.ANNEXED, RU, "Kherson Oblast"
            ),
        ),
        nouns=split_words("входження прийняття"),
        needs=split_words("склад"),
        usual=RU,
    ),
    Frame(
        "declare_own",
        P.ANNEXED,
        split_words("оголосити оголошувати проголосити вважати називати"),
        (Example("Росія оголосила своїми чотири області України.", P.ANNEXED, RU, "Donetsk Oblast"),),
        needs=split_words("свій частина"),
        usual=RU,
    ),
    Frame(
        "join",
        P.ANNEXED,
        split_words("увійти стати вступити бути"),
        (Example("Москва оголосила, що Херсонська область увійшла до складу Росії.", P.ANNEXED, RU, "Kherson Oblast"),),
        way=Way.SUBJECT,
        needs=split_words("склад частина суб'єкт"),
        bars=split_words("великий"),
        usual=RU,
    ),
    Frame(
        "cede",
        P.REJECTS_CONCESSION,
        split_words(
            "визнати визнавати віддати віддавати поступитися поступатися передати дарувати подарувати віддавати "
            "відмовитися відмовлятися торгувати"
        ),
        (
            Example("Україна не віддасть Донбас.", P.REJECTS_CONCESSION, UA, "Donbas"),
            Example("Путін вимагає віддати Донбас.", P.DEMANDS_WITHDRAWAL, RU, "Donbas"),
        ),
        cases=frozenset({"accs", "ablt"}),
        behind=split_words("від"),
        bars=split_words("втрата"),
        nouns=split_words("передача"),
        role=Role.OPPONENT,
        usual=RU,
    ),
)
