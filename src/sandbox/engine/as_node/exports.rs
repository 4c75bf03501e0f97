//! What a module hands out, read from its text: for the words when a name is missing.

use super::tokens::{Kind, Token, tokens};
use crate::sandbox::job::Place;

/// What stands in a source for others to use, or nearly so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exports {
    /// No code at all: nothing, or only comments.
    pub is_empty: bool,
    /// Names behind `export`, each with its place.
    pub names: Vec<(String, Place)>,
    /// `export default`.
    pub default: Option<Place>,
    /// `module.exports` or `exports.name =`.
    pub common_js: Option<Place>,
    /// Names declared at the top without `export`.
    pub kept: Vec<(String, Place)>,
}

/// Reads a source; what cannot be read is simply not found.
pub fn exports(file: &str, source: &str) -> Exports {
    let all = tokens(source);
    let mut found = Exports { is_empty: all.is_empty(), ..Exports::default() };
    let text = |at: usize| all.get(at).map_or("", |token| token.text(source));
    let place = |token: &Token| Place { file: file.to_owned(), line: token.line, column: token.column };
    let mut at = 0;
    while at < all.len() {
        let here = place(&all[at]);
        match text(at) {
            "export" if text(at + 1) == "default" => found.default = Some(here),
            "export" if text(at + 1) == "{" => listed(&all, source, at + 1, &place, &mut found.names),
            "export" => {
                found.names.extend(declared(&all, source, at + 1).map(|(name, _)| (name, here)));
                at += 1 + usize::from(text(at + 1) == "async");
            }
            "module" if text(at + 1) == "." && text(at + 2) == "exports" => found.common_js = Some(here),
            "exports" if text(at + 1) == "." && at.checked_sub(1).is_none_or(|before| text(before) != ".") => {
                found.common_js.get_or_insert(here);
            }
            _ => found.kept.extend(declared(&all, source, at).map(|(name, token)| (name, place(token)))),
        }
        // What stands inside of brackets is no module's own.
        at = match all.get(at).and_then(|token| token.partner).filter(|partner| *partner > at) {
            Some(close) if matches!(text(at), "{" | "(" | "[") => close + 1,
            _ => at + 1,
        };
    }
    found
}

/// The name that a declaration introduces here.
fn declared<'t>(all: &'t [Token], source: &str, at: usize) -> Option<(String, &'t Token)> {
    let text = |at: usize| all.get(at).map_or("", |token| token.text(source));
    let mut name = at;
    if text(name) == "async" {
        name += 1;
    }
    if !matches!(text(name), "function" | "class" | "const" | "let" | "var") {
        return None;
    }
    name += 1 + usize::from(text(name + 1) == "*");
    let word = all.get(name).filter(|token| token.kind == Kind::Word)?;
    Some((word.text(source).to_owned(), &all[at]))
}

/// The names of `export { a, b as c }`.
fn listed(all: &[Token], source: &str, open: usize, place: &dyn Fn(&Token) -> Place, names: &mut Vec<(String, Place)>) {
    let close = all[open].partner.unwrap_or(all.len());
    for at in open + 1..close {
        let next = all.get(at + 1).map_or("}", |token| token.text(source));
        if matches!(next, "," | "}") && all[at].kind == Kind::Word {
            names.push((all[at].text(source).to_owned(), place(&all[at])));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_tells_what_it_hands_out() {
        let names = |list: &[(String, Place)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(" ");
        let cases = [
            ("// nothing\n", true, "", false, false, ""),
            ("export function a() {}\nfunction b() { const inner = 1; }", false, "a", false, false, "b"),
            ("export const a = 1, b = 2;\nexport { c as d, e };", false, "a d e", false, false, ""),
            ("export async function* g() {}\nexport class K {}", false, "g K", false, false, ""),
            ("export default function f() {}", false, "", true, false, "f"),
            ("const f = 1;\nmodule.exports = { f };", false, "", false, true, "f"),
            ("exports.f = () => 1;", false, "", false, true, ""),
        ];
        for (source, is_empty, exported, default, common_js, kept) in cases {
            let found = exports("a.js", source);
            assert_eq!(
                (
                    found.is_empty,
                    names(&found.names).as_str(),
                    found.default.is_some(),
                    found.common_js.is_some(),
                    names(&found.kept).as_str()
                ),
                (is_empty, exported, default, common_js, kept),
                "{source}"
            );
        }
    }
}
