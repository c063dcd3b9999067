"""What Ukrainian idioms say of control: flags, rings, grey zones, attacks that come to nothing, ground widened."""

from __future__ import annotations

from articles.lexicon.records import Example, Role, split_words
from articles.records import Holder, Predicate
from articles.slavic.lexicon.records import Frame, Way
from articles.slavic.lexicon.uk_moving import NEAR

P, RU, UA = Predicate, Holder.RU, Holder.UA
_ATTACK = split_words("атака контратака штурм спроба наступ штурмовий наступальний")

UKRAINIAN_IDIOMS = (
    Frame(
        "flag",
        P.CAPTURED,
        split_words("підняти піднімати встановити установити вивісити замайоріти майоріти водрузити підійняти"),
        (
            Example("Над Роботиним замайорів український прапор.", P.CAPTURED, UA, "Robotyne"),
            Example("Росіяни встановили свій прапор у Соледарі.", P.CAPTURED, RU, "Soledar"),
        ),
        way=Way.BEHIND,
        behind=split_words("над в у на"),
        needs=split_words("прапор стяг"),
        owned=True,
    ),
    Frame(
        "stay",
        P.CONTROLS,
        split_words("перебувати залишатися лишатися"),
        (Example("Наші підрозділи перебувають у Мирнограді.", P.CONTROLS, UA, "Myrnohrad"),),
        way=Way.BEHIND,
        behind=split_words("в у на"),
        bars=split_words("полон лікарня госпіталь відновлення навчання оточення кільце зона облога загроза"),
        travels=True,
    ),
    Frame(
        "widen",
        P.ADVANCED,
        split_words("розширити розширювати збільшити розширяти"),
        (Example("Росіяни розширили зону контролю поблизу Часового Яру.", P.ADVANCED, RU, "Chasiv Yar"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("зона плацдарм"),
        travels=True,
    ),
    Frame(
        "cross",
        P.ADVANCED,
        split_words("перетнути перейти перетинати"),
        (Example("Росіяни перетнули кордон Дніпропетровської області.", P.ADVANCED, RU, "Dnipropetrovsk Oblast"),),
        needs=split_words("кордон межа"),
        travels=True,
    ),
    Frame(
        "achieve",
        P.ADVANCED,
        split_words("досягти домогтися добитися"),
        (Example("Ворог досяг успіху в районі Вовчанська.", P.ADVANCED, RU, "Vovchansk"),),
        way=Way.BEHIND,
        behind=NEAR,
        needs=split_words("успіх просування"),
    ),
    Frame(
        "not_let",
        P.REPELLED,
        split_words("дати дозволити допустити давати дозволяти"),
        (Example("Наші воїни не дали ворогу просунутися поблизу Торського.", P.REPELLED, UA, "Torske"),),
        way=Way.BEHIND,
        behind=NEAR | {"до"},
        needs=split_words("просунутися прорватися просування прорив закріпитися просуватися увійти зайти"),
        negated=True,
        usual=UA,
    ),
    Frame(
        "come_to_nothing",
        P.REPELLED,
        split_words("захлинутися провалитися марний захлинатися"),
        (
            Example("Атаки росіян біля Кам'янського захлинулися.", P.REPELLED, UA, "Kamianske"),
            Example("Спроба окупантів прорватися до Покровська провалилася.", P.REPELLED, UA, "Pokrovsk"),
        ),
        way=Way.BEHIND,
        behind=NEAR | {"до"},
        needs=_ATTACK,
        role=Role.OPPONENT,
    ),
    Frame(
        "struggle",
        P.CONTESTED,
        split_words("тривати точитися йти іти вести розгорітися продовжуватися"),
        (Example("Боротьба за Торецьк триває.", P.CONTESTED, None, "Toretsk"),),
        way=Way.BEHIND,
        behind=split_words("за"),
        needs=split_words("боротьба"),
        role=Role.NOBODY,
    ),
    Frame(
        "become_grey",
        P.CONTESTED,
        split_words("стати перетворитися"),
        (Example("Покровськ став сірою зоною.", P.CONTESTED, None, "Pokrovsk"),),
        way=Way.SUBJECT,
        needs=split_words("сірий"),
        role=Role.NOBODY,
    ),
    Frame(
        "close_ring",
        P.ENCIRCLED,
        split_words("замкнути замикати стиснути стискати"),
        (Example("Росіяни замкнули кільце навколо Мирнограда.", P.ENCIRCLED, UA, "Myrnohrad"),),
        way=Way.BEHIND,
        behind=split_words("навколо довкола"),
        needs=split_words("кільце кліщі"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "take_in_ring",
        P.ENCIRCLED,
        split_words("взяти брати узяти"),
        (Example("Росіяни взяли Покровськ в оточення.", P.ENCIRCLED, UA, "Pokrovsk"),),
        needs=split_words("оточення кільце облога напівоточення"),
        role=Role.OPPONENT,
        usual=UA,
    ),
    Frame(
        "include",
        P.ANNEXED,
        split_words("включити внести вписати записати"),
        (Example("Росія включила Запорізьку область до своєї конституції.", P.ANNEXED, RU, "Zaporizhzhia Oblast"),),
        needs=split_words("конституція склад"),
        usual=RU,
    ),
    Frame(
        "offensive",
        P.THREATENS_FORCE,
        split_words("готувати планувати підготувати"),
        (Example("Росія готує наступ на Запоріжжя.", P.THREATENS_FORCE, RU, "Zaporizhzhia"),),
        way=Way.BEHIND,
        behind=split_words("на"),
        needs=split_words("наступ штурм вторгнення"),
    ),
)
