//! The engine as a WebAssembly module without imports: what a page inside a browser calls.
//!
//! A page writes its request where [`request`] says, calls [`run`], and reads the answer from where
//! that says; `src/page/engine.rs` of calgate describes both. A module serves one request after
//! another. Nothing here is unsafe but the bare names under which a page finds the functions: the
//! linker cannot know that nobody else uses them.

use std::cell::RefCell;

use calgate::page::engine;

thread_local! {
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a request of `length` bytes and says where it is.
#[unsafe(no_mangle)]
pub extern "C" fn request(length: usize) -> *mut u8 {
    REQUEST.with_borrow_mut(|bytes| {
        bytes.clear();
        bytes.resize(length, 0);
        bytes.as_mut_ptr()
    })
}

/// Answers the request that was written and says where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> *const u8 {
    let answer = REQUEST.with_borrow(|request| engine::answer(request, &mut |_done_frac| true));
    ANSWER.with_borrow_mut(|bytes| {
        *bytes = engine::block(&answer);
        bytes.as_ptr()
    })
}

/// Length of the answer in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(Vec::len)
}
