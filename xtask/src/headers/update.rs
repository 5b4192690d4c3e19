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
    workspace::emit(&[lock.output()?, since::output(dates)], false, "headers update")?;
    if old == version {
        println!("{version} is the current version already");
    } else {
        print!("{}", diff_versions(&old, version)?);
    }
    if let Err(error) = patched(version) {
        println!("\nheaders/patch.toml does not fit any more: {error}");
    }
    print!(
        "
Next:
  1. cargo xtask codegen             until it passes: correct headers/patch.toml and headers/api.toml where it says so
  2. read the list above             changed layouts, moved aliases and changed values need a look at nvml-wrapper
  3. headers/since.tsv               the driver of each new function, where it is known
     headers/fields.toml, gpm.toml   better words for new fields and metrics than their names, where wanted
  4. cargo xtask abi --all           until it passes: explain in headers/abi.toml what older headers have otherwise
  5. cargo xtask coverage            wrap the new functions, or say in headers/api.toml why not
  6. .ci/run
"
    );
    Ok(())
}
