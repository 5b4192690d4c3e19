//! Running bindgen over a header: the one place that knows its options.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, bail};
use regex::{Captures, Regex};

use super::Target;

/// Parses a header's text and returns bindgen's view of it.
///
/// nvml-sys is generated for one target, so that every machine generates the same text; `cargo xtask abi --target` checks
/// the others.
pub fn bindings(header: &str, target: Target) -> Result<syn::File> {
    find_libclang()?;
    let bindings = bindgen::Builder::default()
        .header_contents("nvml.h", header)
        .clang_arg(format!("--target={}", target.triple()))
        // With this, the legacy names are functions of their own and not macros of the newest version.
        .clang_arg("-DNVML_NO_UNVERSIONED_FUNC_DEFS")
        .allowlist_file(".*nvml\\.h")
        .allowlist_item("(nvml|NVML|MAX_CLK|INVALID_GPU).*")
        .default_enum_style(bindgen::EnumVariation::Consts)
        .prepend_enum_name(false)
        .translate_enum_integer_types(false)
        .default_macro_constant_type(bindgen::MacroTypeVariation::Unsigned)
        .generate_cstr(true)
        .generate_comments(true)
        .layout_tests(true)
        .merge_extern_blocks(true)
        .use_core()
        .ctypes_prefix("core::ffi")
        .formatter(bindgen::Formatter::None)
        .generate()
        .context("bindgen refused the header")?;
    let source = name_by_typedef(&bindings.to_string())?;
    syn::parse_file(&source).context("bindgen's output is not Rust")
}

/// Gives each struct and enum the name of its typedef: bindgen keeps the C tag (`nvmlPciInfo_st`) and makes the
/// name that everybody uses (`nvmlPciInfo_t`) an alias of it.
fn name_by_typedef(source: &str) -> Result<String> {
    let typedef =
        Regex::new(r"pub (?:type (?P<name>\w+_t) = (?P<tag>\w+)|use self :: (?P<tag2>\w+) as (?P<name2>\w+)) ;")?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for found in typedef.captures_iter(source) {
        let (Some(tag), Some(name)) =
            (found.name("tag").or(found.name("tag2")), found.name("name").or(found.name("name2")))
        else {
            continue;
        };
        // Only tags are renamed: what ends in _t is a typedef itself, and the first typedef of a tag is its name.
        if !tag.as_str().ends_with("_t") {
            names.entry(tag.as_str().to_owned()).or_insert_with(|| name.as_str().to_owned());
        }
    }
    let word = Regex::new(r"\b\w+\b")?;
    let renamed = word.replace_all(source, |found: &Captures<'_>| match names.get(&found[0]) {
        Some(name) => name.clone(),
        None => found[0].to_owned(),
    });
    Ok(renamed.into_owned())
}

/// Points bindgen at a libclang: the one named by LIBCLANG_PATH, the one of PyPI's `libclang`, or the system's.
pub fn find_libclang() -> Result<()> {
    static LOCK: Mutex<()> = Mutex::new(());
    let _one_at_a_time = LOCK.lock();
    if std::env::var_os("LIBCLANG_PATH").is_some() {
        return Ok(());
    }
    if let Some(folder) = libclang_of_python() {
        // SAFETY: commands are single-threaded up to here; tests come here one after the other, under the lock, and
        // nothing else in this program reads the environment from C.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var("LIBCLANG_PATH", folder);
        }
        return Ok(());
    }
    // bindgen panics where it finds none; the panic's text would hide what to do about it.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let found = std::panic::catch_unwind(bindgen::clang_version).is_ok();
    std::panic::set_hook(hook);
    if !found {
        bail!(
            "no libclang found. Install it with one of\n  apt-get install libclang-dev\n  \
             python3 -m pip install libclang\nor name its folder in LIBCLANG_PATH."
        );
    }
    Ok(())
}

fn libclang_of_python() -> Option<PathBuf> {
    let script = "import clang, os; print(os.path.join(os.path.dirname(clang.__file__), 'native'))";
    let output = Command::new("python3").args(["-c", script]).output().ok()?;
    let folder = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    let usable = |name: &str| Path::new(&folder).join(name).exists();
    (usable("libclang.so") || usable("libclang.dylib") || usable("libclang.dll")).then_some(folder)
}
