"""The small words by which speakers are told: words of saying, pronouns, and what is no part of a name."""

from __future__ import annotations

_ENGLISH = frozenset(
    (
        "said says say saying told tells telling added adds adding asked asks asking wrote writes writing replied "
        "replies answered answers explained explains explaining argued argues arguing insisted insists insisting "
        "warned warns warning announced declared declares declaring stated states stating noted notes noting claimed "
        "claims claiming recalled recalls recalling admitted admits stressed stresses quipped quips tweeted tweets "
        "tweeting concluded concludes continued continues remarked remarks commented comments testified testifies "
        "promised promises joked jokes shouted whispered observed observes suggested suggests suggesting asserted "
        "asserts asserting acknowledged acknowledges alleged agreed agrees responded responds mused muses muttered "
        "predicted predicts vowed pledged urged cautioned cautions conceded concedes confided contends contended "
        "countered counters emphasized emphasised exclaimed hinted interjected lamented laments maintained maintains "
        "mentioned objected offered pleaded proclaimed protested reasoned recounted recounts reflected reiterated "
        "remembered repeated retorted revealed scoffed sighed speculated teased volunteered wondered wonders yelled "
        "yells surmised surmises assured assures decried elaborated elaborates thinks believes complained complains "
        "criticized criticised calling called calls describing described describes quoted quotes opined chimed "
        "snapped shrugged laughed grinned posted posts pleads cried boasted boasts bragged blasted read reads "
        "according"
    ).split()
)
_GERMAN = frozenset(
    (
        "sagte sagt sagten gesagt erklärte erklärt meinte meint schrieb schreibt betonte betont fragte fragt "
        "antwortete antwortet teilte kritisierte kritisiert warnte warnt zitiert erzählte erzählt berichtete "
        "berichtet ergänzte ergänzt versicherte versichert forderte fordert erwiderte entgegnete rief bekräftigte "
        "räumte gab erinnerte erinnert urteilte urteilt findet laut zufolge"
    ).split()
)
# Of the languages in which lines of dialogue begin with a dash.
DASHED = frozenset(
    (
        "dit disait déclare déclaré déclarait affirme affirmé explique expliqué ajoute ajouté ajouta écrit raconte "
        "raconté confie confié lance lancé lança répond répondit répondu demande demanda demandé murmura insiste "
        "insisté estime estimé souligne souligné précise précisé reconnaît selon dijo dice decía afirmó afirma "
        "aseguró asegura explicó explica declaró declara añadió añade señaló señala escribió escribe preguntó "
        "pregunta respondió responde contestó contesta murmuró exclamó comentó comenta recordó recuerda insistió "
        "según contó cuenta detto disse afferma affermato spiega spiegato dichiara dichiarato aggiunge aggiunto "
        "scrive scritto ribadisce ribadito rispose risponde chiese chiede racconta raccontato sottolinea sottolineato "
        "commenta commentato secondo afirmou explicou declarou perguntou respondeu acrescentou contou segundo zei "
        "zegt vertelt vertelde schreef vroeg antwoordde aldus volgens sade säger sa sagde siger sier fortalte "
        "forteller berättar berättade frågade svarade spurte svarte enligt ifølge sanoi sanoo kertoo kertoi kysyi "
        "vastasi totesi powiedział powiedziała mówi mówił mówiła zapytał zapytała odpowiedział odpowiedziała dodał "
        "dodała stwierdził stwierdziła podkreślił podkreśliła wyjaśnił wyjaśniła napisał napisała twierdzi zauważył "
        "zauważyła według сказал сказала говорит говорил говорила заявил заявила отметил отметила пояснил пояснила "
        "написал написала спросил спросила ответил ответила добавил добавила рассказал рассказала подчеркнул "
        "подчеркнула считает сообщил сообщила řekl řekla dodal dodala uvedl uvedla říká mondta kérdezte felelte "
        "válaszolta közölte spus spune declarat adăugat dedi söyledi είπε δήλωσε τόνισε ανέφερε λέει אמר אמרה אומר "
        "אומרת הוסיף הוסיפה сказав"
    ).split()
)
SAYING = _ENGLISH | _GERMAN | DASHED
# The source follows: "according to Keller".
NAMING = frozenset("according laut selon según secondo segundo volgens enligt ifølge według".split())
# The listener follows: "told reporters".
ADDRESSED = frozenset("told tells asked asks warned warns answered answers".split())
# Before a word of saying they say nothing: "a déclaré", "hat gesagt".
AUXILIARIES = frozenset(
    (
        "a ont avait ha han había hanno aveva hat haben hatte habe har hade havde hadde heeft em tem teria so also it "
        "that on en în"
    ).split()
)
PREPOSITIONS = frozenset(
    "of for from at in on with who whose whom to during after before about by as into over under which that".split()
)
# Where another clause begins.
BREAKS = frozenset(
    "and but or that which while when because if und aber dass et mais que y pero e ma che и а но".split()
)
PRONOUNS = frozenset(
    (
        "he she they i we er sie wir ich il elle ils elles nous je él ella ellos yo lui lei ele ela hij zij ze hon "
        "han hun ona он она они я мы αυτός αυτή"
    ).split()
)
ARTICLES = frozenset(
    (
        "the a an one another some his her their my our its der die das ein eine le la les l un une el los las una il "
        "lo i gli o os as um uma de het een den det en et"
    ).split()
)
# Begin with a capital and name nobody.
NOT_NAMES = frozenset(
    (
        "The A An He She It They We I You But And In On At As When While After Before Since Last This That These "
        "Those If So For From With Then Now Yes No Not There Here What Why How Who Der Die Das Er Sie Es Le La Les Il "
        "Elle El Ella Los Las Un Una Une Ein Eine Wir Ich Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
        "January February March April May June July August September October November December Montag Dienstag "
        "Mittwoch Donnerstag Freitag Samstag Sonntag Also Because Meanwhile However Although Though Despite Instead "
        "Still Today Yet Even Some Many Most All Earlier Later Next Im Am Als Und Aber Та Он Она Это Republican "
        "Democratic American British French German"
    ).split()
)
