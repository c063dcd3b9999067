"""What Russian idioms say of control: flags, rings, grey zones, attacks that come to nothing, ground widened."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Holder, Predicate
from articles.slavic.lexicon.records import Frame, Way
from articles.slavic.lexicon.ru_moving import NEAR

P, RU, UA = Predicate, Holder.RU, Holder.UA
_ATTACK = split_words("атака контратака штурм попытка наступление штурмовой контрнаступление")

RUSSIAN_IDIOMS = (
    Frame(
        "flag",
        P.CAPTURED,
        split_words("поднять поднимать установить водрузить вывесить развеваться взвиться"),
        (
            Example("Над Бахмутом поднят украинский флаг.", P.CAPTURED, UA, "Bakhmut"),
            Example("Российские военные водрузили флаг над Бахмутом.", P.CAPTURED, RU, "Bakhmut"),
        ),
        way=Way.BEHIND,
        behind=split_words("над в во на"),
        needs=split_words("флаг знамя триколор"),
        owned=True,
    ),
    Frame(
        "stay",
        P.CONTROLS,
        split_words("находиться оставаться"),
        (Example("Украинские подразделения остаются в северной части Покровска.", P.CONTROLS, UA, "Pokrovsk"),),
        way=Way.BEHIND,
        behind=split_words("в во на"),
        bars=split_words("плен больница госпиталь восстановление учение окружение кольцо зона осада угроза"),
        travels=True,
    ),
    Frame(
        "widen",
        P.ADVANCED,
        split_words("расширить расширять увеличить"),
        (Example("Российские войска расширили зону контроля у Часова Яра.", P.ADVANCED, RU, "Chasiv Yar"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("зона плацдарм"),
        travels=True,
    ),
    Frame(
        "cross",
        P.ADVANCED,
        split_words("пересечь перейти пересекать"),
        (Example("Армия России пересекла границу Днепропетровской области.", P.ADVANCED, RU, "Dnipropetrovsk Oblast"),),
        needs=split_words("граница"),
        travels=True,
    ),
    Frame(
        "achieve",
        P.ADVANCED,
        split_words("достичь добиться достигнуть иметь развить"),
        (Example("Российские войска добились успеха в районе Волчанска.", P.ADVANCED, RU, "Vovchansk"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("успех продвижение"),
    ),
    Frame(
        "not_let",
        P.REPELLED,
        split_words("дать позволить допустить давать позволять"),
        (Example("Украинские военные не дали противнику продвинуться у Торского.", P.REPELLED, UA, "Torske"),),
        way=Way.BEHIND,
        behind=NEAR | {"к", "ко", "до"},
        needs=split_words("продвинуться прорваться продвижение прорыв закрепиться продвигаться войти зайти"),
        negated=True,
    ),
    Frame(
        "come_to_nothing",
        P.REPELLED,
        split_words("захлебнуться провалиться тщетный захлебываться безуспешный"),
        (
            Example("Атаки россиян под Каменским захлебнулись.", P.REPELLED, UA, "Kamianske"),
            Example("Попытка ВСУ прорваться к Токмаку провалилась.", P.REPELLED, RU, "Tokmak"),
        ),
        way=Way.BEHIND,
        behind=NEAR | {"к", "ко", "до"},
        needs=_ATTACK,
        role=Role.OPPONENT,
    ),
    Frame(
        "struggle",
        P.CONTESTED,
        split_words("идти вести вестись продолжаться разгореться"),
        (Example("Борьба за Торецк продолжается.", P.CONTESTED, None, "Toretsk"),),
        way=Way.BEHIND,
        behind=split_words("за"),
        needs=split_words("борьба"),
        role=Role.NOBODY,
    ),
    Frame(
        "become_grey",
        P.CONTESTED,
        split_words("стать превратиться"),
        (Example("Покровск стал серой зоной.", P.CONTESTED, None, "Pokrovsk"),),
        way=Way.SUBJECT,
        needs=split_words("серый"),
        role=Role.NOBODY,
    ),
    Frame(
        "close_ring",
        P.ENCIRCLED,
        split_words("замкнуть замыкать сжать сжимать"),
        (Example("Российские войска замкнули кольцо вокруг Мирнограда.", P.ENCIRCLED, UA, "Myrnohrad"),),
        way=Way.BEHIND,
        behind=split_words("вокруг"),
        needs=split_words("кольцо клещи"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "take_in_ring",
        P.ENCIRCLED,
        split_words("взять брать"),
        (Example("Российские войска взяли Покровск в кольцо.", P.ENCIRCLED, UA, "Pokrovsk"),),
        needs=split_words("окружение кольцо осада полуокружение"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "include",
        P.ANNEXED,
        split_words("включить внести вписать записать"),
        (Example("Россия включила Запорожскую область в свою конституцию.", P.ANNEXED, RU, "Zaporizhzhia Oblast"),),
        needs=split_words("конституция состав"),
        usual=RU,
    ),
    Frame(
        "offensive",
        P.THREATENS_FORCE,
        split_words("готовить планировать подготовить"),
        (Example("Россия готовит наступление на Запорожье.", P.THREATENS_FORCE, RU, "Zaporizhzhia"),),
        way=Way.BEHIND,
        behind=split_words("на"),
        needs=split_words("наступление штурм вторжение"),
    ),
)
