//! Maintenance commands of this workspace: `cargo xtask --help` lists them.

mod api;
mod codegen;
mod headers;
mod workspace;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Which nvml.h this workspace knows: fetch, update and compare headers.
    #[command(subcommand)]
    Headers(headers::Command),
    /// Write nvml-sys/src/generated from the current header.
    Codegen(Check),
    // coverage [--check], tidy, bundle DIR: one variant each.
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
    }
}
