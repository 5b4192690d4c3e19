//! Fields to be read again and again.

use std::fmt;

use nvml_sys::{Function, Functions, Zeroable, nvmlFieldValue_t};

use super::numbering::Numbering;
use super::{Field, FieldSample};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;

/// Fields to be read together, and the buffer for their values: a program that reads the same fields every second
/// allocates nothing for it. One request does for any number of devices.
///
/// See [`Device::read_fields`].
#[derive(Clone)]
pub struct FieldRequest {
    fields: Vec<Field>,
    /// One entry for each field, and the guard entry behind them. `nvmlDeviceGetFieldValues` of driver 580 reads the
    /// entry behind its array for some NVLink fields, and fills it if it looks like another request for such a field.
    entries: Vec<nvmlFieldValue_t>,
}

impl FieldRequest {
    /// A request for these fields, in this order.
    pub fn new(fields: impl IntoIterator<Item: Into<Field>>) -> FieldRequest {
        let fields: Vec<Field> = fields.into_iter().map(Into::into).collect();
        let entries = vec![nvmlFieldValue_t::zeroed(); fields.len().saturating_add(1)];
        FieldRequest { fields, entries }
    }

    /// What is asked for.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Hands the zeroed entries to a call, with the zeroed guard entry behind them; gives the numbers that the answers
    /// have. Nothing to ask for is no call.
    pub(super) fn put(
        &mut self,
        device: &Device,
        function: Function,
        call: impl FnOnce(&Functions, nvml_sys::nvmlDevice_t, i32, *mut nvmlFieldValue_t) -> nvml_sys::nvmlReturn_t,
    ) -> Result<Numbering> {
        let numbering = if self.fields.iter().any(|field| Numbering::matters_to(field.id)) {
            Numbering::of_driver(device.nvml().driver_version()?)
        } else {
            Numbering::TODAY
        };
        // All of each entry, the guard entry included: drivers were seen to write less than a value, onto what was
        // there.
        self.entries.fill(Zeroable::zeroed());
        for (entry, field) in self.entries.iter_mut().zip(&self.fields) {
            (entry.fieldId, entry.scopeId) = (numbering.number(field.id), field.scope_id);
        }
        if !self.fields.is_empty() {
            // No request of this size fits into memory: a cut count would only leave entries out.
            let count = i32::try_from(self.fields.len()).unwrap_or(i32::MAX);
            let entries = self.entries.as_mut_ptr();
            device.command(function, |table, device| call(table, device, count, entries))?;
        }
        Ok(numbering)
    }

    /// The entries of the fields, without the guard entry.
    pub(super) fn values(&self) -> &[nvmlFieldValue_t] {
        self.entries.get(..self.fields.len()).unwrap_or_default()
    }
}

impl fmt::Debug for FieldRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FieldRequest").field(&self.fields).finish()
    }
}

/// The answers to a request, in its order: see [`Device::read_fields`].
#[derive(Clone)]
pub struct FieldSamples<'a> {
    pub(super) numbering: Numbering,
    pub(super) values: std::slice::Iter<'a, nvmlFieldValue_t>,
}

impl Iterator for FieldSamples<'_> {
    type Item = FieldSample;

    fn next(&mut self) -> Option<FieldSample> {
        self.values.next().map(|raw| FieldSample::of_raw(self.numbering, raw))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.values.size_hint()
    }
}

impl ExactSizeIterator for FieldSamples<'_> {}
impl std::iter::FusedIterator for FieldSamples<'_> {}

impl fmt::Debug for FieldSamples<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
