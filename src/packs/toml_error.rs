//! Puts the words of serde and the TOML parser into an author's words.

use super::context::nearest;
use super::issue::cut;

/// What a syntax error says, and the fix.
pub(crate) fn syntax(message: &str) -> (String, String) {
    if message == "duplicate key" {
        return ("this key is here twice".to_owned(), "keep one of them".to_owned());
    }
    let fix = "long texts go between ''' and ''', short ones between \" quotes";
    (cut(&format!("this is not TOML: {message}")), fix.to_owned())
}

/// The key that a message misses.
pub(crate) fn missing(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

/// What an error of reading values into types says, and the fix; `key` is whose value it is about.
pub(crate) fn meaning(message: &str, key: Option<&str>) -> (String, String) {
    if let Some(missing) = missing(message) {
        return (format!("`{missing}` is missing here"), format!("add `{missing} = …`"));
    }
    if let Some((unknown, known)) = unknown("unknown field `", message) {
        return (cut(&format!("`{unknown}` is not a key here")), suggestion(&unknown, &known, "the keys here are"));
    }
    if let Some((unknown, known)) = unknown("unknown variant `", message) {
        let what = match key {
            Some(key) => format!("`{key}` cannot be `{unknown}`"),
            None => format!("`{unknown}` is not known here"),
        };
        return (cut(&what), suggestion(&unknown, &known, "there are"));
    }
    let subject = key.map_or("this value".to_owned(), |key| format!("`{key}`"));
    let told = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    match told.and_then(|told| told.rsplit_once(", expected ")) {
        Some((found, wanted)) => {
            let wanted = in_words(wanted);
            (cut(&format!("{subject} is {}", found_in_words(found))), format!("write {wanted}"))
        }
        None => (cut(&format!("{subject}: {message}")), "see the example in docs/PACKS.md".to_owned()),
    }
}

/// ``unknown field `x`, expected one of `a`, `b` `` → x, [a, b].
fn unknown(prefix: &str, message: &str) -> Option<(String, Vec<String>)> {
    let (unknown, rest) = message.strip_prefix(prefix)?.split_once("`, ")?;
    let known = rest.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    Some((unknown.to_owned(), known))
}

fn suggestion(unknown: &str, known: &[String], intro: &str) -> String {
    nearest(unknown, known.iter().map(String::as_str)).unwrap_or_else(|| format!("{intro} {}", known.join(", ")))
}

/// The key that a fix names as the one that was meant.
pub(crate) fn suggested(fix: &str) -> Option<&str> {
    fix.strip_prefix("did you mean `")?.strip_suffix("`?")
}

fn found_in_words(found: &str) -> String {
    match found {
        "map" => "a table".to_owned(),
        "sequence" => "a list".to_owned(),
        _ => found
            .replace("string ", "the text ")
            .replace("integer ", "the number ")
            .replace("floating point ", "the number ")
            .replace("boolean ", ""),
    }
}

fn in_words(wanted: &str) -> String {
    match wanted {
        "u8" | "u32" | "u64" => "a whole number that is not negative".to_owned(),
        "a string" => "a text in quotes".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list, `[…]`, or one `[[…]]` for each".to_owned(),
        _ => wanted.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_put_into_words() {
        for (message, key, what, fix) in [
            ("missing field `call`", None, "`call` is missing here", "add `call = …`"),
            (
                "unknown field `exepct`, expected one of `call`, `expect`",
                None,
                "`exepct` is not a key here",
                "did you mean `expect`?",
            ),
            (
                "unknown field `x`, expected `id` or `title`",
                None,
                "`x` is not a key here",
                "the keys here are id, title",
            ),
            (
                "unknown variant `Exact`, expected one of `none`, `exact`, `by`",
                Some("order"),
                "`order` cannot be `Exact`",
                "did you mean `exact`?",
            ),
            (
                "invalid type: string \"two\", expected u8",
                Some("difficulty"),
                "`difficulty` is the text \"two\"",
                "write a whole number that is not negative",
            ),
            (
                "invalid type: map, expected a sequence",
                Some("case"),
                "`case` is a table",
                "write a list, `[…]`, or one `[[…]]` for each",
            ),
            (
                "integer number overflowed",
                None,
                "this value: integer number overflowed",
                "see the example in docs/PACKS.md",
            ),
        ] {
            assert_eq!(meaning(message, key), (what.to_owned(), fix.to_owned()), "{message}");
        }
    }

    #[test]
    fn a_long_line_is_cut() {
        let (what, _) = meaning(&format!("unknown field `{}`, expected `a`", "x".repeat(5_000)), None);
        assert_eq!(what.chars().count(), 200);
    }
}
