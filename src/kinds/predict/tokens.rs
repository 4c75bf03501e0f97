//! Output as tokens: what a prediction has to get right, whatever separates it.

/// White space, commas, quotes, brackets, colons and the bars of a table only separate; `[]`, `{}` and `''` are tokens of their own.
/// Inside brackets a number or a `null` in quotes keeps them: there they tell a text from a value.
pub fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut word = String::new();
    let mut at = 0;
    let mut depth = 0_i32;
    while at < chars.len() {
        if !separates(chars[at]) {
            word.push(chars[at]);
            at += 1;
            continue;
        }
        if depth > 0 && is_quote(chars[at]) && is_quoted(&chars[..at], chars[at], &word) {
            found.push(format!("'{}'", std::mem::take(&mut word)));
            at += 1;
            continue;
        }
        let empty = if word.is_empty() { empty_pair(&chars, at) } else { None };
        if !word.is_empty() {
            found.push(std::mem::take(&mut word));
        } else if let Some((pair, next)) = empty {
            found.push(pair.to_owned());
            at = next;
        } else {
            depth += match chars[at] {
                '[' | '{' => 1,
                ']' | '}' => -1,
                _ => 0,
            };
            at += 1;
        }
    }
    if !word.is_empty() {
        found.push(word);
    }
    found
}

/// Whether the quote that comes next closes one around a word that would be a value without them.
fn is_quoted(before: &[char], quote: char, word: &str) -> bool {
    let open = before.len().checked_sub(word.chars().count() + 1).and_then(|at| before.get(at));
    let is_value = word.parse::<f64>().is_ok() || matches!(word, "null" | "undefined" | "true" | "false");
    is_value && open == Some(&quote)
}

/// What a token is without the quotes it kept.
pub fn bare(token: &str) -> &str {
    token
        .strip_prefix('\'')
        .and_then(|token| token.strip_suffix('\''))
        .filter(|inside| !inside.is_empty())
        .unwrap_or(token)
}

fn separates(c: char) -> bool {
    c.is_whitespace() || is_quote(c) || matches!(c, ',' | ':' | '|' | '[' | ']' | '{' | '}' | '(' | ')')
}

fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"' | '`')
}

/// An empty list, object or text that begins at `at`, and where it ends.
fn empty_pair(chars: &[char], at: usize) -> Option<(&'static str, usize)> {
    let open = chars[at];
    if is_quote(open) {
        // In `it''s` and `'a''b'` the quotes stand inside a word.
        let free = |c: Option<&char>| c.is_none_or(|c| separates(*c) && !is_quote(*c));
        let before = at.checked_sub(1).and_then(|before| chars.get(before));
        let is_pair = chars.get(at + 1) == Some(&open) && free(before) && free(chars.get(at + 2));
        return is_pair.then_some(("''", at + 2));
    }
    let (pair, close) = match open {
        '[' => ("[]", ']'),
        '{' => ("{}", '}'),
        _ => return None,
    };
    let next = (at + 1..chars.len()).find(|n| !chars[*n].is_whitespace())?;
    (chars[next] == close).then_some((pair, next + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_do_not_count_and_empty_things_do() {
        let cases: [(&str, &[&str]); 20] = [
            ("[ '1', '10', 9 ]", &["'1'", "'10'", "9"]),
            ("{\"total\":\"null\",\"n\":null}", &["total", "'null'", "n", "null"]),
            ("'1' \"null\" [2]", &["1", "null", "2"]),
            ("", &[]),
            (" , : \n", &[]),
            ("[ 1, 10 ]", &["1", "10"]),
            ("A E  C\nD,B", &["A", "E", "C", "D", "B"]),
            ("{ a: 1, b: [ 'x' ] }", &["a", "1", "b", "x"]),
            ("[]", &["[]"]),
            ("[ [], {}, '' ]", &["[]", "{}", "''"]),
            ("[ ] { }", &["[]", "{}"]),
            ("\"\" ``", &["''", "''"]),
            ("{\"a\":\"\",\"b\":[]}", &["a", "''", "b", "[]"]),
            ("'it''s'", &["it", "s"]),
            ("7 | 5\n1|A1", &["7", "5", "1", "A1"]),
            ("Map(1) { 'a' => 1 }", &["Map", "1", "a", "=>", "1"]),
            ("TypeError: no", &["TypeError", "no"]),
            ("-0 1.5 null NULL", &["-0", "1.5", "null", "NULL"]),
            ("'a' 'b'", &["a", "b"]),
            ("Promise { <pending> }", &["Promise", "<pending>"]),
        ];
        for (text, expected) in cases {
            assert_eq!(tokens(text), expected, "{text:?}");
        }
    }
}
