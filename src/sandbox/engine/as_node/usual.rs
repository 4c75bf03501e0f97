//! What is usual where something else stands: hints for files that do not parse, and for names that nobody knows.

use super::layout::{Brace, Layout};
use super::tokens::Kind;
use crate::sandbox::nearest;

/// A hint for the token `text` at position `here`, which cannot stand there. `open` is the bracket around it.
pub fn at(layout: &Layout<'_>, here: usize, kind: Option<Kind>, text: &str, open: Option<usize>) -> Option<String> {
    let before = here.checked_sub(1).map_or("", |before| layout.text(before));
    let brace = open.filter(|open| layout.is(*open, "{")).map(|open| layout.brace(open));
    // What stands before the parentheses that end right here.
    let head = here.checked_sub(1).and_then(|close| layout.partner(close)).map_or("", |open| layout.before(open));
    let in_for = open.is_some_and(|open| layout.is(open, "(") && layout.before(open) == "for");
    let is_value = matches!(kind, Some(Kind::Word | Kind::Number | Kind::Text | Kind::Template));
    let hint = match (text, before) {
        ("and" | "or" | "not", _) => "JavaScript writes `&&`, `||` and `!`.",
        ("elif" | "elsif" | "elseif", _) => "JavaScript writes `else if`.",
        ("{", ")") if matches!(head, "elif" | "elsif" | "elseif") => "JavaScript writes `else if`.",
        (">", "-") => "The arrow of a function is `=>`.",
        ("=", _) if brace == Some(Brace::Object) => {
            "Inside an object, a name and its value stand with a colon: `name: value`."
        }
        (";", _) if brace == Some(Brace::Object) => "Inside an object, a comma stands between two properties.",
        (",", _) if brace == Some(Brace::Class) => "Inside a class, a field ends with `;` and a method with nothing.",
        (_, "function") if brace == Some(Brace::Class) => "Methods of a class are written without `function`.",
        (")" | ",", _) if in_for => "The head of a `for` has three parts with two `;` between them.",
        (":", _) if open.is_some_and(|open| layout.is(open, "(")) && !in_for => {
            "JavaScript has no types for parameters: what stands behind the `:` has to go."
        }
        ("else", _) => "An `else` comes right after the `}` of its `if`.",
        ("}", _) => "There is one `}` too many, or something before it is not finished.",
        (_, "const" | "let" | "var" | "function") if kind == Some(Kind::Word) => {
            "This word belongs to the language. The name has to be another one."
        }
        (_, "fucntion" | "funtion" | "funciton" | "functon" | "def" | "func" | "fn" | "fun") => {
            "A function begins with the word `function`."
        }
        (_, "retrun" | "retun" | "reutrn" | "cosnt" | "conts") => "Is the word before it spelled right?",
        (_, before) if brace == Some(Brace::Object) && !matches!(before, "," | "{" | ":") && is_value => {
            "Is a comma missing before it?"
        }
        _ if open.is_some_and(|open| layout.is(open, "[")) && is_value => "Is a comma missing before it?",
        (_, ")" | "]") if is_value => "Is a comma, an operator or a `;` missing before it?",
        _ => return None,
    };
    Some(hint.to_owned())
}

/// Methods that beginners use, and mistype.
const METHODS: &[&str] = &[
    "add",
    "catch",
    "concat",
    "delete",
    "endsWith",
    "entries",
    "every",
    "filter",
    "find",
    "findIndex",
    "flat",
    "flatMap",
    "forEach",
    "get",
    "getTime",
    "has",
    "includes",
    "indexOf",
    "join",
    "keys",
    "lastIndexOf",
    "localeCompare",
    "log",
    "map",
    "match",
    "padEnd",
    "padStart",
    "parse",
    "pop",
    "push",
    "reduce",
    "repeat",
    "replace",
    "replaceAll",
    "reverse",
    "set",
    "shift",
    "slice",
    "some",
    "sort",
    "splice",
    "split",
    "startsWith",
    "stringify",
    "test",
    "then",
    "toFixed",
    "toISOString",
    "toLowerCase",
    "toSorted",
    "toString",
    "toUpperCase",
    "trim",
    "unshift",
    "values",
];

/// A method of this name is not there.
pub fn method(name: &str) -> Option<String> {
    match name {
        "length" | "size" => {
            Some(format!("`{name}` is a number, not a function: leave out the parentheses behind it."))
        }
        "contains" => Some("Arrays and texts have `includes`.".to_owned()),
        "append" => Some("An array has `push`; texts are joined with `+`.".to_owned()),
        "len" | "count" => Some("Arrays and texts have a `length`, Maps and Sets a `size`.".to_owned()),
        _ if METHODS.contains(&name) => None,
        _ => nearest(name, METHODS.iter().copied()).map(|near| format!("Is `{near}` meant?")),
    }
}

/// A name that no scope knows: what the file declares under nearly the same name, or where the name belongs.
pub fn name(layout: &Layout<'_>, name: &str) -> Option<String> {
    let hint = match name {
        "require" | "module" | "exports" | "__dirname" | "__filename" => {
            "Your file is an ES module: it uses `import … from '…'` and `export`, not `require` and `module.exports`."
        }
        "window" | "document" | "alert" | "localStorage" | "prompt" => {
            "This exists in a browser. A backend has no page, so Node does not know it."
        }
        "Intl" => "This sandbox has no Intl. For prices, count in cents and write the text yourself.",
        "None" | "True" | "False" | "nil" | "NULL" => "JavaScript writes `null`, `undefined`, `true` and `false`.",
        "print" | "echo" | "puts" => "JavaScript prints with `console.log(…)`.",
        _ => {
            let declared = (0..layout.tokens.len()).filter(|at| layout.declared[*at] && layout.text(*at).len() > 2);
            let near = nearest(name, declared.map(|at| layout.text(at)))?;
            return Some(format!("Is `{near}` meant?"));
        }
    };
    Some(hint.to_owned())
}
