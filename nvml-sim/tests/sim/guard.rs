//! Buffers with a page behind them that must not be touched: whoever writes or reads past the end is stopped there.

use core::ffi::c_void;

/// Memory that ends where a page begins which nobody may touch.
pub(crate) struct Guarded {
    base: *mut u8,
    /// Bytes that may be touched; they end at the guard page.
    usable: usize,
    page: usize,
    length: usize,
}

impl Guarded {
    pub(crate) fn new(length: usize) -> Guarded {
        // SAFETY: plain calls; the mapping is new and of this size, and the last page of it is made inaccessible.
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

    /// Where the buffer of the asked length begins: the guard page is right behind its last byte.
    pub(crate) fn start(&self) -> *mut c_void {
        // SAFETY: the length is less than what is usable.
        unsafe { self.base.add(self.usable - self.length).cast() }
    }

    fn fill(&self, pattern: u8, given: &[u8]) {
        assert!(given.len() <= self.length);
        // SAFETY: all of it may be touched, and what is given fits behind the start.
        unsafe {
            self.base.write_bytes(pattern, self.usable);
            self.start().cast::<u8>().copy_from_nonoverlapping(given.as_ptr(), given.len());
        }
    }

    fn bytes(&self) -> Vec<u8> {
        // SAFETY: all of it may be read, and nobody writes meanwhile.
        unsafe { core::slice::from_raw_parts(self.base, self.usable) }.to_vec()
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // SAFETY: the mapping that was made, with its guard page.
        unsafe { libc::munmap(self.base.cast(), self.usable + self.page) };
    }
}

/// How many bytes a call writes into a buffer of just this length, counted from the buffer's start to the last byte that
/// is another afterwards. The buffer begins with what is given, and is filled with one pattern and then another, so that
/// a byte that happens to be like the pattern is seen all the same. Nothing before the buffer may change; what lies
/// behind it can't.
pub(crate) fn written<T>(length: usize, given: &[u8], mut call: impl FnMut(*mut c_void) -> T) -> (usize, T) {
    let memory = Guarded::new(length);
    let mut reach = 0;
    let mut answer = None;
    for pattern in [0xA5, 0x5A] {
        memory.fill(pattern, given);
        let before = memory.bytes();
        answer = Some(call(memory.start()));
        let after = memory.bytes();
        let start = memory.usable - length;
        assert_eq!(before[..start], after[..start], "something before the buffer was written");
        let last = (start..memory.usable).rev().find(|place| before[*place] != after[*place]);
        reach = reach.max(last.map_or(0, |place| place + 1 - start));
    }
    (reach, answer.unwrap())
}

#[test]
fn what_is_written_is_counted() {
    let at = |to: *mut c_void, offset: usize, value: u8| {
        // SAFETY: the tests write inside of the eight bytes.
        unsafe { to.cast::<u8>().add(offset).write(value) };
    };
    assert_eq!(written(8, &[], |_| 7), (0, 7));
    assert_eq!(written(8, &[], |to| at(to, 7, 0)).0, 8);
    assert_eq!(written(8, &[], |to| at(to, 3, 0xA5)).0, 4);
    // What was given is no news.
    assert_eq!(written(8, &[1, 2], |to| at(to, 1, 2)).0, 0);
}

/// A call that writes one byte too many does not come back.
#[test]
fn the_guard_page_stops_who_goes_on() {
    let memory = Guarded::new(24);
    // SAFETY: the child does nothing but touch the guard page; the parent waits for it.
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
