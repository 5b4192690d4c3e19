//! Procfs: process IDs in containers, as Linux reports them.
//!
//! NVML returns process IDs of the host: the IDs in the initial pid namespace of the kernel. Inside a container, the same
//! process has another ID, and NVML returns IDs that mean nothing there, or empty lists. An agent on the host joins both
//! by `/proc/PID/status`, whose line `NSpid` has the IDs of the process in all its namespaces. No file has the ID in an
//! outer namespace: a program in a container cannot join them, unless the host's `/proc` is mounted into the container
//! or the container shares the pid namespace of the host.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Procfs::namespace_pids`] | IDs of a process, from the namespace of `/proc` to the innermost |
//! | [`Procfs::find_namespace_pid`] | which of some processes has an ID in a container |
//! | [`ProcessInfo::pid`](crate::device::process::ProcessInfo::pid) | ID that NVML returns |
//!
//! # Examples
//!
//! ```no_run
//! # let nvml = nvml_wrapper::Nvml::init()?;
//! use nvml_wrapper::device::procfs::Procfs;
//!
//! let procfs = Procfs::new();
//! for process in nvml.device_by_index(0)?.running_compute_processes()? {
//!     match procfs.namespace_pids(process.pid) {
//!         Ok(pids) => println!("{} is {:?} in its container", process.pid, pids.last()),
//!         Err(error) => println!("{}: {error}", process.pid),
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::io;
use std::path::PathBuf;

/// Files of the kernel about processes. Linux.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Procfs {
    root: PathBuf,
}

impl Default for Procfs {
    #[inline]
    fn default() -> Self {
        Procfs::new()
    }
}

/// # Process IDs
impl Procfs {
    /// Files below `/proc`.
    #[must_use]
    #[inline]
    pub fn new() -> Procfs {
        Procfs::with_root("/proc")
    }

    /// Files below another root directory, such as the host's `/proc` mounted into a container, or a directory of a
    /// test.
    #[must_use]
    #[inline]
    pub fn with_root(root: impl Into<PathBuf>) -> Procfs {
        Procfs { root: root.into() }
    }

    /// IDs of a process in its pid namespaces: first the ID in the namespace of `/proc`, which is `pid`, last the ID in
    /// the innermost namespace, which is that of its container. One ID if the process is in no other namespace.
    ///
    /// # Errors
    ///
    /// The error of the operating system: [`io::ErrorKind::NotFound`] if there is no such process.
    /// [`io::ErrorKind::Unsupported`] if the kernel does not report the IDs, as before Linux 4.1.
    #[inline]
    pub fn namespace_pids(&self, pid: u32) -> io::Result<Vec<u32>> {
        let status = std::fs::read(self.root.join(pid.to_string()).join("status"))?;
        let pids = parse_status(&String::from_utf8_lossy(&status));
        pids.ok_or_else(|| io::Error::new(io::ErrorKind::Unsupported, "the process status has no line NSpid"))
    }

    /// The first of the processes `pids` that has the ID `namespace_pid` in its innermost namespace, as a process of a
    /// container. Processes that cannot be read are skipped. `None` if there is none.
    ///
    /// Processes of several containers can have the same ID: pass the processes of one container, or compare the file
    /// `ns/pid` of the results.
    #[must_use]
    #[inline]
    pub fn find_namespace_pid(&self, pids: impl IntoIterator<Item = u32>, namespace_pid: u32) -> Option<u32> {
        let is_innermost = |pid: &u32| {
            let pids = self.namespace_pids(*pid).ok();
            pids.and_then(|pids| pids.last().copied()) == Some(namespace_pid)
        };
        pids.into_iter().find(is_innermost)
    }
}

/// The IDs in the line `NSpid` of a process status. `None` without such a line, or if it has no numbers.
#[inline]
fn parse_status(status: &str) -> Option<Vec<u32>> {
    let line = status.lines().find_map(|line| line.strip_prefix("NSpid:"))?;
    let pids = line.split_whitespace().map(|pid| pid.parse().ok()).collect::<Option<Vec<u32>>>()?;
    (!pids.is_empty()).then_some(pids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_namespaces_is_parsed() {
        let status = "Name:\tpython3\nPid:\t4242\nNStgid:\t4242\t9\nNSpid:\t4242\t17\t1\nNSpgid:\t1\n";
        assert_eq!(parse_status(status), Some(vec![4242, 17, 1]));
        assert_eq!(parse_status("NSpid:\t7"), Some(vec![7]));
        for status in ["", "Pid:\t4242\n", "NSpid:\n", "NSpid:\t7\tx\n", "NSpid:\t-1\n", "NSpid:\t99999999999\n"] {
            assert_eq!(parse_status(status), None, "{status:?}");
        }
    }

    #[test]
    fn processes_are_found_below_a_root() {
        let root = std::env::temp_dir().join(format!("nvml-procfs-{}", std::process::id()));
        for (pid, line) in [(100, "NSpid:\t100\n"), (101, "NSpid:\t101\t7\n"), (102, "NSpid:\t102\t3\t8\n")] {
            std::fs::create_dir_all(root.join(pid.to_string())).unwrap();
            std::fs::write(root.join(pid.to_string()).join("status"), line).unwrap();
        }
        let procfs = Procfs::with_root(&root);
        assert_eq!(procfs.namespace_pids(102).unwrap(), [102, 3, 8]);
        let find = |pid| procfs.find_namespace_pid([99, 100, 101, 102], pid);
        assert_eq!([find(100), find(7), find(8), find(3)], [Some(100), Some(101), Some(102), None]);
        assert_eq!(procfs.namespace_pids(99).unwrap_err().kind(), io::ErrorKind::NotFound);
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_has_its_id() {
        let pids = Procfs::new().namespace_pids(std::process::id());
        // The kernel may be one of a sandbox without this line.
        assert!(
            pids.map_or_else(|error| error.kind() == io::ErrorKind::Unsupported, |pids| pids[0] == std::process::id())
        );
    }
}
