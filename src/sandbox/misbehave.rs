//! What a worker could do whose engine was taken over: for tests of the parent, and only in debug builds.
#![allow(unsafe_code)]

use std::hint::black_box;
use std::time::Duration;

use super::frame::{self, Done, Said};
use super::job::{JsReport, Limit, ProbeReport};
use super::outbox::Event;
use super::worker::Line;

/// Does the named thing in place of the job. Returns when there is a job to be done as well.
pub fn act(name: &str, line: &Line, nonce: u64) {
    let done = |nonce| frame::said(&Said::Done(Done { nonce, cut: None })).unwrap_or_default();
    let began = frame::said(&Said::Event(Event::Began("case".into()))).unwrap_or_default();
    match name {
        "spin" => began_then(line, &began, || {
            loop {
                black_box(());
            }
        }),
        "sleep-begun" => began_then(line, &began, || {
            loop {
                std::thread::sleep(Duration::from_secs(60));
            }
        }),
        "stop" => began_then(line, &began, || signal_itself(libc::SIGSTOP)),
        "abort" => began_then(line, &began, || signal_itself(libc::SIGABRT)),
        "segv" => began_then(line, &began, write_to_null),
        "exit" => began_then(line, &began, || exit(0)),
        "exit-early" => exit(7),
        "allocate" => began_then(line, &began, allocate),
        "fork" => began_then(line, &began, || {
            // SAFETY: a child would do nothing but end.
            if unsafe { libc::fork() } == 0 {
                exit(0);
            }
        }),
        "panic" => panic!("a\nfault of our own"),
        "flood-frames" => loop {
            line.raw(&began);
        },
        "flood-reports" => flood_reports(line),
        "flood-bytes" => loop {
            line.raw(&[b'x'; 4096]);
        },
        "bad-length" => line.raw(&[0xff, 0xff, 0xff, 0xff, 4]),
        "bad-tag" => line.raw(&[1, 0, 0, 0, 99, b'1']),
        "bad-body" => line.raw(&[2, 0, 0, 0, 4, b'{', b'}']),
        "wrong-nonce" => line.raw(&done(nonce.wrapping_add(1))),
        "two-results" => line.raw(&done(nonce).repeat(2)),
        "result-and-stay" => line.raw(&done(nonce)),
        "other-run" => {
            line.raw(&began);
            line.raw(&frame::said(&Said::Event(Event::Js(JsReport::cut("other", Limit::Ticks)))).unwrap_or_default());
        }
        "environment" => tell_environment(line),
        _ => return,
    }
    // What follows is up to the parent.
    loop {
        std::thread::sleep(Duration::from_secs(60));
    }
}

/// Before the worker is ready.
pub fn act_early(name: &str, line: &Line) {
    match name {
        "early-result" => line.raw(&frame::said(&Said::Done(Done { nonce: 0, cut: None })).unwrap_or_default()),
        "never-ready" => loop {
            std::thread::sleep(Duration::from_secs(60));
        },
        "dead-at-once" => exit(3),
        _ => {}
    }
}

fn began_then(line: &Line, began: &[u8], then: impl FnOnce()) {
    line.raw(began);
    then();
}

/// abort() does it like this; it is the one signal that the sandbox lets through.
fn signal_itself(signal: i32) {
    // SAFETY: only this process is signalled.
    unsafe {
        libc::syscall(libc::SYS_tgkill, libc::getpid(), libc::gettid(), signal);
    }
}

fn write_to_null() {
    // SAFETY: none; dying of it is the purpose.
    unsafe { black_box(std::ptr::without_provenance_mut::<u8>(8)).write_volatile(1) }
}

fn exit(code: i32) {
    // SAFETY: ends the process; nothing runs after it.
    unsafe { libc::_exit(code) }
}

fn allocate() {
    let mut kept = Vec::new();
    loop {
        kept.push(vec![1_u8; 1 << 20]);
    }
}

fn flood_reports(line: &Line) {
    let report = JsReport { console_cut: true, ..JsReport::cut("case", Limit::Ticks) };
    loop {
        line.raw(&frame::said(&Said::Event(Event::Began("case".into()))).unwrap_or_default());
        line.raw(&frame::said(&Said::Event(Event::Js(report.clone()))).unwrap_or_default());
    }
}

/// Everything in the environment, as a report of the run.
fn tell_environment(line: &Line) {
    let mut all: Vec<_> = std::env::vars().map(|(name, value)| format!("{name}={value}")).collect();
    all.sort();
    let report = ProbeReport { name: "case".into(), answer: all.join(" "), denied: false };
    line.last(Said::Event(Event::Probe(report)));
}
