//! MIG, compared with `nvidia-smi mig`: all profiles, all placements, and the errors of GPUs that are not in MIG mode
//! or are no vGPU hosts.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::Failed;
use nvml_wrapper::mig::layout::MigLayout;
use nvml_wrapper::mig::profile::GpuInstanceProfile;
use nvml_wrapper::vgpu::host::GpuVirtualizationMode;
use nvml_wrapper::vgpu::scheduler::VgpuSchedulerEngine;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, ResultExt};

use crate::checked::{CHECKED, Outcome, gpus, not_checked, nothing_checked};
use crate::compare::yes_no;
use crate::smi;

/// A profile of GPU instances, as `nvidia-smi mig -lgip` shows it.
#[derive(Debug, PartialEq)]
struct Profile {
    name: String,
    id: u32,
    free: u32,
    total: u32,
    gib: f64,
    p2p: String,
    /// SM, DEC, ENC; CE, JPEG, OFA.
    engines: [u32; 6],
}

/// By GPU.
type Profiles = BTreeMap<u32, Vec<Profile>>;

/// Starts and size by GPU and profile id.
type Places = BTreeMap<(u32, u32), (Vec<u32>, u32)>;

/// The table of `nvidia-smi mig -lgip`: below its double line, two lines for each profile.
fn profiles_in(text: &str) -> Result<Profiles, Failed> {
    let mut profiles = Profiles::new();
    let lines = text.lines().map(str::trim).skip_while(|line| !line.starts_with("|=")).skip(1);
    let mut rows = lines.filter(|line| line.starts_with('|')).map(|line| line.trim_matches('|').split_whitespace());
    while let Some(first) = rows.next() {
        let first: Vec<&str> = first.collect();
        let second: Vec<&str> = rows.next().ok_or("a profile without its second line")?.collect();
        let ([gpu, "MIG", name, id, instances, gib, p2p, sm, dec, enc], [ce, jpeg, ofa]) = (&first[..], &second[..])
        else {
            return Err(format!("no profile: {first:?} {second:?}").into());
        };
        let (free, total) = instances.split_once('/').ok_or("no number of instances")?;
        let mut engines = [0; 6];
        for (engine, text) in engines.iter_mut().zip([sm, dec, enc, ce, jpeg, ofa]) {
            *engine = text.parse()?;
        }
        profiles.entry(gpu.parse()?).or_default().push(Profile {
            name: (*name).to_owned(),
            id: id.parse()?,
            free: free.parse()?,
            total: total.parse()?,
            gib: gib.parse()?,
            p2p: (*p2p).to_owned(),
            engines,
        });
    }
    Ok(profiles)
}

/// The lines of `nvidia-smi mig -lgipp`: `GPU  0 Profile ID  9 Placements: {0,4}:4`.
fn placements_in(text: &str) -> Result<Places, Failed> {
    let mut all = Places::new();
    for line in text.lines().map(str::trim).filter(|line| line.starts_with("GPU ")) {
        let bad = || format!("no placements: {line}");
        let (gpu, rest) = line.trim_start_matches("GPU").split_once("Profile ID").ok_or_else(bad)?;
        let (id, rest) = rest.split_once("Placement").ok_or_else(bad)?;
        let (starts, size) = rest.split_once('{').and_then(|(_, list)| list.split_once("}:")).ok_or_else(bad)?;
        let starts = starts.split(',').map(|start| start.trim().parse()).collect::<Result<_, _>>()?;
        all.insert((gpu.trim().parse()?, id.trim().parse()?), (starts, size.trim().parse()?));
    }
    Ok(all)
}

/// A profile of ours as `nvidia-smi` would show it.
fn shown(device: &Device, profile: &GpuInstanceProfile) -> Result<Profile, Failed> {
    Ok(Profile {
        name: profile.name.as_ref().map_or("?".to_owned(), ToString::to_string),
        id: profile.id,
        free: device.gpu_instance_remaining_capacity(profile)?,
        total: profile.instance_count,
        gib: profile.memory_size as f64 / f64::from(1 << 30),
        p2p: yes_no(profile.is_p2p_supported).to_owned(),
        engines: [
            profile.multiprocessor_count,
            profile.decoder_count,
            profile.encoder_count,
            profile.copy_engine_count,
            profile.jpeg_count,
            profile.ofa_count,
        ],
    })
}

