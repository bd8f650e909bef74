"""Language tags: their primary subtag, their English name, and which languages are near to one another."""

from __future__ import annotations

from functools import lru_cache

import pycld2

UNKNOWN = "und"  # ISO 639-2: undetermined

_OLD = {"no": "nb", "iw": "he", "in": "id", "jw": "jv", "ji": "yi", "mo": "ro", "fil": "tl", "nso": "st"}
_OLD |= {"sh": "sr", "un": UNKNOWN}

# The codes of ISO 639-2 and 639-3, and of the chief members of its macrolanguages, by primary subtag.
_LONG = """
af=afr am=amh ar=ara,arb as=asm az=aze,azj be=bel bg=bul bn=ben bo=bod,tib br=bre bs=bos ca=cat co=cos
cs=ces,cze cy=cym,wel da=dan de=deu,ger el=ell,gre en=eng eo=epo es=spa et=ekk,est eu=baq,eus fa=fas,per,pes,prs
fi=fin fo=fao fr=fra,fre fy=fry ga=gle gd=gla gl=glg gu=guj ha=hau he=heb hi=hin hr=hrv ht=hat hu=hun hy=arm,hye
id=ind ig=ibo is=ice,isl it=ita iu=iku ja=jpn jv=jav ka=geo,kat kk=kaz km=khm kn=kan ko=kor ku=kmr,kur ky=kir
la=lat lb=ltz lg=lug lo=lao lt=lit lv=lav,lvs mg=mlg mi=mao,mri mk=mac,mkd ml=mal mn=khk,mon mr=mar
ms=may,msa,zsm mt=mlt my=bur,mya nb=nob,nor ne=nep,npi nl=dut,nld nn=nno ny=nya oc=oci or=ori,ory pa=pan pl=pol
ps=pus pt=por qu=que rm=roh ro=ron,rum ru=rus rw=kin sa=san sd=snd si=sin sk=slk,slo sl=slv sn=sna so=som
sq=alb,als,sqi sr=hbs,srp st=nso,sot su=sun sv=swe sw=swa,swh ta=tam te=tel tg=tgk th=tha ti=tir tk=tuk
tl=fil,tgl tn=tsn tr=tur ts=tso tt=tat ug=uig uk=ukr ur=urd uz=uzb,uzn vi=vie wo=wol xh=xho yi=ydd,yid
yo=yor zh=chi,cmn,zho zu=zul
"""
_PRESENT = _OLD | {
    code: subtag for subtag, _, codes in (group.partition("=") for group in _LONG.split()) for code in codes.split(",")
}
_LONGEST_CODE = 3  # letters
_NAMES_OF_CLD2: dict[str, str] = {
    code: name.replace("_", " ").title()
    for name, code in pycld2.LANGUAGES
    if "-" not in code and not name.startswith(("X_", "Ignore"))
}
_NAMES = _NAMES_OF_CLD2 | {
    "nb": "Norwegian", "nn": "Norwegian Nynorsk", "he": "Hebrew", "jv": "Javanese", "st": "Sotho", "lo": "Lao",
    "si": "Sinhala", "ss": "Swati", "luo": "Luo", "war": "Waray",
}  # fmt: skip
_CODES = {
    name.lower(): code
    for names in (_NAMES_OF_CLD2, _NAMES)
    for code, name in names.items()
    if len(name) > _LONGEST_CODE
}

_FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "nb nn da sv",
        "hr sr bs sl",
        "cs sk",
        "bg mk",
        "ru uk be",
        "ms id su jv",
        "pt gl es ca",
        "af nl",
        "hi mr ne",
        "xh zu",
        "st tn",
        "az tr",
        "ga gd",
    )
)
_TWINS = tuple(frozenset(pair.split()) for pair in ("hr bs", "hr sr", "sr bs", "ms id", "nb nn"))


@lru_cache(maxsize=1 << 10)
def primary(tag: str) -> str:
    """The language a tag or an English name tells, as a primary subtag in its present form: "no-NO" is "nb".

    What is no language known here comes back as its first subtag, in lower case.
    """
    first = tag.strip().lower().replace("_", "-").partition("-")[0]
    code = _CODES.get(first, first)
    return _PRESENT.get(code, code)


def named(language: str) -> str:
    """The English name of the language a tag tells, or the tag itself where no name is known."""
    return _NAMES.get(language) or _NAMES.get(primary(language), language)


def known(language: str) -> bool:
    """Whether `language` is a primary subtag the witnesses can tell."""
    return language in _NAMES


def twins(a: str, b: str) -> bool:
    """Whether two languages are the same, or written so alike that short texts do not tell them apart."""
    return a == b or frozenset((a, b)) in _TWINS


def kin(a: str, b: str) -> bool:
    """Whether two languages are the same or near neighbours, such as Danish and Swedish."""
    return a == b or any(a in family and b in family for family in _FAMILIES)
