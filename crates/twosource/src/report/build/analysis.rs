//! An analysed article to its report.

use crate::report::build::{rounded, span};
use crate::report::contract::{
    ArticleReport, AttributeReport, ClaimReport, LocalEntityReport, MentionReport, PlaceReport, QuoteReport,
    SentenceReport, Timex3Report, ValueReport,
};
use crate::types::{Analysis, Attribute, Claim, EntityId, Quote, Span, Value};

impl From<&Analysis> for ArticleReport {
    fn from(analysis: &Analysis) -> Self {
        article(analysis, &|entity| entity.to_string())
    }
}

pub(super) fn article(analysis: &Analysis, id_of: &dyn Fn(EntityId) -> String) -> ArticleReport {
    let text = |span: Span| analysis.slice(span).to_owned();
    let mut report = ArticleReport::from(&analysis.article);
    report.sentences =
        analysis.segmentation.sentences.iter().map(|sent| SentenceReport { span: span(sent.span) }).collect();
    report.mentions = analysis
        .mentions
        .iter()
        .map(|mention| MentionReport {
            span: span(mention.span),
            text: text(mention.span),
            kind: mention.kind.to_string(),
            form: mention.form.to_string(),
            entity: id_of(mention.entity),
            place: mention.place.clone(),
            rule: mention.rule.to_string(),
        })
        .collect();
    report.entities = analysis
        .entities
        .iter()
        .map(|entity| LocalEntityReport {
            id: id_of(entity.id),
            kind: entity.kind.to_string(),
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            attributes: entity.attributes.iter().map(|one| attribute(analysis, one, id_of)).collect(),
        })
        .collect();
    report.values = analysis.values.iter().map(|one| value(analysis, one)).collect();
    report.quotes =
        analysis.quotes.iter().enumerate().map(|(index, one)| quote(analysis, index, one, id_of)).collect();
    report.claims =
        analysis.claims.iter().enumerate().map(|(index, one)| claim(analysis, index, one)).collect();
    report
}

fn place(analysis: &Analysis, at: Span) -> PlaceReport {
    PlaceReport { span: span(at), text: analysis.slice(at).to_owned() }
}

fn attribute(analysis: &Analysis, one: &Attribute, id_of: &dyn Fn(EntityId) -> String) -> AttributeReport {
    let place = |at: Span| place(analysis, at);
    AttributeReport {
        kind: one.kind.to_string(),
        span: span(one.span),
        text: analysis.slice(one.span).to_owned(),
        office: one.office.map(place),
        status: one.status.map(|status| status.to_string()),
        organization: one.organization.map(place),
        when: one.when.map(place),
        of: one.of.map(id_of),
        rule: one.rule.to_string(),
    }
}

fn value(analysis: &Analysis, value: &Value) -> ValueReport {
    let end = |end: f64| end.is_finite().then(|| rounded(end));
    ValueReport {
        span: span(value.span),
        text: analysis.slice(value.span).to_owned(),
        kind: value.kind.to_string(),
        value: value.normal(),
        timex3: value
            .to_timex3()
            .map(|timex| Timex3Report { kind: timex.kind.to_string(), value: timex.value }),
        unit: value.unit.clone(),
        ucum: value.measure.map(|unit| unit.ucum.to_owned()),
        interval: value.interval().map(|interval| [end(interval.low), end(interval.high)]),
        precision: value.precision.map(|step| step.to_string()),
        of: value.of.map(|at| place(analysis, at)),
        modifier: value.modifier.map(|modifier| modifier.to_string()),
        rule: value.rule.to_string(),
    }
}

pub(super) fn name(analysis: &Analysis, entity: EntityId) -> String {
    analysis.entities.get(entity.index()).map(|entity| entity.name.clone()).unwrap_or_default()
}

fn quote(
    analysis: &Analysis,
    index: usize,
    quote: &Quote,
    id_of: &dyn Fn(EntityId) -> String,
) -> QuoteReport {
    let place = |at: Span| place(analysis, at);
    QuoteReport {
        id: format!("q{index}"),
        span: span(quote.span),
        text: analysis.slice(quote.span).to_owned(),
        kind: quote.kind.to_string(),
        speaker: quote.speaker.map(id_of),
        speaker_name: quote.speaker.map(|speaker| name(analysis, speaker)),
        source: quote.source.map(place),
        cue: quote.cue.map(place),
        utterance: quote.utterance,
        certainty: rounded(quote.certainty.get()),
        rule: quote.rule.to_string(),
    }
}

fn claim(analysis: &Analysis, index: usize, claim: &Claim) -> ClaimReport {
    let text = |span: Span| analysis.slice(span).to_owned();
    let normal = |value: &Value| value.normal();
    let values = claim.values.iter().filter(|id| Some(**id) != claim.time);
    ClaimReport {
        id: format!("c{index}"),
        span: span(claim.span),
        subject: claim.subject.map(text),
        predicate: claim.lemma.clone(),
        object: claim.object.map(text),
        arguments: claim.arguments.iter().copied().map(text).collect(),
        value: values.filter_map(|id| analysis.values.get(id.index())).map(normal).next(),
        time: claim.time.and_then(|id| analysis.values.get(id.index())).map(normal),
        place: claim.place.and_then(|id| analysis.mentions.get(id.index())).map(|mention| text(mention.span)),
        polarity: claim.polarity.to_string(),
        certainty: claim.certainty.to_string(),
        attributed_to: claim.attributed_to.iter().map(|source| name(analysis, *source)).collect(),
        rule: claim.rule.to_string(),
    }
}
