//! Events as an asynchronous stream, which needs the feature `tokio`.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

use futures_core::Stream;
use nvml_sim::{Fault, Function, Simulation};
use nvml_sys::NVML_ERROR_GPU_IS_LOST;
use nvml_wrapper::Result;
use nvml_wrapper::event::{Event, EventStream};

use crate::event_iterator::{XID, set};

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(future)
}

fn xid(event: Option<Result<Event>>) -> Option<u64> {
    event.and_then(|event| event.unwrap().xid())
}

/// Waits for a condition that another thread causes, and fails after a timeout.
fn until(what: &str, condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn is_ended(sim: &Simulation) -> bool {
    (sim.open_event_sets(), sim.initialized()) == (0, 0)
}

#[test]
fn events_come_as_they_happen() {
    let (sim, set) = set();
    sim.push_event(0, XID.bits(), 13);
    let mut stream = set.into_stream().unwrap();
    block_on(async {
        assert_eq!(xid(stream.next().await), Some(13));
        // An event that occurs during the wait.
        let (event, ()) = both(stream.next(), async { assert_eq!(sim.push_event(0, XID.bits(), 79), 1) }).await;
        assert_eq!(xid(event), Some(79));
        stream.close().await;
    });
    assert!(is_ended(&sim));
    assert_eq!(sim.calls(Function::nvmlEventSetFree), 1);
}

/// Polls the first future, then the second, until both are ready.
async fn both<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut first, mut second) = (None, None);
    poll_fn(move |context| {
        if first.is_none() {
            first = ready(a.as_mut().poll(context));
        }
        if second.is_none() {
            second = ready(b.as_mut().poll(context));
        }
        match (first.take(), second.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (first, second) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

fn ready<T>(poll: Poll<T>) -> Option<T> {
    match poll {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// No event is lost if a future is dropped before it is ready, whenever that is.
#[test]
fn next_is_cancel_safe() {
    const ALL: u16 = 300;
    let (sim, set) = set();
    let mut stream = set.into_stream().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..ALL {
                sim.push_event(0, XID.bits(), number.into());
                if number % 7 == 0 {
                    std::thread::sleep(Duration::from_micros(300));
                }
            }
        });
        block_on(async {
            let mut seen = Vec::new();
            let start = Instant::now();
            while seen.len() < usize::from(ALL) {
                assert!(start.elapsed() < Duration::from_secs(20), "an event is lost: {seen:?}");
                // Polled once or a few times, then dropped.
                let next = tokio::time::timeout(Duration::from_micros(50), stream.next());
                if let Ok(event) = next.await {
                    seen.push(xid(event).unwrap());
                }
            }
            assert_eq!(seen, (0..u64::from(ALL)).collect::<Vec<_>>());
            stream.close().await;
        });
    });
    assert!(is_ended(&sim));
}

/// More events than the capacity of the stream: they stay in the library, in order.
#[test]
fn a_slow_program_loses_no_events() {
    let (sim, set) = set();
    let mut stream = set.into_stream().unwrap();
    for number in 0..1000 {
        sim.push_event(0, XID.bits(), number);
    }
    until("the capacity is used", || sim.calls(Function::nvmlEventSetWait_v2) > 64);
    block_on(async {
        for number in 0..1000 {
            assert_eq!(xid(stream.next().await), Some(number));
        }
        // Closing does not wait for free capacity.
        for number in 0..1000 {
            sim.push_event(0, XID.bits(), number);
        }
        stream.close().await;
    });
    assert!(is_ended(&sim));
}

#[test]
fn dropping_it_ends_the_thread_and_frees_the_set() {
    // While the thread sleeps in the driver.
    let (sim, set) = set();
    let stream = set.into_stream().unwrap();
    until("the thread waits", || sim.calls(Function::nvmlEventSetWait_v2) > 0);
    drop(stream);
    until("the thread releases the set", || is_ended(&sim));
    assert_eq!(sim.calls(Function::nvmlEventSetFree), 1);
    // While the thread waits for free capacity.
    let (sim, set) = self::set();
    for number in 0..1000 {
        sim.push_event(0, XID.bits(), number);
    }
    let stream = set.into_stream().unwrap();
    until("the capacity is used", || sim.calls(Function::nvmlEventSetWait_v2) > 64);
    drop(stream);
    until("the thread releases the set", || is_ended(&sim));
    // In a runtime, which keeps running.
    let (sim, set) = self::set();
    block_on(async {
        drop(set.into_stream().unwrap());
        let start = Instant::now();
        while !is_ended(&sim) {
            assert!(start.elapsed() < Duration::from_secs(20));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
}

#[test]
fn an_error_is_an_item_and_the_last() {
    let (sim, set) = set();
    sim.push_event(0, XID.bits(), 48);
    let mut stream = set.clone().into_stream().unwrap();
    block_on(async {
        assert_eq!(xid(stream.next().await), Some(48));
        sim.node(|node| node.gpus[0].lost = true);
        assert!(stream.next().await.unwrap().unwrap_err().is_gpu_lost());
        assert_eq!(stream.next().await, None);
        assert_eq!(stream.next().await, None);
        stream.close().await;
    });
    // Another stream of the same set continues later.
    sim.node(|node| node.gpus[0].lost = false);
    sim.push_event(0, XID.bits(), 79);
    let mut stream = set.into_stream().unwrap();
    block_on(async {
        assert_eq!(xid(stream.next().await), Some(79));
        stream.close().await;
    });
    assert!(is_ended(&sim));
    // TRAPS 26: an error is returned once, and the thread ends.
    let (sim, set) = self::set();
    sim.fail(Function::nvmlEventSetWait_v2, Fault::code(NVML_ERROR_GPU_IS_LOST));
    let mut stream = set.into_stream().unwrap();
    block_on(async { assert!(stream.next().await.unwrap().is_err()) });
    until("the thread ends by itself", || sim.open_event_sets() == 0);
    assert_eq!(sim.calls(Function::nvmlEventSetWait_v2), 1);
    drop(stream);
}

#[test]
fn a_clone_of_the_set_keeps_it_and_adds_to_it() {
    let (sim, set) = set();
    let mut stream = set.clone().into_stream().unwrap();
    set.register(&set.nvml().device_by_index(6).unwrap(), XID).unwrap();
    sim.push_event(6, XID.bits(), 94);
    block_on(async {
        let event = stream.next().await.unwrap().unwrap();
        assert_eq!(event.device.unwrap().index(), Ok(6));
        stream.close().await;
    });
    assert_eq!((sim.open_event_sets(), sim.calls(Function::nvmlEventSetFree)), (1, 0));
    drop(set);
    assert!(is_ended(&sim));
}

/// Counts the wake-ups.
struct Woken(AtomicUsize);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// The stream needs no runtime: it is polled without one here.
#[test]
fn it_wakes_who_polls_it() {
    fn check<S: Stream<Item = Result<Event>> + Send + Unpin + 'static>(_: &S) {}
    let (sim, set) = set();
    let mut stream: EventStream = set.into_stream().unwrap();
    check(&stream);
    let woken = Arc::new(Woken(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&woken));
    let mut context = Context::from_waker(&waker);
    assert!(Pin::new(&mut stream).poll_next(&mut context).is_pending());
    assert_eq!(woken.0.load(Ordering::SeqCst), 0);
    sim.push_event(0, XID.bits(), 63);
    until("it wakes", || woken.0.load(Ordering::SeqCst) > 0);
    let Poll::Ready(event) = Pin::new(&mut stream).poll_next(&mut context) else { panic!("woken without an event") };
    assert_eq!(xid(event), Some(63));
    drop(stream);
    until("the thread releases the set", || is_ended(&sim));
}
