//! Events in the bytes of a damaged file, found without its trees: a broken page must not hide the pages behind it.
//!
//! Every byte of every page is tried as the start of a row (<https://www.sqlite.org/fileformat2.html>, "B-tree Cell
//! Format" and "Record Format"). What is no event fails at the shape of its header, and what was an event at its checksum.

use super::events::Stored;

/// Bytes of a page; files of ours have no other size.
const PAGE: usize = 4096;
/// Of a longer row, some bytes stand in its page and the rest in a chain of pages.
const LONGEST_IN_PAGE: usize = PAGE - 35;
const LEAST_IN_PAGE: usize = (PAGE - 12) * 32 / 255 - 23;
/// Bytes of a row in each page of the chain; the first four are the next page's number.
const IN_CHAIN: usize = PAGE - 4;
/// A text of 32 bytes, as a name of an event is.
const NAME: u64 = 13 + 2 * 32;

/// All whole events, some of them perhaps more than once.
pub(super) fn events(file: &[u8]) -> Vec<Stored> {
    let mut found = Vec::new();
    for page in file.chunks(PAGE) {
        found.extend((0..page.len()).filter_map(|at| event(file, page, at)).filter(Stored::is_whole));
    }
    found
}

fn event(file: &[u8], page: &[u8], at: usize) -> Option<Stored> {
    let mut cell = page.get(at..)?;
    let size = usize::try_from(varint(&mut cell)?).ok()?;
    let id = varint(&mut cell)? as i64;
    // Most bytes fail here: the id's own place is empty, and the name has its length.
    if *cell.get(1)? != 0 || u64::from(*cell.get(2)?) != NAME || size > file.len() {
        return None;
    }
    let row = payload(file, cell, size)?;
    let mut types = row.get(..usize::from(*row.first()?))?;
    let mut values = row.get(types.len()..)?;
    // Its own length, and the id's empty place.
    varint(&mut types)?;
    varint(&mut types)?;
    let (types, values) = (&mut types, &mut values);
    let uuid = text(types, values)?;
    let at_ms = integer(types, values)?;
    let kind = text(types, values)?;
    let body = text(types, values)?;
    let crc = integer(types, values)?;
    Some(Stored { id, uuid, at_ms, kind, body, crc })
}

/// A row's bytes: those in the page, and those of its chain.
fn payload(file: &[u8], cell: &[u8], size: usize) -> Option<Vec<u8>> {
    if size <= LONGEST_IN_PAGE {
        return Some(cell.get(..size)?.to_vec());
    }
    let kept = LEAST_IN_PAGE + (size - LEAST_IN_PAGE) % IN_CHAIN;
    let kept = if kept <= LONGEST_IN_PAGE { kept } else { LEAST_IN_PAGE };
    let mut row = cell.get(..kept)?.to_vec();
    let mut next = cell.get(kept..)?;
    while row.len() < size {
        let number = u32::from_be_bytes(*next.first_chunk()?) as usize;
        next = file.get(number.checked_sub(1)?.checked_mul(PAGE)?..)?.get(..PAGE)?;
        let wanted = (size - row.len()).min(IN_CHAIN);
        row.extend_from_slice(&next[4..4 + wanted]);
    }
    Some(row)
}

/// Seven bits a byte, the highest first; a ninth byte has eight.
fn varint(from: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for count in 0..9 {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        if count == 8 {
            return Some((value << 8) | u64::from(*byte));
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn text(types: &mut &[u8], from: &mut &[u8]) -> Option<String> {
    let length = usize::try_from(varint(types)?.checked_sub(13)?).ok().filter(|length| length % 2 == 0)? / 2;
    String::from_utf8(from.split_off(..length)?.to_vec()).ok()
}

fn integer(types: &mut &[u8], from: &mut &[u8]) -> Option<i64> {
    let kind = varint(types)?;
    let length = match kind {
        1..=4 => kind as usize,
        5 => 6,
        6 => 8,
        8 | 9 => return Some(kind as i64 - 8),
        _ => return None,
    };
    let bytes = from.split_off(..length)?;
    let sign = if bytes.first()? & 0x80 == 0 { 0 } else { -1 };
    Some(bytes.iter().fold(sign, |value, byte| (value << 8) | i64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::super::tests::attempt;
    use super::*;
    use crate::content::ExerciseId;

    /// A file with short rows, rows of every size around a page, and long ones.
    fn filled(path: &std::path::Path) -> Vec<(String, i64, String)> {
        let mut store = Store::open(path, 0).unwrap();
        for number in 0..40_usize {
            let text = "é".repeat(number * number * 8);
            // Times before 1970, and the two that are stored without a byte.
            store.record_attempt(&attempt("js-fn-01", true, &text), number as i64 * 3 - 9).unwrap();
            store.record_hint(&ExerciseId("js-fn-02".into()), 1, 1 << number).unwrap();
        }
        let mut statement = store.opened.conn.prepare("SELECT uuid, at_ms, body FROM events ORDER BY id").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    #[test]
    fn every_event_is_found_without_the_trees() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        let stored = filled(&path);
        let mut bytes = std::fs::read(&path).unwrap();
        for page in bytes.chunks_mut(PAGE) {
            // Headers of trees; in a page of a chain this is the number of the next.
            if page[0] & 0xf0 == 0 && page[0] & 0x0f != 0 {
                page[..8].fill(0xff);
            }
        }
        bytes[..108].fill(0xff);
        let mut found = events(&bytes);
        found.sort_by_key(|event| event.id);
        found.dedup_by_key(|event| event.id);
        let found: Vec<_> = found.into_iter().map(|event| (event.uuid, event.at_ms, event.body)).collect();
        assert_eq!(found.len(), 80);
        assert!(found == stored);
    }

    #[test]
    fn nonsense_is_no_event_and_ends() {
        let mut chain = vec![0_u8; 2 * PAGE];
        // A row that claims to be long, in a chain that leads back to itself.
        chain[..8].copy_from_slice(&[0xff, 0xff, 0x7f, 1, 7, 0, 77, 1]);
        chain[PAGE..PAGE + 4].copy_from_slice(&[0, 0, 0, 2]);
        for bytes in [&[][..], &[0xff; 9000], &[0; 9000], &[0x81; 4096], &chain] {
            assert_eq!(events(bytes).len(), 0);
        }
    }
}
