//! Tables that come as plain text, with `|` and `-+-`, drawn with the lines that a terminal has.

use super::theme::Look;

/// Where the columns of a table part.
#[derive(Debug, PartialEq)]
pub struct Grid(Vec<usize>);

impl Grid {
    /// A text is a table when its second line is a rule of `-` and `+`.
    pub fn of(text: &str) -> Option<Grid> {
        let rule = text.lines().nth(1)?;
        let is_rule = rule.len() > 2 && rule.chars().all(|c| matches!(c, '-' | '+'));
        is_rule.then(|| Grid(rule.char_indices().filter(|(_, c)| *c == '+').map(|(at, _)| at).collect()))
    }

    /// A line of the table, in the stream's look.
    pub fn line(&self, look: &Look, line: &str) -> String {
        if look.plain {
            return line.to_owned();
        }
        if !line.is_empty() && line.chars().all(|c| matches!(c, '-' | '+')) {
            return line.replace('-', "─").replace('+', "┼");
        }
        let mut column = 0;
        line.chars()
            .map(|c| {
                let here = column;
                column += super::clean::width(&c.to_string());
                if c == '|' && self.0.contains(&here) { '│' } else { c }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_between_columns_are_drawn() {
        let text = "id | name\n---+------\n 1 | a | b\n";
        let look = Look { colour: false, plain: false, width: 80 };
        let grid = Grid::of(text).unwrap();
        let drawn: Vec<String> = text.lines().map(|line| grid.line(&look, line)).collect();
        assert_eq!(drawn, ["id │ name", "───┼──────", " 1 │ a | b"]);
        let plain = Look { plain: true, ..look };
        assert_eq!(grid.line(&plain, " 1 | a | b"), " 1 | a | b");
        assert_eq!(Grid::of("a\nb"), None);
    }
}
