//! The append-only rows: what an event is, its checksum, adding and reading.

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::error::Fault;
use crate::content::{ExerciseId, Mark, PackId, TextFile};

/// What is written down when something happened. The kind and the body's JSON are the file's form: fields may be
/// added with a default, never renamed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Event {
    Attempt(Box<Attempt>),
    Hint { exercise: ExerciseId, number: u32 },
    Solution { exercise: ExerciseId },
    Current { exercise: ExerciseId },
    Skip { exercise: ExerciseId },
    Snapshot(Box<Snapshot>),
}

/// The learner's files as they were just before a command replaced some of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    pub exercise: ExerciseId,
    pub files: Vec<TextFile>,
    /// The attempt or snapshot that took their place, by its name in the store; without one, the starting files did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restored: Option<String>,
}

impl Event {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Event::Attempt(_) => "attempt",
            Event::Hint { .. } => "hint",
            Event::Solution { .. } => "solution",
            Event::Current { .. } => "current",
            Event::Skip { .. } => "skip",
            Event::Snapshot(_) => "snapshot",
        }
    }

    /// The learner's files in it.
    pub(super) fn files(&self) -> &[TextFile] {
        match self {
            Event::Attempt(attempt) => match &attempt.submitted {
                Submitted::Files(files) => files,
                Submitted::Answer(_) => &[],
            },
            Event::Snapshot(snapshot) => &snapshot.files,
            Event::Hint { .. } | Event::Solution { .. } | Event::Current { .. } | Event::Skip { .. } => &[],
        }
    }

    pub(super) fn exercise(&self) -> &ExerciseId {
        match self {
            Event::Attempt(attempt) => &attempt.exercise,
            Event::Snapshot(snapshot) => &snapshot.exercise,
            Event::Hint { exercise, .. }
            | Event::Solution { exercise }
            | Event::Current { exercise }
            | Event::Skip { exercise } => exercise,
        }
    }
}

/// One graded attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    pub exercise: ExerciseId,
    pub pack: PackId,
    /// Says which form of the exercise was attempted.
    pub content_hash: String,
    pub submitted: Submitted,
    /// Which variant of a question was asked; 0 is the question itself, and every task.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub variant: u32,
    /// How each point of a rubric was met, where there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    pub passed: bool,
    pub summary: Summary,
    /// The highest hint seen before this attempt; 0 is none.
    pub hints_seen: u32,
    /// Milliseconds the grading took.
    pub duration_ms: u64,
}

/// What the learner handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Submitted {
    Files(Vec<TextFile>),
    /// An answer to a question in its stored form, e.g. `a c`, or own words.
    Answer(String),
}

/// A verdict in short.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub passed: u32,
    pub failed: u32,
    pub not_run: u32,
    /// The first failed case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_failed: Option<String>,
    /// The known mistake that was recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A row of `events` as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stored {
    pub id: i64,
    pub uuid: String,
    pub at_ms: i64,
    pub kind: String,
    pub body: String,
    pub crc: i64,
}

pub(super) const COLUMNS: &str = "id, uuid, at_ms, kind, body, crc";

impl Stored {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
        Ok(Stored {
            id: row.get(0)?,
            uuid: row.get(1)?,
            at_ms: row.get(2)?,
            kind: row.get(3)?,
            body: row.get(4)?,
            crc: row.get(5)?,
        })
    }

    pub(super) fn is_whole(&self) -> bool {
        self.crc == checksum(&[&self.uuid, &self.at_ms.to_string(), &self.kind, &self.body])
    }

    /// The event, or `None` for a kind that only a newer version knows.
    pub(super) fn event(&self) -> Result<Option<Event>, Fault> {
        if !self.is_whole() {
            return Err(Fault::Damage(format!("the checksum of event {} does not hold", self.id)));
        }
        Ok(serde_json::from_str(&self.body).ok())
    }
}

/// CRC-32 over the parts, each closed by a zero byte, so that no text can move from one part to the next.
pub(super) fn checksum(parts: &[&str]) -> i64 {
    let mut hasher = crc32fast::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    i64::from(hasher.finalize())
}

/// Adds an event under a new name, and returns that name.
pub(super) fn append(conn: &Connection, event: &Event, at_ms: i64) -> Result<String, Fault> {
    let body = serde_json::to_string(event).map_err(|error| Fault::Io(error.into()))?;
    let kind = event.kind().to_owned();
    // SQLite seeds its generator from the system's randomness; 128 bits never meet twice.
    let uuid: String = conn.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0))?;
    let crc = checksum(&[&uuid, &at_ms.to_string(), &kind, &body]);
    insert(conn, &Stored { id: 0, uuid: uuid.clone(), at_ms, kind, body, crc })?;
    Ok(uuid)
}

/// Inserts a row as it is, unless one of its name is there; says whether it was new.
pub(super) fn insert(conn: &Connection, row: &Stored) -> Result<bool, Fault> {
    let added = conn
        .prepare_cached(
            "INSERT INTO events (uuid, at_ms, kind, body, crc) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (uuid) DO NOTHING",
        )?
        .execute(params![row.uuid, row.at_ms, row.kind, row.body, row.crc])?;
    Ok(added == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_covers_every_part_and_its_border() {
        let base = checksum(&["ab", "1", "hint", "{}"]);
        for other in [
            ["a", "b1", "hint", "{}"],
            ["ab", "2", "hint", "{}"],
            ["ab", "1", "hin", "t{}"],
            ["ab", "1", "hint", "{} "],
        ] {
            assert_ne!(checksum(&other), base, "{other:?}");
        }
    }

    #[test]
    fn the_stored_form_stays_readable() {
        let attempt = r#"{"kind":"attempt","exercise":"js-fn-01","pack":"js-logic","content_hash":"h",
            "submitted":{"answer":"a c"},"passed":false,"summary":{"passed":1,"failed":2,"not_run":0,"first_failed":"x"},
            "hints_seen":1,"duration_ms":4,"a_later_field":7}"#;
        let Ok(Event::Attempt(attempt)) = serde_json::from_str(attempt) else { panic!("not read") };
        assert_eq!(attempt.submitted, Submitted::Answer("a c".into()));
        assert_eq!(attempt.summary.first_failed.as_deref(), Some("x"));
        assert_eq!((attempt.variant, attempt.marks.len()), (0, 0), "answers from before there were variants");
        let json = serde_json::to_string(&attempt).unwrap();
        assert!(!json.contains("variant") && !json.contains("marks"), "what says nothing is not written: {json}");
        let marked = Attempt { variant: 2, marks: vec![Mark::Said, Mark::Half], ..*attempt };
        let json = serde_json::to_string(&marked).unwrap();
        assert!(json.contains(r#""variant":2,"marks":["said","half"]"#), "{json}");
        assert_eq!(serde_json::from_str::<Attempt>(&json).unwrap(), marked);
        let hint = Event::Hint { exercise: ExerciseId("js-fn-01".into()), number: 2 };
        assert_eq!(serde_json::to_string(&hint).unwrap(), r#"{"kind":"hint","exercise":"js-fn-01","number":2}"#);
    }
}
