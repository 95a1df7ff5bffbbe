//! Since when nobody has done anything: what decides when a page locks itself.

use plumbline::app::Quiet;

#[test]
fn it_counts_from_the_last_thing_that_was_done() {
    let mut quiet = Quiet::since(1_000);
    assert_eq!(quiet.millis(1_000), 0);
    assert_eq!(quiet.millis(6_000), 5_000);
    assert_eq!(quiet.stirred(7_000), 6_000, "for so long nobody had");
    assert_eq!(quiet.millis(9_000), 2_000);
}

#[test]
fn what_wakes_a_computer_does_not_hide_how_long_it_slept() {
    let mut quiet = Quiet::since(0);
    assert_eq!(quiet.stirred(3_600_000), 3_600_000, "the first touch, before any look");
    assert_eq!(quiet.stirred(3_600_001), 1);
}

#[test]
fn a_clock_that_is_set_back_does_not_keep_it_open_for_longer() {
    let mut quiet = Quiet::since(10_000_000);
    assert_eq!(quiet.millis(1_000), 0);
    assert_eq!(quiet.millis(601_000), 600_000, "counted from when it was seen");
    let mut quiet = Quiet::since(10_000_000);
    assert_eq!(quiet.stirred(1_000), 0);
    assert_eq!(quiet.millis(2_000), 1_000);
}
