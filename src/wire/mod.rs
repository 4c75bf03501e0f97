//! HTTP/1.1 as bytes: a strict scanner that accepts and refuses what Node's parser does, and says at which byte.

mod chunks;
mod error;
mod head;
mod headers;
mod scanner;
mod start_line;

pub use error::{Code, WireError};
pub use head::{Head, METHODS, Pair};
pub use scanner::{Event, Scanner};
