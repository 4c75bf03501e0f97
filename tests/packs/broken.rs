//! One thing is broken in a copy of the good root, and everything that is said about it is compared.

use crate::bench::{Bench, Do};
use Do::{Delete, Move, Swap, Write};

thread_local! {
    static BENCH: Bench = Bench::new();
}

/// Breaks the root, compares everything that is said about it, line by line, and mends it.
pub fn check(changes: &[Do], expected: &[&str]) {
    BENCH.with(|bench| {
        changes.iter().for_each(|change| bench.apply(change));
        let said = bench.load().map(drop).unwrap_err().to_string();
        changes.iter().rev().for_each(|change| bench.undo(change));
        assert_eq!(said.lines().collect::<Vec<_>>(), expected);
    });
}

#[test]
fn a_mended_root_loads() {
    let bench = Bench::new();
    let changes = [Delete(ADD), Write("lessons/new/a/b.toml", b"x"), Move(TIME, "lessons/later/02-time.toml")];
    changes.iter().for_each(|change| bench.apply(change));
    changes.iter().rev().for_each(|change| bench.undo(change));
    assert!(bench.load().is_ok());
}

const ADD: &str = "exercises/basics/ba-add/exercise.toml";
const LIST: &str = "exercises/basics/ba-list/exercise.toml";
const SELL: &str = "exercises/basics/ba-sell/exercise.toml";
const TABLE: &str = "exercises/basics/ba-table/exercise.toml";
const CLOCK: &str = "exercises/later/la-clock/exercise.toml";
const FIRST: &str = "lessons/basics/01-first.toml";
const TIME: &str = "lessons/later/01-time.toml";
const PACK: &str = "lessons/basics/pack.toml";
const CONCEPTS: &str = "lessons/concepts.toml";

#[test]
fn toml_and_keys() {
    check(
        &[Swap(ADD, "title = \"Add\"", "title = \"Add")],
        &[
            "exercises/basics/ba-add/exercise.toml:2:13: this is not TOML: invalid basic string, expected `\"`",
            "  fix: long texts go between ''' and ''', short ones between \" quotes",
        ],
    );
    check(
        &[Swap(ADD, "title = \"Add\"", "title = \"Add\"\ntitle = \"Sum\"")],
        &["exercises/basics/ba-add/exercise.toml:3:1: this key is here twice", "  fix: keep one of them"],
    );
    check(
        &[
            Swap(ADD, "hidden = true", "hiden = true"),
            Swap(ADD, "after =", "afterwards ="),
            Swap(ADD, "minutes = 5", "minutes = \"5\""),
            Swap(ADD, "call = \"add(1)\"\n", ""),
        ],
        &[
            "exercises/basics/ba-add/exercise.toml:5:11: `minutes` is the text \"5\"",
            "  fix: write a whole number that is not negative",
            "exercises/basics/ba-add/exercise.toml:8:1: `afterwards` is not a key here",
            "  fix: did you mean `after`?",
            "exercises/basics/ba-add/exercise.toml:18:1: `call` is missing here",
            "  fix: add `call = …`",
            "exercises/basics/ba-add/exercise.toml:21:1: `hiden` is not a key here",
            "  fix: did you mean `hidden`?",
        ],
    );
    check(
        &[Swap(ADD, "kind = \"js\"", "kind = \"jss\"")],
        &["exercises/basics/ba-add/exercise.toml:1:1: there is no kind of task `jss`", "  fix: did you mean `js`?"],
    );
    check(
        &[Swap(ADD, "kind = \"js\"\n", "")],
        &[
            "exercises/basics/ba-add/exercise.toml:1:1: `kind` is missing here",
            "  fix: write kind = \"…\"; the kinds are js, sql",
        ],
    );
    check(
        &[Swap(ADD, "kind = \"js\"", "kind = 1")],
        &[
            "exercises/basics/ba-add/exercise.toml:1:1: `kind` is not a text",
            "  fix: write kind = \"…\"; the kinds are js, sql",
        ],
    );
    check(
        &[
            Swap(ADD, "[[case]]\nname = \"two", "[case]\nname = \"two"),
            Swap(ADD, "[[case]]\nname = \"one", "[[kase]]\nname = \"one"),
        ],
        &[
            "exercises/basics/ba-add/exercise.toml:13:1: `case` is a table",
            "  fix: write a list, `[…]`, or one `[[…]]` for each",
            "exercises/basics/ba-add/exercise.toml:18:3: `kase` is not a key here",
            "  fix: did you mean `case`?",
        ],
    );
    check(
        &[Swap(LIST, "order = \"by\"", "order = \"bye\"")],
        &["exercises/basics/ba-list/exercise.toml:15:9: `order` cannot be `bye`", "  fix: did you mean `by`?"],
    );
    check(
        &[Swap(CLOCK, "virtual-clock", "clock")],
        &[
            "exercises/later/la-clock/exercise.toml:16:10: `needs` cannot be `clock`",
            "  fix: there are steps, virtual-clock",
        ],
    );
    check(
        &[Swap(
            FIRST,
            "right = true\n[[quiz.option]]\nkey = \"b\"\ntext = \"`null`\"",
            "right = \"yes\"\n[[quiz.option]]\nkey = \"b\"\ntekst = \"`null`\"",
        )],
        &[
            "lessons/basics/01-first.toml:26:9: `right` is the text \"yes\"",
            "  fix: write true or false",
            "lessons/basics/01-first.toml:29:1: `tekst` is not a key here",
            "  fix: did you mean `text`?",
        ],
    );
    check(
        &[Swap(PACK, "format = 1", "format = 2\nnovelty = true"), Write("lessons/basics/zoo.bin", b"x")],
        &[
            "lessons/basics/pack.toml:1:1: this pack is of a newer format than 1, the newest that this backlings reads",
            "  fix: install a newer backlings",
        ],
    );
    check(
        &[Swap(PACK, "format = 1\n", "")],
        &["lessons/basics/pack.toml:1:1: `format` is missing here", "  fix: add `format = …`"],
    );
    check(
        &[Swap(PACK, "format = 1\n", "format = 0\n")],
        &["lessons/basics/pack.toml:1:1: there is no format 0", "  fix: write format = 1"],
    );
    check(
        &[Swap(CONCEPTS, "needs = [\"values\"]", "need = [\"values\"]")],
        &["lessons/concepts.toml:10:1: `need` is not a key here", "  fix: did you mean `needs`?"],
    );
}

