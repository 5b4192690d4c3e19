//! The crate on a real driver and GPU. The tests change no settings: every call only reads.
//! The GPM tests start their own programs, which keep the GPUs busy for some seconds.
//!
//! Without an NVIDIA library or a GPU all tests are shown as ignored; `NVML_REQUIRE_GPU=1` makes that a failure.
//! The values of `nvidia-smi` and of the crate are printed next to each other, and must be equal.
//!
//! No test depends on the product. What a machine does not allow to check is ignored with its reason, and listed at the
//! end as not checked: `nvidia-smi` or PyTorch are not installed, a GPU is lost, the driver lacks a function. NVIDIA's
//! Python module is required where a GPU is.

mod checked;
mod compare;
mod events;
mod find;
mod gpm;
#[cfg(target_os = "linux")]
#[path = "../guard/mod.rs"]
mod guard;
mod mig;
mod nvlink;
mod python;
mod rows;
mod sessions;
mod simulated;
mod smi;

use std::process::ExitCode;

use checked::{Outcome, nothing_checked};
use libtest_mimic::{Arguments, Trial};
use nvml_wrapper::Nvml;

/// One test, with a session of the real library.
type Test = fn(&Nvml) -> Outcome;

const TESTS: &[(&str, Test)] = &[
    ("find::lookups_return_the_same_device", find::lookups_return_the_same_device),
    ("find::texts_and_indices_that_name_no_device", find::texts_and_indices_that_name_no_device),
    ("find::topology_and_units", find::topology_and_units),
    ("find::sessions_come_and_go", find::sessions_come_and_go),
    ("sessions::many_sessions_leave_no_descriptors", sessions::many_sessions_leave_no_descriptors),
    ("sessions::threads_read_what_one_thread_reads", sessions::threads_read_what_one_thread_reads),
    ("python::values_equal_pynvml", python::values_equal_pynvml),
    ("mig::gpus_without_mig_mode_refuse", mig::gpus_without_mig_mode_refuse),
    ("mig::hosts_of_virtual_gpus_alone_have_them", mig::hosts_of_virtual_gpus_alone_have_them),
    ("events::a_wait_times_out_and_sleeps", events::a_wait_times_out_and_sleeps),
    ("events::events_name_their_device", events::events_name_their_device),
    ("events::operational_events_can_be_waited_for", events::operational_events_can_be_waited_for),
    ("events::system_events_can_be_waited_for", events::system_events_can_be_waited_for),
    ("events::what_is_unsupported_is_refused", events::what_is_unsupported_is_refused),
    ("events::every_code_has_words", events::every_code_has_words),
    ("nvlink::links_are_as_many_as_the_driver_counts", nvlink::links_are_as_many_as_the_driver_counts),
    ("gpm::metrics_follow_a_load", gpm::metrics_follow_a_load),
    ("gpm::copies_are_seen_on_nvlink", gpm::copies_are_seen_on_nvlink),
];

/// Tests that compare with `nvidia-smi`. Without it, they are ignored.
const WITH_SMI: &[(&str, Test)] = &[
    ("find::uuids_equal_nvidia_smi", find::uuids_equal_nvidia_smi),
    ("compare::values_equal_nvidia_smi", compare::values_equal_nvidia_smi),
    ("compare::processes_equal_nvidia_smi", compare::processes_equal_nvidia_smi),
    ("mig::profiles_and_placements_equal_nvidia_smi", mig::profiles_and_placements_equal_nvidia_smi),
    ("mig::modes_equal_nvidia_smi", mig::modes_equal_nvidia_smi),
    ("nvlink::speeds_equal_nvidia_smi", nvlink::speeds_equal_nvidia_smi),
    ("nvlink::remote_ends_equal_nvidia_smi", nvlink::remote_ends_equal_nvidia_smi),
    ("nvlink::capabilities_equal_nvidia_smi", nvlink::capabilities_equal_nvidia_smi),
    ("nvlink::error_counters_equal_nvidia_smi", nvlink::error_counters_equal_nvidia_smi),
    ("nvlink::topology_equals_nvidia_smi", nvlink::topology_equals_nvidia_smi),
];

/// Test without a GPU, of helpers of the other tests.
type TestOfTests = fn() -> Outcome;

const OF_TESTS: &[(&str, TestOfTests)] = &[
    ("mig::the_tables_of_nvidia_smi_are_read", mig::the_tables_of_nvidia_smi_are_read),
    ("simulated::the_tests_pass_on_other_boards", simulated::the_tests_pass_on_other_boards),
];

fn main() -> ExitCode {
    if let Some(result) = sessions::requested() {
        return result.map_or_else(
            |failed| {
                eprintln!("{}", failed.message().unwrap_or_default());
                ExitCode::FAILURE
            },
            |()| ExitCode::SUCCESS,
        );
    }
    let mut arguments = Arguments::from_args();
    // The tests share a GPU, and one of them measures time.
    arguments.test_threads = Some(1);
    let (nvml, reason) = match real_gpu() {
        Ok(nvml) => (Some(nvml), String::new()),
        Err(reason) => (None, reason),
    };
    if nvml.is_none() {
        eprintln!("hardware tests skipped: {reason}");
        if checked::is_required() {
            return ExitCode::FAILURE;
        }
    }
    let with_smi = |test: Test| move |nvml: &Nvml| if smi::is_installed() { test(nvml) } else { no_smi() };
    let trials = TESTS.iter().map(|(name, test)| trial(name, nvml.clone(), *test));
    let with_smi = WITH_SMI.iter().map(|(name, test)| trial(name, nvml.clone(), with_smi(*test)));
    let of_tests = OF_TESTS.iter().map(|(name, test)| Trial::ignorable_test(*name, test));
    let conclusion = libtest_mimic::run(&arguments, trials.chain(with_smi).chain(of_tests).collect());
    checked::print_not_checked();
    #[cfg(target_os = "linux")]
    if !guard::report() {
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

/// Test that is ignored without a session.
fn trial(name: &str, nvml: Option<Nvml>, test: impl FnOnce(&Nvml) -> Outcome + Send + 'static) -> Trial {
    let skipped = nvml.is_none();
    let run = move || nvml.map_or_else(|| nothing_checked("no GPU"), |nvml| test(&nvml));
    Trial::ignorable_test(name, run).with_ignored_flag(skipped)
}

fn no_smi() -> Outcome {
    nothing_checked("nvidia-smi is not installed")
}

/// Session with at least one GPU, or the reason why there is none.
fn real_gpu() -> Result<Nvml, String> {
    let nvml = session().map_err(|error| error.to_string())?;
    match nvml.device_count() {
        Ok(0) => Err("the driver sees no GPU".to_owned()),
        Ok(_) => Ok(nvml),
        Err(error) => Err(error.to_string()),
    }
}

/// Session of the installed library, in guard mode if that is requested.
fn session() -> nvml_wrapper::Result<Nvml> {
    #[cfg(target_os = "linux")]
    if let Some(edge) = guard::requested() {
        if let Ok(functions) = guard::installed() {
            println!("guard mode: no access at the {edge:?} of outputs");
            // SAFETY: the functions are those of the installed library, which stays loaded.
            return unsafe { Nvml::builder().resolver(guard::resolver(edge, functions)) }.init();
        }
    }
    Nvml::init()
}
