// The door of Publishing.