#[test]
fn ids() {
    check(
        &[Swap(FIRST, "\"ba-add\", ", "\"ba-ad\", ")],
        &[
            "exercises/basics/ba-add/exercise.toml: no lesson lists `ba-add`",
            "  fix: add \"ba-add\" to `exercises` of a lesson in lessons/basics/",
            "lessons/basics/01-first.toml:13:25: `ba-ad` is not defined: no question here has this id, and there is no exercises/basics/ba-ad/",
            "  fix: add the question or the folder, or take the id off the list",
        ],
    );
    check(
        &[Swap(FIRST, "\"ba-type\", ", "")],
        &[
            "lessons/basics/01-first.toml:16:1: `ba-type` is not in this lesson's `exercises`",
            "  fix: add it where it belongs in teaching order",
        ],
    );
    check(
        &[Swap(FIRST, "\"ba-type\", ", "\"ba-type\", \"ba-type\", ")],
        &["lessons/basics/01-first.toml:13:25: `ba-type` is listed here already", "  fix: list it once"],
    );
    check(
        &[Swap(FIRST, "id = \"ba-type\"", "id = \"ba-add\""), Swap(FIRST, "\"ba-type\", ", "")],
        &[
            "exercises/basics/ba-add/exercise.toml:1:1: `ba-add` is taken: lessons/basics/01-first.toml has it too",
            "  fix: choose an id that is not in use",
            "lessons/basics/01-first.toml:13:14: `ba-add` is defined twice: as a question here, and by exercises/basics/ba-add/",
            "  fix: give one of them another id",
        ],
    );
    check(
        &[Move("exercises/later/la-clock", "exercises/later/ba-add"), Swap(TIME, "la-clock", "ba-add")],
        &[
            "exercises/later/ba-add/exercise.toml:1:1: `ba-add` is taken: exercises/basics/ba-add/exercise.toml has it too",
            "  fix: choose an id that is not in use",
        ],
    );
    check(
        &[Swap(ADD, "ba-sum", "ba-type")],
        &[
            "exercises/basics/ba-add/exercise.toml:9:8: `ba-type` is taken: lessons/basics/01-first.toml has it too",
            "  fix: choose an id that is not in use",
        ],
    );
    check(
        &[Swap(ADD, "ba-sum", "Ba_sum")],
        &[
            "exercises/basics/ba-add/exercise.toml:9:8: `Ba_sum` cannot be an id",
            "  fix: use lower-case letters, digits and single hyphens, at most 40 of them",
        ],
    );
    check(
        &[Move("exercises/later/la-clock", "exercises/later/la_clock"), Swap(TIME, "la-clock", "la_clock")],
        &[
            "exercises/later/la_clock/exercise.toml:1:1: `la_clock` cannot be an id",
            "  fix: use lower-case letters, digits and single hyphens, at most 40 of them",
        ],
    );
    check(
        &[Swap(PACK, "id = \"basics\"", "id = \"basic\"")],
        &[
            "lessons/basics/pack.toml:2:1: this pack is called `basic`, and its folder `basics`",
            "  fix: give both the same name",
        ],
    );
    check(
        &[Swap("lessons/later/pack.toml", "\"basics\"", "\"basic\"")],
        &["lessons/later/pack.toml:6:10: there is no other pack `basic`", "  fix: did you mean `basics`?"],
    );
    check(
        &[Swap(PACK, "version = \"1.0.0\"", "version = \"\"\nafter = [\"later\"]")],
        &[
            "lessons/basics/pack.toml: these packs come after one another: basics → later → basics",
            "  fix: take one of them off `after`",
            "lessons/basics/pack.toml:5:1: `version` is empty",
            "  fix: write the text",
        ],
    );
    check(
        &[Swap(TIME, "[\"la-clock\"]", "[]")],
        &[
            "exercises/later/la-clock/exercise.toml: no lesson lists `la-clock`",
            "  fix: add \"la-clock\" to `exercises` of a lesson in lessons/later/",
            "lessons/later/01-time.toml:3:1: this lesson has no exercise",
            "  fix: list the ids of its exercises in teaching order",
        ],
    );
    check(
        &[Delete(ADD)],
        &["exercises/basics/ba-add: this folder has no exercise.toml", "  fix: add one, or delete the folder"],
    );
    check(
        &[Delete(PACK), Swap(ADD, "difficulty = 2", "difficulty = 0")],
        &[
            "exercises/basics/ba-add/exercise.toml:4:1: difficulty 0 does not exist",
            "  fix: write 1 (easiest) to 5",
            "lessons/basics: this folder has no pack.toml",
            "  fix: add one, or delete the folder",
        ],
    );
    check(
        &[Delete(TIME)],
        &[
            "exercises/later/la-clock/exercise.toml: no lesson lists `la-clock`",
            "  fix: add \"la-clock\" to `exercises` of a lesson in lessons/later/",
            "lessons/later: this pack has no lesson",
            "  fix: add lessons/later/01-NAME.toml",
        ],
    );
}

