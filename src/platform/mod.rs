//! Browser adapters: the only room that touches the browser, with `ui::dom`.
