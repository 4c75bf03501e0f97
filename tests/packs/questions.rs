//! One rule of a form of question is broken in a copy of the good root, and everything that is said about it is compared.

use crate::bench::Do::Swap;
use crate::broken::check;

const FORMS: &str = "lessons/questions/01-forms.toml";

#[test]
fn picks_and_their_variants() {
    check(
        &[Swap(FORMS, "prompt = \"Which one is a number?\"", "prompt = \"\"")],
        &["lessons/questions/01-forms.toml:22:1: `prompt` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(
            FORMS,
            "text = \"`7`\"\nright = true",
            "text = \"`7`\"\nright = true\n[[quiz.variant.wrong]]\nanswer = \"a\"\nsays = \"x\"",
        )],
        &[
            "lessons/questions/01-forms.toml:33:1: a combination is for quizzes with `many = true`",
            "  fix: put its text into `says` of the option",
        ],
    );
    check(
        &[Swap(FORMS, "text = \"`7`\"\nright = true", "text = \"`7`\"\nsays = \"x\"")],
        &["lessons/questions/01-forms.toml:24:16: no option is right", "  fix: add `right = true` to the right one"],
    );
    check(
        &[Swap(FORMS, "says = \"the quotes make it a text.\"\n", "")],
        &[
            "lessons/questions/01-forms.toml:24:1: option `a` is wrong and does not say why",
            "  fix: add `says`: what whoever picks it has mixed up",
        ],
    );
    check(
        &[Swap(FORMS, "explain = \"Digits without quotes are a number.\"", "explain = \" \"")],
        &["lessons/questions/01-forms.toml:23:1: `explain` is empty", "  fix: write the text"],
    );
}

#[test]
fn matches() {
    check(
        &[Swap(FORMS, "[[match.choice]]\nkey = \"c\"", "[[match.choice]]\nkey = \"b\"")],
        &[
            "lessons/questions/01-forms.toml:48:1: `b` is here twice",
            "  fix: give each a name of its own",
            "lessons/questions/01-forms.toml:60:11: there is no choice `c`",
            "  fix: the choices are a, b, b",
            "lessons/questions/01-forms.toml:63:1: there is no choice `c`",
            "  fix: the choices are a, b, b",
            "lessons/questions/01-forms.toml:66:1: there is no choice `c`",
            "  fix: the choices are a, b, b",
        ],
    );
    check(
        &[Swap(FORMS, "[[match.choice]]\nkey = \"c\"", "[[match.choice]]\nkey = \"3\"")],
        &[
            "lessons/questions/01-forms.toml:48:1: `3` cannot be a key",
            "  fix: use a letter, a to z",
            "lessons/questions/01-forms.toml:60:11: there is no choice `c`",
            "  fix: the choices are a, b, 3",
            "lessons/questions/01-forms.toml:63:1: there is no choice `c`",
            "  fix: the choices are a, b, 3",
            "lessons/questions/01-forms.toml:66:1: there is no choice `c`",
            "  fix: the choices are a, b, 3",
        ],
    );
    check(
        &[Swap(FORMS, "answer = [\"b\"]", "answer = [\"d\"]")],
        &["lessons/questions/01-forms.toml:56:11: there is no choice `d`", "  fix: the choices are a, b, c"],
    );
    check(
        &[Swap(FORMS, "answer = [\"b\"]", "answer = []")],
        &[
            "lessons/questions/01-forms.toml:56:1: item 2 has no answer",
            "  fix: write the key of the choice that fits, e.g. [\"a\"]",
        ],
    );
    check(
        &[Swap(FORMS, "answer = [\"c\", \"a\"]", "answer = [\"c\", \"a\", \"b\"]")],
        &[
            "lessons/questions/01-forms.toml:60:1: every choice fits item 3",
            "  fix: leave one out: a question that nobody can answer wrong teaches nothing",
        ],
    );
    check(
        &[Swap(FORMS, "says = \"it comes out of sums.\"", "says = \"\"")],
        &["lessons/questions/01-forms.toml:53:1: `says` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"c1\"\n")],
        &[
            "lessons/questions/01-forms.toml:63:1: «c1» is no pair: write the item's number and a letter, e.g. 1b",
            "  fix: write pairs such as \"1b 2a\"",
        ],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"\"\n")],
        &["lessons/questions/01-forms.toml:63:1: no pair is named", "  fix: write pairs such as \"1b 2a\""],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"4c\"\n")],
        &["lessons/questions/01-forms.toml:63:1: there is no item 4", "  fix: items count from 1 to 3"],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"1x\"\n")],
        &["lessons/questions/01-forms.toml:63:1: there is no choice `x`", "  fix: the choices are a, b, c"],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"1a 3a\"\n")],
        &["lessons/questions/01-forms.toml:63:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "answer = \"1c\"\n", "answer = \"1c 2a\"\n")],
        &["lessons/questions/01-forms.toml:66:1: `1c 2a` is here twice", "  fix: give each a name of its own"],
    );
}

