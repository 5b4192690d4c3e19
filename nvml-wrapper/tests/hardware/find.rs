//! Device lookups on a real machine.

use libtest_mimic::Failed;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use crate::smi;

/// `GPU 0: NVIDIA H200 (UUID: GPU-...)`, as `nvidia-smi -L` writes it.
pub(crate) fn uuids_equal_nvidia_smi(nvml: &Nvml) -> Result<(), Failed> {
    let theirs = smi::run(&["-L"])?;
    let mut ours = String::new();
    for device in nvml.devices()? {
        let device = device?;
        ours += &format!("GPU {}: {} (UUID: {})\n", device.index()?, device.name()?, device.uuid()?);
    }
    // MIG devices are listed below their GPU, with an indentation.
    let theirs: Vec<&str> = theirs.lines().filter(|line| line.starts_with("GPU")).collect();
    assert_eq!(ours.lines().collect::<Vec<_>>(), theirs);
    print!("{ours}");
    Ok(())
}

pub(crate) fn lookups_return_the_same_device(nvml: &Nvml) -> Result<(), Failed> {
    for device in nvml.devices()? {
        let device = device?;
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
    Ok(())
}

pub(crate) fn texts_and_indices_that_name_no_device(nvml: &Nvml) -> Result<(), Failed> {
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
    Ok(())
}

/// Each GPU has an affinity to some CPU, and none to a CPU that does not exist.
pub(crate) fn topology_and_units(nvml: &Nvml) -> Result<(), Failed> {
    let cpus = std::thread::available_parallelism()?.get();
    let near = nvml.topology_gpu_set(0)?;
    println!("GPUs near CPU 0 of {cpus}: {near:?}");
    assert!(near.len() <= nvml.device_count()? as usize);
    for device in &near {
        println!("  {}", device.uuid()?);
    }
    println!("units: {}, host interface cards: {}", nvml.unit_count()?, nvml.hic_versions()?.len());
    Ok(())
}

/// A second session is independent of the first, and ends separately.
pub(crate) fn sessions_come_and_go(nvml: &Nvml) -> Result<(), Failed> {
    for _ in 0..3 {
        let other = Nvml::init()?;
        assert_ne!(&other, nvml);
        assert_eq!(other.device_count()?, nvml.device_count()?);
        assert_eq!(other.shutdown(), Ok(()));
    }
    assert!(nvml.device_by_index(0)?.uuid().is_ok());
    Ok(())
}
