//! Errors of a file that does not parse, in Node's words.

use super::layout::{KEYWORDS, Layout};
use super::tokens::{Kind, tokens};
use super::usual;

/// Words, and the token they are about where it is another than the engine's.
#[derive(Debug, Default, PartialEq)]
pub struct Words {
    pub message: String,
    pub hint: Option<String>,
    pub at: Option<usize>,
}

/// Messages that only have to be said otherwise.
const SAME: &[(&str, &str, &str)] = &[
    (
        "missing initializer for variable",
        "Missing initializer in const declaration",
        "A `const` gets its value at once: `const name = value;`.",
    ),
    (
        "unexpected 'await' keyword",
        "Unexpected reserved word",
        "`await` works only inside an `async` function: write `async` before the function that holds it.",
    ),
    (
        "invalid assignment left-hand side",
        "Invalid left-hand side in assignment",
        "`=` sets a variable or a property. To compare, use `===`.",
    ),
    (
        "return not in a function",
        "Illegal return statement",
        "This `return` stands outside of every function. Is a `}` too early?",
    ),
    ("break must be inside loop or switch", "Illegal break statement", ""),
    ("continue must be inside loop", "Illegal continue statement: no surrounding iteration statement", ""),
    ("unexpected end of comment", "Invalid or unexpected token", "This comment is never closed with `*/`."),
    ("invalid number literal", "Invalid or unexpected token", "A name cannot begin with a digit."),
    (
        "cannot delete a direct reference in strict mode",
        "Delete of an unqualified identifier in strict mode.",
        "`delete` removes a property, not a variable.",
    ),
    (
        "Octal literals are not allowed in strict mode",
        "Octal literals are not allowed in strict mode.",
        "A number does not begin with 0, unless it is 0 or 0.5.",
    ),
    ("invalid keyword: with", "Strict mode code may not include a with statement", ""),
    (
        "cannot mix ?? with && or ||",
        "Unexpected token '??'",
        "`??` beside `||` or `&&` needs parentheses: `(a || b) ?? c`.",
    ),
    ("invalid lvalue in strict mode", "Unexpected eval or arguments in strict mode", ""),
    ("new.target only allowed within functions", "new.target expression is not allowed here", ""),
    (
        "invalid export syntax",
        "Unexpected token 'export'",
        "After `export` comes `function`, `async function`, `class`, `const`, `let`, `default` or `{ names }`.",
    ),
    ("invalid destructuring target", "Invalid destructuring assignment target", "Is a `)` missing before the `{`?"),
    (
        "expected '}' after template expression",
        "Unexpected token in template",
        "A value inside a template stands between `${` and `}`.",
    ),
    ("function name expected", "Function statements require a function name", ""),
    ("missing formal parameter", "Unexpected token in parameters", ""),
    ("unexpected line terminator in regexp", "Invalid regular expression: missing /", ""),
    ("unexpected end of regexp", "Invalid regular expression: missing /", ""),
];

/// The engine's message at a byte of the source, in Node's words.
pub fn words(message: &str, layout: &Layout<'_>, at: usize) -> Words {
    if let Some((_, told, hint)) = SAME.iter().find(|(engine, _, _)| *engine == message) {
        return Words { message: (*told).to_owned(), hint: (!hint.is_empty()).then(|| (*hint).to_owned()), at: None };
    }
    let token = Found::at(layout.source, at);
    match message {
        "unexpected end of string" => return unclosed(layout.source, at),
        "unexpected character" => return strange(layout.source, at),
        _ if message.starts_with("invalid redefinition of") => return declared_twice(layout, at),
        "variable name expected" => return unexpected(layout, at, &token),
        "expecting catch or finally" => {
            return Words {
                message: "Missing catch or finally after try".to_owned(),
                hint: Some("A `try { … }` is followed by `catch (error) { … }` or `finally { … }`.".to_owned()),
                // What is missing is missing behind the block.
                at: layout.tokens.iter().rposition(|token| token.start < at),
            };
        }
        _ => {}
    }
    if let Some(name) = message.strip_prefix("duplicate exported name '").and_then(|rest| rest.strip_suffix('\'')) {
        return Words { message: format!("Duplicate export of '{name}'"), ..Words::default() };
    }
    if message.starts_with("unparenthesized unary expression") {
        let told = "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator \
                    precedence";
        return Words { message: told.to_owned(), ..Words::default() };
    }
    if message == "break/continue label not found" {
        return Words { message: format!("Undefined label '{}'", token.text), ..Words::default() };
    }
    let is_token =
        ["unexpected token in expression", "expecting '", "expecting field name", "Unexpected ", "unsupported keyword"];
    if is_token.iter().any(|start| message.starts_with(start)) {
        return unexpected(layout, at, &token);
    }
    Words { message: message.to_owned(), ..Words::default() }
}

