//! A prepared statement: a thin and safe handle on SQLite's own, with the places of its errors.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int};
use std::ops::Deref;

use rusqlite::ffi;

use super::room::Database;

/// Bytes of an error's words that are kept.
const MESSAGE: usize = 500;

/// An error of SQLite, or a refusal of the sandbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The extended result code.
    pub code: i32,
    pub message: String,
    /// Refused by the rules of the sandbox.
    pub denied: bool,
    /// The byte of the SQL text that the error is about, where SQLite knows it.
    pub offset: Option<usize>,
}

impl Failure {
    pub(super) fn of_code(code: c_int) -> Self {
        // SAFETY: SQLite returns a constant string for every code.
        let message = unsafe { CStr::from_ptr(ffi::sqlite3_errstr(code)) };
        Failure { code, message: message.to_string_lossy().into_owned(), denied: false, offset: None }
    }

    /// What the code means, in SQLite's words.
    pub fn meaning(&self) -> String {
        Failure::of_code(self.code).message
    }

    /// The same error, with a place to fall back on: the byte where its statement begins.
    pub(super) fn or_at(mut self, start: usize) -> Self {
        self.offset.get_or_insert(start);
        self
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map_or(ffi::SQLITE_ERROR, |error| error.extended_code);
        Failure { code, message: super::text::shortened(&error.to_string(), MESSAGE), denied: false, offset: None }
    }
}

/// SQL text as SQLite reads it: with a NUL behind it, and none inside.
pub struct Source(String);

impl Source {
    pub fn new(sql: impl Into<String>) -> Result<Self, Failure> {
        let mut sql = sql.into();
        if let Some(at) = sql.find('\0') {
            let message = "the text contains a NUL character, which SQL does not know".to_owned();
            return Err(Failure { code: 0, message, denied: false, offset: Some(at) });
        }
        sql.push('\0');
        Ok(Source(sql))
    }
}

impl Deref for Source {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0[..self.0.len() - 1]
    }
}