/// Whether both are equal; `nvidia-smi` shows two digits of the GiB.
fn agree(ours: &Profile, theirs: &Profile) -> bool {
    let close = (ours.gib - theirs.gib).abs() < 0.006;
    close && Profile { gib: ours.gib, name: theirs.name.clone(), p2p: theirs.p2p.clone(), ..*theirs } == *ours
}

/// All profiles with their capacity, and all lists of placements.
pub(crate) fn profiles_and_placements_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    // The command fails with a message if no GPU has MIG.
    let mut theirs = profiles_in(&smi::output_of(&["mig", "-lgip"])?)?;
    let mut their_placements = placements_in(&smi::output_of(&["mig", "-lgipp"])?)?;
    let (mut compared, mut differing) = (0, 0);
    for device in gpus(nvml)? {
        let index = device.index()?;
        let of_gpu = theirs.remove(&index).unwrap_or_default();
        let ours = device.gpu_instance_profiles().if_supported()?.unwrap_or_default();
        println!("GPU {index}: {} profiles, nvidia-smi has {}", ours.len(), of_gpu.len());
        if device.mig_mode().is_ok() {
            assert!(!of_gpu.is_empty(), "a GPU with MIG has profiles");
        }
        let ids = |ids: &mut dyn Iterator<Item = u32>| ids.collect::<BTreeSet<u32>>();
        assert_eq!(
            ids(&mut ours.iter().map(|profile| profile.id)),
            ids(&mut of_gpu.iter().map(|profile| profile.id)),
            "GPU {index}"
        );
        for profile in &ours {
            let mine = shown(&device, profile)?;
            let listed_profile = of_gpu.iter().find(|theirs| theirs.id == profile.id);
            let same = listed_profile.is_some_and(|theirs| agree(&mine, theirs));
            println!("  ours   {mine:?}\n  theirs {listed_profile:?}");
            let placements = device.gpu_instance_possible_placements(profile)?;
            let (starts, size) = their_placements.remove(&(index, profile.id)).unwrap_or_default();
            let listed: Vec<(u32, u32)> = starts.iter().map(|start| (*start, size)).collect();
            let placements: Vec<(u32, u32)> =
                placements.iter().map(|placement| (placement.start, placement.size)).collect();
            println!("  placements, ours {placements:?}, theirs {{{starts:?}}}:{size}");
            // Lookups by id and by name return the same profile.
            let by_id = device.gpu_instance_profile_by_id(profile.id)?;
            assert_eq!((by_id.id, &by_id.name, by_id.slice_count), (profile.id, &profile.name, profile.slice_count));
            if let Some(name) = &profile.name {
                assert_eq!(device.gpu_instance_profile_by_name(name)?.id, profile.id, "{name}");
            }
            differing += usize::from(!same || listed != placements);
            compared += 1;
        }
    }
    assert!(theirs.is_empty() && their_placements.is_empty(), "left over: {theirs:?} {their_placements:?}");
    if differing > 0 {
        return Err(format!("{differing} profiles differ").into());
    }
    if compared == 0 { nothing_checked("MIG profiles: no GPU has any") } else { CHECKED }
}

/// The mode of each GPU. A GPU that is not in MIG mode has no row in `nvidia-smi mig -lgi`.
pub(crate) fn modes_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let modes = smi::output_of(&["--query-gpu=uuid,mig.mode.current,mig.mode.pending", "--format=csv,noheader"])?;
    let listed = smi::output_of(&["mig", "-lgi"])?;
    let on = |on: bool| if on { "Enabled" } else { "Disabled" };
    for device in gpus(nvml)? {
        let ours = match device.mig_mode() {
            Ok(mode) => format!("{}, {}", on(mode.current), on(mode.pending)),
            Err(error) if error.is_unsupported() => "[N/A], [N/A]".to_owned(),
            Err(error) => return Err(error.into()),
        };
        println!("GPU {}: MIG mode {ours}, nvidia-smi shows {modes}", device.index()?);
        assert!(modes.lines().any(|line| line.trim() == format!("{}, {ours}", device.uuid().unwrap_or_default())));
        let row = format!("|   {}  MIG ", device.index()?);
        assert!(ours.starts_with("Enabled") || !listed.contains(&row), "{listed}");
    }
    CHECKED
}

