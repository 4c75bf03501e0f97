//! Seeded chance: `random()` and `randomblob()` answer the same on every run.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ffi};

use super::limits::MAX_VALUE;

/// SplitMix64: enough for data that must only look random.
pub(super) struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn fill(&mut self, out: &mut [u8]) {
        for piece in out.chunks_mut(8) {
            piece.copy_from_slice(&self.next().to_le_bytes()[..piece.len()]);
        }
    }
}

/// Puts our functions over SQLite's own, which draw from a generator that the whole process shares.
pub(super) fn install(connection: &Connection, chance: &Arc<Mutex<Chance>>) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let source = chance.clone();
    connection.create_scalar_function("random", 0, flags, move |_| {
        Ok(source.lock().unwrap_or_else(PoisonError::into_inner).next().cast_signed())
    })?;
    let source = chance.clone();
    connection.create_scalar_function("randomblob", 1, flags, move |context| {
        let wanted = context.get::<rusqlite::types::Value>(0)?;
        let size = usize::try_from(integer(&wanted).max(1)).unwrap_or(usize::MAX);
        if size > MAX_VALUE {
            return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_TOOBIG), None));
        }
        let mut bytes = vec![0; size];
        source.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut bytes);
        Ok(bytes)
    })
}

/// What SQLite reads as a length: numbers are cut to integers, the rest counts as nothing.
fn integer(value: &rusqlite::types::Value) -> i64 {
    match value {
        rusqlite::types::Value::Integer(n) => *n,
        rusqlite::types::Value::Real(n) => *n as i64,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides_everything() {
        let draw = |seed| {
            let mut bytes = [0; 20];
            Chance::new(seed).fill(&mut bytes);
            bytes
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert_ne!(draw(7)[16..], [0; 4], "a last piece of less than eight bytes is filled too");
    }
}
