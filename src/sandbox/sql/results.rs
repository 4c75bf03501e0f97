//! Rows on their way out of the worker, under their caps.

use super::statement::{Cell, Failure, Statement};
use crate::sandbox::job::{Limit, ResultSet, SqlValue};
use crate::value::Number;

/// Bytes of one result that leave the worker.
const RESULT_BYTES: usize = 1 << 20;
/// Bytes of all results of a script together.
const REPORT_BYTES: usize = 4 << 20;
/// What a result weighs even when it is empty.
const EMPTY_BYTES: usize = 64;
/// A statement that goes on to produce this many times what is kept is stopped.
const PATIENCE: usize = 10;

/// Why a script stopped before its end.
#[derive(Debug, PartialEq)]
pub(super) enum Stop {
    Failed(Failure),
    Limit(Limit),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failed(failure)
    }
}

/// What may still leave the worker in one report.
pub(super) struct Allowance {
    rows: usize,
    bytes: usize,
}

impl Allowance {
    /// At most `rows` rows a result.
    pub fn new(rows: usize) -> Self {
        Allowance { rows, bytes: REPORT_BYTES }
    }

    /// Runs a statement to its end and keeps its rows as far as they are allowed out.
    pub fn collect(&mut self, statement: &mut Statement) -> Result<ResultSet, Stop> {
        let columns: Vec<String> = (0..statement.columns()).map(|n| statement.column_name(n)).collect();
        let most = RESULT_BYTES.min(self.bytes);
        let (mut rows, mut cut, mut seen) = (Vec::new(), false, 0);
        let mut bytes = EMPTY_BYTES + columns.iter().map(String::len).sum::<usize>();
        while statement.step()? {
            seen += 1;
            let cells = (0..columns.len()).map(|n| statement.cell(n));
            bytes += cells.clone().map(weight).sum::<usize>();
            if seen > self.rows.saturating_mul(PATIENCE) || bytes > most.saturating_mul(PATIENCE) {
                statement.reset();
                return Err(Stop::Limit(Limit::Output));
            }
            cut |= rows.len() >= self.rows || bytes > most;
            if !cut {
                rows.push(cells.map(value).collect());
            }
        }
        self.bytes -= bytes.min(most);
        Ok(ResultSet { columns, rows, cut })
    }
}

/// Bytes that a value takes in a report, roughly.
fn weight(cell: Cell<'_>) -> usize {
    match cell {
        Cell::Null | Cell::Int(_) | Cell::Real(_) => 8,
        Cell::Text(bytes) => bytes.len() + 8,
        Cell::Blob(bytes) => bytes.len() * 2 + 8,
    }
}

fn value(cell: Cell<'_>) -> SqlValue {
    match cell {
        Cell::Null => SqlValue::Null,
        Cell::Int(n) => SqlValue::Int(n),
        Cell::Real(n) => SqlValue::Real(Number::new(n)),
        Cell::Text(bytes) => SqlValue::Text(String::from_utf8_lossy(bytes).into_owned()),
        Cell::Blob(bytes) => SqlValue::Blob(hexadecimal(bytes)),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|n| char::from(DIGITS[usize::from(n)])).collect()
}
