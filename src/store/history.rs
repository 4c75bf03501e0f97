//! What happened to the learner's files of an exercise, and which exercises were put off.

use std::collections::BTreeSet;

use super::error::Fault;
use super::events::{COLUMNS, Event, Stored};
use super::{Attempt, Snapshot, Store, StoreError};
use crate::content::ExerciseId;

/// An attempt or a snapshot as it was stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub uuid: String,
    pub at_ms: i64,
    pub what: Happened,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    Attempt(Attempt),
    Snapshot(Snapshot),
}

/// The latest of `skip` and `current` of every exercise. The recursive part steps through the index from one exercise
/// to the next, so that many attempts cost nothing.
const LATEST: &str = "\
    WITH RECURSIVE names(name) AS (
        SELECT min(exercise) FROM events
        UNION ALL
        SELECT (SELECT min(exercise) FROM events WHERE exercise > name) FROM names WHERE name IS NOT NULL)
    SELECT (SELECT id FROM events WHERE exercise = name AND kind IN ('current', 'skip') ORDER BY at_ms DESC, uuid DESC LIMIT 1)
    FROM names WHERE name IS NOT NULL";

impl Store {
    /// Keeps files that a command is about to replace; when this returns, they last. Returns the snapshot's name.
    pub fn record_snapshot(&mut self, snapshot: &Snapshot, at_ms: i64) -> Result<String, StoreError> {
        self.record(&Event::Snapshot(Box::new(snapshot.clone())), at_ms)
    }

    /// Puts an exercise off until the others are passed, or until it is opened again.
    pub fn record_skip(&mut self, exercise: &ExerciseId, at_ms: i64) -> Result<(), StoreError> {
        self.record(&Event::Skip { exercise: exercise.clone() }, at_ms).map(|_| ())
    }

    /// The exercises that were put off and not opened since. A pass counts for more, but is not looked at here.
    pub fn skipped(&mut self) -> Result<BTreeSet<ExerciseId>, StoreError> {
        self.with(|conn| {
            let sql = format!("SELECT {COLUMNS} FROM events WHERE id IN ({LATEST}) AND kind = 'skip'");
            let mut found = BTreeSet::new();
            for row in conn.prepare_cached(&sql)?.query_map([], Stored::from_row)? {
                if let Some(Event::Skip { exercise }) = row?.event()? {
                    found.insert(exercise);
                }
            }
            Ok(found)
        })
    }

    /// All attempts and snapshots of an exercise, oldest first.
    pub fn history(&mut self, exercise: &ExerciseId) -> Result<Vec<Past>, StoreError> {
        self.with(|conn| {
            let sql = format!("SELECT {COLUMNS} FROM events WHERE exercise = ?1 AND kind IN ('attempt', 'snapshot')");
            let mut found = Vec::new();
            for row in conn.prepare_cached(&sql)?.query_map([exercise.as_str()], Stored::from_row)? {
                let row = row?;
                let what = match row.event()? {
                    Some(Event::Attempt(attempt)) => Happened::Attempt(*attempt),
                    Some(Event::Snapshot(snapshot)) => Happened::Snapshot(*snapshot),
                    _ => continue,
                };
                found.push(Past { uuid: row.uuid, at_ms: row.at_ms, what });
            }
            // By names, where two have one time, so that the order is the same on every machine.
            found.sort_by(|a: &Past, b| (a.at_ms, &a.uuid).cmp(&(b.at_ms, &b.uuid)));
            Ok::<_, Fault>(found)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::TextFile;
    use crate::store::tests::attempt;

    fn id(exercise: &str) -> ExerciseId {
        ExerciseId(exercise.to_owned())
    }

    #[test]
    fn opening_an_exercise_ends_its_being_put_off() {
        let mut store = Store::in_memory().unwrap();
        let skipped = |store: &mut Store| store.skipped().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(skipped(&mut store), [""; 0]);
        store.record_attempt(&attempt("fi-01", false, "a"), 1).unwrap();
        store.record_current(&id("fi-02"), 2).unwrap();
        store.record_skip(&id("fi-02"), 3).unwrap();
        store.record_skip(&id("fi-04"), 3).unwrap();
        store.record_current(&id("fi-03"), 3).unwrap();
        assert_eq!(skipped(&mut store), ["fi-02", "fi-04"]);
        store.record_current(&id("fi-02"), 4).unwrap();
        assert_eq!(skipped(&mut store), ["fi-04"]);
        // Another machine's history was merged: this was said before.
        store.record_skip(&id("fi-02"), 1).unwrap();
        assert_eq!(skipped(&mut store), ["fi-04"]);
        assert_eq!(store.progress().unwrap().len(), 1, "putting off is no progress");
    }

    #[test]
    fn snapshots_stand_among_the_attempts() {
        let mut store = Store::in_memory().unwrap();
        let files = vec![TextFile { path: "shop.js".into(), text: "mine".into() }];
        let snapshot = Snapshot { exercise: id("fi-02"), files, restored: Some("x".into()) };
        store.record_attempt(&attempt("fi-02", true, "b"), 5).unwrap();
        let uuid = store.record_snapshot(&snapshot, 4).unwrap();
        store.record_attempt(&attempt("fi-03", true, "c"), 6).unwrap();
        let history = store.history(&id("fi-02")).unwrap();
        assert_eq!(history[0], Past { uuid, at_ms: 4, what: Happened::Snapshot(snapshot) });
        assert!(matches!(&history[1].what, Happened::Attempt(one) if *one == attempt("fi-02", true, "b")));
        assert_eq!(history.len(), 2);
        assert_eq!(store.attempts(&id("fi-02")).unwrap().len(), 1);
        store.check().unwrap();
    }

    #[test]
    fn snapshots_travel_but_not_those_that_lead_out_of_a_folder() {
        let mut from = Store::in_memory().unwrap();
        for path in ["shop.js", "../../.bashrc", "/etc/passwd"] {
            let files = vec![TextFile { path: path.into(), text: "x".into() }];
            from.record_snapshot(&Snapshot { exercise: id("fi-02"), files, restored: None }, 4).unwrap();
        }
        from.record_skip(&id("fi-03"), 5).unwrap();
        let mut file = Vec::new();
        from.export(&mut file).unwrap();
        let mut to = Store::in_memory().unwrap();
        let done = to.import(&mut &file[..], 9).unwrap();
        assert_eq!((done.added, done.refused), (2, 2));
        assert_eq!((to.history(&id("fi-02")).unwrap().len(), to.skipped().unwrap().len()), (1, 1));
    }
}
