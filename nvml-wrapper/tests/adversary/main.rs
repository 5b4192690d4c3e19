//! Every method over a library that answers anything: no answer makes the crate panic, loop or use more memory than it
//! promises.
//!
//! Each method is called with the seeds of `seeds.txt`. Environment variables:
//!
//! - `NVML_ADVERSARY_SECONDS`: each test goes on with new seeds, all of them together for this time.
//! - `NVML_ADVERSARY_SEED`: the only seed.
//! - `NVML_ADVERSARY_TRACE`: each call is printed.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
// Functions that NVIDIA deprecates are called too.
#![allow(deprecated)]

mod drive;
#[path = "../matrix/furnish.rs"]
mod furnish;
mod reached;
#[allow(dead_code, reason = "what drivers return is the matter of the test `matrix`")]
#[path = "../matrix/row.rs"]
mod row;
#[path = "../matrix/rows/mod.rs"]
mod rows;
mod values;

use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use libtest_mimic::{Arguments, Failed, Trial};
use nvml_sim::adversary::Choices;

use drive::{Outcome, attempt};
use row::Row;

/// Seeds of all methods, and those that found a fault with the method.
const SEEDS: &str = include_str!("seeds.txt");

/// Number of attempts, and of those that came to a value.
static ATTEMPTS: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let rows: Vec<Row> = rows::all().into_iter().chain(values::rows()).collect();
    let seconds = number("NVML_ADVERSARY_SECONDS").unwrap_or(0);
    let threads = arguments.test_threads.or_else(|| std::thread::available_parallelism().ok().map(usize::from));
    let share = Duration::from_secs(seconds * threads.unwrap_or(1) as u64).div_f64(rows.len().max(1) as f64);
    let reached = reached::check(&rows);
    let mut trials = vec![Trial::test("every method is reached", move || Ok(reached?))];
    trials.extend(rows.into_iter().map(|row| Trial::test(row.method, move || check(&row, share))));
    let conclusion = libtest_mimic::run(&arguments, trials);
    let [attempts, values] = &ATTEMPTS;
    println!("{} attempts, {} of them with a value", attempts.load(Ordering::Relaxed), values.load(Ordering::Relaxed));
    conclusion.exit_code()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|value| value.parse().unwrap())
}

fn check(row: &Row, share: Duration) -> Result<(), Failed> {
    let start = Instant::now();
    let committed = SEEDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (seed, method) = line.split_once(' ').unwrap_or((line, row.method));
        (method == row.method).then(|| seed.parse().unwrap())
    });
    let seeds: Vec<u64> = match number("NVML_ADVERSARY_SEED") {
        Some(seed) => vec![seed],
        None => committed.collect(),
    };
    for seed in seeds {
        one(row, seed)?;
    }
    let mut seed = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() << 32;
    while start.elapsed() < share {
        one(row, seed)?;
        seed = seed.wrapping_add(1);
    }
    Ok(())
}

fn one(row: &Row, seed: u64) -> Result<(), Failed> {
    let outcome = attempt(row, Choices::from(seed)).map_err(|fault| format!("{seed} {}: {fault}", row.method))?;
    ATTEMPTS[0].fetch_add(1, Ordering::Relaxed);
    ATTEMPTS[1].fetch_add(u64::from(outcome == Outcome::Value), Ordering::Relaxed);
    Ok(())
}
