"""A report to the short lines that cases expect; `tests/it/views.rs` does the same for Rust."""

from typing import Any

Json = dict[str, Any]


def show(report: Json, view: str) -> str:
    """The lines of a view."""
    return "\n".join(_SHOW[view](report))


def _quoted(text: str) -> str:
    return '"' + text.replace("\n", "⏎") + '"'


def _word(data: Json, key: str) -> str:
    return data[key] if data[key] is not None else "–"


def _slice(article: Json, span: list[int]) -> str:
    return article["text"].encode()[span[0] : span[1]].decode()


def _parse(report: Json) -> list[str]:
    lines = [line for article in report["articles"] for line in _head_and_blocks(article)]
    codes = [issue["code"] for issue in report["issues"]]
    return lines + [f"issue {code}" for code in codes if code.startswith("parse.")]


def _head_and_blocks(article: Json) -> list[str]:
    lines = []
    if article["headline"] is not None:
        lines.append("headline " + _quoted(article["headline"]["text"]))
    if article["published"] is not None:
        lines.append("published " + article["published"])
    for key, name in [("publisher", "publisher"), ("section", "section"), ("dateline_place", "dateline")]:
        if article[key] is not None:
            lines.append(f"{name} {_quoted(article[key])}")
    lines += [_byline(byline) for byline in article["bylines"]]
    lines += [f"agency {_quoted(text)}" for text in article["agencies"]]
    lines += [_notice(notice) for notice in article["notices"]]
    lines += [_entry(article, entry) for entry in article["entries"]]
    return lines + [f"block {block['kind']} {_quoted(_slice(article, block['span']))}" for block in article["blocks"]]


def _byline(byline: Json) -> str:
    kind = "" if byline["kind"] == "person" else " (organization)"
    beside = "".join(f" {key} {_quoted(byline[key])}" for key in ("role", "outlet") if byline[key] is not None)
    return f"author {_quoted(byline['name'])}{kind}{beside}"


def _notice(notice: Json) -> str:
    when = f" {notice['when']}" if notice["when"] is not None else ""
    return f"notice {notice['kind']}{when}"


def _entry(article: Json, entry: Json) -> str:
    headline = f" {_quoted(entry['headline'])}" if entry["headline"] is not None else ""
    return f"entry {_word(entry, 'published')}{headline}: {_quoted(_slice(article, entry['span']))}"


def _segment(article: Json) -> list[str]:
    return ["sentence " + _quoted(_slice(article, sentence["span"])) for sentence in article["sentences"]]


def _sentences(article: Json) -> list[str]:
    return [_slice(article, sentence["span"]).replace("\n", "⏎") for sentence in article["sentences"]]


def _value(value: Json) -> str:
    unit = f" {value['unit']}" if value["unit"] is not None else ""
    modifier = f" ({value['modifier']})" if value["modifier"] is not None else ""
    return f"{value['kind']} {_quoted(value['text'])} = {value['value']}{unit}{modifier} [{value['rule']}]"


def _entities(article: Json) -> list[str]:
    marks = {"nominal": "*", "pronoun": "~", "name": ""}
    lines = []
    for entity in article["entities"]:
        mentions = [one for one in article["mentions"] if one["entity"] == entity["id"]]
        shown = ", ".join(_quoted(one["text"]) + marks[one["form"]] for one in mentions)
        lines.append(f"{entity['kind']} {entity['name']}: {shown}")
    return lines


def _attributes(article: Json) -> list[str]:
    return [
        f"{entity['name']}: {one['kind']} {_quoted(one['text'])}"
        for entity in article["entities"]
        for one in entity["attributes"]
    ]


def _linked(entity: Json) -> str:
    used: dict[str, dict[str, None]] = {}
    for mention in entity["mentions"]:
        used.setdefault(mention["article"], {})[_quoted(mention["text"])] = None
    shown = ", ".join(f"{article} {' '.join(texts)}" for article, texts in used.items())
    return f"{entity['kind']} {entity['name']}: {shown}"


def _quote(quote: Json) -> str:
    speaker = quote["speaker_name"] if quote["speaker_name"] is not None else "?"
    cue = f" via {_quoted(quote['cue']['text'])}" if quote["cue"] is not None else ""
    return f"{quote['kind']} {_quoted(quote['text'])} by {speaker}{cue} [{quote['rule']}]"


def _claim(claim: Json) -> str:
    values = " ".join(claim[key] for key in ("value", "time", "place") if claim[key] is not None)
    parts = " | ".join([_word(claim, "subject"), _word(claim, "predicate"), _word(claim, "object"), values]).rstrip()
    by = f" by {' < '.join(claim['attributed_to'])}" if claim["attributed_to"] else ""
    return f"{parts} {{{claim['polarity']} {claim['certainty']}}}{by} [{claim['rule']}]"


def _fact(fact: Json) -> str:
    ids = ", ".join(support["article"] for support in fact["support"])
    return f"{fact['status']} {fact['independent_sources']} {_quoted(fact['statement'])} <- {ids}"


def _conflict(conflict: Json) -> str:
    sides = (
        f"{side['value']} ({', '.join(evidence['article'] for evidence in side['evidence'])})"
        for side in conflict["sides"]
    )
    return f"{conflict['kind']} {conflict['about']}: {' / '.join(sides)}"


def _quotation(group: Json) -> str:
    variants = (f"{one['article']} {one['fidelity']} {_quoted(one['text'])}" for one in group["variants"])
    speaker = group["speaker_name"] if group["speaker_name"] is not None else "?"
    return f"{speaker}: {' / '.join(variants)}"


def _dependence(link: Json) -> str:
    direction = f" {link['direction']}" if link["direction"] is not None else ""
    dependent = " dependent" if link["dependent"] else ""
    return f"{link['a']} ~ {link['b']} {link['score']:.2f}{direction}{dependent}"


_SHOW = {
    "parse": _parse,
    "segment": lambda report: [line for article in report["articles"] for line in _segment(article)],
    "sentences": lambda report: [line for article in report["articles"] for line in _sentences(article)],
    "values": lambda report: [_value(one) for article in report["articles"] for one in article["values"]],
    "entities": lambda report: [line for article in report["articles"] for line in _entities(article)],
    "attributes": lambda report: [line for article in report["articles"] for line in _attributes(article)],
    "quotes": lambda report: [_quote(one) for article in report["articles"] for one in article["quotes"]],
    "claims": lambda report: [_claim(one) for article in report["articles"] for one in article["claims"]],
    "linked": lambda report: [_linked(one) for one in report["entities"]],
    "facts": lambda report: [_fact(one) for one in report["facts"]],
    "conflicts": lambda report: [_conflict(one) for one in report["conflicts"]],
    "quotations": lambda report: [_quotation(one) for one in report["quotations"]],
    "dependence": lambda report: [_dependence(one) for one in report["dependence"]],
}
