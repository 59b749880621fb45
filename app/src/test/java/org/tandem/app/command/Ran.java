package org.tandem.app.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

/// What one command line came to.
record Ran(int code, String out, String err) {
    static Ran of(String... arguments) {
        return answering("", arguments);
    }

    /// With a person at the keyboard who types this.
    static Ran answering(String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader(typed)), new PrintWriter(out, true), new PrintWriter(err, true));
        int code = Tandem.run(List.of(arguments), terminal);
        return new Ran(code, out.toString(), err.toString());
    }
}
