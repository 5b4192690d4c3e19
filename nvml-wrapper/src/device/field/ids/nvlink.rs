//! Fields: NVLink and NVSwitch.

use crate::device::field::FieldId;
use crate::device::field::ids::field_ids;

field_ids! {
    NVLINK {
        /// Number of NVLinks.
        NVLINK_LINK_COUNT = NVML_FI_DEV_NVLINK_LINK_COUNT,
        /// Data sent over NVLink, in KiB. The scope is the link, or [all
        /// links](crate::device::field::Field::ALL_LINKS).
        NVLINK_THROUGHPUT_DATA_TX = NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX,
        /// Data received over NVLink, in KiB. The scope is the link, or [all
        /// links](crate::device::field::Field::ALL_LINKS).
        NVLINK_THROUGHPUT_DATA_RX = NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX,
        /// Data and protocol sent over NVLink, in KiB. The scope is the link, or [all
        /// links](crate::device::field::Field::ALL_LINKS).
        NVLINK_THROUGHPUT_RAW_TX = NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX,
        /// Data and protocol received over NVLink, in KiB. The scope is the link, or [all
        /// links](crate::device::field::Field::ALL_LINKS).
        NVLINK_THROUGHPUT_RAW_RX = NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX,
        /// The link's number at its other end. The scope is the link.
        NVLINK_REMOTE_NVLINK_ID = NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID,
        /// Number of NVLinks that lead to an NVSwitch.
        NVSWITCH_CONNECTED_LINK_COUNT = NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT,
        /// NVLink replays. The scope is the link. Up to Hopper: see [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
        NVLINK_ERROR_DL_REPLAY = NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY,
        /// NVLink recoveries. The scope is the link. Up to Hopper: see
        /// [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
        NVLINK_ERROR_DL_RECOVERY = NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY,
        /// NVLink CRC errors. The scope is the link. Up to Hopper: see
        /// [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
        NVLINK_ERROR_DL_CRC = NVML_FI_DEV_NVLINK_ERROR_DL_CRC,
        /// Speed of an NVLink, in MB/s. The scope is the link.
        NVLINK_GET_SPEED = NVML_FI_DEV_NVLINK_GET_SPEED,
        /// Whether an NVLink is active: `NVML_NVLINK_STATE_*`. The scope is the link.
        NVLINK_GET_STATE = NVML_FI_DEV_NVLINK_GET_STATE,
        /// Version of an NVLink: `NVML_NVLINK_VERSION_*`. The scope is the link.
        NVLINK_GET_VERSION = NVML_FI_DEV_NVLINK_GET_VERSION,
        /// Whether NVLink saves power: 0 at full speed, 1 at low speed.
        NVLINK_GET_POWER_STATE = NVML_FI_DEV_NVLINK_GET_POWER_STATE,
        /// How long a link is idle before it saves power. The unit is that of
        /// [`FieldId::NVLINK_GET_POWER_THRESHOLD_UNITS`].
        NVLINK_GET_POWER_THRESHOLD = NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD,
        /// The longest that the power threshold can be set to.
        NVLINK_GET_POWER_THRESHOLD_MAX = NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX,
        /// Packets sent. The scope is the link.
        NVLINK_COUNT_XMIT_PACKETS = NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS,
        /// Bytes sent. The scope is the link.
        NVLINK_COUNT_XMIT_BYTES = NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES,
        /// Packets received. The scope is the link.
        NVLINK_COUNT_RCV_PACKETS = NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS,
        /// Bytes received. The scope is the link.
        NVLINK_COUNT_RCV_BYTES = NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES,
        /// Not to be used any more, says NVIDIA.
        NVLINK_COUNT_VL15_DROPPED = NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED,
        /// Malformed packets received. The scope is the link.
        NVLINK_COUNT_MALFORMED_PACKET_ERRORS = NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS,
        /// Received packets dropped as a buffer was full. The scope is the link.
        NVLINK_COUNT_BUFFER_OVERRUN_ERRORS = NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS,
        /// Packets received with errors. The scope is the link.
        NVLINK_COUNT_RCV_ERRORS = NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS,
        /// Packets received that the sender had marked as bad. The scope is the link.
        NVLINK_COUNT_RCV_REMOTE_ERRORS = NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS,
        /// Packets received with a wrong header. The scope is the link.
        NVLINK_COUNT_RCV_GENERAL_ERRORS = NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS,
        /// Times that local errors went over a threshold. The scope is the link.
        NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS = NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS,
        /// Packets to be sent that were dropped for errors. The scope is the link.
        NVLINK_COUNT_XMIT_DISCARDS = NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS,
        /// Recoveries that brought the link back. The scope is the link.
        NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS = NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS,
        /// Recoveries after which the link was given up. The scope is the link.
        NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS = NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS,
        /// Recoveries, whatever came of them. The scope is the link.
        NVLINK_COUNT_LINK_RECOVERY_EVENTS = NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS,
        /// Not to be used any more, says NVIDIA: see [`FieldId::NVLINK_COUNT_RAW_BER_LANE0_V2`].
        NVLINK_COUNT_RAW_BER_LANE0 = NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0,
        /// Not to be used any more, says NVIDIA: see [`FieldId::NVLINK_COUNT_RAW_BER_LANE1_V2`].
        NVLINK_COUNT_RAW_BER_LANE1 = NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1,
        /// Not to be used any more, says NVIDIA: see [`FieldId::NVLINK_COUNT_RAW_BER_V2`].
        NVLINK_COUNT_RAW_BER = NVML_FI_DEV_NVLINK_COUNT_RAW_BER,
        /// Errors left after correction. The scope is the link.
        NVLINK_COUNT_EFFECTIVE_ERRORS = NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS,
        /// Bit error rate after correction: the exponent in the lowest 8 bits, the mantissa in the next 4. The scope
        /// is the link.
        NVLINK_COUNT_EFFECTIVE_BER = NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER,
        /// Symbols received with errors. The scope is the link.
        NVLINK_COUNT_SYMBOL_ERRORS = NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS,
        /// Symbol error rate: the exponent in the lowest 8 bits, the mantissa in the next 4. The scope is the link.
        NVLINK_COUNT_SYMBOL_BER = NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER,
        /// The shortest that the power threshold can be set to.
        NVLINK_GET_POWER_THRESHOLD_MIN = NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN,
        /// Unit of the power threshold: `NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_*`.
        NVLINK_GET_POWER_THRESHOLD_UNITS = NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS,
        /// Whether there is a power threshold.
        NVLINK_GET_POWER_THRESHOLD_SUPPORTED = NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED,
        /// NVLink symbol errors that were corrected, bin 0. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_0 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0,
        /// NVLink symbol errors that were corrected, bin 1. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_1 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1,
        /// NVLink symbol errors that were corrected, bin 2. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_2 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2,
        /// NVLink symbol errors that were corrected, bin 3. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_3 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3,
        /// NVLink symbol errors that were corrected, bin 4. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_4 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4,
        /// NVLink symbol errors that were corrected, bin 5. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_5 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5,
        /// NVLink symbol errors that were corrected, bin 6. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_6 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6,
        /// NVLink symbol errors that were corrected, bin 7. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_7 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7,
        /// NVLink symbol errors that were corrected, bin 8. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_8 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8,
        /// NVLink symbol errors that were corrected, bin 9. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_9 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9,
        /// NVLink symbol errors that were corrected, bin 10. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_10 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10,
        /// NVLink symbol errors that were corrected, bin 11. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_11 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11,
        /// NVLink symbol errors that were corrected, bin 12. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_12 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12,
        /// NVLink symbol errors that were corrected, bin 13. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_13 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13,
        /// NVLink symbol errors that were corrected, bin 14. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_14 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14,
        /// NVLink symbol errors that were corrected, bin 15. The scope is the link.
        NVLINK_COUNT_FEC_HISTORY_15 = NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15,
        /// Errors before correction, lane 0. The scope is the link.
        NVLINK_COUNT_RAW_ERRORS_LANE0 = NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0,
        /// Errors before correction, lane 1. The scope is the link.
        NVLINK_COUNT_RAW_ERRORS_LANE1 = NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1,
        /// Bit error rate before correction, lane 0. The scope is the link.
        NVLINK_COUNT_RAW_BER_LANE0_V2 = NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2,
        /// Bit error rate before correction, lane 1. The scope is the link.
        NVLINK_COUNT_RAW_BER_LANE1_V2 = NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2,
        /// Bit error rate before correction. The scope is the link.
        NVLINK_COUNT_RAW_BER_V2 = NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2,
        /// Blocks sent under physical layer retry. The scope is the link.
        NVLINK_PLR_XMIT_BLOCKS = NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS,
        /// Blocks sent again by physical layer retry. The scope is the link.
        NVLINK_PLR_XMIT_RETRY_BLOCKS = NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS,
        /// Data rate that is left for traffic after error correction. The scope is the link.
        NVLINK_GET_DATA_RATE = NVML_FI_DEV_NVLINK_GET_DATA_RATE,
    }
}
