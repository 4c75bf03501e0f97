//! The shape of a source: which bracket is what, which tokens belong to which function, and at which tokens QuickJS notes its place.

use super::tokens::{Kind, Token, tokens};

/// What stands between braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brace {
    Block,
    Class,
    Object,
    /// Names of `import`, `export`, or a declaration with a pattern.
    Names,
}

/// A source with what is known of its shape.
pub struct Layout<'s> {
    pub source: &'s str,
    pub tokens: Vec<Token>,
    /// The bracket right around each token.
    pub(super) inside: Vec<Option<usize>>,
    /// The function of each token: the index of its first token, or `None` at the top.
    pub function: Vec<Option<usize>>,
    /// Where the engine notes its place: what goes wrong afterwards is blamed on the last note of the same function.
    pub(super) notes: Vec<Note>,
    /// Names that are declared there, not read.
    pub(super) declared: Vec<bool>,
}

/// The engine's note that it is at a token.
pub(super) struct Note {
    pub token: usize,
    /// The function that runs there.
    pub function: Option<usize>,
    pub spot: (u32, u32),
}

/// Words that are never a variable.
pub(super) const KEYWORDS: &[&str] = &[
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "await",
];
/// Words that want something behind them, so that no expression ends with them.
const OPEN_WORDS: &[&str] = &[
    "await",
    "case",
    "const",
    "default",
    "delete",
    "do",
    "else",
    "export",
    "extends",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "var",
    "void",
    "yield",
];
/// Words before parentheses that hold no arguments.
const HEADS: &[&str] = &["if", "for", "while", "switch", "catch", "with", "await"];

impl<'s> Layout<'s> {
    pub fn of(source: &'s str) -> Self {
        let tokens = tokens(source);
        let count = tokens.len();
        let mut layout = Layout {
            source,
            tokens,
            inside: vec![None; count],
            function: vec![None; count],
            notes: Vec::new(),
            declared: vec![false; count],
        };
        layout.nest();
        layout.functions();
        layout.declarations();
        layout.note();
        layout
    }

