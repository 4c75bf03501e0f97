//! What can be wrong with a message: Node's error codes, the place, and words for a learner.

use std::fmt;

/// The codes of Node's parser, without their `HPE_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    InvalidMethod,
    InvalidUrl,
    InvalidConstant,
    InvalidVersion,
    InvalidStatus,
    InvalidHeaderToken,
    UnexpectedSpace,
    CrExpected,
    LfExpected,
    Strict,
    InvalidContentLength,
    UnexpectedContentLength,
    InvalidTransferEncoding,
    InvalidChunkSize,
    InvalidEofState,
    ClosedConnection,
    HeaderOverflow,
    ChunkExtensionsOverflow,
    PausedH2Upgrade,
}

impl Code {
    /// As it stands in `error.code` in Node.
    pub fn name(self) -> &'static str {
        match self {
            Code::InvalidMethod => "HPE_INVALID_METHOD",
            Code::InvalidUrl => "HPE_INVALID_URL",
            Code::InvalidConstant => "HPE_INVALID_CONSTANT",
            Code::InvalidVersion => "HPE_INVALID_VERSION",
            Code::InvalidStatus => "HPE_INVALID_STATUS",
            Code::InvalidHeaderToken => "HPE_INVALID_HEADER_TOKEN",
            Code::UnexpectedSpace => "HPE_UNEXPECTED_SPACE",
            Code::CrExpected => "HPE_CR_EXPECTED",
            Code::LfExpected => "HPE_LF_EXPECTED",
            Code::Strict => "HPE_STRICT",
            Code::InvalidContentLength => "HPE_INVALID_CONTENT_LENGTH",
            Code::UnexpectedContentLength => "HPE_UNEXPECTED_CONTENT_LENGTH",
            Code::InvalidTransferEncoding => "HPE_INVALID_TRANSFER_ENCODING",
            Code::InvalidChunkSize => "HPE_INVALID_CHUNK_SIZE",
            Code::InvalidEofState => "HPE_INVALID_EOF_STATE",
            Code::ClosedConnection => "HPE_CLOSED_CONNECTION",
            Code::HeaderOverflow => "HPE_HEADER_OVERFLOW",
            Code::ChunkExtensionsOverflow => "HPE_CHUNK_EXTENSIONS_OVERFLOW",
            Code::PausedH2Upgrade => "HPE_PAUSED_H2_UPGRADE",
        }
    }
}

/// The first byte that cannot stand where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WireError {
    pub code: Code,
    /// Counted from the first byte of the connection, from 0.
    pub at: u64,
    /// What belongs there, or what is wrong with it.
    pub says: &'static str,
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: {} ({})", self.at, self.says, self.code.name())
    }
}

impl std::error::Error for WireError {}
