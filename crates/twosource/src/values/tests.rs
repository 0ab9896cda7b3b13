//! Short sentences to values, through the whole stage.

use super::*;
use crate::types::Date;

/// Tuesday.
pub(super) fn today() -> Option<Date> {
    Date::new(2025, 9, 16)
}

pub(super) fn shown(text: &str, today: Option<Date>) -> Vec<String> {
    let (article, segmentation) = builder::article(text, today);
    let (values, _) = find_values(&article, &segmentation);
    let line = |value: &Value| {
        let unit = value.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let modifier = value.modifier.map(|modifier| format!(" ({modifier})")).unwrap_or_default();
        format!("{} {} = {}{unit}{modifier}", value.kind, article.slice(value.span), value.normal())
    };
    values.iter().map(line).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(shown(text, today()), expected, "{text}");
}

#[test]
fn counts() {
    check("All 27 member states agreed.", &["count 27 member states = 27 member state"]);
    check("More than 300 homes burned.", &["count More than 300 homes = 300 home (more than)"]);
    check("Thousands of fans came.", &["count Thousands of fans = 2000 fan (at least)"]);
    check("The fire left nine dead.", &["count nine dead = 9 dead"]);
    check("It was extended three times.", &["count three times = 3 time"]);
    check("A 12-member council met.", &["count 12-member = 12 member"]);
    check("Nearly 50 people fled.", &["count Nearly 50 people = 50 person (nearly)"]);
    check("One soldier died.", &["count One soldier = 1 soldier"]);
    check("Some 27m voters.", &["count Some 27m voters = 27000000 voter (about)"]);
    check("The toll was 47.", &["count 47 = 47"]);
}

#[test]
fn percent_and_money() {
    check("It fell 7.6 per cent.", &["percent 7.6 per cent = 7.6 %"]);
    check("Turnout was about 61%.", &["percent about 61% = 61 % (about)"]);
    check("That is 0.3 points more.", &["percent 0.3 points = 0.3 percentage point"]);
    check("A fine of $1.5 million.", &["money $1.5 million = 1500000 USD"]);
    check("A fine of A$2m.", &["money A$2m = 2000000 AUD"]);
    check("The bill is 25 billion rupiah.", &["money 25 billion rupiah = 25000000000 IDR"]);
    check("He paid Rp 4 billion.", &["money Rp 4 billion = 4000000000 IDR"]);
    check("A ticket is €9.", &["money €9 = 9 EUR"]);
    check("It lost 2 million Australian dollars.", &["money 2 million Australian dollars = 2000000 AUD"]);
    check(
        "Hundreds of millions of dollars.",
        &["money Hundreds of millions of dollars = 200000000 USD (at least)"],
    );
}

#[test]
fn measures_and_ages() {
    check("A depth of 42 km.", &["measure 42 km = 42 km"]);
    check("The 27-meter rocket.", &["measure 27-meter = 27 m"]);
    check("A 6.8-magnitude quake.", &["measure 6.8-magnitude = 6.8 magnitude"]);
    check("A quake of magnitude 7.1 hit.", &["measure magnitude 7.1 = 7.1 magnitude"]);
    check("It flew 2,284 mph.", &["measure 2,284 mph = 2284 mph"]);
    check("It weighs 472 pounds.", &["measure 472 pounds = 472 pound"]);
    check("The 57-year-old left.", &["age 57-year-old = 57 year"]);
    check("Vera Halloran, 47, left.", &["age 47 = 47 year"]);
    check("A boy aged 12 fell.", &["age 12 = 12 year"]);
    check("Vera Halloran (41) won.", &["age 41 = 41 year"]);
}

#[test]
fn durations() {
    check("He led it for 14 years.", &["duration 14 years = P14Y"]);
    check("A four-year term.", &["duration four-year = P4Y"]);
    check("After a decade in office.", &["duration a decade = P10Y"]);
    check("Over the past decade.", &["duration the past decade = P10Y"]);
    check("A decade-long row.", &["duration decade-long = P10Y"]);
    check(
        "More than three and a half years.",
        &["duration More than three and a half years = P3.5Y (more than)"],
    );
    check("The 1,000-day mark.", &["duration 1,000-day = P1000D"]);
    check("Away for a fortnight.", &["duration a fortnight = P2W"]);
    check("It took half an hour.", &["duration half an hour = PT0.5H"]);
    check("It lasted a minute and a half.", &["duration a minute and a half = PT1.5M"]);
    check("Twice a day.", &["set Twice a day = P1D"]);
}

