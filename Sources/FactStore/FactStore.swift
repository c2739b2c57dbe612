// The door of FactStore.
