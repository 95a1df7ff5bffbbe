use std::collections::BTreeMap;

/// What is said to those who hear the page, for everything on a screen that has news: never
/// two things within [`Announcements::APART`], so that none is talked over. All times are
/// in milliseconds, since whenever.
#[derive(Debug, Default)]
pub struct Announcements {
    topics: BTreeMap<String, Topic>,
    last: Option<i64>,
}

/// How long news may wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Haste {
    /// It is said as soon as nothing else was said just now, even after its screen is left.
    AtOnce,
    /// It waits until it has stayed the same for a while, and goes with its screen.
    Settled,
}

#[derive(Debug)]
struct Topic {
    haste: Haste,
    /// What was said of it, or read with the screen.
    heard: Vec<String>,
    /// What stands now, and since when.
    now: Vec<String>,
    since: i64,
}

impl Announcements {
    /// The least time between two announcements, and how long news must stay the same.
    pub const APART: i64 = 2_000;

    /// These lines stand on the screen that is being shown: they are read with it.
    pub fn begin(&mut self, topic: &str, haste: Haste, lines: &[String], at: i64) {
        let known = self.topics.get(topic).is_some_and(Topic::is_urgent_news);
        if known {
            return self.put(topic, lines, at);
        }
        let (heard, now) = (lines.to_vec(), lines.to_vec());
        self.topics.insert(topic.to_owned(), Topic { haste, heard, now, since: at });
    }

    /// These lines stand there now. The latest wins.
    pub fn put(&mut self, topic: &str, lines: &[String], at: i64) {
        if let Some(topic) = self.topics.get_mut(topic).filter(|topic| topic.now != lines) {
            (topic.now, topic.since) = (lines.to_vec(), at);
            if topic.news().next().is_none() {
                topic.heard.clone_from(&topic.now); // what has gone is news when it comes again
            }
        }
    }

    /// The topic is on no screen any more.
    pub fn end(&mut self, topic: &str) {
        if !self.topics.get(topic).is_some_and(Topic::is_urgent_news) {
            self.topics.remove(topic);
        }
    }

    /// When something is to be said, if nothing changes before.
    #[must_use]
    pub fn due(&self) -> Option<i64> {
        self.topics.values().filter_map(|topic| self.due_of(topic)).min()
    }

    /// What is to be said now; it counts as heard.
    pub fn say(&mut self, now: i64) -> Option<String> {
        let is_due = |topic: &Topic| self.due_of(topic).is_some_and(|due| due <= now);
        let due: Vec<String> = self
            .topics
            .iter()
            .filter(|(_, topic)| is_due(topic))
            .map(|(id, _)| id.clone())
            .collect();
        let mut said = Vec::new();
        for id in due {
            let Some(topic) = self.topics.get_mut(&id) else { continue };
            said.push((topic.haste, topic.news().cloned().collect::<Vec<_>>().join(" ")));
            topic.heard.clone_from(&topic.now);
        }
        if said.is_empty() {
            return None;
        }
        self.last = Some(now);
        said.sort_by_key(|(haste, _)| *haste);
        Some(said.into_iter().map(|(_, said)| said).collect::<Vec<_>>().join(" "))
    }

    fn due_of(&self, topic: &Topic) -> Option<i64> {
        topic.news().next()?;
        let wait = match topic.haste {
            Haste::AtOnce => 0,
            Haste::Settled => Self::APART,
        };
        let due = topic.since + wait;
        Some(self.last.map_or(due, |last| due.max(last + Self::APART)))
    }
}

impl Topic {
    /// What stands there now and was not heard.
    fn news(&self) -> impl Iterator<Item = &String> {
        self.now.iter().filter(|line| !self.heard.contains(line))
    }

    fn is_urgent_news(&self) -> bool {
        self.haste == Haste::AtOnce && self.news().next().is_some()
    }
}
