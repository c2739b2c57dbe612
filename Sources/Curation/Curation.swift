// The door of Curation.
