//! The visible cases as a `node:test` file: the learner can read them, and real Node runs them.

use crate::content::{JsCase, JsTask, Need};

/// The file's text; `None` when no visible case can run in plain Node.
pub fn node_tests(id: &str, task: &JsTask) -> Option<String> {
    let able = |case: &&JsCase| !case.hidden && case.needs.iter().all(|need| !is_ours_alone(*need));
    let cases: Vec<&JsCase> = task.cases.iter().filter(able).collect();
    if cases.is_empty() {
        return None;
    }
    let mut text = format!(
        "// The visible cases of {id}. `backlings check` runs them and the hidden ones; real Node runs these: node --test\n\
         import assert from 'node:assert/strict';\nimport {{ test }} from 'node:test';\n\
         import {{ {} }} from './{}';\n",
        task.exports.join(", "),
        task.file
    );
    for case in cases {
        text.push_str(&test(task, case));
    }
    Some(text)
}

fn is_ours_alone(need: Need) -> bool {
    match need {
        Need::Steps | Need::VirtualClock => true,
    }
}

fn test(task: &JsTask, case: &JsCase) -> String {
    let mut body = String::new();
    for setup in [task.setup.trim(), case.setup.trim()] {
        if !setup.is_empty() {
            body.push_str(&format!("{setup}\n"));
        }
    }
    let call = case.call.trim().trim_end_matches(';');
    match (&case.throws, &case.expect) {
        (Some(error), _) => body.push_str(&format!(
            "await assert.rejects(\n  async () => ({call}),\n  (error) => error?.name === {error} || error?.code === {error},\n);\n",
            error = quoted(error)
        )),
        (None, expect) => body.push_str(&format!(
            "assert.deepEqual({call}, {});\n",
            expect.as_deref().unwrap_or("undefined").trim()
        )),
    }
    // Lines of a template literal must stay as they are, so a body that holds one is not indented.
    let indent = if body.contains('`') { "" } else { "  " };
    let body: String = body.lines().map(|line| format!("{indent}{line}\n")).collect();
    format!("\ntest({}, async () => {{\n{body}}});\n", quoted(&case.name))
}

/// A JavaScript string literal.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visible_cases_become_tests() {
        let task: JsTask = toml::from_str(
            r#"
            kind = "js"
            title = "t"
            concepts = []
            difficulty = 1
            minutes = 1
            task = "t"
            hints = []
            after = ""
            file = "shop.js"
            exports = ["total", "Cart"]
            setup = "const cart = new Cart();"
            [[case]]
            name = 'adds "two"'
            call = "total([1, 2]);"
            expect = "3"
            [[case]]
            name = "refuses text"
            setup = "const items = [`a\nb`];"
            call = "total(items)"
            throws = "TypeError"
            [[case]]
            name = "hidden"
            call = "total([])"
            expect = "0"
            hidden = true
            [[case]]
            name = "too slow"
            call = "total([])"
            expect = "0"
            needs = ["steps"]
            "#,
        )
        .unwrap();
        let expected = "\
// The visible cases of js-ar-01. `backlings check` runs them and the hidden ones; real Node runs these: node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { total, Cart } from './shop.js';

test(\"adds \\\"two\\\"\", async () => {
  const cart = new Cart();
  assert.deepEqual(total([1, 2]), 3);
});

test(\"refuses text\", async () => {
const cart = new Cart();
const items = [`a
b`];
await assert.rejects(
  async () => (total(items)),
  (error) => error?.name === \"TypeError\" || error?.code === \"TypeError\",
);
});
";
        assert_eq!(node_tests("js-ar-01", &task).as_deref(), Some(expected));
    }
}
