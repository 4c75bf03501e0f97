//! The worker process and its parent: what each end is called, what is denied, and that nothing is left behind.

use std::path::PathBuf;

use backlings::sandbox::job::{Goal, Job, JsEnd, JsRun, JsWork, Limit, Limits, Work};
use backlings::sandbox::{Worker, WorkerEnd};
use backlings::verdict::Isolation;

fn worker() -> Worker {
    Worker { exe: PathBuf::from(env!("CARGO_BIN_EXE_backlings")) }
}

/// A job whose runs do nothing, each with this name.
fn job(runs: usize, wall_ms: u64) -> Job {
    let run = JsRun { name: "case".into(), code: "export default 1".into(), path: "(case)".into(), goal: Goal::Value };
    let work = Work::Js(JsWork { files: vec![], runs: vec![run; runs] });
    Job { seed: 1, now_ms: 0, limits: Limits { wall_ms, ..Limits::default() }, work }
}

#[test]
fn a_job_is_done() {
    let result = worker().run(&job(3, 5_000));
    assert_eq!(result.end, WorkerEnd::Finished);
    assert_eq!(result.report.js.len(), 3);
    assert!(result.max_rss_kib > 0);
}

#[test]
fn a_job_that_is_too_large_is_refused_before_anything_starts() {
    let mut large = job(1, 5_000);
    if let Work::Js(work) = &mut large.work {
        work.runs[0].code = "x".repeat(5 << 20);
    }
    let result = worker().run(&large);
    let WorkerEnd::Unavailable(words) = &result.end else { panic!("{:?}", result.end) };
    assert!(words.contains("4194304"), "{words}");
}

#[test]
fn a_large_job_arrives_whole() {
    let mut large = job(1, 20_000);
    if let Work::Js(work) = &mut large.work {
        work.runs[0].code = format!("export default 1 // {}", "x".repeat(3 << 20));
    }
    assert_eq!(worker().run(&large).end, WorkerEnd::Finished);
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let result = Worker { exe: "/nowhere/backlings".into() }.run(&job(1, 1_000));
    let WorkerEnd::Unavailable(words) = &result.end else { panic!("{:?}", result.end) };
    assert!(words.contains("/nowhere/backlings") && words.contains("backlings doctor"), "{words}");
    assert_eq!(result.isolation, Isolation::None);
}

#[test]
fn endless_loops_side_by_side_are_all_ended_by_their_ticks() {
    let mut endless = job(1, 30_000);
    endless.limits.ticks = 500;
    if let Work::Js(work) = &mut endless.work {
        work.runs[0].code = "for (;;);".into();
    }
    let endless = &endless;
    let ends: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> =
            (0..8).map(|_| scope.spawn(move || worker().run(endless).report.js[0].end.clone())).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert_eq!(ends, vec![JsEnd::Limit(Limit::Ticks); 8]);
}

#[test]
fn a_relative_path_is_the_parents() {
    // Tests start in the package's folder, and the worker in the root folder.
    let package = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let exe = worker().exe.strip_prefix(package).map_or(worker().exe, std::path::Path::to_path_buf);
    assert_eq!(Worker { exe }.run(&job(1, 5_000)).end, WorkerEnd::Finished);
}

