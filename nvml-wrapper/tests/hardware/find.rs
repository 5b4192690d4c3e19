//! Device lookups on a real machine.

use nvml_wrapper::{ErrorCode, Nvml, NvmlError, ResultExt};

use crate::checked::{CHECKED, Outcome, gpus, nothing_checked};
use crate::smi;

/// `GPU 0: (product) (UUID: GPU-...)`, as `nvidia-smi -L` writes it.
pub(crate) fn uuids_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let theirs = smi::run(&["-L"])?;
    let mut ours = String::new();
    for device in gpus(nvml)? {
        ours += &format!("GPU {}: {} (UUID: {})\n", device.index()?, device.name()?, device.uuid()?);
    }
    // MIG devices are listed below their GPU, with an indentation.
    let theirs = theirs.lines().filter(|line| line.starts_with("GPU"));
    // A GPU that cannot be read has no UUID.
    let theirs: Vec<&str> = theirs.filter(|line| line.contains("(UUID: ")).collect();
    assert_eq!(ours.lines().collect::<Vec<_>>(), theirs);
    print!("{ours}");
    CHECKED
}

pub(crate) fn lookups_return_the_same_device(nvml: &Nvml) -> Outcome {
    for device in gpus(nvml)? {
        assert_eq!(nvml.device_by_index(device.index()?)?, device);
        assert_eq!(nvml.device_by_uuid(device.uuid()?)?, device);
        let bus_id = device.pci_info()?.bus_id;
        assert_eq!(nvml.device_by_pci_bus_id(&bus_id)?, device);
        assert_eq!(nvml.device_by_pci_bus_id(bus_id.to_lowercase())?, device);
        if let Ok(serial) = device.serial() {
            #[allow(deprecated)]
            let by_serial = nvml.device_by_serial(serial)?;
            assert_eq!(by_serial, device);
        }
    }
    CHECKED
}

pub(crate) fn texts_and_indices_that_name_no_device(nvml: &Nvml) -> Outcome {
    let count = nvml.device_count()?;
    for index in [count, u32::MAX] {
        let code = nvml.device_by_index(index).err().and_then(|error| error.code());
        assert_eq!(code, Some(ErrorCode::InvalidArgument));
    }
    let error = nvml.device_by_uuid("GPU-ffffffff-ffff-ffff-ffff-ffffffffffff").err();
    assert!(matches!(error, Some(NvmlError::Call { .. })), "{error:?}");
    assert!(nvml.device_by_uuid("x".repeat(10_000)).is_err());
    assert!(matches!(nvml.device_by_uuid("GPU\0"), Err(NvmlError::InteriorNul { .. })));
    let error = nvml.device_by_pci_bus_id("00000000:FE:1F.0").err().and_then(|error| error.code());
    assert_eq!(error, Some(ErrorCode::NotFound));
    CHECKED
}

/// The GPUs near a CPU are some of all GPUs. Units and cards are printed.
pub(crate) fn topology_and_units(nvml: &Nvml) -> Outcome {
    let cpus = std::thread::available_parallelism()?.get();
    println!("units: {:?}, host interface cards: {:?}", nvml.unit_count(), nvml.hic_versions());
    let Some(near) = nvml.topology_gpu_set(0).if_supported()? else {
        return nothing_checked("the GPUs near a CPU: not supported");
    };
    println!("GPUs near CPU 0 of {cpus}: {near:?}");
    assert!(near.len() <= nvml.device_count()? as usize);
    for device in &near {
        println!("  {:?}", device.uuid());
    }
    CHECKED
}

/// A second session is independent of the first, and ends separately.
pub(crate) fn sessions_come_and_go(nvml: &Nvml) -> Outcome {
    for _ in 0..3 {
        let other = Nvml::init()?;
        assert_ne!(&other, nvml);
        assert_eq!(other.device_count()?, nvml.device_count()?);
        assert_eq!(other.shutdown(), Ok(()));
    }
    assert!(gpus(nvml)?.iter().all(|device| device.uuid().is_ok()));
    CHECKED
}
