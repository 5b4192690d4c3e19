//! Buffers followed by an inaccessible page, so that reading or writing past their end fails immediately.

use core::ffi::c_void;

/// Memory that ends at an inaccessible page.
pub(crate) struct Guarded {
    base: *mut u8,
    /// Number of accessible bytes, which end at the guard page.
    usable: usize,
    page: usize,
    length: usize,
}

impl Guarded {
    pub(crate) fn new(length: usize) -> Guarded {
        // SAFETY: plain calls; the mapping is new and of this size, and its last page is made inaccessible.
        unsafe {
            let page = usize::try_from(libc::sysconf(libc::_SC_PAGESIZE)).unwrap();
            let usable = (length / page + 1) * page;
            let access = libc::PROT_READ | libc::PROT_WRITE;
            let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
            let base = libc::mmap(core::ptr::null_mut(), usable + page, access, flags, -1, 0);
            assert_ne!(base, libc::MAP_FAILED);
            assert_eq!(libc::mprotect(base.byte_add(usable), page, libc::PROT_NONE), 0);
            Guarded { base: base.cast(), usable, page, length }
        }
    }

    /// Start of the buffer of the requested length, whose end is the start of the guard page.
    pub(crate) fn start(&self) -> *mut c_void {
        // SAFETY: the length is at most that of the accessible bytes.
        unsafe { self.base.add(self.usable - self.length).cast() }
    }

    fn fill(&self, pattern: u8, initial: &[u8]) {
        assert!(initial.len() <= self.length);
        // SAFETY: all bytes are accessible, and the initial content fits after the start.
        unsafe {
            self.base.write_bytes(pattern, self.usable);
            self.start().cast::<u8>().copy_from_nonoverlapping(initial.as_ptr(), initial.len());
        }
    }

    fn bytes(&self) -> Vec<u8> {
        // SAFETY: all bytes are accessible, and they are not written concurrently.
        unsafe { core::slice::from_raw_parts(self.base, self.usable) }.to_vec()
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // SAFETY: the mapping of `new`, with its guard page.
        unsafe { libc::munmap(self.base.cast(), self.usable + self.page) };
    }
}

/// Number of bytes that a call writes to a buffer of exactly this length, up to the last modified byte. The buffer
/// starts with the initial content and is filled with two different patterns, so that bytes equal to one pattern are
/// detected, too. Bytes before the buffer must not change; bytes after it cannot.
pub(crate) fn written<T>(length: usize, initial: &[u8], mut call: impl FnMut(*mut c_void) -> T) -> (usize, T) {
    let memory = Guarded::new(length);
    let mut reach = 0;
    let mut result = None;
    for pattern in [0xA5, 0x5A] {
        memory.fill(pattern, initial);
        let before = memory.bytes();
        result = Some(call(memory.start()));
        let after = memory.bytes();
        let start = memory.usable - length;
        assert_eq!(before[..start], after[..start], "something before the buffer was written");
        let last = (start..memory.usable).rev().find(|position| before[*position] != after[*position]);
        reach = reach.max(last.map_or(0, |position| position + 1 - start));
    }
    (reach, result.unwrap())
}

#[test]
fn written_bytes_are_counted() {
    let at = |to: *mut c_void, offset: usize, value: u8| {
        // SAFETY: the tests write within the eight bytes.
        unsafe { to.cast::<u8>().add(offset).write(value) };
    };
    assert_eq!(written(8, &[], |_| 7), (0, 7));
    assert_eq!(written(8, &[], |to| at(to, 7, 0)).0, 8);
    assert_eq!(written(8, &[], |to| at(to, 3, 0xA5)).0, 4);
    // Bytes of the initial content are not modified.
    assert_eq!(written(8, &[1, 2], |to| at(to, 1, 2)).0, 0);
}

/// A call that writes one byte too many is terminated.
#[test]
fn the_guard_page_terminates_overruns() {
    let memory = Guarded::new(24);
    // SAFETY: the child only accesses the guard page; the parent waits for it.
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::signal(libc::SIGSEGV, libc::SIG_DFL);
            memory.start().cast::<u8>().add(24).write_volatile(1);
            libc::_exit(0);
        }
        let mut status = 0;
        assert_eq!(libc::waitpid(child, &raw mut status, 0), child);
        assert!(libc::WIFSIGNALED(status) && libc::WTERMSIG(status) == libc::SIGSEGV);
    }
}
