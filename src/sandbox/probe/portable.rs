//! Escapes that the standard library can try anywhere. Not tested on a real system.

use std::fs::File;
use std::io;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::process::Command;

use super::{Attempt, Escape, Refused};
use crate::sandbox::job::ProbeWork;

pub type Sockets = ();

pub fn sockets(_folder: &Path) -> io::Result<Sockets> {
    Ok(())
}

pub const ESCAPES: &[Escape] = &[
    ("read a file", |work| said(File::open(file(work)), "it opened")),
    ("create a file", |work| said(File::create(format!("{}/new", work.bait)), "it opened")),
    ("delete a file", |work| said(std::fs::remove_file(file(work)), "it is gone")),
    ("connect over TCP", |work| said(TcpStream::connect(("127.0.0.1", work.port)), "connected")),
    ("listen on TCP", |_| said(TcpListener::bind(("127.0.0.1", 0)), "listening")),
    ("send over UDP", |_| said(UdpSocket::bind(("127.0.0.1", 0)), "the socket is there")),
    ("start a program", |work| said(Command::new(&work.program).arg("__worker").status(), "it ran")),
];

fn file(work: &ProbeWork) -> String {
    format!("{}/file", work.bait)
}

fn said<T>(result: io::Result<T>, how: &str) -> Attempt {
    result.map(|_| how.to_owned()).map_err(|error| Refused(error.raw_os_error().unwrap_or(0)))
}

pub fn refusal(refused: Refused) -> (String, bool) {
    let error = io::Error::from_raw_os_error(refused.0);
    let denied = error.kind() == io::ErrorKind::PermissionDenied;
    (error.to_string(), denied)
}
