"""The assets: conductors that read rows, call one function, write rows and report counts. No rule about text."""
