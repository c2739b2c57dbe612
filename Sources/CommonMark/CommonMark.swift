// The door of CommonMark.
