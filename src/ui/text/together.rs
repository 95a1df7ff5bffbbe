//! Words of the screens on which two people work on one audit.

use crate::app::{Left, Working};
use crate::audit::{Role, Track, Way};

pub(in crate::ui) const HEADING: &str = "Working together";
pub(in crate::ui) const MODERATION: &str = "Moderation";
pub(in crate::ui) const SEALED: &str = "Sealed";
pub(in crate::ui) const HOW: &str = "How you work on it";
pub(in crate::ui) const WAY_ID: &str = "way";
pub(in crate::ui) const WAY: &str = "How will you work on it?";
pub(in crate::ui) const YOU_ARE: &str = "You are";
pub(in crate::ui) const SAID_BY_EACH: &str = "What each of you said";
pub(in crate::ui) const CHANGE_WAY: &str = "Change how you work on it";
pub(in crate::ui) const SEAL: &str = "Seal my answers";
pub(in crate::ui) const SEAL_HEADING: &str = "When you have answered";
pub(in crate::ui) const SEAL_SAYS: &str = "Sealing fixes your answers, comments and evidence as they are. The other person sees them only once both of you have sealed. Facts can still be corrected.";
pub(in crate::ui) const SEAL_ASKED: &str = "Seal your answers?";
pub(in crate::ui) const SEAL_WARNS: &str =
    "You cannot change them afterwards. What you agree on later is kept beside them.";
pub(in crate::ui) const SEALED_NOW: &str = "Your answers are sealed.";
pub(in crate::ui) const WAIT_FOR_OTHER: &str =
    "When the other person has sealed too, both can be shown.";
pub(in crate::ui) const TELL_SEALED: &str =
    "Save a file for them: it tells them that you have sealed, and shows them no answer.";
pub(in crate::ui) const SHOWN_NOW: &str = "You have shown your answers.";
pub(in crate::ui) const NOW_THEY_SHOW: &str =
    "Save a file for the other person now: they show theirs and send one back.";
pub(in crate::ui) const HAND: &str = "Give them the screen";
pub(in crate::ui) const REVEAL_HEADING: &str = "Show the answers";
pub(in crate::ui) const REVEAL_BOTH: &str =
    "Both of you have sealed. Now you can see what each of you said.";
pub(in crate::ui) const REVEAL_OWN: &str = "Both of you have sealed, so you can show your answers. Then save a file for the other person: it has your answers in it.";
pub(in crate::ui) const REVEAL_ALONE: &str = "The practitioner does not take part, so you can show your answers without waiting. They stay beside what you change from then on.";
pub(in crate::ui) const REVEAL_MODERATED: &str =
    "Your answers are sealed, so you can see the audit’s own answers and grades.";
pub(in crate::ui) const REVEAL_AUDIT: &str = "Show the audit’s answers";
pub(in crate::ui) const REVEAL: &str = "Show what was sealed";
pub(in crate::ui) const TALK_HEADING: &str = "Talk it through";
pub(in crate::ui) const TALK_SAYS: &str = "You both see what each of you said. What you answer from now on is what you agree. Where you agree nothing, the auditor’s answer counts. If the auditor changed a calculated grade before, that change no longer counts. Talk about it, and change the grade again if you both want that.";
pub(in crate::ui) const TALK_SIGNED_OFF: &str = "You both see what each of you said. The audit is signed off, so its answers stay as they are. You can still contest something and answer each other.";
pub(in crate::ui) const TALK_ALONE: &str = "The practitioner does not take part, so your answers count. What you change from now on is kept beside what you sealed.";
pub(in crate::ui) const TALK_ALONE_SIGNED_OFF: &str = "The practitioner does not take part, so your answers count. The audit is signed off, so they stay as they are.";
pub(in crate::ui) const HALF_FIRST: &str =
    "Something is half written. Take it or give it up first; then you can seal.";
pub(in crate::ui) const OPEN_TO_SETTLE: &str =
    "To settle it, open the audit again under “Check and sign off”.";
pub(in crate::ui) const ANSWER_FIRST: &str = "Answer the questions first";
pub(in crate::ui) const ANSWER_FIRST_SAYS: &str =
    "You have not answered any question yet. The task list leads to all of them.";
