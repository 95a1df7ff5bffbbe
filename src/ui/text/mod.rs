//! Every word of the interface that is not content, one file a screen.
