// Made by `cargo xtask codegen` from nvml.h and headers/fields.toml.
// Do not edit: change headers/ or xtask/ and run it again.

use crate::device::field::FieldId;

/// # Fields
///
/// Each constant is named as in C, without `NVML_FI_DEV_` or `NVML_FI_`.
impl FieldId {
    /// Current ECC mode: 1 (enabled) or 0 (disabled).
    ///
    /// NVML field `NVML_FI_DEV_ECC_CURRENT`, id 1. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_CURRENT")]
    pub const ECC_CURRENT: FieldId = FieldId::from_raw(1);

    /// Pending ECC mode, effective after the next reboot: 1 (enabled) or 0 (disabled).
    ///
    /// NVML field `NVML_FI_DEV_ECC_PENDING`, id 2. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_PENDING")]
    pub const ECC_PENDING: FieldId = FieldId::from_raw(2);

    /// Volatile single-bit ECC errors, total.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_TOTAL`, id 3. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_TOTAL")]
    pub const ECC_SBE_VOL_TOTAL: FieldId = FieldId::from_raw(3);

    /// Volatile double-bit ECC errors, total.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_TOTAL`, id 4. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_TOTAL")]
    pub const ECC_DBE_VOL_TOTAL: FieldId = FieldId::from_raw(4);

    /// Aggregate single-bit ECC errors, total.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_TOTAL`, id 5. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_TOTAL")]
    pub const ECC_SBE_AGG_TOTAL: FieldId = FieldId::from_raw(5);

    /// Aggregate double-bit ECC errors, total.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_TOTAL`, id 6. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_TOTAL")]
    pub const ECC_DBE_AGG_TOTAL: FieldId = FieldId::from_raw(6);

    /// Volatile single-bit ECC errors in the L1 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_L1`, id 7. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_L1")]
    pub const ECC_SBE_VOL_L1: FieldId = FieldId::from_raw(7);

    /// Volatile double-bit ECC errors in the L1 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_L1`, id 8. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_L1")]
    pub const ECC_DBE_VOL_L1: FieldId = FieldId::from_raw(8);

    /// Volatile single-bit ECC errors in the L2 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_L2`, id 9. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_L2")]
    pub const ECC_SBE_VOL_L2: FieldId = FieldId::from_raw(9);

    /// Volatile double-bit ECC errors in the L2 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_L2`, id 10. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_L2")]
    pub const ECC_DBE_VOL_L2: FieldId = FieldId::from_raw(10);

    /// Volatile single-bit ECC errors in device memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_DEV`, id 11. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_DEV")]
    pub const ECC_SBE_VOL_DEV: FieldId = FieldId::from_raw(11);

    /// Volatile double-bit ECC errors in device memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_DEV`, id 12. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_DEV")]
    pub const ECC_DBE_VOL_DEV: FieldId = FieldId::from_raw(12);

    /// Volatile single-bit ECC errors in the register file.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_REG`, id 13. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_REG")]
    pub const ECC_SBE_VOL_REG: FieldId = FieldId::from_raw(13);

    /// Volatile double-bit ECC errors in the register file.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_REG`, id 14. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_REG")]
    pub const ECC_DBE_VOL_REG: FieldId = FieldId::from_raw(14);

    /// Volatile single-bit ECC errors in texture memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_VOL_TEX`, id 15. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_VOL_TEX")]
    pub const ECC_SBE_VOL_TEX: FieldId = FieldId::from_raw(15);

    /// Volatile double-bit ECC errors in texture memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_TEX`, id 16. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_TEX")]
    pub const ECC_DBE_VOL_TEX: FieldId = FieldId::from_raw(16);

    /// Volatile double-bit ECC errors in the CBU (convergence barrier unit).
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_VOL_CBU`, id 17. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_VOL_CBU")]
    pub const ECC_DBE_VOL_CBU: FieldId = FieldId::from_raw(17);

    /// Aggregate single-bit ECC errors in the L1 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_L1`, id 18. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_L1")]
    pub const ECC_SBE_AGG_L1: FieldId = FieldId::from_raw(18);

    /// Aggregate double-bit ECC errors in the L1 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_L1`, id 19. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_L1")]
    pub const ECC_DBE_AGG_L1: FieldId = FieldId::from_raw(19);

    /// Aggregate single-bit ECC errors in the L2 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_L2`, id 20. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_L2")]
    pub const ECC_SBE_AGG_L2: FieldId = FieldId::from_raw(20);

    /// Aggregate double-bit ECC errors in the L2 cache.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_L2`, id 21. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_L2")]
    pub const ECC_DBE_AGG_L2: FieldId = FieldId::from_raw(21);

    /// Aggregate single-bit ECC errors in device memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_DEV`, id 22. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_DEV")]
    pub const ECC_SBE_AGG_DEV: FieldId = FieldId::from_raw(22);

    /// Aggregate double-bit ECC errors in device memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_DEV`, id 23. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_DEV")]
    pub const ECC_DBE_AGG_DEV: FieldId = FieldId::from_raw(23);

    /// Aggregate single-bit ECC errors in the register file.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_REG`, id 24. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_REG")]
    pub const ECC_SBE_AGG_REG: FieldId = FieldId::from_raw(24);

    /// Aggregate double-bit ECC errors in the register file.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_REG`, id 25. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_REG")]
    pub const ECC_DBE_AGG_REG: FieldId = FieldId::from_raw(25);

    /// Aggregate single-bit ECC errors in texture memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_SBE_AGG_TEX`, id 26. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_SBE_AGG_TEX")]
    pub const ECC_SBE_AGG_TEX: FieldId = FieldId::from_raw(26);

    /// Aggregate double-bit ECC errors in texture memory.
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_TEX`, id 27. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_TEX")]
    pub const ECC_DBE_AGG_TEX: FieldId = FieldId::from_raw(27);

    /// Aggregate double-bit ECC errors in the CBU (convergence barrier unit).
    ///
    /// NVML field `NVML_FI_DEV_ECC_DBE_AGG_CBU`, id 28. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_ECC_DBE_AGG_CBU")]
    pub const ECC_DBE_AGG_CBU: FieldId = FieldId::from_raw(28);

    /// Pages retired because of single-bit ECC errors.
    ///
    /// NVML field `NVML_FI_DEV_RETIRED_SBE`, id 29. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_RETIRED_SBE")]
    pub const RETIRED_SBE: FieldId = FieldId::from_raw(29);

    /// Pages retired because of double-bit ECC errors.
    ///
    /// NVML field `NVML_FI_DEV_RETIRED_DBE`, id 30. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_RETIRED_DBE")]
    pub const RETIRED_DBE: FieldId = FieldId::from_raw(30);

    /// Whether page retirements are pending: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_RETIRED_PENDING`, id 31. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_RETIRED_PENDING")]
    pub const RETIRED_PENDING: FieldId = FieldId::from_raw(31);

    /// NVLink flow-control CRC errors, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0`, id 32. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L0: FieldId = FieldId::from_raw(32);

    /// NVLink flow-control CRC errors, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1`, id 33. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L1: FieldId = FieldId::from_raw(33);

    /// NVLink flow-control CRC errors, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2`, id 34. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L2: FieldId = FieldId::from_raw(34);

    /// NVLink flow-control CRC errors, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3`, id 35. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L3: FieldId = FieldId::from_raw(35);

    /// NVLink flow-control CRC errors, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4`, id 36. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L4: FieldId = FieldId::from_raw(36);

    /// NVLink flow-control CRC errors, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5`, id 37. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L5: FieldId = FieldId::from_raw(37);

    /// NVLink flow-control CRC errors, all links.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL`, id 38. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL: FieldId = FieldId::from_raw(38);

    /// NVLink data CRC errors, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0`, id 39. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L0: FieldId = FieldId::from_raw(39);

    /// NVLink data CRC errors, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1`, id 40. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L1: FieldId = FieldId::from_raw(40);

    /// NVLink data CRC errors, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2`, id 41. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L2: FieldId = FieldId::from_raw(41);

    /// NVLink data CRC errors, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3`, id 42. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L3: FieldId = FieldId::from_raw(42);

    /// NVLink data CRC errors, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4`, id 43. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L4: FieldId = FieldId::from_raw(43);

    /// NVLink data CRC errors, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5`, id 44. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L5: FieldId = FieldId::from_raw(44);

    /// NVLink data CRC errors, all links.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL`, id 45. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_TOTAL: FieldId = FieldId::from_raw(45);

    /// NVLink replay errors, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0`, id 46. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L0: FieldId = FieldId::from_raw(46);

    /// NVLink replay errors, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1`, id 47. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L1: FieldId = FieldId::from_raw(47);

    /// NVLink replay errors, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2`, id 48. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L2: FieldId = FieldId::from_raw(48);

    /// NVLink replay errors, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3`, id 49. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L3: FieldId = FieldId::from_raw(49);

    /// NVLink replay errors, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4`, id 50. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L4: FieldId = FieldId::from_raw(50);

    /// NVLink replay errors, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5`, id 51. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L5: FieldId = FieldId::from_raw(51);

    /// NVLink replay errors, all links.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL`, id 52. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL")]
    pub const NVLINK_REPLAY_ERROR_COUNT_TOTAL: FieldId = FieldId::from_raw(52);

    /// NVLink recovery errors, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0`, id 53. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L0: FieldId = FieldId::from_raw(53);

    /// NVLink recovery errors, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1`, id 54. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L1: FieldId = FieldId::from_raw(54);

    /// NVLink recovery errors, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2`, id 55. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L2: FieldId = FieldId::from_raw(55);

    /// NVLink recovery errors, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3`, id 56. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L3: FieldId = FieldId::from_raw(56);

    /// NVLink recovery errors, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4`, id 57. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L4: FieldId = FieldId::from_raw(57);

    /// NVLink recovery errors, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5`, id 58. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L5: FieldId = FieldId::from_raw(58);

    /// NVLink recovery errors, all links.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL`, id 59. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_TOTAL: FieldId = FieldId::from_raw(59);

    /// NVLink traffic of counter set 0, link 0. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0`, id 60. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0")]
    pub const NVLINK_BANDWIDTH_C0_L0: FieldId = FieldId::from_raw(60);

    /// NVLink traffic of counter set 0, link 1. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1`, id 61. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1")]
    pub const NVLINK_BANDWIDTH_C0_L1: FieldId = FieldId::from_raw(61);

    /// NVLink traffic of counter set 0, link 2. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2`, id 62. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2")]
    pub const NVLINK_BANDWIDTH_C0_L2: FieldId = FieldId::from_raw(62);

    /// NVLink traffic of counter set 0, link 3. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3`, id 63. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3")]
    pub const NVLINK_BANDWIDTH_C0_L3: FieldId = FieldId::from_raw(63);

    /// NVLink traffic of counter set 0, link 4. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4`, id 64. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4")]
    pub const NVLINK_BANDWIDTH_C0_L4: FieldId = FieldId::from_raw(64);

    /// NVLink traffic of counter set 0, link 5. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5`, id 65. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5")]
    pub const NVLINK_BANDWIDTH_C0_L5: FieldId = FieldId::from_raw(65);