#[test]
fn numbers_and_words() {
    check(
        &[Swap(FORMS, "answer = 1250", "answer = \"1250\"")],
        &[
            "lessons/questions/01-forms.toml:75:10: `answer` is the text \"1250\"",
            "  fix: write a number, e.g. 1250 or 12.5",
        ],
    );
    check(
        &[Swap(FORMS, "answer = 12.5\n", "answer = 1250.0\n")],
        &["lessons/questions/01-forms.toml:80:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "unit = \"cents\"", "unit = \"100 cents\"")],
        &[
            "lessons/questions/01-forms.toml:76:1: `100 cents` has digits in it",
            "  fix: write the unit alone, e.g. \"cents\"",
        ],
    );
    check(
        &[Swap(FORMS, "answers = [\"undefined\", \"the value undefined\"]", "answers = []")],
        &[
            "lessons/questions/01-forms.toml:89:1: no answer is right",
            "  fix: add everything that is right, e.g. answers = [\"ECONNREFUSED\"]",
        ],
    );
    check(
        &[Swap(
            FORMS,
            "answers = [\"undefined\", \"the value undefined\"]",
            "answers = [\"undefined\", \"Un defined\"]",
        )],
        &["lessons/questions/01-forms.toml:89:25: `undefined` is here twice", "  fix: give each a name of its own"],
    );
    check(
        &[Swap(FORMS, "answers = [\"null\", \"nothing\"]", "answers = [\"null\", \"Undefined\"]")],
        &["lessons/questions/01-forms.toml:93:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "answers = [\"null\", \"nothing\"]", "answers = [\"null\", \"NULL\"]")],
        &["lessons/questions/01-forms.toml:93:20: `null` is here twice", "  fix: give each a name of its own"],
    );
    check(
        &[Swap(FORMS, "answers = [\"null\", \"nothing\"]", "answers = []")],
        &["lessons/questions/01-forms.toml:93:1: no answer shows this mistake", "  fix: write what is typed then"],
    );
    check(
        &[
            Swap(FORMS, "[[word]]\nid = \"qu-word\"", "[[text]]\nid = \"qu-word\""),
            Swap(FORMS, "[[word.wrong]]", "[[text.wrong]]"),
        ],
        &[
            "lessons/questions/01-forms.toml:83:1: `[[text]]` is no form of question",
            "  fix: call it `[[word]]`, and its mistakes `[[word.wrong]]`: `text` is the lesson's own",
        ],
    );
}

#[test]
fn tables() {
    check(
        &[Swap(FORMS, "columns = [\"value\", \"typeof\", \"truthy\"]", "columns = [\"value\", \"typeof\"]")],
        &[
            "lessons/questions/01-forms.toml:105:1: row 1 has 3 cells, and the table 2 columns",
            "  fix: give every column a cell: first `given`, then `answer`",
            "lessons/questions/01-forms.toml:109:1: row 2 has 3 cells, and the table 2 columns",
            "  fix: give every column a cell: first `given`, then `answer`",
        ],
    );
    check(
        &[Swap(FORMS, "columns = [\"value\", \"typeof\", \"truthy\"]", "columns = [\"value\", \"value\", \"\"]")],
        &[
            "lessons/questions/01-forms.toml:102:21: `value` is here twice",
            "  fix: give each a name of its own",
            "lessons/questions/01-forms.toml:102:30: this column is empty",
            "  fix: write the text",
        ],
    );
    check(
        &[Swap(
            FORMS,
            "given = [\"'0'\"]\nanswer = [\"string\", \"yes\"]",
            "given = [\"'0'\", \"string\"]\nanswer = [\"yes\"]",
        )],
        &[
            "lessons/questions/01-forms.toml:110:1: row 2 gives 2 cells, and row 1 gives 1",
            "  fix: give the same columns in every row",
        ],
    );
    check(
        &[Swap(
            FORMS,
            "given = [\"'0'\"]\nanswer = [\"string\", \"yes\"]",
            "given = [\"'0'\", \"string\", \"yes\"]\nanswer = []",
        )],
        &[
            "lessons/questions/01-forms.toml:109:1: row 2 has nothing given, or nothing asked",
            "  fix: put the cells that are shown into `given`, and those that are asked into `answer`",
        ],
    );
    check(
        &[Swap(FORMS, "answer = [\"string\", \"yes\"]", "answer = [\"string|text\", \"\"]")],
        &[
            "lessons/questions/01-forms.toml:111:11: `string|text` cannot be typed into a cell",
            "  fix: leave out |, ; and line ends: they separate cells and rows",
            "lessons/questions/01-forms.toml:111:26: this cell is empty",
            "  fix: write the text",
        ],
    );
    check(
        &[Swap(FORMS, "row = 1", "row = 3")],
        &["lessons/questions/01-forms.toml:113:1: there is no row 3", "  fix: rows count from 1 to 2"],
    );
    check(
        &[Swap(FORMS, "answer = [\"null\", \"no\"]", "answer = [\"Object\", \"no\"]")],
        &["lessons/questions/01-forms.toml:114:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "answer = [\"null\", \"no\"]", "answer = [\"null\"]")],
        &[
            "lessons/questions/01-forms.toml:114:1: 2 cells are asked in a row, and here are 1",
            "  fix: write all of them",
        ],
    );
}

