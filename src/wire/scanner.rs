//! The scanner: bytes in, heads and bodies out, one byte at a time, so that the first wrong one is known.
//!
//! What is accepted follows RFC 9112 as Node 26's parser (llhttp, strict) reads it; `tests/wire` compares the two.

use super::error::{Code, WireError};
use super::head::{Head, METHODS, Pair, is_authority, is_token, is_url, is_value};

/// Bytes of target, names and values together; Node's default.
const MOST_HEAD: usize = 16 << 10;
/// Bytes of the extensions of one chunk.
const MOST_EXTENSIONS: usize = 16 << 10;
/// What stands in a method's place when a client begins with HTTP/2.
const HTTP2: &str = "PRI";
/// Headers of a message; Node's default.
const MOST_HEADERS: usize = 1_000;

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
enum State {
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
enum Part {
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
enum Empty {
    Yes,
    No,
}

/// Where in the extensions of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ext {
    Begin,
    Name,
    Value,
    Quoted,
    Escaped,
    AfterQuoted,
}

/// What the headers that steer the parser said.
#[derive(Clone, Copy, Debug, Default)]
struct Flags {
    length: Option<u64>,
    transfer_encoding: bool,
    chunked: bool,
    close: bool,
    keep_alive: bool,
    connection_upgrade: bool,
    upgrade: bool,
}

/// Reads the messages of one side of a connection.
#[derive(Debug)]
pub struct Scanner {
    state: State,
    responses: bool,
    /// A response to HEAD has no body, whatever its headers say.
    no_body: bool,
    lost: bool,
    at: u64,
    head: Head,
    flags: Flags,
    pair: Pair,
    trailers: Option<Vec<Pair>>,
    /// Bytes of the head, or of a chunk's extensions.
    counted: usize,
    chunk: u64,
    digits: usize,
    ready: Vec<Event>,
    failed: Option<WireError>,
}

type Step<T = ()> = Result<T, WireError>;

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

