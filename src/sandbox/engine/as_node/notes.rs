//! Names that a source declares, and the tokens at which QuickJS notes its place.

use super::layout::{Brace, KEYWORDS, Layout, Note};
use super::tokens::Kind;

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

impl Layout<'_> {
    /// Marks names that a declaration, a parameter list or an import introduces.
    pub(super) fn declarations(&mut self) {
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

    pub(super) fn note(&mut self) {
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
