"""English function words and the small word classes that the rules ask for."""

from __future__ import annotations

from articles.lexicon.records import split_words

WORDS = {
    "be": split_words("is are was were be been being am 're get gets got become becomes became"),
    "remain": split_words("remain remains remained still stay stays stayed"),
    "seem": split_words("seem seems seemed appear appears appeared look looks looked"),
    "have": split_words("has have had having 've"),
    "do": split_words("do does did don't doesn't didn't"),
    "modal": split_words(
        "will would can could may might must should shall 'll won't can't cannot couldn't wouldn't shouldn't"
    ),
    "determiner": split_words(
        "the a an its their his her our this that these those any some both another every each my your one"
    ),
    "preposition": split_words(
        "of in on at from to near around into toward towards by for with over under between across through "
        "beyond outside inside within along about against during since after before until behind via amid "
        "among despite like including especially particularly mainly east west north south northeast northwest "
        "southeast southwest"
    ),
    "subordinator": split_words(
        "although though because while whereas if unless when once until since after before as whether so"
    ),
    "half_preposition": split_words("as since after before until"),
    "stance": split_words(
        "true untrue false clear doubtful sure certain confident possible likely unlikely doubt doubts fact"
    ),
    "verb": split_words(
        "propose proposes proposed "
        "accept accepts accepted agree agreed include includes included achieve achieved get give gives gave "
        "want wants wanted launch launched launches begin began begun continue continues continued plan plans "
        "planned order orders ordered try tries tried fail failed fails manage managed manages reject rejects "
        "rejected refuse refuses refused intend intends come comes came go goes went suffer suffered stage "
        "bring brings brought"
    ),
    "adverb": split_words(
        "now currently still already also just recently again finally eventually once only even soon never "
        "not fully largely almost nearly repeatedly formally officially reportedly allegedly then ever yet "
        "steadily slowly quickly both later illegally successfully unsuccessfully completely entirely "
        "partially effectively openly clearly really definitely certainly surely probably likely inevitably "
        "marginally slightly further legally unilaterally temporarily gradually significantly rapidly simply "
        "practically virtually simultaneously previously newly subsequently nevertheless nonetheless initially "
        "originally"
    ),
    "keeps_connector": split_words("if unless when once until"),
    "coordinator": split_words("and but or yet nor"),
    "relative": split_words("which who whom where whose that"),
    "adverb_ish": split_words(
        "going now currently still already also just recently again finally eventually once only even soon never not "
        "no longer fully largely almost nearly currently, both have has had be been being is are was were will "
        "would could may might do does did to n't since repeatedly formally officially reportedly allegedly "
        "then ever yet so far"
    ),
    "place_noun": split_words(
        "town towns city cities village villages settlement settlements port region regions oblast oblasts "
        "province provinces district districts suburb suburbs outskirts bastion stronghold hub territory "
        "territories area areas part parts swathes hamlet community communities capital peninsula land lands "
        "direction directions edge edges centre center border borders vicinity axis sector neighborhood "
        "neighbourhood metre meter inch corner centimetre fringes fringe coast side streets street heart middle "
        "ruins flank flanks bank banks approaches entrance "
        "quarter quarters half"
    ),
    "oblast_noun": split_words("region regions oblast oblasts province provinces"),
    "raion_noun": split_words("raion raions district districts"),
    "settlement_noun": split_words(
        "town city village settlement port hamlet towns cities villages settlements ports hamlets suburb capital"
    ),
    "area_noun": split_words("area areas direction directions axis sector"),
    "village_ending": split_words(
        "ivka yivka ovka evka enka ynka inka tske ske zke ieve ivne ivtsi yne orne arne udne ytne chne shne ivsk "
        "hirsk skoye skaya ovo evo yno kove nove tove dove hove"
    ),
    "facility": split_words("plant station steelworks works factory"),
    "facility_word": split_words(
        "coke coking chemical nuclear power hydroelectric hydropower steel thermal iron metallurgical and"
    ),
    "edge_noun": split_words(
        "direction directions axis outskirts suburbs suburb vicinity edge edges north south east west"
    ),
    "country_adjective": split_words("ukrainian"),
    "land_word": split_words("territory territories land lands soil"),
    "compass": split_words(
        "north south east west northeast northwest southeast southwest "
        "northern southern eastern western northeastern northwestern southeastern southwestern"
    ),
    "place_adjective": split_words(
        "eastern western northern southern north south east west central neighbouring neighboring strategic "
        "key embattled industrial small large whole entire nearby coastal southeastern southwestern "
        "northeastern northwestern besieged frontline front-line two three four five several dozens many "
        "remaining ukrainian historic regional"
    ),
    "group_noun": split_words("regions oblasts provinces territories places"),
    "many_word": split_words("dozens scores hundreds"),
    "towns_noun": split_words("towns cities villages settlements"),
    "part_noun": split_words("buildings centre center quarter quarters streets districts neighbourhoods neighborhoods"),
    "held_adjective": split_words("occupied captured seized annexed disputed contested"),
    "single_noun": split_words(
        "city town village settlement region oblast province area territory peninsula plant country port stronghold "
        "bastion fortress"
    ),
    "group_adjective": split_words(
        "eastern southern ukrainian occupied annexed partially-occupied disputed other said border frontline "
        "former embattled strategic besieged industrial small key long-contested"
    ),
    "land_noun": split_words("territory territories area areas land lands region regions place places positions"),
    "actor_head": split_words(
        "officer adviser advisor aide lawmaker diplomat activist sergeant captain mod forces force troops "
        "troop army armies military soldiers soldier units unit marines paratroopers fighters fighter command "
        "staff ministry ministries president leader leaders leadership minister officials official government "
        "authorities commander commanders general colonel spokesman spokeswoman spokesperson envoy ambassador "
        "servicemen infantry brigade brigades defenders defence-ministry side people proxies proxy "
        "separatists lawmakers parliament diplomats mayor governor officers navy men delegation media "
        "intelligence administration bloggers milbloggers milblogger blogger partners allies fleet groups "
        "group corps division regiment experts analysts reports sources source counterpart president's "
        "observer analyst expert commander-in-chief chief monitor monitors garrison garrisons battalion battalions "
        "regiments divisions contingent paratroops armour armor tanks column columns detachment detachments "
        "conscripts recruits stormtroopers mercenaries gunners airborne battlegroup saboteurs infantrymen raiders"
    ),
    "body_head": split_words(
        "mod ministry staff government parliament command authorities leadership media intelligence administration"
    ),
    "plural_force": split_words("military infantry police leadership people personnel"),
    "seated_head": split_words(
        "defence defense foreign ministry ministries officials authorities government command leadership generals "
        "army military"
    ),
    "bare_body": split_words("military army ministry"),
    "staff": split_words("analysts analyst experts observers monitors monitor project"),
    "ordinal": split_words("first second third fourth fifth"),
    "unit_noun": split_words("brigade brigades regiment battalion corps division army"),
    "russian_arm": split_words("rifle guards combined tank motorized-rifle chechen akhmat"),
    "present_hold": split_words("holds hold controls control occupies occupy"),
    "sovereign_noun": split_words("annexation occupation sovereignty seizure control rule"),
    "refused_as": split_words(
        "option red unacceptable unthinkable impossible inadmissible question non-starter accepted"
    ),
    "unreal": split_words("possible potential hypothetical future eventual planned attempted"),
    "deal_noun": split_words("proposal proposals plan deal terms draft agreement blueprint framework"),
    "takes_settlement": split_words(
        "captured liberated seized occupied recaptured retook retaken capture liberate seize occupy recapture retake "
        "liberation seizure recapture capturing liberating seizing entered abandoned"
    ),
    "attack_word": split_words("advance storm tried attacked attack attacks attacking assaulted operations assaults")
    | {"offensive operations", "offensive actions"},
    "told_verb": split_words(
        "told tell tells telling oblige obliges obliged pressing pressuring pressured urging forcing pushing pushed"
    ),
    "come_verb": split_words(
        "come comes came passed passes pass fell fallen fall transferred returned restored brought"
    ),
    "size_word": split_words("major big biggest largest first last remaining large"),
    "month": split_words("january february march april may june july august september october november december"),
    "recognition": split_words("recognition"),
    "forced_verb": split_words("forced made asked required pressured pushed"),
    "duration": split_words("day days week weeks month months year years decades"),
    "keep_verb": split_words("keep keeps kept continue continues continued began started resumed"),
    "refuted": split_words("untrue false fake wrong incorrect baseless premature lie"),
    "that": frozenset({"that"}),
    "local_office": split_words("governor mayor"),
    "title_adjective": split_words(
        "open-source independent regional military local deputy chief senior acting exiled city town"
    ),
    "person_head": split_words(
        "adviser advisor aide lawmaker diplomat activist sergeant captain president leader minister commander "
        "general colonel spokesman spokeswoman spokesperson envoy milblogger blogger ambassador mayor "
        "governor official chief secretary senator chancellor premier analyst observer expert counterpart "
        "officer head commander-in-chief defence-minister"
    ),
    "not_actor_after": split_words(
        "base bases vehicle vehicles equipment position positions losses strike strikes attack attacks assault "
        "assaults drone drones missile missiles advance advances offensive offensives control occupation hands "
        "casualties operations operation actions aid means withdrawal capture"
    ),
    "soldiers": split_words(
        "elements forces force troops troop army armies military soldiers soldier units unit marines paratroopers "
        "fighters invaders occupiers russians ukrainians enemy men mercenaries defenders infantry brigade brigades "
        "garrison battalion battalions regiment regiments division divisions corps wagner servicemen afu armour armor "
        "tanks column columns detachment detachments paratroops stormtroopers airborne battlegroup saboteurs "
        "infantrymen raiders militants gunmen"
    ),
    "falls_otherwise": split_words(
        "short victim silent into behind ill apart by sharply from below out off under for through down away asleep "
        "prey foul flat ever further"
    ),
    "own_force": split_words("its their our his my your"),
    "air": split_words(
        "drone drones missile missiles rocket rockets shahed uav uavs air strikes strike ballistic cruise"
    ),
    "hold_verb": split_words(
        "retain retains retained maintain maintains maintained keep keeps kept exercise exercises exercised "
        "report reports reported claim claims claimed in hold holds held announced establish established"
    ),
    "make_verb": split_words(
        "make makes made making gains gained gaining achieve achieves achieved achieving continue "
        "continues continued continuing score scored see seen saw announced announces reported reports confirmed "
        "claimed"
    ),
    "reject_verb": split_words(
        "accept accepts accepted accepting agree agrees agreed agreeing make makes made making recognise "
        "recognize recognised recognized consider considered considers allow allows tolerate"
    ),
    "go_on": split_words(
        "continue continues continued continuing ongoing rage rages raged raging underway intense heavy fierce active "
        "persist persists persisted erupt erupts erupted goes went spread spreads reached engulfed broke breaks flared "
        "flares raging concentrated centred centered focused intensified intensifying resumed dragged entered"
    ),
    "as": split_words("as"),
    "account_noun": split_words("account words count figures estimate telling view assessment data map maps reckoning"),
    "claim_noun": split_words(
        "claim claims assertion assertions statement statements report reports announcement announcements allegation "
        "allegations suggestion suggestions"
    ),
    "seat_noun": split_words("council hall administration mayor mayor's court police hospital officials authorities"),
    "report_verb": split_words("reported recorded registered seen observed"),
    "bring_verb": split_words("bring brings brought bringing put puts placed place places take takes took taken"),
    "distance": split_words("kilometres kilometers kilometre kilometer km miles mile metres meters"),
    "take_verb": split_words("take takes took taken taking"),
    "time": split_words("monday tuesday wednesday thursday friday saturday sunday today yesterday late earlier"),
    "day_part": split_words("weekend week month night morning evening afternoon"),
    "declare_verb": split_words(
        "declare declares declared declaring proclaim proclaims proclaimed proclaiming announce announced"
    ),
    "quoting_verb": split_words("continue continued"),  # they speak only beside words in quotation marks
    "include_verb": split_words("include includes included including mean means involve involves"),
    "bargain_noun": split_words(
        "concession concessions demand demands terms condition conditions compromise ceasefire"
    ),
    "part_word": split_words("swathes swaths parts much most chunks areas rest part stretches"),
    "choose_verb": split_words("decided voted opted chose to"),
    "consider_verb": split_words(
        "consider considers considered regard regards regarded claim claims claimed call calls called describe "
        "describes described see sees treat treats"
    ),
    "claims_verb": split_words("claims claim claimed wants want wanted demands demand demanded covets seeks"),
    "holds_verb": split_words(
        "occupies occupy occupied controls control controlled holds hold held seized seizes captured annexed has have"
    ),
    "he": split_words("he she him her"),
    "it": split_words("it"),
    "they": split_words("they them"),
    "we": split_words("we our ours us i my"),
    "this": split_words("this that it these there"),
    "fully": split_words("fully entirely completely wholly totally full complete total whole entire"),
    "before_figure": split_words("between just an only the remaining a slightly little well much"),
    "object_of_over": split_words(
        "sovereignty authority rule power grip jurisdiction dominance dominion claim claims war wars battle battles "
        "fight fights fighting dispute disputes"
    ),
    "before_noun": split_words(
        "the its their his our any some full complete total effective partial firm tight actual military russian "
        "ukrainian 's has have had having hold holds held gain gains gained gaining take takes took taken taking "
        "seize seizes seized seizing lose loses lost losing establish establishes established establishing "
        "assert asserts asserted maintain maintains maintained retain retains retained keep keeps kept regain "
        "regains regained exercise exercises exercised extend extends extended claim claims claimed of"
    ),
    "foreign_place": split_words("kursk belgorod bryansk rostov voronezh sudzha kaliningrad transnistria"),
}

# What can be the verb of a clause, asked of nearly each word of a text.
WORDS["opener"] = WORDS["relative"] | WORDS["subordinator"] | WORDS["coordinator"]  # what a clause may begin with
WORDS["verb_like"] = frozenset[str]().union(*(WORDS[key] for key in ("be", "have", "do", "modal", "remain", "verb")))
