//! Maintenance commands of this workspace: `cargo xtask --help` lists them.

/// A pattern that is compiled once; patterns are constants, so a wrong one is a mistake of this program.
macro_rules! pattern {
    ($text:literal) => {
        LazyLock::new(|| Regex::new($text).expect("the pattern is a constant"))
    };
}

mod abi;
mod api;
mod bundle;
mod captures;
mod codegen;
mod coverage;
mod headers;
mod sources;
mod tidy;
mod workspace;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use api::Target;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fetch, update and compare the pinned nvml.h.
    #[command(subcommand)]
    Headers(headers::Command),
    /// Write what is generated from the current header, and the versions and drivers that hand-written files mention.
    Codegen(Check),
    /// Prove with the C compiler and rustc that the layouts and values of nvml-sys are those of the header.
    Abi {
        /// The target to compile for, by the C compiler that CC names and by cargo.
        #[arg(long, conflicts_with = "all")]
        target: Option<Target>,
        /// Compare with every pinned header too, and write docs/abi.md.
        #[arg(long)]
        all: bool,
        /// Write nothing; fail if docs/abi.md is stale.
        #[arg(long, requires = "all")]
        check: bool,
    },
    /// Write docs/coverage.md: which functions of the current header are wrapped, simulated and recorded; and
    /// docs/unconfirmed.md: which simulated functions no GPU has answered.
    Coverage(Check),
    /// Check what no compiler checks: that names, documentation, enumerators and comments agree with the code.
    Tidy,
    /// Build tests, examples and benches for a GPU host without a Rust toolchain.
    Bundle {
        /// The folder to put them into.
        folder: PathBuf,
    },
}

#[derive(Args)]
struct Check {
    /// Write nothing; fail when a file is stale.
    #[arg(long)]
    check: bool,
}

fn main() -> Result<()> {
    match Cli::parse().command {
        Command::Headers(command) => headers::run(command),
        Command::Codegen(Check { check }) => codegen::run(check),
        Command::Abi { target, all, check } => abi::run(target, all, check),
        Command::Coverage(Check { check }) => coverage::run(check),
        Command::Tidy => tidy::run(),
        Command::Bundle { folder } => bundle::run(&folder),
    }
}