    pub fn text(&self, at: usize) -> &'s str {
        self.tokens.get(at).map_or("", |token| token.text(self.source))
    }

    pub fn is(&self, at: usize, text: &str) -> bool {
        self.text(at) == text
    }

    pub fn before(&self, at: usize) -> &'s str {
        at.checked_sub(1).map_or("", |before| self.text(before))
    }

    pub fn partner(&self, at: usize) -> Option<usize> {
        self.tokens.get(at)?.partner
    }

    /// What the engine last noted in a function, up to a token; `None`: nothing yet.
    pub fn noted_before(&self, at: usize, function: Option<usize>) -> Option<(u32, u32)> {
        let upto = self.notes.partition_point(|note| note.token <= at);
        self.notes[..upto].iter().rev().find(|note| note.function == function).map(|note| note.spot)
    }

    /// The token that the engine means by a spot.
    pub fn noted_at(&self, spot: (u32, u32)) -> Option<usize> {
        self.notes.iter().find(|note| note.spot == spot).map(|note| note.token)
    }

    /// A name that is read or written, not declared, not a property.
    pub fn is_variable(&self, at: usize) -> bool {
        self.tokens[at].kind == Kind::Word
            && !KEYWORDS.contains(&self.text(at))
            && !matches!(self.before(at), "." | "?.")
            && !self.declared[at]
            && !self.is_key(at)
    }

    /// Whether these parentheses hold a call's arguments.
    pub fn is_call(&self, open: usize) -> bool {
        let Some(before) = open.checked_sub(1) else { return false };
        if !self.is(open, "(") || self.function_at(open).is_some() {
            return false;
        }
        let name = self.text(before);
        match self.tokens[before].kind {
            Kind::Word => {
                matches!(self.before(before), "." | "?.")
                    || !(HEADS.contains(&name) || OPEN_WORDS.contains(&name) || name == "function" || name == "async")
            }
            Kind::Sign => {
                name == "?." || (self.ends_expression(before) && !matches!(name, "++" | "--") && !self.is_head(before))
            }
            _ => true,
        }
    }

    /// `)` of `if (…)` and the like.
    pub(super) fn is_head(&self, close: usize) -> bool {
        let open = self.partner(close).filter(|_| self.is(close, ")"));
        open.is_some_and(|open| HEADS.contains(&self.before(open)) && self.before(open) != "await")
    }

    pub fn ends_expression(&self, at: usize) -> bool {
        let text = self.text(at);
        match self.tokens[at].kind {
            Kind::Word => !OPEN_WORDS.contains(&text) || matches!(self.before(at), "." | "?."),
            Kind::Sign => matches!(text, ")" | "]" | "}" | "++" | "--"),
            Kind::Template => text.ends_with('`'),
            _ => true,
        }
    }

    /// On a new line, and no part of what stands before.
    pub(super) fn begins_anew(&self, at: usize) -> bool {
        let continues = match self.tokens[at].kind {
            Kind::Sign => !matches!(self.text(at), "{" | "++" | "--" | "!" | "~"),
            Kind::Template => true,
            Kind::Word => matches!(self.text(at), "in" | "of" | "instanceof"),
            _ => false,
        };
        at > 0 && self.tokens[at].on_new_line && self.ends_expression(at - 1) && !continues
    }

    /// The last token of the expression that begins here, up to a comma or whatever ends it.
    pub fn expression_end(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.tokens.len() {
            let text = self.text(at);
            let closes = matches!(text, ")" | "]" | "}" | "," | ";") && self.tokens[at].kind == Kind::Sign;
            let resumes = self.tokens[at].kind == Kind::Template && text.starts_with('}');
            if at > from && (closes || resumes || self.begins_anew(at)) || closes {
                break;
            }
            let opens = matches!(text, "(" | "[" | "{") || text.ends_with("${");
            let mut next = at;
            if opens {
                // The pieces of a template lead from one to the next.
                while let Some(partner) = self.partner(next).filter(|partner| *partner > next) {
                    next = partner;
                }
            }
            at = next + 1;
        }
        at.saturating_sub(1).max(from)
    }

    pub fn brace(&self, open: usize) -> Brace {
        let Some(before) = open.checked_sub(1) else { return Brace::Block };
        let text = self.text(before);
        match self.tokens[before].kind {
            Kind::Sign => match text {
                ")" | "=>" | ";" | "{" | "}" => Brace::Block,
                _ => Brace::Object,
            },
            Kind::Word => match text {
                "else" | "do" | "try" | "finally" | "static" | "catch" => Brace::Block,
                "import" | "export" | "const" | "let" | "var" => Brace::Names,
                "class" => Brace::Class,
                _ if matches!(self.before(before), "class" | "extends" | ".") && self.in_class_head(before) => {
                    Brace::Class
                }
                _ if OPEN_WORDS.contains(&text) => Brace::Object,
                _ => Brace::Block,
            },
            _ => Brace::Block,
        }
    }

    fn in_class_head(&self, at: usize) -> bool {
        (0..=at).rev().take(8).any(|at| self.is(at, "class"))
    }

    /// The bracket right around a token.
    pub fn around(&self, at: usize) -> Option<usize> {
        self.inside[at]
    }

    pub(super) fn in_braces(&self, at: usize) -> Option<Brace> {
        self.inside[at].filter(|open| self.is(*open, "{")).map(|open| self.brace(open))
    }

    /// The name of a property in an object or of a member of a class.
    pub(super) fn is_key(&self, at: usize) -> bool {
        match self.in_braces(at) {
            Some(Brace::Object) => {
                matches!(self.before(at), "{" | ",") || matches!(self.before(at), "get" | "set" | "async" | "*")
            }
            Some(Brace::Class) => true,
            _ => false,
        }
    }

    fn nest(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.tokens.len() {
            let partner = self.tokens[at].partner;
            let closes = open.last().is_some_and(|open| self.tokens[*open].partner == Some(at));
            if closes {
                open.pop();
            }
            self.inside[at] = open.last().copied();
            if partner.is_some_and(|partner| partner > at) {
                open.push(at);
            }
        }
    }

    /// The first token and the last token of the function whose parameters begin here.
    pub(super) fn function_at(&self, open: usize) -> Option<(usize, usize)> {
        let close = self.partner(open)?;
        let first = open.checked_sub(1);
        if self.is(close + 1, "=>") {
            return Some((open, self.body_end(close + 1)));
        }
        if !self.is(close + 1, "{") {
            return None;
        }
        let end = self.partner(close + 1)?;
        let name = first.filter(|at| self.tokens[*at].kind != Kind::Sign);
        let keyword = (open.saturating_sub(3)..open).find(|at| self.is(*at, "function"));
        match (keyword, name) {
            (Some(keyword), _) => Some((keyword, end)),
            (None, Some(name)) if !HEADS.contains(&self.text(name)) && self.is_key(name) => Some((name, end)),
            (None, None) if self.is(open.saturating_sub(1), "]") && self.is_key(open) => Some((open, end)),
            _ => None,
        }
    }

    fn body_end(&self, arrow: usize) -> usize {
        match self.is(arrow + 1, "{") {
            true => self.partner(arrow + 1).unwrap_or(arrow + 1),
            false => self.expression_end(arrow + 1).min(self.tokens.len().saturating_sub(1)),
        }
    }

    fn functions(&mut self) {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for at in 0..self.tokens.len() {
            if self.is(at, "(") {
                found.extend(self.function_at(at));
            } else if self.is(at, "=>") && at > 0 && self.tokens[at - 1].kind == Kind::Word {
                found.push((at - 1, self.body_end(at)));
            } else if self.is(at, "{") && self.brace(at) == Brace::Class {
                found.extend(self.partner(at).map(|end| (at, end)));
            }
        }
        // The inner ones come later and win.
        for (start, end) in found {
            for at in start..=end.min(self.tokens.len() - 1) {
                self.function[at] = Some(start);
            }
        }
    }
}
