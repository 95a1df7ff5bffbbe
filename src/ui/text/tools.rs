//! Words about audit tools themselves: the library, rule books, practice.

pub(in crate::ui) const HEADING: &str = "Audit tools";
pub(in crate::ui) const SAYS: &str = "An audit tool holds the questions of an audit and the rules that grade it. You can read all of it here, and practise on worked cases before you grade a real one.";
pub(in crate::ui) const RULE_BOOK: &str = "Rule book";
pub(in crate::ui) const RULE_BOOK_SAYS: &str =
    "Every question, rule and worked case in plain sentences, to read or print.";
pub(in crate::ui) const CONTENTS: &str = "Contents";
pub(in crate::ui) const TO_CONTENTS: &str = "Back to the contents";
pub(in crate::ui) const PRACTICE: &str = "Practise on worked cases";
pub(in crate::ui) const PRACTICE_SAYS: &str = "Read a case, say which grade you would give, then see what the rules give and why. Nothing is kept.";
pub(in crate::ui) const NO_CASES: &str = "This tool has no worked cases.";
pub(in crate::ui) const CHECK: &str = "Check report";
pub(in crate::ui) const CHECK_SAYS: &str = "Whether its grading is clear: rules that never limit, grades nobody can reach, questions that never count.";
pub(in crate::ui) const CHECKING: &str = "Checking…";
pub(in crate::ui) const STOP: &str = "Stop the check";
pub(in crate::ui) fn stopped(usable: bool) -> &'static str {
    match usable {
        true => "The check was stopped. The tool can be used all the same.",
        false => "The check was stopped. An audit can begin with this tool once it is through.",
    }
}
pub(in crate::ui) const CHECK_AGAIN: &str = "Check again";
pub(in crate::ui) const CLEAR: &str = "Nothing is wrong: every rule can limit a grade, every grade can be reached, every question can count, and every worked case comes out as it says.";
pub(in crate::ui) const USABLE: &str =
    "The tool can be used. What is listed here is for its owner to look at.";
pub(in crate::ui) const NOT_USABLE: &str = "The tool cannot be used for an audit until its errors are mended. You can still read its rule book.";
pub(in crate::ui) const ERROR: &str = "Error";
pub(in crate::ui) const WARNING: &str = "Warning";
pub(in crate::ui) const NOT_DECIDED: &str = "Not decided";
pub(in crate::ui) fn not_decided(count: usize) -> String {
    match count {
        1 => "One thing could not be decided".to_owned(),
        _ => format!("{count} things could not be decided"),
    }
}
pub(in crate::ui) fn more_not_decided(count: usize) -> String {
    format!("And {count} more. The command line lists them all: plumbline check --json.")
}
pub(in crate::ui) const START: &str = "Start an audit";
pub(in crate::ui) const OPEN: &str = "Open a tool from a file";
pub(in crate::ui) const OPEN_LABEL: &str = "Audit tool file";
pub(in crate::ui) const OPEN_HINT: &str = "A file of the format plumbline.instrument/1. It is checked before it can be used, and stays open until this page is loaded again; audits begun with it keep their own copy.";

/// A file that could not be opened as a tool.
pub(in crate::ui) fn faults(count: usize) -> String {
    match count {
        1 => "The file was not opened as an audit tool. One thing is wrong with it:".into(),
        n => format!("The file was not opened as an audit tool. {n} things are wrong with it:"),
    }
}

pub(in crate::ui) fn example(says: &str) -> String {
    format!("For example: {says}")
}

/// A JSON pointer (RFC 6901), for whoever mends the file.
pub(in crate::ui) fn place(pointer: &str) -> String {
    match pointer {
        "" => "In the file as a whole".into(),
        pointer => format!("In the file at {pointer}"),
    }
}

pub(in crate::ui) const PRINT: &str = "Print this page";
pub(in crate::ui) const NOT_HERE: &str = "That audit tool is not open";
pub(in crate::ui) const NOT_HERE_SAYS: &str = "A tool from a file stays open until the page is loaded again. If you have its file, open it again.";
pub(in crate::ui) const TO_TOOLS: &str = "Go to the audit tools";

pub(in crate::ui) const KNOWN: &str = "What is known";
pub(in crate::ui) const ANSWERED: &str = "What was answered";
pub(in crate::ui) const FACT: &str = "Fact";
pub(in crate::ui) const VALUE: &str = "Value";
pub(in crate::ui) const QUESTION: &str = "Question";
pub(in crate::ui) const ANSWER: &str = "Answer";
pub(in crate::ui) const DAY: &str = "Day of the audit";
pub(in crate::ui) const YOUR_TURN: &str = "Which grades would you give?";
pub(in crate::ui) const SHOW: &str = "Show what the rules give";
pub(in crate::ui) const AGAIN: &str = "Try this case again";
pub(in crate::ui) const NEXT: &str = "Next case";
pub(in crate::ui) const SAME: &str = "The same as yours.";
pub(in crate::ui) const NO_LIMIT: &str = "No rule limits it, so it is the best grade there is.";

pub(in crate::ui) fn version(version: &str) -> String {
    format!("Version {version}")
}

/// A worked case before anything is told of it.
pub(in crate::ui) fn case(number: usize) -> String {
    format!("Practice case {number}")
}

/// What a worked case is there to show; it gives the answer away.
pub(in crate::ui) fn shows(name: &str) -> String {
    format!("What this case shows: {name}.")
}

/// How many of a case's grades were given as the rules give them.
pub(in crate::ui) fn agreed(count: usize, of: usize) -> String {
    format!("You gave {count} of {of} as the rules do.")
}

pub(in crate::ui) fn yours(label: &str) -> String {
    format!("You chose {label}.")
}

pub(in crate::ui) fn choose(title: &str) -> String {
    format!("Choose a grade for “{title}”")
}

pub(in crate::ui) fn not_applicable(why: &str) -> String {
    format!("Not applicable: {why}")
}
