//! generated/gaps.rs: drivers that lack a function although a driver with a lower number has it.

use super::Input;

pub fn gaps(input: &Input) -> String {
    let mut text = String::from(
        "use crate::table::Function;\n\n\
         /// Drivers that lack a function although their number is higher than that of the first driver.\n\
         pub(crate) const fn gaps(function: Function) -> &'static [&'static str] {\n    match function {\n",
    );
    for function in &input.api.functions {
        let entry = input.since.get("function", &function.name);
        if let Some(entry) = entry.filter(|entry| !entry.gaps.is_empty()) {
            text += &format!("        Function::{} => &{:?},\n", function.name, entry.gaps);
        }
    }
    text += "        _ => &[],\n    }\n}\n";
    text
}