#[test]
fn concepts() {
    check(
        &[Swap(
            CONCEPTS,
            "strand = \"JS\"\ndefinition = \"Numbers",
            "strand = \"\"\nneeds = [\"functions\"]\ndefinition = \"Numbers",
        )],
        &[
            "lessons/concepts.toml:3:1: `strand` is empty",
            "  fix: write the text",
            "lessons/concepts.toml:11:1: these concepts need one another: functions → values → functions",
            "  fix: take one of them off `needs`",
        ],
    );
    check(
        &[Swap(CONCEPTS, "needs = [\"values\"]", "needs = [\"valeus\"]")],
        &["lessons/concepts.toml:10:10: there is no concept `valeus`", "  fix: did you mean `values`?"],
    );
    check(
        &[
            Swap(CONCEPTS, "id = \"functions\"", "id = \"values\""),
            Swap(
                CONCEPTS,
                "id = \"select\"",
                "id = \"functions\"\nneeds = []\nstrand = \"JS\"\ndefinition = \"Twice.\"\n\n[[concept]]\nid = \"select\"",
            ),
        ],
        &[
            "lessons/concepts.toml:1:1: these concepts need one another: values → values",
            "  fix: take one of them off `needs`",
            "lessons/concepts.toml:7:1: concept `values` is here twice",
            "  fix: give each an id of its own",
        ],
    );
    check(
        &[Swap(ADD, "concepts = [\"functions\"]", "concepts = [\"function\", \"values\", \"values\"]")],
        &[
            "exercises/basics/ba-add/exercise.toml:3:13: there is no concept `function`",
            "  fix: did you mean `functions`?",
            "exercises/basics/ba-add/exercise.toml:3:35: `values` is here twice",
            "  fix: keep one of them",
        ],
    );
    check(
        &[Swap(ADD, "concepts = [\"functions\"]", "concepts = []")],
        &[
            "exercises/basics/ba-add/exercise.toml:3:1: this trains no concept",
            "  fix: name at least one concept of lessons/concepts.toml",
        ],
    );
    check(
        &[Swap(FIRST, "concepts = [\"functions\", \"select\"]", "concepts = [\"functions\", \"elsewhere\"]")],
        &[
            "lessons/basics/01-first.toml:2:26: there is no concept `elsewhere`",
            "  fix: add it to lessons/concepts.toml",
        ],
    );
}

