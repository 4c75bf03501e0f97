//! The scanner: bytes in, heads and bodies out, one byte at a time, so that the first wrong one is known.
//!
//! What is accepted follows RFC 9112 as Node 26's parser (llhttp, strict) reads it; `tests/wire` compares the two.

use super::error::{Code, WireError};
use super::head::{Head, Pair};

/// Bytes of target, names and values together; Node's default.
pub(super) const MOST_HEAD: usize = 16 << 10;
/// Bytes of the extensions of one chunk.
pub(super) const MOST_EXTENSIONS: usize = 16 << 10;
/// What stands in a method's place when a client begins with HTTP/2.
pub(super) const HTTP2: &str = "PRI";
/// Headers of a message; Node's default.
pub(super) const MOST_HEADERS: usize = 1_000;

/// What the bytes turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Head(Box<Head>),
    Body(Vec<u8>),
    /// Headers after the last chunk.
    Trailers(Vec<Pair>),
    /// The message is whole; the next byte begins another one.
    Complete,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Start,
    /// The place in what HTTP/2 says after its first line.
    Preface(usize),
    Method,
    BeforeTarget,
    Target(Part),
    /// A target without a version: `\r` came, `\n` must follow.
    TargetFeed,
    BeforeVersion,
    /// The place in `HTTP/`.
    Http(usize),
    Major,
    Dot,
    Minor,
    BeforeStatus,
    Status(u8),
    AfterStatus,
    Reason,
    /// After the version: `\r`, then `\n`.
    LineEnd,
    LineFeed,
    HeaderStart,
    Name,
    BeforeValue,
    Value,
    ValueEnd(Empty),
    /// After a line of a header: another, a fold, or the end of the head.
    AfterValue,
    HeadEnd,
    Fixed(u64),
    UntilClose,
    ChunkStart,
    ChunkSize,
    Extension(Ext),
    ChunkLineFeed,
    ChunkData,
    ChunkEnd,
    ChunkEndFeed,
    /// Nothing may follow.
    Closed,
    /// A status 101 that names no protocol: nobody knows what follows.
    Lost,
    /// The bytes belong to somebody else from here on.
    Upgraded,
}

/// Where in a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Begin,
    Scheme,
    /// The second and the third sign of `://`.
    Slash(u8),
    Authority,
    Path,
    Query,
    Fragment,
}

/// Whether a value ended before it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    Yes,
    No,
}

/// Where in the extensions of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ext {
    Begin,
    Name,
    Value,
    Quoted,
    Escaped,
    AfterQuoted,
}

/// What the headers that steer the parser said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    pub(super) length: Option<u64>,
    pub(super) transfer_encoding: bool,
    pub(super) chunked: bool,
    pub(super) close: bool,
    pub(super) keep_alive: bool,
    pub(super) connection_upgrade: bool,
    pub(super) upgrade: bool,
}

/// Reads the messages of one side of a connection.
#[derive(Debug)]
pub struct Scanner {
    pub(super) state: State,
    pub(super) responses: bool,
    /// A response to HEAD has no body, whatever its headers say.
    pub(super) no_body: bool,
    pub(super) lost: bool,
    pub(super) at: u64,
    pub(super) head: Head,
    pub(super) flags: Flags,
    pub(super) pair: Pair,
    pub(super) trailers: Option<Vec<Pair>>,
    /// Bytes of the head, or of a chunk's extensions.
    pub(super) counted: usize,
    pub(super) chunk: u64,
    pub(super) digits: usize,
    pub(super) ready: Vec<Event>,
    pub(super) failed: Option<WireError>,
}

pub(super) type Step<T = ()> = Result<T, WireError>;

impl Scanner {
    /// For what a server receives.
    pub fn requests() -> Scanner {
        Scanner::new(false)
    }

    /// For what a client receives.
    pub fn responses() -> Scanner {
        Scanner::new(true)
    }

    fn new(responses: bool) -> Scanner {
        Scanner {
            state: State::Start,
            responses,
            no_body: false,
            lost: false,
            at: 0,
            head: Head::default(),
            flags: Flags::default(),
            pair: Pair::default(),
            trailers: None,
            counted: 0,
            chunk: 0,
            digits: 0,
            ready: Vec::new(),
            failed: None,
        }
    }

