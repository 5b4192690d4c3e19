//! Requests for field values that are read repeatedly.

use std::fmt;

use nvml_sys::{Function, Functions, Zeroable, nvmlFieldValue_t};

use super::numbering::Numbering;
use super::{Field, FieldSample};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;

/// Reusable list of fields, with the buffer for their values.
///
/// A program that reads the same fields every second allocates nothing for them. One request serves any number of
/// devices, one after the other. See [`Device::read_fields`].
#[derive(Clone)]
pub struct FieldRequest {
    fields: Vec<Field>,
    values: Vec<nvmlFieldValue_t>,
}

/// # Request
impl FieldRequest {
    /// Request for these fields, in this order.
    pub fn new(fields: impl IntoIterator<Item: Into<Field>>) -> FieldRequest {
        let fields: Vec<Field> = fields.into_iter().map(Into::into).collect();
        let values = vec![nvmlFieldValue_t::zeroed(); fields.len()];
        FieldRequest { fields, values }
    }

    /// Fields of the request, in order.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Passes the zeroed entries to `call`, and returns the numbering of their field ids. Without fields, nothing is
    /// called.
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
        // Every entry is zeroed: drivers were observed to write fewer bytes than a value has.
        for (value, field) in self.values.iter_mut().zip(&self.fields) {
            let (number, scope) = (numbering.number(field.id), field.scope_id);
            *value = nvmlFieldValue_t { fieldId: number, scopeId: scope, ..Zeroable::zeroed() };
        }
        if !self.values.is_empty() {
            // A request of more than `i32::MAX` fields does not fit into memory; a cut count leaves entries unread.
            let count = i32::try_from(self.values.len()).unwrap_or(i32::MAX);
            let values = self.values.as_mut_ptr();
            device.command(function, |table, device| call(table, device, count, values))?;
        }
        Ok(numbering)
    }

    pub(super) fn values(&self) -> &[nvmlFieldValue_t] {
        &self.values
    }
}

impl fmt::Debug for FieldRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FieldRequest").field(&self.fields).finish()
    }
}

/// Iterator over the results of a request, in the order of its fields: see [`Device::read_fields`].
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
