//! ECC: mode, errors, and where they happened.
