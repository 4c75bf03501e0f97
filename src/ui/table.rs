//! Rows and columns, as SQL returns them: aligned, cut at the width, NULL told from the text "NULL".

use super::clean::{clean_line, clip, width};
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// A cell; text is shown as it is, on one line.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Null,
    /// Aligned to the right.
    Number(String),
    Text(String),
    /// Bytes, in hexadecimal.
    Blob(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Rows shown; the rest is counted.
const MAX_ROWS: usize = 200;
/// No column is cut below this width.
const NARROWEST: usize = 6;
/// Between two columns; in the rule below the heads as well.
const GAP: usize = 3;

impl Cell {
    fn shown(&self) -> (Style, String) {
        match self {
            Cell::Null => (Style::Dim, "NULL".to_owned()),
            Cell::Number(digits) => (Style::Plain, clean_line(digits)),
            Cell::Text(text) => (Style::Plain, clean_line(text)),
            Cell::Blob(hex) => (Style::Dim, format!("x'{}'", clean_line(hex))),
        }
    }
}

impl Table {
    pub fn text(&self, look: &Look) -> Text {
        let widths = self.fit(look.width);
        let mut text = Text::new();
        let mut head = Line::new();
        for (at, name) in self.columns.iter().enumerate() {
            place(look, &mut head, at, &widths, Style::Title, &clean_line(name), self.is_numeric(at));
        }
        text.push(head);
        let (rule, cross) = if look.plain { ("-", "-+-") } else { ("─", "─┼─") };
        let rules: Vec<String> = widths.iter().map(|width| rule.repeat(*width)).collect();
        text.push(Line::of(Style::Dim, &rules.join(cross)));
        for row in self.rows.iter().take(MAX_ROWS) {
            let mut line = Line::new();
            for (at, cell) in row.iter().enumerate().take(widths.len()) {
                let (style, shown) = cell.shown();
                place(look, &mut line, at, &widths, style, &shown, self.is_numeric(at));
            }
            text.push(line);
        }
        let more = self.rows.len().saturating_sub(MAX_ROWS);
        if more > 0 {
            text.push(Line::of(Style::Dim, &format!("… ({more} more rows)")));
        }
        text
    }

    /// The widths the columns want, the widest made narrower one by one until the row fits.
    fn fit(&self, room: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = self.columns.iter().map(|name| width(&clean_line(name)).max(1)).collect();
        for row in self.rows.iter().take(MAX_ROWS) {
            for (column, cell) in widths.iter_mut().zip(row) {
                *column = (*column).max(width(&cell.shown().1));
            }
        }
        let gaps = GAP * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > room {
            let widest = widths.iter().copied().max().unwrap_or(0);
            if widest <= NARROWEST {
                break;
            }
            let second = widths.iter().copied().filter(|width| *width < widest).max().unwrap_or(0).max(NARROWEST);
            let over = widths.iter().sum::<usize>() + gaps - room;
            let count = widths.iter().filter(|width| **width == widest).count();
            let target = second.max(widest.saturating_sub(over.div_ceil(count)));
            for width in widths.iter_mut().filter(|width| **width == widest) {
                *width = target;
            }
        }
        widths
    }

    fn is_numeric(&self, column: usize) -> bool {
        let mut cells =
            self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| **cell != Cell::Null).peekable();
        cells.peek().is_some() && cells.all(|cell| matches!(cell, Cell::Number(_)))
    }
}

fn place(look: &Look, line: &mut Line, at: usize, widths: &[usize], style: Style, shown: &str, right: bool) {
    let start = widths[..at].iter().sum::<usize>() + GAP * at;
    if at > 0 {
        line.pad_to(start - GAP);
        line.add(Style::Dim, if look.plain { " | " } else { " │ " });
    }
    let shown = clip(shown, widths[at]);
    if right {
        line.pad_to(start + widths[at] - width(&shown));
    }
    line.add(style, &shown);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(n: i64) -> Cell {
        Cell::Number(n.to_string())
    }

    fn word(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn shown(table: &Table, width: usize) -> Vec<String> {
        let look = Look { colour: false, plain: true, width };
        table.text(&look).render(false).lines().map(str::to_owned).collect()
    }

    #[test]
    fn columns_are_aligned_and_null_is_null() {
        let table = Table {
            columns: vec!["id".into(), "title".into(), "year".into()],
            rows: vec![
                vec![number(1), word("Dune"), number(1965)],
                vec![number(12), word("本\nline"), Cell::Null],
                vec![number(3), Cell::Blob("00ff".into()), number(7)],
            ],
        };
        assert_eq!(
            shown(&table, 80),
            [
                "id | title   | year",
                "---+---------+-----",
                " 1 | Dune    | 1965",
                "12 | 本␊line | NULL",
                " 3 | x'00ff' |    7",
            ]
        );
    }

    #[test]
    fn the_widest_column_is_cut_first() {
        let table = Table {
            columns: vec!["id".into(), "a".into(), "b".into()],
            rows: vec![vec![number(1), word(&"a".repeat(50)), word(&"b".repeat(12))]],
        };
        assert_eq!(shown(&table, 40)[2], format!(" 1 | {}… | {}", "a".repeat(19), "b".repeat(12)));
        assert!(shown(&table, 20).iter().all(|line| width(line) <= 20), "{:?}", shown(&table, 20));
    }

    #[test]
    fn a_table_without_rows_shows_its_columns() {
        let table = Table { columns: vec!["id".into(), "name".into()], rows: vec![] };
        assert_eq!(shown(&table, 80), ["id | name", "---+-----"]);
    }

    #[test]
    fn more_rows_than_anyone_reads_are_counted() {
        let table = Table { columns: vec!["n".into()], rows: (0..500).map(|n| vec![number(n)]).collect() };
        assert_eq!(shown(&table, 80).last().unwrap(), "… (300 more rows)");
    }
}