pub(in crate::ui) const ANSWER_FIRST_LINK: &str = "Go to the questions in the task list";
pub(in crate::ui) const COMPARE: &str = "Compare your answers";
pub(in crate::ui) const THREADS: &str = "What is contested";
pub(in crate::ui) const WHY_ABSENT_ID: &str = "why-absent";
pub(in crate::ui) const WHY_ABSENT: &str = "Why they do not take part";
pub(in crate::ui) const ENTER_WHY: &str = "Enter why they do not take part";
pub(in crate::ui) const NO_PART: &str = "Record that they do not take part";
pub(in crate::ui) const PART_AFTER_ALL: &str = "They take part after all";
pub(in crate::ui) const GIVE_HEADING: &str = "Give a file to the other person";
pub(in crate::ui) const GIVE_SAYS: &str = "The file has what they may see: the facts, and your answers once you have shown them. Send the file one way and tell the passphrase another way, for example by telephone.";
pub(in crate::ui) const GIVE: &str = "Save the file for them";
pub(in crate::ui) const TAKE_HEADING: &str = "Take in a file from the other person";
pub(in crate::ui) const TAKE_SAYS: &str = "What is new in the file is added to what is here. Nothing here is lost, whichever file you take in first.";
pub(in crate::ui) const TAKE_LABEL: &str = "The file";
pub(in crate::ui) const TAKE_HINT: &str =
    "Its name is like hand-over-CASE1-2026-03-14-from-auditor.age";
pub(in crate::ui) const TAKE_ID: &str = "take-in";
pub(in crate::ui) const OPENS_ID: &str = "opens";
pub(in crate::ui) const OPENS: &str = "Passphrase of the file, or your secret key";
pub(in crate::ui) const ENTER_OPENS: &str = "Enter the passphrase of the file";
pub(in crate::ui) const OPEN: &str = "Open the file";
pub(in crate::ui) const LEAVE: &str = "Do not open it";
pub(in crate::ui) const PROTECT_ID: &str = "protect";
pub(in crate::ui) const PROTECT: &str = "How the file is kept from others";
pub(in crate::ui) const BY_PASSPHRASE: &str = "With a passphrase";
pub(in crate::ui) const BY_PASSPHRASE_HINT: &str = "Whoever has it can open the file.";
pub(in crate::ui) const BY_KEY: &str = "For their public key";
pub(in crate::ui) const BY_KEY_HINT: &str = "If they gave you one. It begins with “age1”.";
pub(in crate::ui) const BY_NOTHING: &str = "Not at all";
pub(in crate::ui) const BY_NOTHING_HINT: &str = "Anybody who gets the file can read it. Only where your organisation allows that, for example on a drive that only the two of you can open.";
pub(in crate::ui) const KEY_ID: &str = "public-key";
pub(in crate::ui) const KEY: &str = "Their public key";
pub(in crate::ui) const SETTLE_HEADING: &str = "Settle what you both changed";
pub(in crate::ui) const SETTLE_SAYS: &str = "Neither of you knew of the other’s change. Choose which is to stand; both stay in the history.";
pub(in crate::ui) const AS_BEFORE: &str = "What the audit is about stays as it was.";
pub(in crate::ui) const SETTLE_ABOUT: &str =
    "Of what the audit is about, what only one of you corrected stays, whichever you choose.";
pub(in crate::ui) const STAND: &str = "Let this stand";
pub(in crate::ui) const STATE: &str = "Where you are";
pub(in crate::ui) const WHO_IS_THERE: &str = "Who is at the screen?";
pub(in crate::ui) const WHO_SAYS: &str = "Two people answer this audit in turn, each without seeing the other’s answers until both have sealed. Plumbline cannot tell who you are: say it truly. The history keeps each time that somebody says so.";
pub(in crate::ui) const BLIND: &str = "You grade this audit again without seeing how it was answered. You see the facts, and where evidence was cited. When you have answered, seal your answers: then you see the audit’s own answers and grades, and say whether they hold.";
pub(in crate::ui) const NOT_A_FILE_YET: &str = "The whole audit can be saved as a file once both of you have shown your answers. To give it to the other person, go to “Working together”.";
pub(in crate::ui) const NOT_A_FILE_BLIND: &str =
    "The file can be saved once you have sealed your answers.";
pub(in crate::ui) const STANDS_LATER: &str = "Nobody can sign it off yet: both of you seal your answers first and then see each other’s, or it is recorded that one of you does not take part.";
pub(in crate::ui) const STANDS_ELSEWHERE: &str = "The auditor signs the audit off.";
pub(in crate::ui) const GIVE_SCREEN: &str =
    "Give the screen to the auditor under “Working together”";
pub(in crate::ui) const STANDS_NEVER: &str = "This is your own reflection, so nobody signs it off. You can save it as a file. If an auditor joins, change how you work on it.";

/// Which file is to be opened.
pub(in crate::ui) fn opens_what(name: &str) -> String {
    format!("You chose the file {name}. It is encrypted.")
}

/// What the screen is called for a person of this role.
pub(in crate::ui) fn heading(role: Role) -> &'static str {
    match role {
        Role::Moderator => MODERATION,
        Role::Auditor | Role::Practitioner => HEADING,
    }
}