    /// NVLink traffic of counter set 0, all links. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL`, id 66. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL")]
    pub const NVLINK_BANDWIDTH_C0_TOTAL: FieldId = FieldId::from_raw(66);

    /// NVLink traffic of counter set 1, link 0. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0`, id 67. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0")]
    pub const NVLINK_BANDWIDTH_C1_L0: FieldId = FieldId::from_raw(67);

    /// NVLink traffic of counter set 1, link 1. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1`, id 68. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1")]
    pub const NVLINK_BANDWIDTH_C1_L1: FieldId = FieldId::from_raw(68);

    /// NVLink traffic of counter set 1, link 2. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2`, id 69. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2")]
    pub const NVLINK_BANDWIDTH_C1_L2: FieldId = FieldId::from_raw(69);

    /// NVLink traffic of counter set 1, link 3. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3`, id 70. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3")]
    pub const NVLINK_BANDWIDTH_C1_L3: FieldId = FieldId::from_raw(70);

    /// NVLink traffic of counter set 1, link 4. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4`, id 71. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4")]
    pub const NVLINK_BANDWIDTH_C1_L4: FieldId = FieldId::from_raw(71);

    /// NVLink traffic of counter set 1, link 5. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5`, id 72. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5")]
    pub const NVLINK_BANDWIDTH_C1_L5: FieldId = FieldId::from_raw(72);

    /// NVLink traffic of counter set 1, all links. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL`, id 73. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL")]
    pub const NVLINK_BANDWIDTH_C1_TOTAL: FieldId = FieldId::from_raw(73);

    /// Time in which the power limit held clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_POWER`, id 74. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_POWER")]
    pub const PERF_POLICY_POWER: FieldId = FieldId::from_raw(74);

    /// The same as [`FieldId::PERF_POLICY_POWER`].
    ///
    /// NVML field `NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_POWER_CAP`, id 74. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_POWER_CAP")]
    pub const CLOCKS_EVENT_REASON_SW_POWER_CAP: FieldId = FieldId::from_raw(74);

    /// Time in which the thermal limit held clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_THERMAL`, id 75. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_THERMAL")]
    pub const PERF_POLICY_THERMAL: FieldId = FieldId::from_raw(75);

    /// Time in which sync boost held clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_SYNC_BOOST`, id 76. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_SYNC_BOOST")]
    pub const PERF_POLICY_SYNC_BOOST: FieldId = FieldId::from_raw(76);

    /// The same as [`FieldId::PERF_POLICY_SYNC_BOOST`].
    ///
    /// NVML field `NVML_FI_DEV_CLOCKS_EVENT_REASON_SYNC_BOOST`, id 76. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_CLOCKS_EVENT_REASON_SYNC_BOOST")]
    pub const CLOCKS_EVENT_REASON_SYNC_BOOST: FieldId = FieldId::from_raw(76);

    /// Time in which the board limit held clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT`, id 77. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT")]
    pub const PERF_POLICY_BOARD_LIMIT: FieldId = FieldId::from_raw(77);

    /// Time in which low GPU utilization kept clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION`, id 78. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION")]
    pub const PERF_POLICY_LOW_UTILIZATION: FieldId = FieldId::from_raw(78);

    /// Time in which the voltage reliability limit held clocks down, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_RELIABILITY`, id 79. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_RELIABILITY")]
    pub const PERF_POLICY_RELIABILITY: FieldId = FieldId::from_raw(79);

    /// Time below the application clocks, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS`, id 80. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS")]
    pub const PERF_POLICY_TOTAL_APP_CLOCKS: FieldId = FieldId::from_raw(80);

    /// Time below the base clocks, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS`, id 81. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS")]
    pub const PERF_POLICY_TOTAL_BASE_CLOCKS: FieldId = FieldId::from_raw(81);

    /// Memory temperature, in degrees Celsius.
    ///
    /// NVML field `NVML_FI_DEV_MEMORY_TEMP`, id 82. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_MEMORY_TEMP")]
    pub const MEMORY_TEMP: FieldId = FieldId::from_raw(82);

    /// Energy consumption since the driver was loaded, in millijoules. A read takes milliseconds.
    ///
    /// NVML field `NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION`, id 83. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION")]
    pub const TOTAL_ENERGY_CONSUMPTION: FieldId = FieldId::from_raw(83);

    /// NVLink speed in MB/s, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L0`, id 84. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L0")]
    pub const NVLINK_SPEED_MBPS_L0: FieldId = FieldId::from_raw(84);

    /// NVLink speed in MB/s, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L1`, id 85. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L1")]
    pub const NVLINK_SPEED_MBPS_L1: FieldId = FieldId::from_raw(85);

    /// NVLink speed in MB/s, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L2`, id 86. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L2")]
    pub const NVLINK_SPEED_MBPS_L2: FieldId = FieldId::from_raw(86);

    /// NVLink speed in MB/s, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L3`, id 87. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L3")]
    pub const NVLINK_SPEED_MBPS_L3: FieldId = FieldId::from_raw(87);

    /// NVLink speed in MB/s, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L4`, id 88. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L4")]
    pub const NVLINK_SPEED_MBPS_L4: FieldId = FieldId::from_raw(88);

    /// NVLink speed in MB/s, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L5`, id 89. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L5")]
    pub const NVLINK_SPEED_MBPS_L5: FieldId = FieldId::from_raw(89);

    /// Common NVLink speed of the active links, in MB/s.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON`, id 90. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON")]
    pub const NVLINK_SPEED_MBPS_COMMON: FieldId = FieldId::from_raw(90);

    /// Number of NVLinks.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_LINK_COUNT`, id 91. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_LINK_COUNT")]
    pub const NVLINK_LINK_COUNT: FieldId = FieldId::from_raw(91);

    /// Whether page retirements because of single-bit ECC errors are pending: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_RETIRED_PENDING_SBE`, id 92. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_RETIRED_PENDING_SBE")]
    pub const RETIRED_PENDING_SBE: FieldId = FieldId::from_raw(92);

    /// Whether page retirements because of double-bit ECC errors are pending: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_RETIRED_PENDING_DBE`, id 93. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_RETIRED_PENDING_DBE")]
    pub const RETIRED_PENDING_DBE: FieldId = FieldId::from_raw(93);

    /// PCIe replays.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_REPLAY_COUNTER`, id 94. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PCIE_REPLAY_COUNTER")]
    pub const PCIE_REPLAY_COUNTER: FieldId = FieldId::from_raw(94);

    /// PCIe replay number rollovers.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER`, id 95. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER")]
    pub const PCIE_REPLAY_ROLLOVER_COUNTER: FieldId = FieldId::from_raw(95);

    /// NVLink flow-control CRC errors, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6`, id 96. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L6: FieldId = FieldId::from_raw(96);

    /// NVLink flow-control CRC errors, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7`, id 97. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L7: FieldId = FieldId::from_raw(97);

    /// NVLink flow-control CRC errors, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8`, id 98. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L8: FieldId = FieldId::from_raw(98);

    /// NVLink flow-control CRC errors, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9`, id 99. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L9: FieldId = FieldId::from_raw(99);

    /// NVLink flow-control CRC errors, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10`, id 100. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L10: FieldId = FieldId::from_raw(100);

    /// NVLink flow-control CRC errors, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11`, id 101. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11")]
    pub const NVLINK_CRC_FLIT_ERROR_COUNT_L11: FieldId = FieldId::from_raw(101);

    /// NVLink data CRC errors, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6`, id 102. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L6: FieldId = FieldId::from_raw(102);

    /// NVLink data CRC errors, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7`, id 103. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L7: FieldId = FieldId::from_raw(103);

    /// NVLink data CRC errors, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8`, id 104. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L8: FieldId = FieldId::from_raw(104);

    /// NVLink data CRC errors, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9`, id 105. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L9: FieldId = FieldId::from_raw(105);

    /// NVLink data CRC errors, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10`, id 106. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L10: FieldId = FieldId::from_raw(106);

    /// NVLink data CRC errors, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11`, id 107. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11")]
    pub const NVLINK_CRC_DATA_ERROR_COUNT_L11: FieldId = FieldId::from_raw(107);

    /// NVLink replay errors, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6`, id 108. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L6: FieldId = FieldId::from_raw(108);

    /// NVLink replay errors, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7`, id 109. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L7: FieldId = FieldId::from_raw(109);

    /// NVLink replay errors, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8`, id 110. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L8: FieldId = FieldId::from_raw(110);

    /// NVLink replay errors, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9`, id 111. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L9: FieldId = FieldId::from_raw(111);

    /// NVLink replay errors, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10`, id 112. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L10: FieldId = FieldId::from_raw(112);

    /// NVLink replay errors, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11`, id 113. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11")]
    pub const NVLINK_REPLAY_ERROR_COUNT_L11: FieldId = FieldId::from_raw(113);

    /// NVLink recovery errors, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6`, id 114. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L6: FieldId = FieldId::from_raw(114);

    /// NVLink recovery errors, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7`, id 115. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L7: FieldId = FieldId::from_raw(115);

    /// NVLink recovery errors, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8`, id 116. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L8: FieldId = FieldId::from_raw(116);

    /// NVLink recovery errors, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9`, id 117. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L9: FieldId = FieldId::from_raw(117);

    /// NVLink recovery errors, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10`, id 118. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L10: FieldId = FieldId::from_raw(118);

    /// NVLink recovery errors, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11`, id 119. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11")]
    pub const NVLINK_RECOVERY_ERROR_COUNT_L11: FieldId = FieldId::from_raw(119);

    /// NVLink traffic of counter set 0, link 6. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6`, id 120. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6")]
    pub const NVLINK_BANDWIDTH_C0_L6: FieldId = FieldId::from_raw(120);

    /// NVLink traffic of counter set 0, link 7. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7`, id 121. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7")]
    pub const NVLINK_BANDWIDTH_C0_L7: FieldId = FieldId::from_raw(121);

    /// NVLink traffic of counter set 0, link 8. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8`, id 122. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8")]
    pub const NVLINK_BANDWIDTH_C0_L8: FieldId = FieldId::from_raw(122);

    /// NVLink traffic of counter set 0, link 9. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9`, id 123. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9")]
    pub const NVLINK_BANDWIDTH_C0_L9: FieldId = FieldId::from_raw(123);

    /// NVLink traffic of counter set 0, link 10. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10`, id 124. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10")]
    pub const NVLINK_BANDWIDTH_C0_L10: FieldId = FieldId::from_raw(124);

    /// NVLink traffic of counter set 0, link 11. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11`, id 125. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11")]
    pub const NVLINK_BANDWIDTH_C0_L11: FieldId = FieldId::from_raw(125);

    /// NVLink traffic of counter set 1, link 6. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6`, id 126. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6")]
    pub const NVLINK_BANDWIDTH_C1_L6: FieldId = FieldId::from_raw(126);

    /// NVLink traffic of counter set 1, link 7. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7`, id 127. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7")]
    pub const NVLINK_BANDWIDTH_C1_L7: FieldId = FieldId::from_raw(127);

    /// NVLink traffic of counter set 1, link 8. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8`, id 128. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8")]
    pub const NVLINK_BANDWIDTH_C1_L8: FieldId = FieldId::from_raw(128);

