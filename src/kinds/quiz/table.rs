//! `[[table]]`: cells row by row, `|` between cells, a line or `;` between rows.

use super::super::question::Mistake;
use super::Form;
use super::typed::loose;
use crate::content::{TableQuestion, TableRow, TableWrong};
use crate::verdict::KnownWrong;

impl Form for &TableQuestion {
    fn read(&self, typed: &str) -> Result<String, String> {
        let columns = self.asked().len().max(1);
        let lines: Vec<&str> = typed.split(['\n', ';']).filter(|line| !line.trim().is_empty()).collect();
        let cells: Vec<Vec<&str>> = lines.iter().map(|line| line.split('|').map(str::trim).collect()).collect();
        let rows: Vec<Vec<&str>> = match &cells[..] {
            // All rows on one line.
            [one] if self.rows.len() > 1 => one.chunks(columns).map(<[&str]>::to_vec).collect(),
            _ => cells,
        };
        if rows.len() != self.rows.len() {
            let (wanted, found) = (self.rows.len() * columns, rows.iter().map(Vec::len).sum::<usize>());
            return Err(format!("the table has {wanted} empty cells, and here are {found}: write | between cells"));
        }
        for (n, row) in rows.iter().enumerate() {
            if row.len() != columns || row.iter().any(|cell| cell.is_empty()) {
                let found = row.iter().filter(|cell| !cell.is_empty()).count();
                return Err(format!("row {} has {found} of its {columns} cells", n + 1));
            }
        }
        Ok(join(&rows))
    }

    fn right(&self) -> String {
        join(&self.rows.iter().map(|row| row.answer.iter().map(String::as_str).collect()).collect::<Vec<_>>())
    }

    fn is_right(&self, said: &str) -> bool {
        self.wrong_rows(said).is_empty()
    }

    fn remarks(&self, said: &str) -> Vec<String> {
        let remark = |n: usize| {
            let row = &self.rows[n];
            let says = row.says.as_deref().map(|says| format!(": {says}")).unwrap_or_default();
            format!("Row {} ({}) is not right{says}", n + 1, row.given.join(", "))
        };
        self.wrong_rows(said).into_iter().map(remark).collect()
    }

    fn known(&self, said: &str) -> Option<KnownWrong> {
        let rows = split(said);
        let wrong = self.wrong.iter().find(|wrong| {
            let row = wrong.row.checked_sub(1).and_then(|at| rows.get(at));
            row.is_some_and(|row| same(row, &wrong.answer))
        })?;
        Some(KnownWrong { name: name(wrong), says: wrong.says.clone() })
    }

    fn mistakes(&self) -> Vec<Mistake> {
        let mistake = |wrong: &TableWrong| {
            let row = |(n, row): (usize, &TableRow)| {
                if n + 1 == wrong.row { wrong.answer.clone() } else { row.answer.clone() }
            };
            let rows: Vec<Vec<String>> = self.rows.iter().enumerate().map(row).collect();
            let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
            Mistake { name: name(wrong), answers: vec![join(&rows)] }
        };
        self.wrong.iter().map(mistake).collect()
    }

    fn examples(&self) -> Vec<String> {
        let cells = |word: &str| join(&vec![vec![word; self.asked().len()]; self.rows.len()]);
        vec![cells("x"), cells("y")]
    }
}

impl TableQuestion {
    fn wrong_rows(&self, said: &str) -> Vec<usize> {
        let said = split(said);
        let is_wrong = |n: &usize| !said.get(*n).is_some_and(|row| same(row, &self.rows[*n].answer));
        (0..self.rows.len()).filter(is_wrong).collect()
    }
}

fn name(wrong: &TableWrong) -> String {
    format!("{}: {}", wrong.row, wrong.answer.join(" | "))
}

fn same(said: &[&str], answer: &[String]) -> bool {
    said.len() == answer.len() && said.iter().zip(answer).all(|(said, answer)| loose(said) == loose(answer))
}

fn split(said: &str) -> Vec<Vec<&str>> {
    said.split(';').map(|row| row.split('|').map(str::trim).collect()).collect()
}

fn join(rows: &[Vec<&str>]) -> String {
    rows.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join("; ")
}