    fn fail<T>(&self, code: Code, says: &'static str) -> Step<T> {
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

    fn start(&mut self, byte: u8) -> Step {
        if byte == b'\r' || byte == b'\n' {
            return Ok(());
        }
        self.head = Head::default();
        self.flags = Flags::default();
        self.trailers = None;
        self.counted = 0;
        self.state = State::Method;
        if self.responses {
            self.state = State::Http(0);
            return self.version(byte);
        }
        self.method(byte)
    }

    fn method(&mut self, byte: u8) -> Step {
        const SAYS: &str = "a request begins with its method in capital letters, and one space after it";
        if byte == b' ' && (METHODS.contains(&self.head.method.as_str()) || self.head.method == HTTP2) {
            self.state = State::BeforeTarget;
            return Ok(());
        }
        self.head.method.push(char::from(byte));
        let begun = self.head.method.as_str();
        if byte.is_ascii() && (METHODS.iter().any(|known| known.starts_with(begun)) || HTTP2.starts_with(begun)) {
            return Ok(());
        }
        self.fail(Code::InvalidMethod, SAYS)
    }

    fn preface(&mut self, byte: u8, done: usize) -> Step {
        const REST: &[u8] = b"\r\n\r\nSM\r\n\r\n";
        if REST.get(done) != Some(&byte) {
            return self.fail(Code::InvalidVersion, "only HTTP/2 begins with PRI, and this is not how");
        }
        self.state = State::Preface(done + 1);
        if done + 1 == REST.len() {
            return self.fail(Code::PausedH2Upgrade, "this is how HTTP/2 begins, and here HTTP/1.1 is spoken");
        }
        Ok(())
    }

    fn target(&mut self, byte: u8) -> Step {
        const SAYS: &str = "a target begins with / and holds no space, no control character and nothing outside ASCII";
        let part = match self.state {
            State::BeforeTarget if byte == b' ' => return Ok(()),
            State::BeforeTarget if self.head.method == "CONNECT" => Part::Authority,
            State::BeforeTarget => Part::Begin,
            State::Target(part) => part,
            _ => unreachable!("only these states are targets"),
        };
        let ends = matches!(part, Part::Authority | Part::Path | Part::Query | Part::Fragment);
        if self.state != State::BeforeTarget && ends {
            match byte {
                b' ' => return self.end_target(State::BeforeVersion),
                b'\r' => return self.end_target(State::TargetFeed),
                b'\n' => return self.end_target(State::HeaderStart),
                _ => {}
            }
        }
        let next = match (part, byte) {
            (Part::Begin, b'/' | b'*') => Part::Path,
            (Part::Begin | Part::Scheme, byte) if byte.is_ascii_alphabetic() => Part::Scheme,
            (Part::Scheme, b':') => Part::Slash(0),
            (Part::Slash(0), b'/') => Part::Slash(1),
            (Part::Slash(1), b'/') => Part::Authority,
            (Part::Authority, b'/') | (Part::Path, _) if byte == b'/' => Part::Path,
            (Part::Authority | Part::Path, b'?') => Part::Query,
            (Part::Authority, byte) if is_authority(byte) => Part::Authority,
            (Part::Path, byte) if is_url(byte) => Part::Path,
            (Part::Path | Part::Query, b'#') => Part::Fragment,
            (Part::Query, b'?') => Part::Query,
            (Part::Fragment, b'?' | b'#') => Part::Fragment,
            (Part::Query | Part::Fragment, byte) if is_url(byte) => part,
            _ => return self.fail(Code::InvalidUrl, SAYS),
        };
        self.head.target.push(byte);
        self.state = State::Target(next);
        Ok(())
    }

    fn end_target(&mut self, next: State) -> Step {
        if next != State::BeforeVersion {
            self.head.version = (0, 9);
        }
        self.state = next;
        self.count(self.head.target.len())
    }

    fn version(&mut self, byte: u8) -> Step {
        const SAYS: &str = "the version is written HTTP/1.1";
        match self.state {
            State::BeforeVersion if byte == b' ' => Ok(()),
            State::BeforeVersion if byte == b'\t' => {
                self.fail(Code::InvalidUrl, "after the target comes a space, not a tab")
            }
            State::BeforeVersion => {
                self.state = State::Http(0);
                self.version(byte)
            }
            State::Http(done) if b"HTTP/"[done] == byte => {
                self.state = if done == 4 { State::Major } else { State::Http(done + 1) };
                Ok(())
            }
            State::Http(_) => self.fail(Code::InvalidConstant, SAYS),
            State::Major if byte.is_ascii_digit() => {
                self.head.version.0 = byte - b'0';
                self.state = State::Dot;
                Ok(())
            }
            State::Dot if byte == b'.' => {
                self.state = State::Minor;
                Ok(())
            }
            State::Minor if byte.is_ascii_digit() => {
                self.head.version.1 = byte - b'0';
                if !matches!(self.head.version, (0, 9) | (1, 0 | 1) | (2, 0)) {
                    return self.fail(Code::InvalidVersion, "there is no such version of HTTP");
                }
                self.state = match self.head.method.as_str() {
                    _ if self.responses => State::BeforeStatus,
                    HTTP2 => State::Preface(0),
                    _ => State::LineEnd,
                };
                Ok(())
            }
            _ => self.fail(Code::InvalidVersion, SAYS),
        }
    }

    fn status(&mut self, byte: u8) -> Step {
        const SAYS: &str = "after the version come one space and a status of three digits";
        match (self.state, byte) {
            (State::BeforeStatus, b' ') => self.state = State::Status(0),
            (State::BeforeStatus, _) => return self.fail(Code::InvalidVersion, SAYS),
            (State::Status(digits), b'0'..=b'9') => {
                self.head.status = self.head.status * 10 + u16::from(byte - b'0');
                self.state = if digits == 2 { State::AfterStatus } else { State::Status(digits + 1) };
            }
            (State::AfterStatus, b' ') => self.state = State::Reason,
            (State::AfterStatus | State::Reason, b'\r') => self.state = State::LineFeed,
            (State::Reason, b'\n') => {
                return self.fail(Code::CrExpected, "a line ends with CR LF, and here is an LF alone");
            }
            (State::Reason, _) => self.head.reason.push(byte),
            _ => return self.fail(Code::InvalidStatus, SAYS),
        }
        Ok(())
    }

    fn line_end(&mut self, byte: u8) -> Step {
        match (self.state, byte) {
            (State::LineEnd, b'\r') => self.state = State::LineFeed,
            (State::LineEnd, _) => {
                return self.fail(Code::InvalidVersion, "after the version the line ends, with CR LF");
            }
            (_, b'\n') => self.state = State::HeaderStart,
            _ => return self.fail(Code::Strict, "after CR comes LF"),
        }
        Ok(())
    }

    fn name(&mut self, byte: u8) -> Step {
        const SAYS: &str = "a header's name holds letters, digits and -, and its colon follows at once";
        let first = self.state == State::HeaderStart;
        match byte {
            b'\r' if first => self.state = State::HeadEnd,
            b' ' if first && self.is_first_line() => {
                return self.fail(Code::UnexpectedSpace, "a header does not begin with a space");
            }
            b':' if !first => {
                self.check_steering()?;
                self.count(self.pair.name.len())?;
                self.state = State::BeforeValue;
            }
            byte if is_token(byte) => {
                if first && self.header_count() == MOST_HEADERS {
                    return self.fail(Code::HeaderOverflow, "these are more headers than a server reads");
                }
                self.pair.name.push(byte);
                self.state = State::Name;
            }
            _ => return self.fail(Code::InvalidHeaderToken, SAYS),
        }
        Ok(())
    }

    fn is_first_line(&self) -> bool {
        self.trailers.is_none() && self.head.headers.is_empty()
    }

    fn header_count(&self) -> usize {
        self.trailers.as_ref().unwrap_or(&self.head.headers).len()
    }

    /// Headers that decide where the body ends may not contradict one another.
    fn check_steering(&mut self) -> Step {
        match self.pair.name.to_ascii_lowercase().as_slice() {
            b"content-length" if self.flags.length.is_some() => {
                self.fail(Code::UnexpectedContentLength, "Content-Length is there already")
            }
            b"content-length" if self.flags.transfer_encoding => {
                self.fail(Code::InvalidContentLength, "Content-Length cannot stand beside Transfer-Encoding")
            }
            b"transfer-encoding" if self.flags.length.is_some() => {
                self.fail(Code::InvalidTransferEncoding, "Transfer-Encoding cannot stand beside Content-Length")
            }
            _ => Ok(()),
        }
    }

    fn value(&mut self, byte: u8) -> Step {
        match (self.state, byte) {
            (State::BeforeValue, b' ' | b'\t') => {}
            (State::BeforeValue, b'\r') => self.state = State::ValueEnd(Empty::Yes),
            (State::Value, b'\r') => self.state = State::ValueEnd(Empty::No),
            (State::Value, b'\n') => {
                return self.fail(Code::CrExpected, "a line ends with CR LF, and here is an LF alone");
            }
            (State::BeforeValue | State::Value, byte) => {
                self.check_steering_value(byte)?;
                if !is_value(byte) {
                    return self.fail(Code::InvalidHeaderToken, "a header's value holds no control characters");
                }
                self.pair.value.push(byte);
                self.state = State::Value;
            }
            (State::ValueEnd(_), b'\n') => self.state = State::AfterValue,
            (State::ValueEnd(Empty::Yes), _) => return self.fail(Code::Strict, "after CR comes LF"),
            (State::ValueEnd(Empty::No), _) => return self.fail(Code::LfExpected, "after CR comes LF"),
            (_, b' ' | b'\t') => {
                return self.fail(Code::InvalidHeaderToken, "a header is one line: folded headers are not allowed");
            }
            _ => {
                self.end_pair()?;
                self.state = State::HeaderStart;
                return self.name(byte);
            }
        }
        Ok(())
    }

    /// A length or an encoding is refused at the byte that spoils it.
    fn check_steering_value(&self, byte: u8) -> Step {
        let Pair { name, value } = &self.pair;
        let spaced = matches!(value.last(), Some(b' ' | b'\t'));
        if self.trailers.is_some() || (byte == b'\n' && value.is_empty()) {
            return Ok(());
        }
        if name.eq_ignore_ascii_case(b"content-length")
            && (!matches!(byte, b'0'..=b'9' | b' ' | b'\t') || (byte.is_ascii_digit() && spaced))
        {
            return self.fail(Code::InvalidContentLength, "Content-Length is a whole number, in digits");
        }
        let digits = || {
            std::str::from_utf8(value).ok()?.parse::<u64>().ok()?.checked_mul(10)?.checked_add(u64::from(byte - b'0'))
        };
        if name.eq_ignore_ascii_case(b"content-length")
            && byte.is_ascii_digit()
            && !value.is_empty()
            && digits().is_none()
        {
            return self.fail(Code::InvalidContentLength, "Content-Length is too large");
        }
        let chunked_before = || {
            let comma = value.iter().rposition(|byte| *byte == b',').unwrap_or(0);
            value[..comma].split(|byte| *byte == b',').any(|token| token.trim_ascii().eq_ignore_ascii_case(b"chunked"))
        };
        if name.eq_ignore_ascii_case(b"transfer-encoding") && !matches!(byte, b' ' | b',') && chunked_before() {
            return self.fail(Code::InvalidTransferEncoding, "chunked comes last, and once");
        }
        Ok(())
    }

    fn end_pair(&mut self) -> Step {
        let mut pair = std::mem::take(&mut self.pair);
        while matches!(pair.value.last(), Some(b' ' | b'\t')) {
            pair.value.pop();
        }
        self.count(pair.value.len())?;
        match &mut self.trailers {
            Some(trailers) => trailers.push(pair),
            None => {
                self.steer(&pair)?;
                self.head.headers.push(pair);
            }
        }
        Ok(())
    }

    fn steer(&mut self, pair: &Pair) -> Step {
        let tokens = || pair.value.split(|byte| *byte == b',').map(|token| token.trim_ascii().to_ascii_lowercase());
        match pair.name.to_ascii_lowercase().as_slice() {
            b"content-length" => {
                let digits = std::str::from_utf8(&pair.value).unwrap_or_default();
                match digits.parse() {
                    Ok(length) => self.flags.length = Some(length),
                    Err(_) if digits.is_empty() => {
                        return self.fail(Code::InvalidContentLength, "Content-Length has no number");
                    }
                    Err(_) => return self.fail(Code::InvalidContentLength, "Content-Length is too large"),
                }
            }
            b"transfer-encoding" => {
                for token in tokens() {
                    if self.flags.chunked && !self.responses {
                        return self.fail(Code::InvalidTransferEncoding, "chunked comes last, and once");
                    }
                    self.flags.chunked = token == b"chunked";
                }
                self.flags.transfer_encoding = true;
                if pair.value.is_empty() {
                    return self.fail(Code::InvalidTransferEncoding, "Transfer-Encoding has no value");
                }
            }
            b"connection" | b"proxy-connection" => {
                for token in tokens() {
                    match token.as_slice() {
                        b"close" => self.flags.close = true,
                        b"keep-alive" => self.flags.keep_alive = true,
                        b"upgrade" => self.flags.connection_upgrade = true,
                        _ => {}
                    }
                }
            }
            b"upgrade" => self.flags.upgrade = !pair.value.is_empty(),
            _ => {}
        }
        Ok(())
    }

    fn count(&mut self, bytes: usize) -> Step {
        self.counted += bytes;
        if self.counted >= MOST_HEAD {
            return self.fail(Code::HeaderOverflow, "the head is larger than a server reads");
        }
        Ok(())
    }

    fn head_end(&mut self, byte: u8) -> Step {
        if byte != b'\n' {
            return self.fail(Code::Strict, "after CR comes LF");
        }
        if let Some(trailers) = self.trailers.take() {
            if !trailers.is_empty() {
                self.ready.push(Event::Trailers(trailers));
            }
            self.complete();
            return Ok(());
        }
        let Flags { close, keep_alive, upgrade, connection_upgrade, .. } = self.flags;
        let new_enough = self.head.version.0 > 0 && self.head.version.1 > 0;
        let ends_with_connection = self.ends_with_connection();
        self.head.keep_alive = if new_enough { !close } else { keep_alive } && !ends_with_connection;
        self.head.upgrade = if self.responses {
            (upgrade && connection_upgrade) && self.head.status == 101
        } else {
            (upgrade && connection_upgrade) || self.head.method == "CONNECT"
        };
        let (keep, no_body) = (self.head.keep_alive, self.is_bodiless());
        self.lost = self.head.status == 101 && !self.head.upgrade;
        self.ready.push(Event::Head(Box::new(std::mem::take(&mut self.head))));
        self.head.keep_alive = keep;
        self.begin_body(ends_with_connection, no_body)
    }

    /// A response without a length lasts until the other side closes.
    fn ends_with_connection(&self) -> bool {
        let measured = self.flags.length.is_some() || self.flags.chunked;
        self.responses && !self.is_bodiless() && !measured
    }

    /// Some responses have no body, whatever their headers say.
    fn is_bodiless(&self) -> bool {
        let status = self.head.status;
        self.responses && (self.no_body || status / 100 == 1 || status == 204 || status == 304)
    }

    fn begin_body(&mut self, ends_with_connection: bool, no_body: bool) -> Step {
        self.no_body = false;
        let no_body = no_body || self.lost;
        if self.flags.chunked && !no_body {
            self.counted = 0;
            self.state = State::ChunkStart;
        } else if self.flags.transfer_encoding && !self.responses {
            self.failed = Some(WireError {
                code: Code::InvalidTransferEncoding,
                at: self.at,
                says: "chunked must be the last Transfer-Encoding, or nobody knows where the body ends",
            });
        } else if ends_with_connection {
            self.state = State::UntilClose;
        } else {
            match self.flags.length.filter(|_| !no_body) {
                None | Some(0) => self.complete(),
                Some(length) => self.state = State::Fixed(length),
            }
        }
        Ok(())
    }

    fn complete(&mut self) {
        self.ready.push(Event::Complete);
        if self.lost {
            self.state = State::Lost;
            return;
        }
        self.state = if self.head.keep_alive { State::Start } else { State::Closed };
    }

    fn chunk_size(&mut self, byte: u8) -> Step {
        const SAYS: &str = "a chunk begins with its size in hexadecimal digits";
        match (self.state, byte) {
            (State::ChunkLineFeed, b'\n') => self.begin_chunk(),
            (State::ChunkLineFeed, _) => return self.fail(Code::Strict, "after CR comes LF"),
            (_, byte) if byte.is_ascii_hexdigit() => {
                if self.state == State::ChunkStart {
                    (self.chunk, self.digits, self.counted) = (0, 0, 0);
                }
                let digit = char::from(byte).to_digit(16).map_or(0, u64::from);
                let size = self.chunk.checked_mul(16).and_then(|size| size.checked_add(digit));
                let Some(size) = size else {
                    return self.fail(Code::InvalidChunkSize, "the chunk's size is too large");
                };
                (self.chunk, self.state) = (size, State::ChunkSize);
            }
            (State::ChunkSize, b'\r') => self.state = State::ChunkLineFeed,
            (State::ChunkSize, b'\n') => {
                return self.fail(Code::CrExpected, "a line ends with CR LF, and here is an LF alone");
            }
            (State::ChunkSize, b';') => self.state = State::Extension(Ext::Begin),
            _ => return self.fail(Code::InvalidChunkSize, SAYS),
        }
        Ok(())
    }

    fn begin_chunk(&mut self) {
        self.counted = 0;
        if self.chunk > 0 {
            self.state = State::ChunkData;
        } else {
            self.trailers = Some(Vec::new());
            self.state = State::HeaderStart;
        }
    }

    fn extension(&mut self, byte: u8, at: Ext) -> Step {
        const SAYS: &str = "an extension of a chunk is written name=value";
        self.counted += 1;
        if self.counted > MOST_EXTENSIONS {
            return self.fail(Code::ChunkExtensionsOverflow, "the extensions of the chunk are too long");
        }
        let next = match (at, byte) {
            (Ext::Name | Ext::Value | Ext::AfterQuoted, b'\r') => {
                self.state = State::ChunkLineFeed;
                return Ok(());
            }
            (Ext::Begin | Ext::Name, byte) if is_token(byte) => Ext::Name,
            (Ext::Name, b'=') => Ext::Value,
            (Ext::Name | Ext::Value | Ext::AfterQuoted, b';') => Ext::Begin,
            (Ext::Value, b'"') => Ext::Quoted,
            (Ext::Value, byte) if is_token(byte) => Ext::Value,
            (Ext::Quoted, b'"') => Ext::AfterQuoted,
            (Ext::Quoted, b'\\') => Ext::Escaped,
            (Ext::Quoted | Ext::Escaped, byte) if is_value(byte) => Ext::Quoted,
            (Ext::Name | Ext::Value | Ext::AfterQuoted, b'\n') => {
                return self.fail(Code::CrExpected, "a line ends with CR LF, and here is an LF alone");
            }
            _ => return self.fail(Code::Strict, SAYS),
        };
        self.state = State::Extension(next);
        Ok(())
    }

    fn chunk_end(&mut self, byte: u8) -> Step {
        match (self.state, byte) {
            (State::ChunkEnd, b'\r') => self.state = State::ChunkEndFeed,
            (State::ChunkEnd, b'\n') => {
                return self.fail(Code::CrExpected, "a line ends with CR LF, and here is an LF alone");
            }
            (State::ChunkEndFeed, b'\n') => self.state = State::ChunkStart,
            (State::ChunkEnd, _) => return self.fail(Code::Strict, "the chunk is longer than its size says"),
            _ => return self.fail(Code::Strict, "after CR comes LF"),
        }
        Ok(())
    }
}
