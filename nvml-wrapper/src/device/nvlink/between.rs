//! Which links lead from one device to another.

use nvml_sys::Function;

use super::{NvLink, NvLinkDeviceType};
use crate::device::{Device, P2pCapability, P2pStatus, PciAddress};
use crate::error::{NvmlError, Result};
use crate::nvml::Nvml;

impl Nvml {
    /// The active NVLinks of device `a` that lead to device `b`, directly or through NVLink switches; none where there
    /// are none, and from a device to itself.
    ///
    /// A link to a switch counts where `b` has such links too and NVML says that the two devices reach each other
    /// through NVLink. So of eight H200 that are joined by switches, each reaches each other one by all of its 18
    /// links: as many as `nvidia-smi topo -m` shows as `NV18`.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let (a, b) = (nvml.device_by_index(0)?, nvml.device_by_index(1)?);
    /// assert_eq!(nvml.links_between(&a, &b)?.len(), 18);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] when a device is of another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink; others have no links. Drivers before
    /// NVML 11.4 (470.42.01) do not tell switches: of them, only direct links are found. Linux.
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    #[doc(alias = "nvmlDeviceGetNvLinkRemoteDeviceType")]
    #[doc(alias = "nvmlDeviceGetNvLinkRemotePciInfo_v2", alias = "nvmlDeviceGetNvLinkRemotePciInfo")]
    #[doc(alias = "nvmlDeviceGetP2PStatus")]
    pub fn links_between(&self, a: &Device, b: &Device) -> Result<Vec<NvLink>> {
        if !self.is_same_session(a.nvml()) || !self.is_same_session(b.nvml()) {
            return Err(NvmlError::MixedSessions { function: Function::nvmlDeviceGetNvLinkRemotePciInfo_v2 });
        }
        if a == b {
            return Ok(Vec::new());
        }
        let mut links = Vec::new();
        let mut switched = Vec::new();
        let place = b.pci_address()?;
        for link in active(a) {
            let link = link?;
            if leads_to_switch(&link)? {
                switched.push(link);
            } else if leads_to(&link, place)? {
                links.push(link);
            }
        }
        if !switched.is_empty() && reach_each_other(a, b)? && has_switch(b)? {
            links.append(&mut switched);
            links.sort_by_key(NvLink::link);
        }
        Ok(links)
    }
}

fn active(device: &Device) -> impl Iterator<Item = Result<NvLink>> {
    let mut links = device.nvlinks();
    let all = std::iter::from_fn(move || links.next_with_state());
    all.filter_map(|next| match next {
        Ok((link, active)) => active.then_some(Ok(link)),
        Err(error) => Some(Err(error)),
    })
}

/// Drivers that do not tell what is at the other end do not tell of switches.
fn leads_to_switch(link: &NvLink) -> Result<bool> {
    if !link.device().nvml().supports(Function::nvmlDeviceGetNvLinkRemoteDeviceType) {
        return Ok(false);
    }
    let kind = link.remote_device_type().map(|kind| kind == NvLinkDeviceType::Switch);
    unless_unsupported(kind)
}

fn leads_to(link: &NvLink, place: PciAddress) -> Result<bool> {
    unless_unsupported(link.remote_pci_info().map(|info| info.address() == place))
}

fn has_switch(device: &Device) -> Result<bool> {
    for link in active(device) {
        if leads_to_switch(&link?)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn reach_each_other(a: &Device, b: &Device) -> Result<bool> {
    unless_unsupported(a.p2p_status(b, P2pCapability::NvLink).map(|status| status == P2pStatus::Ok))
}

fn unless_unsupported(answer: Result<bool>) -> Result<bool> {
    match answer {
        Err(error) if error.is_unsupported() => Ok(false),
        answer => answer,
    }
}
