//! Running bindgen over a header: the one place that knows its options.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, bail};
use regex::{Captures, Regex};

use super::Target;
use crate::workspace;

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
    // The generated files import the names of C's types.
    let source = source.replace(":: core :: ffi :: ", "").replace("core :: ffi :: ", "");
    syn::parse_file(&source).context("bindgen's output is not Rust")
}

/// Gives each struct and enum the name of its typedef: bindgen keeps the C tag (`nvmlPciInfo_st`) and makes the
/// name that everybody uses (`nvmlPciInfo_t`) an alias of it.
fn name_by_typedef(source: &str) -> Result<String> {
    let (ty, other) = (Regex::new(r"pub type (\w+_t) = (\w+) ;")?, Regex::new(r"pub use self :: (\w+) as (\w+) ;")?);
    let types = ty.captures_iter(source).map(|found| found.extract()).map(|(_, [name, tag])| (tag, name));
    let others = other.captures_iter(source).map(|found| found.extract()).map(|(_, [tag, name])| (tag, name));
    // Only tags are renamed: what ends in _t is a typedef itself, and the first typedef of a tag is its name.
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for (tag, name) in types.chain(others).filter(|(tag, _)| !tag.ends_with("_t")) {
        names.entry(tag).or_insert(name);
    }
    let renamed = |found: &Captures<'_>| names.get(&found[0]).copied().unwrap_or(&found[0]).to_owned();
    Ok(Regex::new(r"\b\w+\b")?.replace_all(source, renamed).into_owned())
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
    let script = "import clang, glob, os\n\
                  [library] = glob.glob(os.path.join(os.path.dirname(clang.__file__), 'native', 'libclang.*'))\n\
                  print(os.path.dirname(library))";
    let folder = workspace::output(Command::new("python3").args(["-c", script])).ok()?;
    Some(PathBuf::from(folder.trim()))
}
