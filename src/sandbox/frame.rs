//! Messages on the pipes: a length (u32, little endian), a tag byte, and a body of JSON that is as long as said.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::job::{Job, Limit};
use super::lockdown::LockReport;
use super::outbox::Event;

/// Bytes that a job may have as a frame.
pub const MAX_JOB: usize = 4 << 20;
/// Bytes that one worker may send in all; a parent stops reading there.
pub const MAX_TOTAL: usize = 8 << 20;
/// Bytes that a frame may have which is neither a job nor a report.
const MAX_SMALL: usize = 64 << 10;
const HEADER: usize = 5;

/// What a parent sends: one job, and a number that only the answer to it can know.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    pub nonce: u64,
    pub job: Job,
}

/// What a worker sends.
#[derive(Debug)]
pub enum Said {
    /// It is locked in and waits for its job.
    Ready(LockReport),
    Event(Event),
    /// Nothing follows.
    Done(Done),
    /// It cannot go on, for this reason. Before `Ready`: it could not be locked in.
    Died(String),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Done {
    pub nonce: u64,
    /// The worker ended the job before its time, at this limit.
    pub cut: Option<Limit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Tag {
    Order = 1,
    Ready,
    Began,
    Js,
    Sql,
    Probe,
    Done,
    Died,
}

impl Tag {
    const ALL: [Tag; 8] = [Tag::Order, Tag::Ready, Tag::Began, Tag::Js, Tag::Sql, Tag::Probe, Tag::Done, Tag::Died];

    fn read(byte: u8) -> Option<Tag> {
        Tag::ALL.into_iter().find(|tag| *tag as u8 == byte)
    }

    fn max_body(self) -> usize {
        match self {
            Tag::Order => MAX_JOB,
            Tag::Js | Tag::Sql => MAX_TOTAL,
            _ => MAX_SMALL,
        }
    }
}

/// The bytes of an order. Fails when the job is larger than [`MAX_JOB`].
pub fn order(order: &Order) -> Result<Vec<u8>, String> {
    let bytes = encode(Tag::Order, order)?;
    let size = bytes.len() - HEADER;
    if size > MAX_JOB {
        return Err(format!("the job has {size} bytes, more than the {MAX_JOB} a worker accepts"));
    }
    Ok(bytes)
}

/// The bytes of what a worker says.
pub fn said(said: &Said) -> Result<Vec<u8>, String> {
    match said {
        Said::Ready(lock) => encode(Tag::Ready, lock),
        Said::Event(Event::Began(name)) => encode(Tag::Began, name),
        Said::Event(Event::Js(report)) => encode(Tag::Js, report),
        Said::Event(Event::Sql(report)) => encode(Tag::Sql, report),
        Said::Event(Event::Probe(report)) => encode(Tag::Probe, report),
        Said::Done(done) => encode(Tag::Done, done),
        Said::Died(reason) => encode(Tag::Died, reason),
    }
}

fn encode(tag: Tag, body: &impl Serialize) -> Result<Vec<u8>, String> {
    let mut bytes = vec![0, 0, 0, 0, tag as u8];
    serde_json::to_writer(&mut bytes, body).map_err(|error| error.to_string())?;
    let length = u32::try_from(bytes.len() - HEADER).map_err(|_| "a message above 4 GiB".to_owned())?;
    bytes[..4].copy_from_slice(&length.to_le_bytes());
    Ok(bytes)
}

/// Puts pieces of a stream together into messages. An error, in words, is final: the stream is nonsense from there on.
#[derive(Default)]
pub struct Decoder {
    buffer: Vec<u8>,
    start: usize,
    total: usize,
}

impl Decoder {
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.start = 0;
        self.total += bytes.len();
        self.buffer.extend_from_slice(bytes);
    }

    /// More bytes than [`MAX_TOTAL`] have come.
    pub fn is_full(&self) -> bool {
        self.total > MAX_TOTAL
    }

    /// The next message of a worker that is there as a whole.
    pub fn said(&mut self) -> Result<Option<Said>, String> {
        let Some((tag, body)) = self.frame()? else { return Ok(None) };
        Ok(Some(match tag {
            Tag::Ready => Said::Ready(parse(body)?),
            Tag::Began => Said::Event(Event::Began(parse(body)?)),
            Tag::Js => Said::Event(Event::Js(parse(body)?)),
            Tag::Sql => Said::Event(Event::Sql(parse(body)?)),
            Tag::Probe => Said::Event(Event::Probe(parse(body)?)),
            Tag::Done => Said::Done(parse(body)?),
            Tag::Died => Said::Died(parse(body)?),
            Tag::Order => return Err("an order came from a worker".into()),
        }))
    }

    /// The parent's order, once it is there as a whole.
    pub fn order(&mut self) -> Result<Option<Order>, String> {
        match self.frame()? {
            None => Ok(None),
            Some((Tag::Order, body)) => parse(body).map(Some),
            Some(_) => Err("a parent sends orders only".into()),
        }
    }

    fn frame(&mut self) -> Result<Option<(Tag, &[u8])>, String> {
        let rest = &self.buffer[self.start..];
        let Some((header, rest)) = rest.split_first_chunk::<HEADER>() else { return Ok(None) };
        let [a, b, c, d, tag] = *header;
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        let tag = Tag::read(tag).ok_or_else(|| format!("a message of the unknown kind {tag}"))?;
        if length > tag.max_body() {
            return Err(format!("a message of {length} bytes where {} is the most", tag.max_body()));
        }
        if rest.len() < length {
            return Ok(None);
        }
        let body = self.start + HEADER;
        self.start = body + length;
        Ok(Some((tag, &self.buffer[body..body + length])))
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| format!("a message that cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::job::{JsEnd, JsReport};
    use crate::value::{MAX_DEPTH, Slot, Value};

    fn report(value: Value) -> JsReport {
        JsReport {
            name: "a".into(),
            end: JsEnd::Value(value),
            console: vec![],
            console_cut: false,
            ticks: 7,
            virtual_ms: 0,
            tests: vec![],
            stopped_at: None,
        }
    }

    #[test]
    fn a_stream_cut_anywhere_gives_the_same_messages() {
        let mut bytes = said(&Said::Event(Event::Began("one".into()))).unwrap();
        bytes.extend(said(&Said::Event(Event::Js(report(Value::Null)))).unwrap());
        bytes.extend(said(&Said::Done(Done { nonce: u64::MAX, cut: None })).unwrap());
        for cut in 0..bytes.len() {
            let mut decoder = Decoder::default();
            let mut kinds = String::new();
            for piece in [&bytes[..cut], &bytes[cut..]] {
                decoder.push(piece);
                while let Some(said) = decoder.said().unwrap() {
                    kinds.push_str(match said {
                        Said::Event(Event::Began(name)) if name == "one" => "began ",
                        Said::Event(Event::Js(report)) if report.ticks == 7 => "js ",
                        Said::Done(Done { nonce: u64::MAX, cut: None }) => "done",
                        other => panic!("cut at {cut}: {other:?}"),
                    });
                }
            }
            assert_eq!(kinds, "began js done", "cut at {cut}");
        }
    }

    #[test]
    fn the_deepest_values_pass() {
        let wraps: [fn(Value) -> Value; 4] = [
            |inner| Value::Array(vec![Slot::Item(inner)]),
            |inner| Value::Object { class: None, props: vec![("k".into(), inner)] },
            |inner| Value::Map(vec![(Value::Null, inner)]),
            |inner| Value::Error { name: "E".into(), message: String::new(), props: vec![("k".into(), inner)] },
        ];
        for wrap in wraps {
            let deep = (0..MAX_DEPTH).fold(Value::TooDeep, |inner, _| wrap(inner));
            let mut decoder = Decoder::default();
            decoder.push(&said(&Said::Event(Event::Js(report(deep.clone())))).unwrap());
            match decoder.said() {
                Ok(Some(Said::Event(Event::Js(JsReport { end: JsEnd::Value(value), .. })))) => assert_eq!(value, deep),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn nonsense_is_named_and_never_panics() {
        let rows: [(&[u8], &str); 7] = [
            (&[0xff, 0xff, 0xff, 0xff, 4], "4294967295 bytes"),
            (&[1, 0, 1, 0, 3], "65537 bytes"),
            (&[1, 0, 0, 0, 0], "unknown kind 0"),
            (&[1, 0, 0, 0, 200], "unknown kind 200"),
            (&[1, 0, 0, 0, 7, b'7'], "cannot be read"),
            (&[2, 0, 0, 0, 3, 0xff, 0xff], "cannot be read"),
            (&[2, 0, 0, 0, 1, b'{', b'}'], "order came from a worker"),
        ];
        for (bytes, expected) in rows {
            let mut decoder = Decoder::default();
            decoder.push(bytes);
            let error = decoder.said().unwrap_err();
            assert!(error.contains(expected), "{bytes:?}: {error}");
        }
        let mut nested = b"\0\0\0\0\x04".to_vec();
        nested.extend(std::iter::repeat_n(b'[', 1 << 20));
        nested[..4].copy_from_slice(&(1u32 << 20).to_le_bytes());
        let mut decoder = Decoder::default();
        decoder.push(&nested);
        assert!(decoder.said().unwrap_err().contains("cannot be read"));
    }
}
