//! NVLink fabric.

use nvml_sys::*;

use crate::era::{AFTER_610, Driver};
use crate::model::FabricInfo;
use crate::write::{InOut, Out, count_of};

/// Bits of the fabric health mask by driver: degraded bandwidth; route recovery, unhealthy routes and access timeout;
/// incorrect configuration; partition.
const HEALTH_MASKS: &[(Driver, u32)] =
    &[((550, 40), 0x3), ((570, 86), 0xff), ((580, 65), 0xfff), ((580, 126), 0x3fff), (AFTER_610, 0xffff)];

functions! {
    device fn nvmlDeviceGetGpuFabricInfo(gpu; info: Out<nvmlGpuFabricInfo_t>) {
        info.set_some(gpu.fabric.info.as_ref().map(|current| {
            // The bytes behind the last field are zero, too.
            let mut output = nvmlGpuFabricInfo_t::zeroed();
            output.clusterUuid = current.cluster_uuid;
            output.status = current.status;
            output.cliqueId = clique_id(current);
            output.state = current.state;
            output
        }))
    }

    device fn nvmlDeviceGetGpuFabricInfoV(state, index; info: InOut<nvmlGpuFabricInfo_v3_t>) {
        let known = [(nvmlGpuFabricInfo_v2, (550, 40)), (nvmlGpuFabricInfo_v3, (580, 65))];
        let version = info.stamp_known(state.node.era, &known)?;
        let health_mask = |mask| state.node.era.without_later(HEALTH_MASKS, mask);
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let current = gpu.fabric.info.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if version == nvmlGpuFabricInfo_v2 {
            return info.set_as(nvmlGpuFabricInfo_v2_t {
                version,
                clusterUuid: current.cluster_uuid,
                status: current.status,
                cliqueId: clique_id(current),
                state: current.state,
                healthMask: health_mask(current.health_mask),
            });
        }
        info.set(nvmlGpuFabricInfo_v3_t {
            version,
            clusterUuid: current.cluster_uuid,
            status: current.status,
            cliqueId: clique_id(current),
            state: current.state,
            healthMask: health_mask(current.health_mask),
            healthSummary: current.health_summary,
        })
    }

    device fn nvmlDeviceGetGpuFabricInfo_v4(gpu; info: Out<nvmlGpuFabricInfo_v4_t>) {
        info.set_some(gpu.fabric.info.as_ref().map(|current| {
            let mut cliques = [nvmlGpuFabricClique_v1_t::zeroed(); NVML_GPU_FABRIC_CLIQUE_MAX as usize];
            for (to, (kind, id)) in cliques.iter_mut().zip(&current.cliques) {
                *to = nvmlGpuFabricClique_v1_t { type_: *kind, id: *id };
            }
            nvmlGpuFabricInfo_v4_t {
                clusterUuid: current.cluster_uuid,
                status: current.status,
                cliques,
                numCliques: count_of(current.cliques.len()),
                state: current.state,
                healthMask: current.health_mask,
                healthSummary: current.health_summary,
            }
        }))
    }
}

/// Clique ID of older structs: that of the first unicast pointer clique.
fn clique_id(info: &FabricInfo) -> u32 {
    let unicast = info.cliques.iter().find(|(kind, _)| u32::from(*kind) == NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_POINTER);
    unicast.map_or(0, |(_, id)| *id)
}
