//! Fields: NVLink, with one field for each link and one for all.

use crate::device::field::FieldId;
use crate::device::field::ids::field_ids;

field_ids! {
    NVLINK_BY_LINK {
        /// NVLink CRC errors of flow control, link 0.
        NVLINK_CRC_FLIT_ERROR_COUNT_L0 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0,
        /// NVLink CRC errors of flow control, link 1.
        NVLINK_CRC_FLIT_ERROR_COUNT_L1 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1,
        /// NVLink CRC errors of flow control, link 2.
        NVLINK_CRC_FLIT_ERROR_COUNT_L2 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2,
        /// NVLink CRC errors of flow control, link 3.
        NVLINK_CRC_FLIT_ERROR_COUNT_L3 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3,
        /// NVLink CRC errors of flow control, link 4.
        NVLINK_CRC_FLIT_ERROR_COUNT_L4 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4,
        /// NVLink CRC errors of flow control, link 5.
        NVLINK_CRC_FLIT_ERROR_COUNT_L5 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5,
        /// NVLink CRC errors of flow control, all links together.
        NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL,
        /// NVLink CRC errors of data, link 0.
        NVLINK_CRC_DATA_ERROR_COUNT_L0 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0,
        /// NVLink CRC errors of data, link 1.
        NVLINK_CRC_DATA_ERROR_COUNT_L1 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1,
        /// NVLink CRC errors of data, link 2.
        NVLINK_CRC_DATA_ERROR_COUNT_L2 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2,
        /// NVLink CRC errors of data, link 3.
        NVLINK_CRC_DATA_ERROR_COUNT_L3 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3,
        /// NVLink CRC errors of data, link 4.
        NVLINK_CRC_DATA_ERROR_COUNT_L4 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4,
        /// NVLink CRC errors of data, link 5.
        NVLINK_CRC_DATA_ERROR_COUNT_L5 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5,
        /// NVLink CRC errors of data, all links together.
        NVLINK_CRC_DATA_ERROR_COUNT_TOTAL = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL,
        /// NVLink replays, link 0.
        NVLINK_REPLAY_ERROR_COUNT_L0 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0,
        /// NVLink replays, link 1.
        NVLINK_REPLAY_ERROR_COUNT_L1 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1,
        /// NVLink replays, link 2.
        NVLINK_REPLAY_ERROR_COUNT_L2 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2,
        /// NVLink replays, link 3.
        NVLINK_REPLAY_ERROR_COUNT_L3 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3,
        /// NVLink replays, link 4.
        NVLINK_REPLAY_ERROR_COUNT_L4 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4,
        /// NVLink replays, link 5.
        NVLINK_REPLAY_ERROR_COUNT_L5 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5,
        /// NVLink replays, all links together.
        NVLINK_REPLAY_ERROR_COUNT_TOTAL = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL,
        /// NVLink recoveries, link 0.
        NVLINK_RECOVERY_ERROR_COUNT_L0 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0,
        /// NVLink recoveries, link 1.
        NVLINK_RECOVERY_ERROR_COUNT_L1 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1,
        /// NVLink recoveries, link 2.
        NVLINK_RECOVERY_ERROR_COUNT_L2 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2,
        /// NVLink recoveries, link 3.
        NVLINK_RECOVERY_ERROR_COUNT_L3 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3,
        /// NVLink recoveries, link 4.
        NVLINK_RECOVERY_ERROR_COUNT_L4 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4,
        /// NVLink recoveries, link 5.
        NVLINK_RECOVERY_ERROR_COUNT_L5 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5,
        /// NVLink recoveries, all links together.
        NVLINK_RECOVERY_ERROR_COUNT_TOTAL = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL,
        /// NVLink traffic by counter set 0, link 0. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L0 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0,
        /// NVLink traffic by counter set 0, link 1. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L1 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1,
        /// NVLink traffic by counter set 0, link 2. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L2 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2,
        /// NVLink traffic by counter set 0, link 3. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L3 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3,
        /// NVLink traffic by counter set 0, link 4. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L4 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4,
        /// NVLink traffic by counter set 0, link 5. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L5 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5,
        /// NVLink traffic by counter set 0, all links together. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_TOTAL = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL,
        /// NVLink traffic by counter set 1, link 0. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L0 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0,
        /// NVLink traffic by counter set 1, link 1. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L1 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1,
        /// NVLink traffic by counter set 1, link 2. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L2 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2,
        /// NVLink traffic by counter set 1, link 3. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L3 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3,
        /// NVLink traffic by counter set 1, link 4. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L4 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4,
        /// NVLink traffic by counter set 1, link 5. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L5 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5,
        /// NVLink traffic by counter set 1, all links together. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_TOTAL = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL,
        /// Speed of NVLink 0, in MB/s.
        NVLINK_SPEED_MBPS_L0 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L0,
        /// Speed of NVLink 1, in MB/s.
        NVLINK_SPEED_MBPS_L1 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L1,
        /// Speed of NVLink 2, in MB/s.
        NVLINK_SPEED_MBPS_L2 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L2,
        /// Speed of NVLink 3, in MB/s.
        NVLINK_SPEED_MBPS_L3 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L3,
        /// Speed of NVLink 4, in MB/s.
        NVLINK_SPEED_MBPS_L4 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L4,
        /// Speed of NVLink 5, in MB/s.
        NVLINK_SPEED_MBPS_L5 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L5,
        /// Speed that the active NVLinks have in common, in MB/s.
        NVLINK_SPEED_MBPS_COMMON = NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON,
        /// NVLink CRC errors of flow control, link 6.
        NVLINK_CRC_FLIT_ERROR_COUNT_L6 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6,
        /// NVLink CRC errors of flow control, link 7.
        NVLINK_CRC_FLIT_ERROR_COUNT_L7 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7,
        /// NVLink CRC errors of flow control, link 8.
        NVLINK_CRC_FLIT_ERROR_COUNT_L8 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8,
        /// NVLink CRC errors of flow control, link 9.
        NVLINK_CRC_FLIT_ERROR_COUNT_L9 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9,
        /// NVLink CRC errors of flow control, link 10.
        NVLINK_CRC_FLIT_ERROR_COUNT_L10 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10,
        /// NVLink CRC errors of flow control, link 11.
        NVLINK_CRC_FLIT_ERROR_COUNT_L11 = NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11,
        /// NVLink CRC errors of data, link 6.
        NVLINK_CRC_DATA_ERROR_COUNT_L6 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6,
        /// NVLink CRC errors of data, link 7.
        NVLINK_CRC_DATA_ERROR_COUNT_L7 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7,
        /// NVLink CRC errors of data, link 8.
        NVLINK_CRC_DATA_ERROR_COUNT_L8 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8,
        /// NVLink CRC errors of data, link 9.
        NVLINK_CRC_DATA_ERROR_COUNT_L9 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9,
        /// NVLink CRC errors of data, link 10.
        NVLINK_CRC_DATA_ERROR_COUNT_L10 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10,
        /// NVLink CRC errors of data, link 11.
        NVLINK_CRC_DATA_ERROR_COUNT_L11 = NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11,
        /// NVLink replays, link 6.
        NVLINK_REPLAY_ERROR_COUNT_L6 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6,
        /// NVLink replays, link 7.
        NVLINK_REPLAY_ERROR_COUNT_L7 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7,
        /// NVLink replays, link 8.
        NVLINK_REPLAY_ERROR_COUNT_L8 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8,
        /// NVLink replays, link 9.
        NVLINK_REPLAY_ERROR_COUNT_L9 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9,
        /// NVLink replays, link 10.
        NVLINK_REPLAY_ERROR_COUNT_L10 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10,
        /// NVLink replays, link 11.
        NVLINK_REPLAY_ERROR_COUNT_L11 = NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11,
        /// NVLink recoveries, link 6.
        NVLINK_RECOVERY_ERROR_COUNT_L6 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6,
        /// NVLink recoveries, link 7.
        NVLINK_RECOVERY_ERROR_COUNT_L7 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7,
        /// NVLink recoveries, link 8.
        NVLINK_RECOVERY_ERROR_COUNT_L8 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8,
        /// NVLink recoveries, link 9.
        NVLINK_RECOVERY_ERROR_COUNT_L9 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9,
        /// NVLink recoveries, link 10.
        NVLINK_RECOVERY_ERROR_COUNT_L10 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10,
        /// NVLink recoveries, link 11.
        NVLINK_RECOVERY_ERROR_COUNT_L11 = NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11,
        /// NVLink traffic by counter set 0, link 6. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L6 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6,
        /// NVLink traffic by counter set 0, link 7. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L7 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7,
        /// NVLink traffic by counter set 0, link 8. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L8 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8,
        /// NVLink traffic by counter set 0, link 9. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L9 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9,
        /// NVLink traffic by counter set 0, link 10. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L10 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10,
        /// NVLink traffic by counter set 0, link 11. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C0_L11 = NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11,
        /// NVLink traffic by counter set 1, link 6. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L6 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6,
        /// NVLink traffic by counter set 1, link 7. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L7 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7,
        /// NVLink traffic by counter set 1, link 8. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L8 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8,
        /// NVLink traffic by counter set 1, link 9. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L9 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9,
        /// NVLink traffic by counter set 1, link 10. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L10 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10,
        /// NVLink traffic by counter set 1, link 11. Deprecated: use the throughput fields.
        NVLINK_BANDWIDTH_C1_L11 = NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11,
        /// Speed of NVLink 6, in MB/s.
        NVLINK_SPEED_MBPS_L6 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L6,
        /// Speed of NVLink 7, in MB/s.
        NVLINK_SPEED_MBPS_L7 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L7,
        /// Speed of NVLink 8, in MB/s.
        NVLINK_SPEED_MBPS_L8 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L8,
        /// Speed of NVLink 9, in MB/s.
        NVLINK_SPEED_MBPS_L9 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L9,
        /// Speed of NVLink 10, in MB/s.
        NVLINK_SPEED_MBPS_L10 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L10,
        /// Speed of NVLink 11, in MB/s.
        NVLINK_SPEED_MBPS_L11 = NVML_FI_DEV_NVLINK_SPEED_MBPS_L11,
        /// NVLink ECC errors of data, link 0.
        NVLINK_ECC_DATA_ERROR_COUNT_L0 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0,
        /// NVLink ECC errors of data, link 1.
        NVLINK_ECC_DATA_ERROR_COUNT_L1 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1,
        /// NVLink ECC errors of data, link 2.
        NVLINK_ECC_DATA_ERROR_COUNT_L2 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2,
        /// NVLink ECC errors of data, link 3.
        NVLINK_ECC_DATA_ERROR_COUNT_L3 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3,
        /// NVLink ECC errors of data, link 4.
        NVLINK_ECC_DATA_ERROR_COUNT_L4 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4,
        /// NVLink ECC errors of data, link 5.
        NVLINK_ECC_DATA_ERROR_COUNT_L5 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5,
        /// NVLink ECC errors of data, link 6.
        NVLINK_ECC_DATA_ERROR_COUNT_L6 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6,
        /// NVLink ECC errors of data, link 7.
        NVLINK_ECC_DATA_ERROR_COUNT_L7 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7,
        /// NVLink ECC errors of data, link 8.
        NVLINK_ECC_DATA_ERROR_COUNT_L8 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8,
        /// NVLink ECC errors of data, link 9.
        NVLINK_ECC_DATA_ERROR_COUNT_L9 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9,
        /// NVLink ECC errors of data, link 10.
        NVLINK_ECC_DATA_ERROR_COUNT_L10 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10,
        /// NVLink ECC errors of data, link 11.
        NVLINK_ECC_DATA_ERROR_COUNT_L11 = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11,
        /// NVLink ECC errors of data, all links together.
        NVLINK_ECC_DATA_ERROR_COUNT_TOTAL = NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL,
    }
}