#[cfg(target_os = "linux")]
#[test]
fn two_hundred_jobs_leave_nothing_behind() {
    // Other tests of this file run beside this one, so a process of its own counts, with a folder of its own.
    let folder = tempfile::tempdir().unwrap();
    let out = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "count_what_two_hundred_jobs_leave", "--ignored", "--nocapture"])
        .env("TMPDIR", folder.path())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    assert!(String::from_utf8_lossy(&out.stdout).contains("1 passed"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by two_hundred_jobs_leave_nothing_behind, alone in its process"]
fn count_what_two_hundred_jobs_leave() {
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let before = open();
    let small = job(1, 5_000);
    for _ in 0..200 {
        assert_eq!(worker().run(&small).end, WorkerEnd::Finished);
    }
    assert!(!worker().probe_all().unwrap().is_empty());
    assert_eq!(open(), before);
    let mut status = 0;
    // SAFETY: asks for any child without waiting; none may be left.
    let left = unsafe { libc::waitpid(-1, &mut status, libc::WNOHANG) };
    assert_eq!((left, std::io::Error::last_os_error().raw_os_error()), (-1, Some(libc::ECHILD)));
}

#[cfg(all(target_os = "linux", debug_assertions))]
mod misbehaving {
    //! Native code in the worker, as if the engine had been taken over.
    use super::*;
    use backlings::sandbox::RunResult;
    use backlings::sandbox::job::{ProbeReport, ProbeWork};
    use std::time::{Duration, Instant};

    fn misbehave(name: &str, wall_ms: u64) -> RunResult {
        worker().run_with(Isolation::Weak, &job(2, wall_ms), &["--misbehave", name])
    }

    fn full() -> bool {
        worker().lock().unwrap().isolation() == Isolation::Full
    }

    #[test]
    fn each_end_has_its_name() {
        // What it does; the limit; a part of the words; whether the run that had begun is reported.
        let rows = [
            ("abort", Limit::Crash, "SIGABRT", true),
            ("segv", Limit::Crash, "SIGSEGV", true),
            ("exit", Limit::Crash, "without a result (exit code 0)", true),
            ("exit-early", Limit::Crash, "without a result (exit code 7)", false),
            ("allocate", Limit::Memory, "MiB", true),
            ("fork", Limit::Denied, "SIGSYS", true),
            ("panic", Limit::Crash, "fault of our own", false),
            ("flood-frames", Limit::Crash, "not asked for", true),
            ("flood-reports", Limit::Crash, "not asked for", false),
            ("flood-bytes", Limit::Crash, "unknown kind", false),
            ("bad-length", Limit::Crash, "4294967295 bytes", false),
            ("bad-tag", Limit::Crash, "unknown kind 99", false),
            ("bad-body", Limit::Crash, "cannot be read", false),
            ("wrong-nonce", Limit::Crash, "not for this job", false),
            ("two-results", Limit::Crash, "after its last word", false),
            ("other-run", Limit::Crash, "not asked for", true),
            ("early-result", Limit::Crash, "before it was asked", false),
        ];
        for (name, limit, part, begun) in rows {
            let result = misbehave(name, 30_000);
            let WorkerEnd::Limit(found, words) = &result.end else { panic!("{name}: {:?}", result.end) };
            assert!(*found == limit && words.contains(part), "{name}: {found:?}, {words}");
            let last = result.report.js.last().map(|js| js.end.clone());
            assert_eq!(last == Some(JsEnd::Limit(limit)), begun, "{name}: {last:?}");
            assert!(result.wall_ms < 10_000, "{name} was only stopped by its deadline");
        }
    }

    #[test]
    fn a_worker_that_does_not_end_is_ended() {
        // The watchdog's thread ends what spins or sleeps; a stopped process only the parent can end.
        for (name, part, least) in
            [("spin", "after 0.3 s", 300), ("sleep-begun", "after 0.3 s", 300), ("stop", "by force", 800)]
        {
            let result = misbehave(name, 300);
            let WorkerEnd::Limit(Limit::Wall, words) = &result.end else { panic!("{name}: {:?}", result.end) };
            assert!(words.contains(part), "{name}: {words}");
            assert_eq!(words.contains("by force"), part == "by force", "{name}: {words}");
            assert_eq!(result.report.js.last().unwrap().end, JsEnd::Limit(Limit::Wall), "{name}");
            assert!((least..least + 2_000).contains(&result.wall_ms), "{name}: {} ms", result.wall_ms);
        }
    }

    #[test]
    fn a_worker_that_never_starts_to_work_is_unavailable() {
        for (name, part) in [("never-ready", "not ready in time"), ("dead-at-once", "before it was ready")] {
            let result = misbehave(name, 200);
            assert!(
                matches!(&result.end, WorkerEnd::Unavailable(words) if words.contains(part)),
                "{name}: {:?}",
                result.end
            );
            assert!(result.report.js.is_empty() && result.lock.is_none());
        }
    }

    #[test]
    fn a_result_counts_although_the_worker_stays() {
        let result = misbehave("result-and-stay", 30_000);
        assert_eq!(result.end, WorkerEnd::Finished);
        assert!(result.wall_ms < 10_000);
    }

    #[test]
    fn secrets_in_the_environment_do_not_reach_the_worker() {
        // SAFETY: set once, before any worker of this test; no other test reads it.
        unsafe { std::env::set_var("AWS_SECRET", "x") };
        let work = ProbeWork { name: "case".into(), bait: String::new(), program: String::new(), parent: 0, port: 0 };
        let job = Job { work: Work::Probe(work), ..job(1, 5_000) };
        let result = worker().run_with(Isolation::Weak, &job, &["--misbehave", "environment"]);
        let answers: Vec<_> = result.report.probes.iter().map(|ProbeReport { answer, .. }| answer.as_str()).collect();
        assert_eq!(answers, ["TZ=UTC"], "{:?}", result.end);
    }

    #[test]
    fn files_of_the_parent_do_not_reach_the_worker() {
        let file = std::fs::File::open("/dev/null").unwrap();
        // SAFETY: plain numbers. The copy is not closed on exec, as when a shell leaks one.
        let leaked = unsafe { libc::fcntl(std::os::fd::AsRawFd::as_raw_fd(&file), libc::F_DUPFD, 100) };
        assert!(leaked >= 100);
        let reports = worker().probe_all().unwrap();
        // SAFETY: `leaked` was opened above, and is closed once.
        unsafe { libc::close(leaked) };
        let report = reports.iter().find(|report| report.name == "inherited files").unwrap();
        assert!(report.denied, "{}", report.answer);
    }

    #[test]
    fn every_escape_is_denied_where_the_level_is_full() {
        if !full() {
            return;
        }
        let reports = worker().probe_all().unwrap();
        let open: Vec<_> = reports.iter().filter(|report| !report.denied).collect();
        assert!(open.is_empty() && reports.len() >= 26, "{open:?}");
        let answer = |name: &str| reports.iter().find(|report| report.name == name).unwrap().answer.as_str();
        for (name, expected) in [
            ("read a file", "EACCES"),
            ("look at a file", "EACCES"),
            ("change a file's mode", "killed (SIGSYS)"),
            ("connect over TCP", "killed (SIGSYS)"),
            ("signal the parent", "killed (SIGSYS)"),
            ("trace the parent", "killed (SIGSYS)"),
            ("fork", "killed (SIGSYS)"),
            ("start a program", "killed (SIGSYS)"),
            ("memory to write and run", "killed (SIGSYS)"),
            ("map 4 GiB", "ENOMEM"),
            ("raise a limit", "EACCES"),
        ] {
            assert_eq!(answer(name), expected, "{name}");
        }
    }

    #[test]
    fn a_missing_lock_shows_in_the_level_and_in_the_probes() {
        // Switches; the level; a part of its words; escapes that are then open (or else the probe itself is broken).
        let rows: [(&[&str], Isolation, &str, &[&str]); 6] = [
            (&["--landlock", "0"], Isolation::Strong, "by one lock (seccomp)", &[]),
            (&["--without-seccomp"], Isolation::Strong, "some sockets stay open", &["send over UDP", "look at a file"]),
            (&["--without-seccomp", "--landlock", "5"], Isolation::Weak, "weak: ", &["signal the parent"]),
            (&["--without-seccomp", "--landlock", "3"], Isolation::Weak, "Landlock 3", &["connect over TCP"]),
            (
                &["--without-seccomp", "--landlock", "0"],
                Isolation::Weak,
                "weak: ",
                &["read a file", "create a file", "connect over TCP", "connect to a Unix socket", "start a program"],
            ),
            (&["--without-rlimits"], Isolation::None, "none: ", &["map 4 GiB"]),
        ];
        if !full() {
            return;
        }
        for (switches, level, words, open) in rows {
            let result = worker().run_with(Isolation::None, &job(1, 5_000), switches);
            let lock = result.lock.unwrap();
            assert_eq!((result.isolation, &result.end), (level, &WorkerEnd::Finished), "{switches:?}");
            assert!(lock.words().contains(words), "{switches:?}: {}", lock.words());
            let reports = worker().probe_all_with(switches).unwrap();
            let allowed = |name: &&str| reports.iter().any(|report| report.name == *name && !report.denied);
            assert!(open.iter().all(&allowed), "{switches:?}: {reports:#?}");
            let shut = ["read a file", "create a file", "start a program", "signal the parent", "trace the parent"];
            assert!(level < Isolation::Strong || !shut.iter().any(allowed), "{switches:?}: {reports:#?}");
        }
    }

    #[test]
    fn below_the_level_asked_for_nothing_runs() {
        let result = worker().run_with(Isolation::Strong, &job(1, 5_000), &["--without-seccomp", "--landlock", "0"]);
        assert!(matches!(&result.end, WorkerEnd::Unavailable(words) if words.contains("doctor")), "{:?}", result.end);
        assert!(result.report.js.is_empty() && result.isolation == Isolation::Weak);
    }

    #[test]
    fn a_worker_goes_with_its_parent() {
        use std::io::{BufRead, BufReader};
        let mut parent = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "misbehaving::hold_a_worker", "--ignored", "--nocapture"])
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(parent.stdout.take().unwrap()).lines().map_while(Result::ok);
        let pid = lines.find_map(|line| line.split_once("worker ")?.1.parse::<u32>().ok()).unwrap();
        let alive = || std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
        assert!(alive());
        parent.kill().unwrap();
        parent.wait().unwrap();
        let killed = Instant::now();
        while alive() {
            assert!(killed.elapsed() < Duration::from_secs(2), "worker {pid} outlived its parent");
            std::thread::yield_now();
        }
    }

    #[test]
    #[ignore = "run by a_worker_goes_with_its_parent, as the parent that is killed"]
    fn hold_a_worker() {
        std::thread::spawn(|| misbehave("sleep-begun", 30_000));
        let tasks = format!("/proc/{}/task", std::process::id());
        loop {
            for task in std::fs::read_dir(&tasks).unwrap().flatten() {
                let text = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
                if let Some(pid) = text.split_whitespace().next() {
                    println!("worker {pid}");
                    loop {
                        std::thread::park();
                    }
                }
            }
        }
    }
}
