//! JavaScript source as tokens, with the place that QuickJS gives each of them: not always the place where it stands.

/// What a token is, as far as blaming an error on it needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a keyword.
    Word,
    Private,
    Number,
    Text,
    /// A piece of a template: from its backtick or `}` to its `${` or backtick.
    Template,
    Regex,
    Sign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// Line and column as the engine counts: it takes the beginning of the last word or the end of the last blank, in bytes, and from 0
    /// on the first line.
    pub spot: (u32, u32),
    /// The same where the engine looks up a name: there it counts bytes from 1.
    pub named: (u32, u32),
    /// The other bracket.
    pub partner: Option<usize>,
    /// A line ends between this token and the one before.
    pub on_new_line: bool,
}

/// Signs of more than one character, longest first.
const SIGNS: &[&str] = &[
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&",
    "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
];

/// Words after which a `/` begins a regular expression.
const BEFORE_REGEX: &[&str] = &[
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "delete",
    "void",
    "throw",
    "new",
    "else",
    "do",
    "instanceof",
    "yield",
    "await",
];

/// The tokens of a source; where something is never closed, those before it.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut reader =
        Reader { source, at: 0, line: 1, line_start: 0, mark: 1.min(source.len()), templates: vec![], found: vec![] };
    while reader.next().is_some() {}
    let mut found = reader.found;
    pair(source, &mut found);
    found
}

impl Token {
    pub fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.start..self.end]
    }
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
    line: u32,
    line_start: usize,
    mark: usize,
    /// Open braces inside each `${` that is not closed yet.
    templates: Vec<usize>,
    found: Vec<Token>,
}

impl Reader<'_> {
    /// Reads one token; `None` at the end, or where what begins here never ends.
    fn next(&mut self) -> Option<()> {
        let on_new_line = self.blanks()?;
        let rest = self.source.get(self.at..)?;
        let first = rest.chars().next()?;
        let (start, line, line_start) = (self.at, self.line, self.line_start);
        let kind = if first.is_alphabetic() || matches!(first, '_' | '$' | '\\') {
            self.mark = self.at;
            self.word();
            Kind::Word
        } else if first == '#' {
            self.mark = self.at;
            self.at += 1;
            self.word();
            Kind::Private
        } else if first.is_ascii_digit() || (first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit())) {
            self.number();
            Kind::Number
        } else if matches!(first, '\'' | '"') {
            self.text(first)?;
            Kind::Text
        } else if first == '`' || (first == '}' && self.templates.last() == Some(&0)) {
            if first == '}' {
                self.templates.pop();
            }
            self.template()?;
            Kind::Template
        } else if first == '/' && self.regex_may_begin() {
            self.regex()?;
            Kind::Regex
        } else {
            self.sign(first);
            Kind::Sign
        };
        // The engine notes a token's line before it reads the token, and its column afterwards.
        let end_of_line_before = self.line_start.saturating_sub(1);
        let column = self.mark.saturating_sub(end_of_line_before).max(1) as u32;
        let characters = self.source[line_start..start].chars().count() as u32;
        self.found.push(Token {
            kind,
            start,
            end: self.at,
            line,
            column: characters + 1,
            spot: (line, column),
            named: (line, (start - line_start) as u32 + 1),
            partner: None,
            on_new_line,
        });
        Some(())
    }

    /// Skips white space and comments; tells whether a line ended.
    fn blanks(&mut self) -> Option<bool> {
        let mut ended = false;
        loop {
            let rest = &self.source[self.at..];
            let Some(first) = rest.chars().next() else { return Some(ended) };
            if first == '\n' {
                ended = true;
                self.newline();
            } else if first == '\r' && !rest.starts_with("\r\n") {
                ended = true;
                self.newline();
            } else if first.is_whitespace() || first == '\u{feff}' {
                self.at += first.len_utf8();
                self.mark = self.at;
            } else if rest.starts_with("//") || (self.at == 0 && rest.starts_with("#!")) {
                self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
                self.mark = self.at;
            } else if rest.starts_with("/*") {
                let end = self.at + rest.find("*/")? + 2;
                while let Some(line) = self.source[self.at..end].find('\n') {
                    self.at += line;
                    ended = true;
                    self.newline();
                }
                self.at = end;
                self.mark = end;
            } else {
                return Some(ended);
            }
        }
    }

    fn newline(&mut self) {
        self.at += 1;
        self.line += 1;
        self.line_start = self.at;
        self.mark = self.at;
    }

    fn word(&mut self) {
        let rest = &self.source[self.at..];
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '\\' | '\u{200c}' | '\u{200d}');
        self.at += rest.find(|c| !inside(c)).unwrap_or(rest.len());
    }

    fn number(&mut self) {
        let rest = self.source[self.at..].as_bytes();
        let mut length = 1;
        while let Some(&byte) = rest.get(length) {
            let signed =
                matches!(byte, b'+' | b'-') && matches!(rest[length - 1], b'e' | b'E') && !rest.starts_with(b"0x");
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.') || signed) {
                break;
            }
            length += 1;
        }
        self.at += length;
    }

    fn text(&mut self, quote: char) -> Option<()> {
        self.at += 1;
        loop {
            match self.source[self.at..].chars().next()? {
                '\n' | '\r' => return None,
                '\\' => self.escape()?,
                c => {
                    self.at += c.len_utf8();
                    if c == quote {
                        return Some(());
                    }
                }
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        self.at += 1;
        match self.source[self.at..].chars().next()? {
            '\n' => self.newline(),
            c => self.at += c.len_utf8(),
        }
        Some(())
    }

    fn template(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            let rest = &self.source[self.at..];
            match rest.chars().next()? {
                '\n' => self.newline(),
                '\\' => self.escape()?,
                '`' => {
                    self.at += 1;
                    return Some(());
                }
                '$' if rest.starts_with("${") => {
                    self.at += 2;
                    self.templates.push(0);
                    return Some(());
                }
                c => self.at += c.len_utf8(),
            }
        }
    }

    /// A `/` divides behind a value and begins a regular expression elsewhere.
    fn regex_may_begin(&self) -> bool {
        let Some(before) = self.found.last() else { return true };
        let text = before.text(self.source);
        match before.kind {
            Kind::Word => BEFORE_REGEX.contains(&text),
            Kind::Sign => !matches!(text, ")" | "]" | "}"),
            Kind::Template => text.ends_with("${"),
            _ => false,
        }
    }

    fn regex(&mut self) -> Option<()> {
        let (mut class, mut escaped) = (false, false);
        for (at, c) in self.source[self.at..].char_indices().skip(1) {
            match c {
                '\n' => return None,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => class = true,
                ']' => class = false,
                '/' if !class => {
                    self.at += at + 1;
                    self.word();
                    return Some(());
                }
                _ => {}
            }
        }
        None
    }

    fn sign(&mut self, first: char) {
        let rest = &self.source[self.at..];
        let long = SIGNS.iter().find(|sign| rest.starts_with(**sign));
        // `a?.5:b` is a question and a number.
        let long = long.filter(|sign| **sign != "?." || !rest[2..].starts_with(|c: char| c.is_ascii_digit()));
        self.at += long.map_or(first.len_utf8(), |sign| sign.len());
        if let Some(open) = self.templates.last_mut() {
            match first {
                '{' => *open += 1,
                '}' => *open = open.saturating_sub(1),
                _ => {}
            }
        }
    }
}

