use super::audit_file::moderated;
use super::commitment::is_as_sealed;
use super::document::{AuditFile, Status};
use super::grade_audit::grade_audit;
use super::graded::CriterionGrade;
use super::late::MeasuredNumber;
use super::parameters;
use crate::audit::Track;
use crate::instrument::{Instrument, Ix};

/// More than these say nothing new.
const MOST: usize = 20;

/// Where what the file says to follow is not what follows, in sentences.
pub(super) fn differences(file: &AuditFile, instrument: &Instrument) -> Vec<String> {
    let mut all = status(file);
    all.extend(of_seals(file));
    all.extend(of_parameters(file, instrument));
    all.extend(of_grades(file, instrument));
    all.extend(of_moderation(file, instrument));
    if all.len() > MOST {
        let more = all.len() - MOST;
        all.truncate(MOST);
        all.push(format!("And {more} more such differences."));
    }
    all
}

fn status(file: &AuditFile) -> Vec<String> {
    let follows = Status::of(&file.audit);
    if file.status == follows {
        return Vec::new();
    }
    let (claimed, follows) = (file.status.in_words(), follows.in_words());
    vec![format!("The file says that the audit is {claimed}; by its sign-offs it is {follows}.")]
}

/// Where a track is not what its person sealed.
fn of_seals(file: &AuditFile) -> impl Iterator<Item = String> {
    let broken = |track: &Track| is_as_sealed(&file.audit, *track) == Some(false);
    Track::ALL.into_iter().filter(broken).map(|track| {
        let track = track.word();
        format!("What the {track} says is not what was sealed, or is not all of it.")
    })
}

fn of_moderation(file: &AuditFile, instrument: &Instrument) -> Option<String> {
    let follows = moderated(&file.audit, instrument);
    (file.moderated != follows).then(|| {
        "How far the moderator’s grades and the audit’s own lie apart is not what follows from the answers.".to_owned()
    })
}

fn of_parameters(file: &AuditFile, instrument: &Instrument) -> Vec<String> {
    let mut all = Vec::new();
    let follow = parameters::in_force(instrument);
    for (parameter, (id, value)) in instrument.parameters.iter().zip(&follow) {
        let (label, value_words) = (&parameter.label, value.in_words());
        match file.parameters.get(id) {
            Some(claimed) if claimed == value => {}
            Some(claimed) => all.push(format!(
                "“{label}”: the file says {}; its audit tool says {value_words}, which is used here.",
                claimed.in_words()
            )),
            None => all.push(format!(
                "“{label}”: the file does not say what was in force; its audit tool says {value_words}, which is used here."
            )),
        }
    }
    let unknown = file.parameters.keys().filter(|id| !follow.contains_key(*id));
    all.extend(unknown.map(|id| {
        format!("The file says what was in force for “{id}”, which its audit tool does not have.")
    }));
    all
}

fn of_grades(file: &AuditFile, instrument: &Instrument) -> Vec<String> {
    let mut all = Vec::new();
    let follow = grade_audit(&file.audit, instrument);
    for (track, criteria) in &follow {
        let claimed = file.grades.get(track);
        for (id, grade) in criteria {
            let claimed = claimed.and_then(|criteria| criteria.get(id));
            if !claimed.is_some_and(|claimed| agrees(claimed, grade)) {
                all.push(sentence(instrument, *track, id, claimed, grade));
            }
        }
    }
    for (track, criteria) in &file.grades {
        let known = follow.get(track);
        let unknown = criteria.keys().filter(|id| !known.is_some_and(|k| k.contains_key(*id)));
        all.extend(unknown.map(|id| {
            let track = track.word();
            format!("The file grades “{id}” ({track}), but holds nothing from which that follows.")
        }));
    }
    all
}

/// Whether a file says the same. To what year bank holidays were known when it was
/// written is no part of that, nor are the limits of breaches in a file that tells none.
fn agrees(claimed: &CriterionGrade, follows: &CriterionGrade) -> bool {
    let limits = claimed.measured.as_ref().is_some_and(MeasuredNumber::tells_limits);
    let to_compare = |grade: &CriterionGrade| CriterionGrade {
        measured: grade.measured.as_ref().map(|measured| measured.to_compare(limits)),
        ..grade.clone()
    };
    claimed == follows || to_compare(claimed) == to_compare(follows)
}

fn sentence(
    instrument: &Instrument,
    track: Track,
    id: &str,
    claimed: Option<&CriterionGrade>,
    follows: &CriterionGrade,
) -> String {
    let ix = instrument.find(id);
    let title = ix.map_or(id, |ix| &instrument.criteria[ix].title);
    let track = track.word();
    let words = |grade| in_words(instrument, ix, grade);
    let follows = words(follows);
    match claimed.map(words) {
        None => {
            format!("“{title}” ({track}): the file has no grade; its answers give {follows}.")
        }
        Some(claimed) if claimed == follows => format!(
            "“{title}” ({track}): the file has the same grade, but not for the reasons that its answers give."
        ),
        Some(claimed) => {
            format!("“{title}” ({track}): the file says {claimed}; its answers give {follows}.")
        }
    }
}

fn in_words(instrument: &Instrument, ix: Option<Ix>, grade: &CriterionGrade) -> String {
    let label = |id: &str| -> String {
        let scale = ix.and_then(|ix| instrument.scale_of(ix));
        let level = scale.and_then(|scale| scale.levels.iter().find(|level| level.id == id));
        level.map_or(id, |level| &level.label).to_owned()
    };
    if let Some(standing) = &grade.standing {
        let calculated = CriterionGrade { standing: None, ..grade.clone() };
        let stands = match standing.ceiling == standing.floor {
            true => label(&standing.ceiling),
            false => format!("between {} and {}", label(&standing.ceiling), label(&standing.floor)),
        };
        return format!("{}, with {stands} standing", in_words(instrument, ix, &calculated));
    }
    let perhaps = if grade.may_not_apply { ", or not applicable" } else { "" };
    match (grade.applicable, &grade.grade, &grade.calculated) {
        (false, ..) => "not applicable".into(),
        (true, Some(grade), _) => label(grade),
        (true, None, Some(bounds)) if bounds.ceiling == bounds.floor => {
            format!("{}{perhaps}", label(&bounds.ceiling))
        }
        (true, None, Some(bounds)) => {
            let (ceiling, floor) = (label(&bounds.ceiling), label(&bounds.floor));
            format!("between {ceiling} and {floor}{perhaps}")
        }
        (true, None, None) => format!("applicable{perhaps}"),
    }
}
