"""What Russian verbs and event nouns say of who moves, fights, annexes and refuses."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Holder, Predicate
from articles.slavic.lexicon.records import HOME, Frame, Way

P, RU, UA = Predicate, Holder.RU, Holder.UA
NEAR = split_words(
    "в во на под у возле около близ вблизи рядом севернее южнее восточнее западнее северо-западнее северо-восточнее "
    "юго-западнее юго-восточнее неподалеку недалеко"
)
INTO = split_words("в во на к ко до вдоль через вглубь")
FROM = split_words("из с со от")
_CAPTIVE = split_words("плен пленный заложник боец военнослужащий")

RUSSIAN_MOVING = (
    Frame(
        "withdraw",
        P.WITHDREW,
        split_words("отойти отходить отступить отступать уйти выйти отвести отводить вывести выводить бежать убраться"),
        (
            Example("Украинские войска отошли из Авдеевки.", P.WITHDREW, RU, "Avdiivka"),
            Example("Российские войска выведены из Херсона.", P.WITHDREW, UA, "Kherson"),
        ),
        nouns=split_words("отход отступление вывод выход уход отвод"),
        way=Way.BEHIND,
        carries=True,
        behind=FROM,
        role=Role.OPPONENT,
        travels=True,
        bars=split_words("окружение житель"),
    ),
    Frame(
        "withdraw_positions",
        P.WITHDREW,
        split_words("отойти отходить отступить отступать оставить оставлять покинуть бросить бросать"),
        (Example("ВСУ отошли с позиций в районе Северска.", P.WITHDREW, RU, "Siversk"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("позиция рубеж"),
        role=Role.OPPONENT,
        travels=True,
    ),
    Frame(
        "leave",
        P.WITHDREW,
        split_words("оставить оставлять покинуть покидать"),
        (Example("ВСУ оставили Селидово.", P.WITHDREW, RU, "Selydove"),),
        nouns=split_words("оставление"),
        role=Role.OPPONENT,
        travels=True,
    ),
    Frame(
        "driven_out",
        P.CAPTURED,
        split_words("выбить выбивать вытеснить вытеснять выдавить выдавливать изгнать изгонять вышибить"),
        (Example("Украинские бойцы выбили противника из Белогоровки.", P.CAPTURED, UA, "Bilohorivka"),),
        way=Way.BEHIND,
        carries=True,
        behind=FROM,
    ),
    Frame(
        "advance",
        P.ADVANCED,
        split_words(
            "продвинуться продвигаться войти входить зайти заходить прорваться вклиниться закрепиться проникнуть "
            "ворваться просочиться просачиваться прорываться проникать пробиться закрепляться вклиниваться "
            "переправиться зацепиться цепляться появиться"
        ),
        (
            Example("Россияне продвинулись возле Покровска.", P.ADVANCED, RU, "Pokrovsk"),
            Example("Российские войска вошли в Торецк.", P.ADVANCED, RU, "Toretsk"),
        ),
        nouns=split_words("продвижение прорыв"),
        way=Way.BEHIND,
        behind=NEAR | INTO,
        travels=True,
        bars=split_words("состав"),
    ),
    Frame(
        "breach",
        P.ADVANCED,
        split_words("прорвать прорывать"),
        (Example("Российские войска прорвали оборону под Добропольем.", P.ADVANCED, RU, "Dobropillia"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("оборона"),
        travels=True,
    ),
    Frame(
        "reach",
        P.ADVANCED,
        split_words(
            "выйти подойти приблизиться достигнуть дойти выходить подходить приближаться достигать доходить пройти"
        ),
        (Example("Российские войска вышли к Константиновке.", P.ADVANCED, RU, "Kostiantynivka"),),
        way=Way.BEHIND,
        behind=split_words("к ко на до"),
        travels=True,
        bars=split_words("связь пенсия рынок"),
    ),
    Frame(
        "repel",
        P.REPELLED,
        split_words("отбить отбивать отразить отражать остановить останавливать сорвать сдержать сдерживать пресечь"),
        (
            Example("ВСУ отбили 12 атак возле Покровска.", P.REPELLED, UA, "Pokrovsk"),
            Example("Российские войска отразили три контратаки возле Лимана.", P.REPELLED, RU, "Lyman"),
            Example("Украинские военные отбили штурм Покровска.", P.REPELLED, UA, "Pokrovsk"),
        ),
        nouns=split_words("отражение"),
        way=Way.BEHIND,
        behind=NEAR | {"к", "ко"},
        needs=split_words("атака контратака штурм попытка наступление продвижение натиск прорыв контрнаступление"),
        bars=split_words("беспилотник дрон ракета бпла воздушный налет мошенник хакер кибератака"),
        usual=HOME,
    ),
    Frame(
        "fail",
        P.REPELLED,
        split_words("безуспешный безрезультатный неудачный безуспешно"),
        (Example("Россияне провели безуспешные атаки возле Лимана.", P.REPELLED, UA, "Lyman"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words(
            "атака контратака штурм наступление действие наступать контратаковать пытаться атаковать штурмовать"
        ),
        role=Role.OPPONENT,
    ),
    Frame(
        "push_back",
        P.REPELLED,
        split_words("отбросить отбрасывать оттеснить"),
        (Example("Украинские десантники отбросили россиян от Доброполья.", P.REPELLED, UA, "Dobropillia"),),
        bars=split_words("требование предложение ультиматум идея план обвинение"),
        way=Way.BEHIND,
        behind=split_words("от из со с"),
    ),
    Frame(
        "fighting",
        P.CONTESTED,
        frozenset(),
        (Example("Украинский генштаб сообщает о боях в районе Константиновки.", P.CONTESTED, None, "Kostiantynivka"),),
        nouns=split_words("бой сражение"),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("о об"),
        role=Role.NOBODY,
    ),
    Frame(
        "fight",
        P.CONTESTED,
        split_words("идти вести вестись продолжаться развернуться завязаться разгореться происходить кипеть"),
        (
            Example("Идут бои за Часов Яр.", P.CONTESTED, None, "Chasiv Yar"),
            Example("В Торецке продолжаются уличные бои.", P.CONTESTED, None, "Toretsk"),
        ),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("бой сражение битва оборонительный боестолкновение"),
        role=Role.NOBODY,
    ),
    Frame(
        "fight_on",
        P.CONTESTED,
        split_words("прекращаться утихать стихать затихать"),
        (Example("В Торецке не стихают бои.", P.CONTESTED, None, "Toretsk"),),
        way=Way.BEHIND,
        behind=NEAR | {"за"},
        needs=split_words("бой сражение битва"),
        role=Role.NOBODY,
        negated=True,
    ),
    Frame(
        "grey_zone",
        P.CONTESTED,
        split_words("находиться оставаться быть оказаться"),
        (Example("Купянск находится в серой зоне.", P.CONTESTED, None, "Kupiansk"),),
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("серый"),
        role=Role.NOBODY,
    ),
    Frame(
        "encircle",
        P.ENCIRCLED,
        split_words("окружить окружать блокировать заблокировать осадить"),
        (
            Example("Российские войска окружили Мирноград.", P.ENCIRCLED, UA, "Myrnohrad"),
            Example("Группировка ВСУ в Купянске окружена.", P.ENCIRCLED, UA, "Kupiansk"),
        ),
        nouns=split_words("окружение осада блокада"),
        carries=True,
        behind=NEAR,
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "in_ring",
        P.ENCIRCLED,
        split_words("оказаться оказываться находиться попасть остаться быть"),
        (
            Example("Гарнизон Мариуполя оказался в окружении.", P.ENCIRCLED, UA, "Mariupol"),
            Example("ВСУ попали в котел в Красноармейске.", P.ENCIRCLED, UA, "Pokrovsk"),
        ),
        behind=NEAR,
        way=Way.SUBJECT,
        cases=frozenset({"nomn", "gent"}),
        needs=split_words("окружение кольцо котел осада полуокружение блокада мешок отрезать отрезанный"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "annex",
        P.ANNEXED,
        split_words("аннексировать присоединить"),
        (Example("Россия аннексировала Крым.", P.ANNEXED, RU, "Crimea"),),
        nouns=split_words("аннексия присоединение"),
        usual=RU,
    ),
    Frame(
        "entry",
        P.ANNEXED,
        frozenset(),
        (Example("Подписан договор о вхождении Херсонской области в состав России.", P.ANNEXED, RU, "Kherson Oblast"),),
        nouns=split_words("вхождение принятие"),
        needs=split_words("состав"),
        usual=RU,
    ),
    Frame(
        "declare_own",
        P.ANNEXED,
        split_words("объявить объявлять провозгласить считать называть"),
        (Example("Россия объявила своими четыре области Украины.", P.ANNEXED, RU, "Donetsk Oblast"),),
        needs=split_words("свой частью"),
        usual=RU,
    ),
    Frame(
        "join",
        P.ANNEXED,
        split_words("войти стать вступить быть являться"),
        (Example("Херсонская область вошла в состав России.", P.ANNEXED, RU, "Kherson Oblast"),),
        way=Way.SUBJECT,
        needs=split_words("состав часть субъект"),
        bars=split_words("большой"),
        usual=RU,
    ),
    Frame(
        "cede",
        P.REJECTS_CONCESSION,
        split_words(
            "признать признавать отдать отдавать уступить уступать дарить подарить передать отказаться "
            "отказываться поступиться торговать"
        ),
        (
            Example("Украина не отдаст Донбасс.", P.REJECTS_CONCESSION, UA, "Donbas"),
            Example("Путин требует отдать Донбасс.", P.DEMANDS_WITHDRAWAL, RU, "Donbas"),
        ),
        behind=split_words("от"),
        bars=split_words("потеря утрата"),
        nouns=split_words("передача уступка"),
        role=Role.OPPONENT,
        usual=RU,
    ),
)
