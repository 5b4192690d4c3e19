//! Time of three ways to make the same call.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Time for one row: seventeen rows and the monitor take less than a minute.
const ROW: Duration = Duration::from_millis(1500);

/// Time of a batch: far above the resolution of the clock, and short enough that an interruption spoils few batches.
const BATCH: Duration = Duration::from_micros(40);

/// Median times of a call, in nanoseconds.
pub struct Times {
    pub c: f64,
    pub published: f64,
    pub ours: f64,
}

/// Calls in batches of equal length, each way in turn, until the time of a row is over.
pub fn race<A, B, C>(c: impl Fn() -> A, published: impl Fn() -> B, ours: impl Fn() -> C) -> Times {
    let c = |count| timed(count, &c);
    let published = |count| timed(count, &published);
    let ours = |count| timed(count, &ours);
    let ways: [&dyn Fn(u32) -> Duration; 3] = [&c, &published, &ours];
    let count = batch(&c);
    let mut times = [const { Vec::new() }; 3];
    let start = Instant::now();
    // The order changes, because a batch may be slower after one of the others.
    for round in 0.. {
        if start.elapsed() > ROW {
            break;
        }
        for turn in 0..3 {
            let way = if round % 2 == 0 { (round / 2 + turn) % 3 } else { (round / 2 + 3 - turn) % 3 };
            times[way].push(ways[way](count).as_secs_f64() * 1e9 / f64::from(count));
        }
    }
    let [c, published, ours] = times.map(median);
    Times { c, published, ours }
}

/// Number of calls that take as long as a batch is to take.
fn batch(call: &dyn Fn(u32) -> Duration) -> u32 {
    let mut count = 1;
    while count < 1 << 20 && call(count) < BATCH {
        count *= 2;
    }
    count
}

fn timed<T>(count: u32, call: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..count {
        black_box(call());
    }
    start.elapsed()
}

/// Median of some times; NaN if there are none.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