    /// NVLink traffic of counter set 1, link 9. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9`, id 129. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9")]
    pub const NVLINK_BANDWIDTH_C1_L9: FieldId = FieldId::from_raw(129);

    /// NVLink traffic of counter set 1, link 10. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10`, id 130. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10")]
    pub const NVLINK_BANDWIDTH_C1_L10: FieldId = FieldId::from_raw(130);

    /// NVLink traffic of counter set 1, link 11. Deprecated: use `NVLINK_THROUGHPUT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11`, id 131. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11")]
    pub const NVLINK_BANDWIDTH_C1_L11: FieldId = FieldId::from_raw(131);

    /// NVLink speed in MB/s, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L6`, id 132. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L6")]
    pub const NVLINK_SPEED_MBPS_L6: FieldId = FieldId::from_raw(132);

    /// NVLink speed in MB/s, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L7`, id 133. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L7")]
    pub const NVLINK_SPEED_MBPS_L7: FieldId = FieldId::from_raw(133);

    /// NVLink speed in MB/s, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L8`, id 134. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L8")]
    pub const NVLINK_SPEED_MBPS_L8: FieldId = FieldId::from_raw(134);

    /// NVLink speed in MB/s, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L9`, id 135. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L9")]
    pub const NVLINK_SPEED_MBPS_L9: FieldId = FieldId::from_raw(135);

    /// NVLink speed in MB/s, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L10`, id 136. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L10")]
    pub const NVLINK_SPEED_MBPS_L10: FieldId = FieldId::from_raw(136);

    /// NVLink speed in MB/s, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_SPEED_MBPS_L11`, id 137. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_SPEED_MBPS_L11")]
    pub const NVLINK_SPEED_MBPS_L11: FieldId = FieldId::from_raw(137);

    /// NVLink data transmitted, in KiB. Scope: link, or [all links](crate::device::field::Field::ALL_LINKS).
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX`, id 138. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX")]
    pub const NVLINK_THROUGHPUT_DATA_TX: FieldId = FieldId::from_raw(138);

    /// NVLink data received, in KiB. Scope: link, or [all links](crate::device::field::Field::ALL_LINKS).
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX`, id 139. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX")]
    pub const NVLINK_THROUGHPUT_DATA_RX: FieldId = FieldId::from_raw(139);

    /// NVLink data and protocol overhead transmitted, in KiB. Scope: link, or [all links](crate::device::field::Field::ALL_LINKS).
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX`, id 140. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX")]
    pub const NVLINK_THROUGHPUT_RAW_TX: FieldId = FieldId::from_raw(140);

    /// NVLink data and protocol overhead received, in KiB. Scope: link, or [all links](crate::device::field::Field::ALL_LINKS).
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX`, id 141. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX")]
    pub const NVLINK_THROUGHPUT_RAW_RX: FieldId = FieldId::from_raw(141);

    /// Rows remapped because of correctable errors.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_COR`, id 142. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_COR")]
    pub const REMAPPED_COR: FieldId = FieldId::from_raw(142);

    /// Rows remapped because of uncorrectable errors.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_UNC`, id 143. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_UNC")]
    pub const REMAPPED_UNC: FieldId = FieldId::from_raw(143);

    /// Whether row remappings are pending: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_PENDING`, id 144. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_PENDING")]
    pub const REMAPPED_PENDING: FieldId = FieldId::from_raw(144);

    /// Whether a row remapping failed: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_FAILURE`, id 145. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_FAILURE")]
    pub const REMAPPED_FAILURE: FieldId = FieldId::from_raw(145);

    /// NVLink number of the link at the remote device. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID`, id 146. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID")]
    pub const NVLINK_REMOTE_NVLINK_ID: FieldId = FieldId::from_raw(146);

    /// Number of NVLinks connected to an NVSwitch.
    ///
    /// NVML field `NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT`, id 147. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT")]
    pub const NVSWITCH_CONNECTED_LINK_COUNT: FieldId = FieldId::from_raw(147);

    /// NVLink data ECC errors, link 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0`, id 148. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L0: FieldId = FieldId::from_raw(148);

    /// NVLink data ECC errors, link 1.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1`, id 149. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L1: FieldId = FieldId::from_raw(149);

    /// NVLink data ECC errors, link 2.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2`, id 150. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L2: FieldId = FieldId::from_raw(150);

    /// NVLink data ECC errors, link 3.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3`, id 151. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L3: FieldId = FieldId::from_raw(151);

    /// NVLink data ECC errors, link 4.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4`, id 152. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L4: FieldId = FieldId::from_raw(152);

    /// NVLink data ECC errors, link 5.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5`, id 153. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L5: FieldId = FieldId::from_raw(153);

    /// NVLink data ECC errors, link 6.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6`, id 154. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L6: FieldId = FieldId::from_raw(154);

    /// NVLink data ECC errors, link 7.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7`, id 155. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L7: FieldId = FieldId::from_raw(155);

    /// NVLink data ECC errors, link 8.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8`, id 156. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L8: FieldId = FieldId::from_raw(156);

    /// NVLink data ECC errors, link 9.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9`, id 157. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L9: FieldId = FieldId::from_raw(157);

    /// NVLink data ECC errors, link 10.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10`, id 158. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L10: FieldId = FieldId::from_raw(158);

    /// NVLink data ECC errors, link 11.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11`, id 159. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_L11: FieldId = FieldId::from_raw(159);

    /// NVLink data ECC errors, all links.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL`, id 160. Since NVML 11.7 or older.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL")]
    pub const NVLINK_ECC_DATA_ERROR_COUNT_TOTAL: FieldId = FieldId::from_raw(160);

    /// NVLink data-link replay errors. Scope: link. Hopper and older, always 0 on Hopper; newer GPUs have [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY`, id 161. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY")]
    pub const NVLINK_ERROR_DL_REPLAY: FieldId = FieldId::from_raw(161);

    /// NVLink data-link recovery errors. Scope: link. Hopper and older, always 0 on Hopper; newer GPUs have [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY`, id 162. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY")]
    pub const NVLINK_ERROR_DL_RECOVERY: FieldId = FieldId::from_raw(162);

    /// NVLink data-link CRC errors. Scope: link. Hopper and older, always 0 on Hopper; newer GPUs have [`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_ERROR_DL_CRC`, id 163. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_ERROR_DL_CRC")]
    pub const NVLINK_ERROR_DL_CRC: FieldId = FieldId::from_raw(163);

    /// NVLink speed, in MB/s. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_SPEED`, id 164. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_SPEED")]
    pub const NVLINK_GET_SPEED: FieldId = FieldId::from_raw(164);

    /// NVLink state: `NVML_NVLINK_STATE_*`. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_STATE`, id 165. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_STATE")]
    pub const NVLINK_GET_STATE: FieldId = FieldId::from_raw(165);

    /// NVLink version: `NVML_NVLINK_VERSION_*`. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_VERSION`, id 166. Since NVML 11.8.86.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_VERSION")]
    pub const NVLINK_GET_VERSION: FieldId = FieldId::from_raw(166);

    /// NVLink power state: 0 (high speed) or 1 (low speed).
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_STATE`, id 167. Since NVML 12.0.76.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_STATE")]
    pub const NVLINK_GET_POWER_STATE: FieldId = FieldId::from_raw(167);

    /// NVLink low-power threshold: idle time before links enter the sleep state. Unit: [`FieldId::NVLINK_GET_POWER_THRESHOLD_UNITS`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD`, id 168. Since NVML 12.0.76.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD")]
    pub const NVLINK_GET_POWER_THRESHOLD: FieldId = FieldId::from_raw(168);

    /// PCIe link transitions from L0 to recovery.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER`, id 169. Since NVML 12.0.76.
    #[doc(alias = "NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER")]
    pub const PCIE_L0_TO_RECOVERY_COUNTER: FieldId = FieldId::from_raw(169);

    /// Number of C2C (chip-to-chip) links.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_COUNT`, id 170. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_COUNT")]
    pub const C2C_LINK_COUNT: FieldId = FieldId::from_raw(170);

    /// C2C link status: 1 (active) or 0 (inactive).
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_GET_STATUS`, id 171. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_GET_STATUS")]
    pub const C2C_LINK_GET_STATUS: FieldId = FieldId::from_raw(171);

    /// Speed of the active C2C links, in MB/s.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_GET_MAX_BW`, id 172. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_GET_MAX_BW")]
    pub const C2C_LINK_GET_MAX_BW: FieldId = FieldId::from_raw(172);

    /// PCIe correctable errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS`, id 173. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS")]
    pub const PCIE_COUNT_CORRECTABLE_ERRORS: FieldId = FieldId::from_raw(173);

    /// PCIe NAKs received.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED`, id 174. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED")]
    pub const PCIE_COUNT_NAKS_RECEIVED: FieldId = FieldId::from_raw(174);

    /// PCIe receiver errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR`, id 175. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR")]
    pub const PCIE_COUNT_RECEIVER_ERROR: FieldId = FieldId::from_raw(175);

    /// Bad PCIe TLPs (transaction layer packets).
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_BAD_TLP`, id 176. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_BAD_TLP")]
    pub const PCIE_COUNT_BAD_TLP: FieldId = FieldId::from_raw(176);

    /// PCIe NAKs sent.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_NAKS_SENT`, id 177. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_NAKS_SENT")]
    pub const PCIE_COUNT_NAKS_SENT: FieldId = FieldId::from_raw(177);

    /// Bad PCIe DLLPs (data link layer packets).
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_BAD_DLLP`, id 178. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_BAD_DLLP")]
    pub const PCIE_COUNT_BAD_DLLP: FieldId = FieldId::from_raw(178);

    /// PCIe non-fatal errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR`, id 179. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR")]
    pub const PCIE_COUNT_NON_FATAL_ERROR: FieldId = FieldId::from_raw(179);

    /// PCIe fatal errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR`, id 180. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR")]
    pub const PCIE_COUNT_FATAL_ERROR: FieldId = FieldId::from_raw(180);

    /// PCIe unsupported requests.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ`, id 181. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ")]
    pub const PCIE_COUNT_UNSUPPORTED_REQ: FieldId = FieldId::from_raw(181);

    /// PCIe LCRC (link CRC) errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR`, id 182. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR")]
    pub const PCIE_COUNT_LCRC_ERROR: FieldId = FieldId::from_raw(182);

    /// PCIe lane errors.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_LANE_ERROR`, id 183. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_LANE_ERROR")]
    pub const PCIE_COUNT_LANE_ERROR: FieldId = FieldId::from_raw(183);

    /// Whether MIG mode can be changed without a GPU reset: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED`, id 184. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED")]
    pub const IS_RESETLESS_MIG_SUPPORTED: FieldId = FieldId::from_raw(184);

    /// Power averaged over one second, in milliwatts. Scope: `NVML_POWER_SCOPE_*`, 0 for the GPU, 1 for the module.
    ///
    /// NVML field `NVML_FI_DEV_POWER_AVERAGE`, id 185. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_AVERAGE")]
    pub const POWER_AVERAGE: FieldId = FieldId::from_raw(185);

    /// Instantaneous power, in milliwatts. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_INSTANT`, id 186. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_INSTANT")]
    pub const POWER_INSTANT: FieldId = FieldId::from_raw(186);

