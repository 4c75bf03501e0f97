//! Headers, what they say about the body, and the end of the head.

use super::error::{Code, WireError};
use super::head::{Pair, is_token, is_value};
use super::scanner::{Empty, Event, Flags, MOST_HEAD, MOST_HEADERS, Scanner, State, Step};

impl Scanner {
    pub(super) fn name(&mut self, byte: u8) -> Step {
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

    pub(super) fn is_first_line(&self) -> bool {
        self.trailers.is_none() && self.head.headers.is_empty()
    }

    pub(super) fn header_count(&self) -> usize {
        self.trailers.as_ref().unwrap_or(&self.head.headers).len()
    }

    /// Headers that decide where the body ends may not contradict one another.
    pub(super) fn check_steering(&mut self) -> Step {
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

    pub(super) fn value(&mut self, byte: u8) -> Step {
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
    pub(super) fn check_steering_value(&self, byte: u8) -> Step {
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

    pub(super) fn end_pair(&mut self) -> Step {
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

    pub(super) fn steer(&mut self, pair: &Pair) -> Step {
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

    pub(super) fn count(&mut self, bytes: usize) -> Step {
        self.counted += bytes;
        if self.counted >= MOST_HEAD {
            return self.fail(Code::HeaderOverflow, "the head is larger than a server reads");
        }
        Ok(())
    }

    pub(super) fn head_end(&mut self, byte: u8) -> Step {
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
    pub(super) fn ends_with_connection(&self) -> bool {
        let measured = self.flags.length.is_some() || self.flags.chunked;
        self.responses && !self.is_bodiless() && !measured
    }

    /// Some responses have no body, whatever their headers say.
    pub(super) fn is_bodiless(&self) -> bool {
        let status = self.head.status;
        self.responses && (self.no_body || status / 100 == 1 || status == 204 || status == 304)
    }

    pub(super) fn begin_body(&mut self, ends_with_connection: bool, no_body: bool) -> Step {
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
}
