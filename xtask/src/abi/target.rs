//! The target whose ABI is checked: this machine, or another one with a linker and a runner in cargo's settings.

use std::env;
use std::path::Path;
use std::process::Command;

pub struct Target {
    /// Name of the target. `None` for this machine.
    name: Option<String>,
}

impl Target {
    pub fn new(name: Option<String>) -> Target {
        Target { name }
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The linker for Rust programs, as cargo is told of it.
    pub fn linker(&self) -> Option<String> {
        self.setting("LINKER")
    }

    /// A command that runs a program of the target.
    pub fn run(&self, program: &Path) -> Command {
        let runner = self.setting("RUNNER").unwrap_or_default();
        let mut words = runner.split_whitespace();
        match words.next() {
            Some(runner) => {
                let mut command = Command::new(runner);
                command.args(words).arg(program);
                command
            }
            None => Command::new(program),
        }
    }

    /// A setting such as `CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER`.
    fn setting(&self, what: &str) -> Option<String> {
        let name = self.name.as_ref()?.to_uppercase().replace(['-', '.'], "_");
        env::var(format!("CARGO_TARGET_{name}_{what}")).ok()
    }
}
