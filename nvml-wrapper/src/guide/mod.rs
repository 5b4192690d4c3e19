#![doc = include_str!("guide.md")]

#[doc = include_str!("first_program.md")]
pub mod first_program {}

#[doc = include_str!("errors.md")]
pub mod errors {}

#[doc = include_str!("mig.md")]
pub mod mig {}

#[doc = include_str!("events.md")]
pub mod events {}

#[doc = include_str!("field_values.md")]
pub mod field_values {}

#[doc = include_str!("gpm.md")]
pub mod gpm {}

#[doc = include_str!("monitoring.md")]
pub mod monitoring {}

#[doc = include_str!("memory_health.md")]
pub mod memory_health {}

#[doc = include_str!("power_and_clocks.md")]
pub mod power_and_clocks {}

#[doc = include_str!("old_drivers.md")]
pub mod old_drivers {}

#[doc = include_str!("containers.md")]
pub mod containers {}

#[doc = include_str!("wsl.md")]
pub mod wsl {}

#[doc = include_str!("unified_memory.md")]
pub mod unified_memory {}

#[doc = include_str!("testing.md")]
pub mod testing {}

#[doc = include_str!("threads_and_cost.md")]
pub mod threads_and_cost {}
