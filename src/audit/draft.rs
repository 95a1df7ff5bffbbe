use super::header::{AuditKind, Chosen, Header, Period, check_reference};
use super::room::{MOST_LINE, excess};
use crate::calendar::{Date, DateParts, PartsFault};

/// A header while it is being filled in: anything may be missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeaderDraft {
    /// The case's pseudonym.
    pub reference: String,
    /// How the case was chosen.
    pub chosen: Option<Chosen>,
    /// What sort of audit it is.
    pub kind: Option<AuditKind>,
    /// First day of the period under review.
    pub from: DateParts,
    /// Last day of it.
    pub to: DateParts,
    /// The day of the audit.
    pub audit_date: DateParts,
    /// The auditor's role.
    pub auditor: String,
    /// The practitioner's role or pseudonym; may be blank.
    pub practitioner: String,
}

/// What is wrong with a header, in the order of [`Header`]'s fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderFault {
    /// The reference, in a sentence.
    Reference(&'static str),
    /// It is not said how the case was chosen.
    Chosen,
    /// It is not said what sort of audit it is.
    Kind,
    /// The first day.
    From(PartsFault),
    /// The last day.
    To(PartsFault),
    /// The period ends before it starts.
    EndsBeforeStart,
    /// The day of the audit.
    AuditDate(PartsFault),
    /// The auditor's role is blank.
    Auditor,
    /// The auditor's role has this many characters too many.
    LongAuditor(usize),
    /// The practitioner's role or pseudonym has this many characters too many.
    LongPractitioner(usize),
}

impl HeaderDraft {
    /// A header to be corrected.
    #[must_use]
    pub fn of(header: &Header) -> Self {
        Self {
            reference: header.reference.clone(),
            chosen: Some(header.chosen),
            kind: Some(header.kind),
            from: DateParts::of(header.period.from),
            to: DateParts::of(header.period.to),
            audit_date: DateParts::of(header.audit_date),
            auditor: header.auditor.clone(),
            practitioner: header.practitioner.clone(),
        }
    }

    /// What a person changed between `before` and this, put over `now`.
    #[must_use]
    pub fn since(&self, before: &Self, now: &Self) -> Self {
        fn of<T: Clone + PartialEq>(mine: &T, before: &T, now: &T) -> T {
            if mine == before { now.clone() } else { mine.clone() }
        }
        Self {
            reference: of(&self.reference, &before.reference, &now.reference),
            chosen: of(&self.chosen, &before.chosen, &now.chosen),
            kind: of(&self.kind, &before.kind, &now.kind),
            from: of(&self.from, &before.from, &now.from),
            to: of(&self.to, &before.to, &now.to),
            audit_date: of(&self.audit_date, &before.audit_date, &now.audit_date),
            auditor: of(&self.auditor, &before.auditor, &now.auditor),
            practitioner: of(&self.practitioner, &before.practitioner, &now.practitioner),
        }
    }

    /// The header, if all of it is there and right.
    ///
    /// # Errors
    /// Everything that is wrong, at least one thing.
    pub fn read(&self) -> Result<Header, Vec<HeaderFault>> {
        let mut faults = Vec::new();
        let reference = self.reference.trim();
        faults.extend(check_reference(reference).err().map(HeaderFault::Reference));
        faults.extend(self.chosen.is_none().then_some(HeaderFault::Chosen));
        faults.extend(self.kind.is_none().then_some(HeaderFault::Kind));
        let mut read = |parts: &DateParts, fault: fn(PartsFault) -> HeaderFault| {
            let date = parts.read();
            faults.extend(date.as_ref().err().cloned().map(fault));
            date.ok()
        };
        let from = read(&self.from, HeaderFault::From);
        let to = read(&self.to, HeaderFault::To);
        let audit_date = read(&self.audit_date, HeaderFault::AuditDate);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let at = faults.iter().position(|fault| matches!(fault, HeaderFault::AuditDate(_)));
            faults.insert(at.unwrap_or(faults.len()), HeaderFault::EndsBeforeStart);
        }
        faults.extend(self.auditor.trim().is_empty().then_some(HeaderFault::Auditor));
        let mut short = |text: &str, fault: fn(usize) -> HeaderFault| {
            faults.extend(Some(excess(text.trim(), MOST_LINE)).filter(|n| *n > 0).map(fault));
        };
        short(&self.auditor, HeaderFault::LongAuditor);
        short(&self.practitioner, HeaderFault::LongPractitioner);
        match self.put_together(reference, from, to, audit_date) {
            Some(header) if faults.is_empty() => Ok(header),
            _ => Err(faults),
        }
    }

    fn put_together(
        &self,
        reference: &str,
        from: Option<Date>,
        to: Option<Date>,
        audit_date: Option<Date>,
    ) -> Option<Header> {
        Some(Header {
            reference: reference.to_owned(),
            chosen: self.chosen?,
            kind: self.kind?,
            period: Period { from: from?, to: to? },
            audit_date: audit_date?,
            auditor: self.auditor.trim().to_owned(),
            practitioner: self.practitioner.trim().to_owned(),
        })
    }
}
