//! `cargo xtask headers`: which nvml.h the workspace is made from, and what an update of it brings.
//!
//! The header is NVIDIA's text. It is fetched, verified and kept out of the repository; what is committed are its
//! hashes (headers/nvml.lock), the substitutions made in it (headers/patch.toml) and when each name first appeared
//! (headers/since.tsv).

mod diff;
mod fetch;
mod lock;
mod patch;
mod since;
mod update;

use anyhow::Result;
use clap::Subcommand;

use crate::{Check, api, workspace};
pub use lock::{Lock, base_name, release_of, split_version};
pub use since::{Entry, Since};

#[derive(Subcommand)]
pub enum Command {
    /// List the pinned versions.
    List,
    /// Fetch a pinned header into headers/cache.
    Fetch {
        /// The version to fetch; without it, the current one.
        version: Option<String>,
        /// Fetch every pinned version.
        #[arg(long, conflicts_with = "version")]
        all: bool,
    },
    /// Make a version the current one, pinning it if it is new.
    Update { version: String },
    /// Say what changed from one header to another.
    Diff { old: String, new: String },
    /// Write headers/since.tsv again from all pinned headers.
    Since(Check),
}

pub fn run(command: Command) -> Result<()> {
    match command {
        Command::List => list(),
        Command::Fetch { version, all } => fetch(version.as_deref(), all),
        Command::Update { version } => update::update(&version),
        Command::Diff { old, new } => {
            print!("{}", diff_versions(&old, &new)?);
            Ok(())
        }
        Command::Since(Check { check }) => {
            let text = since::generate(&Lock::load()?, &since()?)?;
            workspace::emit(&[(since::PATH.to_owned(), text)], check, "headers since")
        }
    }
}

/// A fetched header as NVIDIA published it, its hash verified.
pub fn text(version: &str) -> Result<String> {
    fetch::read(Lock::load()?.pin(version)?)
}

/// A fetched header after the substitutions of headers/patch.toml.
pub fn patched(version: &str) -> Result<String> {
    workspace::read_toml::<patch::Rules>(patch::PATH)?.apply(&text(version)?)
}

/// Since when each function, type and constant exists: headers/since.tsv.
pub fn since() -> Result<Since> {
    Since::parse(&workspace::read(since::PATH)?)
}

fn list() -> Result<()> {
    let lock = Lock::load()?;
    println!("{:<10} {:<22} {:<9} current", "version", "package", "fetched");
    for pin in &lock.pins {
        let fetched = match fetch::cached(pin) {
            Ok(Some(_)) => "yes",
            Ok(None) => "no",
            Err(_) => "damaged",
        };
        let current = if pin.version == lock.current { "current" } else { "" };
        println!("{}", format!("{:<10} {:<22} {fetched:<9} {current}", pin.version, pin.package).trim_end());
    }
    Ok(())
}

fn fetch(version: Option<&str>, all: bool) -> Result<()> {
    let lock = Lock::load()?;
    let one = [lock.pin(version.unwrap_or(&lock.current))?.clone()];
    for pin in if all { &lock.pins[..] } else { &one } {
        match fetch::fetch(pin)? {
            false => println!("nvml.h {}: fetched from {}", pin.version, pin.wheel),
            true => println!("nvml.h {}: already there", pin.version),
        }
    }
    Ok(())
}

fn diff_versions(old: &str, new: &str) -> Result<String> {
    // Unpatched: older headers have fewer handles than the rules of the current one expect.
    let report = diff::report(&api::parse(&text(old)?)?, &api::parse(&text(new)?)?);
    Ok(format!("nvml.h {old} -> {new}\n{report}"))
}
