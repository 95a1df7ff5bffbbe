//! Dates as people write them, and the header of an audit as a form holds it.

use plumbline::audit::{AuditKind, Chosen, HeaderDraft, HeaderFault};
use plumbline::calendar::{
    Date, DateParts, Limit, Part, PartsFault, Read, Unit, in_words, is_working_day, parse_iso,
    parse_written, read_dates, repeats,
};
use proptest::prelude::*;

use crate::accept::cases;

#[test]
fn written_dates_are_read() {
    let text = std::fs::read_to_string(cases("calendar/written.txt")).expect("readable");
    let mut wrong = Vec::new();
    let lines = text.lines().filter(|line| !line.starts_with("# "));
    let mut seen = 0;
    for line in lines {
        let (written, date) = line.rsplit_once(" => ").expect("a case");
        let expected = (date != "-").then(|| parse_iso(date).expect("an ISO date"));
        let found = parse_written(written);
        seen += 1;
        if found != expected {
            wrong.push(format!("{written}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(seen > 70, "only {seen} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_column_is_read_line_by_line() {
    let column = "14/03/2026\r\n\n  Sat, 4th April 2026 \nlast week\n1/5/26; 2/5/26\t31/4/26\n\
        June 14, 2025\n\u{feff}\"3/5/26\",\"\",'4/5/26\n";
    let read = read_dates(column);
    let date = |text: &str| Read::Date(parse_iso(text).expect("a date"));
    let expected = [
        ("14/03/2026", date("2026-03-14")),
        ("Sat, 4th April 2026", date("2026-04-04")),
        ("last week", Read::NoDate),
        ("1/5/26", date("2026-05-01")),
        ("2/5/26", date("2026-05-02")),
        ("31/4/26", Read::NoDate),
        ("June 14, 2025", Read::NoDate), // whole: it is one date, and not day first
        ("3/5/26", date("2026-05-03")),
        ("4/5/26", date("2026-05-04")),
    ];
    assert_eq!(read, expected);
    assert_eq!(read_dates(" \n,;\t\u{feff}\n\"\""), []);
}

#[test]
fn a_comma_within_quotes_does_not_part_a_cell() {
    let rows = "\"12 March 2025, 10:30\",\"Home\"\nHome,\"Wednesday, 13 March 2025\"\n\
        \"14 March 2025, 10:30\"\n\"1/5/26, 2/5/26\";3/5/26\n\"4/5/26, 5/5/26";
    let date = |text: &str| Read::Date(parse_iso(text).expect("a date"));
    let expected = [
        ("12 March 2025, 10:30", date("2025-03-12")),
        ("Home", Read::NoDate),
        ("Home", Read::NoDate),
        ("Wednesday, 13 March 2025", date("2025-03-13")),
        ("14 March 2025, 10:30", date("2025-03-14")),
        ("1/5/26", date("2026-05-01")), // together they are no date
        ("2/5/26", date("2026-05-02")),
        ("3/5/26", date("2026-05-03")),
        ("4/5/26", date("2026-05-04")), // a quote that is not closed is none
        ("5/5/26", date("2026-05-05")),
    ];
    assert_eq!(read_dates(rows), expected);
}

#[test]
fn dates_in_two_columns_are_left_as_they_are() {
    let rows = "02/06/2025\t09/06/2025\n03/06/2025\tHome\n4/6/25, 5/6/25\t\t6/6/25; late\n\
        7/6/25, 8/6/25; 9/6/25\n14\tJune\t2025";
    let date = |text: &str| Read::Date(parse_iso(text).expect("a date"));
    let expected = [
        ("02/06/2025\t09/06/2025", Read::Columns),
        ("03/06/2025", date("2025-06-03")),
        ("Home", Read::NoDate),
        ("4/6/25, 5/6/25\t\t6/6/25; late", Read::Columns),
        ("7/6/25", date("2025-06-07")),
        ("8/6/25", date("2025-06-08")),
        ("9/6/25", date("2025-06-09")),
        ("14\tJune\t2025", date("2025-06-14")),
    ];
    assert_eq!(read_dates(rows), expected);
}

#[test]
fn a_date_that_comes_again_is_counted_wherever_it_stood() {
    let days = |days: &[u32]| -> Vec<Date> {
        days.iter().map(|day| Date::from_ymd_opt(2026, 3, *day).expect("a date")).collect()
    };
    assert_eq!(repeats(&days(&[1, 2]), &days(&[3, 4])), 0);
    assert_eq!(repeats(&days(&[1, 2]), &days(&[2, 4])), 1);
    assert_eq!(repeats(&[], &days(&[4, 4, 4])), 2);
    assert_eq!(repeats(&days(&[4]), &days(&[4, 5, 4])), 2);
}

#[test]
fn three_boxes_say_what_is_wrong() {
    use Part::{Day, Month, Year};
    let lacks = |parts: &[Part]| Err(PartsFault::Lacks(parts.to_vec()));
    let not_real = || Err(PartsFault::NotReal);
    let day = |y, m, d| Ok(Date::from_ymd_opt(y, m, d).expect("a date"));
    for (day_box, month, year, expected) in [
        ("14", "3", "2026", day(2026, 3, 14)),
        (" 14 ", " 03", "26 ", day(2026, 3, 14)),
        ("1", "March", "2026", day(2026, 3, 1)),
        ("1", "sept", "1999", day(1999, 9, 1)),
        ("", "", " ", lacks(&[Day, Month, Year])),
        ("14", "", "2026", lacks(&[Month])),
        ("", "3", "", lacks(&[Day, Year])),
        ("31", "2", "2026", not_real()),
        ("14", "3", "202", not_real()),
        ("14", "3", "1899", not_real()),
        ("+4", "3", "2026", not_real()),
        ("14", "3", "+202", not_real()),
        ("fourteen", "3", "2026", not_real()),
        ("14/3/2026", "3", "2026", not_real()),
    ] {
        let (day, month, year) = (day_box.to_owned(), month.to_owned(), year.to_owned());
        let parts = DateParts { day, month, year };
        assert_eq!(parts.read(), expected, "{parts:?}");
    }
}

proptest! {
    #[test]
    fn any_date_is_read_however_it_is_written(days in 0_i64..109_572) {
        let first = Date::from_ymd_opt(1900, 1, 1).expect("a date");
        let date = first + chrono::TimeDelta::days(days);
        for written in [date.to_string(), in_words(date), date.format("%d/%m/%Y").to_string()] {
            prop_assert_eq!(parse_written(&written), Some(date), "{}", written);
        }
        prop_assert_eq!(DateParts::of(date).read(), Ok(date));
    }

    #[test]
    fn nothing_written_makes_it_stop(text in "\\PC{0,40}", column in "[0-9a-zA-Z/:., \n\t;-]{0,60}") {
        let _ = parse_written(&text);
        for (piece, read) in read_dates(&column) {
            prop_assert_eq!(parse_written(piece), read.date());
        }
    }
}

/// The definition of a working-day limit, day by day: slow, and plainly right.
fn walked(start: Date, count: u16) -> Date {
    let (mut day, mut left) = (start, count);
    while left > 0 {
        day = day.succ_opt().expect("in the calendar");
        left -= u16::from(is_working_day(day));
    }
    day
}

fn working_days(count: u16) -> Limit {
    Limit { count, unit: Unit::WorkingDays }
}

#[test]
fn jumping_over_weeks_finds_the_same_working_day_as_walking() {
    // Every day of two years with moved and one-off days, and counts around each week.
    let first = Date::from_ymd_opt(2021, 12, 1).expect("a date");
    for start in first.iter_days().take(730) {
        for count in (0..=26).chain([251, 260]) {
            let found = working_days(count).after(start);
            assert_eq!(found, walked(start, count), "{count} working days after {start}");
        }
    }
}

proptest! {
    #[test]
    fn jumping_finds_the_same_as_walking_from_any_day(days in 0_i64..109_572, count in 0_u16..=10_000) {
        let start = Date::from_ymd_opt(1900, 1, 1).expect("a date") + chrono::TimeDelta::days(days);
        prop_assert_eq!(working_days(count).after(start), walked(start, count));
    }
}

/// A step may begin a limit after a date, so the count may start as late as this.
#[test]
fn working_days_are_counted_beyond_the_years_of_files() {
    let last = Date::from_ymd_opt(2199, 12, 31).expect("a date");
    let late = Limit { count: 10_000, unit: Unit::Months }.after(last);
    for start in [late, late - chrono::TimeDelta::days(1)] {
        assert_eq!(working_days(10_000).after(start), walked(start, 10_000));
    }
    assert_eq!(working_days(10_000).after(Date::MAX), Date::MAX);
}

fn whole() -> HeaderDraft {
    let date = |text: &str| DateParts::of(parse_iso(text).expect("a date"));
    HeaderDraft {
        reference: " CASE-014 ".into(),
        chosen: Some(Chosen::Random),
        kind: Some(AuditKind::Full),
        from: date("2025-04-01"),
        to: date("2026-03-31"),
        audit_date: date("2026-04-14"),
        auditor: " Team manager ".into(),
        practitioner: String::new(),
    }
}

#[test]
fn a_whole_header_is_taken_and_can_be_corrected() {
    let header = whole().read().expect("whole");
    assert_eq!((&*header.reference, &*header.auditor), ("CASE-014", "Team manager"));
    assert_eq!(HeaderDraft::of(&header).read(), Ok(header));
}

#[test]
fn a_blank_header_says_all_that_is_missing_in_order() {
    let faults = HeaderDraft::default().read().expect_err("blank");
    let all = || PartsFault::Lacks(vec![Part::Day, Part::Month, Part::Year]);
    assert!(matches!(faults[0], HeaderFault::Reference(_)));
    let rest = [
        HeaderFault::Chosen,
        HeaderFault::Kind,
        HeaderFault::From(all()),
        HeaderFault::To(all()),
        HeaderFault::AuditDate(all()),
        HeaderFault::Auditor,
    ];
    assert_eq!(faults[1..], rest);
}

#[test]
fn roles_have_a_greatest_length() {
    let mut draft = whole();
    (draft.auditor, draft.practitioner) = (" é".repeat(250), "x".repeat(500));
    assert_eq!(draft.read().map(|header| header.auditor.chars().count()), Ok(499));
    (draft.auditor, draft.practitioner) = ("x".repeat(501), "x".repeat(507));
    let faults = vec![HeaderFault::LongAuditor(1), HeaderFault::LongPractitioner(7)];
    assert_eq!(draft.read(), Err(faults));
}

#[test]
fn a_period_ends_when_it_starts_or_later() {
    let mut draft = whole();
    draft.to = draft.from.clone();
    assert!(draft.read().is_ok());
    draft.to.year = "2024".into();
    assert_eq!(draft.read(), Err(vec![HeaderFault::EndsBeforeStart]));
    draft.audit_date.month = "13".into();
    let both = [HeaderFault::EndsBeforeStart, HeaderFault::AuditDate(PartsFault::NotReal)];
    assert_eq!(draft.read(), Err(both.to_vec()));
}

#[test]
fn boxes_half_filled_come_back_from_their_lines() {
    let parts = |day: &str, month: &str, year: &str| DateParts {
        day: day.into(),
        month: month.into(),
        year: year.into(),
    };
    for half in [parts("5", "Ja", ""), parts("", "", "2026"), parts("", "", "")] {
        assert_eq!(DateParts::from_lines(&half.lines()), half);
    }
    assert_eq!(DateParts::from_lines(""), parts("", "", ""));
}
