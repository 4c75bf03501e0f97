//! The model of the source against small programs; what the engine really says is compared in `tests/failures.rs`.

use super::layout::Layout;
use super::ops::{Op, OpKind, ops};
use crate::sandbox::job::Place;

/// The operations of a kind, as `what line:column`.
fn found(source: &str, kind: OpKind) -> Vec<String> {
    let layout = Layout::of(source);
    let all: Vec<Op> = ops(&layout);
    let text = |(from, to): (usize, usize)| source[layout.tokens[from].start..layout.tokens[to].end].to_owned();
    all.iter().filter(|op| op.kind == kind).map(|op| format!("{} {}:{}", text(op.of), op.spot.0, op.spot.1)).collect()
}

#[test]
fn calls_are_blamed_where_the_engine_blames_them() {
    let cases: [(&str, &[&str]); 8] = [
        ("\na.b.c(1)", &["a.b.c 2:5"]),
        ("\nf(g(x))", &["f 2:5", "g 2:5"]),
        ("\nf(\n  1,\n)", &["f 3:3"]),
        ("\nlist.map((x) => x.y(z))", &["list.map 2:6", "x.y 2:21"]),
        ("\nif (a) { b() }", &["b 2:10"]),
        ("\nfunction f(a) { return a(1); }", &["a 2:24"]),
        ("\nconst o = { m(a) { return 1 }, n: f() }", &["f 2:35"]),
        ("\nx = a + b(`${c(1)}`)", &["b 2:14", "c 2:14"]),
    ];
    for (source, expected) in cases {
        assert_eq!(found(source, OpKind::Call), expected, "{source}");
    }
}

#[test]
fn reads_writes_loops_and_patterns_are_found() {
    let cases: [(&str, OpKind, &[&str]); 9] = [
        ("\nuser.name", OpKind::Read, &["user 2:1"]),
        ("\na.b.c = d.e", OpKind::Write, &["a.b 2:9"]),
        ("\nlist[0][i]", OpKind::Read, &["list 2:1", "list[0] 2:9"]),
        ("\nfor (const x of xs) {}", OpKind::Iterate, &["xs 2:17"]),
        ("\nf(...xs); [...ys]; ({ ...zs })", OpKind::Iterate, &["xs 2:6", "ys 2:15"]),
        ("\nfunction f({ a }) {}", OpKind::TakeProperties, &["{ 2:1"]),
        ("\nf(); const { a } = o", OpKind::TakeProperties, &["o 2:1"]),
        ("\nlet a = 1;\na += 2", OpKind::Assign, &["a 3:1"]),
        ("\nnew A.B", OpKind::New, &["A.B 2:5"]),
    ];
    for (source, kind, expected) in cases {
        assert_eq!(found(source, kind), expected, "{source}");
    }
}

#[test]
fn no_source_is_too_strange_to_be_read() {
    let pieces = [
        "a=", "(", ")", "()=>", "`${", "}", "{[", "f(", "/", "'", "a.b(", "let {", "for(;;)", "/*", "class A{", "=>",
        "#", "\\", "é", "?.[", "\n",
    ];
    let pairs = pieces.iter().flat_map(|a| pieces.iter().map(move |b| (format!("{a}{b}"), &[1, 2, 9][..])));
    let long = pieces.iter().map(|piece| ((*piece).to_owned(), &[1, 300, 5_000][..]));
    for (piece, counts) in long.chain(pairs) {
        for times in counts {
            let source = piece.repeat(*times);
            let layout = Layout::of(&source);
            let all = ops(&layout);
            assert!(all.len() <= 4 * source.len() + 4, "{piece}");
            for at in [0, source.len() / 2, source.len()] {
                let at = (0..=at).rev().find(|at| source.is_char_boundary(*at)).unwrap();
                for message in ["Unexpected token", "unexpected end of string", "invalid redefinition of"] {
                    super::syntax::words(message, &layout, at);
                }
            }
            for op in all.iter().take(50) {
                super::running::words("not a function", None, &layout, &all, op.spot);
                super::running::words("cannot read property 'x' of undefined", None, &layout, &all, op.spot);
            }
            let place = Place { file: "a.js".into(), line: 1, column: 1 };
            super::stopped::loop_behind(&place, &source);
            super::exports::exports("a.js", &source);
        }
    }
}
