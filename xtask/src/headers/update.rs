//! `cargo xtask headers update`: another version becomes the current one.

use anyhow::Result;

use super::lock::Lock;
use super::{diff_versions, fetch, patched, since};
use crate::workspace;

pub fn update(version: &str) -> Result<()> {
    let mut lock = Lock::load()?;
    let old = std::mem::replace(&mut lock.current, version.to_owned());
    if lock.pin(version).is_err() {
        lock.insert(fetch::fetch_new(version)?);
    }
    // since.tsv is made from all of them, so that it does not depend on the way that updates took.
    for pin in &lock.pins {
        fetch::fetch(pin)?;
    }
    let dates = since::generate(&lock, &since()?)?;
    // Nothing is written before the new header is known to parse.
    workspace::emit(&[lock.output()?, (since::PATH.to_owned(), dates)], false, "headers update")?;
    if old == version {
        println!("{version} is the current version already");
    } else {
        print!("{}", diff_versions(&old, version)?);
    }
    if let Err(error) = patched(version) {
        println!("\nheaders/patch.toml does not fit any more: {error}");
    }
    print!(include_str!("next.txt"));
    Ok(())
}