#[test]
fn predictions() {
    check(
        &[Swap(FORMS, "language = \"js\"", "language = \"python\"")],
        &["lessons/questions/01-forms.toml:123:12: `language` cannot be `python`", "  fix: there are js, sql"],
    );
    check(
        &[Swap(FORMS, "language = \"js\"", "language = \"js\"\nworld = \"shop\"")],
        &[
            "lessons/questions/01-forms.toml:124:1: `world` is for language = \"sql\"",
            "  fix: delete it, or write language = \"sql\"",
        ],
    );
    check(
        &[Swap(FORMS, "data = \"small\"\n", "")],
        &["lessons/questions/01-forms.toml:156:1: no data set of `shop` is named", "  fix: add `data`, e.g. \"small\""],
    );
    check(
        &[Swap(FORMS, "world = \"shop\"\n", "")],
        &["lessons/questions/01-forms.toml:156:1: this data set has no world", "  fix: add `world`, e.g. \"inkwell\""],
    );
    check(
        &[Swap(FORMS, "world = \"shop\"", "world = \"shops\"")],
        &["lessons/questions/01-forms.toml:156:1: there is no world `shops`", "  fix: did you mean `shop`?"],
    );
    check(
        &[Swap(FORMS, "data = \"small\"", "data = \"smal\"")],
        &["lessons/questions/01-forms.toml:157:1: `shop` has no data set `smal`", "  fix: did you mean `small`?"],
    );
    check(
        &[Swap(FORMS, "answer = \"1 10 9 Done\"", "answer = \"[ , ]\"")],
        &[
            "lessons/questions/01-forms.toml:129:1: nothing is printed here",
            "  fix: write what is printed; brackets, commas and quotes do not count",
        ],
    );
    check(
        &[Swap(FORMS, "answer = \"1 9 10 Done\"", "answer = \"[1, 10, 9] Done\"")],
        &["lessons/questions/01-forms.toml:133:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "at = 2", "at = 6")],
        &["lessons/questions/01-forms.toml:136:1: there is no value 6", "  fix: values count from 1 to 4: 1 10 9 Done"],
    );
    check(
        &[Swap(FORMS, "at = 2\nanswer = \"9\"", "at = 2\nanswer = \"10\"")],
        &["lessons/questions/01-forms.toml:137:1: this is the right answer", "  fix: delete it, or mend the answer"],
    );
    check(
        &[Swap(FORMS, "at = 2\nanswer = \"9\"", "at = 2\nanswer = \"9 10\"")],
        &[
            "lessons/questions/01-forms.toml:137:1: with `at` one value is compared, and here are 2",
            "  fix: write that value alone, or delete `at`",
        ],
    );
    check(
        &[Swap(FORMS, "[[predict.variant]]\ncode = \"SELECT NULL <> 1;\"\nanswer = \"NULL\"\n", "")],
        &[
            "lessons/questions/01-forms.toml:149:1: this question has no variant",
            "  fix: add a `[[predict.variant]]` with other values, so that a review asks for the idea",
        ],
    );
    check(
        &[Swap(
            FORMS,
            "code = \"SELECT NULL <> 1;\"\n",
            "code = \"\"\"\nSELECT count(*), total(price) FROM things;\nINSERT INTO things VALUES ('ink', 5, 1);\nINSERT INTO things (nosuch) VALUES (1);\nSELECT name FROM things WHERE name = 'ink';\nSELECT NULL = NULL;\n\"\"\"\nprompt = \"\"\n",
        )],
        &[
            "lessons/questions/01-forms.toml:173:1: this code has been asked already",
            "  fix: change values or names, or delete the variant",
            "lessons/questions/01-forms.toml:180:1: `prompt` is empty",
            "  fix: write the text",
        ],
    );
}

#[test]
fn orders() {
    check(
        &[Swap(FORMS, "after = [\"c\"]", "after = [\"x\"]")],
        &[
            "lessons/questions/01-forms.toml:184:9: the lines are shown in a right order already",
            "  fix: put the lines of the file into another order; a b c d is right",
            "lessons/questions/01-forms.toml:187:10: there is no line `x`",
            "  fix: write the key of a line",
        ],
    );
    check(
        &[Swap(FORMS, "after = [\"c\"]", "after = [\"e\"]")],
        &[
            "lessons/questions/01-forms.toml:187:10: `e` is a distractor, so it is never there",
            "  fix: name a line that belongs in the order",
        ],
    );
    check(
        &[Swap(FORMS, "text = \"check the fields\"", "text = \"check the fields\"\nafter = [\"a\"]")],
        &[
            "lessons/questions/01-forms.toml:187:1: these lines come after one another: a → c → b → a",
            "  fix: take one of them off `after`",
        ],
    );
    check(
        &[
            Swap(FORMS, "key = \"a\"\ntext = \"answer 201\"\nafter = [\"c\"]", "key = \"a\"\ntext = \"answer 201\""),
            Swap(FORMS, "[[order.wrong]]\nanswer = \"a c b d\"\n", "[[order.wrong]]\nanswer = \"c a b d\"\n"),
        ],
        &[
            "lessons/questions/01-forms.toml:184:9: the lines are shown in a right order already",
            "  fix: put the lines of the file into another order; a b c d is right",
        ],
    );
    check(
        &[
            Swap(FORMS, "key = \"a\"\ntext = \"answer 201\"\nafter = [\"c\"]", "key = \"a\"\ntext = \"answer 201\""),
            Swap(
                FORMS,
                "key = \"c\"\ntext = \"write the row\"\nafter = [\"b\"]",
                "key = \"c\"\ntext = \"write the row\"",
            ),
            Swap(
                FORMS,
                "key = \"d\"\ntext = \"log the request\"\nafter = [\"b\"]",
                "key = \"d\"\ntext = \"log the request\"",
            ),
            Swap(FORMS, "before = \"c b\"", "uses = \"x\""),
            Swap(FORMS, "answer = \"a c b d\"", "answer = \"a b\""),
        ],
        &[
            "lessons/questions/01-forms.toml:184:9: the lines are shown in a right order already",
            "  fix: put the lines of the file into another order; a b c d is right",
            "lessons/questions/01-forms.toml:202:1: there is no line `x`",
            "  fix: write keys of lines, with spaces",
        ],
    );
    check(
        &[Swap(FORMS, "says = \"a browser can be lied with.\"", "")],
        &["lessons/questions/01-forms.toml:199:1: `says` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(FORMS, "distractor = true", "distractor = true\nafter = [\"b\"]")],
        &[
            "lessons/questions/01-forms.toml:203:1: `e` is left out and has a place",
            "  fix: delete `after`: a distractor has no place",
        ],
    );
    check(
        &[Swap(FORMS, "before = \"c b\"", "before = \"d c\"")],
        &[
            "lessons/questions/01-forms.toml:205:1: an order with `d` before `c` can be right",
            "  fix: add \"c\" to `after` of `d`, or delete the mistake",
        ],
    );
    check(
        &[Swap(FORMS, "before = \"c b\"", "before = \"c e\"")],
        &["lessons/questions/01-forms.toml:205:1: a distractor has no place in the order", "  fix: write uses = \"…\""],
    );
    check(
        &[Swap(FORMS, "before = \"c b\"", "before = \"c b a\"")],
        &[
            "lessons/questions/01-forms.toml:204:1: it is not clear by what this mistake is known",
            "  fix: write one of: before = \"d b\", answer = \"a b c\", uses = \"e\"",
        ],
    );
    check(
        &[Swap(FORMS, "before = \"c b\"", "before = \"c b\"\nuses = \"e\"")],
        &[
            "lessons/questions/01-forms.toml:204:1: it is not clear by what this mistake is known",
            "  fix: write one of: before = \"d b\", answer = \"a b c\", uses = \"e\"",
        ],
    );
    check(
        &[Swap(FORMS, "answer = \"a c b d\"", "answer = \"b d c a\"")],
        &[
            "lessons/questions/01-forms.toml:208:1: this is a right answer",
            "  fix: delete it, or add what it breaks to `after`",
        ],
    );
    check(
        &[Swap(FORMS, "answer = \"a c b d\"", "answer = \"a a b d\"")],
        &["lessons/questions/01-forms.toml:208:1: a line is there twice", "  fix: write each key once"],
    );
    check(
        &[Swap(FORMS, "uses = \"e\"", "uses = \"a\"")],
        &[
            "lessons/questions/01-forms.toml:211:1: `a` belongs in the order, so using it is no mistake",
            "  fix: name a line with distractor = true",
        ],
    );
    check(
        &[Swap(FORMS, "uses = \"e\"", "uses = \"f\"")],
        &["lessons/questions/01-forms.toml:211:1: there is no line `f`", "  fix: write keys of lines, with spaces"],
    );
    check(
        &[
            Swap(FORMS, "text = \"write the row\"", "text = \"this is just `code`\""),
            Swap(FORMS, "text = \"trust the browser\"", "text = \"\""),
        ],
        &["lessons/questions/01-forms.toml:201:1: `text` is empty", "  fix: write the text"],
    );
}

#[test]
fn rubrics() {
    check(
        &[Swap(FORMS, "[[explain.point]]\ntext = \"closures keep its variables\"\n", "")],
        &[
            "lessons/questions/01-forms.toml:223:11: a rubric has 4 to 8 points, and here are 3",
            "  fix: one point is one thing that can be said or missed",
        ],
    );
    check(
        &[Swap(FORMS, "text = \"closures keep its variables\"\n", "text = \"it ends there\"\n")],
        &["lessons/questions/01-forms.toml:230:1: `it ends there` is here twice", "  fix: give each a name of its own"],
    );
    check(
        &[Swap(FORMS, "model = \"The value", "pass = 1.5\nmodel = \"The value")],
        &[
            "lessons/questions/01-forms.toml:222:1: nobody can reach a share of 1.5",
            "  fix: write the share of the points that passes, e.g. 0.6",
        ],
    );
    check(
        &[Swap(
            FORMS,
            "model = \"The value after `return` goes to the caller, and the function ends.\"",
            "model = \"\"",
        )],
        &["lessons/questions/01-forms.toml:222:1: `model` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(FORMS, "model = \"The value", "model = \"Obviously the value")],
        &[
            "lessons/questions/01-forms.toml:222:10: `obviously` in a text for learners",
            "  fix: say what is the case and what to do; code goes between backquotes",
        ],
    );
}

