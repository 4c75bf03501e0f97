//! The worker's way out: console text under its caps, and reports, each sent as soon as it is there.

use std::sync::{Arc, Mutex};

use super::job::{ConsoleLine, JsReport, ProbeReport, SqlReport, Stream};

/// What a worker tells its parent.
#[derive(Clone, Debug)]
pub enum Event {
    /// A run began: if nothing follows, this is the one that was cut off.
    Began(String),
    Js(JsReport),
    Sql(SqlReport),
    Probe(ProbeReport),
}

/// Shared by the engine and the watchdog.
#[derive(Clone)]
pub struct Outbox(Arc<Mutex<Inner>>);

struct Inner {
    send: Box<dyn FnMut(Event) + Send>,
    console: Vec<ConsoleLine>,
    kept: usize,
    seen: usize,
    cap: usize,
}

/// Whether console output may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    Go,
    /// Sixteen times the cap was written: end the run with `Limit::Output`.
    Stop,
}

impl Outbox {
    /// `cap` bytes of console output are kept a run; `send` gets every event.
    pub fn new(cap: usize, send: impl FnMut(Event) + Send + 'static) -> Self {
        Outbox(Arc::new(Mutex::new(Inner { send: Box::new(send), console: Vec::new(), kept: 0, seen: 0, cap })))
    }

    /// Starts a run: console text from here on belongs to it.
    pub fn begin(&self, name: &str) {
        let mut inner = self.lock();
        inner.console.clear();
        inner.kept = 0;
        inner.seen = 0;
        (inner.send)(Event::Began(name.to_owned()));
    }

    /// Adds text the program wrote. A line ends with its `\n`; what has none is joined to what follows.
    pub fn console(&self, stream: Stream, text: &str) -> Flow {
        let mut inner = self.lock();
        inner.seen += text.len();
        let mut room = inner.cap.saturating_sub(inner.kept).min(text.len());
        while !text.is_char_boundary(room) {
            room -= 1;
        }
        inner.kept += room;
        for piece in text[..room].split_inclusive('\n') {
            match inner.console.last_mut() {
                Some(last) if last.stream == stream && !last.text.ends_with('\n') => last.text.push_str(piece),
                _ => inner.console.push(ConsoleLine { stream, text: piece.to_owned() }),
            }
        }
        if inner.seen > inner.cap.saturating_mul(16) { Flow::Stop } else { Flow::Go }
    }

    /// The run's console so far, and whether some of it was cut.
    pub fn take_console(&self) -> (Vec<ConsoleLine>, bool) {
        let mut inner = self.lock();
        let cut = inner.seen > inner.kept;
        (std::mem::take(&mut inner.console), cut)
    }

    pub fn send(&self, event: Event) {
        (self.lock().send)(event);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
