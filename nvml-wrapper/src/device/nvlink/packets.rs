//! Packet and error counters of a link on Blackwell and newer.

use crate::device::field::{Field, FieldId, FieldRequest};
use crate::device::nvlink::{NvLink, fields};
use crate::error::Result;

/// Declares the counters as fields of a struct, with their field IDs.
macro_rules! packet_counters {
    ($($(#[$attribute:meta])* $name:ident: $id:ident,)*) => {
        /// Packet and error counters of a link. A counter is `None` if the device does not have it.
        #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
        #[non_exhaustive]
        pub struct NvLinkPacketCounters {
            $($(#[$attribute])* pub $name: Option<u64>,)*
        }

        const FIELDS: &[FieldId] = &[$(FieldId::$id),*];

        impl NvLinkPacketCounters {
            /// Counters from their values, in the order of the fields.
            fn from_values(values: impl IntoIterator<Item = Option<u64>>) -> NvLinkPacketCounters {
                let mut values = values.into_iter();
                NvLinkPacketCounters { $($name: values.next().flatten(),)* }
            }
        }
    };
}

packet_counters! {
    /// Packets transmitted.
    xmit_packets: NVLINK_COUNT_XMIT_PACKETS,
    /// Bytes transmitted.
    xmit_bytes: NVLINK_COUNT_XMIT_BYTES,
    /// Packets received.
    rcv_packets: NVLINK_COUNT_RCV_PACKETS,
    /// Bytes received.
    rcv_bytes: NVLINK_COUNT_RCV_BYTES,
    /// Malformed packets received.
    malformed_packet_errors: NVLINK_COUNT_MALFORMED_PACKET_ERRORS,
    /// Received packets that were discarded because of a buffer overrun.
    buffer_overrun_errors: NVLINK_COUNT_BUFFER_OVERRUN_ERRORS,
    /// Packets received with errors.
    rcv_errors: NVLINK_COUNT_RCV_ERRORS,
    /// Packets received that the remote end marked as bad.
    rcv_remote_errors: NVLINK_COUNT_RCV_REMOTE_ERRORS,
    /// Packets received with a header mismatch.
    rcv_general_errors: NVLINK_COUNT_RCV_GENERAL_ERRORS,
    /// Times that the number of local errors exceeded a threshold.
    local_link_integrity_errors: NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS,
    /// Packets that were discarded on transmission.
    xmit_discards: NVLINK_COUNT_XMIT_DISCARDS,
    /// Link recoveries that succeeded.
    link_recovery_successful_events: NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS,
    /// Link recoveries that failed: the link is down.
    link_recovery_failed_events: NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS,
    /// Link recoveries, whatever the result.
    link_recovery_events: NVLINK_COUNT_LINK_RECOVERY_EVENTS,
    /// Errors in packets.
    effective_errors: NVLINK_COUNT_EFFECTIVE_ERRORS,
    /// Errors in received symbols.
    symbol_errors: NVLINK_COUNT_SYMBOL_ERRORS,
}

/// # Packet counters
impl NvLink {
    /// Packet and error counters of the link, by one call. They replace the error counters of
    /// [`error_counter`](NvLink::error_counter) on Blackwell and newer, and only increase.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has none of the counters, or no such link.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field values are available since driver 570.86.16. Blackwell and newer, on boards
    /// with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn packet_counters(&self) -> Result<NvLinkPacketCounters> {
        let mut request = FieldRequest::new(FIELDS.iter().map(|id| Field::scoped(*id, self.link())));
        let (mut values, mut missing) = (Vec::new(), None);
        for sample in self.device().read_fields(&mut request)? {
            match sample.value {
                Err(error) if fields::lacks_field(&error) => {
                    missing = Some(error);
                    values.push(None);
                }
                value => values.push(Some(value?.as_u64().ok_or(fields::NOT_A_NUMBER)?)),
            }
        }
        match missing.filter(|_| values.iter().all(Option::is_none)) {
            Some(error) => Err(error),
            None => Ok(NvLinkPacketCounters::from_values(values)),
        }
    }
}
