//! Anything as what a person pastes or types where dates and numbers belong: each line is
//! told apart, nothing is lost, and a date that was read is read the same when written out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plumbline::calendar::{Read, in_words, parse_iso, parse_written, read_dates, repeats};
use plumbline::instrument::parse_number;

fuzz_target!(|text: &str| {
    let read = read_dates(text);
    let mut rest = text;
    for (line, what) in &read {
        let at = rest.find(line).expect("every line stands in the text, in order");
        rest = &rest[at + line.len()..];
        let Some(date) = what.date() else { continue };
        for written in [date.to_string(), date.format("%d/%m/%Y").to_string(), in_words(date)] {
            let again: Vec<_> = read_dates(&written).into_iter().map(|(_, read)| read).collect();
            assert_eq!(again, [Read::Date(date)], "{written}");
        }
        assert_eq!(parse_iso(&date.to_string()), Some(date));
    }
    let dates: Vec<_> = read.iter().filter_map(|(_, read)| read.date()).collect();
    assert!(repeats(&[], &dates) <= dates.len());
    let _ = (parse_written(text), parse_number(text));
});
