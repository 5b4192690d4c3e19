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
use clap::{Args, Subcommand};

use crate::{Check, api, workspace};
pub use diff::base_name;
use fetch::Fetched;
use lock::Lock;
pub use lock::release_of;
pub use since::{Entry, Since};

#[derive(Subcommand)]
pub enum Command {
    /// List the pinned versions.
    List,
    /// Fetch a pinned header into headers/cache.
    Fetch(FetchArgs),
    /// Make a version the current one, pinning it if it is new.
    Update { version: String },
    /// Say what changed from one header to another.
    Diff { old: String, new: String },
    /// Write headers/since.tsv again from all pinned headers.
    Since(Check),
}

#[derive(Args)]
pub struct FetchArgs {
    /// The version to fetch; without it, the current one.
    version: Option<String>,
    /// Fetch every pinned version.
    #[arg(long, conflicts_with = "version")]
    all: bool,
}

pub fn run(command: Command) -> Result<()> {
    match command {
        Command::List => list(),
        Command::Fetch(args) => fetch(&args),
        Command::Update { version } => update::update(&version),
        Command::Diff { old, new } => {
            print!("{}", diff_versions(&old, &new)?);
            Ok(())
        }
        Command::Since(Check { check }) => {
            let text = since::generate(&Lock::load()?, &since()?)?;
            workspace::emit(&[since::output(text)], check, "headers since")
        }
    }
}

/// The version that the workspace is generated from.
pub fn current() -> Result<String> {
    Ok(Lock::load()?.current)
}

/// All pinned versions, oldest first.
pub fn versions() -> Result<Vec<String>> {
    Ok(Lock::load()?.pins.into_iter().map(|pin| pin.version).collect())
}

/// A fetched header as NVIDIA published it, its hash verified.
pub fn text(version: &str) -> Result<String> {
    fetch::read(Lock::load()?.pin(version)?)
}

/// A fetched header after the substitutions of headers/patch.toml.
pub fn patched(version: &str) -> Result<String> {
    patch::Rules::load()?.apply(&text(version)?)
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

fn fetch(args: &FetchArgs) -> Result<()> {
    let lock = Lock::load()?;
    let pins = match &args.version {
        _ if args.all => lock.pins.iter().collect(),
        Some(version) => vec![lock.pin(version)?],
        None => vec![lock.pin(&lock.current)?],
    };
    for pin in pins {
        match fetch::fetch(pin)? {
            Fetched::Now => println!("nvml.h {}: fetched from {}", pin.version, pin.wheel),
            Fetched::Before => println!("nvml.h {}: already there", pin.version),
        }
    }
    Ok(())
}

fn diff_versions(old: &str, new: &str) -> Result<String> {
    // Unpatched: older headers have fewer handles than the rules of the current one expect.
    let report = diff::report(&api::parse(&text(old)?)?, &api::parse(&text(new)?)?);
    Ok(format!("nvml.h {old} -> {new}\n{report}"))
}