    /// Minimum settable power limit, in milliwatts. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_MIN_LIMIT`, id 187. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_MIN_LIMIT")]
    pub const POWER_MIN_LIMIT: FieldId = FieldId::from_raw(187);

    /// Maximum settable power limit, in milliwatts. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_MAX_LIMIT`, id 188. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_MAX_LIMIT")]
    pub const POWER_MAX_LIMIT: FieldId = FieldId::from_raw(188);

    /// Default power limit, in milliwatts. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_DEFAULT_LIMIT`, id 189. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_DEFAULT_LIMIT")]
    pub const POWER_DEFAULT_LIMIT: FieldId = FieldId::from_raw(189);

    /// Enforced power limit, in milliwatts: the minimum of all limits. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_CURRENT_LIMIT`, id 190. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_CURRENT_LIMIT")]
    pub const POWER_CURRENT_LIMIT: FieldId = FieldId::from_raw(190);

    /// Energy consumption since the driver was loaded, in millijoules. Scope: see [`FieldId::POWER_AVERAGE`]. A read takes milliseconds.
    ///
    /// NVML field `NVML_FI_DEV_ENERGY`, id 191. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_ENERGY")]
    pub const ENERGY: FieldId = FieldId::from_raw(191);

    /// Power limit requested by a client, in milliwatts. Scope: see [`FieldId::POWER_AVERAGE`].
    ///
    /// NVML field `NVML_FI_DEV_POWER_REQUESTED_LIMIT`, id 192. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_POWER_REQUESTED_LIMIT")]
    pub const POWER_REQUESTED_LIMIT: FieldId = FieldId::from_raw(192);

    /// T.Limit (margin to the limit) at which the GPU may shut down, in degrees Celsius. The value is negative.
    ///
    /// NVML field `NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT`, id 193. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT")]
    pub const TEMPERATURE_SHUTDOWN_TLIMIT: FieldId = FieldId::from_raw(193);

    /// T.Limit (margin to the limit) at which hardware slowdown may begin, in degrees Celsius.
    ///
    /// NVML field `NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT`, id 194. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT")]
    pub const TEMPERATURE_SLOWDOWN_TLIMIT: FieldId = FieldId::from_raw(194);

    /// T.Limit (margin to the limit) at which memory temperature may cause software slowdown, in degrees Celsius.
    ///
    /// NVML field `NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT`, id 195. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT")]
    pub const TEMPERATURE_MEM_MAX_TLIMIT: FieldId = FieldId::from_raw(195);

    /// T.Limit (margin to the limit) at which the GPU may be throttled below its base clock, in degrees Celsius.
    ///
    /// NVML field `NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT`, id 196. Since NVML 12.2.81.
    #[doc(alias = "NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT")]
    pub const TEMPERATURE_GPU_MAX_TLIMIT: FieldId = FieldId::from_raw(196);

    /// PCIe bytes transmitted, modulo 2^32.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_TX_BYTES`, id 197. Since NVML 12.5.39.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_TX_BYTES")]
    pub const PCIE_COUNT_TX_BYTES: FieldId = FieldId::from_raw(197);

    /// PCIe bytes received, modulo 2^32.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_COUNT_RX_BYTES`, id 198. Since NVML 12.5.39.
    #[doc(alias = "NVML_FI_DEV_PCIE_COUNT_RX_BYTES")]
    pub const PCIE_COUNT_RX_BYTES: FieldId = FieldId::from_raw(198);

    /// Whether MIG profiles can be queried while MIG mode is disabled: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE`, id 199. Since NVML 12.4.99.
    #[doc(alias = "NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE")]
    pub const IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE: FieldId = FieldId::from_raw(199);

    /// Maximum settable NVLink low-power threshold.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX`, id 200. Since NVML 12.5.39.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX")]
    pub const NVLINK_GET_POWER_THRESHOLD_MAX: FieldId = FieldId::from_raw(200);

    /// Packets transmitted. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS`, id 201. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS")]
    pub const NVLINK_COUNT_XMIT_PACKETS: FieldId = FieldId::from_raw(201);

    /// Bytes transmitted. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES`, id 202. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES")]
    pub const NVLINK_COUNT_XMIT_BYTES: FieldId = FieldId::from_raw(202);

    /// Packets received. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS`, id 203. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS")]
    pub const NVLINK_COUNT_RCV_PACKETS: FieldId = FieldId::from_raw(203);

    /// Bytes received. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES`, id 204. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES")]
    pub const NVLINK_COUNT_RCV_BYTES: FieldId = FieldId::from_raw(204);

    /// Deprecated by NVIDIA without a replacement.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED`, id 205. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED")]
    pub const NVLINK_COUNT_VL15_DROPPED: FieldId = FieldId::from_raw(205);

    /// Malformed packets received. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS`, id 206. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS")]
    pub const NVLINK_COUNT_MALFORMED_PACKET_ERRORS: FieldId = FieldId::from_raw(206);

    /// Received packets discarded because of a buffer overrun. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS`, id 207. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS")]
    pub const NVLINK_COUNT_BUFFER_OVERRUN_ERRORS: FieldId = FieldId::from_raw(207);

    /// Packets received with errors. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS`, id 208. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS")]
    pub const NVLINK_COUNT_RCV_ERRORS: FieldId = FieldId::from_raw(208);

    /// Packets received with a stomp (EBP) marker. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS`, id 209. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS")]
    pub const NVLINK_COUNT_RCV_REMOTE_ERRORS: FieldId = FieldId::from_raw(209);

    /// Packets received with a header mismatch. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS`, id 210. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS")]
    pub const NVLINK_COUNT_RCV_GENERAL_ERRORS: FieldId = FieldId::from_raw(210);

    /// Crossings of the local error threshold. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS`, id 211. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS")]
    pub const NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS: FieldId = FieldId::from_raw(211);

    /// Transmit packets discarded because of errors. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS`, id 212. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS")]
    pub const NVLINK_COUNT_XMIT_DISCARDS: FieldId = FieldId::from_raw(212);

    /// Successful link recoveries. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS`, id 213. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS")]
    pub const NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS: FieldId = FieldId::from_raw(213);

    /// Failed link recoveries, after which the link was down. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS`, id 214. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS")]
    pub const NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS: FieldId = FieldId::from_raw(214);

    /// Link recoveries, successful and failed. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS`, id 215. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS")]
    pub const NVLINK_COUNT_LINK_RECOVERY_EVENTS: FieldId = FieldId::from_raw(215);

    /// Deprecated: use [`FieldId::NVLINK_COUNT_RAW_BER_LANE0_V2`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0`, id 216. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0")]
    pub const NVLINK_COUNT_RAW_BER_LANE0: FieldId = FieldId::from_raw(216);

    /// Deprecated: use [`FieldId::NVLINK_COUNT_RAW_BER_LANE1_V2`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1`, id 217. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1")]
    pub const NVLINK_COUNT_RAW_BER_LANE1: FieldId = FieldId::from_raw(217);

    /// Deprecated: use [`FieldId::NVLINK_COUNT_RAW_BER_V2`].
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER`, id 218. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER")]
    pub const NVLINK_COUNT_RAW_BER: FieldId = FieldId::from_raw(218);

    /// Effective errors, after error correction. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS`, id 219. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS")]
    pub const NVLINK_COUNT_EFFECTIVE_ERRORS: FieldId = FieldId::from_raw(219);

    /// Effective bit error rate, after error correction: exponent in bits 0 to 7, mantissa in bits 8 to 11. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER`, id 220. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER")]
    pub const NVLINK_COUNT_EFFECTIVE_BER: FieldId = FieldId::from_raw(220);

    /// Errors in received symbols. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS`, id 221. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS")]
    pub const NVLINK_COUNT_SYMBOL_ERRORS: FieldId = FieldId::from_raw(221);

    /// Symbol error rate: exponent in bits 0 to 7, mantissa in bits 8 to 11. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER`, id 222. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER")]
    pub const NVLINK_COUNT_SYMBOL_BER: FieldId = FieldId::from_raw(222);

    /// Minimum settable NVLink low-power threshold.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN`, id 223. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN")]
    pub const NVLINK_GET_POWER_THRESHOLD_MIN: FieldId = FieldId::from_raw(223);

    /// Unit of the NVLink low-power threshold: `NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_*`.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS`, id 224. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS")]
    pub const NVLINK_GET_POWER_THRESHOLD_UNITS: FieldId = FieldId::from_raw(224);

    /// Whether the NVLink low-power threshold is supported: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED`, id 225. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED")]
    pub const NVLINK_GET_POWER_THRESHOLD_SUPPORTED: FieldId = FieldId::from_raw(225);

    /// Deprecated: use [`FieldId::GET_GPU_RECOVERY_ACTION`].
    ///
    /// NVML field `NVML_FI_DEV_RESET_STATUS`, id 226. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_RESET_STATUS")]
    pub const RESET_STATUS: FieldId = FieldId::from_raw(226);

    /// Deprecated: use [`FieldId::GET_GPU_RECOVERY_ACTION`].
    ///
    /// NVML field `NVML_FI_DEV_DRAIN_AND_RESET_STATUS`, id 227. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_DRAIN_AND_RESET_STATUS")]
    pub const DRAIN_AND_RESET_STATUS: FieldId = FieldId::from_raw(227);

    /// PCIe atomic operations that the GPU can send, as a bit mask.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK`, id 228. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK")]
    pub const PCIE_OUTBOUND_ATOMICS_MASK: FieldId = FieldId::from_raw(228);

    /// PCIe atomic operations that the GPU can receive, as a bit mask.
    ///
    /// NVML field `NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK`, id 229. Since NVML 12.6.37.
    #[doc(alias = "NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK")]
    pub const PCIE_INBOUND_ATOMICS_MASK: FieldId = FieldId::from_raw(229);

    /// GPU recovery action: `NVML_GPU_RECOVERY_ACTION_*`.
    ///
    /// NVML field `NVML_FI_DEV_GET_GPU_RECOVERY_ACTION`, id 230. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_GET_GPU_RECOVERY_ACTION")]
    pub const GET_GPU_RECOVERY_ACTION: FieldId = FieldId::from_raw(230);

    /// C2C link CRC errors.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_ERROR_INTR`, id 231. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_ERROR_INTR")]
    pub const C2C_LINK_ERROR_INTR: FieldId = FieldId::from_raw(231);

    /// C2C link replay errors.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_ERROR_REPLAY`, id 232. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_ERROR_REPLAY")]
    pub const C2C_LINK_ERROR_REPLAY: FieldId = FieldId::from_raw(232);

    /// C2C link back-to-back replay errors.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B`, id 233. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B")]
    pub const C2C_LINK_ERROR_REPLAY_B2B: FieldId = FieldId::from_raw(233);

    /// C2C link power state: `NVML_C2C_POWER_STATE_*`.
    ///
    /// NVML field `NVML_FI_DEV_C2C_LINK_POWER_STATE`, id 234. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_C2C_LINK_POWER_STATE")]
    pub const C2C_LINK_POWER_STATE: FieldId = FieldId::from_raw(234);