/// Errors of GPUs that are not in MIG mode, and layouts of their profiles.
pub(crate) fn gpus_without_mig_mode_refuse(nvml: &Nvml) -> Outcome {
    let mut checked = 0;
    for device in gpus(nvml)? {
        let index = device.index()?;
        if device.mig_mode().is_ok_and(|mode| mode.current) {
            println!("GPU {index} is in MIG mode");
            continue;
        }
        checked += 1;
        // Drivers without MIG lack the functions.
        let none = |result: Result<usize, NvmlError>| result.if_supported().is_ok_and(|count| count.unwrap_or(0) == 0);
        let refused = |error: Option<NvmlError>| {
            error.is_some_and(|error| error.is_unsupported() || error.code() == Some(ErrorCode::InvalidArgument))
        };
        assert!(none(device.max_mig_device_count().map(|count| count as usize)));
        assert!(none(device.mig_devices().map(Iterator::count)));
        assert!(none(device.is_mig_device().map(usize::from)));
        assert!(refused(device.gpu_instance_id().err()));
        assert!(refused(device.compute_instance_id().err()));
        assert!(refused(device.attributes().err()));
        assert!(device.mig_profile_name().is_err());
        assert!(device.mig_parent_device().is_err());
        assert!(none(device.all_gpu_instances().map(|all| all.len())));
        assert!(none(device.mig_layout().map(|layout| layout.gpu_instances.len())));
        let profiles = device.gpu_instance_profiles().if_supported()?.unwrap_or_default();
        println!("GPU {index}: {} profiles", profiles.len());
        for profile in profiles {
            let Some(name) = profile.name else {
                not_checked(format!("layouts of MIG profile {} of GPU {index}: it has no name", profile.id));
                continue;
            };
            let many = |count: u32| (0..count).map(|_| name.clone()).collect::<MigLayout>();
            let most = device.plan_mig_layout(&many(profile.instance_count))?;
            let more = device.plan_mig_layout(&many(profile.instance_count + 1))?;
            println!("  {} of {name} in {:?} steps", profile.instance_count, most.as_ref().map(Vec::len));
            assert!(most.is_some_and(|steps| steps.len() == 2 * profile.instance_count as usize));
            assert_eq!(more, None);
        }
    }
    if checked == 0 { nothing_checked("errors without MIG mode: all GPUs are in MIG mode") } else { CHECKED }
}

/// Errors of a GPU that is no vGPU host.
pub(crate) fn hosts_of_virtual_gpus_alone_have_them(nvml: &Nvml) -> Outcome {
    let versions = nvml.vgpu_version();
    println!("vgpu_version {versions:x?}");
    match versions.if_supported()? {
        Some(versions) => assert!(versions.supported.min <= versions.supported.max),
        None => not_checked("vGPU versions: not supported"),
    }
    let mut checked = 0;
    for device in gpus(nvml)? {
        let Some(mode) = device.virtualization_mode().if_supported()? else { continue };
        println!("GPU {}: {mode:?}, licenses {:?}", device.index()?, device.grid_licensable_features());
        if mode == GpuVirtualizationMode::HostVgpu {
            continue;
        }
        let engine = VgpuSchedulerEngine::Graphics;
        let refused = [
            device.vgpu_supported_types().err(),
            device.vgpu_creatable_types().err(),
            device.active_vgpus().err(),
            device.host_vgpu_mode().err(),
            device.is_vgpu_heterogeneous_mode_enabled().err(),
            device.vgpu_metadata().err(),
            device.vgpu_scheduler_state(engine).err(),
            device.vgpu_scheduler_log(engine).err(),
            device.vgpu_scheduler_capabilities().err(),
        ];
        println!("  {refused:?}");
        checked += 1;
        assert!(refused.iter().all(|error| error.as_ref().is_some_and(NvmlError::is_unsupported)));
    }
    if checked == 0 { nothing_checked("errors without vGPUs: all GPUs are vGPU hosts") } else { CHECKED }
}

