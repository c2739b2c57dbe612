// The door of DevServer.
