// The door of Files.
