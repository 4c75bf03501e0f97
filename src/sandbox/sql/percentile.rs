//! `median` and its kin, which Node's SQLite has and the bundled one leaves out; with its results and messages.

use rusqlite::functions::{Aggregate, Context, FunctionFlags, WindowAggregate};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, Result, ffi};

#[derive(Clone, Copy)]
struct Percentile {
    name: &'static str,
    /// The fraction that means all; 0.0: there is no such argument, the middle is meant.
    whole: f64,
    /// The answer is one of the values, never between two.
    discrete: bool,
}

const FUNCTIONS: [Percentile; 4] = [
    Percentile { name: "median", whole: 0.0, discrete: false },
    Percentile { name: "percentile", whole: 100.0, discrete: false },
    Percentile { name: "percentile_cont", whole: 1.0, discrete: false },
    Percentile { name: "percentile_disc", whole: 1.0, discrete: true },
];

/// The numbers so far, and the share of them that lies below the answer.
struct Seen {
    values: Vec<f64>,
    /// Set once an answer was asked for: a window goes on asking, and must not sort again for each row.
    sorted: bool,
    share: f64,
}

pub(super) fn install(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    FUNCTIONS.into_iter().try_for_each(|function| {
        let arguments = if function.whole == 0.0 { 1 } else { 2 };
        connection.create_window_function(function.name, arguments, flags, function)
    })
}

impl Percentile {
    fn share(&self, context: &Context<'_>) -> Result<f64> {
        if self.whole == 0.0 {
            return Ok(0.5);
        }
        number(context.get_raw(1)).map(|n| n / self.whole).filter(|share| (0.0..=1.0).contains(share)).ok_or_else(
            || error(format!("the fraction argument to {}() is not between 0.0 and {:.1}", self.name, self.whole)),
        )
    }

    /// The row's number; `None` for NULL, which does not count.
    fn input(&self, context: &Context<'_>) -> Result<Option<f64>> {
        match context.get_raw(0) {
            ValueRef::Null => Ok(None),
            value => match number(value) {
                Some(n) if n.is_infinite() => Err(error(format!("Inf input to {}()", self.name))),
                Some(n) => Ok(Some(n)),
                None => Err(error(format!("input to {}() is not numeric", self.name))),
            },
        }
    }

    fn answer(&self, seen: &mut Seen) -> Option<f64> {
        let share = seen.share;
        let sorted = seen.sort();
        let place = share * sorted.len().checked_sub(1)? as f64;
        let below = place as usize;
        let above = if self.discrete || place == below as f64 { below } else { below + 1 };
        Some(sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64))
    }
}

impl Seen {
    fn sort(&mut self) -> &[f64] {
        if !self.sorted {
            self.values.sort_by(f64::total_cmp);
            self.sorted = true;
        }
        &self.values
    }

    /// Where a number is, or where it belongs, among sorted ones.
    fn place(&self, value: f64) -> std::result::Result<usize, usize> {
        self.values.binary_search_by(|other| other.total_cmp(&value))
    }
}

impl Aggregate<Seen, Option<f64>> for Percentile {
    fn init(&self, context: &mut Context<'_>) -> Result<Seen> {
        Ok(Seen { values: Vec::new(), sorted: false, share: self.share(context)? })
    }

    fn step(&self, context: &mut Context<'_>, seen: &mut Seen) -> Result<()> {
        if self.share(context)? != seen.share {
            return Err(error(format!("the fraction argument to {}() is not the same for all input rows", self.name)));
        }
        if let Some(value) = self.input(context)? {
            let at = if seen.sorted { seen.place(value).unwrap_or_else(|at| at) } else { seen.values.len() };
            seen.values.insert(at, value);
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, seen: Option<Seen>) -> Result<Option<f64>> {
        Ok(seen.and_then(|mut seen| self.answer(&mut seen)))
    }
}

impl WindowAggregate<Seen, Option<f64>> for Percentile {
    fn value(&self, seen: Option<&mut Seen>) -> Result<Option<f64>> {
        Ok(seen.and_then(|seen| self.answer(seen)))
    }

    fn inverse(&self, context: &mut Context<'_>, seen: &mut Seen) -> Result<()> {
        seen.sort();
        if let Some(at) = self.input(context)?.and_then(|gone| seen.place(gone).ok()) {
            seen.values.remove(at);
        }
        Ok(())
    }
}

fn number(value: ValueRef<'_>) -> Option<f64> {
    match value {
        ValueRef::Integer(n) => Some(n as f64),
        ValueRef::Real(n) => Some(n),
        _ => None,
    }
}

fn error(words: String) -> Error {
    Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_ERROR), Some(words))
}
