//! A device without a browser: the application, a store in memory, a clock that
//! moves only when told to. The second client of the application, after the screens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Acting, Clock, Command, Effect, Files, Locks, Open, Place, Ports, Random, State, StoreError,
    Stored, Task, Timer, perform, update,
};
use plumbline::audit::Way;
use plumbline::audit::{Answer, AuditKind, Change, Chosen, Citation, Header, Period};
use plumbline::calendar::{Date, Moment, parse_iso};
use plumbline::instrument::RawFact;

use crate::desk::NoLocks;
use crate::dice::Dice;

pub(crate) struct Device {
    pub(crate) state: State,
    pub(crate) store: Rc<MemoryStore>,
    pub(crate) place: Option<Place>,
    pub(crate) saved_files: Rc<RefCell<Vec<(String, String)>>>,
    /// Milliseconds asked for by effects that wait; they pass only in `wait`.
    pub(crate) waiting: Vec<u32>,
    /// Effects held back, as a slow disk would.
    pub(crate) held: Vec<Effect>,
    pub(crate) hold: bool,
    ports: Rc<Ports>,
    now: Rc<Cell<i64>>,
    ids: Cell<u32>,
    writer: String,
}

struct World {
    dice: RefCell<Dice>,
    now: Rc<Cell<i64>>,
    files: Rc<RefCell<Vec<(String, String)>>>,
}

impl Clock for World {
    fn now(&self) -> Moment {
        Moment::from_millis(self.now.get())
    }
    fn day(&self, moment: Moment) -> Date {
        parse_iso(&moment.to_string()[..10]).expect("a day")
    }
}
impl Random for World {
    fn fill(&self, bytes: &mut [u8]) {
        let mut dice = self.dice.borrow_mut();
        bytes.fill_with(|| u8::try_from(dice.below(256)).expect("a byte"));
    }
}
impl Files for World {
    fn offer(&self, name: &str, text: &str) -> Result<(), String> {
        self.files.borrow_mut().push((name.to_owned(), text.to_owned()));
        Ok(())
    }
}
impl Timer for World {
    fn after(&self, _: u32) -> Task<()> {
        Box::pin(async {})
    }
}

impl Device {
    /// A device on which the application has just started with one tool.
    pub(crate) fn start(store: Rc<MemoryStore>, tool: &str) -> Self {
        Self::start_as("d1", store, tool)
    }

    /// The same in another tab, which is a writer of its own.
    pub(crate) fn start_as(writer: &str, store: Rc<MemoryStore>, tool: &str) -> Self {
        Self::start_with(Box::new(NoLocks), writer, store, tool)
    }

    /// The same in a browser that says which tab writes.
    pub(crate) fn start_with(
        locks: Box<dyn Locks>,
        writer: &str,
        store: Rc<MemoryStore>,
        tool: &str,
    ) -> Self {
        let now = Rc::new(Cell::new(1_780_000_000_000));
        let files = Rc::new(RefCell::new(Vec::new()));
        let seed = writer.bytes().fold(0, |seed, byte| seed * 256 + u64::from(byte));
        let dice = || RefCell::new(Dice(seed));
        let world = || World { dice: dice(), now: now.clone(), files: files.clone() };
        let ports = crate::device_ports::ports(
            store.clone(),
            Box::new(world()),
            Box::new(world()),
            Box::new(world()),
            Box::new(world()),
            locks,
        );
        let mut device = Self {
            state: State::default(),
            store,
            place: None,
            saved_files: files,
            waiting: Vec::new(),
            held: Vec::new(),
            hold: false,
            ports: Rc::new(ports),
            now,
            ids: Cell::new(0),
            writer: writer.to_owned(),
        };
        device.send(crate::device_ports::start(writer, tool));
        device
    }

    pub(crate) fn send(&mut self, command: Command) {
        let mut commands = vec![command];
        while !commands.is_empty() {
            let command = commands.remove(0);
            self.ids.set(self.ids.get() + 1);
            let acting = Acting {
                at: Moment::from_millis(self.now.get()),
                fresh: format!("{}-{:029x}", self.writer, self.ids.get()),
            };
            for effect in update(&mut self.state, command, &acting) {
                match effect {
                    Effect::Go(place) => self.place = Some(place),
                    Effect::Wake(millis) => self.waiting.push(millis),
                    effect @ (Effect::Append(_) | Effect::Vault(_) | Effect::Rest(_))
                        if self.hold =>
                    {
                        self.held.push(effect)
                    }
                    effect => commands.extend(ready(perform(&self.ports, effect))),
                }
            }
        }
    }

    /// Lets what was held back reach the store.
    pub(crate) fn release(&mut self) {
        self.hold = false;
        for effect in std::mem::take(&mut self.held) {
            if let Some(command) = ready(perform(&self.ports, effect)) {
                self.send(command);
            }
        }
    }

    /// The same, and the browser dies before the page hears of it.
    pub(crate) fn dies_as_it_is_stored(&mut self) {
        for effect in std::mem::take(&mut self.held) {
            drop(ready(perform(&self.ports, effect)));
        }
    }

    /// An audit as the application reads it from the store.
    pub(crate) fn stored(&self, id: &str) -> Result<Stored, StoreError> {
        match ready(perform(&self.ports, Effect::Load(id.to_owned()))) {
            Some(Command::Loaded(_, stored)) => stored,
            other => panic!("{other:?}"),
        }
    }

    /// Lets time pass, without anything waking up.
    pub(crate) fn pass(&mut self, millis: i64) {
        self.now.set(self.now.get() + millis);
    }

    /// Lets time pass and wakes the application, as its timer would.
    pub(crate) fn wake_after(&mut self, millis: i64) {
        self.pass(millis);
        self.send(Command::Wake);
    }

    pub(crate) fn begin(&mut self) {
        self.send(Command::Begin {
            tool: 0,
            header: header(),
            local: Default::default(),
            way: Way::Alone,
        });
    }

    pub(crate) fn open(&self) -> &Open {
        self.state.open.as_ref().expect("an audit is open")
    }

    pub(crate) fn judge(&mut self, question: &str, level: &str) {
        let answer = Some(Answer::Level(level.to_owned()));
        self.send(Command::Do(Change::Judge { question: question.to_owned(), answer }));
    }

    pub(crate) fn fact(&mut self, fact: &str, value: RawFact) {
        self.send(Command::Do(Change::State { fact: fact.to_owned(), value: Some(value) }));
    }

    pub(crate) fn cite(&mut self, criterion: &str) {
        let citation = Citation {
            id: "c1".into(),
            record: "Visit record".into(),
            date: parse_iso("2026-05-01"),
            place: "Visits".into(),
        };
        self.send(Command::Do(Change::Cite { criterion: criterion.to_owned(), citation }));
    }
}

pub(crate) fn header() -> Header {
    let date = |text| parse_iso(text).expect("a date");
    Header {
        reference: "K-17".into(),
        chosen: Chosen::Random,
        kind: AuditKind::Full,
        period: Period { from: date("2025-06-01"), to: date("2026-05-31") },
        audit_date: date("2026-06-01"),
        auditor: "Team manager".into(),
        practitioner: String::new(),
    }
}

/// Runs a task that has nothing to wait for.
pub(crate) fn ready<T>(mut task: Task<T>) -> T {
    match task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory never waits"),
    }
}
