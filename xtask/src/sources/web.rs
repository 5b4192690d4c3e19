//! Which C functions each function of a crate comes to call, by itself and through others.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use super::scan::{self, Access, Routine, TypeItem, Use};

/// The functions of a crate and who calls whom, by name: there are no types here, so that a name stands for all
/// functions that have it unless the syntax says whose it is.
pub struct Web {
    pub routines: Vec<Routine>,
    pub types: Vec<TypeItem>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl Web {
    pub fn new(sources: &[Source], known: &BTreeSet<String>) -> Web {
        let (mut routines, mut types) = (Vec::new(), Vec::new());
        for source in sources {
            let (found, declared) = scan::scan(source, known);
            routines.extend(found);
            types.extend(declared);
        }
        // A public method of a private type is as private as the type.
        let private: BTreeSet<&str> = types.iter().filter(|one| !one.public).map(|one| one.name.as_str()).collect();
        for routine in &mut routines {
            if routine.access == Access::Public && private.contains(routine.owner.as_str()) {
                routine.access = Access::Private;
            }
        }
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, routine) in routines.iter().enumerate() {
            by_name.entry(routine.name.clone()).or_default().push(index);
        }
        Web { routines, types, by_name }
    }

    /// The C functions that a function itself calls or has called by private helpers.
    pub fn calls(&self, routine: &Routine) -> BTreeSet<String> {
        self.walk(routine, |from| {
            let mut next = Vec::new();
            for used in &from.uses {
                let found = self.resolve(from, used);
                // A bare name is only believed to be a helper within the same file.
                let helper = |at: &usize| {
                    let to = &self.routines[*at];
                    let is_exact = used.owner.as_deref() == Some(to.owner.as_str());
                    to.access == Access::Private && (is_exact || to.path == from.path)
                };
                next.extend(found.into_iter().filter(helper));
            }
            next
        })
    }

    /// The C functions that a function may come to call in any way: also through public functions, and through what
    /// the values that it makes do by themselves, such as iterators.
    pub fn reaches(&self, routine: &Routine) -> BTreeSet<String> {
        self.walk(routine, |from| {
            let mut next: Vec<usize> = from.uses.iter().flat_map(|used| self.resolve(from, used)).collect();
            let made = |to: &Routine| to.access == Access::Trait && from.makes.contains(&to.owner);
            next.extend((0..self.routines.len()).filter(|at| made(&self.routines[*at])));
            next
        })
    }

    /// The C functions that values of a type call by themselves: in `Drop` and other traits.
    pub fn calls_of_traits(&self, owner: &str) -> BTreeSet<String> {
        let of_traits = self.routines.iter().filter(|one| one.access == Access::Trait && one.owner == owner);
        of_traits.flat_map(|routine| self.calls(routine)).collect()
    }

    fn walk(&self, start: &Routine, next: impl Fn(&Routine) -> Vec<usize>) -> BTreeSet<String> {
        let mut calls = start.calls.clone();
        let mut seen = BTreeSet::new();
        let mut waiting = next(start);
        while let Some(at) = waiting.pop() {
            if seen.insert(at) {
                calls.extend(self.routines[at].calls.iter().cloned());
                waiting.extend(next(&self.routines[at]));
            }
        }
        calls
    }

    /// The functions that a name may mean: those of the owner that the syntax names, or else all of the name.
    fn resolve(&self, from: &Routine, used: &Use) -> Vec<usize> {
        let Some(named) = self.by_name.get(&used.name) else { return Vec::new() };
        let Some(owner) = &used.owner else { return named.clone() };
        let exact: Vec<usize> = named.iter().copied().filter(|at| self.routines[*at].owner == *owner).collect();
        if exact.is_empty() && !owner.is_empty() && *owner == from.owner { named.clone() } else { exact }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn web(files: &[(&str, &str)]) -> Web {
        let sources: Vec<Source> = files.iter().map(|(path, text)| Source::parse(path, text).unwrap()).collect();
        let known = ["nvmlA", "nvmlB", "nvmlC"].map(str::to_owned).into();
        Web::new(&sources, &known)
    }

    fn routine<'a>(web: &'a Web, name: &str) -> &'a Routine {
        web.routines.iter().find(|routine| routine.name == name).unwrap()
    }

    fn calls(web: &Web, name: &str) -> String {
        web.calls(routine(web, name)).into_iter().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_calls_count() {
        let web = web(&[(
            "a.rs",
            "impl D {
                /// nvmlB() in a comment
                #[doc(alias = \"nvmlA\")]
                pub fn a(&self) { self.read(Function::nvmlB, |n| unsafe { n.nvmlA(\"nvmlC()\") }) }
                pub fn in_macro(&self) { assert!(n.nvmlC() == Function::nvmlB) }
                pub fn as_value(&self) { self.table(Functions::nvmlB) }
            }
            #[cfg(test)] mod tests { fn t() { n.nvmlA() } }",
        )]);
        assert_eq!(calls(&web, "a"), "nvmlA");
        assert_eq!(routine(&web, "a").aliases, ["nvmlA"]);
        assert_eq!(calls(&web, "in_macro"), "nvmlC");
        assert_eq!(calls(&web, "as_value"), "nvmlB");
        assert_eq!(web.routines.len(), 3);
    }

    #[test]
    fn private_helpers_count_and_public_ones_are_only_reached() {
        let web = web(&[
            (
                "a.rs",
                "impl D {
                    pub fn through_private(&self) { self.helper() }
                    fn helper(&self) { free() }
                    pub fn through_public(&self) { self.other() }
                    pub fn other(&self) { n.nvmlB() }
                }
                fn free() { n.nvmlA() }",
            ),
            ("b.rs", "impl D { pub fn elsewhere(&self) { self.helper() } pub fn unrelated(&self) { x.helper() } }"),
        ]);
        assert_eq!(calls(&web, "through_private"), "nvmlA");
        assert_eq!(calls(&web, "elsewhere"), "nvmlA");
        assert_eq!(calls(&web, "unrelated"), "");
        assert_eq!(calls(&web, "through_public"), "");
        assert!(web.reaches(routine(&web, "through_public")).contains("nvmlB"));
    }

    #[test]
    fn values_call_by_themselves() {
        let web = web(&[(
            "a.rs",
            "pub struct S; struct P;
            pub fn make() -> S { S { x: 1 } }
            impl Drop for S { fn drop(&mut self) { n.nvmlC() } }
            impl P { pub fn hidden(&self) { n.nvmlA() } }",
        )]);
        assert_eq!(web.calls_of_traits("S"), ["nvmlC".to_owned()].into());
        assert!(web.reaches(routine(&web, "make")).contains("nvmlC"));
        assert_eq!(routine(&web, "hidden").access, Access::Private);
    }
}