    /// FEC history: corrected symbol errors, bin 0. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0`, id 235. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0")]
    pub const NVLINK_COUNT_FEC_HISTORY_0: FieldId = FieldId::from_raw(235);

    /// FEC history: corrected symbol errors, bin 1. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1`, id 236. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1")]
    pub const NVLINK_COUNT_FEC_HISTORY_1: FieldId = FieldId::from_raw(236);

    /// FEC history: corrected symbol errors, bin 2. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2`, id 237. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2")]
    pub const NVLINK_COUNT_FEC_HISTORY_2: FieldId = FieldId::from_raw(237);

    /// FEC history: corrected symbol errors, bin 3. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3`, id 238. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3")]
    pub const NVLINK_COUNT_FEC_HISTORY_3: FieldId = FieldId::from_raw(238);

    /// FEC history: corrected symbol errors, bin 4. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4`, id 239. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4")]
    pub const NVLINK_COUNT_FEC_HISTORY_4: FieldId = FieldId::from_raw(239);

    /// FEC history: corrected symbol errors, bin 5. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5`, id 240. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5")]
    pub const NVLINK_COUNT_FEC_HISTORY_5: FieldId = FieldId::from_raw(240);

    /// FEC history: corrected symbol errors, bin 6. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6`, id 241. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6")]
    pub const NVLINK_COUNT_FEC_HISTORY_6: FieldId = FieldId::from_raw(241);

    /// FEC history: corrected symbol errors, bin 7. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7`, id 242. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7")]
    pub const NVLINK_COUNT_FEC_HISTORY_7: FieldId = FieldId::from_raw(242);

    /// FEC history: corrected symbol errors, bin 8. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8`, id 243. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8")]
    pub const NVLINK_COUNT_FEC_HISTORY_8: FieldId = FieldId::from_raw(243);

    /// FEC history: corrected symbol errors, bin 9. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9`, id 244. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9")]
    pub const NVLINK_COUNT_FEC_HISTORY_9: FieldId = FieldId::from_raw(244);

    /// FEC history: corrected symbol errors, bin 10. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10`, id 245. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10")]
    pub const NVLINK_COUNT_FEC_HISTORY_10: FieldId = FieldId::from_raw(245);

    /// FEC history: corrected symbol errors, bin 11. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11`, id 246. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11")]
    pub const NVLINK_COUNT_FEC_HISTORY_11: FieldId = FieldId::from_raw(246);

    /// FEC history: corrected symbol errors, bin 12. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12`, id 247. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12")]
    pub const NVLINK_COUNT_FEC_HISTORY_12: FieldId = FieldId::from_raw(247);

    /// FEC history: corrected symbol errors, bin 13. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13`, id 248. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13")]
    pub const NVLINK_COUNT_FEC_HISTORY_13: FieldId = FieldId::from_raw(248);

    /// FEC history: corrected symbol errors, bin 14. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14`, id 249. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14")]
    pub const NVLINK_COUNT_FEC_HISTORY_14: FieldId = FieldId::from_raw(249);

    /// FEC history: corrected symbol errors, bin 15. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15`, id 250. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15")]
    pub const NVLINK_COUNT_FEC_HISTORY_15: FieldId = FieldId::from_raw(250);

    /// Whether power smoothing is enabled: 1 or 0.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ENABLED`, id 251. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ENABLED")]
    pub const PWR_SMOOTHING_ENABLED: FieldId = FieldId::from_raw(251);

    /// Current privilege level of power smoothing.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PRIV_LVL`, id 252. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PRIV_LVL")]
    pub const PWR_SMOOTHING_PRIV_LVL: FieldId = FieldId::from_raw(252);

    /// Whether immediate ramp-down is enabled: 1 or 0.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED`, id 253. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED")]
    pub const PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED: FieldId = FieldId::from_raw(253);

    /// Applied TMP (total module power) ceiling, in watts.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL`, id 254. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL")]
    pub const PWR_SMOOTHING_APPLIED_TMP_CEIL: FieldId = FieldId::from_raw(254);

    /// Applied TMP (total module power) floor, in watts.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR`, id 255. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR")]
    pub const PWR_SMOOTHING_APPLIED_TMP_FLOOR: FieldId = FieldId::from_raw(255);

    /// Maximum settable TMP floor, in percent of the TMP ceiling.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING`, id 256. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING")]
    pub const PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING: FieldId = FieldId::from_raw(256);

    /// Minimum settable TMP floor, in percent of the TMP ceiling.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING`, id 257. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING")]
    pub const PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING: FieldId = FieldId::from_raw(257);

    /// Remaining lifetime of the circuitry, in percent.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING`, id 258. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING")]
    pub const PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING: FieldId = FieldId::from_raw(258);

    /// Maximum number of preset profiles.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES`, id 259. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES")]
    pub const PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES: FieldId = FieldId::from_raw(259);

    /// TMP floor of a preset profile, in percent of the TMP ceiling. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR`, id 260. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR")]
    pub const PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR: FieldId = FieldId::from_raw(260);

    /// Ramp-up rate of a preset profile, in mW/s. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE`, id 261. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE")]
    pub const PWR_SMOOTHING_PROFILE_RAMP_UP_RATE: FieldId = FieldId::from_raw(261);

    /// Ramp-down rate of a preset profile, in mW/s. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE`, id 262. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE")]
    pub const PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE: FieldId = FieldId::from_raw(262);

    /// Ramp-down hysteresis of a preset profile, in milliseconds. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL`, id 263. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL")]
    pub const PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL: FieldId = FieldId::from_raw(263);

    /// Number of the active preset profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE`, id 264. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE")]
    pub const PWR_SMOOTHING_ACTIVE_PRESET_PROFILE: FieldId = FieldId::from_raw(264);

    /// TMP floor of the admin override, in percent of the TMP ceiling.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR`, id 265. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR: FieldId = FieldId::from_raw(265);

    /// Ramp-up rate of the admin override, in mW/s.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE`, id 266. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE: FieldId = FieldId::from_raw(266);

    /// Ramp-down rate of the admin override, in mW/s.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE`, id 267. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE: FieldId = FieldId::from_raw(267);

    /// Ramp-down hysteresis of the admin override, in milliseconds.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL`, id 268. Since NVML 12.8.55.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL: FieldId = FieldId::from_raw(268);

    /// Time of software thermal slowdown, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN`, id 269. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN")]
    pub const CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN: FieldId = FieldId::from_raw(269);

    /// Time of hardware thermal slowdown, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN`, id 270. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN")]
    pub const CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN: FieldId = FieldId::from_raw(270);

    /// Time of hardware power-brake slowdown, in nanoseconds.
    ///
    /// NVML field `NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN`, id 271. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN")]
    pub const CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN: FieldId = FieldId::from_raw(271);

    /// Accumulated GPU frequency, to be averaged.
    ///
    /// NVML field `NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ`, id 272. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ")]
    pub const POWER_SYNC_BALANCING_FREQ: FieldId = FieldId::from_raw(272);

    /// Accumulated GPU activity factor, to be averaged.
    ///
    /// NVML field `NVML_FI_DEV_POWER_SYNC_BALANCING_AF`, id 273. Since NVML 12.9.40.
    #[doc(alias = "NVML_FI_DEV_POWER_SYNC_BALANCING_AF")]
    pub const POWER_SYNC_BALANCING_AF: FieldId = FieldId::from_raw(273);

    /// EDPp (peak electrical design point) multiplier, in percent.
    ///
    /// NVML field `NVML_FI_DEV_EDPP_MULTIPLIER`, id 274. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_DEV_EDPP_MULTIPLIER")]
    pub const EDPP_MULTIPLIER: FieldId = FieldId::from_raw(274);

    /// Primary power floor, in watts: a share of the TMP ceiling.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR`, id 275. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR")]
    pub const PWR_SMOOTHING_PRIMARY_POWER_FLOOR: FieldId = FieldId::from_raw(275);

    /// Secondary power floor, in watts: the floor while a workload is active.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR`, id 276. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR")]
    pub const PWR_SMOOTHING_SECONDARY_POWER_FLOOR: FieldId = FieldId::from_raw(276);

    /// Minimum accepted primary floor activation offset, in watts.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET`, id 277. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET")]
    pub const PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET: FieldId = FieldId::from_raw(277);

    /// Minimum primary floor activation point, in watts: the lowest power at which the driver switches between the floors.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT`, id 278. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT")]
    pub const PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT: FieldId = FieldId::from_raw(278);

    /// Unit of the window multipliers of a profile, in milliseconds.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER`, id 279. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER")]
    pub const PWR_SMOOTHING_WINDOW_MULTIPLIER: FieldId = FieldId::from_raw(279);

    /// Whether delayed power smoothing is supported: 1 or 0.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED`, id 280. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED")]
    pub const PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED: FieldId = FieldId::from_raw(280);

    /// Secondary power floor of a preset profile, in watts. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR`, id 281. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR")]
    pub const PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR: FieldId = FieldId::from_raw(281);

    /// Primary floor activation window multiplier of a preset profile; 0 disables the secondary floor. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT`, id 282. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT")]
    pub const PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT: FieldId = FieldId::from_raw(282);

    /// Primary floor target window multiplier of a preset profile; 0 selects the floor percentage. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT`, id 283. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT")]
    pub const PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT: FieldId = FieldId::from_raw(283);

    /// Primary floor activation offset of a preset profile, in watts. Scope: profile.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET`, id 284. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET")]
    pub const PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET: FieldId = FieldId::from_raw(284);

    /// Secondary power floor of the admin override, in watts.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR`, id 285. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR: FieldId = FieldId::from_raw(285);

    /// Primary floor activation window multiplier of the admin override; 0 disables the secondary floor.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT`, id 286. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT: FieldId = FieldId::from_raw(286);

    /// Primary floor target window multiplier of the admin override; 0 selects the floor percentage.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT`, id 287. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT: FieldId = FieldId::from_raw(287);

    /// Primary floor activation offset of the admin override, in watts.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET`, id 288. Since NVML 13.1.68.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET")]
    pub const PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET: FieldId = FieldId::from_raw(288);

    /// Raw errors, lane 0. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0`, id 289. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0")]
    pub const NVLINK_COUNT_RAW_ERRORS_LANE0: FieldId = FieldId::from_raw(289);

    /// Raw errors, lane 1. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1`, id 290. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1")]
    pub const NVLINK_COUNT_RAW_ERRORS_LANE1: FieldId = FieldId::from_raw(290);

    /// Raw bit error rate, lane 0. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2`, id 291. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2")]
    pub const NVLINK_COUNT_RAW_BER_LANE0_V2: FieldId = FieldId::from_raw(291);

    /// Raw bit error rate, lane 1. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2`, id 292. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2")]
    pub const NVLINK_COUNT_RAW_BER_LANE1_V2: FieldId = FieldId::from_raw(292);

    /// Raw bit error rate. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2`, id 293. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2")]
    pub const NVLINK_COUNT_RAW_BER_V2: FieldId = FieldId::from_raw(293);

    /// PLR (physical layer retry) blocks transmitted. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS`, id 294. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS")]
    pub const NVLINK_PLR_XMIT_BLOCKS: FieldId = FieldId::from_raw(294);

