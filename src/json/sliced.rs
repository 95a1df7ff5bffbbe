use std::pin::Pin;

use serde_json::{Map, Value};

use super::parse::{Limits, of_depth, parse, without_mark};
use super::{Refusal, scan};
use crate::slices::Pace;

/// [`parse`], with a rest after each `slice` bytes or so. What is longer is taken apart
/// first, so that each part can be read for itself.
///
/// # Errors
/// As [`parse`].
pub async fn parse_in_slices(
    text: &str,
    limits: Limits,
    slice: usize,
    pace: &Pace,
) -> Result<Value, Refusal> {
    if text.len() <= limits.bytes {
        let text = without_mark(text);
        let mut whole = Whole { slice, pace, read: 0, rested: 0, all: text.len() };
        if let Some(tree) = whole.value(text, limits.depth).await {
            return Ok(tree);
        }
    }
    // Something is wrong; the plain way says what, and where.
    parse(text, limits)
}

struct Whole<'p> {
    slice: usize,
    pace: &'p Pace,
    /// Bytes read so far, those passed over to find where a part ends included.
    read: usize,
    rested: usize,
    all: usize,
}

impl Whole<'_> {
    /// One value; `None` for anything that is not quite right.
    fn value<'a>(
        &'a mut self,
        text: &'a str,
        depth: usize,
    ) -> Pin<Box<dyn Future<Output = Option<Value>> + 'a>> {
        Box::pin(async move {
            let text = scan::trim(text);
            match text.as_bytes().first()? {
                b'{' if text.len() > self.slice => self.object(text, depth).await,
                b'[' if text.len() > self.slice => self.list(text, depth).await,
                _ => {
                    self.rest(text.len()).await;
                    of_depth(text, depth)
                }
            }
        })
    }

    async fn object(&mut self, text: &str, depth: usize) -> Option<Value> {
        let below = depth.checked_sub(1)?;
        let mut map = Map::new();
        let mut members = scan::Members::of(text, b'}')?;
        while let Some(key) = members.key()? {
            let key: String = serde_json::from_str(key).ok()?;
            let value = self.part(&mut members).await?;
            let value = self.value(value, below).await?;
            if map.insert(key, value).is_some() {
                return None;
            }
            members.separated()?;
        }
        Some(Value::Object(map))
    }

    async fn list(&mut self, text: &str, depth: usize) -> Option<Value> {
        let below = depth.checked_sub(1)?;
        let mut items = Vec::new();
        let mut members = scan::Members::of(text, b']')?;
        while members.more()? {
            let item = self.part(&mut members).await?;
            items.push(self.value(item, below).await?);
            members.separated()?;
        }
        Some(Value::Array(items))
    }

    /// Where the next value ends; a long one is gone through in slices.
    async fn part<'t>(&mut self, members: &mut scan::Members<'t>) -> Option<&'t str> {
        let mut end = members.value()?;
        loop {
            match end.look(self.slice)? {
                scan::Look::Found(part) => return Some(part),
                scan::Look::Further => self.rest(self.slice).await,
            }
        }
    }

    #[allow(clippy::cast_precision_loss)] // a share, to be shown
    async fn rest(&mut self, bytes: usize) {
        self.read += bytes;
        if self.read >= self.rested + self.slice {
            self.rested = self.read;
            // A file is gone over some four times; reading it is half of the work.
            self.pace.rest(self.read as f64 / (self.all as f64 * 8.0)).await;
        }
    }
}