#[test]
fn full_dates() {
    check("Tuesday, October 01, 2024 came.", &["date Tuesday, October 01, 2024 = 2024-10-01"]);
    check("On 01/10/2024 16h44 it rang.", &["date 01/10/2024 16h44 = 2024-10-01T16:44"]);
    check("On 2024-10-01 it rang.", &["date 2024-10-01 = 2024-10-01"]);
    check("In December 1992 it fell.", &["date December 1992 = 1992-12"]);
    check("Open since Feb. 24.", &["date Feb. 24 = 2025-02-24"]);
    check("Votes will be cast on 5 November.", &["date 5 November = 2025-11-05"]);
    check("It is due on the first of July.", &["date the first of July = 2026-07-01"]);
}

#[test]
fn relative_dates() {
    check("She resigned on Monday.", &["date Monday = 2025-09-15"]);
    check("She will resign on Monday.", &["date Monday = 2025-09-22"]);
    check("Voting starts next Friday.", &["date next Friday = 2025-09-19"]);
    check("It failed last week.", &["date last week = 2025-W37"]);
    check("It failed yesterday.", &["date yesterday = 2025-09-15"]);
    check("It failed two weeks ago.", &["date two weeks ago = 2025-W36"]);
    check("It failed last night.", &["date last night = 2025-09-15"]);
    check("It was agreed in June.", &["date June = 2025-06"]);
    check("Down from last year.", &["year last year = 2024"]);
}

#[test]
fn quarters_seasons_and_holidays() {
    check("Profit rose in the third quarter of 2024.", &["date the third quarter of 2024 = 2024-Q3"]);
    check("It lost money in Q2.", &["date Q2 = 2025-Q2"]);
    check("The first half of 2019 was dry.", &["date The first half of 2019 = 2019-H1"]);
    check("It shut last winter.", &["date last winter = 2024-WI"]);
    check("It opened in the summer of 2019.", &["date the summer of 2019 = 2019-SU"]);
    check("It rained last weekend.", &["date last weekend = 2025-W37-WE"]);
    check("It closed on New Year's Eve.", &["date New Year's Eve = 2025-12-31"]);
    check("It opens on Black Friday.", &["date Black Friday = 2025-11-28"]);
    check("A painter of the 19th century.", &["date the 19th century = 18XX"]);
    check("Sales in fiscal 2024 fell.", &["year fiscal 2024 = 2024"]);
}

#[test]
fn edges_of_a_period() {
    check("It fell in early 2019.", &["year early 2019 = 2019"]);
    check("It closed in mid-July.", &["date mid-July = 2025-07"]);
    check("It is due by the end of the year.", &["year the end of the year = 2025"]);
    check("It shook in the early hours of Monday.", &["date the early hours of Monday = 2025-09-15"]);
    check("It fell later this month.", &["date later this month = 2025-09"]);
}

#[test]
fn periods() {
    check("It ran from May to June.", &["date May to June = 2025-05/2025-06"]);
    check("It ran between 2019 and 2021.", &["date 2019 and 2021 = 2019/2021"]);
    check("The 2019-20 season.", &["date 2019-20 = 2019/2020"]);
    check("It ran Jan. 5-7, 2024.", &["date Jan. 5-7, 2024 = 2024-01-05/2024-01-07"]);
    check("Open Monday to Friday.", &["date Monday to Friday = 2025-09-15/2025-09-19"]);
    check("Open from 9 a.m. to 5 p.m.", &["time 9 a.m. to 5 p.m. = 2025-09-16T09:00/2025-09-16T17:00"]);
}

#[test]
fn sets() {
    check("They meet every Tuesday.", &["set every Tuesday = XXXX-WXX-2"]);
    check("They meet every two years.", &["set every two years = P2Y"]);
    check("They meet on Sundays.", &["set Sundays = XXXX-WXX-7"]);
    check("They meet once a month.", &["set once a month = P1M"]);
}

