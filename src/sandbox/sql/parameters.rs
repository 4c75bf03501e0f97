//! A statement's parameters and the origin of its columns: what programs ask of it beyond its rows.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int};

use rusqlite::ffi;

use super::statement::{Cell, Failure, Statement, last_failure, owned};

/// Where a column of a result comes from; `None` for what is no plain column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    pub column: Option<String>,
    pub database: Option<String>,
    pub table: Option<String>,
    /// The declared type.
    pub kind: Option<String>,
}

impl Statement {
    /// The names of its parameters with their prefix, in order; `None` where a parameter has none.
    pub fn parameters(&self) -> Vec<Option<String>> {
        // SAFETY: the statement is valid, and the indexes are those of its parameters.
        unsafe {
            let count = ffi::sqlite3_bind_parameter_count(self.raw());
            (1..=count).map(|n| owned(ffi::sqlite3_bind_parameter_name(self.raw(), n))).collect()
        }
    }

    /// Binds a value to the parameter of this index, counted from 1; SQLite copies it.
    pub fn bind(&mut self, index: usize, value: Cell<'_>) -> Result<(), Failure> {
        let index = c_int::try_from(index).unwrap_or(c_int::MAX);
        // SAFETY: the statement is valid; SQLite checks the index, and copies texts and blobs before it returns.
        let code = unsafe {
            match value {
                Cell::Null => ffi::sqlite3_bind_null(self.raw(), index),
                Cell::Int(n) => ffi::sqlite3_bind_int64(self.raw(), index, n),
                Cell::Real(n) => ffi::sqlite3_bind_double(self.raw(), index, n),
                Cell::Text(text) => ffi::sqlite3_bind_text64(
                    self.raw(),
                    index,
                    text.as_ptr().cast(),
                    text.len() as u64,
                    ffi::SQLITE_TRANSIENT(),
                    ffi::SQLITE_UTF8 as u8,
                ),
                // For an empty slice the pointer would do, but SQLite reads a null one as NULL.
                Cell::Blob([]) => ffi::sqlite3_bind_zeroblob(self.raw(), index, 0),
                Cell::Blob(bytes) => ffi::sqlite3_bind_blob64(
                    self.raw(),
                    index,
                    bytes.as_ptr().cast(),
                    bytes.len() as u64,
                    ffi::SQLITE_TRANSIENT(),
                ),
            }
        };
        if code == ffi::SQLITE_OK { Ok(()) } else { Err(last_failure(self.database(), code)) }
    }

    /// Makes every parameter NULL again.
    pub fn clear(&mut self) {
        // SAFETY: the statement is valid.
        unsafe { ffi::sqlite3_clear_bindings(self.raw()) };
    }

    /// The text that it was made from.
    pub fn source(&self) -> String {
        // SAFETY: the statement is valid, and the text lives as long as it does.
        unsafe { owned(ffi::sqlite3_sql(self.raw())) }.unwrap_or_default()
    }

    /// Its text with the bound values in place; `None` when that would be too long.
    pub fn expanded(&self) -> Option<String> {
        // SAFETY: the statement is valid; the text is ours to free, once it is copied.
        unsafe {
            let text = ffi::sqlite3_expanded_sql(self.raw());
            let copy = (!text.is_null()).then(|| CStr::from_ptr(text).to_string_lossy().into_owned());
            ffi::sqlite3_free(text.cast());
            copy
        }
    }

    pub fn origin(&self, column: usize) -> Origin {
        let column = column as c_int;
        let ask = |question: unsafe extern "C" fn(*mut ffi::sqlite3_stmt, c_int) -> *const c_char| {
            // SAFETY: the statement is valid; SQLite answers null for what it does not know.
            unsafe { owned(question(self.raw(), column)) }
        };
        Origin {
            column: ask(ffi::sqlite3_column_origin_name),
            database: ask(ffi::sqlite3_column_database_name),
            table: ask(ffi::sqlite3_column_table_name),
            kind: ask(ffi::sqlite3_column_decltype),
        }
    }
}
