//! Links from one device to another, directly or through NVLink switches.

use nvml_sys::Function;

use super::{NvLink, NvLinkDeviceType};
use crate::device::{Device, P2pCapability, P2pStatus, PciAddress};
use crate::error::{NvmlError, Result, ResultExt};
use crate::nvml::Nvml;

/// # NVLink topology
impl Nvml {
    /// Active NVLinks of device `a` that lead to device `b`, directly or through NVLink switches, in ascending order.
    ///
    /// The list is empty if no link leads to `b`, and if `a` and `b` are the same device.
    ///
    /// A link to an NVLink switch is in the list if `b` has active links to switches too and [`Device::p2p_status`] of
    /// [`P2pCapability::NvLink`] is [`P2pStatus::Ok`]. On a board of eight H200 GPUs joined by switches, all 18 links
    /// of each GPU lead to each other GPU, which `nvidia-smi topo -m` prints as `NV18`.
    ///
    /// Drivers before 470 do not report the type of the remote device. There, if NVLink P2P works between two devices
    /// without a direct link, remote devices that both have in common and that are not GPUs are taken as switches.
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] if a device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink; the list is empty on others. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let (a, b) = (nvml.device_by_index(0)?, nvml.device_by_index(1)?);
    /// assert_eq!(nvml.links_between(&a, &b)?.len(), 18);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
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
        let tells_switches = self.supports(Function::nvmlDeviceGetNvLinkRemoteDeviceType);
        let place = b.pci_address()?;
        let (mut links, mut switched, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for link in active(a) {
            let link = link?;
            if tells_switches && leads_to_switch(&link)? {
                switched.push(link);
                continue;
            }
            match end(&link)? {
                Some(end) if end == place => links.push(link),
                Some(end) => others.push((link, end)),
                None => {}
            }
        }
        if !switched.is_empty() && reach_each_other(a, b)? && has_switch(b)? {
            links.append(&mut switched);
            links.sort_by_key(NvLink::link);
        }
        if !tells_switches && links.is_empty() && !others.is_empty() && reach_each_other(a, b)? {
            let (ends, gpus) = (ends(b)?, self.places());
            let is_switch = |end: &PciAddress| ends.contains(end) && !gpus.contains(end);
            links.extend(others.into_iter().filter(|(_, end)| is_switch(end)).map(|(link, _)| link));
        }
        Ok(links)
    }

    /// PCI addresses of all GPUs. GPUs that cannot be read are left out.
    fn places(&self) -> Vec<PciAddress> {
        let devices = self.devices().into_iter().flatten();
        devices.filter_map(|device| device.and_then(|device| device.pci_address()).ok()).collect()
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

fn leads_to_switch(link: &NvLink) -> Result<bool> {
    let kind = link.remote_device_type().map(|kind| kind == NvLinkDeviceType::Switch);
    Ok(kind.if_supported()?.unwrap_or(false))
}

/// PCI address of the remote device; `None` if the driver does not report it.
fn end(link: &NvLink) -> Result<Option<PciAddress>> {
    link.remote_pci_info().map(|info| info.address()).if_supported()
}

/// PCI addresses of the remote devices of all active links.
fn ends(device: &Device) -> Result<Vec<PciAddress>> {
    let ends = active(device).map(|link| end(&link?)).collect::<Result<Vec<_>>>()?;
    Ok(ends.into_iter().flatten().collect())
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
    let reached = a.p2p_status(b, P2pCapability::NvLink).map(|status| status == P2pStatus::Ok);
    Ok(reached.if_supported()?.unwrap_or(false))
}
