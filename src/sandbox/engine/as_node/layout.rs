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
    inside: Vec<Option<usize>>,
    /// The function of each token: the index of its first token, or `None` at the top.
    pub function: Vec<Option<usize>>,
    /// Where the engine notes its place: what goes wrong afterwards is blamed on the last note of the same function.
    notes: Vec<Note>,
    /// Names that are declared there, not read.
    declared: Vec<bool>,
}

/// The engine's note that it is at a token.
struct Note {
    token: usize,
    /// The function that runs there.
    function: Option<usize>,
    spot: (u32, u32),
}

/// Words that are never a variable.
const KEYWORDS: &[&str] = &[
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
const BINARY: &[&str] = &[
    "+",
    "-",
    "*",
    "/",
    "%",
    "<",
    ">",
    "<=",
    ">=",
    "==",
    "!=",
    "===",
    "!==",
    "&",
    "|",
    "^",
    "<<",
    ">>",
    ">>>",
    "in",
    "instanceof",
];

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
    fn is_head(&self, close: usize) -> bool {
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
    fn begins_anew(&self, at: usize) -> bool {
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

    fn in_braces(&self, at: usize) -> Option<Brace> {
        self.inside[at].filter(|open| self.is(*open, "{")).map(|open| self.brace(open))
    }

    /// The name of a property in an object or of a member of a class.
    fn is_key(&self, at: usize) -> bool {
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
    fn function_at(&self, open: usize) -> Option<(usize, usize)> {
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

    /// Marks names that a declaration, a parameter list or an import introduces.
    fn declarations(&mut self) {
        for at in 0..self.tokens.len() {
            match self.text(at) {
                "let" | "const" | "var" | "import" => {
                    let mut name = at + 1;
                    loop {
                        let end = self.declare(name);
                        let next = if self.is(end + 1, "=") { self.expression_end(end + 2) + 1 } else { end + 1 };
                        if !self.is(next, ",") || next + 1 >= self.tokens.len() {
                            break;
                        }
                        name = next + 1;
                    }
                }
                "class" | "function" => {
                    let star = usize::from(self.is(at + 1, "*"));
                    self.declare_word(at + 1 + star);
                }
                "export" if self.is(at + 1, "{") => drop(self.declare(at + 1)),
                "catch" if self.is(at + 1, "(") => drop(self.declare(at + 1)),
                "(" if self.function_at(at).is_some() => drop(self.declare(at)),
                "=>" if at > 0 => self.declare_word(at - 1),
                "of" | "async" | "get" | "set" | "from" | "as" => self.contextual(at),
                _ => {}
            }
        }
    }

    /// Words that are keywords only where they stand.
    fn contextual(&mut self, at: usize) {
        let next = self.tokens.get(at + 1).map(|token| token.kind);
        let before_name = matches!(next, Some(Kind::Word | Kind::Private | Kind::Text))
            || matches!(self.text(at + 1), "[" | "{" | "(");
        let is_call = self.is(at + 1, "(") && !self.is(at, "async");
        if before_name && !is_call || (self.is(at, "of") && at > 0 && self.ends_expression(at - 1)) {
            self.declare_word(at);
        }
    }

    fn declare_word(&mut self, at: usize) {
        if self.tokens.get(at).is_some_and(|token| token.kind == Kind::Word) {
            self.declared[at] = true;
        }
    }

    /// Marks the names of one pattern, but not what stands behind `=` in it; returns its last token.
    fn declare(&mut self, start: usize) -> usize {
        let end = self.partner(start).filter(|end| *end > start).unwrap_or(start);
        let mut at = start;
        while at <= end {
            if self.is(at, "=") {
                at = self.expression_end(at + 1) + 1;
                continue;
            }
            self.declare_word(at);
            at += 1;
        }
        end
    }

    fn note(&mut self) {
        for at in 0..self.tokens.len() {
            let after = self.before(at);
            let is_operand = BINARY.contains(&after) && at >= 2 && self.ends_expression(at - 2);
            let in_call = at > 0 && self.is_call(at - 1) && !self.is_construction(at - 1);
            // A function that begins here notes nothing for the one around it, but the sign before it does.
            if is_operand || in_call || matches!(after, "new" | "throw") {
                self.notes.push(Note { token: at, function: self.function[at - 1], spot: self.tokens[at].spot });
            }
            let shorthand = self.in_braces(at) == Some(Brace::Object) && matches!(after, "{" | ",");
            let function = self.function[at];
            if self.is_statement(at) {
                self.notes.push(Note { token: at, function, spot: self.tokens[at].spot });
            }
            if self.is_variable(at) && !shorthand {
                self.notes.push(Note { token: at, function, spot: self.tokens[at].named });
            }
        }
    }

    /// `new A(` and `super(`.
    fn is_construction(&self, open: usize) -> bool {
        let mut at = open.saturating_sub(1);
        while matches!(self.before(at), ".") && at >= 2 {
            at -= 2;
        }
        self.is(at, "super") && at + 1 == open || self.before(at) == "new"
    }

    /// The `while` of `do { … } while (…)`.
    pub fn ends_do(&self, at: usize) -> bool {
        let open = at.checked_sub(1).filter(|before| self.is(*before, "}")).and_then(|close| self.partner(close));
        self.is(at, "while") && open.is_some_and(|open| self.before(open) == "do")
    }

    /// The first token of a statement that is an expression.
    fn is_statement(&self, at: usize) -> bool {
        let text = self.text(at);
        let token = &self.tokens[at];
        let expression = match token.kind {
            Kind::Word => {
                !KEYWORDS.contains(&text)
                    || matches!(text, "this" | "super" | "await" | "new" | "typeof" | "delete" | "void")
            }
            Kind::Sign => matches!(text, "(" | "[" | "!" | "+" | "-" | "~" | "++" | "--"),
            _ => true,
        };
        if !expression || self.declared[at] || self.is_key(at) {
            return false;
        }
        let Some(before) = at.checked_sub(1) else { return true };
        match self.text(before) {
            ";" | "else" | "do" => true,
            "{" => self.brace(before) == Brace::Block,
            "}" => self.partner(before).is_some_and(|open| self.brace(open) == Brace::Block) && token.on_new_line,
            ")" if self.is_head(before) => true,
            _ => self.begins_anew(at),
        }
    }
}
