//! What nvml-sys declares, by its own source: nothing of it may go unasked.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::index::is_unnamed;
use crate::workspace;

const FILES: [&str; 3] = ["types.rs", "constants.rs", "versions.rs"];

/// Types and constants of nvml-sys that are in no question.
pub fn unasked(subjects: &BTreeSet<&str>) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for file in FILES {
        let path = format!("nvml-sys/src/generated/{file}");
        let names = public(&workspace::read(&path)?).context(path)?;
        missing.extend(names.into_iter().filter(|name| !subjects.contains(name.as_str())));
    }
    Ok(missing)
}

/// The names that a file of nvml-sys exports. Two kinds have no counterpart in C: what a handle points to, which
/// nobody looks behind, and an unnamed union, whose members count as those of the struct that it stands in.
fn public(source: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for item in syn::parse_file(source)?.items {
        let name = match item {
            syn::Item::Struct(item) if item.fields.iter().all(is_opaque) => continue,
            syn::Item::Struct(item) => item.ident,
            syn::Item::Union(item) => item.ident,
            syn::Item::Type(item) => item.ident,
            syn::Item::Const(item) => item.ident,
            _ => continue,
        };
        names.push(name.to_string());
    }
    let text = source.split("__bindgen_anon_").skip(1).filter_map(|rest| rest.split_once(": "));
    let unions: BTreeSet<&str> = text.filter_map(|(_, rest)| rest.split_once(',')).map(|(ty, _)| ty).collect();
    names.retain(|name| !is_unnamed(name) || !unions.contains(name.as_str()));
    Ok(names)
}

fn is_opaque(field: &syn::Field) -> bool {
    field.ident.as_ref().is_some_and(|name| name == "_opaque")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_counterpart_in_c_is_found() {
        let source = "
            use core::ffi::c_uint;
            pub struct nvmlA_st { _opaque: [u8; 0] }
            pub struct nvmlA_t { pub handle: *mut nvmlA_st }
            pub struct nvmlB_t { pub __bindgen_anon_1: nvmlB_t__bindgen_ty_1, pub c: nvmlB_t__bindgen_ty_2 }
            pub union nvmlB_t__bindgen_ty_1 { pub a: c_uint }
            pub union nvmlB_t__bindgen_ty_2 { pub a: c_uint }
            unsafe impl Zeroable for nvmlB_t {}
            pub type nvmlE_t = c_uint;
            pub const NVML_E_ONE: nvmlE_t = 1;
        ";
        let names = public(source).unwrap();
        assert_eq!(names, ["nvmlA_t", "nvmlB_t", "nvmlB_t__bindgen_ty_2", "nvmlE_t", "NVML_E_ONE"]);
    }
}