/// Output of `nvidia-smi` of driver 580.159.04 for an H200, of which the second GPU has fewer lines here.
const TABLE: &str = "\
+-----------------------------------------------------------------------------+
| GPU instance profiles:                                                      |
| GPU   Name             ID    Instances   Memory     P2P    SM    DEC   ENC  |
|                              Free/Total   GiB              CE    JPEG  OFA  |
|=============================================================================|
|   0  MIG 1g.18gb       19     7/7        16.00      No     16     1     0   |
|                                                             1     1     0   |
+-----------------------------------------------------------------------------+
|   0  MIG 1g.18gb+me    20     1/1        16.00      No     16     1     0   |
|                                                             1     1     1   |
+-----------------------------------------------------------------------------+
|   0  MIG 7g.141gb       0     0/1        140.00     No     132    7     0   |
|                                                             8     7     1   |
+-----------------------------------------------------------------------------+
|   1  MIG 1g.35gb       15     4/4        32.50      Yes    26     1     0   |
|                                                             1     1     0   |
+-----------------------------------------------------------------------------+
";

const PLACES: &str = "\
GPU  0 Profile ID 19 Placements: {0,1,2,3,4,5,6}:1
GPU  0 Profile ID 20 Placements: {0,1,2,3,4,5,6}:1
GPU  0 Profile ID  0 Placement : {0}:8
GPU  1 Profile ID 15 Placements: {0,2,4,6}:2
";

/// Needs no GPU.
pub(crate) fn the_tables_of_nvidia_smi_are_read() -> Outcome {
    let profile = |name: &str, numbers: [u32; 3], gib, p2p: &str, engines| {
        let ([id, free, total], name, p2p) = (numbers, name.to_owned(), p2p.to_owned());
        Profile { name, id, free, total, gib, p2p, engines }
    };
    let media = || profile("1g.18gb+me", [20, 1, 1], 16.0, "No", [16, 1, 0, 1, 1, 1]);
    let small = profile("1g.18gb", [19, 7, 7], 16.0, "No", [16, 1, 0, 1, 1, 0]);
    let full = profile("7g.141gb", [0, 0, 1], 140.0, "No", [132, 7, 0, 8, 7, 1]);
    let other = profile("1g.35gb", [15, 4, 4], 32.5, "Yes", [26, 1, 0, 1, 1, 0]);
    assert_eq!(profiles_in(TABLE)?, Profiles::from([(0, vec![small, media(), full]), (1, vec![other])]));
    // Any single difference is detected.
    assert!(agree(&profile("1g.18gb+me", [20, 1, 1], 16.005, "No", [16, 1, 0, 1, 1, 1]), &media()));
    for other in [
        profile("1g.18gb", [20, 1, 1], 16.0, "No", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [19, 1, 1], 16.0, "No", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [20, 0, 1], 16.0, "No", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [20, 1, 2], 16.0, "No", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [20, 1, 1], 16.25, "No", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [20, 1, 1], 16.0, "Yes", [16, 1, 0, 1, 1, 1]),
        profile("1g.18gb+me", [20, 1, 1], 16.0, "No", [16, 1, 0, 1, 1, 0]),
    ] {
        assert!(!agree(&other, &media()), "{other:?}");
    }
    assert!(profiles_in("No MIG-supported devices found.\n")?.is_empty());
    assert!(profiles_in(&TABLE.replace("16.00", "")).is_err());

    let placements = [
        ((0, 19), ((0..7).collect(), 1)),
        ((0, 20), ((0..7).collect(), 1)),
        ((0, 0), (vec![0], 8)),
        ((1, 15), (vec![0, 2, 4, 6], 2)),
    ];
    assert_eq!(placements_in(PLACES)?, Places::from(placements));
    assert!(placements_in("GPU  0 Profile ID 19 Places").is_err());
    CHECKED
}
