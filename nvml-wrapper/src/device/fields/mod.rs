//! Field values: many numbers in one call of the driver.
