//! Output of `nvidia-smi`.

use std::process::Command;
use std::sync::OnceLock;

use libtest_mimic::Failed;
use nvml_wrapper::Device;
use roxmltree::{Document, Node, ParsingOptions};

/// Whether `nvidia-smi` can be started.
pub(crate) fn is_installed() -> bool {
    static INSTALLED: OnceLock<bool> = OnceLock::new();
    *INSTALLED.get_or_init(|| Command::new("nvidia-smi").arg("-h").output().is_ok())
}

/// The output of `nvidia-smi` with these arguments.
pub(crate) fn run(arguments: &[&str]) -> Result<String, Failed> {
    let output = Command::new("nvidia-smi").args(arguments).output()?;
    if !output.status.success() {
        return Err(format!("nvidia-smi {arguments:?} failed with {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The same for a command that fails if a GPU has no values, and prints a message.
pub(crate) fn output_of(arguments: &[&str]) -> Result<String, Failed> {
    Ok(String::from_utf8(Command::new("nvidia-smi").args(arguments).output()?.stdout)?)
}

/// Calls `look` with the XML report and its elements of the GPUs.
pub(crate) fn report<R>(look: impl FnOnce(Node<'_, '_>, &[Node<'_, '_>]) -> Result<R, Failed>) -> Result<R, Failed> {
    let text = run(&["-q", "-x"])?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options)?;
    let root = document.root_element();
    let gpus: Vec<Node<'_, '_>> = root.children().filter(|node| node.has_tag_name("gpu")).collect();
    look(root, &gpus)
}

/// Element of a GPU.
pub(crate) fn of<'a, 'input>(elements: &[Node<'a, 'input>], device: &Device) -> Result<Node<'a, 'input>, Failed> {
    let uuid = device.uuid()?;
    let element = elements.iter().find(|element| text(**element, "uuid") == Some(&uuid));
    element.copied().ok_or_else(|| format!("nvidia-smi does not show {uuid}").into())
}

/// String at a path of element names.
pub(crate) fn text<'a>(from: Node<'a, '_>, path: &str) -> Option<&'a str> {
    let mut node = from;
    for name in path.split('/') {
        node = node.children().find(|child| child.has_tag_name(name))?;
    }
    node.text().map(str::trim)
}