#[test]
fn every_form_has_the_rules_of_an_exercise() {
    check(
        &[Swap(FORMS, "hints = [\"A hundred cents.\", \"Move the point.\", \"Twice to the right.\"]\n", "")],
        &[
            "lessons/questions/01-forms.toml:69:1: there are 0 hints, and three are wanted",
            "  fix: a nudge, then a pointer to the place, then almost the solution",
        ],
    );
    check(
        &[Swap(FORMS, "id = \"qu-order\"", "id = \"qu-word\"")],
        &[
            "lessons/questions/01-forms.toml:3:96: `qu-order` is not defined: no question here has this id, and there is no exercises/questions/qu-order/",
            "  fix: add the question or the folder, or take the id off the list",
            "lessons/questions/01-forms.toml:177:1: `qu-word` is taken: this file has it too",
            "  fix: choose an id that is not in use",
        ],
    );
    check(
        &[Swap(FORMS, "prompt = \"12.50 in cents?\"", "prompt = \"\"")],
        &["lessons/questions/01-forms.toml:74:1: `prompt` is empty", "  fix: write the text"],
    );
    check(
        &[Swap(FORMS, "explain = \"Each point is a thing an interviewer listens for.\"\n", "")],
        &["lessons/questions/01-forms.toml:214:1: `explain` is missing here", "  fix: add `explain = …`"],
    );
}
