//! ECC, repairs, the InfoROM, memory limits.