/// An error of linking, or of something that the engine gives no place: the words, and a test for the token that it is about.
pub fn placeless(message: &str) -> (String, Option<(Kind, String)>) {
    let quoted = |start: &str| message.strip_prefix(start).and_then(|rest| rest.split('\'').next()).map(str::to_owned);
    if let Some(name) = quoted("Could not find export '") {
        let module = message.rsplit('\'').nth(1).unwrap_or_default();
        let told = format!("The requested module '{module}' does not provide an export named '{name}'");
        return (told, Some((Kind::Word, name)));
    }
    if let Some(name) = quoted("exported variable '") {
        return (format!("Export '{name}' is not defined in module"), Some((Kind::Word, name)));
    }
    if let Some(name) = quoted("undefined private field '") {
        return (format!("Private field '{name}' must be declared in an enclosing class"), Some((Kind::Private, name)));
    }
    match message {
        "expecting ')'" => {
            ("Invalid regular expression: a ( is never closed".to_owned(), Some((Kind::Regex, String::new())))
        }
        other => (other.to_owned(), None),
    }
}

/// The only token of this kind and text (of any text, where none is given) in a file.
pub fn only(layout: &Layout<'_>, kind: Kind, text: &str) -> Option<usize> {
    let is = |at: &usize| layout.tokens[*at].kind == kind && (text.is_empty() || layout.is(*at, text));
    let mut found = (0..layout.tokens.len()).filter(is);
    found.next().filter(|_| found.next().is_none())
}

/// The token at a byte, read on its own: what comes before may not be readable.
struct Found<'s> {
    kind: Option<Kind>,
    text: &'s str,
}

impl<'s> Found<'s> {
    fn at(source: &'s str, at: usize) -> Found<'s> {
        let rest = &source[at..];
        match tokens(rest).first() {
            Some(first) => Found { kind: Some(first.kind), text: first.text(rest) },
            None => Found { kind: None, text: "" },
        }
    }
}

/// A token that cannot stand where it stands.
fn unexpected(layout: &Layout<'_>, at: usize, token: &Found<'_>) -> Words {
    const RESERVED: &[&str] = &["interface", "package", "private", "protected", "public", "implements", "static"];
    if at >= layout.source.trim_end().len() && token.kind.is_none() {
        return end_of_input(layout);
    }
    let message = match token.kind {
        Some(Kind::Word) if token.text == "enum" => "Unexpected reserved word".to_owned(),
        Some(Kind::Word) if RESERVED.contains(&token.text) => "Unexpected strict mode reserved word".to_owned(),
        Some(Kind::Word) if is_keyword(token.text) => format!("Unexpected token '{}'", token.text),
        Some(Kind::Word) => format!("Unexpected identifier '{}'", token.text),
        Some(Kind::Number) => "Unexpected number".to_owned(),
        Some(Kind::Text) => "Unexpected string".to_owned(),
        Some(Kind::Template) => "Unexpected template string".to_owned(),
        _ => format!("Unexpected token '{}'", token.text),
    };
    let here = layout.tokens.iter().position(|token| token.start >= at).unwrap_or(layout.tokens.len());
    let two_before = here.checked_sub(2).map_or("", |at| layout.text(at));
    if token.text == "," && two_before == "..." {
        return Words { message: "Rest parameter must be last formal parameter".to_owned(), ..Words::default() };
    }
    let open = innermost_open(layout, here);
    let in_call = open.is_some_and(|open| {
        layout.is_call(open) || (layout.is(open, "(") && layout.partner(open).is_none() && calls(layout, open))
    });
    if in_call && matches!(token.text, ";" | ":" | "}" | "{") {
        let hint = open.map(|open| format!("The `(` in line {} is never closed.", layout.tokens[open].line));
        return Words {
            message: "missing ) after argument list".to_owned(),
            hint: hint.filter(|_| token.text != ":"),
            at: None,
        };
    }
    let in_object = open.is_some_and(|open| layout.is(open, "{") && layout.brace(open) == super::layout::Brace::Object);
    let message =
        if token.text == "=" && in_object { "Invalid shorthand property initializer".to_owned() } else { message };
    Words { message, hint: usual::at(layout, here, token.kind, token.text, open), at: None }
}

/// A word that no name can be anywhere; `let`, `static` and `await` can in places.
fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word) && !matches!(word, "let" | "static" | "await")
}

