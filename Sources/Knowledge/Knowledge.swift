// The door of Knowledge.
