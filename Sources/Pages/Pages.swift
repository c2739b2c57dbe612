// The door of Pages.