/// A value of a row, in the memory of SQLite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    Null,
    Int(i64),
    Real(f64),
    /// UTF-8 as a rule; a CAST from a blob can make any bytes.
    Text(&'a [u8]),
    Blob(&'a [u8]),
}

pub struct Statement {
    raw: *mut ffi::sqlite3_stmt,
    database: Database,
}

impl Statement {
    /// Prepares the statement that begins at byte `start` of `sql`. Returns it, or `None` where only blanks and
    /// comments are left, and the byte where the next one begins. Offsets of errors count from the start of `sql`.
    pub fn prepare(database: &Database, sql: &Source, start: usize) -> Result<(Option<Statement>, usize), Failure> {
        database.guard().announce(&sql[start..]);
        // With the final NUL counted in, SQLite caps the length of each statement instead of the whole text's.
        let text = &sql.0.as_bytes()[start..];
        let (mut raw, mut tail) = (std::ptr::null_mut(), std::ptr::null::<c_char>());
        // SAFETY: the connection is open, `text` lives through the call, and `tail` points into it afterwards.
        let (code, used) = unsafe {
            let code = ffi::sqlite3_prepare_v2(
                database.connection().handle(),
                text.as_ptr().cast(),
                c_int::try_from(text.len()).unwrap_or(c_int::MAX),
                &raw mut raw,
                &raw mut tail,
            );
            (code, if tail.is_null() { text.len() } else { tail.offset_from(text.as_ptr().cast()) as usize })
        };
        if code != ffi::SQLITE_OK {
            let mut failure = last_failure(database, code);
            failure.offset = failure.offset.map(|offset| start + offset);
            return Err(failure);
        }
        let statement = (!raw.is_null()).then(|| Statement { raw, database: database.clone() });
        Ok((statement, (start + used).min(sql.len())))
    }

    pub(super) fn raw(&self) -> *mut ffi::sqlite3_stmt {
        self.raw
    }

    /// The connection that it belongs to.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Runs on to the next row. `false`: there is none, the statement is done and starts anew with the next call.
    pub fn step(&mut self) -> Result<bool, Failure> {
        // SAFETY: the statement is valid until it is dropped.
        match unsafe { ffi::sqlite3_step(self.raw) } {
            ffi::SQLITE_ROW => Ok(true),
            ffi::SQLITE_DONE => {
                self.reset();
                Ok(false)
            }
            code => {
                let failure = last_failure(&self.database, code);
                self.reset();
                Err(failure)
            }
        }
    }

    pub fn reset(&mut self) {
        // SAFETY: the statement is valid; the code repeats the last error of `step`, which was returned already.
        unsafe { ffi::sqlite3_reset(self.raw) };
    }

    /// Columns of its rows; none for statements that give no rows.
    pub fn columns(&self) -> usize {
        // SAFETY: the statement is valid.
        unsafe { ffi::sqlite3_column_count(self.raw) }.unsigned_abs() as usize
    }

    pub fn column_name(&self, column: usize) -> String {
        // SAFETY: the statement is valid; SQLite answers null for a column that is not there.
        unsafe { owned(ffi::sqlite3_column_name(self.raw, column as c_int)) }.unwrap_or_default()
    }

    /// A value of the row that the last `step` found; it lives until the next one.
    pub fn cell(&self, column: usize) -> Cell<'_> {
        let column = column as c_int;
        // SAFETY: the statement is valid and stands on a row; SQLite answers NULL for a column that is not there.
        unsafe {
            match ffi::sqlite3_column_type(self.raw, column) {
                ffi::SQLITE_INTEGER => Cell::Int(ffi::sqlite3_column_int64(self.raw, column)),
                ffi::SQLITE_FLOAT => Cell::Real(ffi::sqlite3_column_double(self.raw, column)),
                ffi::SQLITE_TEXT => Cell::Text(self.bytes(ffi::sqlite3_column_text(self.raw, column), column)),
                ffi::SQLITE_BLOB => Cell::Blob(self.bytes(ffi::sqlite3_column_blob(self.raw, column).cast(), column)),
                _ => Cell::Null,
            }
        }
    }

    /// SAFETY (for callers): `start` is what SQLite just returned for this column as text or blob.
    unsafe fn bytes(&self, start: *const u8, column: c_int) -> &[u8] {
        if start.is_null() {
            return &[];
        }
        // SAFETY: SQLite says how many bytes it returned; they stay until the next step, which needs `&mut self`.
        unsafe {
            std::slice::from_raw_parts(start, ffi::sqlite3_column_bytes(self.raw, column).unsigned_abs() as usize)
        }
    }

    pub fn is_read_only(&self) -> bool {
        // SAFETY: the statement is valid.
        unsafe { ffi::sqlite3_stmt_readonly(self.raw) != 0 }
    }

    pub fn is_explain(&self) -> bool {
        // SAFETY: the statement is valid.
        unsafe { ffi::sqlite3_stmt_isexplain(self.raw) != 0 }
    }
}

impl Drop for Statement {
    fn drop(&mut self) {
        // SAFETY: the statement is valid and used no more; its connection is still open, since we hold it.
        unsafe { ffi::sqlite3_finalize(self.raw) };
    }
}

/// SAFETY (for callers): `text` is null or a C string.
pub(super) unsafe fn owned(text: *const c_char) -> Option<String> {
    // SAFETY: as above.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned())
}

/// What went wrong on a connection just now.
pub(super) fn last_failure(database: &Database, code: c_int) -> Failure {
    // A refused function comes back as an ordinary error, so the code alone does not tell.
    if let Some(message) = database.guard().refusal() {
        return Failure { code: ffi::SQLITE_AUTH, message, denied: true, offset: None };
    }
    // SAFETY: the connection is open; the message is copied before anything else happens to it.
    let (message, offset) = unsafe {
        let handle = database.connection().handle();
        (owned(ffi::sqlite3_errmsg(handle)).unwrap_or_default(), ffi::sqlite3_error_offset(handle))
    };
    let message = super::text::shortened(&message, MESSAGE);
    Failure { code, message, denied: false, offset: usize::try_from(offset).ok() }
}
