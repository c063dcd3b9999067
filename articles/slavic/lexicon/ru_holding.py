"""What Russian verbs and event nouns say of who holds and takes a place."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Extent, Holder, Polarity, Predicate
from articles.slavic.lexicon.records import HOME, Frame, Way

P, RU, UA = Predicate, Holder.RU, Holder.UA
NEAR = split_words(
    "в во на под у возле около близ вблизи рядом севернее южнее восточнее западнее северо-западнее северо-восточнее "
    "юго-западнее юго-восточнее неподалеку недалеко"
)
INTO = split_words("в во на к ко до вдоль через вглубь")
FROM = split_words("из с со от")
_CAPTIVE = split_words("плен пленный заложник боец военнослужащий")
# Who is dismissed or let go, and what from: the same verb, and nothing of land.
_DISMISSED = split_words(
    "должность чиновник директор руководитель работник сотрудник служащий "
    "судья прокурор инспектор подозреваемый стража тюрьма налог"
)

RUSSIAN_HOLDING = (
    Frame(
        "take",
        P.CAPTURED,
        split_words("захватить захватывать забрать забирать взять брать занять занимать покорить получить"),
        (
            Example("Российские войска захватили Бахмут.", P.CAPTURED, RU, "Bakhmut"),
            Example("Авдеевка взята российскими войсками.", P.CAPTURED, RU, "Avdiivka"),
            Example("ВСУ не захватили Токмак.", P.CAPTURED, UA, "Tokmak", Polarity.DENIED),
        ),
        nouns=split_words("захват взятие занятие"),
        bars=_CAPTIVE | split_words("кредит заем рынок лидерство чемпионат медаль участие"),
        usual=RU,
    ),
    Frame(
        "free",
        P.CAPTURED,
        split_words(
            "освободить освобождать отбить отвоевать отвоевывать вернуть возвращать зачистить зачищать деоккупировать "
            "очистить"
        ),
        (
            Example("Украинские военные освободили Купянск.", P.CAPTURED, UA, "Kupiansk"),
            Example("Минобороны РФ сообщило об освобождении Торецка.", P.CAPTURED, RU, "Toretsk"),
            Example("Украинские силы отбили Лиман.", P.CAPTURED, UA, "Lyman"),
        ),
        nouns=split_words("освобождение зачистка деоккупация"),
        bars=_CAPTIVE | _DISMISSED | split_words("атака штурм контратака наступление удар нападение"),
        usual=HOME,
    ),
    Frame(
        "occupy",
        P.CAPTURED,
        split_words("оккупировать"),
        (Example("Российская армия оккупировала Волноваху.", P.CAPTURED, RU, "Volnovakha"),),
        bars=split_words("увеличиться вырасти возрасти сократиться уменьшиться"),
        passive=P.CONTROLS,
        usual=RU,
    ),
    Frame(
        "occupation",
        P.CONTROLS,
        frozenset(),
        (Example("После оккупации Мелитополя Россией прошло три года.", P.CONTROLS, RU, "Melitopol"),),
        nouns=split_words("оккупация"),
        usual=RU,
    ),
    Frame(
        "master",
        P.CAPTURED,
        split_words("овладеть овладевать завладеть"),
        (Example("Российские войска овладели Угледаром.", P.CAPTURED, RU, "Vuhledar"),),
        nouns=split_words("овладение"),
        cases=frozenset({"ablt"}),
    ),
    Frame(
        "take_control",
        P.CAPTURED,
        split_words("взять брать установить устанавливать получить захватить вернуть восстановить обрести"),
        (
            Example("Россияне взяли под контроль Марьинку.", P.CAPTURED, RU, "Marinka"),
            Example("Российские войска установили контроль над Часовым Яром.", P.CAPTURED, RU, "Chasiv Yar"),
            Example("ВСУ восстановили контроль над Лиманом.", P.CAPTURED, UA, "Lyman"),
        ),
        behind=split_words("над"),
        needs=split_words("контроль"),
        usual=HOME,
    ),
    Frame(
        "control",
        P.CONTROLS,
        split_words("контролировать удерживать держать удержать контролироваться удерживаться"),
        (
            Example("Россия контролирует 76% Донецкой области.", P.CONTROLS, RU, "Donetsk Oblast"),
            Example("Купянск контролируется украинскими войсками.", P.CONTROLS, UA, "Kupiansk"),
            Example("ВСУ не контролируют Покровск.", P.CONTROLS, UA, "Pokrovsk", Polarity.DENIED),
        ),
        nouns=split_words("удержание"),
        bars=split_words("воздух небо эскалация"),
    ),
    Frame(
        "have_control",
        P.CONTROLS,
        split_words("иметь сохранять сохранить осуществлять"),
        (Example("Украина сохраняет контроль над Купянском.", P.CONTROLS, UA, "Kupiansk"),),
        behind=split_words("над"),
        needs=split_words("контроль"),
    ),
    Frame(
        "control_of",
        P.CONTROLS,
        frozenset(),
        (Example("Кадыров заявил о полном контроле над Северодонецком.", P.CONTROLS, RU, "Sievierodonetsk"),),
        nouns=split_words("контроль"),
        way=Way.BEHIND,
        behind=split_words("над"),
        bars=split_words(
            "взять брать установить устанавливать получить захватить вернуть восстановить иметь сохранять "
            "сохранить осуществлять потерять утратить терять обрести"
        ),
        usual=HOME,
    ),
    Frame(
        "hold_defence",
        P.CONTROLS,
        split_words("держать удерживать"),
        (Example("Украинские защитники держат оборону в Мирнограде.", P.CONTROLS, UA, "Myrnohrad"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("плацдарм оборона позиция"),
    ),
    Frame(
        "foothold",
        P.CONTROLS,
        split_words("закрепиться закрепляться зацепиться окопаться"),
        (Example("Российская пехота закрепилась в центре Торецка.", P.CONTROLS, RU, "Toretsk"),),
        way=Way.BEHIND,
        behind=split_words("в во на"),
        travels=True,
    ),
    Frame(
        "under_control",
        P.CONTROLS,
        split_words("находиться оставаться быть являться сохраняться"),
        (
            Example("Мелитополь находится под контролем российских войск.", P.CONTROLS, RU, "Melitopol"),
            Example("Под контролем ВСУ остается 19% территории ДНР.", P.CONTROLS, UA, "Donetsk Oblast"),
            Example("Токмак остается в руках России.", P.CONTROLS, RU, "Tokmak"),
        ),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("контроль рука оккупация"),
    ),
    Frame(
        "pass_to",
        P.CAPTURED,
        split_words("перейти переходить оказаться попасть попадать оказываться"),
        (
            Example("Соледар перешел под контроль российских войск.", P.CAPTURED, RU, "Soledar"),
            Example("Сообщили о переходе под российский контроль поселка Дачное.", P.CAPTURED, RU, "Dachne"),
        ),
        nouns=split_words("переход"),
        way=Way.SUBJECT,
        needs=split_words("контроль рука оккупация"),
        usual=HOME,
    ),
    Frame(
        "remain_with",
        P.CONTROLS,
        split_words("оставаться сохраняться остаться"),
        (Example("За Украиной остается четверть Херсонской области.", P.CONTROLS, UA, "Kherson Oblast"),),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("за"),
        bars=split_words("контроль"),
    ),
    Frame(
        "with_whom",
        P.CONTROLS,
        frozenset(),  # it has no verb: a place and in whose hands it is
        (
            Example("Кременная за россиянами, пишет DeepState.", P.CONTROLS, RU, "Kreminna"),
            Example("Зеленский признал: Клещеевка давно у россиян.", P.CONTROLS, RU, "Klishchiivka"),
        ),
        way=Way.SUBJECT,
        needs=split_words("за у"),
    ),
    Frame(
        "whose",
        P.CONTROLS,
        frozenset(),
        (
            Example("Снигиревка снова украинская.", P.CONTROLS, UA, "Snihurivka"),
            Example("«Марьинка наша», — сказал Путин.", P.CONTROLS, RU, "Marinka"),
        ),
        way=Way.SUBJECT,
    ),
    Frame(
        "nothing",
        P.CONTROLS,
        split_words("иметь"),
        (Example("В Сумской области россияне ничего не имели.", P.CONTROLS, RU, "Sumy Oblast"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("ничто ничего"),
        extent=Extent.NONE,
    ),
    Frame(
        "absent",
        P.CONTROLS,
        split_words("нет отсутствовать"),
        (Example("В Купянске российских войск нет.", P.CONTROLS, RU, "Kupiansk"),),
        way=Way.BEHIND,
        behind=NEAR,
        agent="gent",
        extent=Extent.NONE,
        bars=split_words("окружение осада угроза прорыв подтверждение данные информация"),
        travels=True,
    ),
    Frame(
        "lose",
        P.LOST,
        split_words("потерять терять утратить утрачивать сдать сдавать лишиться потерянный"),
        (
            Example("Украина потеряла Авдеевку.", P.LOST, RU, "Avdiivka"),
            Example("ВСУ утратили контроль над Селидово.", P.LOST, RU, "Selydove"),
        ),
        nouns=split_words("потеря утрата сдача"),
        cases=frozenset({"accs", "gent"}),
        behind=split_words("над"),
        role=Role.OPPONENT,
        usual=RU,
        bars=split_words(
            "человек солдат военнослужащий убитый танк вода электроэнергия газ победа доход бюджет урожай"
        ),
    ),
    Frame(
        "fall",
        P.CAPTURED,
        split_words("пасть падать"),
        (
            Example("Бахмут пал.", P.CAPTURED, RU, "Bakhmut"),
            Example("О падении Угледара сообщили вечером.", P.CAPTURED, RU, "Vuhledar"),
        ),
        nouns=split_words("падение"),
        way=Way.SUBJECT,
        usual=RU,
        bars=split_words("цена ставка спрос курс производство продажа температура давление снег дождь"),
    ),
)
