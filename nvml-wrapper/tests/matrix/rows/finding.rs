//! Sessions and device lookups.

use nvml_wrapper::InitFlags;
use nvml_wrapper::cuda::CudaDeviceOrder;
use nvml_wrapper::raw::Function;

use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        // The installed library is not tested; all other sessions use the same code.
        row("Nvml::init", |on| on.session(InitFlags::empty())?.device_count()),
        row("NvmlBuilder::init", |on| {
            let plain = on.session(InitFlags::empty())?.device_count()?;
            // Flags need a newer function.
            let flagged = on.nvml.supports(Function::nvmlInitWithFlags).then(|| on.session(InitFlags::NO_GPUS));
            Ok((plain, flagged.transpose()?.map(|nvml| nvml.device_count()).transpose()?))
        }),
        row("Nvml::shutdown", |on| {
            let before = on.sim.initialized();
            on.session(InitFlags::empty())?.shutdown()?;
            Ok((before, on.sim.initialized()))
        }),
        row("Nvml::device_count", |on| on.nvml.device_count()),
        row("Nvml::device_by_index", |on| on.nvml.device_by_index(4)),
        row("Nvml::device_by_uuid", |on| on.nvml.device_by_uuid(on.device(3)?.uuid()?)),
        row("Nvml::device_by_uuid_bytes", |on| {
            // UUID bytes of the second GPU.
            on.nvml.device_by_uuid_bytes([0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 2])
        }),
        row("Nvml::device_by_pci_bus_id", |on| on.nvml.device_by_pci_bus_id(on.device(6)?.pci_info()?.bus_id)),
        row("Nvml::device_by_serial", |on| on.nvml.device_by_serial(on.device(1)?.serial()?)),
        row("Nvml::cuda_visible_devices", |on| {
            let visible = |value: &str| on.nvml.cuda_visible_devices(Some(value), CudaDeviceOrder::PciBusId);
            Ok((visible("6,2,x")?, visible(&on.device(5)?.uuid()?)?))
        }),
        row("Nvml::devices", |on| on.nvml.devices()?.collect::<nvml_wrapper::Result<Vec<_>>>()),
        row("Nvml::excluded_device_count", |on| on.nvml.excluded_device_count()),
        row("Nvml::excluded_device_info", |on| on.nvml.excluded_device_info(0)),
    ]
}