    /// The next response answers a HEAD request.
    pub fn expect_no_body(&mut self) {
        self.no_body = true;
    }

    /// After a head that asks for it: the rest of the bytes is not HTTP.
    pub fn upgrade(&mut self) {
        self.state = State::Upgraded;
    }

    /// Bytes read so far.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// The next event in `input`, which moves on; nothing when all is read and more is needed.
    pub fn next(&mut self, input: &mut &[u8]) -> Step<Option<Event>> {
        loop {
            if !self.ready.is_empty() {
                return Ok(Some(self.ready.remove(0)));
            }
            if let Some(error) = self.failed {
                return Err(error);
            }
            if self.state == State::Upgraded {
                return Ok(None);
            }
            if let Some(body) = self.run_of_body(input) {
                return Ok(Some(Event::Body(body)));
            }
            let Some((byte, rest)) = input.split_first() else { return Ok(None) };
            if let Err(error) = self.byte(*byte) {
                self.failed = Some(error);
                continue;
            }
            *input = rest;
            self.at += 1;
        }
    }

    /// The other side closed: an error in the middle of a message. A response without a length ends here.
    pub fn finish(&mut self) -> Step<Option<Event>> {
        match self.state {
            State::Start | State::Closed | State::Upgraded => Ok(None),
            State::UntilClose => {
                self.state = State::Closed;
                Ok(Some(Event::Complete))
            }
            _ => self.fail(Code::InvalidEofState, "the connection ended in the middle of a message"),
        }
    }

    /// As much of the body as is there.
    fn run_of_body(&mut self, input: &mut &[u8]) -> Option<Vec<u8>> {
        let left = match self.state {
            State::Fixed(left) => left,
            State::ChunkData => self.chunk,
            State::UntilClose => u64::MAX,
            _ => return None,
        };
        if input.is_empty() {
            return None;
        }
        let count = usize::try_from(left).unwrap_or(usize::MAX).min(input.len());
        let (body, rest) = input.split_at(count);
        *input = rest;
        self.at += count as u64;
        match self.state {
            State::Fixed(_) if count as u64 == left => self.complete(),
            State::Fixed(_) => self.state = State::Fixed(left - count as u64),
            State::ChunkData => {
                self.chunk = left - count as u64;
                if self.chunk == 0 {
                    self.state = State::ChunkEnd;
                }
            }
            _ => {}
        }
        Some(body.to_vec())
    }

    pub(super) fn fail<T>(&self, code: Code, says: &'static str) -> Step<T> {
        Err(WireError { code, at: self.at, says })
    }

    fn byte(&mut self, byte: u8) -> Step {
        match self.state {
            State::Start => self.start(byte),
            State::Preface(done) => self.preface(byte, done),
            State::Method => self.method(byte),
            State::BeforeTarget | State::Target(_) => self.target(byte),
            State::TargetFeed if byte == b'\n' => {
                self.state = State::HeaderStart;
                Ok(())
            }
            State::TargetFeed => self.fail(Code::InvalidUrl, "after CR comes LF"),
            State::BeforeVersion | State::Http(_) | State::Major | State::Dot | State::Minor => self.version(byte),
            State::BeforeStatus | State::Status(_) | State::AfterStatus | State::Reason => self.status(byte),
            State::LineEnd | State::LineFeed => self.line_end(byte),
            State::HeaderStart | State::Name => self.name(byte),
            State::BeforeValue | State::Value | State::ValueEnd(_) | State::AfterValue => self.value(byte),
            State::HeadEnd => self.head_end(byte),
            State::ChunkStart | State::ChunkSize | State::ChunkLineFeed => self.chunk_size(byte),
            State::Extension(at) => self.extension(byte, at),
            State::ChunkEnd | State::ChunkEndFeed => self.chunk_end(byte),
            State::Closed if byte == b'\r' || byte == b'\n' => Ok(()),
            State::Closed => {
                self.fail(Code::ClosedConnection, "nothing may follow a message that closes the connection")
            }
            State::Fixed(_) | State::UntilClose | State::ChunkData | State::Upgraded | State::Lost => Ok(()),
        }
    }

    pub(super) fn complete(&mut self) {
        self.ready.push(Event::Complete);
        if self.lost {
            self.state = State::Lost;
            return;
        }
        self.state = if self.head.keep_alive { State::Start } else { State::Closed };
    }
}
