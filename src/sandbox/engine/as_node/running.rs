//! Errors of running code in Node's words.

use super::layout::Layout;
use super::ops::{Op, OpKind};
use super::usual;

/// What QuickJS says of a class that is called as a function; its trace begins inside the class.
pub const WITHOUT_NEW: &str = "class constructors must be invoked with 'new'";

/// Words, and the token they are about.
#[derive(Debug, Default, PartialEq)]
pub struct Words {
    pub message: String,
    pub hint: Option<String>,
    pub token: Option<usize>,
}

/// Longer pieces of source are not repeated in a message.
const LONGEST: usize = 60;

/// Messages that only have to be said otherwise. Those with a `{}` take the name of the built-in function that threw.
const SAME: &[(&str, &str)] = &[
    (
        "this is not initialized",
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    ),
    ("circular reference", "Converting circular structure to JSON"),
    ("BigInt are forbidden in JSON.stringify", "Do not know how to serialize a BigInt"),
    ("empty array", "Reduce of empty array with no initial value"),
    ("invalid array length", "Invalid array length"),
    ("invalid repeat count", "Invalid count value: it has to be a whole number from 0 upwards"),
    ("invalid number of digits", "{}() digits argument must be between 0 and 100"),
    ("cannot convert symbol to string", "Cannot convert a Symbol value to a string"),
    ("object is not extensible", "Cannot add property, object is not extensible"),
    ("could not delete property", "Cannot delete property: the object does not allow it"),
    ("no setter for property", "Cannot set property of an object which has only a getter"),
    ("parent class must be constructor", "Class extends value that is not a constructor or null"),
    ("invalid 'in' operand", "Cannot use 'in' operator to search in a value that is no object"),
    ("invalid 'instanceof' right operand", "Right-hand side of 'instanceof' is not callable"),
    ("Date value is NaN", "Invalid time value"),
    ("expecting hex digit", "URI malformed"),
    ("invalid value used as WeakMap key", "Invalid value used as weak map key"),
    ("invalid BigInt literal", "Cannot convert this text to a BigInt"),
];

/// The engine's message in Node's words; `None` when it is not one of the engine's. `native` is the built-in function that threw.
pub fn words(message: &str, native: Option<&str>, layout: &Layout<'_>, ops: &[Op], spot: (u32, u32)) -> Option<Words> {
    let scene = Scene { layout, ops, spot };
    if let Some((_, told)) = SAME.iter().find(|(engine, _)| *engine == message) {
        return Some(Words { message: told.replace("{}", native.unwrap_or("The")), ..Words::default() });
    }
    match message {
        "not a function" => Some(native.map_or_else(|| scene.not_a_function(), no_callback)),
        "not a constructor" => Some(scene.not_a_constructor()),
        "value is not iterable" => Some(scene.not_iterable(native, None)),
        "Cannot convert undefined or null to object" if native.is_none() => Some(scene.not_taken_apart()),
        "cannot convert BigInt to number" if native.is_some() => {
            Some(plain("Cannot convert a BigInt value to a number"))
        }
        "cannot convert BigInt to number" => Some(plain("Cannot mix BigInt and other types, use explicit conversions")),
        "not an object" if native.is_some_and(|name| name.ends_with("Map")) => {
            Some(plain("Iterator value is not an entry object"))
        }
        "not an object" if native.is_some_and(|name| name.starts_with("define")) => {
            Some(plain(&format!("Object.{} called on non-object", native.unwrap_or_default())))
        }
        "not an object" if native.is_none() => Some(plain("Cannot create a property on a value that is no object")),
        _ => scene.with_a_name(message, native),
    }
}

fn plain(message: &str) -> Words {
    Words { message: message.to_owned(), ..Words::default() }
}

/// A built-in was given no function where it needs one.
fn no_callback(native: &str) -> Words {
    if native == "Promise" {
        return plain("Promise resolver is not a function");
    }
    Words {
        message: "the argument is not a function".to_owned(),
        hint: Some(format!(
            "`{native}` needs a function in its parentheses, such as `(item) => …`; what it was given is none."
        )),
        token: None,
    }
}

