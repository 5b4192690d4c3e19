//! Links from one device to another, directly or through NVLink switches.

use nvml_sys::f;

use crate::device::nvlink::{NvLink, NvLinkDeviceType, concerns_device};
use crate::device::pci::PciAddress;
use crate::device::topology::{P2pCapability, P2pStatus};
use crate::error::{Result, ResultExt};
use crate::ffi::Target;
use crate::handle::Device;
use crate::nvml::Nvml;

/// # NVLink topology
impl Nvml {
    /// Active NVLinks of device `a` that lead to device `b`, directly or through NVLink switches, in ascending order.
    ///
    /// The list is empty if no link leads to `b`, and if `a` and `b` are the same device. A link that cannot be read is
    /// left out.
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
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) if a device belongs to another session. `GpuIsLost` if one of
    /// the GPUs is lost. The error of the first link if no link of `a` can be read.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink; the list is empty on others. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let (a, b) = (nvml.device_by_index(0)?, nvml.device_by_index(1)?);
    /// assert_eq!(nvml.nvlinks_between(&a, &b)?.len(), 18);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    #[doc(alias = "nvmlDeviceGetNvLinkRemoteDeviceType")]
    #[doc(alias = "nvmlDeviceGetNvLinkRemotePciInfo_v2", alias = "nvmlDeviceGetNvLinkRemotePciInfo")]
    #[doc(alias = "nvmlDeviceGetP2PStatus")]
    #[inline]
    pub fn nvlinks_between(&self, a: &Device, b: &Device) -> Result<Vec<NvLink>> {
        self.same_session(f::nvmlDeviceGetNvLinkRemotePciInfo_v2, &a.handle)?;
        self.same_session(f::nvmlDeviceGetNvLinkRemotePciInfo_v2, &b.handle)?;
        if a == b {
            return Ok(Vec::new());
        }
        let has_device_types = self.supports(f::nvmlDeviceGetNvLinkRemoteDeviceType);
        let address = b.pci_address()?;
        let (mut links, mut switched, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for link in active_links(a)? {
            if has_device_types && is_switch_link(&link)? {
                switched.push(link);
                continue;
            }
            match remote_address(&link)? {
                Some(remote) if remote == address => links.push(link),
                Some(remote) => others.push((link, remote)),
                None => {}
            }
        }
        if !switched.is_empty() && has_nvlink_p2p(a, b)? && has_switch_link(b)? {
            links.append(&mut switched);
            links.sort_by_key(NvLink::link);
        }
        if !has_device_types && links.is_empty() && !others.is_empty() && has_nvlink_p2p(a, b)? {
            let (remotes, gpus) = (remote_addresses(b)?, self.gpu_addresses());
            let is_switch = |remote: &PciAddress| remotes.contains(remote) && !gpus.contains(remote);
            links.extend(others.into_iter().filter(|(_, remote)| is_switch(remote)).map(|(link, _)| link));
        }
        Ok(links)
    }

    /// PCI addresses of all GPUs. GPUs that cannot be read are left out.
    #[inline]
    fn gpu_addresses(&self) -> Vec<PciAddress> {
        let devices = self.devices().into_iter().flatten();
        devices.filter_map(|device| device.and_then(|device| device.pci_address()).ok()).collect()
    }
}

/// Active links of the device. Links that cannot be read are left out, unless no link can be read.
#[inline]
fn active_links(device: &Device) -> Result<Vec<NvLink>> {
    let mut links = device.nvlinks();
    let (mut active_links, mut failure) = (Vec::new(), None);
    let mut is_readable = false;
    while let Some(next) = links.next_with_state() {
        match next {
            Ok((link, is_active)) => {
                is_readable = true;
                active_links.extend(is_active.then_some(link));
            }
            Err(error) if concerns_device(&error) => return Err(error),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.filter(|_| !is_readable).map_or(Ok(active_links), Err)
}

/// The value; `None` if the link does not support the query or cannot be read. Errors of the whole device are returned.
#[inline]
fn of_link<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(error) if concerns_device(&error) && !error.is_unsupported() => Err(error),
        result => Ok(result.ok()),
    }
}

#[inline]
fn is_switch_link(link: &NvLink) -> Result<bool> {
    Ok(of_link(link.remote_device_type())? == Some(NvLinkDeviceType::Switch))
}

/// PCI address of the remote device; `None` if the driver does not report it.
#[inline]
fn remote_address(link: &NvLink) -> Result<Option<PciAddress>> {
    of_link(link.remote_pci_info().map(|info| info.address()))
}

/// PCI addresses of the remote devices of all active links.
#[inline]
fn remote_addresses(device: &Device) -> Result<Vec<PciAddress>> {
    let addresses: Vec<_> = active_links(device)?.iter().map(remote_address).collect::<Result<_>>()?;
    Ok(addresses.into_iter().flatten().collect())
}

#[inline]
fn has_switch_link(device: &Device) -> Result<bool> {
    for link in active_links(device)? {
        if is_switch_link(&link)? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[inline]
fn has_nvlink_p2p(a: &Device, b: &Device) -> Result<bool> {
    let reached = a.p2p_status(b, P2pCapability::NvLink).map(|status| status == P2pStatus::Ok);
    Ok(reached.if_supported()?.unwrap_or(false))
}
