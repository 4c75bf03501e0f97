//! `[[table]]`: the empty cells of a table are filled in.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[table]]`. The first columns are given, the others are answered.
    TableQuestion {
        pub columns: Vec<String>,
        #[serde(rename = "row")]
        pub rows: Vec<TableRow>,
        #[serde(default)]
        pub wrong: Vec<TableWrong>,
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    pub given: Vec<String>,
    /// The cells of the remaining columns.
    pub answer: Vec<String>,
    /// Shown when the row is not right.
    #[serde(default)]
    pub says: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWrong {
    /// Counted from 1.
    pub row: usize,
    pub answer: Vec<String>,
    pub says: String,
}

impl TableQuestion {
    /// How many columns are given.
    pub fn given(&self) -> usize {
        self.rows.first().map_or(0, |row| row.given.len())
    }

    /// The names of the columns that are answered.
    pub fn asked(&self) -> &[String] {
        self.columns.get(self.given()..).unwrap_or_default()
    }
}