#[test]
fn exercises_of_every_kind() {
    check(
        &[Swap(ADD, "difficulty = 2", "difficulty = 6"), Swap(ADD, "minutes = 5", "minutes = 0")],
        &[
            "exercises/basics/ba-add/exercise.toml:4:1: difficulty 6 does not exist",
            "  fix: write 1 (easiest) to 5",
            "exercises/basics/ba-add/exercise.toml:5:1: nothing takes 0 minutes",
            "  fix: write the minutes it takes; 35 is usual",
        ],
    );
    check(
        &[Swap(ADD, "\"What is `1 + undefined`?\", ", "")],
        &[
            "exercises/basics/ba-add/exercise.toml:7:1: there are 2 hints, and three are wanted",
            "  fix: a nudge, then a pointer to the place, then almost the solution",
        ],
    );
    check(
        &[Swap(ADD, "\"What is `1 + undefined`?\"", "\" \"")],
        &["exercises/basics/ba-add/exercise.toml:7:10: this hint is empty", "  fix: write the text"],
    );
    check(
        &[Swap(ADD, "'''Write `add(a, b)`: the sum. A missing argument counts as 0.'''", LONG)],
        &[
            "exercises/basics/ba-add/exercise.toml:6:1: `task` has 121 words; 120 is the most (tables and code do not count)",
            "  fix: say less, or make two exercises of it",
        ],
    );
    check(
        &[Swap(ADD, "after = \"What would `add('1', 2)` give?\"", "after = ''")],
        &["exercises/basics/ba-add/exercise.toml:8:1: `after` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(FIRST, "\nThat is all.\n", FORTY)],
        &[
            "lessons/basics/01-first.toml:3:1: `text` has 41 lines; 40 is the most",
            "  fix: say less, or make two lessons of it",
        ],
    );
    check(
        &[
            Swap(ADD, "Where could b get a value?", "Simply give b a value, obviously."),
            Swap(FIRST, "That is all.", "That is all,\nand `just` code; just that."),
            Swap(ADD, "\"two numbers\"\ncall", "\"an invalid number\"\ncall"),
            Swap(ADD, "[\"two numbers\", ", "["),
        ],
        &[
            "exercises/basics/ba-add/exercise.toml:14:12: `invalid` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
            "exercises/basics/ba-add/exercise.toml:28:33: `simply` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
            "exercises/basics/ba-add/exercise.toml:28:56: `obviously` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
            "lessons/basics/01-first.toml:12:18: `just` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
        ],
    );
}

#[test]
fn quizzes() {
    check(
        &[Swap(
            FIRST,
            "[[quiz.option]]\nkey = \"b\"\ntext = \"`null`\"\nsays = \"That would make sense, and it is not so.\"\n",
            "",
        )],
        &[
            "lessons/basics/01-first.toml:23:8: a quiz needs at least two options, and here is 1",
            "  fix: add a `[[quiz.option]]` for each mistake that people make",
        ],
    );
    check(
        &[Swap(FIRST, "key = \"b\"\ntext = \"`null`\"", "key = \"a\"\ntext = \"\"")],
        &[
            "lessons/basics/01-first.toml:28:1: `a` is here twice",
            "  fix: give each a name of its own",
            "lessons/basics/01-first.toml:29:1: `text` is empty",
            "  fix: write the text",
        ],
    );
    check(
        &[Swap(FIRST, "key = \"b\"\ntext = \"`null`\"", "key = \"i\"\ntext = \"x\"")],
        &["lessons/basics/01-first.toml:28:1: `i` cannot be a key", "  fix: use a letter, a to h"],
    );
    check(
        &[Swap(FIRST, "says = \"That is a text.\"\n", "")],
        &[
            "lessons/basics/01-first.toml:50:1: option `c` is wrong and does not say why",
            "  fix: add `says`: what whoever picks it has mixed up",
        ],
    );
    check(
        &[Swap(FIRST, "text = \"`object`\"\nright = true", "text = \"`object`\"\nsays = \"No.\"")],
        &["lessons/basics/01-first.toml:23:8: no option is right", "  fix: add `right = true` to the right one"],
    );
    check(
        &[Swap(FIRST, "many = true\n", "")],
        &[
            "lessons/basics/01-first.toml:41:8: 2 options are right, and one is to be picked",
            "  fix: add `many = true`, or leave one `right = true`",
            "lessons/basics/01-first.toml:54:1: a combination is for quizzes with `many = true`",
            "  fix: put its text into `says` of the option",
        ],
    );
    check(
        &[Swap(FIRST, "answer = \"a c\"", "answer = \"c a\"")],
        &[
            "lessons/basics/01-first.toml:55:1: `c a` is not in order",
            "  fix: write each key once, in the order of the alphabet",
        ],
    );
    check(
        &[Swap(FIRST, "answer = \"a c\"", "answer = \"a d\"")],
        &[
            "lessons/basics/01-first.toml:55:1: there is no option `d`",
            "  fix: write keys of the options, with one space between them",
        ],
    );
    check(
        &[Swap(FIRST, "answer = \"a c\"", "answer = \"a b\"")],
        &["lessons/basics/01-first.toml:55:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
}

#[test]
fn js_tasks() {
    check(
        &[Swap(ADD, "file = \"add.js\"", "file = \"ad.js\"")],
        &["exercises/basics/ba-add/exercise.toml:10:1: `ad.js` is not in start/", "  fix: did you mean `add.js`?"],
    );
    check(
        &[Swap(ADD, "exports = [\"add\"]", "exports = []")],
        &["exercises/basics/ba-add/exercise.toml:11:1: no export is named", "  fix: name what the cases call"],
    );
    check(
        &[Swap(ADD, "exports = [\"add\"]", "exports = [\"add-up\", \"add\", \"add\"]")],
        &[
            "exercises/basics/ba-add/exercise.toml:11:12: `add-up` cannot be exported",
            "  fix: write the name as it stands after `export`",
            "exercises/basics/ba-add/exercise.toml:11:29: `add` is here twice",
            "  fix: give each a name of its own",
        ],
    );
    check(
        &[Swap(ADD, "name = \"one number\"", "name = \"two numbers\"")],
        &[
            "exercises/basics/ba-add/exercise.toml:19:1: `two numbers` is here twice",
            "  fix: give each a name of its own",
            "exercises/basics/ba-add/exercise.toml:27:10: there is no case `one number`",
            "  fix: did you mean `two numbers`?",
            "exercises/basics/ba-add/exercise.toml:32:25: there is no case `one number`",
            "  fix: did you mean `two numbers`?",
        ],
    );
    check(
        &[Swap(ADD, "expect = \"3\"", "expect = \"3\"\nthrows = \"TypeError\"")],
        &[
            "exercises/basics/ba-add/exercise.toml:17:1: case `two numbers` has `expect` and `throws`",
            "  fix: keep one: a call returns or throws",
        ],
    );
    check(
        &[Swap(ADD, "expect = \"3\"\n", "")],
        &[
            "exercises/basics/ba-add/exercise.toml:13:1: case `two numbers` does not say what must come back",
            "  fix: add `expect` (an expression) or `throws` (an error's name or code)",
        ],
    );
    check(
        &[Swap(ADD, "because = \"A missing argument counts as 0.\"\n", "")],
        &[
            "exercises/basics/ba-add/exercise.toml:18:1: `one number` is hidden and does not say why it is fair",
            "  fix: add `because`: the sentence of the task that it enforces",
        ],
    );
    check(
        &[Swap(ADD, "expect = \"3\"", "expect = \"3\"\nhidden = true\nbecause = \"the sum\"")],
        &[
            "exercises/basics/ba-add/exercise.toml:13:3: every case is hidden: the learner would work blindfold",
            "  fix: leave `hidden` out of the case that shows best what is wanted",
        ],
    );
    check(
        &[Swap(CLOCK, "needs_reason = \"Nobody waits a minute for a check.\"\n", "")],
        &[
            "exercises/later/la-clock/exercise.toml:16:1: case `a minute` gives no reason for `needs`",
            "  fix: add `needs_reason`: why this case cannot run in plain Node",
        ],
    );
    check(
        &[Swap(CLOCK, "needs = [\"virtual-clock\"]\n", "")],
        &[
            "exercises/later/la-clock/exercise.toml:16:1: case `a minute` gives a reason for needing nothing",
            "  fix: add `needs`, or delete the reason",
        ],
    );
    check(
        &[Swap(ADD, "call = \"add(1)\"", "call = \"\"")],
        &["exercises/basics/ba-add/exercise.toml:20:1: `call` is empty", "  fix: write the text"],
    );
}

#[test]
fn sql_tasks() {
    check(
        &[Swap(LIST, "mode = \"read\"", "mode = \"reed\"")],
        &["exercises/basics/ba-list/exercise.toml:10:1: there is no mode `reed`", "  fix: write read, write or schema"],
    );
    check(
        &[Swap(LIST, "world = \"shop\"", "world = \"shoop\"")],
        &["exercises/basics/ba-list/exercise.toml:11:1: there is no world `shoop`", "  fix: did you mean `shop`?"],
    );
    check(
        &[Swap(LIST, "hidden_data = [\"other\", \"empty\"]", "hidden_data = [\"othre\", \"small\"]")],
        &[
            "exercises/basics/ba-list/exercise.toml:13:16: world `shop` has no data set `othre`",
            "  fix: there are empty, other, small",
            "exercises/basics/ba-list/exercise.toml:13:25: `small` is here twice",
            "  fix: give each a name of its own",
        ],
    );
    check(
        &[
            Swap(SELL, "\ndata = [\"small\"]\n", "\ndata = []\n"),
            Swap(SELL, "\"state: small\", ", ""),
            Swap(SELL, "[\"state: small\"]", "[\"state: other\"]"),
        ],
        &[
            "exercises/basics/ba-sell/exercise.toml:12:1: no data set is shown",
            "  fix: name one that the learner may see, e.g. `small`",
        ],
    );
    check(
        &[Swap(LIST, "order_by = [\"price\"]\n", "")],
        &[
            "exercises/basics/ba-list/exercise.toml:15:1: order = \"by\" names no column",
            "  fix: add `order_by`, the columns that must be in order",
        ],
    );
    check(
        &[Swap(LIST, "order = \"by\"", "order = \"exact\"")],
        &[
            "exercises/basics/ba-list/exercise.toml:16:1: `order_by` counts only with order = \"by\"",
            "  fix: add order = \"by\", or delete it",
        ],
    );
    check(
        &[Swap(LIST, "order_by = [\"price\"]", "order_by = [\"prize\"]")],
        &[
            "exercises/basics/ba-list/exercise.toml:16:13: `prize` is no column of the result",
            "  fix: the columns are name, price",
        ],
    );
    check(
        &[Swap(LIST, "columns = [\"name\", \"price\"]", "columns = []")],
        &[
            "exercises/basics/ba-list/exercise.toml:14:1: no column is named",
            "  fix: name them in order, or delete `columns`",
        ],
    );
    check(
        &[Swap(SELL, "mode = \"write\"", "mode = \"write\"\norder = \"exact\"")],
        &[
            "exercises/basics/ba-sell/exercise.toml:11:1: only mode read compares the order of rows",
            "  fix: delete `order`, or write mode = \"read\"",
        ],
    );
    check(
        &[Swap(SELL, "statements = [\"UPDATE\"]", "statements = [\"update\", \"SHOW\"]")],
        &[
            "exercises/basics/ba-sell/exercise.toml:14:15: no statement begins with `update`",
            "  fix: did you mean `UPDATE`?",
            "exercises/basics/ba-sell/exercise.toml:14:25: no statement begins with `SHOW`",
            "  fix: write the first word of a statement in capitals, e.g. SELECT",
        ],
    );
    check(
        &[Swap(TABLE, "must = \"SEARCH wishes\"\n", "")],
        &[
            "exercises/basics/ba-table/exercise.toml:14:1: plan rule `search by name` asks for nothing",
            "  fix: add `must` or `must_not`: a part of a line of EXPLAIN QUERY PLAN",
        ],
    );
    check(
        &[Swap(TABLE, "data = \"empty\"\nmust", "data = \"small\"\nmust")],
        &[
            "exercises/basics/ba-table/exercise.toml:16:1: this task does not run on data set `small`",
            "  fix: name one of `data` or `hidden_data`, or add it there",
        ],
    );
    check(
        &[Swap(TABLE, "because = \"no wish without a name\"\n", "")],
        &[
            "exercises/basics/ba-table/exercise.toml:20:1: `no name` is hidden and does not say why it is fair",
            "  fix: add `because`: the sentence of the task that it enforces",
        ],
    );
    check(
        &[Swap(TABLE, "name = \"search by name\"", "name = \"twice\""), Swap(TABLE, ", \"search by name\"", "")],
        &["exercises/basics/ba-table/exercise.toml:27:1: `twice` is here twice", "  fix: give each a name of its own"],
    );
    check(
        &[Swap(
            LIST,
            "[[wrong]]\nname = \"star\"",
            "[[probe]]\nname = \"count\"\nsql = \"SELECT 1\"\n\n[[wrong]]\nname = \"star\"",
        )],
        &[
            "exercises/basics/ba-list/exercise.toml:18:3: nothing has changed that a probe could look at",
            "  fix: write mode = \"schema\" or \"write\"",
        ],
    );
    check(
        &[
            Swap(SELL, "mode = \"write\"", "mode = \"schema\"\ncolumns = [\"a\"]"),
            Swap(SELL, "\"state: small\", \"state: other\"", "\"columns\""),
            Swap(SELL, "\"state: small\"", "\"columns\""),
        ],
        &[
            "exercises/basics/ba-sell/exercise.toml:10:1: mode schema checks nothing but probes and plans, and there are none",
            "  fix: add a `[[probe]]` that the schema must answer or refuse",
            "exercises/basics/ba-sell/exercise.toml:11:1: mode schema has no result with columns",
            "  fix: delete `columns`; a probe can look at rows",
        ],
    );
    check(
        &[Delete("exercises/data/shop/schema.sql")],
        &[
            "exercises/data/shop: this world has no schema.sql",
            "  fix: add schema.sql with the CREATE TABLE statements",
        ],
    );
}

#[test]
fn wrong_solutions() {
    check(
        &[Delete("exercises/basics/ba-add/wrong/no-return/a.js")],
        &[
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `no-return` has no specimen a",
            "  fix: add wrong/no-return/a.js with the mistake",
        ],
    );
    check(
        &[Delete("exercises/basics/ba-add/wrong/no-default/b")],
        &[
            "exercises/basics/ba-add/exercise.toml:26:1: wrong `no-default` has no specimen b",
            "  fix: add wrong/no-default/b.js: the same mistake, written by another hand",
        ],
    );
    check(
        &[Delete("exercises/basics/ba-add/wrong/no-return")],
        &[
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `no-return` has no specimen a",
            "  fix: add wrong/no-return/a.js with the mistake",
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `no-return` has no specimen b",
            "  fix: add wrong/no-return/b.js: the same mistake, written by another hand",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/wrong/no-retrun/a.js", b"x")],
        &[
            "exercises/basics/ba-add/wrong/no-retrun: no `[[wrong]]` of exercise.toml is called `no-retrun`",
            "  fix: did you mean `no-return`?",
        ],
    );
    check(
        &[Swap(ADD, "fails = [\"one number\"]", "fails = [\"one numbers\"]")],
        &[
            "exercises/basics/ba-add/exercise.toml:27:10: there is no case `one numbers`",
            "  fix: did you mean `one number`?",
        ],
    );
    check(
        &[Swap(ADD, "fails = [\"one number\"]", "fails = []")],
        &[
            "exercises/basics/ba-add/exercise.toml:27:1: wrong `no-default` fails no case",
            "  fix: name the cases that show the mistake",
        ],
    );
    check(
        &[Swap(LIST, "\"rows: small\"", "\"rows: big\"")],
        &[
            "exercises/basics/ba-list/exercise.toml:20:21: there is no case `rows: big`",
            "  fix: did you mean `rows: empty`?",
        ],
    );
    check(
        &[Swap(LIST, "fails = [\"order\"]", "fails = [\"order\", \"order\"]")],
        &["exercises/basics/ba-list/exercise.toml:25:19: `order` is here twice", "  fix: give each a name of its own"],
    );
    check(
        &[
            Swap(ADD, "name = \"no-return\"", "name = \"no-default\""),
            Delete("exercises/basics/ba-add/wrong/no-return"),
        ],
        &[
            "exercises/basics/ba-add/exercise.toml:31:1: `no-default` is here twice",
            "  fix: give each a name of its own",
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `no-default` has no specimen a",
            "  fix: add wrong/no-default/a.js with the mistake",
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `no-default` has no specimen b",
            "  fix: add wrong/no-default/b.js: the same mistake, written by another hand",
        ],
    );
    check(
        &[Swap(ADD, NO_RETURN, ""), Delete("exercises/basics/ba-add/wrong/no-return")],
        &[
            "exercises/basics/ba-add/exercise.toml:25:3: too few known wrong solutions (1): two are the least, three the rule",
            "  fix: add a `[[wrong]]` for each mistake that learners make",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/wrong/no-return/b.js", b"export function add(a = 0, b = 0) {\n  a + b;\n}\n")],
        &[
            "exercises/basics/ba-add/exercise.toml:31:1: the specimens of wrong `no-return` are the same",
            "  fix: write b as another learner would: a wrong compared with itself proves nothing",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/wrong/no-default/b.js", b"x")],
        &[
            "exercises/basics/ba-add/wrong/no-default/b.js: specimen b is here twice",
            "  fix: keep the file or the folder b/",
        ],
    );
    check(
        &[Swap(ADD, "name = \"no-return\"", "name = \"No Return\""), Delete("exercises/basics/ba-add/wrong/no-return")],
        &[
            "exercises/basics/ba-add/exercise.toml:31:1: `No Return` cannot be the name of a wrong solution",
            "  fix: use lower-case letters, digits and single hyphens, at most 40 of them",
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `No Return` has no specimen a",
            "  fix: add wrong/No Return/a.js with the mistake",
            "exercises/basics/ba-add/exercise.toml:31:1: wrong `No Return` has no specimen b",
            "  fix: add wrong/No Return/b.js: the same mistake, written by another hand",
        ],
    );
    check(
        &[Swap(ADD, "says = \"`1 + undefined` is NaN. Where could b get a value?\"", "says = \"\"")],
        &["exercises/basics/ba-add/exercise.toml:28:1: `says` is empty", "  fix: write the text"],
    );
}

#[test]
fn files_and_paths() {
    check(
        &[Delete("exercises/basics/ba-add/solution")],
        &["exercises/basics/ba-add/solution: there is no solution", "  fix: add solution/add.js"],
    );
    check(
        &[
            Write("exercises/basics/ba-add/notes.md", b"x"),
            Write("lessons/README.md", b"x"),
            Write("lessons/basics/2-second.toml", b"x"),
            Write("exercises/basics/ba-sell/checks.js", b"x"),
            Write("exercises/gone/x/exercise.toml", b"x"),
            Write("exercises/basics/ba-add/wrong/no-return/c.js", b"x"),
        ],
        &[
            "exercises/basics/ba-add/notes.md: no part of a pack reads this file",
            "  fix: delete it, or put it where a pack has its files (docs/PACKS.md)",
            "exercises/basics/ba-add/wrong/no-return/c.js: no part of a pack reads this file",
            "  fix: delete it, or put it where a pack has its files (docs/PACKS.md)",
            "exercises/basics/ba-sell/checks.js: no part of a pack reads this file",
            "  fix: delete it, or put it where a pack has its files (docs/PACKS.md)",
            "exercises/gone: there is no pack `gone`",
            "  fix: add lessons/gone/pack.toml, or delete the folder",
            "lessons/README.md: no part of a pack reads this file",
            "  fix: delete it, or put it where a pack has its files (docs/PACKS.md)",
            "lessons/basics/2-second.toml: no part of a pack reads this file",
            "  fix: lesson files are called NN-NAME.toml, two digits first; otherwise delete it",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/.DS_Store", b"x")],
        &[
            "exercises/basics/ba-add/start/.DS_Store: `.DS_Store` is a hidden file",
            "  fix: delete it, or rename it if it belongs to the pack",
        ],
    );
    check(
        &[
            Write("exercises/basics/ba-add/start/my file.js", b"x"),
            Write("exercises/basics/ba-add/start/caf\u{e9}.js", b"x"),
            Write("exercises/basics/ba-add/start/aux.js", b"x"),
        ],
        &[
            "exercises/basics/ba-add/start/aux.js: `aux.js` is the name of a device on Windows",
            "  fix: choose another name",
            "exercises/basics/ba-add/start/café.js: `é` in a file name is not the same on every system",
            "  fix: use letters a to z, digits, `.`, `_` and `-`",
            "exercises/basics/ba-add/start/my file.js: ` ` in a file name is not the same on every system",
            "  fix: use letters a to z, digits, `.`, `_` and `-`",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/Shop.js", b"x")],
        &[
            "exercises/basics/ba-add/start/shop.js: this differs from `exercises/basics/ba-add/start/Shop.js` only in capital letters",
            "  fix: rename one of them: some systems take the two for one file",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/add.js", b"ok \xff")],
        &["exercises/basics/ba-add/start/add.js: byte 4 of this file is not UTF-8", "  fix: save it as UTF-8 text"],
    );
    check(
        &[Write(ADD, b"\xff"), Write(FIRST, b"\xff")],
        &[
            "exercises/basics/ba-add/exercise.toml: byte 1 of this file is not UTF-8",
            "  fix: save it as UTF-8 text",
            "lessons/basics/01-first.toml: byte 1 of this file is not UTF-8",
            "  fix: save it as UTF-8 text",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/shop.js", b"\xef\xbb\xbfx")],
        &[
            "exercises/basics/ba-add/start/shop.js: this file begins with a byte order mark",
            "  fix: save it as UTF-8 without BOM",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/shop.js", &[b'x'; (256 << 10) + 1])],
        &[
            "exercises/basics/ba-add/start/shop.js: this file is larger than 256 KiB",
            "  fix: make it smaller: a lesson that needs more is two lessons",
        ],
    );
    check(
        &[Write("exercises/basics/ba-add/start/a/b/c/d/e/f/g/h.js", b"x")],
        &[
            "exercises/basics/ba-add/start/a/b/c/d/e/f/g: this folder lies too deep",
            "  fix: keep to the layout of a pack",
        ],
    );
}

/// 121 words, a table and code.
const LONG: &str = concat!(
    "'''",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n",
    "| a table | of many | words |\n",
    "`and code` more'''",
);

/// With the seven lines above them, 41 lines of a lesson.
const FORTY: &str = concat!("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "The last line.\n");

const NO_RETURN: &str = r#"
[[wrong]]
name = "no-return"
fails = ["two numbers", "one number"]
says = "Your function hands nothing back. Which word is missing?"
"#;

#[test]
fn the_glossary() {
    check(
        &[Write(
            "lessons/glossary.toml",
            br#"[[term]]
name = "Closure"
also = ["closed over", " "]
kind = "word"
short = ""
text = "It keeps its variables."
concepts = ["functions", "fonctions"]
see = ["Closure", "calback", "409", "Closed-Over"]

[[term]]
name = "CLOSED_over"
also = ["twice", "Twice", "Functions"]
kind = "word"
short = "Simply that."
text = """
1
2
3
4
5
6
7
8
9
10
11
12
13
"""
"#,
        )],
        &[
            "lessons/glossary.toml:3:24: this spelling is empty",
            "  fix: write it, or take it off `also`",
            "lessons/glossary.toml:5:1: `short` is empty",
            "  fix: write the text",
            "lessons/glossary.toml:7:26: there is no concept `fonctions`",
            "  fix: did you mean `functions`?",
            "lessons/glossary.toml:8:8: `Closure` is this term itself",
            "  fix: take it off `see`",
            "lessons/glossary.toml:8:19: there is no term `calback`",
            "  fix: did you mean `callback`?",
            "lessons/glossary.toml:8:37: `Closed-Over` is this term itself",
            "  fix: take it off `see`",
            "lessons/glossary.toml:11:1: `CLOSED_over` is taken: the term `Closure` has it too",
            "  fix: give each spelling to one term; case, hyphens and underscores do not count",
            "lessons/glossary.toml:12:18: `Twice` is here twice",
            "  fix: give each spelling to one term; case, hyphens and underscores do not count",
            "lessons/glossary.toml:12:27: `Functions` is the id of a concept",
            "  fix: choose another spelling: the concept is found by its id",
            "lessons/glossary.toml:14:10: `simply` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
            "lessons/glossary.toml:15:1: this text has 13 lines, and 12 at most",
            "  fix: keep what it means, the usual cause, and what to do next",
        ],
    );
    check(
        &[Write(
            "lessons/glossary.toml",
            b"[[term]]\nname = \"x\"\nkind = \"wort\"\nshort = \"x\"\ntext = \"x\"\nsea = []\n",
        )],
        &[
            "lessons/glossary.toml:3:8: `kind` cannot be `wort`",
            "  fix: did you mean `word`?",
            "lessons/glossary.toml:6:1: `sea` is not a key here",
            "  fix: did you mean `see`?",
        ],
    );
}