/// How people work on an audit, as a choice.
pub(in crate::ui) fn way(way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Alone => ("On my own", "You audit, and nobody else answers."),
        Way::OneScreen => (
            "Together on one screen",
            "You and the practitioner answer in turn on this device. Neither sees the other’s answers until both have sealed.",
        ),
        Way::TwoDevices => (
            "Together on two devices",
            "You and the practitioner each answer on your own device, and send each other files.",
        ),
        Way::Reflection => (
            "My own reflection",
            "You are the practitioner and look at your own work. Nobody audits it yet.",
        ),
    }
}

/// Whose answers, as a heading.
pub(in crate::ui) fn who(track: Track) -> &'static str {
    match track {
        Track::Practitioner => "Practitioner",
        Track::Auditor => "Auditor",
        Track::Agreed => "Agreed",
        Track::Moderator => "Moderator",
    }
}

/// A role within a sentence.
pub(in crate::ui) fn role(role: Role) -> &'static str {
    match role {
        Role::Auditor => "the auditor",
        Role::Practitioner => "the practitioner",
        Role::Moderator => "the moderator",
    }
}

pub(in crate::ui) fn you_are(role_of: Role) -> String {
    format!("You are {}", role(role_of))
}

pub(in crate::ui) fn i_am(role_of: Role) -> String {
    format!("I am {}", role(role_of))
}

/// Asked of whoever opens the screen that is meant for somebody else.
pub(in crate::ui) fn really(role_of: Role) -> String {
    format!("Are you {}?", role(role_of))
}

pub(in crate::ui) fn really_says(meant: Role) -> String {
    format!(
        "The screen was left for {}. If you go on, the history says that it changed hands.",
        role(meant)
    )
}

/// That the screen is meant for somebody.
pub(in crate::ui) fn meant_for(role_of: Role) -> String {
    format!("This screen is for {} now.", role(role_of))
}

pub(in crate::ui) fn hand_to(role_of: Role) -> String {
    format!("Give the screen to {}", role(role_of))
}

pub(in crate::ui) fn not_taking_part(role_of: Role) -> String {
    let who = role(role_of);
    format!("{}{} does not take part", who[..1].to_uppercase(), &who[1..])
}

/// What there is to talk through, alone or together, and whether answers can still change.
pub(in crate::ui) fn talk(alone: bool, draft: bool) -> &'static str {
    match (alone, draft) {
        (false, true) => TALK_SAYS,
        (false, false) => TALK_SIGNED_OFF,
        (true, true) => TALK_ALONE,
        (true, false) => TALK_ALONE_SIGNED_OFF,
    }
}

/// Where a track stands.
pub(in crate::ui) fn answering() -> &'static str {
    "Not sealed yet"
}

pub(in crate::ui) fn sealed(day: &str, time: &str) -> String {
    format!("Sealed on {day} at {time}")
}

pub(in crate::ui) fn shown(as_sealed: Option<bool>) -> &'static str {
    match as_sealed {
        Some(true) => "Shown, and just as it was sealed",
        Some(false) => "Shown, but it is not what was sealed",
        None => "Shown",
    }
}

pub(in crate::ui) fn absent(reason: &str) -> String {
    format!("Does not take part: {reason}")
}

pub(in crate::ui) fn unanswered(count: usize) -> String {
    match count {
        0 => "You have answered every question.".to_owned(),
        1 => "One question is not answered. You can seal all the same.".to_owned(),
        n => format!("{n} questions are not answered. You can seal all the same."),
    }
}

/// What else is left undone by who seals; each is a sentence.
pub(in crate::ui) fn left(left: Left) -> Vec<String> {
    let said = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        n => Some(format!("{n} {more}")),
    };
    let Left { reasons, evidence, explanations, departures, .. } = left;
    let all = [
        said(
            reasons,
            "One question still needs a reason why it does not apply.",
            "questions still need a reason why they do not apply.",
        ),
        said(evidence, "One answer still needs evidence.", "answers still need evidence."),
        said(explanations, "One explanation is still missing.", "explanations are still missing."),
        said(
            departures,
            "One grade that you gave still needs another look.",
            "grades that you gave still need another look.",
        ),
    ];
    all.into_iter().flatten().collect()
}

pub(in crate::ui) const LEFT_SAYS: &str = "You cannot add these to what you seal. What is still missing when both are shown is given then, before the audit is signed off. They are listed under “What is missing” in the task list.";

pub(in crate::ui) fn busy(working: Option<Working>) -> &'static str {
    match working {
        Some(Working::Encrypting) => "Encrypting the file. This takes a second or two.",
        Some(Working::Opening) => "Opening the file. This takes a second or two.",
        None => "",
    }
}

/// An answer that does not apply, in words.
pub(in crate::ui) fn not_applicable(reason: &str) -> String {
    match reason.trim() {
        "" => "Not applicable".to_owned(),
        reason => format!("Not applicable, because: {reason}"),
    }
}

/// Who changed something, and to what.
pub(in crate::ui) fn said_by(by: Role, day: &str, time: &str) -> String {
    format!("By {} on {day} at {time}", role(by))
}
