//! Bodies in chunks.

use super::error::Code;
use super::head::{is_token, is_value};
use super::scanner::{Ext, MOST_EXTENSIONS, Scanner, State, Step};

impl Scanner {
    pub(super) fn chunk_size(&mut self, byte: u8) -> Step {
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

    pub(super) fn begin_chunk(&mut self) {
        self.counted = 0;
        if self.chunk > 0 {
            self.state = State::ChunkData;
        } else {
            self.trailers = Some(Vec::new());
            self.state = State::HeaderStart;
        }
    }

    pub(super) fn extension(&mut self, byte: u8, at: Ext) -> Step {
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

    pub(super) fn chunk_end(&mut self, byte: u8) -> Step {
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
