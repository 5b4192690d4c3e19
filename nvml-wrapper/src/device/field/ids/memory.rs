//! Fields: ECC errors, retired pages and remapped memory.

use crate::device::field::FieldId;
use crate::device::field::ids::field_ids;

field_ids! {
    MEMORY {
        /// Whether ECC is on: 1 or 0.
        ECC_CURRENT = NVML_FI_DEV_ECC_CURRENT,
        /// Whether ECC will be on after the next reboot: 1 or 0.
        ECC_PENDING = NVML_FI_DEV_ECC_PENDING,
        /// Corrected (single bit) ECC errors in all, since the driver was loaded.
        ECC_SBE_VOL_TOTAL = NVML_FI_DEV_ECC_SBE_VOL_TOTAL,
        /// Uncorrectable (double bit) ECC errors in all, since the driver was loaded.
        ECC_DBE_VOL_TOTAL = NVML_FI_DEV_ECC_DBE_VOL_TOTAL,
        /// Corrected (single bit) ECC errors in all, over the life of the board.
        ECC_SBE_AGG_TOTAL = NVML_FI_DEV_ECC_SBE_AGG_TOTAL,
        /// Uncorrectable (double bit) ECC errors in all, over the life of the board.
        ECC_DBE_AGG_TOTAL = NVML_FI_DEV_ECC_DBE_AGG_TOTAL,
        /// Corrected (single bit) ECC errors in the L1 cache, since the driver was loaded.
        ECC_SBE_VOL_L1 = NVML_FI_DEV_ECC_SBE_VOL_L1,
        /// Uncorrectable (double bit) ECC errors in the L1 cache, since the driver was loaded.
        ECC_DBE_VOL_L1 = NVML_FI_DEV_ECC_DBE_VOL_L1,
        /// Corrected (single bit) ECC errors in the L2 cache, since the driver was loaded.
        ECC_SBE_VOL_L2 = NVML_FI_DEV_ECC_SBE_VOL_L2,
        /// Uncorrectable (double bit) ECC errors in the L2 cache, since the driver was loaded.
        ECC_DBE_VOL_L2 = NVML_FI_DEV_ECC_DBE_VOL_L2,
        /// Corrected (single bit) ECC errors in device memory, since the driver was loaded.
        ECC_SBE_VOL_DEV = NVML_FI_DEV_ECC_SBE_VOL_DEV,
        /// Uncorrectable (double bit) ECC errors in device memory, since the driver was loaded.
        ECC_DBE_VOL_DEV = NVML_FI_DEV_ECC_DBE_VOL_DEV,
        /// Corrected (single bit) ECC errors in the register file, since the driver was loaded.
        ECC_SBE_VOL_REG = NVML_FI_DEV_ECC_SBE_VOL_REG,
        /// Uncorrectable (double bit) ECC errors in the register file, since the driver was loaded.
        ECC_DBE_VOL_REG = NVML_FI_DEV_ECC_DBE_VOL_REG,
        /// Corrected (single bit) ECC errors in texture memory, since the driver was loaded.
        ECC_SBE_VOL_TEX = NVML_FI_DEV_ECC_SBE_VOL_TEX,
        /// Uncorrectable (double bit) ECC errors in texture memory, since the driver was loaded.
        ECC_DBE_VOL_TEX = NVML_FI_DEV_ECC_DBE_VOL_TEX,
        /// Uncorrectable (double bit) ECC errors in the convergence barrier unit, since the driver was loaded.
        ECC_DBE_VOL_CBU = NVML_FI_DEV_ECC_DBE_VOL_CBU,
        /// Corrected (single bit) ECC errors in the L1 cache, over the life of the board.
        ECC_SBE_AGG_L1 = NVML_FI_DEV_ECC_SBE_AGG_L1,
        /// Uncorrectable (double bit) ECC errors in the L1 cache, over the life of the board.
        ECC_DBE_AGG_L1 = NVML_FI_DEV_ECC_DBE_AGG_L1,
        /// Corrected (single bit) ECC errors in the L2 cache, over the life of the board.
        ECC_SBE_AGG_L2 = NVML_FI_DEV_ECC_SBE_AGG_L2,
        /// Uncorrectable (double bit) ECC errors in the L2 cache, over the life of the board.
        ECC_DBE_AGG_L2 = NVML_FI_DEV_ECC_DBE_AGG_L2,
        /// Corrected (single bit) ECC errors in device memory, over the life of the board.
        ECC_SBE_AGG_DEV = NVML_FI_DEV_ECC_SBE_AGG_DEV,
        /// Uncorrectable (double bit) ECC errors in device memory, over the life of the board.
        ECC_DBE_AGG_DEV = NVML_FI_DEV_ECC_DBE_AGG_DEV,
        /// Corrected (single bit) ECC errors in the register file, over the life of the board.
        ECC_SBE_AGG_REG = NVML_FI_DEV_ECC_SBE_AGG_REG,
        /// Uncorrectable (double bit) ECC errors in the register file, over the life of the board.
        ECC_DBE_AGG_REG = NVML_FI_DEV_ECC_DBE_AGG_REG,
        /// Corrected (single bit) ECC errors in texture memory, over the life of the board.
        ECC_SBE_AGG_TEX = NVML_FI_DEV_ECC_SBE_AGG_TEX,
        /// Uncorrectable (double bit) ECC errors in texture memory, over the life of the board.
        ECC_DBE_AGG_TEX = NVML_FI_DEV_ECC_DBE_AGG_TEX,
        /// Uncorrectable (double bit) ECC errors in the convergence barrier unit, over the life of the board.
        ECC_DBE_AGG_CBU = NVML_FI_DEV_ECC_DBE_AGG_CBU,
        /// Memory pages retired for single bit errors.
        RETIRED_SBE = NVML_FI_DEV_RETIRED_SBE,
        /// Memory pages retired for double bit errors.
        RETIRED_DBE = NVML_FI_DEV_RETIRED_DBE,
        /// Whether memory pages wait to be retired: 1 or 0.
        RETIRED_PENDING = NVML_FI_DEV_RETIRED_PENDING,
        /// Whether memory pages wait to be retired for single bit errors: 1 or 0.
        RETIRED_PENDING_SBE = NVML_FI_DEV_RETIRED_PENDING_SBE,
        /// Whether memory pages wait to be retired for double bit errors: 1 or 0.
        RETIRED_PENDING_DBE = NVML_FI_DEV_RETIRED_PENDING_DBE,
        /// Memory rows remapped for correctable errors.
        REMAPPED_COR = NVML_FI_DEV_REMAPPED_COR,
        /// Memory rows remapped for uncorrectable errors.
        REMAPPED_UNC = NVML_FI_DEV_REMAPPED_UNC,
        /// Whether memory rows wait to be remapped: 1 or 0.
        REMAPPED_PENDING = NVML_FI_DEV_REMAPPED_PENDING,
        /// Whether remapping a memory row failed: 1 or 0.
        REMAPPED_FAILURE = NVML_FI_DEV_REMAPPED_FAILURE,
        /// Row remappings for correctable errors that are not active.
        REMAPPED_ROWS_COR_INACTIVE = NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE,
        /// Row remappings for uncorrectable errors that are not active.
        REMAPPED_ROWS_UNC_INACTIVE = NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE,
        /// Bank remappings that are active.
        ACTIVE_BANK_REMAPPINGS = NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS,
        /// Bank remappings that are not active.
        INACTIVE_BANK_REMAPPINGS = NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS,
        /// Groups of banks with all of their spare banks left.
        BANK_REMAPPER_HISTOGRAM_MAX = NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX,
        /// Groups of banks with no spare bank left.
        BANK_REMAPPER_HISTOGRAM_NONE = NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE,
        /// Whether memory banks wait to be remapped: 1 or 0.
        PENDING_BANK_REMAPPING = NVML_FI_DEV_PENDING_BANK_REMAPPING,
    }
}