/// The innermost bracket before a token that is not closed before it.
fn innermost_open(layout: &Layout<'_>, before: usize) -> Option<usize> {
    (0..before).rev().find(|at| {
        let opens = matches!(layout.text(*at), "(" | "[" | "{") || layout.text(*at).ends_with("${");
        opens && layout.partner(*at).is_none_or(|close| close >= before || close < *at)
    })
}

/// A `(` without a partner behind something that can be called.
fn calls(layout: &Layout<'_>, open: usize) -> bool {
    let Some(before) = open.checked_sub(1) else { return false };
    let word = layout.text(before);
    let head = matches!(word, "if" | "for" | "while" | "switch" | "catch" | "function" | "return");
    let declared = layout.before(before) == "function";
    !head && !declared && (layout.tokens[before].kind == Kind::Word || matches!(word, ")" | "]"))
}

fn end_of_input(layout: &Layout<'_>) -> Words {
    let open = innermost_open(layout, layout.tokens.len());
    let hint = open.map(|open| {
        let token = &layout.tokens[open];
        format!("The file ends, and the `{}` in line {} is still open.", layout.text(open), token.line)
    });
    Words { message: "Unexpected end of input".to_owned(), hint, at: open }
}

/// A text or template whose end is missing.
fn unclosed(source: &str, at: usize) -> Words {
    let quote = source[at..].chars().next().unwrap_or('\'');
    let template = !matches!(quote, '\'' | '"');
    let (message, hint) = match template {
        true => {
            ("Unterminated template literal", "This text begins with a backtick and never ends with one.".to_owned())
        }
        false => (
            "Invalid or unexpected token",
            format!("This text begins with {quote} and has no {quote} at its end, in the same line."),
        ),
    };
    Words { message: message.to_owned(), hint: Some(hint), at: None }
}

fn strange(source: &str, at: usize) -> Words {
    let c = source[at..].chars().next().unwrap_or(' ');
    let hint = match c {
        '\u{2018}'..='\u{201f}' | '«' | '»' => {
            format!("{c} is a quote of word processors. JavaScript knows ', \" and `.")
        }
        '\u{2013}' | '\u{2014}' | '\u{2212}' => format!("{c} is a dash of word processors. JavaScript knows -."),
        _ => format!("JavaScript knows no {c} outside of texts and comments."),
    };
    Words { message: "Invalid or unexpected token".to_owned(), hint: Some(hint), at: None }
}

/// The engine points at what follows the name.
fn declared_twice(layout: &Layout<'_>, at: usize) -> Words {
    let next = layout.tokens.iter().position(|token| token.start >= at).unwrap_or(layout.tokens.len());
    let Some(name) = next.checked_sub(1).filter(|name| layout.tokens[*name].kind == Kind::Word) else {
        return Words { message: "Identifier has already been declared".to_owned(), ..Words::default() };
    };
    let text = layout.text(name);
    Words {
        message: format!("Identifier '{text}' has already been declared"),
        hint: Some("A name is declared once. To give it another value, leave out `let` or `const`.".to_owned()),
        at: Some(name),
    }
}
