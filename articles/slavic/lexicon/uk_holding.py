"""What Ukrainian verbs and event nouns say of who holds and takes a place."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Extent, Holder, Polarity, Predicate
from articles.slavic.lexicon.records import HOME, Frame, Way

P, RU, UA = Predicate, Holder.RU, Holder.UA
NEAR = split_words(
    "в у на під біля поблизу коло неподалік поруч північніше південніше східніше західніше північно-західніше "
    "північно-східніше південно-західніше південно-східніше недалеко"
)
INTO = split_words("в у на до вздовж через вглиб углиб")
FROM = split_words("з із зі від")
_CAPTIVE = split_words("полон полонений заручник боєць військовослужбовець")
# Who is dismissed or let go, and what from: the same verb, and nothing of land.
_DISMISSED = split_words(
    "посада посадовець чиновник директор керівник працівник співробітник "
    "службовець суддя прокурор інспектор підозрюваний варта в’язниця податок"
)

UKRAINIAN_HOLDING = (
    Frame(
        "take",
        P.CAPTURED,
        split_words(
            "захопити захоплювати забрати забирати взяти узяти брати зайняти займати захоплений зайнятий взятий "
            "здобути здобувати здобутий отримати"
        ),
        (
            Example("Російські війська захопили Бахмут.", P.CAPTURED, RU, "Bakhmut"),
            Example("Авдіївку захоплено російськими військами.", P.CAPTURED, RU, "Avdiivka"),
            Example("Ворог не захопив Покровськ.", P.CAPTURED, RU, "Pokrovsk", Polarity.DENIED),
        ),
        nouns=split_words("захоплення взяття зайняття здобуття"),
        bars=_CAPTIVE | split_words("кредит позика ринок лідерство чемпіонат медаль участь"),
        usual=RU,
    ),
    Frame(
        "free",
        P.CAPTURED,
        split_words(
            "звільнити звільняти відбити відвоювати відвойовувати повернути повертати "
            "зачистити зачищати очистити деокупувати звільнений "
            "деокупований визволити визволений"
        ),
        (
            Example("Підрозділи сил оборони звільнили село Роботине.", P.CAPTURED, UA, "Robotyne"),
            Example("Лиман звільнено.", P.CAPTURED, UA, "Lyman"),
            Example("Українські військові відбили Куп'янськ.", P.CAPTURED, UA, "Kupiansk"),
        ),
        nouns=split_words("звільнення зачищення деокупація визволення"),
        bars=_CAPTIVE | _DISMISSED | split_words("дрг диверсійний атака штурм контратака наступ удар напад"),
        usual=HOME,
    ),
    Frame(
        "occupy",
        P.CAPTURED,
        split_words("окупувати"),
        (
            Example("Ворог окупував Торецьк.", P.CAPTURED, RU, "Toretsk"),
            Example("Волноваху окуповано.", P.CONTROLS, RU, "Volnovakha"),
        ),
        passive=P.CONTROLS,
        usual=RU,
    ),
    Frame(
        "occupied",
        P.CONTROLS,
        split_words("окупований підконтрольний"),
        (Example("Токмак окупований російською армією.", P.CONTROLS, RU, "Tokmak"),),
        nouns=split_words("окупація"),
        bars=split_words("збільшитися зрости зменшитися скоротитися вирости"),
        usual=RU,
    ),
    Frame(
        "master",
        P.CAPTURED,
        split_words("оволодіти заволодіти оволодівати"),
        (Example("Російські війська оволоділи Вугледаром.", P.CAPTURED, RU, "Vuhledar"),),
        nouns=split_words("оволодіння"),
        cases=frozenset({"ablt"}),
    ),
    Frame(
        "take_control",
        P.CAPTURED,
        split_words(
            "взяти узяти брати встановити установити отримати повернути відновити захопити здобути встановлювати "
            "набути перебрати відвоювати"
        ),
        (
            Example("Росіяни взяли під контроль Мар'їнку.", P.CAPTURED, RU, "Marinka"),
            Example("Сили оборони відновили контроль над Лиманом.", P.CAPTURED, UA, "Lyman"),
        ),
        behind=split_words("над"),
        needs=split_words("контроль"),
        usual=HOME,
    ),
    Frame(
        "control",
        P.CONTROLS,
        split_words("контролювати утримувати тримати утримати контролюватися утримуватися володіти"),
        (
            Example("Росія контролює 76% Донецької області.", P.CONTROLS, RU, "Donetsk Oblast"),
            Example("Куп'янськ контролюється українськими військами.", P.CONTROLS, UA, "Kupiansk"),
            Example("Ворог не контролює Покровськ.", P.CONTROLS, RU, "Pokrovsk", Polarity.DENIED),
        ),
        nouns=split_words("утримання"),
        bars=split_words("повітря небо ескалація"),
    ),
    Frame(
        "have_control",
        P.CONTROLS,
        split_words("мати зберігати зберегти здійснювати"),
        (
            Example("Україна зберігає контроль над Куп'янськом.", P.CONTROLS, UA, "Kupiansk"),
            Example("Загарбники не мають контролю над Лиманом.", P.CONTROLS, RU, "Lyman", Polarity.DENIED),
        ),
        behind=split_words("над"),
        needs=split_words("контроль"),
    ),
    Frame(
        "control_of",
        P.CONTROLS,
        frozenset(),
        (Example("Кадиров заявив про повний контроль над Сєвєродонецьком.", P.CONTROLS, RU, "Sievierodonetsk"),),
        nouns=split_words("контроль"),
        way=Way.BEHIND,
        behind=split_words("над"),
        bars=split_words(
            "взяти узяти брати встановити установити отримати повернути відновити захопити мати зберігати "
            "зберегти здійснювати втратити втрачати здобути встановлювати набути перебрати відвоювати"
        ),
        usual=HOME,
    ),
    Frame(
        "hold_defence",
        P.CONTROLS,
        split_words("тримати утримувати контролювати"),
        (Example("Українські воїни тримають оборону в Мирнограді.", P.CONTROLS, UA, "Myrnohrad"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("плацдарм оборона позиція ситуація"),
    ),
    Frame(
        "foothold",
        P.CONTROLS,
        split_words("закріпитися закріпитись закріплюватися зачепитися окопатися"),
        (Example("Російська піхота закріпилася в центрі Торецька.", P.CONTROLS, RU, "Toretsk"),),
        way=Way.BEHIND,
        behind=split_words("в у на"),
        travels=True,
    ),
    Frame(
        "under_control",
        P.CONTROLS,
        split_words("перебувати залишатися бути знаходитися лишатися"),
        (
            Example("Мелітополь перебуває під контролем російських військ.", P.CONTROLS, RU, "Melitopol"),
            Example("Під контролем ЗСУ залишається 19% Донецької області.", P.CONTROLS, UA, "Donetsk Oblast"),
        ),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("контроль рука окупація"),
    ),
    Frame(
        "pass_to",
        P.CAPTURED,
        split_words("перейти переходити опинитися потрапити потрапляти опинятися"),
        (
            Example("Соледар перейшов під контроль російських військ.", P.CAPTURED, RU, "Soledar"),
            Example("Повідомили про перехід під російський контроль селища Дачне.", P.CAPTURED, RU, "Dachne"),
        ),
        nouns=split_words("перехід"),
        way=Way.SUBJECT,
        needs=split_words("контроль рука окупація"),
        usual=HOME,
    ),
    Frame(
        "with_whom",
        P.CONTROLS,
        frozenset(),  # it has no verb: a place and in whose hands it is
        (
            Example("Кремінна за росіянами, пише DeepState.", P.CONTROLS, RU, "Kreminna"),
            Example("Зеленський визнав: Кліщіївка давно в росіян.", P.CONTROLS, RU, "Klishchiivka"),
        ),
        way=Way.SUBJECT,
        needs=split_words("за у в"),
    ),
    Frame(
        "whose",
        P.CONTROLS,
        frozenset(),
        (
            Example("Снігурівка знову українська.", P.CONTROLS, UA, "Snihurivka"),
            Example("«Роботине наше», — сказав Зеленський.", P.CONTROLS, UA, "Robotyne"),
        ),
        way=Way.SUBJECT,
    ),
    Frame(
        "belong",
        P.CONTROLS,
        split_words("належати"),
        (Example("Окупантам належить 72% Херсонської області.", P.CONTROLS, RU, "Kherson Oblast"),),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        bars=split_words("законно юридично право"),
    ),
    Frame(
        "nothing",
        P.CONTROLS,
        split_words("мати"),
        (Example("На Сумщині росіяни не мали нічого.", P.CONTROLS, RU, "Sumy Oblast"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("ніщо нічого"),
        extent=Extent.NONE,
    ),
    Frame(
        "absent",
        P.CONTROLS,
        split_words("немає нема немати"),
        (Example("Ворога в Куп'янську немає.", P.CONTROLS, RU, "Kupiansk"),),
        way=Way.BEHIND,
        behind=NEAR,
        agent="gent",
        extent=Extent.NONE,
        bars=split_words("оточення облога загроза прорив підтвердження дані інформація"),
        travels=True,
    ),
    Frame(
        "lose",
        P.LOST,
        split_words("втратити втрачати здати здавати втрачений"),
        (
            Example("Україна втратила Авдіївку.", P.LOST, RU, "Avdiivka"),
            Example("ЗСУ втратили контроль над Селидовим.", P.LOST, RU, "Selydove"),
        ),
        nouns=split_words("втрата здача"),
        cases=frozenset({"accs", "gent"}),
        behind=split_words("над"),
        role=Role.OPPONENT,
        usual=RU,
        bars=split_words(
            "людина солдат військовослужбовець убитий танк вода електроенергія газ перемога дохід бюджет врожай"
        ),
    ),
    Frame(
        "fall",
        P.CAPTURED,
        split_words("впасти упасти падати"),
        (
            Example("Бахмут упав.", P.CAPTURED, RU, "Bakhmut"),
            Example("Про падіння Вугледара повідомили ввечері.", P.CAPTURED, RU, "Vuhledar"),
        ),
        nouns=split_words("падіння"),
        way=Way.SUBJECT,
        usual=RU,
        bars=split_words("ціна ставка попит курс виробництво продаж температура тиск сніг дощ"),
    ),
)
