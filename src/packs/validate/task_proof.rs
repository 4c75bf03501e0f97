//! The gates of one task, each a sentence in `docs/PACKS.md`.

use crate::content::{Body, Exercise, Lock, Task, TextFile, World, WrongSpec};
use crate::grading::{self, fingerprint, matching};
use crate::kinds::{self, CannotGrade, Submission};
use crate::sandbox::Worker;
use crate::sandbox::job::Report;
use crate::verdict::{Case, End, Limit, Status, Verdict};

use super::super::Issue;
use super::{Part, adversaries};

/// Everything needed to grade one more submission of the task.
struct Bench<'a> {
    worker: &'a Worker,
    worlds: &'a [World],
    exercise: &'a Exercise,
    reference: Report,
    part: Part,
}

pub fn prove<T>(
    worker: &Worker,
    worlds: &[World],
    exercise: &Exercise,
    task: &Task<T>,
    file: &str,
    wrongs: &[WrongSpec],
) -> Part {
    let mut bench = Bench { worker, worlds, exercise, reference: Report::default(), part: Part::default() };
    if task.solution.is_empty() {
        bench.issue("solution", "solution", "there is no solution to prove", "add solution/ with the finished files");
        return bench.part;
    }
    let jobs = kinds::of(exercise).jobs(exercise, worlds, &Submission::Files(task.solution.clone()));
    let reference = jobs.and_then(|jobs| grading::reference(worker, jobs.reference.as_ref()));
    let solved = reference.and_then(|reference| {
        bench.reference = reference;
        bench.try_grade(&task.solution)
    });
    if let Err(error) = solved {
        bench.issue("expectation", "exercise.toml", &error.to_string(), "mend the pack: nothing else was graded");
        return bench.part;
    }
    let ticks = bench.solutions(task);
    bench.starts(task, file);
    bench.adversaries();
    bench.wrongs(task, wrongs, ticks);
    bench.part
}

