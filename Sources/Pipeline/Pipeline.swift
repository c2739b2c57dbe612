// The door of Pipeline.