    /// PLR (physical layer retry) blocks retransmitted. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS`, id 295. Since NVML 13.2.51.
    #[doc(alias = "NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS")]
    pub const NVLINK_PLR_XMIT_RETRY_BLOCKS: FieldId = FieldId::from_raw(295);

    /// Effective NVLink data rate, without the FEC overhead. Scope: link.
    ///
    /// NVML field `NVML_FI_DEV_NVLINK_GET_DATA_RATE`, id 296. Since NVML 13.3.29.
    #[doc(alias = "NVML_FI_DEV_NVLINK_GET_DATA_RATE")]
    pub const NVLINK_GET_DATA_RATE: FieldId = FieldId::from_raw(296);

    /// MMA (matrix multiply-accumulate) stalls, in percent.
    ///
    /// NVML field `NVML_FI_DEV_MMA_STALL_PERCENT`, id 297. Since NVML 13.3.29.
    #[doc(alias = "NVML_FI_DEV_MMA_STALL_PERCENT")]
    pub const MMA_STALL_PERCENT: FieldId = FieldId::from_raw(297);

    /// Memory clock switch type: `NVML_MCLK_SWITCH_TYPE_*`.
    ///
    /// NVML field `NVML_FI_DEV_MCLK_SWITCH_TYPE`, id 298. Since NVML 13.3.29.
    #[doc(alias = "NVML_FI_DEV_MCLK_SWITCH_TYPE")]
    pub const MCLK_SWITCH_TYPE: FieldId = FieldId::from_raw(298);

    /// Minimum time between memory clock switches, in milliseconds; 0 for no minimum.
    ///
    /// NVML field `NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS`, id 299. Since NVML 13.3.29.
    #[doc(alias = "NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS")]
    pub const MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS: FieldId = FieldId::from_raw(299);

    /// Whether state-of-charge power smoothing is enabled: 1 or 0.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED`, id 300. Since NVML 13.3.29.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED")]
    pub const PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED: FieldId = FieldId::from_raw(300);

    /// Inactive row remappings because of correctable errors.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE`, id 301. Since NVML 13.2.82.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE")]
    pub const REMAPPED_ROWS_COR_INACTIVE: FieldId = FieldId::from_raw(301);

    /// Inactive row remappings because of uncorrectable errors.
    ///
    /// NVML field `NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE`, id 302. Since NVML 13.2.82.
    #[doc(alias = "NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE")]
    pub const REMAPPED_ROWS_UNC_INACTIVE: FieldId = FieldId::from_raw(302);

    /// Active bank remappings.
    ///
    /// NVML field `NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS`, id 303. Since NVML 13.4.61.
    #[doc(alias = "NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS")]
    pub const ACTIVE_BANK_REMAPPINGS: FieldId = FieldId::from_raw(303);

    /// Inactive bank remappings.
    ///
    /// NVML field `NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS`, id 304. Since NVML 13.4.61.
    #[doc(alias = "NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS")]
    pub const INACTIVE_BANK_REMAPPINGS: FieldId = FieldId::from_raw(304);

    /// Bank groups with all spare banks available.
    ///
    /// NVML field `NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX`, id 305. Since NVML 13.4.61.
    #[doc(alias = "NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX")]
    pub const BANK_REMAPPER_HISTOGRAM_MAX: FieldId = FieldId::from_raw(305);

    /// Bank groups without an available spare bank.
    ///
    /// NVML field `NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE`, id 306. Since NVML 13.4.61.
    #[doc(alias = "NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE")]
    pub const BANK_REMAPPER_HISTOGRAM_NONE: FieldId = FieldId::from_raw(306);

    /// Whether bank remappings are pending: 1 or 0.
    ///
    /// NVML field `NVML_FI_DEV_PENDING_BANK_REMAPPING`, id 307. Since NVML 13.4.61.
    #[doc(alias = "NVML_FI_DEV_PENDING_BANK_REMAPPING")]
    pub const PENDING_BANK_REMAPPING: FieldId = FieldId::from_raw(307);

    /// GPU core temperature, in degrees Celsius with fractions.
    ///
    /// NVML field `NVML_FI_DEV_GPU_TEMP`, id 308. Since NVML 13.5.37.
    #[doc(alias = "NVML_FI_DEV_GPU_TEMP")]
    pub const GPU_TEMP: FieldId = FieldId::from_raw(308);

    /// Time in which power smoothing limited the GPU, in nanoseconds.
    ///
    /// NVML field `NVML_FI_PWR_SMOOTHING_LIMITED_TIME`, id 309. Since NVML 13.5.37.
    #[doc(alias = "NVML_FI_PWR_SMOOTHING_LIMITED_TIME")]
    pub const PWR_SMOOTHING_LIMITED_TIME: FieldId = FieldId::from_raw(309);

