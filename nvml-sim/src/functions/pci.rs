//! PCI info and PCIe link.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Pci;
use crate::write::{InOut, Out};

functions! {
    device fn nvmlDeviceGetPciInfo_v3(gpu; pci: Out<nvmlPciInfo_t>) {
        pci.set(current_info(&pci, &gpu.pci))
    }

    device fn nvmlDeviceGetPciInfo_v2(gpu; pci: Out<nvmlPciInfo_t>) {
        pci.set_as(legacy(&pci, &gpu.pci))
    }

    /// The first layout has no subsystem ID.
    device fn nvmlDeviceGetPciInfo(gpu; pci: Out<nvmlPciInfo_t>) {
        pci.set_as(nvmlPciInfo_v2_t { pciSubSystemId: 0, ..legacy(&pci, &gpu.pci) })
    }

    device fn nvmlDeviceGetPciInfoExt(gpu; pci: InOut<nvmlPciInfoExt_v1_t>) {
        let Pci { domain, bus, device, device_id, subsystem_id } = gpu.pci;
        pci.set(nvmlPciInfoExt_v1_t {
            domain,
            bus,
            device,
            pciDeviceId: device_id,
            pciSubSystemId: subsystem_id,
            // PCI class: display controller, not VGA compatible.
            baseClass: 3,
            subClass: 2,
            busId: pci.out().chars(gpu.pci.bus_id()),
            ..pci.stamped()?
        })
    }

    device fn nvmlDeviceGetCurrPcieLinkGeneration(gpu; generation: Out<c_uint>) {
        generation.set(gpu.pcie.generation)
    }

    device fn nvmlDeviceGetMaxPcieLinkGeneration(gpu; generation: Out<c_uint>) {
        generation.set(gpu.pcie.max_generation)
    }

    device fn nvmlDeviceGetGpuMaxPcieLinkGeneration(gpu; generation: Out<c_uint>) {
        generation.set(gpu.pcie.gpu_max_generation)
    }

    device fn nvmlDeviceGetCurrPcieLinkWidth(gpu; width: Out<c_uint>) {
        width.set(gpu.pcie.width)
    }

    device fn nvmlDeviceGetMaxPcieLinkWidth(gpu; width: Out<c_uint>) {
        width.set(gpu.pcie.max_width)
    }

    device fn nvmlDeviceGetPcieReplayCounter(gpu; replays: Out<c_uint>) {
        replays.set(gpu.pcie.replays)
    }

    device fn nvmlDeviceGetPcieSpeed(gpu; speed: Out<c_uint>) {
        speed.set_some(gpu.pcie.speed)
    }

    device fn nvmlDeviceGetPcieLinkMaxSpeed(gpu; speed: Out<c_uint>) {
        speed.set_some(gpu.pcie.max_speed)
    }

    device fn nvmlDeviceGetIrqNum(gpu; irq: Out<c_uint>) {
        irq.set_some(gpu.irq)
    }

    device fn nvmlDeviceGetBusType(gpu; bus: Out<nvmlBusType_t>) {
        bus.set(gpu.bus_type)
    }
}

/// Current layout of the header.
pub(super) fn current_info<T: Copy>(out: &Out<T>, pci: &Pci) -> nvmlPciInfo_t {
    nvmlPciInfo_t {
        busIdLegacy: out.chars(pci.legacy_bus_id()),
        domain: pci.domain,
        bus: pci.bus,
        device: pci.device,
        pciDeviceId: pci.device_id,
        pciSubSystemId: pci.subsystem_id,
        busId: out.chars(pci.bus_id()),
    }
}

/// Layout of the first two versions, which current drivers still write.
pub(super) fn legacy<T: Copy>(out: &Out<T>, pci: &Pci) -> nvmlPciInfo_v2_t {
    nvmlPciInfo_v2_t {
        busId: out.chars(pci.legacy_bus_id()),
        domain: pci.domain,
        bus: pci.bus,
        device: pci.device,
        pciDeviceId: pci.device_id,
        pciSubSystemId: pci.subsystem_id,
        reserved: [0; 4],
    }
}
