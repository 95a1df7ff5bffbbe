/// Declares what keys an object of the file may have. A type whose keys depend on
/// one another is marked `forms`: its schema is written by hand, in `schema`.
macro_rules! keys {
    (forms $(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name { $($(#[$attr])* pub(super) $field: $type),* }
    };
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident : $type:ty),* $(,)? }) => {
        keys!(forms
            $(#[$doc])*
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            $name { $($(#[$attr])* $field: $type),* }
        );
    };
}
pub(super) use keys;
