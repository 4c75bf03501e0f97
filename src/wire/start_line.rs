//! The first line: of a request `METHOD TARGET VERSION`, of a response `VERSION STATUS REASON`.

use super::error::Code;
use super::head::{Head, METHODS, is_authority, is_url};
use super::scanner::{Flags, HTTP2, Part, Scanner, State, Step};

impl Scanner {
    pub(super) fn start(&mut self, byte: u8) -> Step {
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

    pub(super) fn method(&mut self, byte: u8) -> Step {
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

    pub(super) fn preface(&mut self, byte: u8, done: usize) -> Step {
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

    pub(super) fn target(&mut self, byte: u8) -> Step {
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

    pub(super) fn end_target(&mut self, next: State) -> Step {
        if next != State::BeforeVersion {
            self.head.version = (0, 9);
        }
        self.state = next;
        self.count(self.head.target.len())
    }

    pub(super) fn version(&mut self, byte: u8) -> Step {
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

    pub(super) fn status(&mut self, byte: u8) -> Step {
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

    pub(super) fn line_end(&mut self, byte: u8) -> Step {
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
}
