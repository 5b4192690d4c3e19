//! Prints the MIG layout of a GPU, and plans the steps to another layout.
//!
//! `mig_layout 0` prints the current layout and the supported profiles. `mig_layout 0 3g.20gb 2g.10gb` prints the steps
//! to a layout with these profiles, without changes. With `--apply` the steps are executed: instances that are not in
//! the new layout are destroyed, including their compute instances.

mod common;

use std::error::Error;
use std::process::ExitCode;

use nvml_wrapper::Device;
use nvml_wrapper::mig::layout::MigLayout;
use nvml_wrapper::mig::name::MigProfileName;

const USAGE: &str = "usage: mig_layout [--no-sim] [--apply] GPU [PROFILE...]

Prints the MIG layout of the GPU with this index and its supported profiles. With profiles, such as 3g.20gb 2g.10gb,
prints the steps to a layout with these profiles; with --apply, executes the steps. Without an NVIDIA library, a
simulated node is used; with --no-sim, the program fails instead.";

struct Options {
    no_sim: bool,
    apply: bool,
    gpu: u32,
    profiles: Vec<MigProfileName>,
}

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| {
        let (no_sim, apply) = (arguments.option("--no-sim"), arguments.option("--apply"));
        let gpu = arguments.next("index of a GPU")?.ok_or("the index of a GPU is missing")?;
        let mut profiles = Vec::new();
        while let Some(profile) = arguments.next("profile")? {
            profiles.push(profile);
        }
        Ok(Options { no_sim, apply, gpu, profiles })
    };
    match common::arguments(USAGE, read) {
        Ok(options) => common::finish(run(options)),
        Err(code) => code,
    }
}

fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let session = common::session(options.no_sim)?;
    let count = session.nvml.device_count()?;
    if options.gpu >= count {
        return Err(format!("no GPU {}: the number of GPUs is {count}", options.gpu).into());
    }
    let device = session.nvml.device_by_index(options.gpu)?;
    if options.profiles.is_empty() {
        return show(&device);
    }
    let target: MigLayout = options.profiles.into_iter().collect();
    let Some(steps) = device.plan_mig_layout(&target)? else {
        return Err("the profiles do not fit on the GPU together".into());
    };
    if steps.is_empty() {
        common::print_line("no changes needed");
    }
    for step in &steps {
        common::print_line(step);
    }
    if !options.apply {
        common::print_line("no changes made: use --apply to execute the steps");
        return Ok(());
    }
    device.apply_mig_steps(&steps)?;
    show(&device)
}

fn show(device: &Device) -> Result<(), Box<dyn Error>> {
    let mode = device.mig_mode()?;
    let state = |is_enabled: bool| if is_enabled { "enabled" } else { "disabled" };
    let (current, pending) = (state(mode.current), state(mode.pending));
    common::print_line(format!("{}: MIG mode {current}, pending {pending}", device.name()?));
    let name = |name: &Option<MigProfileName>| name.as_ref().map_or("?".to_owned(), ToString::to_string);
    for profile in device.gpu_instance_profiles()? {
        let remaining =
            device.gpu_instance_remaining_capacity(&profile).map_or("-".to_owned(), |remaining| remaining.to_string());
        let placements = device.gpu_instance_possible_placements(&profile).unwrap_or_default();
        let placements: Vec<String> = placements.iter().map(ToString::to_string).collect();
        common::print_line(format!(
            "  profile {:<16} ID {:>2}  {remaining:>2} of {} available  {:>6} MiB  {:>3} SMs  placements {}",
            name(&profile.name),
            profile.id,
            profile.instance_count,
            profile.memory_size >> 20,
            profile.multiprocessor_count,
            placements.join(" ")
        ));
    }
    if mode.current {
        for instance in device.mig_layout()?.gpu_instances {
            let compute: Vec<String> = instance.compute_instances.iter().map(ToString::to_string).collect();
            let placement = instance.placement.map_or("?".to_owned(), |placement| placement.to_string());
            let (profile, compute) = (instance.profile, compute.join(" "));
            common::print_line(format!("  GPU instance {profile} at {placement}: compute instances {compute}"));
        }
    }
    for mig in device.mig_devices()? {
        // An error of one device does not hide the others.
        match mig.and_then(|mig| describe(&mig)) {
            Ok(text) => common::print_line(format!("  device {text}")),
            Err(error) => common::print_line(format!("  device: {error}")),
        }
    }
    Ok(())
}

fn describe(mig: &Device) -> nvml_wrapper::Result<String> {
    Ok(format!(
        "{} {} GPU instance {} compute instance {} {}",
        mig.index()?,
        mig.mig_profile_name()?,
        mig.gpu_instance_id()?,
        mig.compute_instance_id()?,
        mig.uuid()?
    ))
}
