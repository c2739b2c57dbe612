// The door of Composition.
