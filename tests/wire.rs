//! The scanner against Node's own parser: requests and responses that were changed at random, with what Node made of them.

use backlings::wire::{Event, Head, Pair, Scanner, WireError};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Row {
    responses: bool,
    pieces: Vec<String>,
    events: Vec<Value>,
    error: Option<String>,
}

#[test]
fn the_scanner_agrees_with_nodes_parser() {
    let path = std::env::var("WIRE_ROWS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wire/parser.json").into());
    let rows: Vec<Row> = serde_json::from_str(&std::fs::read_to_string(path).expect("parser.json")).expect("rows");
    let mut differences = Vec::new();
    for row in &rows {
        let (events, error) = scan(row);
        let code = error.map(|error| error.code.name().to_owned());
        if events != row.events || code != row.error {
            differences.push(format!(
                "{:?}\n  here {} {code:?}\n  Node {} {:?}",
                row.pieces,
                json!(events),
                json!(row.events),
                row.error
            ));
        }
    }
    println!("{} of {} agree", rows.len() - differences.len(), rows.len());
    assert!(rows.len() >= 1_000, "there are rows");
    assert!(
        differences.is_empty(),
        "{} differ\n{}",
        differences.len(),
        differences[..differences.len().min(12)].join("\n")
    );
}

/// The events in the form of the table.
fn scan(row: &Row) -> (Vec<Value>, Option<WireError>) {
    let mut scanner = if row.responses { Scanner::responses() } else { Scanner::requests() };
    let mut events: Vec<Value> = Vec::new();
    for piece in &row.pieces {
        let bytes: Vec<u8> = piece.chars().map(|c| c as u8).collect();
        let mut input = bytes.as_slice();
        loop {
            match scanner.next(&mut input) {
                Ok(None) => break,
                Ok(Some(event)) => {
                    let whole = event == Event::Complete;
                    add(&mut events, event);
                    // What follows an upgrade is not HTTP.
                    if whole && is_upgraded(&events) {
                        return (events, None);
                    }
                }
                Err(error) => return (events, Some(error)),
            }
        }
        if is_upgraded(&events) {
            return (events, None);
        }
    }
    match scanner.finish() {
        Ok(event) => {
            event.into_iter().for_each(|event| add(&mut events, event));
            (events, None)
        }
        Err(error) => (events, Some(error)),
    }
}

fn is_upgraded(events: &[Value]) -> bool {
    events.iter().any(|event| event[0] == "head" && event[5] == true)
}

fn add(events: &mut Vec<Value>, event: Event) {
    match event {
        Event::Head(head) => {
            let Head { target, version, status, headers, upgrade, keep_alive, .. } = *head;
            let version = format!("{}.{}", version.0, version.1);
            events.push(json!(["head", latin1(&target), version, status, lines(&headers), upgrade, keep_alive]));
        }
        Event::Body(bytes) => match events.last_mut() {
            Some(last) if last[0] == "body" => {
                let whole = format!("{}{}", last[1].as_str().unwrap_or_default(), latin1(&bytes));
                last[1] = Value::String(whole);
            }
            _ => events.push(json!(["body", latin1(&bytes)])),
        },
        Event::Trailers(pairs) => events.push(json!(["trailers", lines(&pairs)])),
        Event::Complete => events.push(json!(["complete"])),
    }
}

fn lines(pairs: &[Pair]) -> String {
    let parts: Vec<String> = pairs.iter().flat_map(|pair| [latin1(&pair.name), latin1(&pair.value)]).collect();
    parts.join("\n")
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}