/// Finds each bracket's partner; the pieces of a template are brackets, too.
fn pair(source: &str, tokens: &mut [Token]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..tokens.len() {
        let text = tokens[at].text(source);
        let (closes, opens) = match tokens[at].kind {
            Kind::Sign => (matches!(text, ")" | "]" | "}"), matches!(text, "(" | "[" | "{")),
            Kind::Template => (text.starts_with('}'), text.ends_with("${")),
            _ => (false, false),
        };
        if closes && let Some(partner) = open.pop() {
            tokens[partner].partner = Some(at);
            // What opens again keeps the partner that comes later.
            tokens[at].partner = Some(partner);
        }
        if opens {
            open.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_cut_into_tokens() {
        let cases = [
            ("a.b?.c(1.5e-3, 'x\\'y')", "a . b ?. c ( 1.5e-3 , 'x\\'y' )"),
            ("x = a / b / c; y = /[/]/g.test(z)", "x = a / b / c ; y = /[/]/g . test ( z )"),
            ("`a ${b + `${c}`} d`", "`a ${ b + `${ c }` } d`"),
            ("a?.5:1; // gone\n/* gone */ b", "a ? .5 : 1 ; b"),
            ("class A { #x = 1 } a ??= b", "class A { #x = 1 } a ??= b"),
            ("ok('never closed", "ok ("),
        ];
        for (source, expected) in cases {
            let found: Vec<&str> = tokens(source).iter().map(|token| &source[token.start..token.end]).collect();
            assert_eq!(found.join(" "), expected);
        }
    }

    #[test]
    fn brackets_know_one_another_and_places_are_right() {
        let source = "f(\n  [é, b],\n  `${c}`)";
        let all = tokens(source);
        let of = |text: &str| all.iter().position(|token| token.text(source) == text).unwrap();
        assert_eq!(all[of("(")].partner, Some(of(")")));
        assert_eq!(all[of("[")].partner, Some(of("]")));
        assert_eq!(
            (all[of("b")].line, all[of("b")].column, all[of("b")].spot),
            (2, 7, (2, 8)),
            "the engine counts bytes"
        );
        assert_eq!(all[of("]")].spot, (2, 8), "a sign stands where its word begins");
        assert!(all[of("[")].on_new_line && !all[of("b")].on_new_line);
    }
}
