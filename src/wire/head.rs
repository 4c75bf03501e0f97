//! The head of a message: what stands before its body.

/// A header's name and value, as they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    pub name: Vec<u8>,
    pub value: Vec<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Of a request; empty in a response.
    pub method: String,
    /// The request's target; empty in a response.
    pub target: Vec<u8>,
    /// Major and minor.
    pub version: (u8, u8),
    /// Of a response; 0 in a request.
    pub status: u16,
    /// The words after the status.
    pub reason: Vec<u8>,
    pub headers: Vec<Pair>,
    /// Whether the connection may carry another message after this one.
    pub keep_alive: bool,
    /// The other side wants to speak something else from here on.
    pub upgrade: bool,
}

/// The methods that Node's parser knows.
pub const METHODS: &[&str] = &[
    "ACL",
    "BIND",
    "CHECKOUT",
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LINK",
    "LOCK",
    "M-SEARCH",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MOVE",
    "NOTIFY",
    "OPTIONS",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PURGE",
    "PUT",
    "QUERY",
    "REBIND",
    "REPORT",
    "SEARCH",
    "SOURCE",
    "SUBSCRIBE",
    "TRACE",
    "UNBIND",
    "UNLINK",
    "UNLOCK",
    "UNSUBSCRIBE",
];

/// A character of a method or a header's name (RFC 9110, `tchar`).
pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// A character of a path, a query or a fragment; `?` and `#` are asked for apart.
pub(super) fn is_url(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'?' && byte != b'#'
}

/// A character of the authority in an absolute target.
pub(super) fn is_authority(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@[]%".contains(&byte)
}

/// A character of a header's value.
pub(super) fn is_value(byte: u8) -> bool {
    byte == b'\t' || (byte >= 0x20 && byte != 0x7f)
}