    /// Every field that this version of the crate has a name for, in ascending order.
    pub const ALL: &'static [FieldId] = &[
        FieldId::ECC_CURRENT,
        FieldId::ECC_PENDING,
        FieldId::ECC_SBE_VOL_TOTAL,
        FieldId::ECC_DBE_VOL_TOTAL,
        FieldId::ECC_SBE_AGG_TOTAL,
        FieldId::ECC_DBE_AGG_TOTAL,
        FieldId::ECC_SBE_VOL_L1,
        FieldId::ECC_DBE_VOL_L1,
        FieldId::ECC_SBE_VOL_L2,
        FieldId::ECC_DBE_VOL_L2,
        FieldId::ECC_SBE_VOL_DEV,
        FieldId::ECC_DBE_VOL_DEV,
        FieldId::ECC_SBE_VOL_REG,
        FieldId::ECC_DBE_VOL_REG,
        FieldId::ECC_SBE_VOL_TEX,
        FieldId::ECC_DBE_VOL_TEX,
        FieldId::ECC_DBE_VOL_CBU,
        FieldId::ECC_SBE_AGG_L1,
        FieldId::ECC_DBE_AGG_L1,
        FieldId::ECC_SBE_AGG_L2,
        FieldId::ECC_DBE_AGG_L2,
        FieldId::ECC_SBE_AGG_DEV,
        FieldId::ECC_DBE_AGG_DEV,
        FieldId::ECC_SBE_AGG_REG,
        FieldId::ECC_DBE_AGG_REG,
        FieldId::ECC_SBE_AGG_TEX,
        FieldId::ECC_DBE_AGG_TEX,
        FieldId::ECC_DBE_AGG_CBU,
        FieldId::RETIRED_SBE,
        FieldId::RETIRED_DBE,
        FieldId::RETIRED_PENDING,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L0,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L1,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L2,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L3,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L4,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L5,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L0,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L1,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L2,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L3,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L4,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L5,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_TOTAL,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L0,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L1,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L2,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L3,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L4,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L5,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_TOTAL,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L0,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L1,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L2,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L3,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L4,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L5,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_TOTAL,
        FieldId::NVLINK_BANDWIDTH_C0_L0,
        FieldId::NVLINK_BANDWIDTH_C0_L1,
        FieldId::NVLINK_BANDWIDTH_C0_L2,
        FieldId::NVLINK_BANDWIDTH_C0_L3,
        FieldId::NVLINK_BANDWIDTH_C0_L4,
        FieldId::NVLINK_BANDWIDTH_C0_L5,
        FieldId::NVLINK_BANDWIDTH_C0_TOTAL,
        FieldId::NVLINK_BANDWIDTH_C1_L0,
        FieldId::NVLINK_BANDWIDTH_C1_L1,
        FieldId::NVLINK_BANDWIDTH_C1_L2,
        FieldId::NVLINK_BANDWIDTH_C1_L3,
        FieldId::NVLINK_BANDWIDTH_C1_L4,
        FieldId::NVLINK_BANDWIDTH_C1_L5,
        FieldId::NVLINK_BANDWIDTH_C1_TOTAL,
        FieldId::CLOCKS_EVENT_REASON_SW_POWER_CAP,
        FieldId::PERF_POLICY_THERMAL,
        FieldId::CLOCKS_EVENT_REASON_SYNC_BOOST,
        FieldId::PERF_POLICY_BOARD_LIMIT,
        FieldId::PERF_POLICY_LOW_UTILIZATION,
        FieldId::PERF_POLICY_RELIABILITY,
        FieldId::PERF_POLICY_TOTAL_APP_CLOCKS,
        FieldId::PERF_POLICY_TOTAL_BASE_CLOCKS,
        FieldId::MEMORY_TEMP,
        FieldId::TOTAL_ENERGY_CONSUMPTION,
        FieldId::NVLINK_SPEED_MBPS_L0,
        FieldId::NVLINK_SPEED_MBPS_L1,
        FieldId::NVLINK_SPEED_MBPS_L2,
        FieldId::NVLINK_SPEED_MBPS_L3,
        FieldId::NVLINK_SPEED_MBPS_L4,
        FieldId::NVLINK_SPEED_MBPS_L5,
        FieldId::NVLINK_SPEED_MBPS_COMMON,
        FieldId::NVLINK_LINK_COUNT,
        FieldId::RETIRED_PENDING_SBE,
        FieldId::RETIRED_PENDING_DBE,
        FieldId::PCIE_REPLAY_COUNTER,
        FieldId::PCIE_REPLAY_ROLLOVER_COUNTER,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L6,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L7,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L8,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L9,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L10,
        FieldId::NVLINK_CRC_FLIT_ERROR_COUNT_L11,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L6,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L7,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L8,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L9,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L10,
        FieldId::NVLINK_CRC_DATA_ERROR_COUNT_L11,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L6,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L7,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L8,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L9,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L10,
        FieldId::NVLINK_REPLAY_ERROR_COUNT_L11,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L6,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L7,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L8,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L9,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L10,
        FieldId::NVLINK_RECOVERY_ERROR_COUNT_L11,
        FieldId::NVLINK_BANDWIDTH_C0_L6,
        FieldId::NVLINK_BANDWIDTH_C0_L7,
        FieldId::NVLINK_BANDWIDTH_C0_L8,
        FieldId::NVLINK_BANDWIDTH_C0_L9,
        FieldId::NVLINK_BANDWIDTH_C0_L10,
        FieldId::NVLINK_BANDWIDTH_C0_L11,
        FieldId::NVLINK_BANDWIDTH_C1_L6,
        FieldId::NVLINK_BANDWIDTH_C1_L7,
        FieldId::NVLINK_BANDWIDTH_C1_L8,
        FieldId::NVLINK_BANDWIDTH_C1_L9,
        FieldId::NVLINK_BANDWIDTH_C1_L10,
        FieldId::NVLINK_BANDWIDTH_C1_L11,
        FieldId::NVLINK_SPEED_MBPS_L6,
        FieldId::NVLINK_SPEED_MBPS_L7,
        FieldId::NVLINK_SPEED_MBPS_L8,
        FieldId::NVLINK_SPEED_MBPS_L9,
        FieldId::NVLINK_SPEED_MBPS_L10,
        FieldId::NVLINK_SPEED_MBPS_L11,
        FieldId::NVLINK_THROUGHPUT_DATA_TX,
        FieldId::NVLINK_THROUGHPUT_DATA_RX,
        FieldId::NVLINK_THROUGHPUT_RAW_TX,
        FieldId::NVLINK_THROUGHPUT_RAW_RX,
        FieldId::REMAPPED_COR,
        FieldId::REMAPPED_UNC,
        FieldId::REMAPPED_PENDING,
        FieldId::REMAPPED_FAILURE,
        FieldId::NVLINK_REMOTE_NVLINK_ID,
        FieldId::NVSWITCH_CONNECTED_LINK_COUNT,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L0,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L1,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L2,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L3,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L4,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L5,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L6,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L7,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L8,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L9,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L10,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_L11,
        FieldId::NVLINK_ECC_DATA_ERROR_COUNT_TOTAL,
        FieldId::NVLINK_ERROR_DL_REPLAY,
        FieldId::NVLINK_ERROR_DL_RECOVERY,
        FieldId::NVLINK_ERROR_DL_CRC,
        FieldId::NVLINK_GET_SPEED,
        FieldId::NVLINK_GET_STATE,
        FieldId::NVLINK_GET_VERSION,
        FieldId::NVLINK_GET_POWER_STATE,
        FieldId::NVLINK_GET_POWER_THRESHOLD,
        FieldId::PCIE_L0_TO_RECOVERY_COUNTER,
        FieldId::C2C_LINK_COUNT,
        FieldId::C2C_LINK_GET_STATUS,
        FieldId::C2C_LINK_GET_MAX_BW,
        FieldId::PCIE_COUNT_CORRECTABLE_ERRORS,
        FieldId::PCIE_COUNT_NAKS_RECEIVED,
        FieldId::PCIE_COUNT_RECEIVER_ERROR,
        FieldId::PCIE_COUNT_BAD_TLP,
        FieldId::PCIE_COUNT_NAKS_SENT,
        FieldId::PCIE_COUNT_BAD_DLLP,
        FieldId::PCIE_COUNT_NON_FATAL_ERROR,
        FieldId::PCIE_COUNT_FATAL_ERROR,
        FieldId::PCIE_COUNT_UNSUPPORTED_REQ,
        FieldId::PCIE_COUNT_LCRC_ERROR,
        FieldId::PCIE_COUNT_LANE_ERROR,
        FieldId::IS_RESETLESS_MIG_SUPPORTED,
        FieldId::POWER_AVERAGE,
        FieldId::POWER_INSTANT,
        FieldId::POWER_MIN_LIMIT,
        FieldId::POWER_MAX_LIMIT,
        FieldId::POWER_DEFAULT_LIMIT,
        FieldId::POWER_CURRENT_LIMIT,
        FieldId::ENERGY,
        FieldId::POWER_REQUESTED_LIMIT,
        FieldId::TEMPERATURE_SHUTDOWN_TLIMIT,
        FieldId::TEMPERATURE_SLOWDOWN_TLIMIT,
        FieldId::TEMPERATURE_MEM_MAX_TLIMIT,
        FieldId::TEMPERATURE_GPU_MAX_TLIMIT,
        FieldId::PCIE_COUNT_TX_BYTES,
        FieldId::PCIE_COUNT_RX_BYTES,
        FieldId::IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE,
        FieldId::NVLINK_GET_POWER_THRESHOLD_MAX,
        FieldId::NVLINK_COUNT_XMIT_PACKETS,
        FieldId::NVLINK_COUNT_XMIT_BYTES,
        FieldId::NVLINK_COUNT_RCV_PACKETS,
        FieldId::NVLINK_COUNT_RCV_BYTES,
        FieldId::NVLINK_COUNT_VL15_DROPPED,
        FieldId::NVLINK_COUNT_MALFORMED_PACKET_ERRORS,
        FieldId::NVLINK_COUNT_BUFFER_OVERRUN_ERRORS,
        FieldId::NVLINK_COUNT_RCV_ERRORS,
        FieldId::NVLINK_COUNT_RCV_REMOTE_ERRORS,
        FieldId::NVLINK_COUNT_RCV_GENERAL_ERRORS,
        FieldId::NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS,
        FieldId::NVLINK_COUNT_XMIT_DISCARDS,
        FieldId::NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS,
        FieldId::NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS,
        FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS,
        FieldId::NVLINK_COUNT_RAW_BER_LANE0,
        FieldId::NVLINK_COUNT_RAW_BER_LANE1,
        FieldId::NVLINK_COUNT_RAW_BER,
        FieldId::NVLINK_COUNT_EFFECTIVE_ERRORS,
        FieldId::NVLINK_COUNT_EFFECTIVE_BER,
        FieldId::NVLINK_COUNT_SYMBOL_ERRORS,
        FieldId::NVLINK_COUNT_SYMBOL_BER,
        FieldId::NVLINK_GET_POWER_THRESHOLD_MIN,
        FieldId::NVLINK_GET_POWER_THRESHOLD_UNITS,
        FieldId::NVLINK_GET_POWER_THRESHOLD_SUPPORTED,
        FieldId::RESET_STATUS,
        FieldId::DRAIN_AND_RESET_STATUS,
        FieldId::PCIE_OUTBOUND_ATOMICS_MASK,
        FieldId::PCIE_INBOUND_ATOMICS_MASK,
        FieldId::GET_GPU_RECOVERY_ACTION,
        FieldId::C2C_LINK_ERROR_INTR,
        FieldId::C2C_LINK_ERROR_REPLAY,
        FieldId::C2C_LINK_ERROR_REPLAY_B2B,
        FieldId::C2C_LINK_POWER_STATE,
        FieldId::NVLINK_COUNT_FEC_HISTORY_0,
        FieldId::NVLINK_COUNT_FEC_HISTORY_1,
        FieldId::NVLINK_COUNT_FEC_HISTORY_2,
        FieldId::NVLINK_COUNT_FEC_HISTORY_3,
        FieldId::NVLINK_COUNT_FEC_HISTORY_4,
        FieldId::NVLINK_COUNT_FEC_HISTORY_5,
        FieldId::NVLINK_COUNT_FEC_HISTORY_6,
        FieldId::NVLINK_COUNT_FEC_HISTORY_7,
        FieldId::NVLINK_COUNT_FEC_HISTORY_8,
        FieldId::NVLINK_COUNT_FEC_HISTORY_9,
        FieldId::NVLINK_COUNT_FEC_HISTORY_10,
        FieldId::NVLINK_COUNT_FEC_HISTORY_11,
        FieldId::NVLINK_COUNT_FEC_HISTORY_12,
        FieldId::NVLINK_COUNT_FEC_HISTORY_13,
        FieldId::NVLINK_COUNT_FEC_HISTORY_14,
        FieldId::NVLINK_COUNT_FEC_HISTORY_15,
        FieldId::PWR_SMOOTHING_ENABLED,
        FieldId::PWR_SMOOTHING_PRIV_LVL,
        FieldId::PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED,
        FieldId::PWR_SMOOTHING_APPLIED_TMP_CEIL,
        FieldId::PWR_SMOOTHING_APPLIED_TMP_FLOOR,
        FieldId::PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING,
        FieldId::PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING,
        FieldId::PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING,
        FieldId::PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES,
        FieldId::PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR,
        FieldId::PWR_SMOOTHING_PROFILE_RAMP_UP_RATE,
        FieldId::PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE,
        FieldId::PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL,
        FieldId::PWR_SMOOTHING_ACTIVE_PRESET_PROFILE,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL,
        FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN,
        FieldId::CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN,
        FieldId::CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN,
        FieldId::POWER_SYNC_BALANCING_FREQ,
        FieldId::POWER_SYNC_BALANCING_AF,
        FieldId::EDPP_MULTIPLIER,
        FieldId::PWR_SMOOTHING_PRIMARY_POWER_FLOOR,
        FieldId::PWR_SMOOTHING_SECONDARY_POWER_FLOOR,
        FieldId::PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET,
        FieldId::PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT,
        FieldId::PWR_SMOOTHING_WINDOW_MULTIPLIER,
        FieldId::PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED,
        FieldId::PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR,
        FieldId::PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT,
        FieldId::PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT,
        FieldId::PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET,
        FieldId::NVLINK_COUNT_RAW_ERRORS_LANE0,
        FieldId::NVLINK_COUNT_RAW_ERRORS_LANE1,
        FieldId::NVLINK_COUNT_RAW_BER_LANE0_V2,
        FieldId::NVLINK_COUNT_RAW_BER_LANE1_V2,
        FieldId::NVLINK_COUNT_RAW_BER_V2,
        FieldId::NVLINK_PLR_XMIT_BLOCKS,
        FieldId::NVLINK_PLR_XMIT_RETRY_BLOCKS,
        FieldId::NVLINK_GET_DATA_RATE,
        FieldId::MMA_STALL_PERCENT,
        FieldId::MCLK_SWITCH_TYPE,
        FieldId::MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS,
        FieldId::PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED,
        FieldId::REMAPPED_ROWS_COR_INACTIVE,
        FieldId::REMAPPED_ROWS_UNC_INACTIVE,
        FieldId::ACTIVE_BANK_REMAPPINGS,
        FieldId::INACTIVE_BANK_REMAPPINGS,
        FieldId::BANK_REMAPPER_HISTOGRAM_MAX,
        FieldId::BANK_REMAPPER_HISTOGRAM_NONE,
        FieldId::PENDING_BANK_REMAPPING,
        FieldId::GPU_TEMP,
        FieldId::PWR_SMOOTHING_LIMITED_TIME,
    ];
}

