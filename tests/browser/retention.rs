//! What is taken away by itself is as it was read, and nobody writes in it.

use plumbline::app::{Locks as _, PLAIN, SetVault, Store as _, StoreError};
use plumbline::platform::WebLocks;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{append, connect, events, fresh};

#[wasm_bindgen_test]
async fn only_what_is_as_it_was_read_is_deleted() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one", "two"])).await.expect("kept");
    for (log, length) in [("log", 1), ("log", 3), ("another", 2)] {
        assert_eq!(store.delete_as_read("a", log, length).await, Err(StoreError::Overtaken));
    }
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    store.delete_as_read("a", "log", 2).await.expect("deleted");
    assert_eq!(store.shelf().await, Ok(Vec::new()));
    assert_eq!(store.append(append("a", 2, &["late"])).await, Err(StoreError::Overtaken));
    assert_eq!(store.delete_as_read("a", "log", 2).await, Err(StoreError::Overtaken));
}

#[wasm_bindgen_test]
async fn what_was_announced_is_changed_only_by_who_has_read_it_and_goes_with_everything_else() {
    let name = fresh();
    let (one, other) = (connect(&name), connect(&name));
    let set = |was: Option<&str>, is: &str| one.set_announced(was.map(Into::into), is.into());
    assert_eq!(one.announced().await, Ok(None));
    set(None, "first").await.expect("noted");
    assert_eq!(set(None, "unseen").await, Err(StoreError::Overtaken));
    assert_eq!(other.announced().await, Ok(Some("first".into())));
    other.set_announced(Some("first".into()), "second".into()).await.expect("noted");
    assert_eq!(set(Some("first"), "late").await, Err(StoreError::Overtaken));
    assert_eq!(one.announced().await, Ok(Some("second".into())));
    let under = PLAIN.to_owned();
    let record = SetVault { record: "key".into(), instead_of: None, under, retire: true };
    one.set_vault(record).await.expect("said");
    one.erase("key").await.expect("erased");
    assert_eq!(one.announced().await, Ok(None));
}

#[wasm_bindgen_test]
async fn nobody_is_alone_with_what_somebody_writes_in_and_nobody_writes_while_one_is() {
    let (one, other, audit) = (WebLocks::default(), WebLocks::default(), fresh());
    one.ask(&audit, false).await;
    assert!(one.is_here(&audit) && other.alone(&audit).await.is_none());
    assert!(one.alone(&audit).await.is_none(), "in this tab too");
    one.release();
    // The browser hears a little later that it was let go of.
    let mut hold = other.alone(&audit).await;
    while hold.is_none() {
        hold = other.alone(&audit).await;
    }
    one.ask(&audit, false).await;
    assert!(!one.is_here(&audit), "it stands in line");
    drop(hold);
    one.release();
}
