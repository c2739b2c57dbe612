// The door of Rendering.
