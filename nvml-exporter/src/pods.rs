//! Kubernetes pods that devices are assigned to, for the labels of their metrics.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::Settings;
use crate::snapshot::Owners;

/// The last list of owners. Empty without a kubelet.
#[derive(Debug, Default)]
pub struct Pods {
    owners: Arc<Mutex<Owners>>,
    /// Ends the thread when it is dropped.
    _stop: Option<Sender<()>>,
}

impl Pods {
    /// Starts the thread that asks the kubelet, if the settings have its socket.
    ///
    /// # Errors
    ///
    /// If the thread cannot be started.
    #[cfg_attr(not(unix), allow(unused_variables))]
    pub fn start(settings: &Settings) -> std::io::Result<Pods> {
        #[cfg(unix)]
        if let Some(socket) = settings.pod_resources_socket.clone() {
            let interval = settings.pods_interval;
            let (stop, stopped) = std::sync::mpsc::channel();
            let pods = Pods { owners: Arc::default(), _stop: Some(stop) };
            let owners = Arc::clone(&pods.owners);
            let thread = std::thread::Builder::new().name("pods".to_owned());
            thread.spawn(move || crate::kubelet::run(&owners, &socket, interval, &stopped))?;
            return Ok(pods);
        }
        Ok(Pods::default())
    }

    /// Owners of all devices.
    #[must_use]
    pub fn get(&self) -> Owners {
        Arc::clone(&self.owners.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
