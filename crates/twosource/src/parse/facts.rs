//! What the article says about itself, as sightings with a strength; the strongest one wins at the end.
//!
//! Several places can tell the outlet or the day. Each is noted where it is seen, with the kind of place. The order of
//! the variants below is the chain of strength, strongest first; among equals the first in the text wins.

use crate::parse::line::stamp::CalendarDay;
use crate::types::{Author, CreditForm, Located, Notice, Span, TimeOfDay};

/// What tells the outlet, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OutletFrom {
    /// A key of the front matter: `site: Bay Courier`.
    FrontMatter,
    /// A line of its own above the body.
    Line,
    /// The copyright line.
    Copyright,
    /// An invitation to readers: `Do you have a story for the Bay Courier?`
    Invitation,
    /// The line of a monitoring desk at the end: `Bay Courier–Monitoring`.
    Desk,
    /// A disclaimer: `… do not reflect the opinion of the Bay Courier.`
    Disclaimer,
    /// The agency of the dateline, when it is no big wire service.
    Dateline,
    /// The first credited agency that is no big wire service.
    Credit,
    /// A name on the line of the time stamp.
    StampLine,
    /// The formula of an aggregator: `Bay Courier reports, citing foreign media`.
    Formula,
    /// A big wire service in the dateline, when nothing else is told: its own copy.
    Wire,
}

/// What tells the day, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateFrom {
    /// A key of the front matter.
    FrontMatter,
    /// A publication stamp.
    Stamp,
    /// The day of the dateline.
    Dateline,
    /// A stray line left by a tool: `date 2031-10-01`.
    Stray,
    /// A date that opens the first paragraph.
    Opening,
    /// A stamp that only tells an update.
    Update,
}

/// A date, a time or both, as seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sighting {
    /// What kind of place.
    pub(super) from: DateFrom,
    /// The day.
    pub(super) day: Option<CalendarDay>,
    /// The time of day.
    pub(super) time: Option<TimeOfDay>,
    /// Where.
    pub(super) span: Span,
    /// Whether its own form says that the day stands first, or the month.
    pub(super) day_first: Option<bool>,
}

/// Everything seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The headline.
    pub(super) headline: Option<Span>,
    /// Sightings of the outlet.
    pub(super) outlets: Vec<(OutletFrom, Span)>,
    /// Names of bylines and signatures.
    pub(super) authors: Vec<Located<Author>>,
    /// Names of a reporting line, used when there is no byline.
    pub(super) reporters: Vec<Located<Author>>,
    /// Credited services.
    pub(super) agencies: Vec<(Span, CreditForm)>,
    /// The summary line.
    pub(super) dek: Option<Span>,
    /// Keywords.
    pub(super) keywords: Vec<Span>,
    /// The copyright line.
    pub(super) copyright: Option<Span>,
    /// Notes of the editors.
    pub(super) notices: Vec<Notice>,
    /// The section.
    pub(super) section: Option<Span>,
    /// Place of the dateline.
    pub(super) dateline: Option<Span>,
    /// Dates and times.
    pub(super) dates: Vec<Sighting>,
}

impl Facts {
    /// Notes the services of a byline or another credit.
    pub(super) fn credit(&mut self, form: CreditForm, services: impl IntoIterator<Item = Span>) {
        self.agencies.extend(services.into_iter().map(|service| (service, form)));
    }

    /// Notes the person whose name stands at `span`.
    pub(super) fn person(&mut self, text: &str, span: Span) {
        self.authors.push(Located::at(Author::person(span.slice(text)), span));
    }

    /// Notes `span` as a sighting of the outlet.
    pub(super) fn outlet(&mut self, from: OutletFrom, span: Span) {
        if !span.is_empty() {
            self.outlets.push((from, span));
        }
    }

    /// The sightings of the outlet, the strongest first.
    pub(super) fn publishers(&self) -> Vec<Span> {
        let mut outlets = self.outlets.clone();
        outlets.sort_by_key(|(from, span)| (*from, span.start));
        outlets.into_iter().map(|(_, span)| span).collect()
    }
}