impl Bench<'_> {
    fn solutions<T>(&mut self, task: &Task<T>) -> u64 {
        let mut ticks = 0;
        let mut folders = vec![("solution".to_owned(), &task.solution)];
        folders.extend(task.also.iter().map(|(name, files)| (format!("also/{name}"), files)));
        for (folder, files) in folders {
            let Some(verdict) = self.grade(&folder, files) else { continue };
            ticks = ticks.max(verdict.cases.iter().map(|case| case.ticks).max().unwrap_or(0));
            if let Some(case) = verdict.first_failure() {
                let what = format!("a right solution fails at «{}»: {}", case.name, said(case));
                self.issue("solution", &folder, &what, "mend the solution or the check");
            } else if !verdict.passed {
                self.issue("solution", &folder, "a right solution did not reach every case", "mend the check");
            }
        }
        ticks
    }

    /// The start fails by a check and not because it does not load.
    fn starts<T>(&mut self, task: &Task<T>, file: &str) {
        let Some(verdict) = self.grade("start", &task.start) else { return };
        if verdict.passed {
            self.issue("start", "start", "the start already passes", "leave something to do in it");
        }
        let loads = match &self.exercise.body {
            Body::Js(_) => {
                !verdict.cases.iter().skip(1).all(|case| case.status == Status::NotRun) || verdict.cases.len() < 2
            }
            _ => !matches!(verdict.cases.first().map(|case| &case.end), Some(End::Error(code)) if code == "1"),
        };
        if !loads {
            let what = format!("the start does not load: {}", verdict.first_failure().map(said).unwrap_or_default());
            self.issue("start", &format!("start/{file}"), &what, "a start must run and fail a check");
        }
    }

    fn adversaries(&mut self) {
        for (name, files) in adversaries::of(self.exercise, &self.reference) {
            let passes = self.grade("start", &files).is_some_and(|verdict| verdict.passed);
            if passes {
                let what = format!("{name} passes all checks");
                self.issue("hardcode", "exercise.toml", &what, "add a case, hidden where it must be, that it fails");
            }
        }
    }

    fn wrongs<T>(&mut self, task: &Task<T>, specs: &[WrongSpec], ticks: u64) {
        let mut lock = Lock {
            content: grading::content_hash(self.exercise, self.worlds),
            reference: grading::stored_reference(&self.reference),
            ticks,
            ..Lock::default()
        };
        let mut runs = Vec::new();
        for spec in specs {
            self.part.wrongs += 1;
            let specimens = task.wrong.iter().find(|(name, _)| *name == spec.name).map(|(_, list)| list.as_slice());
            for specimen in specimens.unwrap_or_default() {
                let place = format!("wrong/{}/{}", spec.name, specimen.name);
                let Some(verdict) = self.grade(&place, &specimen.files) else { continue };
                self.no_wall(&place, &verdict);
                if specimen.name == "a" {
                    self.fails_where_it_says(spec, &place, &verdict);
                    lock.wrong.insert(spec.name.clone(), fingerprint(&verdict.cases, &spec.fails));
                }
                runs.push((spec, specimen.name.clone(), verdict));
            }
        }
        let locked = Exercise { lock: Some(lock.clone()), ..self.exercise.clone() };
        for (spec, specimen, verdict) in &runs {
            self.reaches_its_words(&locked, spec, specimen, verdict);
        }
        let first: Vec<(&WrongSpec, &Verdict)> =
            runs.iter().filter(|(_, specimen, _)| specimen == "a").map(|(spec, _, verdict)| (*spec, verdict)).collect();
        self.every_case_bites(&first);
        self.visible_first(&first);
        self.part.lock = Some(lock);
    }

    fn fails_where_it_says(&mut self, spec: &WrongSpec, place: &str, verdict: &Verdict) {
        if verdict.passed {
            self.issue("wrong", place, "this wrong solution passes", "add the case that it should fail");
            return;
        }
        for name in &spec.fails {
            let status = verdict.cases.iter().find(|case| case.name == *name).map(|case| case.status);
            if status != Some(Status::Failed) {
                let what = format!("this wrong solution does not fail the case «{name}» that it names");
                self.issue("wrong", place, &what, "correct `fails`, the case, or the specimen");
            }
        }
    }

    /// The first specimen must be recognised as itself; the second one too, or it counts against the share.
    fn reaches_its_words(&mut self, locked: &Exercise, spec: &WrongSpec, specimen: &str, verdict: &Verdict) {
        let found = matching(locked, &verdict.cases).map(|known| known.name);
        let right = found.as_deref() == Some(spec.name.as_str());
        if specimen != "a" {
            self.part.specimens += 1;
        }
        if right || verdict.passed && specimen == "a" {
            return;
        }
        let place = format!("wrong/{}/{specimen}", spec.name);
        match (specimen, found) {
            ("a", Some(other)) => {
                let what = format!("«{}» ends like «{other}», so a learner reads the wrong explanation", spec.name);
                self.issue("alike", &place, &what, "name more cases in `fails`, or make them one wrong");
            }
            ("a", None) => {
                self.issue(
                    "wrong",
                    &place,
                    "this wrong solution is not recognised",
                    "name the cases it fails in `fails`",
                );
            }
            (_, found) => {
                let how = found.map_or("nothing".to_owned(), |name| format!("«{name}»"));
                let what = format!("the second specimen of «{}» reaches {how}", spec.name);
                let issue = self.at("specimen", &place, &what, "name fewer cases in `fails`, or others");
                self.part.unmatched.push(issue);
            }
        }
    }

    /// A case that no wrong fails may as well be absent. The start does not count: it fails everything.
    fn every_case_bites(&mut self, runs: &[(&WrongSpec, &Verdict)]) {
        let failed = |verdict: &Verdict, name: &str| {
            verdict.cases.iter().any(|case| case.name == name && case.status == Status::Failed)
        };
        for (name, _) in kinds::of(self.exercise).case_names(self.exercise) {
            if !runs.iter().any(|(_, verdict)| failed(verdict, &name)) {
                let what = format!("no wrong solution fails the case «{name}»");
                self.issue("case", "exercise.toml", &what, "add the mistake that it is there for, or drop the case");
            }
        }
    }

    /// A learner sees why: at most one wrong may be caught by hidden cases alone.
    fn visible_first(&mut self, runs: &[(&WrongSpec, &Verdict)]) {
        let hidden_only: Vec<&str> = runs
            .iter()
            .filter(|(_, verdict)| !verdict.passed)
            .filter(|(_, verdict)| verdict.cases.iter().all(|case| case.hidden || case.status != Status::Failed))
            .map(|(spec, _)| spec.name.as_str())
            .collect();
        if hidden_only.len() > 1 {
            let what = format!("only hidden cases catch {}: one such wrong is allowed", hidden_only.join(", "));
            self.issue("visible", "exercise.toml", &what, "show a case that catches one of them");
        }
    }

    fn no_wall(&mut self, place: &str, verdict: &Verdict) {
        let walled = verdict.cases.iter().any(|case| case.end == End::Limit(Limit::Wall));
        if walled {
            self.issue("wall", place, "this wrong solution ends by the wall clock", "make it one that ticks can stop");
        }
    }

    fn grade(&mut self, place: &str, files: &[TextFile]) -> Option<Verdict> {
        self.part.graded += 1;
        match self.try_grade(files) {
            Ok(verdict) => Some(verdict),
            Err(error) => {
                self.issue("grade", place, &error.to_string(), "mend the pack: this could not be graded");
                None
            }
        }
    }

    fn try_grade(&self, files: &[TextFile]) -> Result<Verdict, CannotGrade> {
        let submission = Submission::Files(files.to_vec());
        grading::grade_against(self.worker, self.worlds, self.exercise, &submission, &self.reference)
    }

    fn issue(&mut self, gate: &'static str, place: &str, what: &str, fix: &str) {
        let issue = self.at(gate, place, what, fix);
        self.part.issues.push(issue);
    }

    fn at(&self, gate: &'static str, place: &str, what: &str, fix: &str) -> Issue {
        let file = format!("exercises/{}/{}/{place}", self.exercise.pack, self.exercise.id);
        Issue::of_file(gate, file, what, fix)
    }
}

/// What a failed case says first.
fn said(case: &Case) -> String {
    let text = case.detail.clone().or_else(|| case.actual.clone()).unwrap_or_default();
    text.lines().next().unwrap_or_default().to_owned()
}