/// The C name of a field.
pub(crate) const fn c_name(id: FieldId) -> Option<&'static str> {
    Some(match id.raw() {
        1 => "NVML_FI_DEV_ECC_CURRENT",
        2 => "NVML_FI_DEV_ECC_PENDING",
        3 => "NVML_FI_DEV_ECC_SBE_VOL_TOTAL",
        4 => "NVML_FI_DEV_ECC_DBE_VOL_TOTAL",
        5 => "NVML_FI_DEV_ECC_SBE_AGG_TOTAL",
        6 => "NVML_FI_DEV_ECC_DBE_AGG_TOTAL",
        7 => "NVML_FI_DEV_ECC_SBE_VOL_L1",
        8 => "NVML_FI_DEV_ECC_DBE_VOL_L1",
        9 => "NVML_FI_DEV_ECC_SBE_VOL_L2",
        10 => "NVML_FI_DEV_ECC_DBE_VOL_L2",
        11 => "NVML_FI_DEV_ECC_SBE_VOL_DEV",
        12 => "NVML_FI_DEV_ECC_DBE_VOL_DEV",
        13 => "NVML_FI_DEV_ECC_SBE_VOL_REG",
        14 => "NVML_FI_DEV_ECC_DBE_VOL_REG",
        15 => "NVML_FI_DEV_ECC_SBE_VOL_TEX",
        16 => "NVML_FI_DEV_ECC_DBE_VOL_TEX",
        17 => "NVML_FI_DEV_ECC_DBE_VOL_CBU",
        18 => "NVML_FI_DEV_ECC_SBE_AGG_L1",
        19 => "NVML_FI_DEV_ECC_DBE_AGG_L1",
        20 => "NVML_FI_DEV_ECC_SBE_AGG_L2",
        21 => "NVML_FI_DEV_ECC_DBE_AGG_L2",
        22 => "NVML_FI_DEV_ECC_SBE_AGG_DEV",
        23 => "NVML_FI_DEV_ECC_DBE_AGG_DEV",
        24 => "NVML_FI_DEV_ECC_SBE_AGG_REG",
        25 => "NVML_FI_DEV_ECC_DBE_AGG_REG",
        26 => "NVML_FI_DEV_ECC_SBE_AGG_TEX",
        27 => "NVML_FI_DEV_ECC_DBE_AGG_TEX",
        28 => "NVML_FI_DEV_ECC_DBE_AGG_CBU",
        29 => "NVML_FI_DEV_RETIRED_SBE",
        30 => "NVML_FI_DEV_RETIRED_DBE",
        31 => "NVML_FI_DEV_RETIRED_PENDING",
        32 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L0",
        33 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L1",
        34 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L2",
        35 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L3",
        36 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L4",
        37 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L5",
        38 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_TOTAL",
        39 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L0",
        40 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L1",
        41 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L2",
        42 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L3",
        43 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L4",
        44 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L5",
        45 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_TOTAL",
        46 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L0",
        47 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L1",
        48 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L2",
        49 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L3",
        50 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L4",
        51 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L5",
        52 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL",
        53 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L0",
        54 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L1",
        55 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L2",
        56 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L3",
        57 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L4",
        58 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L5",
        59 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_TOTAL",
        60 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L0",
        61 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L1",
        62 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L2",
        63 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L3",
        64 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L4",
        65 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L5",
        66 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_TOTAL",
        67 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L0",
        68 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L1",
        69 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L2",
        70 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L3",
        71 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L4",
        72 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L5",
        73 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_TOTAL",
        74 => "NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_POWER_CAP",
        75 => "NVML_FI_DEV_PERF_POLICY_THERMAL",
        76 => "NVML_FI_DEV_CLOCKS_EVENT_REASON_SYNC_BOOST",
        77 => "NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT",
        78 => "NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION",
        79 => "NVML_FI_DEV_PERF_POLICY_RELIABILITY",
        80 => "NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS",
        81 => "NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS",
        82 => "NVML_FI_DEV_MEMORY_TEMP",
        83 => "NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
        84 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L0",
        85 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L1",
        86 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L2",
        87 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L3",
        88 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L4",
        89 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L5",
        90 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON",
        91 => "NVML_FI_DEV_NVLINK_LINK_COUNT",
        92 => "NVML_FI_DEV_RETIRED_PENDING_SBE",
        93 => "NVML_FI_DEV_RETIRED_PENDING_DBE",
        94 => "NVML_FI_DEV_PCIE_REPLAY_COUNTER",
        95 => "NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER",
        96 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L6",
        97 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L7",
        98 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L8",
        99 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L9",
        100 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L10",
        101 => "NVML_FI_DEV_NVLINK_CRC_FLIT_ERROR_COUNT_L11",
        102 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L6",
        103 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L7",
        104 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L8",
        105 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L9",
        106 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L10",
        107 => "NVML_FI_DEV_NVLINK_CRC_DATA_ERROR_COUNT_L11",
        108 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L6",
        109 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L7",
        110 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L8",
        111 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L9",
        112 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L10",
        113 => "NVML_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_L11",
        114 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L6",
        115 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L7",
        116 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L8",
        117 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L9",
        118 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L10",
        119 => "NVML_FI_DEV_NVLINK_RECOVERY_ERROR_COUNT_L11",
        120 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L6",
        121 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L7",
        122 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L8",
        123 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L9",
        124 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L10",
        125 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C0_L11",
        126 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L6",
        127 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L7",
        128 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L8",
        129 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L9",
        130 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L10",
        131 => "NVML_FI_DEV_NVLINK_BANDWIDTH_C1_L11",
        132 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L6",
        133 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L7",
        134 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L8",
        135 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L9",
        136 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L10",
        137 => "NVML_FI_DEV_NVLINK_SPEED_MBPS_L11",
        138 => "NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX",
        139 => "NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX",
        140 => "NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX",
        141 => "NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX",
        142 => "NVML_FI_DEV_REMAPPED_COR",
        143 => "NVML_FI_DEV_REMAPPED_UNC",
        144 => "NVML_FI_DEV_REMAPPED_PENDING",
        145 => "NVML_FI_DEV_REMAPPED_FAILURE",
        146 => "NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID",
        147 => "NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT",
        148 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L0",
        149 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L1",
        150 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L2",
        151 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L3",
        152 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L4",
        153 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L5",
        154 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L6",
        155 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L7",
        156 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L8",
        157 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L9",
        158 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L10",
        159 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_L11",
        160 => "NVML_FI_DEV_NVLINK_ECC_DATA_ERROR_COUNT_TOTAL",
        161 => "NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY",
        162 => "NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY",
        163 => "NVML_FI_DEV_NVLINK_ERROR_DL_CRC",
        164 => "NVML_FI_DEV_NVLINK_GET_SPEED",
        165 => "NVML_FI_DEV_NVLINK_GET_STATE",
        166 => "NVML_FI_DEV_NVLINK_GET_VERSION",
        167 => "NVML_FI_DEV_NVLINK_GET_POWER_STATE",
        168 => "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD",
        169 => "NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER",
        170 => "NVML_FI_DEV_C2C_LINK_COUNT",
        171 => "NVML_FI_DEV_C2C_LINK_GET_STATUS",
        172 => "NVML_FI_DEV_C2C_LINK_GET_MAX_BW",
        173 => "NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS",
        174 => "NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED",
        175 => "NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR",
        176 => "NVML_FI_DEV_PCIE_COUNT_BAD_TLP",
        177 => "NVML_FI_DEV_PCIE_COUNT_NAKS_SENT",
        178 => "NVML_FI_DEV_PCIE_COUNT_BAD_DLLP",
        179 => "NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR",
        180 => "NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR",
        181 => "NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ",
        182 => "NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR",
        183 => "NVML_FI_DEV_PCIE_COUNT_LANE_ERROR",
        184 => "NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED",
        185 => "NVML_FI_DEV_POWER_AVERAGE",
        186 => "NVML_FI_DEV_POWER_INSTANT",
        187 => "NVML_FI_DEV_POWER_MIN_LIMIT",
        188 => "NVML_FI_DEV_POWER_MAX_LIMIT",
        189 => "NVML_FI_DEV_POWER_DEFAULT_LIMIT",
        190 => "NVML_FI_DEV_POWER_CURRENT_LIMIT",
        191 => "NVML_FI_DEV_ENERGY",
        192 => "NVML_FI_DEV_POWER_REQUESTED_LIMIT",
        193 => "NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT",
        194 => "NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT",
        195 => "NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT",
        196 => "NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT",
        197 => "NVML_FI_DEV_PCIE_COUNT_TX_BYTES",
        198 => "NVML_FI_DEV_PCIE_COUNT_RX_BYTES",
        199 => "NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE",
        200 => "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX",
        201 => "NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS",
        202 => "NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES",
        203 => "NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS",
        204 => "NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES",
        205 => "NVML_FI_DEV_NVLINK_COUNT_VL15_DROPPED",
        206 => "NVML_FI_DEV_NVLINK_COUNT_MALFORMED_PACKET_ERRORS",
        207 => "NVML_FI_DEV_NVLINK_COUNT_BUFFER_OVERRUN_ERRORS",
        208 => "NVML_FI_DEV_NVLINK_COUNT_RCV_ERRORS",
        209 => "NVML_FI_DEV_NVLINK_COUNT_RCV_REMOTE_ERRORS",
        210 => "NVML_FI_DEV_NVLINK_COUNT_RCV_GENERAL_ERRORS",
        211 => "NVML_FI_DEV_NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS",
        212 => "NVML_FI_DEV_NVLINK_COUNT_XMIT_DISCARDS",
        213 => "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS",
        214 => "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS",
        215 => "NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS",
        216 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0",
        217 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1",
        218 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER",
        219 => "NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_ERRORS",
        220 => "NVML_FI_DEV_NVLINK_COUNT_EFFECTIVE_BER",
        221 => "NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS",
        222 => "NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER",
        223 => "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN",
        224 => "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS",
        225 => "NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED",
        226 => "NVML_FI_DEV_RESET_STATUS",
        227 => "NVML_FI_DEV_DRAIN_AND_RESET_STATUS",
        228 => "NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK",
        229 => "NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK",
        230 => "NVML_FI_DEV_GET_GPU_RECOVERY_ACTION",
        231 => "NVML_FI_DEV_C2C_LINK_ERROR_INTR",
        232 => "NVML_FI_DEV_C2C_LINK_ERROR_REPLAY",
        233 => "NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B",
        234 => "NVML_FI_DEV_C2C_LINK_POWER_STATE",
        235 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0",
        236 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_1",
        237 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_2",
        238 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_3",
        239 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_4",
        240 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_5",
        241 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_6",
        242 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_7",
        243 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_8",
        244 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_9",
        245 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_10",
        246 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_11",
        247 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_12",
        248 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_13",
        249 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_14",
        250 => "NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15",
        251 => "NVML_FI_PWR_SMOOTHING_ENABLED",
        252 => "NVML_FI_PWR_SMOOTHING_PRIV_LVL",
        253 => "NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED",
        254 => "NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL",
        255 => "NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR",
        256 => "NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING",
        257 => "NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING",
        258 => "NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING",
        259 => "NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES",
        260 => "NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR",
        261 => "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE",
        262 => "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE",
        263 => "NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL",
        264 => "NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE",
        265 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR",
        266 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE",
        267 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE",
        268 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL",
        269 => "NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN",
        270 => "NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN",
        271 => "NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN",
        272 => "NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ",
        273 => "NVML_FI_DEV_POWER_SYNC_BALANCING_AF",
        274 => "NVML_FI_DEV_EDPP_MULTIPLIER",
        275 => "NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR",
        276 => "NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR",
        277 => "NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET",
        278 => "NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT",
        279 => "NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER",
        280 => "NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED",
        281 => "NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR",
        282 => "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT",
        283 => "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT",
        284 => "NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET",
        285 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR",
        286 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT",
        287 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT",
        288 => "NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET",
        289 => "NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE0",
        290 => "NVML_FI_DEV_NVLINK_COUNT_RAW_ERRORS_LANE1",
        291 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE0_V2",
        292 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_LANE1_V2",
        293 => "NVML_FI_DEV_NVLINK_COUNT_RAW_BER_V2",
        294 => "NVML_FI_DEV_NVLINK_PLR_XMIT_BLOCKS",
        295 => "NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS",
        296 => "NVML_FI_DEV_NVLINK_GET_DATA_RATE",
        297 => "NVML_FI_DEV_MMA_STALL_PERCENT",
        298 => "NVML_FI_DEV_MCLK_SWITCH_TYPE",
        299 => "NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS",
        300 => "NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED",
        301 => "NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE",
        302 => "NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE",
        303 => "NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS",
        304 => "NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS",
        305 => "NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX",
        306 => "NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE",
        307 => "NVML_FI_DEV_PENDING_BANK_REMAPPING",
        308 => "NVML_FI_DEV_GPU_TEMP",
        309 => "NVML_FI_PWR_SMOOTHING_LIMITED_TIME",
        _ => return None,
    })
}
