//! Shows the MIG layout of a GPU, and plans the way to another: `mig_layout GPU [--apply] [PROFILE...]`.
//!
//! `mig_layout 0` shows what is there and what there can be. `mig_layout 0 3g.20gb 2g.10gb` prints the steps to a layout
//! of these profiles, and changes nothing. With `--apply` the steps are done: instances that are not wanted are
//! destroyed, with all that is on them.

use std::error::Error;

use nvml_wrapper::mig::layout::MigLayout;
use nvml_wrapper::mig::name::MigProfileName;
use nvml_wrapper::{Device, Nvml};

fn main() -> Result<(), Box<dyn Error>> {
    let (options, mut arguments): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if arguments.is_empty() || options.iter().any(|option| option != "--apply") {
        return Err("usage: mig_layout GPU [--apply] [PROFILE...]".into());
    }
    let device = Nvml::init()?.device_by_index(arguments.remove(0).parse()?)?;
    if arguments.is_empty() {
        return show(&device);
    }
    let wanted: MigLayout = arguments.iter().map(|name| name.parse()).collect::<Result<_, _>>()?;
    let Some(steps) = device.plan_mig_layout(&wanted)? else {
        return Err("these do not fit on the GPU together".into());
    };
    if steps.is_empty() {
        println!("nothing to do");
    }
    for step in &steps {
        println!("{step}");
    }
    if options.is_empty() {
        println!("nothing was changed: --apply does it");
        return Ok(());
    }
    device.apply_mig_steps(&steps)?;
    show(&device)
}

fn show(device: &Device) -> Result<(), Box<dyn Error>> {
    let mode = device.mig_mode()?;
    println!("{}: MIG mode {}, pending {}", device.name()?, mode.current, mode.pending);
    let name = |name: &Option<MigProfileName>| name.as_ref().map_or("?".to_owned(), ToString::to_string);
    for profile in device.gpu_instance_profiles()? {
        let left = device.gpu_instance_remaining_capacity(&profile).map_or("-".to_owned(), |left| left.to_string());
        let places = device.gpu_instance_possible_placements(&profile).unwrap_or_default();
        let places: Vec<String> = places.iter().map(ToString::to_string).collect();
        println!(
            "  profile {:<16} id {:>2}  {left:>2} of {} left  {:>6} MiB  {:>3} SM  at {}",
            name(&profile.name),
            profile.id,
            profile.instance_count,
            profile.memory_size >> 20,
            profile.multiprocessor_count,
            places.join(" ")
        );
    }
    if mode.current {
        for instance in device.mig_layout()?.gpu_instances {
            let compute: Vec<String> = instance.compute_instances.iter().map(ToString::to_string).collect();
            let place = instance.placement.map_or("?".to_owned(), |place| place.to_string());
            println!("  GPU instance {} at {place}: compute instances {}", instance.profile, compute.join(" "));
        }
    }
    for mig in device.mig_devices()? {
        let mig = mig?;
        println!(
            "  device {} {} GPU instance {} compute instance {} {}",
            mig.index()?,
            mig.mig_profile_name()?,
            mig.gpu_instance_id()?,
            mig.compute_instance_id()?,
            mig.uuid()?
        );
    }
    Ok(())
}