/// The place of an error, and everything that can fail in its file.
struct Scene<'a> {
    layout: &'a Layout<'a>,
    ops: &'a [Op],
    spot: (u32, u32),
}

impl Scene<'_> {
    fn here(&self, wanted: impl Fn(&Op) -> bool) -> Vec<&Op> {
        let mut found: Vec<&Op> = self.ops.iter().filter(|op| op.is_at(self.spot) && wanted(op)).collect();
        found.dedup_by_key(|op| op.token);
        found
    }

    /// The only operation here of this kind.
    fn one(&self, wanted: impl Fn(&Op) -> bool) -> Option<&Op> {
        match self.here(wanted).as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// A piece of source as Node repeats it: arguments of calls as `(...)`.
    fn shown(&self, (start, end): (usize, usize)) -> Option<String> {
        let mut text = String::new();
        let mut at = start;
        while at <= end {
            let token = self.layout.text(at);
            match self.layout.partner(at).filter(|close| token == "(" && *close > at && self.layout.is_call(at)) {
                Some(close) => {
                    text.push_str("(...)");
                    at = close;
                }
                None => {
                    let words = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$');
                    if words(text.chars().last()) && words(token.chars().next()) {
                        text.push(' ');
                    }
                    text.push_str(token);
                }
            }
            at += 1;
        }
        let text = text.strip_prefix("super.").map_or(text.clone(), |rest| format!("(intermediate value).{rest}"));
        (text.chars().count() <= LONGEST && !text.is_empty()).then_some(text)
    }

    fn not_a_function(&self) -> Words {
        let called = self.here(|op| matches!(op.kind, OpKind::Call | OpKind::New));
        // Of several calls that end together, those of functions that are surely there can be left out.
        let suspects: Vec<&&Op> = called.iter().filter(|op| called.len() == 1 || !self.is_there(op)).collect();
        let names: Vec<String> = suspects.iter().filter_map(|op| self.shown(op.of)).collect();
        match (suspects.as_slice(), names.as_slice()) {
            ([one], [name]) if one.kind == OpKind::New => {
                Words { message: format!("{name} is not a constructor"), hint: None, token: Some(one.token) }
            }
            ([one], [name]) => Words {
                message: format!("{name} is not a function"),
                hint: self.about_call(one),
                token: Some(one.token),
            },
            ([one], []) => Words {
                message: "(intermediate value) is not a function".to_owned(),
                hint: None,
                token: Some(one.token),
            },
            (_, [names @ .., last]) if !names.is_empty() => {
                plain(&format!("{} or {last} is not a function", names.join(", ")))
            }
            _ => plain("not a function"),
        }
    }

    /// A function that the file declares, or one of the language's own.
    fn is_there(&self, op: &Op) -> bool {
        const OWN: &[&str] = &[
            "Array", "Boolean", "Date", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp", "Set",
            "String", "Symbol", "console",
        ];
        let (start, end) = op.of;
        let name = self.layout.text(start);
        let declared = (0..self.layout.tokens.len())
            .any(|at| self.layout.is(at, name) && matches!(self.layout.before(at), "function" | "class" | "*"));
        OWN.contains(&name) || (start == end && declared)
    }

    fn about_call(&self, op: &Op) -> Option<String> {
        let (start, end) = op.of;
        // `1\n(2)`: the missing semicolon is the mistake.
        let open = end + 1;
        if self.layout.is(open, "(") && self.layout.tokens[open].on_new_line {
            return Some(
                "The line above has no `;` at its end, so the parentheses below it count as a call.".to_owned(),
            );
        }
        if !matches!(self.layout.before(end), "." | "?.") {
            return None;
        }
        if self.layout.before(start) == "await" {
            let words = "`await` waits for everything behind it. To use what comes out of it, write parentheses: `(await …).name()`.";
            return Some(words.to_owned());
        }
        usual::method(self.layout.text(end))
    }

    fn not_a_constructor(&self) -> Words {
        let one = self.one(|op| op.kind == OpKind::New);
        let name = one.and_then(|op| self.shown(op.of)).unwrap_or_else(|| "the value after new".to_owned());
        Words { message: format!("{name} is not a constructor"), hint: None, token: one.map(|op| op.token) }
    }

    /// `value`: `undefined` or `null` where the engine says so.
    fn not_iterable(&self, native: Option<&str>, value: Option<&str>) -> Words {
        if let Some(native) = native {
            let what = value.unwrap_or("the value given to it");
            return Words {
                message: format!("{what} is not iterable"),
                hint: Some(format!("`{native}` needs a list: an array, a text, a Map or a Set.")),
                token: None,
            };
        }
        let one = self.one(|op| matches!(op.kind, OpKind::Iterate | OpKind::TakeItems));
        let parameter = one.is_some_and(|op| op.of.0 == op.token && op.kind == OpKind::TakeItems);
        let name = one.filter(|_| !parameter).and_then(|op| self.shown(op.of));
        let hint = match (&name, value) {
            (Some(name), Some(value)) if name != value => Some(format!("`{name}` is {value}.")),
            (Some(name), None) => Some(format!(
                "`{name}` is no list. To go through an object, use `Object.keys(…)`, `Object.values(…)` or `Object.entries(…)`."
            )),
            _ => None,
        };
        let name = name.unwrap_or_else(|| value.unwrap_or("the value").to_owned());
        Words { message: format!("{name} is not iterable"), hint, token: one.map(|op| op.token) }
    }

    fn not_taken_apart(&self) -> Words {
        let one = self.one(|op| op.kind == OpKind::TakeProperties);
        let property = one.and_then(|op| op.name.clone());
        let parameter = one.is_some_and(|op| op.of.0 == op.token);
        let name = one.filter(|_| !parameter).and_then(|op| self.shown(op.of));
        let message = match (property, &name) {
            (Some(property), Some(name)) if name == "undefined" || name == "null" => {
                format!("Cannot destructure property '{property}' of '{name}' as it is {name}.")
            }
            (Some(property), Some(name)) => {
                format!("Cannot destructure property '{property}' of '{name}' as it is undefined or null.")
            }
            (Some(property), None) => {
                format!("Cannot destructure property '{property}' of a value that is undefined or null.")
            }
            _ => "Cannot destructure a value that is undefined or null.".to_owned(),
        };
        let hint = parameter.then(|| "The function was called without a value for this parameter.".to_owned());
        Words { message, hint, token: one.map(|op| op.token) }
    }

    /// Messages with a name in them.
    fn with_a_name(&self, message: &str, native: Option<&str>) -> Option<Words> {
        for (verb, done, kind) in [("read", "reading", OpKind::Read), ("set", "setting", OpKind::Write)] {
            let Some(rest) = message.strip_prefix(&format!("cannot {verb} property '")) else { continue };
            let (name, value) = rest.rsplit_once("' of ")?;
            if name == "Symbol.iterator" {
                return Some(self.not_iterable(native, Some(value)));
            }
            return Some(self.no_property(
                kind,
                name,
                value,
                &format!("Cannot {verb} properties of {value} ({done} '{name}')"),
            ));
        }
        if let Some(name) = message.strip_suffix(" is not initialized") {
            let one = self.one(|op| op.kind == OpKind::Variable && op.name.as_deref() == Some(name));
            let told = format!("Cannot access '{name}' before initialization");
            let hint = format!("`{name}` is declared further down: it can be used only after that line has run.");
            return Some(Words { message: told, hint: Some(hint), token: one.map(|op| op.token) });
        }
        if let Some(name) = message.strip_suffix(" is not defined") {
            let one = self.one(|op| op.kind == OpKind::Variable && op.name.as_deref() == Some(name));
            return Some(Words {
                message: message.to_owned(),
                hint: usual::name(self.layout, name),
                token: one.map(|op| op.token),
            });
        }
        if let Some(name) = message.strip_prefix("'").and_then(|rest| rest.strip_suffix("' is read-only")) {
            return Some(self.read_only(name));
        }
        if let Some(name) =
            message.strip_prefix("private class field '").and_then(|rest| rest.strip_suffix("' does not exist"))
        {
            return Some(plain(&format!(
                "Cannot read private member {name} from an object whose class did not declare it"
            )));
        }
        json(message, native).or_else(|| regular_expression(message, native))
    }

    fn no_property(&self, kind: OpKind, name: &str, value: &str, told: &str) -> Words {
        let named: Vec<&Op> = self.here(|op| op.kind == kind && op.name.as_deref() == Some(name));
        let one = match named.as_slice() {
            [one] => Some(*one),
            [] => self.one(|op| op.kind == kind && op.name.is_none()),
            _ => None,
        };
        let of = one.and_then(|op| self.shown(op.of));
        let mut hint = of.filter(|of| of != value).map(|of| match of.as_str() {
            "this" => "`this` is undefined in a function that is called without an object before its name.".to_owned(),
            of if of.ends_with("(...)") => format!("`{of}` gave back {value}."),
            of => format!("`{of}` is {value} here."),
        });
        // `'x'\n[1].map(…)`: what looks like an array picks an element of the line above.
        let bracket = one.and_then(|op| (op.of.0 + 1..=op.of.1).find(|at| self.layout.is(*at, "[")));
        if bracket.is_some_and(|at| self.layout.tokens[at].on_new_line) {
            hint = Some(
                "The line above has no `;` at its end, so the brackets below it pick one of its elements.".to_owned(),
            );
        }
        Words { message: told.to_owned(), hint, token: one.map(|op| op.token) }
    }

    /// A constant, or a property of something frozen: the source tells, when it has only one of them.
    fn read_only(&self, name: &str) -> Words {
        let named = |kind| self.ops.iter().filter(move |op| op.kind == kind && op.name.as_deref() == Some(name));
        let (assigned, written): (Vec<&Op>, Vec<&Op>) =
            (named(OpKind::Assign).collect(), named(OpKind::Write).collect());
        match (assigned.as_slice(), written.as_slice()) {
            ([], _) => Words {
                message: format!("Cannot assign to read only property '{name}' of an object"),
                hint: Some(
                    "The object is frozen: make a changed copy of it, such as `{ ...object, name: value }`.".to_owned(),
                ),
                token: self.one(|op| op.kind == OpKind::Write).map(|op| op.token),
            },
            (all, _) => Words {
                message: "Assignment to constant variable.".to_owned(),
                hint: Some(format!(
                    "`{name}` is declared with `const`, so it keeps its first value. One that changes needs `let`."
                )),
                // What follows the assignment can never run, and the engine blames its last line.
                token: if let [one] = all { Some(one.token) } else { None },
            },
        }
    }
}

/// What `new RegExp` says; its own words stay.
fn regular_expression(message: &str, native: Option<&str>) -> Option<Words> {
    let words = if message == "expecting ')'" { "a ( is never closed" } else { message };
    (native == Some("RegExp")).then(|| plain(&format!("Invalid regular expression: {words}")))
}

/// What `JSON.parse` says.
fn json(message: &str, native: Option<&str>) -> Option<Words> {
    if native != Some("parse") {
        return None;
    }
    let token = message.strip_prefix("unexpected token: '")?.strip_suffix('\'')?;
    Some(match token {
        "undefined" => plain("\"undefined\" is not valid JSON"),
        "object" => Words {
            message: "\"[object Object]\" is not valid JSON".to_owned(),
            hint: Some("`JSON.parse` takes a text. This is an object already.".to_owned()),
            token: None,
        },
        token => plain(&format!("Unexpected token '{token}' in JSON")),
    })
}
