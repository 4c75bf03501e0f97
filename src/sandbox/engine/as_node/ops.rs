//! What in a source can go wrong at a place that QuickJS names: calls, reads, writes, loops, patterns.

use super::layout::{Brace, Layout};
use super::tokens::Kind;

/// Something that can fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    pub kind: OpKind,
    /// The token that Node points at.
    pub token: usize,
    /// First and last token of what is called, read from, looped over or taken apart.
    pub of: (usize, usize),
    /// A property's or variable's name, where it stands in the source.
    pub name: Option<String>,
    /// Where the engine says it is when this fails.
    pub spot: (u32, u32),
    /// The first line of its function, where the engine noted no place before: a function without any has no columns.
    line: Option<u32>,
}

impl Op {
    /// Whether the engine can mean this one.
    pub fn is_at(&self, spot: (u32, u32)) -> bool {
        self.spot == spot || self.line.is_some_and(|line| spot == (line, 1))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpKind {
    Call,
    New,
    Super,
    Read,
    Write,
    /// `for … of`, spread, and `yield*`.
    Iterate,
    /// A pattern in brackets.
    TakeItems,
    /// A pattern in braces.
    TakeProperties,
    /// A variable gets a new value.
    Assign,
    Variable,
}

const ASSIGN: &[&str] = &[
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "&&=", "||=", "??=", "++", "--",
];

/// Everything in the source that can fail.
pub fn ops(layout: &Layout<'_>) -> Vec<Op> {
    let mut found = Vec::new();
    for at in 0..layout.tokens.len() {
        calls(layout, at, &mut found);
        members(layout, at, &mut found);
        loops(layout, at, &mut found);
        patterns(layout, at, &mut found);
        variables(layout, at, &mut found);
    }
    found
}

/// The first token of the value that ends here: `a.b` of `x + a.b`.
pub fn value_start(layout: &Layout<'_>, end: usize) -> usize {
    let mut at = end;
    loop {
        let text = layout.text(at);
        if matches!(text, ")" | "]" | "}") || (layout.tokens[at].kind == Kind::Template && text.starts_with('}')) {
            match layout.partner(at).filter(|open| *open < at) {
                Some(open) => at = open,
                None => return at,
            }
            let holds = |open: usize| layout.is_call(open) || (layout.is(open, "[") && is_index(layout, open));
            if !holds(at) {
                return at;
            }
            at -= 1;
            if layout.is(at, "?.") && at > 0 {
                at -= 1;
            }
        } else if matches!(layout.before(at), "." | "?.") && at >= 2 {
            at -= 2;
        } else {
            return at;
        }
    }
}

/// Whether these brackets pick an element.
fn is_index(layout: &Layout<'_>, open: usize) -> bool {
    let Some(before) = open.checked_sub(1) else { return false };
    layout.is(open, "[")
        && (layout.is(before, "?.") || (layout.ends_expression(before) && !layout.is(before, "}")))
        && !matches!(layout.text(before), "of" | "in" | "default")
}

/// An operation that the engine comes to at the token `site`, once everything up to the token `done` is worked out.
fn op(
    layout: &Layout<'_>,
    kind: OpKind,
    token: usize,
    of: (usize, usize),
    name: Option<&str>,
    (site, done): (usize, usize),
) -> Option<Op> {
    let function = layout.function[site];
    let noted = layout.noted_before(done, function);
    let spot = noted.or_else(|| function.map(|start| layout.tokens[start].spot))?;
    let line = function.filter(|_| noted.is_none()).map(|start| layout.tokens[start].line);
    Some(Op { kind, token, of, name: name.map(str::to_owned), spot, line })
}

fn calls(layout: &Layout<'_>, at: usize, found: &mut Vec<Op>) {
    if layout.is_call(at) {
        let mut end = at - 1;
        if layout.is(end, "?.") && end > 0 {
            end -= 1;
        }
        let start = value_start(layout, end);
        let done = layout.partner(at).unwrap_or(at + 1);
        let is_new = layout.before(start) == "new";
        let (kind, token) = match layout.text(end) {
            _ if is_new => (OpKind::New, start - 1),
            "super" => (OpKind::Super, end),
            _ => (OpKind::Call, end),
        };
        let last = if kind == OpKind::Call { (done - 1).max(at + 1) } else { done - 1 };
        found.extend(op(layout, kind, token, (start, end), None, (at, last)));
    } else if layout.is(at, "new") && !layout.is(at + 1, ".") {
        let end = chain_end(layout, at + 1);
        if !layout.is(end + 1, "(") {
            found.extend(op(layout, OpKind::New, at, (at + 1, end), None, (at, end)));
        }
    }
}

/// The end of `a.b.c` that begins here.
fn chain_end(layout: &Layout<'_>, start: usize) -> usize {
    let mut at = start;
    while layout.is(at + 1, ".") && at + 2 < layout.tokens.len() {
        at += 2;
    }
    at.min(layout.tokens.len() - 1)
}

fn members(layout: &Layout<'_>, at: usize, found: &mut Vec<Op>) {
    let by_name =
        matches!(layout.text(at), "." | "?.") && layout.tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word);
    let by_index = is_index(layout, at);
    if at == 0 || !(by_name || by_index) {
        return;
    }
    let value_end = if layout.is(at - 1, "?.") { at.saturating_sub(2) } else { at - 1 };
    let (token, last, name) = match by_name {
        true => (at + 1, at + 1, Some(layout.text(at + 1).to_owned())),
        false => (at, layout.partner(at).unwrap_or(at), literal(layout, at)),
    };
    let of = (value_start(layout, value_end), value_end);
    let sign = layout.text(last + 1);
    let name = name.as_deref();
    if sign != "=" {
        found.extend(op(layout, OpKind::Read, token, of, name, (at, last)));
    }
    if ASSIGN.contains(&sign) {
        let done = if matches!(sign, "++" | "--") { last + 1 } else { layout.expression_end(last + 2) };
        found.extend(op(layout, OpKind::Write, token, of, name, (at, done)));
    }
}

/// The name in `['name']` or `[3]`.
fn literal(layout: &Layout<'_>, open: usize) -> Option<String> {
    let text = layout.text(open + 1);
    match (layout.partner(open), layout.tokens.get(open + 1)?.kind) {
        (Some(close), Kind::Text) if close == open + 2 => Some(text[1..text.len() - 1].to_owned()),
        (Some(close), Kind::Number) if close == open + 2 => Some(text.to_owned()),
        _ => None,
    }
}

fn loops(layout: &Layout<'_>, at: usize, found: &mut Vec<Op>) {
    let head = layout.around(at).filter(|open| matches!(layout.before(*open), "for" | "await"));
    if layout.is(at, "of") && head.is_some() && at + 1 < layout.tokens.len() {
        let end = layout.expression_end(at + 1);
        found.extend(op(layout, OpKind::Iterate, at + 1, (at + 1, end), None, (at, end)));
    }
    let object = layout.around(at).is_some_and(|open| layout.is(open, "{"));
    let parameter = layout.around(at).is_some_and(|open| layout.is(open, "(") && !layout.is_call(open));
    if layout.is(at, "...") && !object && !parameter && at + 1 < layout.tokens.len() {
        let end = layout.expression_end(at + 1);
        found.extend(op(layout, OpKind::Iterate, at + 1, (at + 1, end), None, (at, end)));
    }
}

fn patterns(layout: &Layout<'_>, at: usize, found: &mut Vec<Op>) {
    let kind = match layout.text(at) {
        "[" if !is_index(layout, at) => OpKind::TakeItems,
        "{" => OpKind::TakeProperties,
        _ => return,
    };
    let Some(close) = layout.partner(at).filter(|close| *close > at) else { return };
    let declared = matches!(layout.before(at), "const" | "let" | "var")
        || (layout.is(close + 1, "=") && kind == OpKind::TakeItems);
    let function = layout.around(at).filter(|open| layout.is(*open, "(") && !layout.is_call(*open));
    let parameter = function.and_then(|open| layout.partner(open)).is_some_and(|close| {
        layout.is(close + 1, "=>")
            || (layout.is(close + 1, "{") && layout.function[close] != layout.function[close + 2])
            || layout.function[close].is_some()
    }) && matches!(layout.before(at), "(" | ",");
    if !declared && !parameter {
        return;
    }
    let of = match layout.is(close + 1, "=") {
        true => (close + 2, layout.expression_end(close + 2)),
        // What a parameter gets stands at the caller's.
        false => (at, at),
    };
    let first = (at + 1..close).find(|at| layout.tokens[*at].kind == Kind::Word).map(|at| layout.text(at));
    // The engine takes a pattern apart before it comes to what stands behind the `=`.
    found.extend(op(layout, kind, at, of, first, (at, at)));
}

fn variables(layout: &Layout<'_>, at: usize, found: &mut Vec<Op>) {
    if !layout.is_variable(at) {
        let shorthand =
            layout.around(at).is_some_and(|open| layout.is(open, "{") && layout.brace(open) == Brace::Object)
                && matches!(layout.text(at + 1), "," | "}")
                && matches!(layout.before(at), "{" | ",")
                && layout.tokens[at].kind == Kind::Word;
        if !shorthand {
            return;
        }
    }
    let name = Some(layout.text(at));
    found.extend(op(layout, OpKind::Variable, at, (at, at), name, (at, at)));
    let after = layout.text(at + 1);
    let counted = matches!(layout.before(at), "++" | "--");
    if ASSIGN.contains(&after) || counted {
        let done = if counted || matches!(after, "++" | "--") { at + 1 } else { layout.expression_end(at + 2) };
        found.extend(op(layout, OpKind::Assign, at, (at, at), name, (at, done)));
    }
}