#[test]
fn dates_reckoned_from_others() {
    check(
        "It opened on May 5 and shut two days later.",
        &["date May 5 = 2025-05-05", "date two days later = 2025-05-07"],
    );
    check(
        "It rises on 1 July and again a year later.",
        &["date 1 July = 2025-07-01", "date a year later = 2026-07-01"],
    );
    check(
        "It rained on May 5. The next day it snowed.",
        &["date May 5 = 2025-05-05", "date The next day = 2025-05-06"],
    );
    check("It opens three days after Christmas.", &["date three days after Christmas = 2025-12-28"]);
}

#[test]
fn times() {
    check("It struck at 5:12 a.m. local time.", &["time 5:12 a.m. local time = 2025-09-16T05:12"]);
    check("It struck at 9.12pm GMT on Monday.", &["date 9.12pm GMT on Monday = 2025-09-15T21:12Z"]);
    check("Liftoff came at 20.46.", &["time 20.46 = 2025-09-16T20:46"]);
    check("It left at 2112 GMT.", &["time 2112 GMT = 2025-09-16T21:12Z"]);
    check("Doors open at noon.", &["time noon = 2025-09-16T12:00"]);
}

#[test]
fn years() {
    check("It began in 2014 there.", &["year 2014 = 2014"]);
    check("The 2022 assault.", &["year 2022 = 2022"]);
    check("A song of the 1990s.", &["date 1990s = 199X"]);
    check("Some 2000 homes burned.", &["count Some 2000 homes = 2000 home (about)"]);
}

#[test]
fn ordinals() {
    check("The 13th secretary-general left.", &["ordinal 13th secretary-general = 13 secretary-general"]);
    check("In its third year.", &["ordinal third year = 3 year"]);
    check("The second-longest-serving judge.", &["ordinal second-longest-serving = 2 longest-serving"]);
    check("His second term.", &["ordinal second term = 2 term"]);
    check("His second priority.", &[]);
    check("First, he spoke.", &[]);
}

#[test]
fn what_only_looks_like_a_value() {
    for text in [
        "May agreed with March.",
        "She may go.",
        "One of the men spoke and no one left.",
        "An F-16 and a Boeing 737 landed.",
        "COVID-19 reached the G7.",
        "He left No. 10 in tears.",
        "Call 911 or 555-0123.",
        "See https://example.org/2024/10/01 and @desk24.",
        "Version 2.4.1 is out.",
        "Only seconds later a man fell.",
        "A house on 42nd Street.",
        "The two men agreed.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn without_a_reference_day() {
    assert_eq!(shown("The vote is on November 5.", None), ["date November 5 = --11-05"]);
    let (article, segmentation) = builder::article("She quit on Monday and yesterday.", None);
    let (values, issues) = find_values(&article, &segmentation);
    assert!(values.is_empty());
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].code, IssueCode::NoReferenceDate);
}

#[test]
fn a_number_too_long_is_an_issue() {
    let text = "9".repeat(50);
    let (article, segmentation) = builder::article(&text, None);
    let (values, issues) = find_values(&article, &segmentation);
    assert!(values.is_empty());
    assert_eq!(issues[0].code, IssueCode::NumberTooLong);
}

#[test]
fn shares() {
    check("Half of the voters agreed.", &["percent Half = 50 %"]);
    check("Two-thirds of the crew agreed.", &["percent Two-thirds = 66.7 % (about)"]);
    check("Three in four drivers agreed.", &["percent Three in four = 75 %"]);
    check("It rained two in three days.", &["count two = 2", "duration three days = P3D"]);
    check("A third man came.", &["ordinal third man = 3 man"]);
}

#[test]
fn the_values_of_a_long_text_lie_in_order_and_apart() {
    let text = "More than 300 homes (41) burned on May 5, 2021, 3 days, $5m 7% of 12 km ".repeat(200);
    let (article, segmentation) = builder::article(&text, today());
    let (values, _) = find_values(&article, &segmentation);
    assert!(values.len() > 1000);
    assert!(values.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
}
